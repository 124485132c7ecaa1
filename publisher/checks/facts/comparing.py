"""Compare the figures of units; what moved to another paragraph of the same text is not lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from publisher.checks.examined import Examined
from publisher.checks.facts.figures import Figure, says, unmatched
from publisher.checks.subject import Pair

Side = Literal["source", "text"]


def missing_figures(
    pairs: Sequence[Pair], here: Side, there: Side
) -> Iterator[tuple[Pair, Figure]]:
    """Yield what one side of a field's units says and the other nowhere does.

    Silent for a field that waits for somebody: its other half may say it.
    """
    if not all(pair.state.done for pair in pairs):
        return
    for pair in pairs:
        for figure in unmatched(_side(pair, here), _side(pair, there)):
            others = (_side(other, there) for other in pairs if other is not pair)
            if not any(says(text, figure) for text in others):
                yield pair, figure


def _side(pair: Pair, side: Side) -> Examined:
    return pair.source if side == "source" else pair.text
