"""What a found pair is worth for a text, point by point.

| points | what for |
|---|---|
| 101 | the same source in the same unit |
| 100, 98 | the same source, in the same kind of field or elsewhere |
| 97 | other numbers, dates, addresses, names or typography, and nothing else; carried over |
| 90 | the same, but a person has to put the values in |
| 96 to 0 | other words: what `measure` says, less 1 for each other value, 3 at most |

From this are taken the `PENALTIES`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from publisher.memory.carrying import Carry, carried
from publisher.memory.pair import Match, Origin, Pair, Query, Reason, State
from publisher.memory.shape import Shape, Shaper

if TYPE_CHECKING:
    from publisher.text.values import Value

# Tokens of two shapes, language: whether a negation or an opposite came or went.
Turned: TypeAlias = Callable[[Sequence[str], Sequence[str], str], bool]
Rank: TypeAlias = tuple[int, bool, bool, int, str, str, str, str]

MOST_FUZZY = 96
_OTHER_KIND, _SET_ASIDE, _BY_HAND, _MOST_VALUES = 2, 3, 7, 3


class Penalty(Enum):
    """What makes any pair worth less."""

    MEANING = "a negation or an opposite: it may say the contrary"
    MACHINE = "made by a machine"
    UNREVIEWED = "nobody has agreed to it yet"
    STALE = "its unit says something else today"
    LANGUAGE = "its unit was written in another language"
    MARKUP = "other mark-up"
    AMBIGUOUS = "this source has other translations as well"


PENALTIES: Mapping[Penalty, int] = {
    Penalty.MEANING: 25,  # no longer what a threshold of 75 lets pass
    Penalty.MACHINE: 15,
    Penalty.UNREVIEWED: 10,
    Penalty.STALE: 5,
    Penalty.LANGUAGE: 4,
    Penalty.MARKUP: 2,
    Penalty.AMBIGUOUS: 1,
}
_MARKS = r"(?m)\*+|_+|`+|~~|\]\(|^#+|</?[a-z][^<>]*>"


class Judge:
    """Judges pairs for one query."""

    def __init__(self, query: Query, shaper: Shaper, carry: Carry, turned: Turned) -> None:
        self.query, self._shaper = query, shaper
        self._carry, self._turned = carry, turned

    @cached_property
    def shape(self) -> Shape:
        """The shape of the query; the same source needs none."""
        return self._shaper(self.query.text)

    def most(self, pair: Pair, score: int, *, ambiguous: bool) -> int:
        """Return what a pair, of so much by `measure`, is worth at most. Costs next to nothing."""
        reasons = self._trust(pair, ambiguous=ambiguous)
        return 100 + self._tier(pair, score) + sum(reason.points for reason in reasons)

    def match(self, pair: Pair, score: int, *, ambiguous: bool) -> Match:
        """Judge a pair that `measure` gives so much; ``ambiguous``: not the only translation."""
        offered, reasons = pair.target, list[Reason]()
        tier = self._tier(pair, score)
        if pair.source == self.query.text:
            reasons += self._exact(pair, tier)
        elif score == 100:
            offered, reasons = self._set_aside(pair, tier)
        else:
            reasons += self._fuzzy(pair, tier)
        if pair.source != self.query.text and _marks(pair.source) != _marks(self.query.text):
            reasons.append(_penalty(Penalty.MARKUP))
        reasons += self._trust(pair, ambiguous=ambiguous)
        points = sum(reason.points for reason in reasons)
        return Match(100 + points, pair, offered, tuple(reasons))

    def rank(self, pair: Pair, score: int) -> Rank:
        """Return what orders matches of this score: the smallest is the best."""
        return (
            -score,
            pair.context != self.query.context,
            pair.kind != self.query.kind,
            -pair.dated.toordinal() if pair.dated else 0,
            pair.source,
            pair.target,
            pair.context,
            pair.document,
        )

    def _tier(self, pair: Pair, score: int) -> int:
        if pair.source != self.query.text:
            return -_SET_ASIDE if score == 100 else min(score, MOST_FUZZY) - 100
        if self._same_unit(pair):
            return 1
        return 0 if pair.kind and pair.kind == self.query.kind else -_OTHER_KIND

    def _same_unit(self, pair: Pair) -> bool:
        return bool(pair.context) and (pair.source, pair.context) == (
            self.query.text,
            self.query.context,
        )

    def _exact(self, pair: Pair, tier: int) -> Iterator[Reason]:
        if tier > 0:
            yield Reason(tier, "the same unit")
        elif tier < 0:
            yield Reason(tier, f"not the same kind of field: {pair.kind or 'unknown'}")

    def _set_aside(self, pair: Pair, tier: int) -> tuple[str, list[Reason]]:
        """Return the translation with what was set aside put in, and the reasons."""
        was, now = self._shaper(pair.source), self.shape
        changes = _changes(was, now)
        what = "; ".join(changes) or "only typography differs"
        names = zip(was.names, now.names, strict=True)
        offered = carried(pair, self.query, names, self._carry)
        if offered is not None:
            return offered, [Reason(tier, what)]
        return pair.target, [Reason(tier, what), Reason(-_BY_HAND, "to be put in by hand")]

    def _fuzzy(self, pair: Pair, tier: int) -> Iterator[Reason]:
        yield Reason(tier, "words differ", (pair.source, self.query.text))
        was, now = self._shaper(pair.source), self.shape
        if others := min(_others(was.values, now.values), _MOST_VALUES):
            yield Reason(-others, "not the same numbers, dates or addresses")
        if self._turned(was.tokens, now.tokens, self.query.direction.source):
            yield _penalty(Penalty.MEANING)

    def _trust(self, pair: Pair, *, ambiguous: bool) -> list[Reason]:
        """Return the penalties for what is known of the pair itself."""
        written_in = pair.written_in or self.query.direction.source
        doubts = (
            (Penalty.MACHINE, pair.origin is Origin.MACHINE),
            (Penalty.UNREVIEWED, pair.state is State.NEEDS_REVIEW),
            (Penalty.STALE, pair.state is State.STALE),
            (Penalty.LANGUAGE, written_in != self.query.direction.source),
            (Penalty.AMBIGUOUS, ambiguous and not self._same_unit(pair)),
        )
        return [_penalty(penalty) for penalty, applies in doubts if applies]


def _others(was: Sequence[Value], now: Sequence[Value]) -> int:
    """Count the values that one of two texts has and the other has not."""
    if not (was or now):  # as nearly always: not worth counting
        return 0
    before, after = (Counter(value.said for value in values) for values in (was, now))
    return max((before - after).total(), (after - before).total())


def _penalty(penalty: Penalty) -> Reason:
    return Reason(-PENALTIES[penalty], penalty.value)


def _marks(text: str) -> list[str]:
    return sorted(re.findall(_MARKS, text))


def _changes(was: Shape, now: Shape) -> list[str]:
    """Say which values and names changed, of two shapes that are otherwise the same."""
    values = [
        f"{one.kind.name.lower()} changed {one.text} -> {other.text}"
        for one, other in zip(was.values, now.values, strict=True)
        if one.said != other.said
    ]
    names = zip(was.names, now.names, strict=True)
    return values + [f"name changed {one} -> {other}" for one, other in names if one != other]
