"""Which words of two languages may mean the same: some 1,900 concepts in three languages.

It is small and coarse. It tells that a sentence is there, or that a verb is; never that a
translation is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from publisher.checks.examined import Examined, small
from publisher.checks.lexicon import doings, more_a_to_e, more_f_to_z, things_a_to_i, things_j_to_z
from publisher.checks.lexicon.endings import key
from publisher.text.pieces import Pieces

_LETTERS = 40  # of the longest word worth looking up
_ORDER = ("fr", "en", "es")  # of the words of a row


@lru_cache(maxsize=50_000)
def concepts(word: str, language: str) -> frozenset[int]:
    """Return what a word may mean, by the numbers of concepts; empty if nobody knows."""
    if len(word) > _LETTERS:
        return frozenset()
    table = _table().get(language, {})
    return table.get(key(word, language), frozenset())


def meant(text: Examined) -> frozenset[int]:
    """Return all that the words of a text may mean."""
    return text.shared(_meant)


def _meant(text: Examined) -> frozenset[int]:
    return frozenset[int]().union(*_meant_by(text.base).of(text.pieces))


@cache
def _meant_by(language: str) -> Pieces[frozenset[int]]:
    return Pieces(
        lambda piece: frozenset[int]().union(*(concepts(one, language) for one in small(piece)))
    )


@cache
def rows() -> tuple[tuple[list[str], ...], ...]:
    """Return the concepts: the words of each by language, in the order French, English, Spanish."""
    modules = (doings, things_a_to_i, things_j_to_z, more_a_to_e, more_f_to_z)
    concepts = ",".join(module.CONCEPTS for module in modules).split(",")
    return tuple(tuple(words.split("/") for words in row.split()) for row in concepts)


def words_of_concepts(language: str) -> frozenset[str]:
    """Return the words that the dictionary has of a language."""
    place = _ORDER.index(language)
    return frozenset(word for row in rows() for word in row[place])


@cache
def _table() -> Mapping[str, Mapping[str, frozenset[int]]]:
    found: dict[str, dict[str, set[int]]] = {base: defaultdict(set) for base in _ORDER}
    for number, row in enumerate(rows()):
        for base, words in zip(_ORDER, row, strict=True):
            for word in words:
                found[base][key(word, base)].add(number)
    return {
        base: {one: frozenset(numbers) for one, numbers in table.items()}
        for base, table in found.items()
    }
