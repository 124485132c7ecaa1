"""A finding as reports and gates take it: what, where in files, and a fingerprint that lasts."""

from __future__ import annotations

from dataclasses import dataclass

from publisher.checks.problem import Severity
from publisher.errors import Location

EXCERPT = 60  # characters of it that are shown


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One thing a person should look at."""

    check: str
    severity: Severity
    at: Location  # where it is best mended
    what: str
    mend: str
    record_at: Location | None = None  # the same text in its record, if ``at`` is in a catalogue
    record: str = ""  # "gsef2018/initiatives/koopera"
    field: str = ""  # "contacts.javier-marino.role"
    unit: str = ""  # the context of the entry
    language: str = ""  # of the text
    start: int = 0  # the place in the text, in characters
    end: int = 0
    excerpt: str = ""  # the text there
    fix: str | None = None  # what could stand there instead
    fingerprint: str = ""  # no other finding of the run has it
    kin: str = ""  # see `publisher.checks.identity`
    trace: str = ""
    known: bool = False  # it was there before: in the baseline, or in the commit compared with
