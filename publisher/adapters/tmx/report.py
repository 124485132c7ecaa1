"""What is wrong with a memory, counted to the end and listed as far as a person would read."""

from __future__ import annotations

from publisher.errors import Location
from publisher.model.finding import Finding

MAX_FINDINGS = 100


class Report:
    """The findings of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.skipped = 0  # units that were left out
        self.more = 0  # findings past the hundredth
        self._findings: list[Finding] = []

    def add(self, place: tuple[int, int], code: str, what: str, mend: str) -> None:
        """Add a finding about content at a line and a column."""
        if len(self._findings) < MAX_FINDINGS:
            self._findings.append(Finding(Location(self.path, *place), code, what, mend))
        else:
            self.more += 1

    @property
    def findings(self) -> list[Finding]:
        """The first hundred, and one that says how many more there are."""
        if not self.more:
            return list(self._findings)
        what = f"{self.more:,} more findings like these"
        return [*self._findings, Finding(Location(self.path), "more", what, "mend these first")]
