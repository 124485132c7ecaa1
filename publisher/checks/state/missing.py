"""The check `missing`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.catalogue.unit import State
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair


@unit_check("missing", Severity.NOTE, states=(State.MISSING,))
def missing(pair: Pair) -> Iterator[Problem]:
    """A text has no translation yet.

    Readers are shown the original, marked as such. How much may be missing is for the thresholds
    of `coverage` to say, so by itself this is only a note.

    Bad: ``Bienvenue`` [missing]
    Good: ``Bienvenue`` → ``Welcome``
    """
    del pair
    yield Problem(*WHOLE, "not translated yet", "translate it in its catalogue")
