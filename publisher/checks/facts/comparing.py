"""Compare the figures of units; what moved to another paragraph of the same text is not lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import Literal

from publisher.checks.examined import Examined
from publisher.checks.facts.clock_words import same_hour
from publisher.checks.facts.equivalents import share, shares, span
from publisher.checks.facts.figures import Figure, are_alike, figures
from publisher.checks.facts.matching import is_shifted, says, unmatched
from publisher.checks.facts.number_words import KNOWN, Counted, counted
from publisher.checks.facts.rephrased import measures
from publisher.checks.facts.sentencewise import sentences_of
from publisher.checks.subject import Corpus, Pair

_LEAST = 3  # one and two are said in many ways
_LONG, _REWRITTEN = 220, 350  # characters; longer texts are told anew as often as translated
_LONGEST = 3000  # characters
_NEAR = 0.15  # of a text
_MOST = 500  # figures; a text of more is a table
_YEARS = Decimal(1800), Decimal(2200)
_RUN = re.compile("[0-9]+")
_COMMA = re.compile(r"[,;]|\b(?:et|and|y|e)\b")
Side = Literal["source", "text"]
Figures = Mapping[int, Sequence[Figure]]  # by the identity of their pair


def figures_lost(corpus: Corpus) -> Figures:
    """Return for units what figures of the source no translation of its field says."""
    return corpus.shared(_lost)


def figures_gained(corpus: Corpus) -> Figures:
    """Return for units what figures of the translation no source of its field says."""
    return corpus.shared(_gained)


def _lost(corpus: Corpus) -> Figures:
    return dict(_differences(corpus, "source", "text"))


def _gained(corpus: Corpus) -> Figures:
    return dict(_differences(corpus, "text", "source"))


def _differences(corpus: Corpus, here: Side, there: Side) -> Iterator[tuple[int, list[Figure]]]:
    for pairs in corpus.complete:
        if len(pairs) == 1 and are_alike(pairs[0].source, pairs[0].text):
            continue
        for pair in pairs:
            if has_too_many(pair):
                continue
            found = [
                figure
                for figure in unmatched(_side(pair, here), _side(pair, there))
                if not _say(pairs, there, figure, pair)
            ]
            if found:
                yield id(pair), found


def has_too_many(pair: Pair) -> bool:
    """Tell whether a unit has more figures than anybody compares."""
    return pair.source.shared(_are_many) or pair.text.shared(_are_many)


def _are_many(text: Examined) -> bool:
    return len(_RUN.findall(text.text)) > _MOST


def numbers_replaced(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Counted, Figure | None]]:
    """Yield the numbers in words of sources, each with the number its translation has instead.

    Where one just goes missing, it is told of from three on, and of short texts.
    """
    for pair in pairs:
        size = max(len(pair.source.text), len(pair.text.text))
        if size > _LONGEST or KNOWN.isdisjoint(pair.source.vocabulary):
            continue
        lost = [n for n in counted(pair.source) if not _say(pairs, "text", _figure(n, pair.source))]
        gained = [
            figure
            for figure in (
                *(_figure(number, pair.text) for number in counted(pair.text)),
                *unmatched(pair.text, pair.source),
            )
            if figure.kind == "number"
            and not _is_year(figure)
            and not _say(pairs, "source", figure)
        ]
        if not lost and size <= _LONG:
            yield from _once_less(pair)
        lost = [n for n in lost if not _is_told(n, pair.source, pair.text)]
        gained = [n for n in gained if not _is_told(n, pair.text, pair.source)]
        if _has_share(pair.text, shares(pair.source)):
            continue  # one in four is 25 per cent
        if size > _REWRITTEN:
            if len(lost) == len(gained) == 1 and _stand_alike(lost[0], gained[0], pair):
                yield pair, lost[0], gained[0]
        elif lost and gained:
            yield pair, lost[0], gained[0]
        elif size <= _LONG:
            named = (n for n in lost if n.value >= _LEAST and not _is_listed(n, pair.source))
            yield from ((pair, number, None) for number in islice(named, 1))


def _once_less(pair: Pair) -> Iterator[tuple[Pair, Counted, Figure | None]]:
    """Yield the number that the source says twice, and the translation once beside another one."""
    said, says = counted(pair.source), counted(pair.text)
    lost = Counter(one.value for one in said) - Counter(one.value for one in says)
    gained = Counter(one.value for one in says) - Counter(one.value for one in said)
    is_there = lost.keys() <= {one.value for one in says}
    if len(said) == len(says) and lost.total() == gained.total() == 1 and is_there:
        other = next(one for one in says if one.value in gained)
        yield pair, next(one for one in said if one.value in lost), _figure(other, pair.text)


def _say(pairs: Sequence[Pair], side: Side, figure: Figure, but: Pair | None = None) -> bool:
    return any(says(_side(pair, side), figure) for pair in pairs if pair is not but)


def _has_share(text: Examined, known: frozenset[Decimal]) -> bool:
    if not known:
        return False
    written = (_figure(number, text) for number in counted(text))
    return any(each.of_hundred and each.content in known for each in (*figures(text), *written))


def _is_told(number: Counted | Figure, one: Examined, other: Examined) -> bool:
    """Tell whether the other text has a number in another way: as an hour, or with one more."""
    figure = number if isinstance(number, Figure) else _figure(number, one)
    return same_hour(one, figure.start, other) or is_shifted(one, figure, other)


def _stand_alike(number: Counted, figure: Figure, pair: Pair) -> bool:
    """Tell whether two numbers stand about as far from the beginning of their texts."""
    places = number.start / len(pair.source.text), figure.start / len(pair.text.text)
    return abs(places[0] - places[1]) < _NEAR


def _is_listed(number: Counted, text: Examined) -> bool:
    """Tell whether what is counted is named as well: "three things: land, seed and water"."""
    sentence = next(
        (one for one in sentences_of(text) if text.text[number.start : number.end] in one), ""
    )
    return len(_COMMA.findall(sentence)) >= number.value - 1 > 0


def _is_year(figure: Figure) -> bool:
    return isinstance(figure.content, Decimal) and _YEARS[0] <= figure.content < _YEARS[1]


def _figure(number: Counted, text: Examined) -> Figure:
    value, start, end = number
    days = span(text, value, end)
    return Figure("number", value, start, end, days, share(text, end), measures(text, end))


def _side(pair: Pair, side: Side) -> Examined:
    return pair.source if side == "source" else pair.text
