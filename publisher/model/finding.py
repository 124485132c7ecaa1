"""A finding: something a person should look at, with the place and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import IntEnum

from publisher.errors import Location, PublisherError


class Gravity(IntEnum):
    """How far a fault reaches; its value is the exit code of a command that meets it."""

    CONTENT = 1  # the file was understood, something in it is wrong
    CONFIGURATION = 2  # names, ids or settings of the project do not fit
    UNREADABLE = 3  # the file could not be read as what it should be


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault at one place. Sorting puts findings in the order a person would mend them."""

    at: Location
    code: str  # stable name of the kind of fault, such as "unknown-key"
    what: str
    mend: str = ""
    gravity: Gravity = field(default=Gravity.CONTENT, compare=False)

    def __str__(self) -> str:
        mend = f"\n  to mend: {self.mend}" if self.mend else ""
        return f"{self.at} {self.code} {self.what}{mend}"


def exit_code(findings: Iterable[Finding]) -> int:
    """Return the exit code these findings ask for, 0 when there are none."""
    return max((finding.gravity for finding in findings), default=0)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the nearest known word, or list what is known when nothing is near."""
    options = sorted(known)
    near = get_close_matches(word, options, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    shown = ", ".join(options[:12]) + (", …" if len(options) > 12 else "")
    return f"known here: {shown}" if options else "nothing is known here yet"


class FaultyProjectError(PublisherError):
    """The project cannot be read, so neither can its memory be made; here is every fault."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(findings[0].what, findings[0].at, findings[0].mend)
        self.findings = findings
