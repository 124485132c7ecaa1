"""What a check has to tell, as every format takes it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from publisher.checks.finding import CheckFinding
from publisher.checks.gate import LEVELS, Entry
from publisher.checks.problem import Severity
from publisher.cli.output import count, printable

if TYPE_CHECKING:
    from publisher.catalogue.coverage import Coverage
    from publisher.checks.description import Description
    from publisher.checks.standing import Standing
    from publisher.model.finding import Finding
    from publisher.translation.checking.request import Since

LONGEST = 600  # characters of a message, for forges cut off or refuse what is very long
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run, in the order a person would mend them, and what they come to."""

    findings: Sequence[CheckFinding]
    checks: Sequence[Description]  # that were asked
    units: int  # texts that were looked at
    fail_on: str  # "error", "warning", "note" or "never"
    exit_code: int
    baseline: bool = False  # there is one, so findings are new or known
    gone: Sequence[Entry] = ()  # findings of the baseline, or of the commit, that are no more
    kept: Sequence[Entry] = ()  # those of the baseline of which this run knows nothing
    selected: bool = False  # somebody asked for these checks by name
    readable: bool = True  # everything could be read
    standings: Sequence[Standing] = ()  # thresholds and limits, if everything was looked at
    coverage: Coverage | None = None  # if it was asked for
    since: Since | None = None  # if the change since a commit was asked for

    @property
    def new(self) -> list[CheckFinding]:
        """The findings that do not stand in the baseline."""
        return [finding for finding in self.findings if not finding.known]

    def fails(self, finding: CheckFinding) -> bool:
        """Tell whether a finding makes the command fail."""
        return not finding.known and finding.severity >= LEVELS[self.fail_on]

    @property
    def summary(self) -> str:
        """One line: how many of which severity, in how many texts."""
        counted = Counter(finding.severity for finding in self.new)
        words = [count(counted[s], s.label) for s in sorted(Severity, reverse=True) if counted[s]]
        known = len(self.findings) - len(self.new)
        text = f"{', '.join(words) or 'nothing found'} in {count(self.units, 'text')}"
        return text + (f"; {known} known from the baseline" if known else "")

    @property
    def broken(self) -> list[Standing]:
        """The thresholds and limits that do not hold."""
        return [standing for standing in self.standings if not standing.holds]


def ordered(findings: Iterable[CheckFinding]) -> list[CheckFinding]:
    """Return findings file by file, as they stand there."""
    return sorted(findings, key=lambda f: (f.at, f.start, f.check, f.fingerprint))


def of_fault(fault: Finding) -> CheckFinding:
    """Return what keeps a project from being checked, as a finding like the others."""
    key = "\0".join((fault.code, fault.at.path, fault.what)).encode("utf-8", "surrogatepass")
    mark = blake2b(key, digest_size=16).hexdigest()
    return CheckFinding(
        fault.code, Severity.ERROR, fault.at, fault.what, fault.mend,
        fingerprint=mark, kin=mark, trace=mark,
    )  # fmt: skip


def message(finding: CheckFinding) -> str:
    """Return what is wrong and how to mend it, on one line, not too long, safe for a terminal."""
    text = printable(f"{finding.what}; {finding.mend}" if finding.mend else finding.what)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def dumped(document: object) -> str:
    r"""Return JSON in which every character a terminal should not see is spelled ``\u1234``.

    Halves of surrogate pairs, which no encoding has a place for, become U+FFFD.
    """
    text = _HALF.sub("\ufffd", json.dumps(document, ensure_ascii=False, indent=1)) + "\n"
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
