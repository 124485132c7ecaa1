"""Find which part of a translated field translates which block of its source.

Gale & Church (1993), "A Program for Aligning Sentences in Bilingual Corpora": the order is the
same, lengths go together, most blocks translate one to one. To this come the kinds of blocks and
the translations that were agreed before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf
from typing import TypeAlias

from publisher.text.blocks import Block, Cut

# Costs are negative logarithms of probabilities, as in the paper, with its figures where it has
# one. It never leaves several blocks to one, so only a long group is ours; and the tail of the
# normal distribution is taken for the square below it, bent so that no length outweighs a kind.
OMITTED = 4.6  # P = 0.01
DOUBLE, FURTHER = 2.4, 1.5  # P = 0.089 for two blocks; less for each one more
VARIANCE = 6.8  # of the length of a translation, per character
LONGEST = 8.0  # what the least plausible length costs
LIKE, UNLIKE = 2.0, 10.0  # prose for other prose, and a heading, cell or code for what it is not
STRAY = 1e4  # a text agreed for another block
AGREED = 1e6  # a text agreed for this one

# Groups up to this many comparisons are all tried; of very long fields only the shorter ones.
COMPARISONS = 20_000
AGREED_GROUPS = 400  # so many groups are looked up in what was agreed; more if all have 1 to 4
PROSE = frozenset({"text", "paragraph", "item", "quote"})

_Known: TypeAlias = Callable[[int, str], bool]


def align(source: Sequence[Block], target: Cut, known: _Known) -> list[str | None]:
    """Return for each source block the text of its translation, None where there is none.

    Every block of the target goes to exactly one source block, in order, and several that go to
    one keep what stands between them; only without source blocks they go nowhere.
    ``known(i, text)`` says that a text was agreed for ``source[i]``: of all ways to share out the
    target, one that respects most agreed texts is chosen. Where nothing agreed says otherwise,
    equal rows of kinds go one to one. Takes time in proportion to both lengths, with a factor of
    ``max(4, len(target) / len(source))`` for long fields.
    """
    blocks = target.blocks
    if not source or not blocks:
        return [None] * len(source)
    if _alike(source, blocks) and all(known(i, block.text) for i, block in enumerate(blocks)):
        return [block.text for block in blocks]
    widest = _widest(len(source), len(blocks))
    agreed = _agreed(len(source), target, widest, known)
    ends = _straightened(source, blocks, _best(source, blocks, widest, agreed), agreed)
    return [target.row(start, end) if start < end else None for start, end in pairwise((0, *ends))]


def share_out(source: Sequence[Block], target: Sequence[Block]) -> list[int]:
    """Return for each block of a translation the number of the source block it goes to.

    As `align`, with nothing agreed. Raises nothing; without source blocks there must be no others.
    """
    if _alike(source, target):
        return list(range(len(target)))
    agreed: list[set[tuple[int, int]]] = [set() for _ in source]
    best = _best(source, target, _widest(len(source), len(target)), agreed)
    ends = _straightened(source, target, best, agreed)
    groups = enumerate(pairwise((0, *ends)))
    return [number for number, (start, end) in groups for _ in range(start, end)]


def _alike(source: Sequence[Block], target: Sequence[Block]) -> bool:
    return [block.kind for block in source] == [block.kind for block in target]


def _widest(sources: int, targets: int) -> int:
    """Return how many blocks one group may have: enough for all of them to find a place."""
    return min(targets, max(-(-targets // sources) + 3, COMPARISONS // (sources * targets)))


def _agreed(sources: int, target: Cut, widest: int, known: _Known) -> list[set[tuple[int, int]]]:
    """Return for each source block the groups, as start and end, that were agreed for it."""
    count = len(target.blocks)
    found: list[set[tuple[int, int]]] = [set() for _ in range(sources)]
    widest = min(widest, max(4, AGREED_GROUPS // count))
    for start in range(count):
        for end in range(start + 1, min(start + widest, count) + 1):
            text = target.row(start, end)
            for i in range(sources):
                if known(i, text):
                    found[i].add((start, end))
    return found


def _best(
    source: Sequence[Block],
    target: Sequence[Block],
    widest: int,
    agreed: Sequence[Collection[tuple[int, int]]],
) -> list[int]:
    """Return for each source block where its group ends, at the least cost."""
    sums = list(accumulate((len(block.text) for block in target), initial=0))
    lengths = [
        [there - here for here, there in zip(sums, sums[size:], strict=False)]
        for size in range(widest + 1)
    ]
    owned = {start for groups in agreed for start, end in groups if end == start + 1}
    row = [0.0, *[inf] * len(target)]  # the cost of having shared out so many target blocks
    sizes: list[list[int]] = []
    for block, groups in zip(source, agreed, strict=True):
        stray = owned - {start for start, end in groups if end == start + 1}
        misfit = list(accumulate(_misfits(block, target, stray), initial=0.0))
        before = [cost - gone for cost, gone in zip(row, misfit, strict=True)]
        costs = [[cost + OMITTED for cost in row]]
        for size in range(1, widest + 1):
            grown = _costs(len(block.text), before, lengths[size], misfit[size:])
            extra = DOUBLE + FURTHER * (size - 2) if size > 1 else 0.0
            costs.append([inf] * size + [cost + extra for cost in grown])
        for start, end in groups:
            costs[end - start][end] -= AGREED
        choices = list(zip(*costs, strict=True))
        row = list(map(min, choices))
        sizes.append([choice.index(cost) for choice, cost in zip(choices, row, strict=True)])
    ends = [len(target)]
    for choice in reversed(sizes):
        ends.append(ends[-1] - choice[ends[-1]])
    return ends[-2::-1]


def _misfits(block: Block, target: Sequence[Block], stray: Collection[int]) -> Iterator[float]:
    cost_of = {each.kind: _misfit(block.kind, each.kind) for each in target}
    for place, other in enumerate(target):
        yield cost_of[other.kind] + STRAY if place in stray else cost_of[other.kind]


def _misfit(kind: str, other: str) -> float:
    if kind == other:
        return 0.0
    alike = {kind, other} <= PROSE or (kind.startswith("heading") and other.startswith("heading"))
    return LIKE if alike else UNLIKE


def _costs(
    length: int, before: list[float], lengths: list[int], misfit: list[float]
) -> list[float]:
    """Return what giving one source block each group of one size costs, all told.

    The term of the length is Gale & Church's squared deviation, halved, and bent to its limit.
    """
    return [
        cost
        + fit
        + (squared := (other - length) * (other - length))
        / (VARIANCE * (other + length) + squared / LONGEST)
        for cost, other, fit in zip(before, lengths, misfit, strict=False)
    ]


def _straightened(
    source: Sequence[Block],
    target: Sequence[Block],
    ends: list[int],
    agreed: Sequence[Collection[tuple[int, int]]],
) -> list[int]:
    """Between groups that were agreed, let equal rows of kinds go one to one."""
    starts = [0, *ends]
    fixed = [i for i, group in enumerate(pairwise(starts)) if group in agreed[i]]
    for before, after in pairwise((-1, *fixed, len(source))):
        start, end = starts[before + 1], starts[after]
        if _alike(source[before + 1 : after], target[start:end]):
            ends[before + 1 : after] = range(start + 1, end + 1)
    return ends
