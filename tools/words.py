#!/usr/bin/env python3
"""Makes typed keys from the words of each language.

    words.py ASSETS_TEXT OUT_DIR

reads every `<language>.text` and writes `OUT_DIR/text/words.h` and `OUT_DIR/words.cpp`. A key without
arguments becomes a constant, a key with arguments a function, so that a missing key or argument does
not compile. A language that misses a key, or takes other arguments, stops the build with its place.
"""
import re
import sys
from pathlib import Path

LANGUAGES = ["nl", "en"]  # the first is the reference
LINE = re.compile(r"^([a-z][A-Za-z0-9_.]*) = (.*)$")
# {name} a text, {name:d} a whole number, {name:d one=…|other=…} words that follow the number
ARGUMENT = re.compile(r"\{([a-z_]+)(:d)?(?: one=([^|{}]*(?:\{\}[^|{}]*)*)\|other=([^|{}]*(?:\{\}[^|{}]*)*))?\}")


def fail(place, what):
    sys.exit(f"{place}: {what}")


def read(path):
    words = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{path}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        match = LINE.match(line)
        if not match:
            fail(place, "not a comment and not 'key = words'")
        key, text = match.groups()
        if key in words:
            fail(place, f"'{key}' stands here twice")
        rest = ARGUMENT.sub("", text)
        if "{" in rest or "}" in rest:
            fail(place, f"a malformed argument in '{key}'")
        words[key] = (text.replace("\\n", "\n"), arguments(text, place), place)
    return words


def arguments(text, place):
    found = {}
    for name, number, one, _ in ARGUMENT.findall(text):
        kind = "number" if number else "text"
        if one and not number:
            fail(place, f"'{name}' has a plural and is no number")
        if found.setdefault(name, kind) != kind:
            fail(place, f"'{name}' is a number in one place and a text in another")
    return found


def literal(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def compiled(text, order):
    """The words with each argument as `{index}` or `{index|one|other}`, for Speech::say."""

    def place(match):
        name, _, one, other = match.groups()
        index = order.index(name)
        if other is None:
            return f"{{{index}}}"
        return f"{{{index}|{one.replace('{}', '#')}|{other.replace('{}', '#')}}}"

    return ARGUMENT.sub(place, text)


def header(keys):
    out = ["// Made by tools/words.py from assets/text: do not edit.", "#pragma once", "",
           '#include "text/key.h"', "", "namespace koers::words {", ""]
    for index, (key, args) in enumerate(keys):
        name = key.replace(".", "_")
        if not args:
            out.append(f"inline constexpr Key {name}{{{index}}};")
            continue
        parameters = ", ".join(
            f"{'std::int64_t' if kind == 'number' else 'std::string_view'} {arg}"
            for arg, kind in args.items())
        values = ", ".join(f"made({arg})" for arg in args)
        out.append(f"inline Phrase {name}({parameters}) {{ return {{Key{{{index}}}, {{{values}}}}}; }}")
    out += ["", "}  // namespace koers::words", ""]
    return "\n".join(out)


def source(keys, languages):
    out = ["// Made by tools/words.py from assets/text: do not edit.", '#include "text/tables.h"', "",
           "namespace koers {", "", "const char* const key_names[] = {"]
    out += [f"    {literal(key)}," for key, _ in keys]
    out += ["};", f"const std::size_t key_count = {len(keys)};", ""]
    for language in LANGUAGES:
        out.append(f"const char* const words_{language}[] = {{")
        for key, args in keys:
            out.append(f"    {literal(compiled(languages[language][key][0], list(args)))},")
        out += ["};", ""]
    out += ["}  // namespace koers", ""]
    return "\n".join(out)


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    languages = {name: read(folder / f"{name}.text") for name in LANGUAGES}
    reference = languages[LANGUAGES[0]]
    for name in LANGUAGES[1:]:
        for key in sorted(set(reference) ^ set(languages[name])):
            have = reference if key in reference else languages[name]
            fail(have[key][2], f"'{key}' is missing in another language")
        for key, (_, args, place) in languages[name].items():
            if args != reference[key][1]:
                fail(place, f"'{key}' takes other arguments than in {LANGUAGES[0]}.text")
    keys = [(key, dict(sorted(reference[key][1].items()))) for key in sorted(reference)]
    (out / "text").mkdir(parents=True, exist_ok=True)
    for path, content in ((out / "text" / "words.h", header(keys)),
                          (out / "words.cpp", source(keys, languages))):
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
        path.touch()


main()
