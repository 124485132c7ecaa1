r"""The texts of PO files: what stands between quotation marks, with the escapes of C.

Decoded as GNU gettext does: ``\n \t \r \a \b \f \v \\ \"``, octal and hexadecimal numbers, which
are bytes of UTF-8. Source: gettext's manual, "The Format of PO Files", and its po-lex.c.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
LETTERS |= {'"': '"', "\\": "\\"}
NUMBER = r"\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+)"
# A letter; a run of bytes, for one character may need several; or something nobody can read.
ESCAPE = re.compile(rf'\\([abfnrtv"\\])|((?:{NUMBER})+)|\\(.?)', re.DOTALL)
ONE_NUMBER = re.compile(NUMBER)

# The end of a text, and of a context, in the compiled catalogue.
UNSPEAKABLE = {0: "NUL", 4: "EOT"}

# What cannot stand in a file as itself: control characters, of which NEL (U+0085) is none here.
CONTROLS = [code for code in (*range(1, 0x20), *range(0x7F, 0xA0)) if code != 0x85]
WRITTEN = {
    code: "".join(f"\\{byte:03o}" for byte in chr(code).encode("utf-8")) for code in CONTROLS
}
WRITTEN |= {ord(char): f"\\{letter}" for letter, char in LETTERS.items()}


def unescape(raw: str) -> str:
    """Return the text that ``raw``, without its quotation marks, stands for.

    Raises ValueError on an escape that says nothing; `bad_escapes` tells which.
    """
    if "\\" not in raw:
        return raw
    # A run of backslashes begins with an escape; once its pairs are cut out, every backslash does.
    parts = raw.split("\\\\")
    for number, part in enumerate(parts):
        if "\\" in part:
            plain = part.replace("\\n", "\n").replace('\\"', '"').replace("\\t", "\t")
            if "\\" in plain:  # a rarer one
                return ESCAPE.sub(_meaning, raw)
            parts[number] = plain
    return "\\".join(parts)


def bad_escapes(raw: str) -> Iterator[tuple[int, str]]:
    """Yield offset and description of every escape in ``raw`` that says nothing."""
    for found in ESCAPE.finditer(raw):
        try:
            _meaning(found)
        except ValueError as error:
            yield found.start(), str(error)


def quoted(text: str) -> list[str]:
    """Return a text as quoted pieces, one for each line of a file; cut after line feeds only."""
    pieces = text.translate(WRITTEN)
    if "\n" not in text[:-1]:
        return [f'"{pieces}"']
    lines = text.split("\n")
    ended = [f'"{line.translate(WRITTEN)}\\n"' for line in lines[:-1]]
    rest = [f'"{lines[-1].translate(WRITTEN)}"'] if lines[-1] else []
    return ['""', *ended, *rest]


def _meaning(found: re.Match[str]) -> str:
    if found[1]:
        return LETTERS[found[1]]
    if found[2] is None:
        raise ValueError(f"unknown escape \\{found[3]}")
    numbers = [
        int(number[2:], 16) if number[1] == "x" else int(number[1:], 8)
        for number in ONE_NUMBER.findall(found[2])
    ]
    for number, name in UNSPEAKABLE.items():
        if number in numbers:
            raise ValueError(f"escape {found[2]} makes the character {name}")
    try:
        return bytes(numbers).decode("utf-8")
    except ValueError as error:
        raise ValueError(f"escape {found[2]} is not UTF-8") from error
