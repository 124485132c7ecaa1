"""Look a text up: the best matches there are, each with its reasons."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from typing import TYPE_CHECKING

from publisher.memory.carrying import Carry
from publisher.memory.judging import Judge, Rank, Turned
from publisher.memory.layout import UnusableIndexError
from publisher.memory.measure import LOWEST, Probe
from publisher.memory.pair import Match, Pair, Query, State, Store, source_key
from publisher.memory.shape import NAME, Shapers

if TYPE_CHECKING:
    from publisher.memory.index import Index

THRESHOLD = 75
_RUNGS = (90, 75)  # a good match makes it needless to search for worse ones, which takes longer
_SURE = 97  # worth more than this is only the same source, which needs no search


class Memory:
    """A memory to look texts up in. Keeps nothing but what its store gives."""

    def __init__(self, store: Store, shapers: Shapers, carry: Carry, turned: Turned) -> None:
        """``shapers``: those the store's indexes were made with, or their like.

        ``carry`` puts changed values into a translation; ``turned`` knows contraries.
        """
        self._store, self._shapers = store, shapers
        self._carry, self._turned = carry, turned

    def lookup(self, query: Query, threshold: int = THRESHOLD, limit: int = 5) -> list[Match]:
        """Return the best matches, at most ``limit``, that score ``threshold`` or more.

        None that is better is ever missed. Of pairs that say the same only the best is there. A
        text that is nothing but a name is found as it stands, or not at all. Where scores are
        equal, the same unit comes first, then the same kind of field, then the younger translation.
        Raises `ValueError` for a threshold below 50, `UnusableIndexError`.
        """
        if threshold < LOWEST or limit < 1:
            raise ValueError(f"a threshold of at least {LOWEST}, for at least one match")
        shaper = self._shapers[query.direction.source]
        judge = Judge(query, shaper, self._carry, self._turned)
        best = _Best(self._store, judge, threshold, limit)
        best.offer(source_key(query.text), 100)
        if best.floor > _SURE:
            return best.matches
        probe = Probe(judge.shape.tokens)
        if any(token != NAME for token in probe.tokens):  # what another name is called is no help
            self._climb_down(probe, best, threshold, self._indexes(query))
        return best.matches

    def _indexes(self, query: Query) -> Sequence[Index]:
        indexes = self._store.indexes(query.direction)
        expected = self._shapers[query.direction.source].fingerprint
        if any(index.fingerprint != expected for index in indexes):
            raise UnusableIndexError(
                "an index of the memory was made with other names", mend="let it be made again"
            )
        return indexes

    def _climb_down(
        self, probe: Probe, best: _Best, threshold: int, indexes: Sequence[Index]
    ) -> None:
        for rung in (*(rung for rung in _RUNGS if rung > threshold), threshold):
            for index in indexes:
                index.search(probe, best, rung)
            if best.full and best.floor >= rung:
                return


class _Best:
    """The best matches so far."""

    def __init__(self, store: Store, judge: Judge, threshold: int, limit: int) -> None:
        self._store, self._judge = store, judge
        self._threshold, self._limit = threshold, limit
        self._ranked: list[tuple[Rank, Match]] = []
        self._seen: set[int] = set()

    @property
    def matches(self) -> list[Match]:
        return [match for _, match in self._ranked]

    @property
    def full(self) -> bool:
        return len(self._ranked) == self._limit

    @property
    def floor(self) -> int:
        """What a source must score to change anything: as much as the last of the matches."""
        return self._ranked[-1][1].score if self.full else self._threshold

    def offer(self, key: int, score: int) -> None:
        if key in self._seen:
            return
        self._seen.add(key)
        pairs = self._store.pairs(self._judge.query.direction, key)
        agreed: dict[str, set[str]] = {}  # history and drafts make no agreed translation doubtful
        for pair in pairs:
            if pair.state not in (State.STALE, State.NEEDS_REVIEW):
                agreed.setdefault(pair.source, set()).add(pair.target)
        chosen: dict[tuple[str, str], tuple[Rank, Pair]] = {}
        for pair in pairs:
            others = agreed.get(pair.source, set()) - {pair.target}
            most = self._judge.most(pair, score, ambiguous=bool(others))
            candidate = (self._judge.rank(pair, most), pair)
            known = chosen.setdefault((pair.source, pair.target), candidate)
            if candidate[0] < known[0]:
                chosen[pair.source, pair.target] = candidate
        for rank, pair in chosen.values():
            others = agreed.get(pair.source, set()) - {pair.target}
            self._take(rank, pair, score, ambiguous=bool(others))

    def _take(self, rank: Rank, pair: Pair, score: int, *, ambiguous: bool) -> None:
        """Judge a pair, unless not even the most it may be worth would do."""
        if -rank[0] < self._threshold or (self.full and rank >= self._ranked[-1][0]):
            return
        match = self._judge.match(pair, score, ambiguous=ambiguous)
        if match.score < self._threshold:
            return
        insort(self._ranked, (self._judge.rank(pair, match.score), match), key=lambda item: item[0])
        del self._ranked[self._limit :]
