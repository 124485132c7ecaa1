"""How much of a sentence another text says again, as far as a small dictionary knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from publisher.checks.examined import Examined
from publisher.checks.lazy import lazy
from publisher.checks.lexicon import dictionary
from publisher.text.pieces import Pieces
from publisher.text.stemming import without_accents

_WORD = re.compile(r"[^\W\d_]+|\d+")
_LETTERS, _ALIKE = 4, 5  # of a word that says something; with which two of one meaning may begin
ENOUGH = 3  # words that the dictionary has
_CHANCE = 0.17  # of the words that only a lost sentence has, those that are found by chance
# Words that are said in any sentence, and of any.
_LITTLE = frozenset(
    """plus moins tout toute tous toutes même mêmes autre autres aucun aucune personne avec après
    avant more most less least same other others none nobody with after before many also only every
    each will were been have must could should would
    menos todo toda todos todas mismo misma otro otra otros otras ninguno ninguna nadie antes
    después cada también tras está están sera seront était étaient deux dont""".split()
)
_HALF = 0.4  # of the words of a sentence that is there, those that are found again


class Known(NamedTuple):
    """What is known of a word."""

    start: str  # what it begins with
    is_alike: bool  # another of one meaning may begin so too
    meant: frozenset[int]  # what it may mean


class Sentence:
    """A sentence, and how much of it another text says: looked up when it is asked for."""

    def __init__(
        self, text: str, siblings: Sequence[Sentence], of: Examined, other: Examined
    ) -> None:
        """Take a sentence ``of`` a text, all its sentences, and the text that may say it."""
        self.text = text
        self._siblings = siblings
        self._base, self._other = of.base, other

    @lazy
    def words(self) -> Mapping[str, Known]:
        """Its words, with what they mean."""
        words = dict.fromkeys(_WORD.findall(self.text.lower()))
        return {word: known(self._base)[word] for word in words}

    @lazy
    def meant(self) -> frozenset[int]:
        """What its words may mean."""
        return frozenset[int]().union(*(word.meant for word in self.words.values()))

    @lazy
    def known(self) -> Mapping[str, bool]:
        """The words that the dictionary or the other text has; whether the latter says each."""
        said = {name: self._is_said(word) for name, word in self.words.items()}
        return {name: one for name, one in said.items() if one or self.words[name].meant}

    @lazy
    def own(self) -> Sequence[bool]:
        """Which of those known words that no other sentence of its text has are said again."""
        others = [one for one in self._siblings if one is not self]
        return [
            is_said
            for name, is_said in self.known.items()
            if not any(
                name in one.words or not one.meant.isdisjoint(self.words[name].meant)
                for one in others
            )
        ]

    def _is_said(self, word: Known) -> bool:
        return (word.is_alike and word.start in self._other.shared(_starts)) or not (
            dictionary.meant(self._other).isdisjoint(word.meant)
        )

    @property
    def is_silenced(self) -> bool:
        """Whether not one of its words is said again."""
        return not any(map(self._is_said, self.words.values()))

    @property
    def is_there(self) -> bool:
        """Whether enough of it is said again."""
        return bool(self.known) and sum(self.known.values()) >= _HALF * len(self.known)

    @property
    def is_missing(self) -> bool:
        """Whether too little is said again of what it alone says."""
        if not any(self.own):
            return len(self.own) >= ENOUGH
        return sum(self.own) <= _CHANCE * len(self.own)


def told(sentences: Iterable[str], of: Examined, other: Examined) -> Sequence[Sentence]:
    """Return the sentences ``of`` a text, which another one may say."""
    found: list[Sentence] = []
    found.extend(Sentence(sentence, found, of, other) for sentence in sentences)
    return found


@cache
def known(base: str) -> Pieces[Known]:
    """Return what is known of each word of a language, given in small letters."""
    return Pieces(lambda word: _looked_up(word, base))


def _looked_up(word: str, base: str) -> Known:
    tells = len(word) >= _LETTERS and word not in _LITTLE
    meant = dictionary.concepts(word, base) if tells else frozenset[int]()
    is_alike = len(word) >= _ALIKE or word.isdecimal()
    return Known(without_accents(word[:_ALIKE]), is_alike, meant)


def _starts(text: Examined) -> frozenset[str]:
    """Return what the words of a text begin with, and its numbers."""
    words = known(text.base)
    return frozenset(words[word].start for word in _WORD.findall(text.text.lower()))
