"""Lines without an empty one between them: which are one text that was wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from publisher.documents.account import Fate, Note, Sureness

Numbered: TypeAlias = tuple[int, str]

_WIDEST = 130  # characters: longer lines are whole paragraphs
_PARTED = re.compile(r"[^\W\d_]-\Z")
_SLACK = 0.85  # of the widest printed line: from there a line is full
_NARROWEST = 40  # characters: shorter lines are not wrapped but short


def paragraphs(run: Sequence[Numbered], printed: bool) -> list[list[Numbered]]:
    """Return the lines of a run in groups of one text each.

    Lines are one text when bold goes on over their end, or when the next line's first word had no
    room on the one before: with all lines full, or a small letter to go on with. Letters of a
    printed page have unlike widths, so there a line may be full that could have held more.
    """
    texts = [line.rstrip("\r") for _, line in run]
    width = max((len(text.strip()) for text in texts), default=0)
    width = int(width * _SLACK) if printed else width
    even = len(texts) > 2 and all(_full(one, other, width) for one, other in pairwise(texts))
    closing = _last_odd(texts)
    groups: list[list[Numbered]] = []
    is_open = False
    for number, text in enumerate(texts):
        in_bold = is_open and closing >= number
        if number and (in_bold or _goes_on(texts[number - 1], text, width, even or printed)):
            groups[-1].append(run[number])
        else:
            groups.append([run[number]])
        is_open ^= text.count("**") % 2 == 1
    return groups


def _last_odd(texts: Sequence[str]) -> int:
    """Return the number of the last line that closes bold; -1 when there is none."""
    return max((n for n, text in enumerate(texts) if text.count("**") % 2), default=-1)


def _goes_on(before: str, text: str, width: int, even: bool) -> bool:
    if before.endswith("  ") or not _full(before, text, width):
        return False
    if len(text) - len(text.lstrip()) > len(before) - len(before.lstrip()):
        return False
    return even or text.lstrip()[:1].islower()


def _full(before: str, text: str, width: int) -> bool:
    """Return whether the first word of a line had no room on the line before it."""
    word = len(text.split(maxsplit=1)[0]) if text.strip() else 0
    return _NARROWEST <= width <= _WIDEST and len(before.strip()) + 1 + word > width


def one_text(lines: Sequence[Numbered]) -> tuple[str, list[Note]]:
    """Return wrapped lines as one, words parted at a line's end made whole, with notes of those."""
    pieces = [line for _, line in lines[:1]]
    notes = []
    for number, line in lines[1:]:
        if not (_PARTED.search(pieces[-1]) and line[:1].islower()):
            pieces.append(f" {line}")
            continue
        before = pieces[-1].rsplit(maxsplit=1)[-1] + line.split(maxsplit=1)[0]
        after = before.replace("-", "") if before.count("-") == 1 else before
        reason = "a word parted at the end of a line; its hyphen may have been its own"
        guess = Note(number - 1, number, Fate.REPAIRED, reason, "", Sureness.GUESS)
        notes.append(replace(guess, before=before, after=after))
        pieces[-1] = pieces[-1][:-1] if after != before else pieces[-1]
        pieces.append(line)
    return "".join(pieces).strip(), notes
