"""Put together what a check has to tell, and tell it in every format asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

from publisher.adapters.files import write_atomically
from publisher.checks.gate import Entry, dump_baseline, exit_code, judged
from publisher.cli.formats import FORMATS
from publisher.cli.formats.report import Report, of_fault, ordered
from publisher.cli.output import Output, count
from publisher.model.finding import exit_code as of_faults
from publisher.translation.checking.request import Checked, Request


def report_of(
    checked: Checked, fail_on: str, request: Request, baseline: Sequence[Entry] | None
) -> Report:
    """Return the findings beside the baseline, if there is one, and what they come to."""
    here = ordered([*checked.findings, *map(of_fault, checked.faults)])
    beside = judged(here, baseline or ())
    gone = beside.gone if request.whole and not checked.faults else ()
    pages = checked.of_pages if request.unseen else ()
    return Report(
        beside.findings,
        checked.checks,
        checked.units,
        fail_on,
        int(of_faults(checked.faults)) or exit_code(beside.findings, fail_on),
        baseline=baseline is not None,
        gone=checked.since.gone if checked.since else [e for e in gone if e.check not in pages],
        kept=[entry for entry in gone if entry.check in pages],
        selected=bool(request.select),
        readable=not checked.faults,
        standings=checked.standings,
        coverage=checked.coverage,
        since=checked.since,
    )


def update(report: Report, root: Path, path: str, out: Output) -> int:
    """Write a baseline that knows every finding of the report; return 0."""
    write_atomically(root / path, dump_baseline(report.findings, report.kept))
    new = f"{len(report.new)} new, {len(report.gone)} gone"
    out.note(f"written: {path}: {count(len(report.findings), 'finding')}, {new}")
    return 0


def tell(
    report: Report,
    format_: str,
    output: str | None,
    others: Iterable[tuple[str, str]],
    out: Output,
) -> None:
    """Write the report to standard output, or to a file, and to further files; sum it up."""
    if output:
        _to_file(report, format_, output, out)
    else:
        out.text(_written(report, format_), utf8=format_ != "text")
    for name, path in others:
        _to_file(report, name, path, out)
    out.note(report.summary)
    if report.since and not report.since.readable:
        out.note(f"{report.since.commit[:12]} holds nothing to compare with: told by lines alone")
    if report.baseline and report.gone:
        less = f"{count(len(report.gone), 'finding')} fewer than in the baseline"
        out.note(f"{less}; record it: --update-baseline")


def _written(report: Report, format_: str) -> str:
    text: str = import_module(f"publisher.cli.formats.{FORMATS[format_]}").write(report)
    return text


def _to_file(report: Report, format_: str, path: str, out: Output) -> None:
    write_atomically(Path(path), _written(report, format_).encode("utf-8"))
    out.note(f"written: {path}")
