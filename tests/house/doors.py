#!/usr/bin/env python3
"""Asks the compiler itself what each room can include: doors.py BUILD_FOLDER

The table in src/README.md says which rooms and libraries a room may enter. For each room this takes
the command that the build compiles its files with, and looks from there for a header of every room
and library: those of the table must be found, and no other. Last, an include that goes up is really
compiled, and must fail for that reason.
"""
import json
import re
import shlex
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| *\d+ *\| *`([a-z_]+)` *\|[^|]*\|([^|]*)\|([^|]*)\|", re.MULTILINE)
LIBRARIES = {"fmt": "fmt/format.h", "nlohmann_json": "nlohmann/json.hpp", "imgui": "imgui.h",
             "doctest": "doctest/doctest.h"}
failed = 0
passed = 0


def check(right, what):
    global passed, failed
    passed, failed = passed + bool(right), failed + (not right)
    if not right:
        print(f"not ok - {what}")


def rooms():
    """Room to the rooms and libraries that its row names."""
    table = ROW.findall((ROOT / "src" / "README.md").read_text(encoding="utf-8"))
    return {name: set((enters + foreign).replace("-", "").split())
            for name, enters, foreign in table}


def command_of(room, commands):
    """The compiler and its options, without the file that it makes and the one that it reads."""
    for entry in commands:
        words = shlex.split(entry["command"])
        if f"koers_{room}.dir/" not in words[words.index("-o") + 1]:
            continue
        while "-o" in words:
            del words[words.index("-o"):words.index("-o") + 2]
        return [word for word in words if word not in ("-c", entry["file"])], entry["directory"]
    sys.exit(f"doors: no file of {room} is compiled in {sys.argv[1]}")


def compiled(command, source, *options):
    words, folder = command
    return subprocess.run([*words, "-x", "c++", *options, "-"], input=source, cwd=folder, text=True,
                          capture_output=True)


def reached(command, headers):
    """The names whose headers are found from there."""
    source = "\n".join(f"#if __has_include(\"{header}\")\nfound {name}\n#endif"
                       for name, header in headers.items())
    said = compiled(command, source, "-E", "-P").stdout
    return set(re.findall(r"^found (\w+)$", said, re.MULTILINE))


def main():
    table = rooms()
    commands = json.loads((Path(sys.argv[1]) / "compile_commands.json").read_text(encoding="utf-8"))
    # What the machine itself has for everyone says nothing about doors.
    words, folder = command_of("base", commands)
    everywhere = reached((list(takewhile(lambda word: word[0] != "-", words)), folder), LIBRARIES)
    headers = {name: header for name, header in LIBRARIES.items() if name not in everywhere}
    for room in table:
        first = sorted((ROOT / "src" / room).rglob("*.h"))[0]
        headers[room] = first.relative_to(ROOT / "src").as_posix()
    for room, allowed in table.items():
        found = reached(command_of(room, commands), headers)
        for name in headers:
            may = name == room or name in allowed
            check((name in found) == may,
                  f"{room} {'cannot' if may else 'can'} include {headers[name]}")
    base = command_of("base", commands)
    own = compiled(base, '#include "base/id.h"\n', "-fsyntax-only")
    check(own.returncode == 0, "base does not compile")
    up = compiled(base, '#include "model/plan.h"\n', "-fsyntax-only")
    check(up.returncode != 0 and "model/plan.h" in up.stderr, "an include that goes up compiles")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
