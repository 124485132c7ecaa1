"""What a check has to tell, as every format takes it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from publisher.checks.finding import CheckFinding
from publisher.checks.gate import LEVELS
from publisher.checks.problem import Severity
from publisher.checks.registry import Check
from publisher.cli.output import count, printable
from publisher.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run, in the order a person would mend them, and what they come to."""

    findings: Sequence[CheckFinding]
    checks: Sequence[Check]  # that were asked
    units: int  # texts that were looked at
    fail_on: str  # "error", "warning", "note" or "never"
    exit_code: int
    baseline: bool = False  # there is one, so findings are new or known
    gone: int = 0  # findings of the baseline that are no more
    selected: bool = False  # somebody asked for these checks by name
    readable: bool = True  # everything could be read

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


def ordered(findings: Iterable[CheckFinding]) -> list[CheckFinding]:
    """Return findings file by file, as they stand there."""
    return sorted(findings, key=lambda f: (f.at, f.start, f.check, f.fingerprint))


def of_fault(fault: Finding) -> CheckFinding:
    """Return what keeps a project from being checked, as a finding like the others."""
    key = "\0".join((fault.code, fault.at.path, fault.what)).encode("utf-8", "surrogatepass")
    mark = blake2b(key, digest_size=16).hexdigest()
    return CheckFinding(
        fault.code, Severity.ERROR, fault.at, fault.what, fault.mend, fingerprint=mark
    )


def message(finding: CheckFinding) -> str:
    """Return what is wrong and how to mend it, on one line and safe for a terminal."""
    return printable(f"{finding.what}; {finding.mend}" if finding.mend else finding.what)


def dumped(document: object) -> str:
    r"""Return JSON in which every character a terminal should not see is spelled ``\u1234``."""
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
