"""What findings mean for the one who asked: which are new, what was mended, the exit code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.checks.finding import CheckFinding
from publisher.checks.problem import Severity
from publisher.errors import Location, UsageError

FINDINGS = 1
CONFLICT = 4  # a person has to decide between two texts
NEVER = 99  # a severity that none reaches
LEVELS: Mapping[str, int] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
    "never": NEVER,
}


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that were there when somebody last looked."""

    path: str
    entries: Mapping[str, Mapping[str, str]]  # by fingerprint: check, unit and language


def judged(findings: Sequence[CheckFinding], baseline: Baseline | None) -> list[CheckFinding]:
    """Return the findings, those of the baseline marked as known."""
    known = baseline.entries if baseline else {}
    return [replace(f, known=True) if f.fingerprint in known else f for f in findings]


def gone(findings: Iterable[CheckFinding], baseline: Baseline) -> list[str]:
    """Return the fingerprints of the baseline that nothing answers to any more."""
    here = {finding.fingerprint for finding in findings}
    return [fingerprint for fingerprint in baseline.entries if fingerprint not in here]


def exit_code(findings: Iterable[CheckFinding], fail_on: str) -> int:
    """Return 0, 1 for new findings at this level or above, 4 if a conflict is among them."""
    failing = {f.check for f in findings if not f.known and f.severity >= LEVELS[fail_on]}
    if "conflict" in failing:
        return CONFLICT
    return FINDINGS if failing else 0


def read_baseline(content: bytes, path: str) -> Baseline:
    """Return a baseline; raises `UsageError` when the file is none."""
    try:
        document = json.loads(content)
        entries = {
            str(each["fingerprint"]): {
                name: str(each[name]) for name in ("check", "unit", "language")
            }
            for each in document["findings"]
        }
        right = document["version"] == 1
    except (ValueError, TypeError, KeyError, RecursionError):
        right = False
    if not right:
        mend = "write it anew with --update-baseline"
        raise UsageError("is not a baseline of findings", Location(path), mend)
    return Baseline(path, entries)


def dump_baseline(findings: Iterable[CheckFinding]) -> bytes:
    """Return a baseline of these findings: sorted, one to a line, so that git can merge it."""
    lines = sorted(
        json.dumps(
            {
                "check": finding.check,
                "unit": finding.unit,
                "language": finding.language,
                "fingerprint": finding.fingerprint,
            },
            ensure_ascii=True,
        )
        for finding in findings
    )
    body = ",\n  ".join(lines)
    inner = f"\n  {body}\n " if lines else ""
    return f'{{\n "version": 1,\n "findings": [{inner}]\n}}\n'.encode()
