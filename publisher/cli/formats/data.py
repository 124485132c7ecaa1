"""Findings as JSON (schema: docs/schema/check.schema.json)."""

from __future__ import annotations

from publisher.checks.finding import CheckFinding
from publisher.checks.standing import Standing
from publisher.cli.formats.report import Report, dumped
from publisher.errors import Location


def write(report: Report) -> str:
    """Return everything there is to know; ``version`` changes when a reader would notice."""
    document = {
        "version": 1,
        "exit_code": report.exit_code,
        "fail_on": report.fail_on,
        "texts": report.units,
        "checks": [check.id for check in report.checks],
        "gone": len(report.gone),
        "thresholds": [_standing(standing) for standing in report.standings],
        "findings": [_finding(finding, report) for finding in report.findings],
    }
    return dumped(document)


def _finding(finding: CheckFinding, report: Report) -> dict[str, object]:
    return {
        "check": finding.check,
        "severity": finding.severity.label,
        "fails": report.fails(finding),
        "known": finding.known,
        **_place(finding.at),
        "record_place": _place(finding.record_at) if finding.record_at else None,
        "record": finding.record or None,
        "field": finding.field or None,
        "unit": finding.unit or None,
        "language": finding.language or None,
        "start": finding.start,
        "end": finding.end,
        "excerpt": finding.excerpt,
        "what": finding.what,
        "mend": finding.mend or None,
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
    }


def _standing(standing: Standing) -> dict[str, object]:
    return {
        "about": standing.rule,
        "language": standing.language or None,
        "asked": standing.asked,
        "has": standing.has,
        "holds": standing.holds,
    }


def _place(at: Location) -> dict[str, object]:
    return {"file": at.path, "line": at.line, "column": at.column}
