#!/usr/bin/env python3
"""Puts the plans of assets/demo into the command line, which has no site to fetch them from.

examples.py IN OUT: IN holds *.koers.json; OUT/cli/examples.h and OUT/examples.cpp are made.
"""

import sys
from pathlib import Path

from embed import literal, write_if_new

HEADER = """// Made by tools/examples.py of assets/demo.
#pragma once

#include <span>
#include <string_view>

namespace koers {

struct ExamplePlan {
  const char* name;
  std::string_view bytes;  // a plan file
};
std::span<const ExamplePlan> example_plans();

}  // namespace koers
"""


def main() -> None:
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    entries = []
    for path in sorted(source.glob("*.koers.json")):
        name = path.name.removesuffix(".koers.json")
        entries.append(f'    {{"{name}",\n{literal(path.read_text(encoding="utf-8"))}}},\n')
    code = (
        '#include "cli/examples.h"\n\nnamespace koers {\n\n'
        "std::span<const ExamplePlan> example_plans() {\n"
        "  static constexpr ExamplePlan all[] = {\n" + "".join(entries) + "  };\n  return all;\n}\n\n"
        "}  // namespace koers\n"
    )
    write_if_new(out / "cli" / "examples.h", HEADER)
    write_if_new(out / "examples.cpp", code)


main()
