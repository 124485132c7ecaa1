"""The check `instants`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.project import EditionRecords
from publisher.model.records import Session

_LONGEST = timedelta(hours=16)  # nobody sits longer


@project_check("instants", Severity.WARNING)
def instants(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """The times of a session do not agree with each other.

    Its day is another than that of its beginning, where the forum is held; a workshop is on
    another day than its block; or it lasts longer than 16 hours. What lies outside the edition is
    a fault that no project is built with.

    Bad: ``forum/sessions/a: {code: "1", language: fr, kind: session, title: {fr: A}, day: 2027-05-13, start: 2027-05-12 10:00 UTC, end: 2027-05-12 11:00 UTC}``
    Bad: ``forum/sessions/a: {code: "1", language: fr, kind: session, title: {fr: A}, start: 2027-05-12 10:00 UTC, end: 2027-05-13 11:00 UTC}``
    Bad: ``forum/sessions/b: {code: "1", language: fr, kind: block, title: {fr: B}, day: 2027-05-12}`` and ``forum/sessions/w: {code: "1.1", language: fr, kind: workshop, parent: b, title: {fr: W}, day: 2027-05-13}``
    Good: ``forum/sessions/b: {code: "1", language: fr, kind: block, title: {fr: B}, day: 2027-05-12}`` and ``forum/sessions/w: {code: "1.1", language: fr, kind: workshop, parent: b, title: {fr: W}, start: 2027-05-12 10:00 UTC, end: 2027-05-12 11:00 UTC}``
    Good: ``forum/sessions/a: {code: "1", language: fr, kind: session, title: {fr: A}, day: 2027-05-13, start: 2027-05-12 23:00 UTC, end: 2027-05-13 00:30 UTC}``
    """  # noqa: E501 - an example is one line
    for edition in corpus.project.editions.values() if corpus.project else ():
        for session in edition.sessions.values():
            for path, what in _faults(session, edition):
                yield Spot(session.path, (path,)), Problem(*WHOLE, what, "correct one of the two")


def _faults(session: Session, edition: EditionRecords) -> Iterator[tuple[str, str]]:
    begins = _day(session, edition)
    if session.day is not None and begins is not None and begins != session.day:
        yield "day", f"its day is {session.day}, and it begins on {begins}"
    if session.start and session.end and session.end - session.start > _LONGEST:
        yield "end", f"it lasts {session.end - session.start}"
    block = edition.sessions.get(session.parent or "")
    day = begins or session.day
    if block is not None and block.day is not None and day is not None and day != block.day:
        path = "start" if begins else "day"
        yield path, f"it is on {day}, and its block '{block.id}' on {block.day}"


def _day(session: Session, edition: EditionRecords) -> date | None:
    if session.start is None:
        return None
    return session.start.astimezone(ZoneInfo(edition.edition.zone)).date()
