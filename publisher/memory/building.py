"""Make an index of texts."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, islice, pairwise

from publisher.memory.layout import COUNTS, HEADER, MAGIC, label, padded
from publisher.memory.measure import LONGEST
from publisher.memory.pair import source_key
from publisher.memory.shape import Shaper
from publisher.memory.writer import Writer


def build(sources: Iterable[str], shaper: Shaper) -> bytes:
    """Make the index of some texts. Equal ones may come more than once.

    Takes some 25 µs a text, and 1.2 kB of memory.
    """
    entries = _entries(sources, shaper)
    shapes = [text for _, _, text, _ in entries]
    texts = [text.encode("utf-8", "surrogatepass") for text in shapes]
    labels, starts, postings = _inverted(shapes)
    sections = (
        array("Q", [key for _, key, _, _ in entries]).tobytes(),
        array("I", [length for length, _, _, _ in entries]).tobytes(),
        array("Q", accumulate(map(len, texts), initial=0)).tobytes(),
        b"".join(texts),
        b"".join([counted for _, _, _, counted in entries]),
        labels.tobytes(),
        starts.tobytes(),
        postings.tobytes(),
    )
    header = HEADER.pack(MAGIC, shaper.fingerprint, *map(len, sections))
    return b"".join([header, *(part.ljust(padded(len(part)), b"\0") for part in sections)])


def build_in_parts(sources: Iterable[str], shaper: Shaper, most: int) -> Iterator[bytes]:
    """Make indexes of at most so many texts each: what memory that takes depends on it alone."""
    left = iter(sources)
    while part := list(islice(left, most)):
        yield build(part, shaper)


def _entries(sources: Iterable[str], shaper: Shaper) -> list[tuple[int, int, str, bytes]]:
    """Return length, key, shape and character counts of each text, in this order."""
    write = Writer(shaper)
    entries: list[tuple[int, int, str, bytes]] = []
    for source in dict.fromkeys(sources):
        text, counts = write(source)
        counted = (counts if len(text) < LONGEST else 0).to_bytes(COUNTS, "little")
        entries.append((len(text), source_key(source), text, counted))
    entries.sort()
    return entries


def _inverted(shapes: Iterable[str]) -> tuple[array[int], array[int], array[int]]:
    """Return all labels in order, where the places of each one start, and the places."""
    lists = _Lists()
    for place, text in enumerate(shapes):
        for append in map(lists.__getitem__, text.split()):
            append(place)
    places: dict[int, array[int]] = {}
    for token, found in lists.places.items():
        for time, part in enumerate(_by_time(found), 1):
            number = label(token, time)
            known = places.setdefault(number, part)
            if known is not part:  # they share it
                places[number] = array("I", sorted({*known, *part}))
    labels, postings = array("I", sorted(places)), array("I")
    starts = array("I", accumulate((len(places[number]) for number in labels), initial=0))
    for number in labels:
        postings += places[number]
    return labels, starts, postings


def _by_time(places: array[int]) -> Iterator[array[int]]:
    """Part sorted places in those where a token stands, where it comes again, and so on."""
    while len(once := dict.fromkeys(places)) < len(places):
        yield array("I", once)
        places = array("I", [place for place, following in pairwise(places) if place == following])
    yield places


class _Lists(dict[str, Callable[[int], None]]):
    """What adds a place to the list of a token."""

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[str, array[int]] = {}

    def __missing__(self, token: str) -> Callable[[int], None]:
        self.places[token] = array("I")
        append = self[token] = self.places[token].append
        return append
