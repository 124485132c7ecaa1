"""What a text says in its own language, and whether it does.

Names are written with a capital and count for nothing, for they stay as they are. How much this
finds, in short texts and long ones: `tests/checks/language/test_evidence.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from publisher.checks.examined import Examined, Word
from publisher.checks.lexicon import scores, total
from publisher.text.sentences import sentences

_QUOTED = re.compile('«[^«»]*»|“[^“”]*”|"[^"]*"|„[^„“”]*[“”]')
_ADDRESS = re.compile(r"\S*@\S*")
_HOLDING = frozenset("{(")  # before a placeholder
_MANY = 1_000  # sentences: no paragraph has more
_BEGINS = re.compile(r"[.!?…:;][\"'»”’)\s]*\Z|\A\W*\Z")


def common(text: Examined) -> list[Word]:
    """Return the words of a text that its own language has to have.

    Those are words in small letters, and first words of sentences; not those of quotations,
    italics and links, which may be titles of other books.
    """
    free = bytearray(b"\x01" * len(text.text))
    for found in _QUOTED.finditer(text.prose):
        free[slice(*found.span())] = bytes(len(found[0]))
    for found in _ADDRESS.finditer(text.text) if "@" in text.signs else ():
        free[slice(*found.span())] = bytes(len(found[0]))
    for kind, _, start, end in text.reading.elements:
        if kind in ("emphasis", "link"):
            free[start:end] = bytes(end - start)
    may_hold = not _HOLDING.isdisjoint(text.signs)
    kept = []
    before = 0
    for word in text.words:
        is_first = word.text.istitle() and _BEGINS.search(text.text, before, word.start)
        before = word.end
        if (word.text.islower() or is_first) and free[word.start]:
            # A placeholder is no word: {name}, {{ name }}, %(name)s
            held = text.text[max(word.start - 4, 0) : word.start] if may_hold else ""
            if not held.rstrip(" ").endswith(("{", "%(")):
                kept.append(word)
    return kept


class Sentence(NamedTuple):
    """A sentence, where it stands, and its words that its language has to have."""

    said: str
    start: int
    end: int
    words: Sequence[Word]


def spoken(text: Examined) -> list[Sentence]:
    """Return the sentences of a text; of one that nobody wrote, the first thousand."""
    words = text.shared(common)
    starts = [word.start for word in words]
    found: list[Sentence] = []
    end = 0
    for said in sentences(text.text, text.language)[:_MANY]:
        start = text.text.find(said, end)
        end = start + len(said)
        inside = words[bisect_left(starts, start) : bisect_left(starts, end)]
        found.append(Sentence(said, start, end, inside))
    return found


def plain(word: Word) -> str:
    """Return a word as the lexicon has it."""
    return word.text.replace("\u00ad", "").lower()


def other(words: Iterable[Word], own: str, least: float) -> str | None:
    """Return the language that suits words better than their own, by ``least`` and more.

    None where there is none, and where a third of the words that tell anything tell of their own
    language: "Crowdfunding et coworking".
    """
    said = {plain(word) for word in words}
    found = total(said)
    best = max(found, key=found.__getitem__)
    if best == own or found[best] - found[own] <= least:
        return None
    telling = [scores(word)[best] - scores(word)[own] for word in said]
    against = sum(difference < -_TELLING for difference in telling)
    return best if sum(difference > _TELLING for difference in telling) > 2 * against else None


# What words that two languages have alike end with, mostly.
COGNATE = re.compile(r"(?:tion|sion|age|al|ble|nce|ure|ment|ant|ent|eur|ista|or)s?\Z")
_TELLING = 1.0  # as the lexicon counts
