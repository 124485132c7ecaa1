"""A store that holds its pairs in memory: for tests, and for what is not yet in a lasting one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from publisher.memory.building import build
from publisher.memory.index import Index
from publisher.memory.pair import Direction, Pair, source_key
from publisher.memory.shape import Shapers


class HeldStore:
    """Pairs by direction and source. An index is made when a direction is first searched."""

    def __init__(self, pairs: Iterable[Pair], shapers: Shapers) -> None:
        self._shapers = shapers
        self._pairs: defaultdict[Direction, defaultdict[int, list[Pair]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._indexes: dict[Direction, Index] = {}
        for pair in pairs:
            self._pairs[pair.direction][source_key(pair.source)].append(pair)

    def pairs(self, direction: Direction, key: int) -> Sequence[Pair]:
        """Return all pairs whose source has this key."""
        return self._pairs[direction].get(key, ())

    def indexes(self, direction: Direction) -> Sequence[Index]:
        """Return the one index of a direction."""
        if direction not in self._indexes:
            shaper = self._shapers[direction.source]
            pairs = self._pairs[direction].values()
            sources = (pair.source for group in pairs for pair in group)
            self._indexes[direction] = Index(build(sources, shaper))
        return (self._indexes[direction],)
