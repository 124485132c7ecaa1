"""The check `suppression-without-reason`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import run_check
from publisher.checks.subject import Subject
from publisher.checks.suppression import Suppressed


@run_check("suppression-without-reason", Severity.WARNING)
def suppression_without_reason(suppressed: Suppressed) -> Iterator[tuple[Subject, Problem]]:
    """A suppression does not say why.

    Whoever meets it in a year has to know whether it still holds. In the comment of an entry the
    reason follows two hyphens; in `sources/checks.yaml` it is the key `reason`.

    Bad: ``# publisher: ignore=doubled-space``
    Good: ``# publisher: ignore=doubled-space -- the poem is set like this``
    """
    for one in suppressed.all():
        if not one.rule.reason:
            what = f"'{one.rule.check}' is ignored here, and nobody knows why"
            yield one.at, Problem(*WHOLE, what, "add ' -- ' and the reason", key=one.rule.check)
