"""Where the texts of each token stand: noted lot by lot, then put together."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Sized
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from publisher.memory.layout import label


class Shapes(NamedTuple):
    """Shapes that follow one another in an index, as UTF-8, a line for each."""

    first: int  # the place of the first
    lines: bytes


class Postings(NamedTuple):
    """For label number i, the places of its texts are places[starts[i]:starts[i + 1]], sorted."""

    labels: array[int]  # sorted
    starts: array[int]
    places: array[int]


def noted(shapes: Shapes) -> Postings:
    """Note where the tokens of some shapes stand."""
    lists: defaultdict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(_texts(shapes), shapes.first):
        for token in text.split():
            lists[token].append(place)
    places: dict[int, list[int]] = {}
    for token, found in lists.items():
        for time, part in enumerate(_by_time(found), 1):
            number = label(token, time)
            known = places.setdefault(number, part)
            if known is not part:  # they share it
                places[number] = sorted({*known, *part})
    labels = sorted(places)
    parts = [places[number] for number in labels]
    return Postings(array("I", labels), _starts(parts), array("I", chain.from_iterable(parts)))


def together(lots: Sequence[Postings]) -> Postings:
    """Put together what was noted of lots that follow one another."""
    if len(lots) == 1:
        return lots[0]
    places: dict[int, array[int]] = {}
    for lot in lots:
        for number, (start, end) in zip(lot.labels, pairwise(lot.starts), strict=True):
            found = lot.places[start:end]
            known = places.setdefault(number, found)
            if known is not found:
                known += found
    labels = sorted(places)
    parts = [places[number] for number in labels]
    return Postings(array("I", labels), _starts(parts), array("I", b"".join(parts)))


def _texts(shapes: Shapes) -> Sequence[str]:
    # No token holds a line end.
    return shapes.lines.decode("utf-8", "surrogatepass").split("\n")


def _starts(parts: Iterable[Sized]) -> array[int]:
    return array("I", accumulate(map(len, parts), initial=0))


def _by_time(places: list[int]) -> Iterator[list[int]]:
    """Part sorted places in those where a token stands, where it comes again, and so on."""
    while len(once := dict.fromkeys(places)) < len(places):
        yield list(once)
        places = [place for place, following in pairwise(places) if place == following]
    yield places
