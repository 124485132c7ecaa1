"""The check `needs-review`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.catalogue.unit import State
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair


@unit_check("needs-review", Severity.NOTE, states=(State.NEEDS_REVIEW,))
def needs_review(pair: Pair) -> Iterator[Problem]:
    """A translation is marked for review ("fuzzy" in the catalogue).

    It is a draft or a suggestion that nobody has confirmed; until then its text is not checked
    any further.

    Bad: ``Bienvenue`` → ``Welcome`` [needs-review]
    Good: ``Bienvenue`` → ``Welcome``
    """
    del pair
    yield Problem(*WHOLE, "waits for review", "correct it, then take the mark 'fuzzy' away")
