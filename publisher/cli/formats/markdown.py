"""A summary for a pull request: what changed, in Markdown as forges read it.

Short on purpose: a forge takes 65,536 characters, a reader less.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from publisher.catalogue.coverage import Coverage, LanguageCoverage, Tally
from publisher.checks.finding import CheckFinding
from publisher.checks.problem import Severity
from publisher.checks.standing import Standing
from publisher.cli.formats.report import Report, message
from publisher.cli.output import count, printable

MARK = "<!-- publisher check -->"  # by it a workflow finds its own comment, to replace it
ROWS = 20  # of a table
WIDTH = 200  # characters of a cell
# As entities they are mark-up, mentions, references and addresses to nobody.
_SIGN = re.compile(r"[^\w\s.,;'’()/-]|(?<=www)\.|_", re.IGNORECASE)


def write(report: Report) -> str:
    """Return what a reviewer asks: does it pass, what is new, gone, and done in each language."""
    head = "fails" if report.exit_code else "passes"
    blocks = [
        [f"**publisher check {head}:** {_safe(report.summary)}"],
        list(_new(report)),
        list(_gone(report)),
        list(_standings(report)),
        list(_coverage(report)),
    ]
    return "\n\n".join("\n".join(lines) for lines in [[MARK], *filter(None, blocks)]) + "\n"


def _new(report: Report) -> Iterator[str]:
    """Yield the gravest findings, and how many more there are; notes are counted only."""
    findings = sorted(report.new, key=lambda finding: -finding.severity)
    shown = [one for one in findings if one.severity > Severity.NOTE][:ROWS]
    if shown:
        yield from ("| new | where | what |", "|---|---|---|")
        yield from map(_row, shown)
    if rest := _counted(one.check for one in findings[len(shown) :]):
        if shown:
            yield ""
        yield f"{'And' if shown else 'Noted:'} {rest}."


def _row(finding: CheckFinding) -> str:
    what = f"{finding.check}: {message(finding)}"
    return f"| {finding.severity.label} | {_cell(str(finding.at))} | {_cell(what)} |"


def _gone(report: Report) -> Iterator[str]:
    if report.gone:
        yield f"Gone: {_counted(entry.check for entry in report.gone)}."


def _standings(report: Report) -> Iterator[str]:
    rules = sorted(report.standings, key=lambda one: one.holds)
    if rules:
        yield from ("| threshold | asked | has | |", "|---|---:|---:|---|")
        yield from map(_rule, rules[:ROWS])
    if len(rules) > ROWS:
        yield from ("", f"And {len(rules) - ROWS} more.")
    if report.broken and report.since:
        yield from ("", "A change does not fail for these.")


def _rule(one: Standing) -> str:
    name = f"{one.language} {one.rule or 'everything'}".strip()
    verdict = "holds" if one.holds else "**missed**"
    return f"| {_cell(name)} | {one.asked} | {one.has} | {verdict} |"


def _coverage(report: Report) -> Iterator[str]:
    now, since = report.coverage, report.since
    if now is None:
        return
    before = since.coverage if since else None
    yield from ("| translated | before | now | words | units |", "|---|---:|---:|---:|---:|")
    was = _tallies(before) if before else {}
    rows = [
        _covered(name, tally, was.get(name))
        for name, tally in _tallies(now).items()
        if name[1] == "" or (before and tally != was.get(name))
    ]
    yield from rows[:ROWS]
    if len(rows) > ROWS:
        yield from ("", f"And {len(rows) - ROWS} catalogues more.")
    yield ""
    if before and since:
        yield f"Compared with {since.commit[:12]}."
    elif since:
        yield f"There is nothing to compare with: {since.commit[:12]} holds no project to be read."
    else:
        yield "There is nothing to compare with: no commit was named."


def _tallies(coverage: Coverage) -> Mapping[tuple[str, str], Tally]:
    """Return the tally of each language, and of each catalogue in it."""

    def of(one: LanguageCoverage) -> Iterator[tuple[tuple[str, str], Tally]]:
        yield (one.language, ""), one.tally
        for each in one.catalogues:
            yield (one.language, each.name), each.tally

    return dict(pair for one in coverage.languages for pair in of(one))


def _covered(name: tuple[str, str], now: Tally, was: Tally | None) -> str:
    before = f"{was.percent} %" if was else "–"

    def change(amount: Callable[[Tally], tuple[int, int]]) -> str:
        (done, total), (then, _) = amount(now), amount(was) if was else (0, 0)
        gained = f" ({done - then:+})" if was and done != then else ""
        return f"{done} of {total}{gained}"

    words = change(lambda one: (one.done.words, one.total.words))
    units = change(lambda one: (one.done.units, one.total.units))
    title = _cell(" ".join(filter(None, name)))
    return f"| {title} | {before} | {now.percent} % | {words} | {units} |"


def _counted(checks: Iterable[str]) -> str:
    numbers = Counter(checks).most_common()
    more = f", {count(len(numbers) - ROWS, 'other check')}" if len(numbers) > ROWS else ""
    return ", ".join(f"{number} × {_safe(check)}" for check, number in numbers[:ROWS]) + more


def _cell(text: str) -> str:
    safe = printable(text)
    return _safe(safe if len(safe) <= WIDTH else safe[: WIDTH - 1] + "…")


def _safe(text: str) -> str:
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", text)
