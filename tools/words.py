#!/usr/bin/env python3
"""Makes typed keys from the words of each language.

    words.py ASSETS_TEXT OUT_DIR

reads every `<language>.text` and `<language>_<part>.text`, and writes `OUT_DIR/text/words.h`,
`OUT_DIR/words.cpp`, and for the page, which has the words brought in the language that it speaks,
`OUT_DIR/words_apart.cpp` and `OUT_DIR/<language>.txt`.

A key without arguments becomes a constant, a key with arguments a function, so
that a missing key or argument does not compile. What is wrong in a language (a key too few, other
arguments, a malformed plural) stops the build: each with its file and line, all at once. How to
write words stands at the top of nl.text.

The same words give the same bytes. A file that would not change is left alone, so that a changed
sentence does not compile everything again. Arguments come in the order of the alphabet: moving them
about in a sentence changes no caller.
"""
import hashlib
import re
import sys
from pathlib import Path

LANGUAGES = ["nl", "en"]  # the first is the reference
LINE = re.compile(r"^([a-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)+) = (\S.*)$")
ARGUMENT = re.compile(r"\{([^{}]*(?:\{\}[^{}]*)*)\}")
NAME = re.compile(r"^([a-z][a-z0-9_]*)(?::(d|money))?$")
PLURAL = re.compile(r"^([a-z][a-z0-9_]*):d one=([^|]+)\|other=([^|]+)$")
# Words that C++ keeps for itself and that someone might give an argument.
RESERVED = {"auto", "bool", "case", "char", "class", "default", "delete", "double", "else", "enum",
            "export", "float", "for", "if", "int", "long", "namespace", "new", "operator", "or",
            "and", "not", "private", "public", "return", "short", "static", "switch", "template",
            "this", "true", "false", "union", "using", "while", "key", "made"}
# What is recognised in any language: what Koers itself wrote into a plan, and the names of choices,
# of which no two may be the same.
RECOGNISED = re.compile(r"holiday\.|rhythm\.|choice\.|review\.\w+_words$")
MOST_KEYS = 65535  # koers::Key holds sixteen bits
GENERATED = "// Made by tools/words.py from assets/text: do not edit."

# What is asked for by its name, which is put together as the program runs: `field.` and the name of
# a field. The page carries no names of other keys; a test finds a name that is missing here.
NAMED = re.compile(r"(action|blocked|calendar|choice|entity|example|field|finding|gates|group|"
                   r"holiday|involve\.letter|metric|problem|public_holiday|review|rhythm|rule|"
                   r"templates\.kind|view)\.")


class Faults:
    """What is wrong, collected so that one run shows everything."""

    def __init__(self):
        self.lines = []

    def add(self, place, what):
        self.lines.append(f"{place}: {what}")

    def stop_if_any(self):
        if self.lines:
            sys.exit("\n".join(self.lines))


class Words:
    """The words of one key: pieces of text and arguments `(name, kind, one, other)`."""

    def __init__(self, text, place, faults):
        self.place = place
        self.pieces = []
        self.arguments = {}  # name to "text", "number" or "money"
        at = 0
        for match in ARGUMENT.finditer(text):
            self.add_text(text[at:match.start()], faults)
            self.add_argument(match.group(1), faults)
            at = match.end()
        self.add_text(text[at:], faults)

    def add_text(self, text, faults):
        if "{" in text or "}" in text:
            faults.add(self.place, "a brace without its other half")
        self.pieces.append(unescaped(text, self.place, faults))

    def add_argument(self, inside, faults):
        plain, plural = NAME.match(inside), PLURAL.match(inside)
        if plural:
            name, one, other = plural.groups()
            kind = "number"
            if "#" in one + other:
                faults.add(self.place, f"'{inside}': write {{}} for the number, not #")
        elif plain:
            name, one, other = plain.group(1), None, None
            kind = {"d": "number", "money": "money", None: "text"}[plain.group(2)]
        else:
            faults.add(self.place, f"'{{{inside}}}' is malformed; write {{name}}, {{count:d}} or "
                                   "{count:d one=één doel|other={} doelen}")
            return
        if name in RESERVED:
            faults.add(self.place, f"'{name}' cannot be the name of an argument")
        if self.arguments.setdefault(name, kind) != kind:
            faults.add(self.place, f"'{name}' is one kind of thing here and another elsewhere")
        forms = [None if form is None else unescaped(form, self.place, faults).replace("{}", "#")
                 for form in (one, other)]
        self.pieces.append((name, *forms))

    def compiled(self, order):
        """With each argument as `{index}` or `{index|one|other}`, as `say` reads it."""
        out = ""
        for piece in self.pieces:
            if isinstance(piece, str):
                out += piece
            else:
                name, one, other = piece
                index = order.index(name)
                out += f"{{{index}}}" if other is None else f"{{{index}|{one}|{other}}}"
        return out


def unescaped(text, place, faults):
    for wrong in set(re.findall(r"\\(.?)", text)) - {"n"}:
        faults.add(place, f"'\\{wrong}' means nothing here; only \\n is known")
    return text.replace("\\n", "\n")


def read_language(folder, name, faults):
    words = {}
    paths = sorted([*folder.glob(f"{name}.text"), *folder.glob(f"{name}_*.text")])
    if not paths:
        faults.add(folder, f"holds no {name}.text")
    for path in paths:
        read(path, words, faults)
    return words


def read(path, words, faults):
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        faults.add(path, f"is not UTF-8 at byte {error.start}")
        return
    for number, line in enumerate(lines, 1):
        place = f"{path}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        match = LINE.match(line)
        if not match:
            faults.add(place, "neither a comment nor 'key.part = words'")
            continue
        key, text = match.groups()
        if text != text.rstrip():
            faults.add(place, f"'{key}' ends in a blank")
        if key in words:
            faults.add(place, f"'{key}' stands twice; first at {words[key].place}")
        words[key] = Words(text, place, faults)


