"""Which checks a text concerns, seen before any of them is asked.

Most texts have nothing that most checks look for. So a check says what it needs to find, and a text
is cut at its spaces: its pieces come again and again, so which needs a piece meets is found out
once and kept, as bits. What a text meets is then one look-up for each of its pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import reduce
from operator import or_
from typing import Any, NamedTuple, TypeAlias

# A run of letters, `[^\W\d_]+`: said in this way, Latin ones are found in half the time.
_LATIN = "[A-Za-zÀ-ÖØ-öø-ɏ]"
LETTERS = rf"(?:{_LATIN}++(?:[^\W\d_]{_LATIN}*+)*+|[^\W\d_]++)"
_LETTERS = re.compile(LETTERS)
_SOFT_HYPHEN = "\u00ad"
_MANY = 200_000  # pieces that are remembered

Like: TypeAlias = Callable[[str, str], bool]  # a piece and its language, without region


class Side(Enum):
    """Where a unit has to have what a check needs."""

    TEXT = "text"
    SOURCE = "source"
    EITHER = "either"
    BOTH = "both"


class Needs(NamedTuple):
    """What there has to be, for a check to have something to say. Necessary, never sufficient.

    A piece of the text has one of these ``signs`` (" " stands for a space beside another, or at an
    end) or ``words`` (in small letters), and is ``like`` this; then ``when`` is asked about the
    text or unit itself. What names neither signs nor words takes any piece.
    """

    signs: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    like: Like | None = None
    side: Side = Side.EITHER
    when: Callable[[Any], bool] | None = None

    @property
    def in_pieces(self) -> bool:
        """Whether the pieces of a text tell anything."""
        return bool(self.signs or self.words or self.like)


ANYTHING = Needs()


def shaped(pattern: str | Mapping[str, str]) -> Like:
    """Return what tells whether a piece has a pattern in it; by language, or one for all of them.

    A piece of a language that is not among them may be anything.
    """
    if isinstance(pattern, str):
        found = re.compile(pattern).search
        return lambda piece, _: found(piece) is not None
    patterns = {base: re.compile(one).search for base, one in pattern.items()}
    return lambda piece, base: base not in patterns or patterns[base](piece) is not None


class Clues(dict[str, int]):
    """For each piece of the texts of one language, the needs it meets, as bits."""

    def __init__(self, base: str, needs: Mapping[Needs, int]) -> None:
        """Take the needs, each with its bit."""
        super().__init__()
        self._base = base
        self._signs: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._any = 0
        self._likes = [(bit, need.like) for need, bit in needs.items() if need.like is not None]
        for need, bit in needs.items():
            if not need.signs and not need.words:
                self._any |= bit
            for known, names in ((self._signs, need.signs), (self._words, need.words)):
                for name in names:
                    known[name] = known.get(name, 0) | bit
        self._telling = frozenset(self._signs)

    def of(self, pieces: Iterable[str]) -> int:
        """Return the needs that the pieces of a text may meet."""
        if len(self) > _MANY:
            self.clear()
        return reduce(or_, map(self.__getitem__, pieces))

    def __missing__(self, piece: str) -> int:
        found = self._any
        for sign in self._telling.intersection(piece or " "):
            found |= self._signs[sign]
        # A soft hyphen stands within a word, or between two: one that ends in º, and "may".
        alike = (piece, piece.replace(_SOFT_HYPHEN, "")) if _SOFT_HYPHEN in piece else (piece,)
        for one in alike if self._words else ():
            for word in _LETTERS.findall(one.lower()):
                found |= self._words.get(word, 0)
        for bit, like in self._likes:
            if found & bit and not like(piece, self._base):
                found ^= bit
        self[piece] = found
        return found
