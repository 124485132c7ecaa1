"""Which block of a record's translation belongs to which unit of its source.

Best known first: a text that was agreed for a unit is that unit's, wherever it stands; one that is
like the text of a unit which has lost it is that text, mended; only what is left goes by its place
between these, and by length. Where that is a guess it is called one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.catalogue.unit import digest
from publisher.text.alignment import share_out
from publisher.text.blocks import Block, Cut
from publisher.text.similarity import best_pairs

ALIKE = 60  # per cent of the characters; below that a text was written anew
LONGEST = 16  # blocks of one translation that is known by its digest alone


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a piece of translation, in the order the field had when it was translated."""

    block: Block  # of the source
    known: frozenset[str]  # digests of the texts agreed for it
    parts: tuple[str, ...] = ()  # the blocks of the one that the catalogue has


class Placing:
    """The blocks of a text, each with the number of its slot; there are some of both."""

    def __init__(self, target: Cut, slots: Sequence[Slot]) -> None:
        self._target, self._slots = target, slots
        self._where: list[int | None] = [None] * len(target.blocks)
        self.doubtful: set[int] = set()  # slots whose text was found by place and length alone
        self._place_agreed()
        self._place_parts()
        self._place_mended()
        for start, end in self._left():
            self._place_between(start, end)

    def texts(self) -> tuple[str | None, ...]:
        """Return the text of each slot; every block is in exactly one."""
        rows: dict[int, list[str]] = defaultdict(list)
        start = 0
        for end in range(1, len(self._where) + 1):
            if end == len(self._where) or self._where[end] != self._where[start]:
                rows[self._where[start] or 0].append(self._target.row(start, end))
                start = end
        return tuple("\n\n".join(rows[i]) if i in rows else None for i in range(len(self._slots)))

    def _place_agreed(self) -> None:
        places = _places(slot.known for slot in self._slots)
        free = set(range(len(self._slots)))
        count = len(self._where)
        widest = min(count, LONGEST)
        for size in range(widest, 0, -1):
            for start in range(count - size + 1):
                end = start + size
                if any(place is not None for place in self._where[start:end]):
                    continue
                fits = places.get(digest(self._target.row(start, end)), ())
                place = next((i for i in fits if i in free), None)
                if place is not None:
                    self._where[start:end] = [place] * size
                    free.discard(place)

    def _place_parts(self) -> None:
        """Place what is left of a translation in several blocks of which one was edited."""
        used = set(self._where)
        left = {i: Counter(s.parts) for i, s in enumerate(self._slots) if i not in used}
        for at, block in enumerate(self._target.blocks):
            if self._where[at] is None:
                before = self._where[at - 1] if at else None
                fits = [i for i, parts in left.items() if parts[block.text]]
                if fits:
                    place = before if before in fits else fits[0]
                    left[place][block.text] -= 1
                    self._where[at] = place

    def _place_mended(self) -> None:
        left = [at for at, place in enumerate(self._where) if place is None]
        here = {block.text for block in self._target.blocks}
        lost = [(i, t) for i, slot in enumerate(self._slots) for t in slot.parts if t not in here]
        if lost and left:
            texts = [self._target.blocks[at].text for at in left]
            for new, old in best_pairs([text for _, text in lost], texts, ALIKE).items():
                self._where[left[new]] = lost[old][0]

    def _left(self) -> Iterator[tuple[int, int]]:
        """Yield every run of blocks without a place, from the first."""
        start = 0
        while start < len(self._where):
            end = start
            while end < len(self._where) and self._where[end] is None:
                end += 1
            if end > start:
                yield start, end
            start = end + 1

    def _place_between(self, start: int, end: int) -> None:
        before = self._where[start - 1] if start else None
        after = self._where[end] if end < len(self._where) else None
        if before is not None and before == after:  # in the midst of a translation
            self._where[start:end] = [before] * (end - start)
            return
        free, certain = self._free(before, after)
        if not free:  # a paragraph more than the source has
            beside = before if before is not None else after
            self._where[start:end] = [beside] * (end - start)
            return
        lost = [i for i in free if self._slots[i].known]
        if len(lost) == end - start:
            free = lost
        blocks = [self._slots[i].block for i in free]
        shared = share_out(blocks, self._target.blocks[start:end])
        self._where[start:end] = [free[i] for i in shared]
        if not certain or (len(free) > 1 and len(free) != end - start):
            self.doubtful.update(free[i] for i in shared)

    def _free(self, before: int | None, after: int | None) -> tuple[list[int], bool]:
        """Return the slots without a text between two others; False, if it lies elsewhere."""
        used, low = set(self._where), -1 if before is None else before
        high = len(self._slots)
        if after is not None and after > low:
            high = after
        elif used != {None}:
            high = next((i for i in range(low + 1, high) if i in used), high)
        free = [i for i in range(low + 1, high) if i not in used]
        if free:
            return free, True
        rest = [i for i in range(len(self._slots)) if i not in used]
        return (rest if len(rest) == 1 else []), False


def _places(texts: Iterable[Collection[str]]) -> Mapping[str, Sequence[int]]:
    """Return the numbers of the slots by each of their texts."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(texts):
        for text in found:
            places[text].append(number)
    return places
