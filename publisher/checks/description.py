"""What there is to tell of a check, for those who do not run it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from publisher.checks.problem import Severity


class Scope(Enum):
    """What a check is asked about, one at a time."""

    TEXT = "text"  # one text in one language, source or translation
    UNIT = "unit"  # source and translation of one unit
    PROJECT = "project"  # everything at once
    PAGE = "page"  # what was seen on laid-out pages
    RUN = "run"  # the run itself, when all others have spoken


@dataclass(frozen=True, slots=True)
class Description:
    """What a check is called, how much it matters, and its manual page."""

    id: str
    family: str  # the folder its file stands in
    scope: Scope
    severity: Severity
    page: str  # its manual page: the docstring

    @property
    def title(self) -> str:
        """The first line of the manual page."""
        return self.page.partition("\n")[0]

    def suits(self, name: str) -> bool:
        """Tell whether a name from configuration or command line means this check."""
        return name in (self.id, self.family, "*")
