"""What findings mean for the one who asked: which are new, what was mended, the exit code."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

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


class Entry(NamedTuple):
    """A finding as a baseline knows it."""

    check: str
    unit: str
    language: str
    kin: str  # see `publisher.checks.identity.Identity`
    trace: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings beside those of a baseline."""

    findings: Sequence[CheckFinding]  # all that are here, the old ones marked as known
    gone: Sequence[Entry] = ()  # of the baseline, with nothing here that answers to them


# What makes two findings one, the surest first: the same words of the same text, then the same
# words where the text was changed, then the same text in a record that got another name.
_ALIKE: Sequence[Callable[[CheckFinding | Entry], str]] = (
    lambda one: one.kin + one.trace,
    lambda one: one.kin,
    lambda one: one.trace,
)


def judged(findings: Sequence[CheckFinding], baseline: Sequence[Entry]) -> Judged:
    """Tell old findings from new ones. One of the baseline makes one known, not all like it."""
    new, left = set(range(len(findings))), set(range(len(baseline)))
    for key in _ALIKE:
        waiting: dict[str, list[int]] = defaultdict(list)
        for number in sorted(left, reverse=True):
            waiting[key(baseline[number])].append(number)
        for number in sorted(new):
            alike = waiting.get(key(findings[number]))
            if alike:
                left.remove(alike.pop())
                new.remove(number)
    return Judged(
        [f if n in new else replace(f, known=True) for n, f in enumerate(findings)],
        [baseline[number] for number in sorted(left)],
    )


def entries(findings: Iterable[CheckFinding]) -> list[Entry]:
    """Return findings as a baseline keeps them."""
    return [Entry(f.check, f.unit, f.language, f.kin, f.trace) for f in findings]


def exit_code(findings: Iterable[CheckFinding], fail_on: str) -> int:
    """Return 0, 1 for new findings at this level or above, 4 if a conflict is among them."""
    failing = {f.check for f in findings if not f.known and f.severity >= LEVELS[fail_on]}
    if "conflict" in failing:
        return CONFLICT
    return FINDINGS if failing else 0


def read_baseline(content: bytes, path: str) -> list[Entry]:
    """Return a baseline; raises `UsageError` when the file is none."""
    try:
        document = json.loads(content)
        found = [Entry(*(str(each[name]) for name in _NAMES)) for each in document["findings"]]
        right = document["version"] == 1
    except (ValueError, TypeError, KeyError, RecursionError):
        right = False
    if not right:
        mend = "write it anew with --update-baseline"
        raise UsageError("is not a baseline of findings", Location(path), mend)
    return found


_NAMES = ("check", "unit", "language", "fingerprint", "text")  # of an entry, in the file


def dump_baseline(findings: Iterable[CheckFinding], kept: Iterable[Entry] = ()) -> bytes:
    """Return a baseline of these findings: sorted, one to a line, so that git can merge it.

    ``kept`` are entries of the one before, of which this run knows nothing.
    """
    lines = sorted(
        json.dumps(dict(zip(_NAMES, entry, strict=True)), ensure_ascii=True)
        for entry in (*entries(findings), *kept)
    )
    body = ",\n  ".join(lines)
    inner = f"\n  {body}\n " if lines else ""
    return f'{{\n "version": 1,\n "findings": [{inner}]\n}}\n'.encode()
