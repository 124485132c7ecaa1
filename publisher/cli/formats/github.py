"""Findings as annotations of a pull request: commands in the log of GitHub's workflows.

Source: GitHub's documentation, "Workflow commands". A text that could begin a line, or end a
property, would be a command of its own, so every such sign is escaped (CVE-2020-15228).
"""

from __future__ import annotations

from collections.abc import Mapping

from publisher.checks.finding import CheckFinding
from publisher.checks.problem import Severity
from publisher.cli.formats.report import Report, message
from publisher.cli.output import printable

_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def write(report: Report) -> str:
    """Return a line for each new finding, the gravest first: only the first ten are shown."""
    findings = sorted(report.new, key=lambda finding: -finding.severity)
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: CheckFinding) -> str:
    properties = {"file": finding.at.path}
    if finding.at.line:
        properties["line"] = str(finding.at.line)
    if finding.at.column:
        properties["col"] = str(finding.at.column)
    properties["title"] = (
        f"{finding.check} ({finding.language})" if finding.language else finding.check
    )
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message(finding))}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")  # there is no line end left to escape


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
