#!/usr/bin/env python3
"""Packs the templates of assets/templates: all of a language as one JSON text sequence (RFC 7464).

templates.py IN OUT: IN holds NAME.SECTOR.LANGUAGE.koers.json; OUT/cli/templates.h and
OUT/templates.cpp are made, since the command line has no site to fetch them from. `packs` gives
the same to tools/site. The order is that of the names; what a template is for stands on its card.
"""

import sys
from pathlib import Path

from embed import literal, write_if_new

RECORD = "\x1e"

HEADER = """// Made by tools/templates.py of assets/templates.
#pragma once

#include <span>
#include <string_view>

namespace koers {

struct TemplatePack {
  const char* language;
  std::string_view bytes;  // plan files, each behind a record separator
};
std::span<const TemplatePack> template_packs();

}  // namespace koers
"""


def files_of(source: Path) -> dict[str, list[str]]:
    """Language -> the plan files."""
    files: dict[str, list[str]] = {}
    for path in sorted(source.glob("*.koers.json")):
        language = path.name.removesuffix(".koers.json").rsplit(".", 1)[1]
        files.setdefault(language, []).append(path.read_text(encoding="utf-8"))
    return files


def packs(source: Path) -> dict[str, str]:
    """Language -> its text sequence."""
    return {language: "".join(RECORD + text for text in texts)
            for language, texts in files_of(source).items()}


def main() -> None:
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    entries = []
    for language, texts in sorted(files_of(source).items()):
        parts = "\n".join(f'"\\x1e"\n{literal(text)}' for text in texts)
        entries.append(f'    {{"{language}",\n{parts}}},\n')
    code = (
        '#include "cli/templates.h"\n\nnamespace koers {\n\n'
        "std::span<const TemplatePack> template_packs() {\n"
        "  static const TemplatePack all[] = {\n" + "".join(entries) + "  };\n  return all;\n}\n\n"
        "}  // namespace koers\n"
    )
    write_if_new(out / "cli" / "templates.h", HEADER)
    write_if_new(out / "templates.cpp", code)


if __name__ == "__main__":
    main()
