"""Where the texts of each token stand, and what characters they have."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, compress, count, islice, repeat
from operator import eq
from typing import NamedTuple

from publisher.memory.counting import counted
from publisher.memory.layout import label

_AT_ONCE = 1_000  # texts whose tokens are in memory together


class Postings(NamedTuple):
    """For label number i, the places of its texts are places[starts[i]:starts[i + 1]], sorted."""

    counts: bytes  # of the characters of each text
    labels: array[int]  # sorted
    starts: array[int]
    places: bytes


class _Places(dict[str, "array[int]"]):
    """For each token the places where it stands, as often as it stands there."""

    def __missing__(self, token: str) -> array[int]:
        found = self[token] = array("I")
        return found


def noted(shapes: Sequence[bytes]) -> Postings:
    """Note where the tokens of shapes stand, and count characters.

    The shapes are UTF-8, in the order of their lengths.
    """
    places = _Places()
    counts: list[bytes] = []
    for start in range(0, len(shapes), _AT_ONCE):
        lines = b"\n".join(shapes[start : start + _AT_ONCE])  # no token holds a line end
        some = lines.decode("utf-8", "surrogatepass").split("\n")
        counts.append(counted(some))
        each = chain.from_iterable(map(repeat, count(start), [text.count(" ") for text in some]))
        tokens = "".join(some).split()
        deque(map(array.append, map(places.__getitem__, tokens), each), maxlen=0)
    lists = _by_label(places)
    labels = sorted(lists)
    parts = [lists[number] for number in labels]
    starts = array("I", accumulate(map(len, parts), initial=0))
    return Postings(b"".join(counts), array("I", labels), starts, b"".join(parts))


def _by_label(places: Mapping[str, array[int]]) -> Mapping[int, array[int]]:
    lists: dict[int, array[int]] = {}
    for token, found in places.items():
        for time, part in enumerate(_by_time(found) if len(found) > 1 else (found,), 1):
            number = label(token, time)
            known = lists.setdefault(number, part)
            if known is not part:  # they share it
                lists[number] = array("I", sorted({*known, *part}))
    return lists


def _by_time(places: array[int]) -> Iterator[array[int]]:
    """Part sorted places in those where a token stands, where it comes again, and so on."""
    while len(once := dict.fromkeys(places)) < len(places):
        yield array("I", once)
        again = map(eq, places, islice(places, 1, None))
        places = array("I", list(compress(places, again)))
    yield places
