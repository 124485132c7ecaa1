"""Findings as SARIF 2.1.0 (OASIS standard), which code-scanning services read."""

from __future__ import annotations

from urllib.parse import quote

from publisher.checks.finding import CheckFinding
from publisher.checks.registry import Check
from publisher.cli.formats.report import Report, dumped, message
from publisher.errors import Location

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


def _rule(check: Check) -> dict[str, object]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
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
        "partialFingerprints": {"publisher/v1": finding.fingerprint},
    }
    if rule is not None:
        result["ruleIndex"] = rule
    if finding.record_at is not None:
        result["relatedLocations"] = [_location(finding.record_at)]
    if report.baseline:
        result["baselineState"] = "unchanged" if finding.known else "new"
    return result


def _location(at: Location) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(at.path, safe="/-._~")}}
    if at.line:
        region = {"startLine": at.line}
        place["region"] = region | ({"startColumn": at.column} if at.column else {})
    return {"physicalLocation": place}
