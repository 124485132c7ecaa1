"""The list of all checks, and their manual pages."""

from __future__ import annotations

from publisher.checks.check import Check
from publisher.checks.registry import checks
from publisher.cli.output import Output
from publisher.errors import UsageError
from publisher.model.finding import did_you_mean


def listed(out: Output) -> int:
    """Show a table of the checks by family; return 0."""
    table = [("check", "severity", "looks at", "languages", "finds")]
    family = ""
    rows = [*table]
    for check in checks().values():
        if check.family != family:
            family = check.family
            rows.append((f"[{family}]", "", "", "", ""))
        languages = ", ".join(sorted(check.languages)) or "all"
        rows.append((check.id, check.severity.label, check.scope.value, languages, check.title))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        out.result("  ".join([*cells, row[4]]).rstrip())
    return 0


def explain(name: str, out: Output) -> int:
    """Show the manual page of a check, or of each check of a family; return 0.

    Raises `UsageError` when there is none of this name.
    """
    every = checks()
    found = [check for check in every.values() if name in (check.id, check.family)]
    if not found:
        known = {*every, *(check.family for check in every.values())}
        raise UsageError(f"there is no check or family '{name}'", mend=did_you_mean(name, known))
    for number, check in enumerate(found):
        if number:
            out.result()
        _show(check, out)
    return 0


def _show(check: Check, out: Output) -> None:
    languages = ", ".join(sorted(check.languages)) or "all languages"
    out.result(f"{check.id} ({check.severity.label}; {check.family}; {languages})")
    out.result()
    for line in check.page.split("\n"):
        out.result(line)
