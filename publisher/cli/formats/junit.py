"""Findings as JUnit's XML, in the form that the schema of Jenkins' xUnit plugin describes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from publisher.checks.finding import CheckFinding
from publisher.cli.formats.report import Report, message
from publisher.cli.output import printable


def write(report: Report) -> str:
    """Return a test for each finding, failed or skipped, and one for each check without any."""
    failed = sum(map(report.fails, report.findings))
    clean = [c.id for c in report.checks if c.id not in {f.check for f in report.findings}]
    total = len(report.findings) + len(clean)
    counts = f'tests="{total}" failures="{failed}" errors="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="publisher check" {counts}>',
        f'<testsuite name="publisher check" {counts} skipped="{len(report.findings) - failed}">',
        *(line for finding in report.findings for line in _case(finding, report)),
        *(f'<testcase classname={_quoted(name)} name="nothing found"/>' for name in clean),
        "</testsuite>",
        "</testsuites>",
    ]
    return "".join(f"{line}\n" for line in lines)


def _case(finding: CheckFinding, report: Report) -> Iterator[str]:
    name = f"{finding.at} {finding.unit}".strip()
    yield f"<testcase classname={_quoted(finding.check)} name={_quoted(name)}>"
    if report.fails(finding):
        kind = f"type={_quoted(finding.severity.label)} message={_quoted(message(finding))}"
        text = escape(f"{printable(str(finding.at))} {message(finding)}")
        yield f"<failure {kind}>{text}</failure>"
    else:
        yield f"<skipped message={_quoted(f'{finding.severity.label}: {message(finding)}')}/>"
    yield "</testcase>"


def _quoted(text: str) -> str:
    return quoteattr(printable(text))
