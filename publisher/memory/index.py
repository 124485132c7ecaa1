"""Exact search: every text above a score is found, because only upper bounds rule texts out.

A text that scores f or more against a probe of length m shares whole tokens with it that weigh at
least ``(2 f / 100 - 1) m``: more than nothing from f = 50 on. So the lists of the probe's tokens
are read, the cheapest for their weight first, until the tokens left weigh less than that: no text
outside these lists can do. A text in them is bounded by the weight of what it shares, then by its
length, then by the characters it is made of. The one with the highest bound is compared next, and
all is over when no bound reaches the score that still counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import Protocol, TypeAlias

from publisher.memory.layout import COUNTS, Layout, label
from publisher.memory.measure import LOWEST, Probe

_CHEAP = 40  # places of a list that are read in the time it takes to look at one text


class Finds(Protocol):
    """Who takes what is found, and says what is still of use."""

    @property
    def floor(self) -> int:
        """The lowest score that still counts; it may rise while the search goes on."""

    def offer(self, key: int, score: int) -> None:
        """Take the key of a source and its score."""


# Plain tuples: there are some twenty in a lookup, and one with names takes longer than a search.
_List: TypeAlias = tuple[float, int, int, int]  # places by weight, weight, start, end: of a token
_Range: TypeAlias = tuple[int, int, int]  # weight, start, end: the same for texts of any length
_Bound: TypeAlias = tuple[int, int, int]  # most a text can score, its place, weight it may share


class Index:
    """The sources of one direction, or some of them. Not changed once it is made."""

    def __init__(self, buffer: bytes | bytearray | memoryview) -> None:
        """Open what `build` made; raises `UnusableIndexError`. Costs the same for any size."""
        self._layout = Layout(buffer)
        self._known: tuple[Probe, list[_Range]] | None = None  # of the last search
        self.fingerprint: bytes = self._layout.fingerprint  # of the `Shaper` it was made with

    def __len__(self) -> int:
        return len(self._layout.keys)

    def search(self, probe: Probe, finds: Finds, lowest: int) -> None:
        """Offer every text that scores at least ``lowest``, and at least ``finds.floor``.

        Raises `ValueError` for a score below `LOWEST`.
        """
        floor = max(lowest, finds.floor)
        if floor < LOWEST:
            raise ValueError(f"no search below a score of {LOWEST}")
        if floor > 100:
            return
        for bound, place in self._best_first(probe, floor):
            floor = max(lowest, finds.floor)
            if bound < floor:
                break
            score = self._score(probe, place, floor)
            if score >= floor:
                finds.offer(self._layout.keys[place], score)

    def _best_first(self, probe: Probe, floor: int) -> Iterator[tuple[int, int]]:
        """Yield bounds and places from the highest bound on, looking at characters as needed."""
        heap: list[tuple[int, int]] = []
        lengths, counts = self._layout.lengths, self._layout.counts
        for bound, place, weight in sorted(self._bounds(probe, floor), reverse=True):
            while heap and -heap[0][0] >= bound:
                score, best = heappop(heap)
                yield -score, best
            counted = int.from_bytes(counts[COUNTS * place : COUNTS * (place + 1)], "little")
            most = probe.most_characters(counted, lengths[place])
            score = 100 * (most + min(most, weight)) // (probe.length + lengths[place])
            if score >= floor:
                heappush(heap, (-score, place))
        while heap:
            score, best = heappop(heap)
            yield -score, best

    def _bounds(self, probe: Probe, floor: int) -> Iterator[_Bound]:
        sums, rest = self._sums(probe, floor)
        size, lengths = probe.length, self._layout.lengths
        for place, weight in sums.items():
            length = lengths[place]
            short = min(size, length)
            score = 100 * (min(weight + rest, short) + short) // (size + length)
            if score >= floor:
                yield score, place, weight + rest

    def _sums(self, probe: Probe, floor: int) -> tuple[dict[int, int], int]:
        """Return what each text shares at least, and the weight of the tokens not looked up."""
        needed = (2 * floor - 100) * probe.length  # a hundred times the weight to be shared
        rest = probe.length
        sums: dict[int, int] = {}
        postings = self._layout.postings
        for _, weight, start, end in self._lists(probe, floor):
            if 100 * rest >= needed:
                places = postings[start:end].tolist()
                if sums:
                    for place in places:
                        sums[place] = sums.get(place, 0) + weight
                else:
                    sums = dict.fromkeys(places, weight)
            elif end - start <= _CHEAP * len(sums):  # no new texts, but better bounds
                for place in sums.keys() & postings[start:end]:
                    sums[place] += weight
            else:
                break
            rest -= weight
            if 100 * rest < needed:
                sums = {p: w for p, w in sums.items() if 100 * (w + rest) >= needed}
        return sums, rest

    def _lists(self, probe: Probe, floor: int) -> list[_List]:
        """Return what to read for each token, the cheapest for its weight first."""
        lengths, postings = self._layout.lengths, self._layout.postings
        # 200 * shorter / (both lengths) is the most that any text of a length can score.
        low = bisect_left(lengths, -(-floor * probe.length // (200 - floor)))
        high = bisect_right(lengths, (200 - floor) * probe.length // floor)
        lists: list[_List] = []
        for weight, first, last in self._ranges(probe):
            start = bisect_left(postings, low, first, last)
            end = bisect_left(postings, high, start, last)
            lists.append(((end - start) / weight, weight, start, end))
        return sorted(lists)

    def _ranges(self, probe: Probe) -> list[_Range]:
        """Return where the texts of each token stand: a lookup may search more than once."""
        if self._known and self._known[0] is probe:
            return self._known[1]
        labels, starts = self._layout.labels, self._layout.starts
        times, ranges = dict[str, int](), list[_Range]()
        for token in probe.tokens:
            time = times[token] = times.get(token, 0) + 1
            wanted = label(token, time)
            number = bisect_left(labels, wanted)
            known = number < len(labels) and labels[number] == wanted
            first, last = (starts[number], starts[number + 1]) if known else (0, 0)
            ranges.append((len(token) + 1, first, last))
        self._known = probe, ranges
        return ranges

    def _score(self, probe: Probe, place: int, floor: int) -> int:
        """Return the score of a text; 0 if it is below ``floor``."""
        layout = self._layout
        content = layout.texts[layout.ends[place] : layout.ends[place + 1]]
        text = str(content, "utf-8", "surrogatepass")
        both = probe.length + len(text)
        weight = probe.common_words(text.split())
        if 100 * (weight + min(probe.length, len(text))) < floor * both:
            return 0
        return 100 * (weight + probe.common_characters(text)) // both