def spoken(arguments):
    return ", ".join(f"{name} ({kind})" for name, kind in sorted(arguments.items())) or "none"


def compare(languages, faults):
    """Every language holds the same keys, with the same arguments."""
    reference = languages[LANGUAGES[0]]
    for name in LANGUAGES[1:]:
        other = languages[name]
        for key, words in reference.items():
            if key not in other:
                faults.add(words.place, f"'{key}' is missing in {name}")
            elif other[key].arguments != words.arguments:
                faults.add(other[key].place,
                           f"'{key}' takes the arguments {spoken(other[key].arguments)}; in "
                           f"{LANGUAGES[0]} {spoken(words.arguments)}")
        for key, words in other.items():
            usual = reference.get(key.removesuffix(".vo"))  # see for_secondary in text/speech.h
            if usual and usual.arguments != words.arguments:
                faults.add(words.place, f"'{key}' takes other arguments than without '.vo'")
            if key not in reference:
                faults.add(words.place, f"'{key}' is missing in {LANGUAGES[0]}")


def identifiers(keys, faults):
    """Keys as names in C++: a dot becomes an underscore, and no two keys may become the same."""
    taken = {}
    for key, words in sorted(keys.items()):
        name = key.replace(".", "_")
        if name in taken:
            faults.add(words.place, f"'{key}' and '{taken[name]}' both become {name} in C++")
        taken[name] = key
    if len(keys) > MOST_KEYS:
        faults.add(LANGUAGES[0], f"holds more than {MOST_KEYS} keys")


END = r'"\0"'  # of a text among those behind one another


def literal(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def header(keys):
    out = [GENERATED, "#pragma once", "", '#include "text/key.h"', "",
           "namespace koers::words {", ""]
    for index, (key, order, words) in enumerate(keys):
        name = key.replace(".", "_")
        if not order:
            out.append(f"inline constexpr Key {name}{{{index}}};")
            continue
        types = {"number": "std::int64_t", "money": "Cents", "text": "std::string_view"}
        parameters = ", ".join(f"{types[words.arguments[arg]]} {arg}" for arg in order)
        values = ", ".join(f"made({arg})" for arg in order)
        out.append(f"inline Phrase {name}({parameters}) {{\n"
                   f"  return {{Key{{{index}}}, {{{values}}}}};\n}}")
    return "\n".join(out + ["", "}  // namespace koers::words", ""])


def joined(kind, name, texts, more=""):
    lines = [f"    {literal(text)} {END}" for text in texts]
    return [f"constinit {kind} {name}("] + lines + [f"{more});", ""]


def mark_of(keys):
    """Another one whenever the keys or their arguments are others."""
    told = "\n".join(" ".join([key, *order]) for key, order, _ in keys)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def texts_of(keys, words):
    return [words[key].compiled(order) for key, order, _ in keys]


def recognised(keys):
    return [index for index, (key, _, _) in enumerate(keys) if RECOGNISED.match(key)]


def named_first(keys):
    """In the order of the alphabet, those that are asked for by name before the others."""
    def is_named(key):
        return bool(NAMED.match(key)) or key.endswith(".vo") or key + ".vo" in keys
    named = [key for key in sorted(keys) if is_named(key)]
    return named, [key for key in sorted(keys) if not is_named(key)]


def source(keys, languages, apart, named):
    """All words; `apart` only those that are recognised, and the names of the first `named`."""
    out = [GENERATED, "#include <algorithm>", "", '#include "text/tables.h"', "",
           '#pragma GCC diagnostic ignored "-Woverlength-strings"', "", "namespace koers {", "",
           f"const std::size_t key_count = {len(keys)};",
           f"const std::size_t named_count = {named};",
           f'const std::string_view key_mark = "{mark_of(keys)}";', ""]
    known = recognised(keys)
    out += ["bool is_recognised(std::size_t key) {",
            "  static constexpr std::uint16_t keys[] = {" + ", ".join(map(str, known)) + "};",
            "  return std::binary_search(std::begin(keys), std::end(keys), key);", "}", ""]
    names = [key for key, _, _ in keys]
    if apart:
        names = names[:named] + [""] * (len(names) - named)
    out += joined("const Texts", "key_names", names, ", Texts::Holds::partly" if apart else "")
    for language in LANGUAGES:
        texts = texts_of(keys, languages[language])
        if apart:
            texts = [text if index in known else "" for index, text in enumerate(texts)]
        out += joined("Texts", f"words_{language}", texts,
                      ", Texts::Holds::partly" if apart else "")
    return "\n".join(out + ["}  // namespace koers", ""])


def words_file(keys, language, words):
    """What the page has brought: text for `Texts::bring`."""
    head = f"{mark_of(keys)}-{language}"
    return "".join(text + "\0" for text in [head, *texts_of(keys, words)])


def write(path, content):
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def main():
    if len(sys.argv) != 3:
        sys.exit("words.py ASSETS_TEXT OUT_DIR")
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    faults = Faults()
    languages = {name: read_language(folder, name, faults) for name in LANGUAGES}
    compare(languages, faults)
    reference = languages[LANGUAGES[0]]
    identifiers(reference, faults)
    faults.stop_if_any()
    named, others = named_first(reference)
    keys = [(key, sorted(reference[key].arguments), reference[key]) for key in named + others]
    write(out / "text" / "words.h", header(keys))
    write(out / "words.cpp", source(keys, languages, False, len(named)))
    write(out / "words_apart.cpp", source(keys, languages, True, len(named)))
    for name in LANGUAGES:
        write(out / f"{name}.txt", words_file(keys, name, languages[name]))


main()
