"""What a check says: how much it matters, where in the text, what is wrong, how to mend it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How sure a check is that a person has to act."""

    NOTE = 1  # good to know
    WARNING = 2  # nearly always a fault
    ERROR = 3  # always a fault: an error has no false positives

    @property
    def label(self) -> str:
        """The word for it on the command line and in reports."""
        return self.name.lower()


class Problem(NamedTuple):
    """One fault in the text a check was given. Places are characters of that text, from 0."""

    start: int
    end: int
    what: str  # one sentence without a full stop: "'le' stands twice"
    mend: str  # what a person should do: "delete one of them"
    fix: str | None = None  # what could stand from start to end instead; None: only people know
    key: str = ""  # what tells it from others of its kind; "": the text from start to end
    severity: Severity | None = None  # None: that of the check


WHOLE = (0, 0)  # the place of a problem that is no one place in the text
