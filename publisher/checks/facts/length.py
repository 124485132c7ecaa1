"""The check `length`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import sqrt

from publisher.checks.examined import Examined
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.l10n.cldr import base_language

# Characters for each character of English, measured on the forum's texts.
EXPANSION: Mapping[str, float] = {"en": 1.0, "fr": 1.06, "es": 1.04}
_VARIANCE = 6.8  # for each character of the source: Gale and Church 1993
_SHORT, _LONG = -3.3, 6.0  # standard deviations; the forum's own lie between -2.9 and 5.0
_ENOUGH = 60  # characters
# The least and the most, in characters for each that is expected, by the length of a source. Of
# 1,000 right translations, free ones among them, the extremes are 0.44 and 2.1 of short sources,
# 0.60 and 1.9 of those with 45 characters and more.
_SHARES = ((90, 0.46, 2.0), (45, 0.43, 2.3), (20, 0.20, 2.7), (8, 0.0, 4.0))
_CLEAR = 25  # characters that are missing or too many at the least
_ACRONYM = re.compile(r"\b(?:[A-ZÀ-Þ]{2,}|[A-ZÀ-Þ][a-zà-ÿ]*[A-ZÀ-Þ]+)\b")
_BRACKETS = re.compile(r"\([^()]*\)")
_NAME = 40  # characters that may stand for an acronym


def _may_be_odd(pair: Pair) -> bool:
    """Tell whether so much is missing or too many that it is worth a calculation."""
    return abs(len(pair.text.text) - len(pair.source.text) * _growth(pair)) >= _CLEAR


@project_check("length", Severity.WARNING, when=_may_be_odd, apart=True)
def length(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A translation is much shorter or longer than its source: something is missing or too much.

    Only far outliers, and only if the whole text is one as well as the paragraph (Gale and Church,
    1993). A translation has half of the characters of its source, and at most twice as many; of
    short ones a third, and up to four times as many. An acronym may stand for a long name.

    Bad: ``The city has opened its markets to cooperatives. They bake, they cook, they repair,
      they teach, and they look after those whom nobody else looks after.`` → ``La ville agit.``
    Bad: ``The city has opened its public markets to the many cooperatives of the region.`` →
      ``La ville a ouvert ses marchés publics aux nombreuses coopératives de la région. La ville a
      ouvert ses marchés publics aux nombreuses coopératives de la région. La ville a ouvert ses
      marchés publics aux nombreuses coopératives de la région.``
    Bad: ``Treasurer`` → ``Trésorier et responsable des relations avec les banques``
    Good: ``The city has opened its public markets to the many cooperatives of the region.`` →
      ``La ville a ouvert ses marchés publics aux nombreuses coopératives de la région.``
    Good (fr>en): ``Organisation internationale du Travail`` → ``ILO``
    """
    for pairs in corpus.complete:
        whole = _deviation(pairs)
        for pair in pairs:
            own = _deviation([pair])
            if _is_odd(pair, own) and (len(pairs) == 1 or not _SHORT < whole < _LONG):
                share = round(100 * len(pair.text.text) / max(len(pair.source.text), 1))
                what = f"the translation has {share} % of the characters of its source"
                yield pair, Problem(*WHOLE, what, "see whether all is there, and no more")


def _is_odd(pair: Pair, deviation: float) -> bool:
    said, meant = len(pair.source.text), len(pair.text.text)
    if said >= _ENOUGH and not _SHORT < deviation < _LONG:
        return True
    expected = said * _growth(pair)
    if abs(meant - expected) < _CLEAR:
        return False
    for size, least, most in _SHARES:
        if said >= size:
            if meant < least * expected:
                return meant + _hidden(pair.text, pair.source) < least * (expected - _gloss(pair))
            return meant > most * (expected + _hidden(pair.source, pair.text))
    return False


def _gloss(pair: Pair) -> int:
    """Return how much a translation may leave out: brackets, and the half of a label."""
    brackets = sum(map(len, _BRACKETS.findall(pair.source.text)))
    return brackets if pair.text.kind != "message" else len(pair.source.text) // 3


def _hidden(short: Examined, long: Examined) -> int:
    """Return how many characters the acronyms of one text may have in the other."""
    return _NAME * len({*_ACRONYM.findall(short.text)} - {*_ACRONYM.findall(long.text)})


def _growth(pair: Pair) -> float:
    return growth(pair.source.language, pair.text.language)


@cache
def growth(source: str, language: str) -> float:
    """Return how many characters a whole translation has for each of its source."""
    into, of = map(base_language, (language, source))
    return EXPANSION.get(into, 1.0) / EXPANSION.get(of, 1.0)


def _deviation(pairs: Sequence[Pair]) -> float:
    """Return how far the length is from what is to be expected, in standard deviations."""
    expected = sum(len(pair.source.text) * _growth(pair) for pair in pairs)
    found = sum(len(pair.text.text) for pair in pairs)
    return (found - expected) / sqrt(_VARIANCE * max(expected, 1))
