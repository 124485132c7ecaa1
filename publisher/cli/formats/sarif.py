"""Findings as SARIF 2.1.0 (OASIS standard), which code-scanning services read."""

from __future__ import annotations

import re
from urllib.parse import quote

from publisher.checks.description import Description
from publisher.checks.finding import CheckFinding
from publisher.cli.formats.report import Report, dumped, message
from publisher.errors import Location

FINGERPRINTS = ("publisher/v1", "primaryLocationLineHash")
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def write(report: Report) -> str:
    """Return one run with a rule for each check and a result for each finding."""
    rules = {check.id: number for number, check in enumerate(report.checks)}
    driver = {
        "name": "publisher",
        "rules": [_rule(check) for check in report.checks],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": report.readable, "exitCode": report.exit_code}],
        "results": [
            _result(finding, report, rules.get(finding.check)) for finding in report.findings
        ],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(check: Description) -> dict[str, object]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.title},
        "help": {"text": check.page},
        "defaultConfiguration": {"level": check.severity.label},
        "properties": {"family": check.family},
    }


def _result(finding: CheckFinding, report: Report, rule: int | None) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.check,
        "level": finding.severity.label,
        "message": {"text": message(finding)},
        "locations": [_location(finding.at)],
        # By the second name GitHub knows an alert again whose line has moved.
        "partialFingerprints": dict.fromkeys(FINGERPRINTS, finding.fingerprint),
    }
    if rule is not None:
        result["ruleIndex"] = rule
    if finding.record_at is not None:
        result["relatedLocations"] = [_location(finding.record_at)]
    if report.baseline:
        result["baselineState"] = "unchanged" if finding.known else "new"
    return result


def _location(at: Location) -> dict[str, object]:
    region = {"startLine": max(at.line, 1)}  # GitHub shows nothing that has no line
    if at.column:
        region["startColumn"] = at.column
    artifact = {"uri": quote(_without_halves(at.path), safe="/-._~", errors="surrogateescape")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _without_halves(path: str) -> str:
    """Leave of surrogates only those by which Python says bytes of a name that is not UTF-8."""
    return re.sub("[\ud800-\udc7f\udd00-\udfff]", "\ufffd", path)
