"""The check `unused-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import run_check
from publisher.checks.subject import Subject
from publisher.checks.suppression import Suppressed


@run_check("unused-suppression", Severity.WARNING)
def unused_suppression(suppressed: Suppressed) -> Iterator[tuple[Subject, Problem]]:
    """A suppression hides nothing.

    The fault was mended, or the check has another name; left there, it would hide the next fault.
    Only a run with all checks of everything can tell. In the examples, the text has a doubled
    space.

    Bad: ``# publisher: ignore=doubled-word -- as the sponsor writes it``
    Bad: ``# publisher: ignore=double-space -- as the sponsor writes it``
    Good: ``# publisher: ignore=doubled-space -- as the sponsor writes it``
    """
    for one in suppressed.idle():
        name = one.rule.check
        unknown = "no check has this name" if name not in suppressed.known else "nothing to hide"
        what = f"ignoring '{name}' hides nothing: {unknown}"
        yield one.at, Problem(*WHOLE, what, "delete it, or correct its name", key=name)
