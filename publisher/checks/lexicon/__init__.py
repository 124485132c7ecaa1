"""Which language a word may be of, from a few thousand words of each and the letters they have.

The words are those that the forum’s own texts have in small letters, 2,300 to 2,900 a language,
and those of `dictionary`.
A word that is not among them is judged by its runs of three letters, against those of all words
of a language. Why not a library:
`docs/decisions/0011-language-of-short-texts.md`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import import_module
from math import log

MODULES = {"fr": "french", "en": "english", "es": "spanish"}
LANGUAGES = tuple(MODULES)
_SMOOTH, _RUNS = (
    0.3,
    6000,
)  # what a run of letters that was never seen counts for; how many there are
_LETTERS = 40  # of a word, those that it is judged by
_LEAST = -4.0  # no word speaks against a language more than this for its letters …
_KNOWN = 3.0  # … and this for standing among the words of others

# A word without the ending of a plural, as each language forms it.
_PLURALS = {
    "fr": re.compile(r"(.+)[sx]"),
    # Houses are of one house, but boxes of one box: both are tried.
    "en": re.compile(r"(?=(.+(?:ch|sh|[sxz]))es\Z|)(.+[^s])s"),
    "es": re.compile(r"(?=(.+[^aeiou])es\Z|)(.+[aeiouáéó])s"),
}

Scores = Mapping[str, float]  # by language; the best of them is 0 for a word


@cache
def words_of(language: str) -> frozenset[str]:
    """Return the words of a language that the forum's texts have."""
    module = import_module(f"publisher.checks.lexicon.{MODULES[language]}")
    return frozenset(module.WORDS.split())


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Return all words that are known of a language."""
    from publisher.checks.lexicon.dictionary import words_of_concepts

    return words_of(language) | words_of_concepts(language)


@lru_cache(maxsize=50_000)
def knowing(word: str) -> frozenset[str]:
    """Return the languages that are known to have a word, given in small letters."""
    return frozenset(language for language in LANGUAGES if word in vocabulary(language))


@cache
def shared_words() -> frozenset[str]:
    """Return the words that several languages write alike."""
    from publisher.checks.lexicon.shared import WORDS

    return frozenset(WORDS.split())


@lru_cache(maxsize=50_000)
def is_known(word: str, language: str) -> bool:
    """Tell whether a language is known to have a word, given in small letters, or another number.

    The plural that is taken off or put on is that of the language.
    """
    known = vocabulary(language)
    if word in known or f"{word}s" in known:
        return True
    endings = _PLURALS[language].fullmatch(word)
    return endings is not None and not known.isdisjoint(filter(None, endings.groups()))


@lru_cache(maxsize=50_000)
def likelier(word: str, language: str, other: str) -> float:
    """Return how much likelier the letters of a word are in one language than in another."""
    return _likely(word, language) - _likely(word, other)


@lru_cache(maxsize=50_000)
def scores(word: str) -> Scores:
    """Return how well a word, given in small letters, suits each language: logarithms to 0."""
    suits = {language: _likely(word, language) for language in LANGUAGES}
    best = max(suits.values())
    known = knowing(word)
    found = {}
    for language in LANGUAGES:
        score = max(suits[language] - best, _LEAST)
        if language in known:
            score = max(score, -1) * _SMOOTH
        elif known:
            score -= _KNOWN
        found[language] = score
    return found


def total(words: Iterable[str]) -> dict[str, float]:
    """Return how well several words, given in small letters, suit each language; each word once."""
    suits = [scores(word).values() for word in dict.fromkeys(words)]
    sums = map(sum, zip(*suits, strict=True)) if suits else (0.0,) * len(LANGUAGES)
    return dict(zip(LANGUAGES, sums, strict=True))


def _likely(word: str, language: str) -> float:
    runs, count = _runs(language)
    return sum(log((runs[run] + _SMOOTH) / count) for run in _threes(word))


@cache
def _runs(language: str) -> tuple[Counter[str], float]:
    runs = Counter(run for word in vocabulary(language) for run in _threes(word))
    return runs, runs.total() + _SMOOTH * _RUNS


def _threes(word: str) -> list[str]:
    edged = f"^{word[:_LETTERS]}$"
    return [edged[place : place + 3] for place in range(len(edged) - 2)]
