"""Cuts the fonts to what Koers shows, for Dear ImGui and for the page alike.

Both must measure the same text to the same width, because a real input lies exactly over a drawn
field. Dear ImGui knows no OpenType features, so the fonts keep none: no kerning, no ligatures. The
digits become the tabular ones for good, so that columns of amounts stand straight.
"""
import json
import logging
import sys

# Latin with everything European, its combining marks, and the signs that plans use. Other scripts
# come from the browser's own fonts.
TEXT = [(0x20, 0x7E), (0xA0, 0x17F), (0x1E6, 0x1E7), (0x218, 0x21B), (0x300, 0x30F),
        (0x323, 0x331), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3), (0x2000, 0x2027), (0x202F, 0x203A),
        (0x2070, 0x2089), (0x20AC, 0x20AC), (0x2113, 0x2122), (0x2153, 0x2154), (0x2190, 0x2199),
        (0x21D0, 0x21D4), (0x2206, 0x221E), (0x2248, 0x2265), (0x25A0, 0x25CF), (0x2605, 0x2606),
        (0x2665, 0x2665), (0x26A0, 0x26A0), (0x2713, 0x2717)]


def fonttools(toolchain):
    """The machine's fontTools, or the one that the toolchain brought."""
    sys.path.append(str(toolchain / "python"))
    try:
        from fontTools import subset
        from fontTools.ttLib import TTFont
    except ImportError:
        sys.exit("site: fontTools is missing; remove the toolchain's folder and run make toolchain")
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return subset, TTFont


def plain(subset):
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "BASE", "STAT", "vhea", "vmtx"]
    options.name_IDs = [1, 2]
    options.name_languages = [0x409]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False  # the same input gives the same bytes
    return options


def text_font(subset, TTFont, source, target):
    font = TTFont(source, recalcTimestamp=False)
    glyphs = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for digit in range(ord("0"), ord("9") + 1):
            tabular = table.cmap.get(digit, "") + ".tf"
            if tabular in glyphs:
                table.cmap[digit] = tabular
    wanted = [code for first, last in TEXT for code in range(first, last + 1)]
    cut(subset, font, wanted, target)


def icon_font(subset, TTFont, source, icons, target):
    font = TTFont(source, recalcTimestamp=False)
    pictures = json.loads(source.with_suffix(".json").read_text())  # name -> code point in the font
    missing = [picture for _, picture, _ in icons if picture not in pictures]
    if missing:
        sys.exit(f"site: the icon font has no {', '.join(missing)} (assets/icons.txt)")
    theirs = font.getBestCmap()
    ours = {ord(character): theirs[pictures[picture]] for _, picture, character in icons}
    font["cmap"].tables = [table for table in font["cmap"].tables if table.isUnicode()]
    for table in font["cmap"].tables:
        table.cmap = dict(ours)
    cut(subset, font, list(ours), target)


def cut(subset, font, unicodes, target):
    subsetter = subset.Subsetter(plain(subset))
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target, reorderTables=False)


def make(toolchain, fonts, icons, out):
    """Writes Inter-Regular.otf, Inter-SemiBold.otf and icons.ttf into `out`."""
    subset, TTFont = fonttools(toolchain)
    for weight in ("Regular", "SemiBold"):
        source = fonts / f"Inter-{weight}.otf"
        if not source.exists():
            sys.exit(f"site: {source.name} is not in {fonts}; the Debian package is fonts-inter")
        text_font(subset, TTFont, source, out / source.name)
    source = fonts / "lucide.ttf"
    if not source.exists():
        sys.exit(f"site: lucide.ttf is not in {fonts}; run make toolchain again, with npm's registry "
                 "in reach")
    icon_font(subset, TTFont, source, icons, out / "icons.ttf")
