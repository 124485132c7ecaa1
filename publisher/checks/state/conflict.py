"""The check `conflict`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.catalogue.unit import State
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair


@unit_check("conflict", Severity.ERROR, states=(State.CONFLICT,))
def conflict(pair: Pair) -> Iterator[Problem]:
    """Record and catalogue were both changed, and not alike.

    Both texts are kept where they are, and readers are shown the one last agreed. While this
    counts as a failure, `publisher check` ends with exit code 4, as `publisher sync` does.

    Bad: ``Bienvenue`` → ``Welcome`` [conflict]
    Good: ``Bienvenue`` → ``Welcome``
    """
    mend = f"publisher resolve {pair.context} --language {pair.language} --take record|catalogue"
    yield Problem(*WHOLE, "record and catalogue were both changed, and not alike", mend)
