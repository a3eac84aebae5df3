#!/usr/bin/env python3
"""Makes the names of the icons for the code.

    icons.py ASSETS_ICONS_TXT OUT_DIR

writes `OUT_DIR/ui/icons.h`. The characters are ours: U+E000 and on, in the order of the list;
tools/fonts.py gives the glyphs the same ones, so the code needs no font to be built.
"""
import sys
from pathlib import Path

FIRST = 0xE000  # private use: no text holds these by accident


def read(path):
    """(name in code, name in the icon font, character) of each line."""
    icons = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if len(words) != 2 or not words[0].isidentifier():
            sys.exit(f"{path}:{number}: a line is 'name_in_code name-in-font'")
        icons.append((words[0], words[1], chr(FIRST + len(icons))))
    if len({name for name, _, _ in icons}) != len(icons):
        sys.exit(f"{path}: a name stands here twice")
    return icons


def header(icons):
    lines = ["// Made by tools/icons.py from assets/icons.txt: do not edit.", "#pragma once", "",
             "namespace koers::icon {", ""]
    for name, _, character in icons:
        escaped = "".join(f"\\x{byte:02X}" for byte in character.encode("utf-8"))
        lines.append(f'inline constexpr const char* {name} = "{escaped}";')
    lines += ["", f"inline constexpr char32_t first = 0x{FIRST:X};",
              f"inline constexpr char32_t last = 0x{FIRST + len(icons) - 1:X};", "",
              "}  // namespace koers::icon", ""]
    return "\n".join(lines)


def main():
    content = header(read(sys.argv[1]))
    path = Path(sys.argv[2]) / "ui" / "icons.h"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
