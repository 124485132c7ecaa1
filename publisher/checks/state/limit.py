"""The check `limit`."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from publisher.checks.configuration import PATH, Limit
from publisher.checks.description import Description
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import run_check
from publisher.checks.subject import Spot, Subject
from publisher.checks.suppression import Suppressed


class Counted(NamedTuple):
    """A limit, its place in the list of them, and how many findings it is about."""

    number: int
    limit: Limit
    findings: int

    @property
    def holds(self) -> bool:
        """Whether there are no more than that."""
        return self.findings <= int(self.limit.most)


@run_check("limit", Severity.ERROR)
def limit(suppressed: Suppressed) -> Iterator[tuple[Subject, Problem]]:
    """There are more findings than the project allows.

    The limits stand in `sources/checks.yaml`; what is accepted with a reason does not count:

        limits:
          - {severity: warning, language: es, most: "20"}
          - {check: typography, unit: "gsef2018/initiatives/*", most: "0"}

    A limit without a language is one for all languages together. It lets nothing pass that fails
    by its own severity. In the examples, no doubled space is allowed, and the text has one.

    Bad: ``# as the sponsor writes it``
    Good: ``# publisher: ignore=doubled-space -- as the sponsor writes it``
    """
    for one in counted(suppressed):
        if not one.holds:
            about = one.limit.about or "of all kinds"
            what = f"{one.findings} findings ({about}), no more than {one.limit.most} are allowed"
            spot = Spot(
                PATH,
                ("limits", one.number),
                language=one.limit.language or "",
                name=f"limits {one.limit.about}",
            )
            yield (
                spot,
                Problem(*WHOLE, what, "mend some, or accept them with a reason", key="limit"),
            )


def counted(suppressed: Suppressed) -> list[Counted]:
    """Return every limit, and how many findings there are."""
    return [
        Counted(number, limit, sum(_counts(limit, *told) for told in suppressed.told))
        for number, limit in enumerate(suppressed.limits)
    ]


def _counts(limit: Limit, check: Description, subject: Subject, problem: Problem) -> bool:
    severity = problem.severity or check.severity
    return (
        check.suits(limit.check)
        and limit.severity in (None, severity.label)
        and limit.language in (None, subject.language)
        and fnmatchcase(subject.context, limit.unit)
    )
