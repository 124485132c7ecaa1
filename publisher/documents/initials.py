"""Initials of organisations, and the names they stand for."""

from __future__ import annotations

import re

from publisher.text.spelling import plain

INITIALS = re.compile(r"[A-Z][A-Z&.0-9-]{1,11}")
_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile(r"(?<!\w)[^\W\d_]{1,2}[’']")


def are_initials(letters: str, name: str) -> bool:
    """Tell whether some capitals stand for a name: all but one open its words, in their order."""
    if not INITIALS.fullmatch(letters):
        return False
    wanted = plain(letters.replace(".", "")).replace(" ", "")
    initials = "".join(plain(word)[:1] for word in _WORD.findall(_ELIDED.sub(" ", name)))
    place, met = 0, 0
    for letter in wanted:
        found = initials.find(letter, place)
        if found >= 0:
            place, met = found + 1, met + 1
    return initials[:1] == wanted[:1] and met >= max(2, len(wanted) - 1)
