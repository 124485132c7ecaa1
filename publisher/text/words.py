"""Words of a text: as they stand, freed of typography, and what differs between two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal
from unicodedata import normalize

# As in `typography.characters`, without loading all the rules of typography.
SPACE = "[ \u00a0\u2009\u202f]"
TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")

# Patterns that are text are compiled when they are needed: an exact lookup needs none of them.
# Invisible, or kept by Unicode for a program's own use: `values` puts those in place of values.
_UNSEEN = "[\u00ad\u200b\u2060\ufeff\ufdd0-\ufdef]+"
_ALIKE = (
    dict.fromkeys("\"'‘’‚‛“”„‟«»‹›′", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": ". . .", "″": '"'}
)
_SIGNS_ALIKE = str.maketrans(_ALIKE)
_SIGN = re.compile(r"[^\w\s]|_")
# What is put in place of each sign. Those that are put in may come up again, but for inches.
_PARTED = {
    **{sign: f" {alike} " for sign, alike in _ALIKE.items() if sign != "″"},
    **{sign: f" {sign} " for sign in map(chr, range(1, 128)) if _SIGN.match(sign) and sign != '"'},
    "″": ' " ',
}
_ASCII = bytes(range(128))
FIRST = re.compile(r"[^\W_]|[\ufdd0-\ufdef]")  # what `plain_words` takes for the first letter
# Nothing that `values` finds is without one of these. What is rare in texts is looked for first.
VALUE_LIKELY = r"[0-9@:.](?:(?<=[0-9@])|(?<=:)//|(?<=www\.)|(?<=[A-Za-z0-9-]\.)[a-z])"
_QUOTES = '»"“”'
_INCHES = rf"(?<=[0-9\ufdd0-\ufdef]){SPACE}?[{_QUOTES}]"  # 5" and 5' are not alike
_EMPHASIS = r"(?<![^\W_])_+(?=\S)|(?<=[^\s_])_+(?![^\W_])"

Kind = Literal["equal", "deleted", "inserted"]
_PIECE = r"\s+|[0-9]+(?:[.,:\u00a0\u202f][0-9]+)+|[^\W_]+|[^\w\s]|_"


def words(text: str) -> list[str]:
    """Cut a text into words and single signs, in NFC; white space only parts them.

    "n° 3" and "n°3" give the same; "1.5" gives three. Linear time.
    """
    return TOKEN.findall(normalize("NFC", text))


def visible(text: str) -> str:
    """Return a text in NFC, without soft hyphens and other characters that nobody sees."""
    return text if text.isascii() else normalize("NFC", re.sub(_UNSEEN, "", text))


def plain_words(text: str) -> tuple[str, ...]:
    """Cut a text into words and signs, the same for texts that differ in typography alone.

    Typography is: white space, soft hyphens, normal form, the kind of quotation mark,
    apostrophe, dash or ellipsis, `*x*` or `_x_`, the capital of the first letter, and the full
    stop at the end. Accents and all other capitals make another word. Expects `visible` text.
    """
    tokens = TOKEN.findall(_without_marks(text).translate(_SIGNS_ALIKE))
    if tokens[-1:] == ["."] and tokens[-2:] not in ([".", "."], ["."]):
        tokens.pop()
    for index, token in enumerate(tokens):
        if token[0].isalnum() or "\ufdd0" <= token <= "\ufdef":
            tokens[index] = token[0].lower() + token[1:]
            break
    return tuple(tokens)


def plain_lines(texts: Sequence[str]) -> list[str]:
    """Write the `plain_words` of many texts, a line for each, with one space after each word.

    A few times as fast as one by one. No text may have NUL in it.
    """
    whole = _parted(_without_marks("".join([f"{text} \0 " for text in texts])))
    lines = " ".join([*whole.split(), ""]).split("\0 ")[:-1]
    return [
        _small(line[:-2] if line.endswith(" . ") and not line.endswith(". . ") else line)
        for line in lines
    ]


def _parted(text: str) -> str:
    """Put spaces around all signs, and one for all that are alike."""
    for sign, parted in _PARTED.items():
        if sign in text:
            text = text.replace(sign, parted)
    if not text.isascii():
        wide = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        for sign in filter(_SIGN.match, set(wide.decode("utf-8", "surrogatepass"))):
            text = text.replace(sign, f" {sign} ")
    return text


def _without_marks(text: str) -> str:
    """Take emphasis off, and signs of inches for quotation marks."""
    if any(mark in text for mark in _QUOTES):
        text = re.sub(_INCHES, "″", text)
    if "_" in text:
        text = re.sub(_EMPHASIS, lambda found: "*" * len(found[0]), text)
    return text


def _small(line: str) -> str:
    """Take the capital off the first letter."""
    if line[:1].isalpha():
        return line[0].lower() + line[1:]
    found = FIRST.search(line)
    return line[: found.start()] + found[0].lower() + line[found.end() :] if found else line


def is_split(whole: str, parts: Sequence[str]) -> bool:
    """Tell whether two or more parts, one after another, say what the whole says.

    Up to typography, as `plain_words` has it. Blank parts say nothing, so they are no parts.
    """
    if len(parts) < 2 or not all(part.strip() for part in parts):
        return False
    return plain_words(visible(whole)) == plain_words(visible(" ".join(parts)))


def differences(old: str, new: str) -> list[tuple[Kind, str]]:
    """List what was kept, deleted and inserted, word by word, as a person would mark it.

    The pieces that are not inserted, joined, are `old`; those that are not deleted, `new`.
    """
    before, after = re.findall(_PIECE, old), re.findall(_PIECE, new)
    head, tail = alike_at_ends(before, after)
    end, last = len(before) - tail, len(after) - tail
    pieces: list[tuple[Kind, str]] = [
        ("equal", "".join(before[:head])),
        *_changes(before[head:end], after[head:last], closed=not tail),
        ("equal", "".join(before[end:])),
    ]
    return [piece for piece in pieces if piece[1]]


def alike_at_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Return how many items two sequences begin with alike, and how many of the rest they end with.

    Most texts that are compared are versions of each other: what is left is a word or two.
    """
    head = _alike(one, other)
    return head, _alike(one[head:][::-1], other[head:][::-1])


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    both = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in both if left != right), min(len(one), len(other)))


def _changes(
    before: Sequence[str], after: Sequence[str], *, closed: bool
) -> Iterator[tuple[Kind, str]]:
    """Yield what was kept, deleted and inserted, each may be empty; ``closed``: nothing follows."""
    from difflib import SequenceMatcher

    deleted = inserted = ""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for operation, low, high, start, end in matcher.get_opcodes():
        gone, come = "".join(before[low:high]), "".join(after[start:end])
        last = closed and high == len(before) and end == len(after)
        # A space between two changed words is no island of its own.
        if operation != "equal" or (gone.isspace() and deleted + inserted and not last):
            deleted, inserted = deleted + gone, inserted + come
            continue
        yield from (("deleted", deleted), ("inserted", inserted), ("equal", gone))
        deleted = inserted = ""
    yield from (("deleted", deleted), ("inserted", inserted))


def show_differences(old: str, new: str) -> str:
    """Write `differences` as plain text: "[-douze-]{+treize+} ateliers"."""
    shapes = {"equal": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(shapes[kind].format(text) for kind, text in differences(old, new))
