"""Findings as a comment under a pull request: what is new, in Markdown as forges read it."""

from __future__ import annotations

import re
from collections import Counter

from publisher.checks.finding import CheckFinding
from publisher.checks.problem import Severity
from publisher.cli.formats.report import Report, message
from publisher.cli.output import count, printable

MARK = "<!-- publisher check -->"  # by it a workflow finds its own comment, to replace it
ROWS = 50
# As entities they are mark-up, mentions, references and addresses to nobody.
_SIGN = re.compile(r"[^\w\s.,;'’()/-]|(?<=www)\.|_", re.IGNORECASE)


def write(report: Report) -> str:
    """Return a line that sums up, and tables: findings by check, and where they are."""
    lines = [MARK, f"**publisher check:** {_safe(report.summary)}", ""]
    if report.gone:
        lines += [f"{count(report.gone, 'finding')} fewer than in the baseline.", ""]
    findings = sorted(report.new, key=lambda finding: -finding.severity)
    graver = [finding for finding in findings if finding.severity > Severity.NOTE]
    if findings:
        lines += ["| check | severity | number |", "|---|---|---:|"]
        counted = Counter((f.check, f.severity) for f in findings)
        lines += [
            f"| {_safe(check)} | {severity.label} | {number} |"
            for (check, severity), number in counted.items()
        ]
        lines.append("")
    if graver:
        lines += ["| where | what |", "|---|---|", *map(_row, graver[:ROWS])]
        if len(graver) > ROWS:
            lines += ["", f"And {len(graver) - ROWS} more."]
    return "\n".join(lines).rstrip() + "\n"


def _row(finding: CheckFinding) -> str:
    what = f"{finding.check}: {message(finding)}"
    return f"| {_safe(printable(str(finding.at)))} | {_safe(what)} |"


def _safe(text: str) -> str:
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", text)
