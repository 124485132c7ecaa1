"""The order of an edition: its days, blocks, workshops and initiatives, each in its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from publisher.l10n.sorting import natural_key
from publisher.model.project import EditionRecords
from publisher.model.records import Initiative, Report, Session

Coded = TypeVar("Coded", Session, Initiative)


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its blocks of workshops, or its single sessions."""

    number: int  # from 1: decides colour and thumb tab
    date: date
    sessions: tuple[Session, ...]  # blocks and sessions, in order


def days(records: EditionRecords) -> tuple[Day, ...]:
    """Return the days on which something happens, numbered in order."""
    zone = ZoneInfo(records.edition.zone)
    by_day: dict[date, list[Session]] = {}
    for session in _by_code(records.sessions.values()):
        day = session.start.astimezone(zone).date() if session.start else session.day
        if day is not None and session.kind != "workshop":
            by_day.setdefault(day, []).append(session)
    return tuple(
        Day(number, day, tuple(by_day[day])) for number, day in enumerate(sorted(by_day), 1)
    )


def workshops(records: EditionRecords, block: Session) -> tuple[Session, ...]:
    """Return the workshops of a block, by code."""
    return _by_code(
        s for s in records.sessions.values() if s.kind == "workshop" and s.parent == block.id
    )


def initiatives(records: EditionRecords, workshop: Session) -> tuple[Initiative, ...]:
    """Return the initiatives presented in a workshop, by code."""
    return _by_code(i for i in records.initiatives.values() if i.session == workshop.id)


def reports(records: EditionRecords) -> tuple[Report, ...]:
    """Return the reports in the order of their sessions."""
    sessions = records.sessions
    found = sorted(records.reports.values(), key=lambda report: report.id)
    return tuple(sorted(found, key=lambda report: natural_key(sessions[report.session].code)))


def _by_code(records: Iterable[Coded]) -> tuple[Coded, ...]:
    return tuple(sorted(records, key=lambda record: natural_key(record.code)))
