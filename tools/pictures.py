"""Draws the mark of Koers, a compass needle on paper, as the icons that browsers and tablets ask for.

Drawn here so that no binary stands in the repository and no image program is needed. The shapes are
few and convex: a pixel's cover follows from its distance to each edge.
"""
import math
import struct
import zlib

PAPER, INK, ACCENT, PALE = (251, 250, 247), (31, 41, 51), (15, 107, 107), (168, 196, 192)
ANGLE = math.radians(38)  # the course: north-north-east
RING, RING_WIDTH, NEEDLE, NEEDLE_WIDTH = 0.40, 0.045, 0.33, 0.115  # parts of the picture's side
CORNER = 0.22


def needle():
    """The four points of the needle around (0, 0), with y downwards: tip, right, tail, left."""
    along, across = (math.sin(ANGLE), -math.cos(ANGLE)), (math.cos(ANGLE), math.sin(ANGLE))
    tip, right = [(x * length, y * length)
                  for (x, y), length in ((along, NEEDLE), (across, NEEDLE_WIDTH))]
    return [tip, right, (-tip[0], -tip[1]), (-right[0], -right[1])]


def edges(points):
    """Inward (nx, ny, offset) of each edge of a convex polygon."""
    found = []
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
        length = math.hypot(bx - ax, by - ay)
        nx, ny = -(by - ay) / length, (bx - ax) / length
        found.append((nx, ny, -(nx * ax + ny * ay)))
    return found


def raster(side, scale, corner):
    """Rows of RGBA. `scale` shrinks the mark; `corner` rounds the paper (0: it fills the square)."""
    tip, right, tail, left = needle()
    shapes = [(edges([tip, right, left]), ACCENT), (edges([right, tail, left]), PALE)]
    pixel = 1 / side / scale
    rows = []
    for row in range(side):
        line = bytearray(b"\0")  # PNG: this row is not filtered
        y = ((row + 0.5) / side - 0.5) / scale
        for column in range(side):
            x = ((column + 0.5) / side - 0.5) / scale
            colour = PAPER
            ring = cover((RING_WIDTH / 2 - abs(math.hypot(x, y) - RING)) / pixel)
            if ring:
                colour = mixed(colour, INK, ring)
            if abs(x) < NEEDLE and abs(y) < NEEDLE:
                for sides, paint in shapes:
                    inside = cover(min(nx * x + ny * y + c for nx, ny, c in sides) / pixel)
                    if inside:
                        colour = mixed(colour, paint, inside)
            line += bytes(colour) + bytes([paper_alpha(row, column, side, corner)])
        rows.append(bytes(line))
    return rows


def cover(distance_px):
    return max(0.0, min(1.0, distance_px + 0.5))


def mixed(under, over, part):
    return tuple(round(u + (o - u) * part) for u, o in zip(under, over))


def paper_alpha(row, column, side, corner):
    if not corner:
        return 255
    radius = corner * side
    dx = max(radius - column - 0.5, column + 0.5 - (side - radius), 0)
    dy = max(radius - row - 0.5, row + 0.5 - (side - radius), 0)
    return round(255 * cover(radius - math.hypot(dx, dy))) if dx and dy else 255


def png(side, scale, corner):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(b"".join(raster(side, scale, corner)), 9)) + chunk(b"IEND", b""))


def svg():
    def path(points, colour):
        places = " ".join(f"{50 + x * 100:.2f},{50 + y * 100:.2f}" for x, y in points)
        return f'<polygon points="{places}" fill="#{bytes(colour).hex()}"/>'

    tip, right, tail, left = needle()
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
            f'<rect width="100" height="100" rx="{CORNER * 100:g}" fill="#{bytes(PAPER).hex()}"/>'
            f'<circle cx="50" cy="50" r="{RING * 100:g}" fill="none" stroke="#{bytes(INK).hex()}" '
            f'stroke-width="{RING_WIDTH * 100:g}"/>'
            f"{path([tip, right, left], ACCENT)}{path([right, tail, left], PALE)}</svg>\n")


def make(out):
    """Writes the icons that shell/ names: in the manifest and in the page's head."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "icon.svg").write_text(svg(), encoding="utf-8")
    for name, side, scale, corner in (
            ("icon-192.png", 192, 1, CORNER), ("icon-512.png", 512, 1, CORNER),
            ("icon-maskable-512.png", 512, 0.72, 0), ("apple-touch-icon.png", 180, 0.9, 0)):
        (out / name).write_bytes(png(side, scale, corner))
