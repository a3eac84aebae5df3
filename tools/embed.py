"""Text as C++ literals, for the tools that put files of assets into the command line."""

from pathlib import Path

# A literal may hold no more than 65,535 characters everywhere; parts stand beside one another.
LONGEST = 8_000


def literal(text: str) -> str:
    parts = [text[i : i + LONGEST] for i in range(0, len(text), LONGEST)]
    return "\n".join(f'R"koers({part})koers"' for part in parts)


def write_if_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
