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
_ENOUGH = 60  # characters; shorter texts are free


@project_check("length", Severity.WARNING)
def length(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A translation is much shorter or longer than its source: something is missing or too much.

    Only far outliers, and only if the whole text is one as well as the paragraph (Gale and Church,
    1993). Sources of less than 60 characters are left alone.

    Bad: ``The city has opened its markets to cooperatives. They bake, they cook, they repair,
      they teach, and they look after those whom nobody else looks after.`` → ``La ville agit.``
    Bad: ``The city has opened its public markets to the many cooperatives of the region.`` →
      ``La ville a ouvert ses marchés publics aux nombreuses coopératives de la région. La ville a
      ouvert ses marchés publics aux nombreuses coopératives de la région. La ville a ouvert ses
      marchés publics aux nombreuses coopératives de la région.``
    Good: ``The city has opened its public markets to the many cooperatives of the region.`` →
      ``La ville a ouvert ses marchés publics aux nombreuses coopératives de la région.``
    """
    for pairs in corpus.fields.values():
        if not all(pair.state.done for pair in pairs):
            continue
        whole = _deviation(pairs)
        for pair in pairs:
            own = _deviation([pair])
            if len(pair.source.text) >= _ENOUGH and not _SHORT < own < _LONG:
                if _SHORT < whole < _LONG:
                    continue
                share = round(100 * len(pair.text.text) / len(pair.source.text))
                what = f"the translation has {share} % of the characters of its source"
                yield pair, Problem(*WHOLE, what, "see whether all is there, and no more")


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
