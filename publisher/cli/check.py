"""Report what is wrong with texts and translations, in the project or in the catalogues named."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from publisher.checks.gate import Baseline
    from publisher.cli.formats.report import Report
    from publisher.cli.output import Output
    from publisher.translation.checking.checked import Checked, Request

# Format, and its module under publisher.cli.formats.
FORMATS = {
    "text": "text",
    "json": "data",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "markdown": "markdown",
}
LEVELS = ("error", "warning", "note", "never")


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher check`."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="only these .po and .pot files")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="the format")
    parser.add_argument("--output", metavar="FILE", help="write it there, not to standard output")
    what = "fail for findings of this severity and above"
    parser.add_argument("--fail-on", choices=LEVELS, default="error", help=what)
    for name, metavar, what in (
        ("--select", "CHECK", "only this check or family"),
        ("--ignore", "CHECK", "not this check or family"),
        ("--language", "NAME", "only texts in this language"),
        ("--edition", "NAME", "only this edition, or 'registries', or 'ui'"),
    ):
        parser.add_argument(name, action="append", default=[], metavar=metavar, help=what)
    what = "only what lines changed since this commit say"
    parser.add_argument("--changed-since", metavar="REF", help=what)
    what = "do not fail for findings in this file"
    parser.add_argument("--baseline", metavar="FILE", help=what)
    what = "write the findings there are into the baseline"
    parser.add_argument("--update-baseline", action="store_true", help=what)
    parser.add_argument("--settings", metavar="FILE", help="instead of sources/checks.yaml")
    parser.add_argument("--fix", action="store_true", help="mend what can be mended by itself")
    parser.add_argument("--dry-run", action="store_true", help="with --fix: only show the diff")
    parser.add_argument("--list", action="store_true", help="list all checks")
    parser.add_argument("--explain", metavar="CHECK", help="show the manual page of a check")


def run(options: Namespace, out: Output) -> int:
    """Check; return 0, 1 for findings at the level asked for, 4 for conflicts among them."""
    from publisher.cli.check_pages import explain, listed

    if options.list:
        return listed(out)
    if options.explain:
        return explain(options.explain, out)
    request = _request(options)
    baseline = _baseline(options, request)
    if options.fix:
        from publisher.cli.check_fix import fixed

        checked = fixed(request, options, out)
    else:
        checked = _checked(request)
    report = _report(checked, options, request, baseline)
    if options.update_baseline and report.readable:
        return _update(report, options, request, out)
    _tell(report, options, out)
    return report.exit_code


def _checked(request: Request) -> Checked:
    """Check, unless the same was asked before and nothing has changed since."""
    from publisher.cli.inputs import fingerprint
    from publisher.translation.checking.checked import check
    from publisher.translation.checking.remembered import key_of, recall, remember

    key = None if request.files else key_of(request, fingerprint(str(request.root)))
    known = recall(request.root, key) if key else None
    if known is not None:
        return known
    checked = check(request)
    if key:
        remember(request.root, key, checked)
    return checked


def _request(options: Namespace) -> Request:
    import os
    from pathlib import Path

    from publisher.cli.inputs import require_project
    from publisher.errors import UsageError
    from publisher.translation.checking.checked import Request

    root = Path(options.folder).resolve()
    if options.dry_run and not options.fix:
        raise UsageError("--dry-run goes with --fix", mend="a check by itself changes nothing")
    if options.files:
        if options.edition:
            raise UsageError("--edition is for a whole project", mend="leave the files out")
    else:
        require_project(options.folder)
    return Request(
        root=root,
        files=[Path(os.path.relpath(root / file, root)).as_posix() for file in options.files],
        select=_names(options.select),
        ignore=_names(options.ignore),
        languages=_names(options.language),
        editions=_names(options.edition),
        changed_since=options.changed_since,
        configuration=options.settings,
    )


def _names(given: list[str]) -> list[str]:
    """Return what an option says that may be given several times, or once with commas."""
    return [name.strip() for each in given for name in each.split(",") if name.strip()]


def _baseline(options: Namespace, request: Request) -> Baseline | None:
    from publisher.checks.gate import Baseline, read_baseline
    from publisher.errors import Location, UsageError

    if options.update_baseline:
        if options.baseline is None:
            raise UsageError("which baseline?", mend="name it with --baseline FILE")
        if not request.whole:
            mend = "leave out what narrows the run: a baseline has the findings of all checks"
            raise UsageError("--update-baseline is for a run with everything", mend=mend)
    if options.baseline is None:
        return None
    file: Path = request.root / options.baseline
    if not file.is_file():
        if options.update_baseline:
            return Baseline(options.baseline, {})
        mend = "make it with --update-baseline"
        raise UsageError("there is no such baseline", Location(options.baseline), mend)
    return read_baseline(file.read_bytes(), options.baseline)


def _report(
    checked: Checked, options: Namespace, request: Request, baseline: Baseline | None
) -> Report:
    from publisher.checks.gate import exit_code, gone, judged
    from publisher.cli.formats.report import Report, of_fault, ordered
    from publisher.model.finding import exit_code as of_faults

    findings = ordered(judged([*checked.findings, *map(of_fault, checked.faults)], baseline))
    left = gone(findings, baseline) if baseline and request.whole and not checked.faults else ()
    return Report(
        findings,
        checked.checks,
        checked.units,
        options.fail_on,
        int(of_faults(checked.faults)) or exit_code(findings, options.fail_on),
        baseline=baseline is not None,
        gone=len(left),
        selected=bool(request.select),
        readable=not checked.faults,
    )


def _update(report: Report, options: Namespace, request: Request, out: Output) -> int:
    from publisher.adapters.files import write_atomically
    from publisher.checks.gate import dump_baseline
    from publisher.cli.output import count

    write_atomically(request.root / options.baseline, dump_baseline(report.findings))
    new = f"{len(report.new)} new, {report.gone} gone"
    out.note(f"written: {options.baseline}: {count(len(report.findings), 'finding')}, {new}")
    return 0


def _tell(report: Report, options: Namespace, out: Output) -> None:
    import sys
    from importlib import import_module
    from io import TextIOWrapper
    from pathlib import Path

    from publisher.cli.output import count

    text: str = import_module(f"publisher.cli.formats.{FORMATS[options.format]}").write(report)
    if options.output:
        from publisher.adapters.files import write_atomically

        write_atomically(Path(options.output), text.encode("utf-8"))
        out.note(f"written: {options.output}")
    else:
        if options.format != "text" and isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # as these formats say of themselves
        for line in text.removesuffix("\n").split("\n") if text else ():
            out.result(line)
    out.note(report.summary)
    if report.gone:
        less = f"{count(report.gone, 'finding')} fewer than in the baseline"
        out.note(f"{less}; record it: --update-baseline")
