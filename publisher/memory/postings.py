"""Where the texts of each token stand, and what characters they have: noted lot by lot."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, count, islice, pairwise, repeat
from operator import itemgetter
from typing import NamedTuple

from publisher.memory.layout import COUNTS, label
from publisher.memory.measure import LONGEST, character_counts

_AT_ONCE = 1_000  # texts whose tokens are in memory together


class Shapes(NamedTuple):
    """Shapes that follow one another in an index, as UTF-8."""

    first: int  # the place of the first
    texts: Sequence[bytes]


class Postings(NamedTuple):
    """For label number i, the places of its texts are places[starts[i]:starts[i + 1]], sorted."""

    counts: bytes  # of the characters of each text
    labels: array[int]  # sorted
    starts: array[int]
    places: array[int]


class _Lists(dict[str, list[int]]):
    """For each token, its `character_counts`; then the places where it stands."""

    def __missing__(self, token: str) -> list[int]:
        found = self[token] = [character_counts(f"{token} ")]
        return found


def noted(shapes: Shapes) -> Postings:
    """Note where the tokens of some shapes stand, and count characters."""
    lists = _Lists()
    counts: list[bytes] = []
    for start in range(0, len(shapes.texts), _AT_ONCE):
        lines = b"\n".join(shapes.texts[start : start + _AT_ONCE])  # no token holds a line end
        some = lines.decode("utf-8", "surrogatepass").split("\n")
        found = list(map(lists.__getitem__, "".join(some).split()))
        sizes = [text.count(" ") for text in some]
        each = map(itemgetter(0), found)
        for text, size in zip(some, sizes, strict=True):
            counted = sum(islice(each, size))
            counts.append((counted if len(text) < LONGEST else 0).to_bytes(COUNTS, "little"))
        places = chain.from_iterable(map(repeat, count(shapes.first + start), sizes))
        deque(map(list.append, found, places), maxlen=0)
    return _postings(b"".join(counts), _by_label(lists))


def _by_label(lists: Mapping[str, list[int]]) -> Mapping[int, list[int]]:
    places: dict[int, list[int]] = {}
    for token, found in lists.items():
        del found[0]
        for time, part in enumerate(_by_time(found) if len(found) > 1 else (found,), 1):
            number = label(token, time)
            known = places.setdefault(number, part)
            if known is not part:  # they share it
                places[number] = sorted({*known, *part})
    return places


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
    return _postings(b"".join([lot.counts for lot in lots]), places)


def _postings(counts: bytes, places: Mapping[int, Sequence[int]]) -> Postings:
    labels = sorted(places)
    parts = [places[number] for number in labels]
    starts = array("I", accumulate(map(len, parts), initial=0))
    return Postings(counts, array("I", labels), starts, array("I", chain.from_iterable(parts)))


def _by_time(places: list[int]) -> Iterator[list[int]]:
    """Part sorted places in those where a token stands, where it comes again, and so on."""
    while len(once := dict.fromkeys(places)) < len(places):
        yield list(once)
        places = [place for place, following in pairwise(places) if place == following]
    yield places
