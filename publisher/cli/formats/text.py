"""Findings for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from publisher.checks.finding import EXCERPT, CheckFinding
from publisher.checks.problem import Severity
from publisher.cli.formats.report import Report
from publisher.cli.output import printable

SHOWN = 20  # notes of one check; of more, only the number is told


def write(report: Report) -> str:
    """Return two lines for each new finding: where and what, and how to mend it."""
    notes = Counter(f.check for f in report.new if f.severity is Severity.NOTE)
    many = {check for check, number in notes.items() if number > SHOWN and not report.selected}
    lines = [printable(line) for f in report.new if f.check not in many for line in _lines(f)]
    lines += [
        f"{notes[check]} notes of the check {check}; to see them: publisher check --select {check}"
        for check in sorted(many)
    ]
    return "".join(f"{line}\n" for line in lines)


def _lines(finding: CheckFinding) -> Iterator[str]:
    excerpt = " ".join(finding.excerpt.split())
    if len(excerpt) > EXCERPT:
        excerpt = excerpt[: EXCERPT - 1] + "…"
    shown = f": {excerpt}" if excerpt else ""
    yield f"{finding.at} {finding.severity.label} {finding.check} {finding.what}{shown}"
    also = f" (also {finding.record_at})" if finding.record_at else ""
    if finding.mend:
        yield f"  to mend: {finding.mend}{also}"
