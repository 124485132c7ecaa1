"""Findings as a code quality report, which GitLab shows in a merge request."""

from __future__ import annotations

from collections.abc import Mapping

from publisher.checks.problem import Severity
from publisher.cli.formats.report import Report, dumped, message

_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def write(report: Report) -> str:
    """Return the new findings; GitLab itself compares them with those of the target branch."""
    return dumped(
        [
            {
                "description": message(finding),
                "check_name": finding.check,
                "fingerprint": finding.fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": finding.at.path, "lines": {"begin": max(finding.at.line, 1)}},
            }
            for finding in report.new
        ]
    )
