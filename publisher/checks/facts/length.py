"""The check `length`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair

# Characters for each character of English, measured on the forum's texts.
_EXPANSION: Mapping[str, float] = {"en": 1.0, "fr": 1.06, "es": 1.04}
_VARIANCE = 6.8  # for each character of the source: Gale and Church 1993
_SHORT, _LONG = -3.3, 6.0  # standard deviations; the forum's own lie between -2.9 and 5.0
_ENOUGH, _BRIEF, _WORD = 60, 45, 12  # characters
_THIRD, _TIMES = 0.32, 3.5  # of the characters of a short source, the least and the most


@project_check("length", Severity.WARNING)
def length(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A translation is much shorter or longer than its source: something is missing or too much.

    Only far outliers, and only if the whole text is one as well as the paragraph (Gale and Church,
    1993). Of sources with less than 60 characters, a translation has a third or more, and no more
    than three and a half times as many.

    Bad: ``The city has opened its markets to cooperatives. They bake, they cook, they repair,
      they teach, and they look after those whom nobody else looks after.`` → ``La ville agit.``
    Bad: ``The city has opened its public markets to the many cooperatives of the region.`` →
      ``La ville a ouvert ses marchés publics aux nombreuses coopératives de la région. La ville a
      ouvert ses marchés publics aux nombreuses coopératives de la région. La ville a ouvert ses
      marchés publics aux nombreuses coopératives de la région.``
    Good: ``The city has opened its public markets to the many cooperatives of the region.`` →
      ``La ville a ouvert ses marchés publics aux nombreuses coopératives de la région.``
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
    # What stands for a long name has few letters, so of short texts only a sentence is judged.
    if said >= _BRIEF and meant < _THIRD * said:
        return True
    return (
        meant >= _ENOUGH
        and said >= _WORD
        and meant > _TIMES * said
        and not pair.source.text.isupper()
    )


def _deviation(pairs: Sequence[Pair]) -> float:
    """Return how far the length is from what is to be expected, in standard deviations."""
    expected = sum(
        len(pair.source.text)
        * _EXPANSION.get(pair.text.base, 1.0)
        / _EXPANSION.get(pair.source.base, 1.0)
        for pair in pairs
    )
    found = sum(len(pair.text.text) for pair in pairs)
    return (found - expected) / sqrt(_VARIANCE * max(expected, 1))
