"""Report what is wrong with texts and translations, in the project or in the catalogues named."""

from __future__ import annotations

from publisher.cli.formats import FORMATS

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from publisher.checks.gate import Entry
    from publisher.cli.output import Output
    from publisher.translation.checking.request import Checked, Request

LEVELS = ("error", "warning", "note", "never")


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher check`."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="only these .po and .pot files")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="the format")
    parser.add_argument("--output", metavar="FILE", help="write it there, not to standard output")
    what = "write it there as well, in this format; may be given several times"
    parser.add_argument("--report", action="append", default=[], metavar="FORMAT=FILE", help=what)
    what = "fail for findings of this severity and above"
    parser.add_argument("--fail-on", choices=LEVELS, default="error", help=what)
    for name, metavar, what in (
        ("--select", "CHECK", "only this check or family"),
        ("--ignore", "CHECK", "not this check or family"),
        ("--language", "NAME", "only texts in this language"),
        ("--edition", "NAME", "only this edition, or 'registries', or 'ui'"),
    ):
        parser.add_argument(name, action="append", default=[], metavar=metavar, help=what)
    what = "only what was brought in since this commit"
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
    from publisher.cli.check_report import report_of, tell, update

    if options.list or options.explain:
        from publisher.cli.check_pages import explain, listed

        return listed(out) if options.list else explain(options.explain, out)
    reports = _reports(options)
    request = _request(options, {options.format, *(name for name, _ in reports)})
    baseline = _baseline(options, request)
    inputs = unseen = ""
    if not request.files:
        from publisher.cli.inputs import fingerprint
        from publisher.cli.pages import with_pages

        inputs = fingerprint(str(request.root))
        request, unseen = with_pages(request, inputs)
    if options.fix:
        from publisher.cli.check_fix import fixed

        checked = fixed(request, options, out)
    else:
        checked = _checked(request, inputs)
    if unseen and checked.of_pages:
        out.note(unseen)
    report = report_of(checked, options.fail_on, request, baseline)
    if options.update_baseline and report.readable:
        return update(report, request.root, options.baseline, out)
    tell(report, options.format, options.output, reports, out)
    return report.exit_code


def _checked(request: Request, inputs: str) -> Checked:
    """Check, unless the same was asked before and nothing has changed since."""
    from dataclasses import replace

    from publisher.translation.checking.remembered import key_of, recall, remember

    key = None if request.files else key_of(request, inputs)
    known = recall(request.root, key) if key else None
    if known is not None:
        if request.coverage:
            from publisher.translation.status import status_at

            return replace(known, coverage=status_at(request.root))
        return known
    from publisher.translation.checking.checked import check

    checked = check(request)
    if key:
        remember(request.root, key, checked)
    return checked


def _reports(options: Namespace) -> list[tuple[str, str]]:
    """Return format and file of each further report."""
    from publisher.errors import UsageError
    from publisher.model.finding import did_you_mean

    found = []
    for given in options.report:
        name, _, file = given.partition("=")
        if name not in FORMATS:
            raise UsageError(f"there is no format '{name}'", mend=did_you_mean(name, FORMATS))
        if not file:
            raise UsageError(f"--report {given}: where to?", mend=f"write --report {name}=FILE")
        found.append((name, file))
    return found


def _request(options: Namespace, formats: set[str]) -> Request:
    import os
    from pathlib import Path

    from publisher.cli.inputs import require_project
    from publisher.errors import UsageError
    from publisher.translation.checking.request import Request

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
        coverage="markdown" in formats,
    )


def _names(given: list[str]) -> list[str]:
    """Return what an option says that may be given several times, or once with commas."""
    return [name.strip() for each in given for name in each.split(",") if name.strip()]


def _baseline(options: Namespace, request: Request) -> list[Entry] | None:
    from publisher.checks.gate import read_baseline
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
            return []
        mend = "make it with --update-baseline"
        raise UsageError("there is no such baseline", Location(options.baseline), mend)
    return read_baseline(file.read_bytes(), options.baseline)
