"""Build publications: web pages and PDF, only what changed, on all cores."""

from __future__ import annotations

import os

from publisher.cli.inputs import require_project
from publisher.cli.output import count
from publisher.pipeline.plan import FORMATS, Selection, Target

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from publisher.cli.output import Output
    from publisher.model.project import Project
    from publisher.pipeline.state import State
    from publisher.pipeline.work import Made


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher build`."""
    for name in ("edition", "publication", "language"):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar="NAME", help=f"only this {name}"
        )
    parser.add_argument("--to", default="", metavar="FORMATS", help="html, pdf, or html,pdf")


def run(options: Namespace, out: Output) -> int:
    """Build what is asked for and has changed; return 0, or the exit code of what is wrong."""
    selection = Selection(
        options.edition, options.publication, options.language, _formats(options.to)
    )
    require_project(options.folder)
    if not _something_to_do(options.folder, selection, out):
        return 0
    return _build(options.folder, selection, out)


def _formats(text: str) -> tuple[str, ...]:
    formats = tuple(part.strip() for part in text.split(",") if part.strip())
    for format_ in formats:
        if format_ not in FORMATS:
            from publisher.errors import UsageError

            raise UsageError(f"no format '{format_}'", mend=f"known: {', '.join(FORMATS)}")
    return formats


def _something_to_do(folder: str, selection: Selection, out: Output) -> bool:
    """Return whether any output asked for is missing or older than its inputs.

    Decided from digests alone, so that doing nothing takes no time.
    """
    from publisher.pipeline.inputs import fingerprint
    from publisher.pipeline.state import State, is_whole

    build = os.path.join(folder, "build")
    # What was killed may have left a set half swapped in, whatever the state says.
    if any(os.path.lexists(os.path.join(build, name)) for name in (".staging", ".journal")):
        return True
    inputs = fingerprint(folder)
    state = State.load(build, briefly=True)
    every = [Target(*parts) for parts in state.targets]
    wanted = [target for target in every if selection.takes(target)]
    current = all(state.is_current(t.path, inputs, build) for t in wanted)
    if not (wanted and current and is_whole(state.shared, build)):
        return True
    out.note("Nothing has changed since the last build.")
    _report(state, wanted, out)
    return False


def _build(folder: str, selection: Selection, out: Output) -> int:
    from pathlib import Path

    from publisher.model.finding import exit_code
    from publisher.pipeline.inputs import fingerprint, remember
    from publisher.pipeline.run import run as run_build
    from publisher.pipeline.staging import hold
    from publisher.translation.preview import load_for_readers

    def progress(number: int, of: int, made: Made) -> None:
        _progress(number, of, made, out)

    root = Path(folder).resolve()
    with hold(root / "build") as staging:
        inputs = fingerprint(folder)  # again: a set of files may just have been brought to its end
        project, findings = load_for_readers(root)
        if project is None:
            out.findings(findings)
            out.note(f"{count(len(findings), 'fault')}; nothing was built")
            return exit_code(findings)
        _exists(selection, project)
        built = run_build(project, selection, inputs, staging, progress)
        remember(folder, inputs)
    for error in built.errors:
        out.error(str(error))
    if built.errors:
        failed = count(len(built.errors), "output")
        out.note(f"{failed} failed; the last good outputs are untouched")
        return max(error.exit_code for error in built.errors)
    _report(built.state, [one.target for one in built.made], out)
    return 0


def _exists(selection: Selection, project: Project) -> None:
    """Raise `UsageError` when the project has nothing of what is asked for."""
    from publisher.cli.main import known
    from publisher.errors import UsageError
    from publisher.pipeline.run import planned

    settings = project.settings
    publications = sorted({name for edition in settings.editions for name in edition.publications})
    known(selection.editions, [e.id for e in settings.editions], "edition")
    known(selection.languages, settings.languages, "language")
    known(selection.publications, publications, "publication")
    if not any(selection.takes(target) for target in planned(project)):
        raise UsageError("no edition asked for has a publication asked for")


def _progress(number: int, total: int, made: Made, out: Output) -> None:
    if made.error is not None:
        state = "failed"
    elif made.changed:
        state = count(made.pages, "page")
    else:
        state = "unchanged"
    width = len(str(total))
    out.progress(f"[{number:{width}}/{total}] {made.target.path}  {state}")


# What every table has; and what goes without saying where it is nought in every line.
ALWAYS = ("publication", "pages", "complete", "untranslated fields")
SOMETIMES = ("older translations", "untranslated labels")


def _report(state: State, targets: Sequence[Target], out: Output) -> None:
    """Say where the outputs lie and how complete they are, a line per publication."""
    rows = [[*ALWAYS, *SOMETIMES]]
    for target in sorted(targets):
        known = state.outputs[target.path]
        facts = known["facts"]
        place = f"build/{target.path}" + ("/index.html" if target.format == "html" else "")
        translated, labels = known["interface"]
        counts = [known["pages"], f"{facts['complete']} %", len(facts["fallbacks"])]
        counts += [len(facts["outdated"]), labels - translated]
        rows.append([place, *map(str, counts)])
    columns = [
        column
        for column in zip(*rows, strict=True)
        if column[0] in ALWAYS or any(int(number) for number in column[1:])
    ]
    widths = [max(map(len, column)) for column in columns]
    for place, *rest in zip(*columns, strict=True):
        numbers = "  ".join(v.rjust(w) for v, w in zip(rest, widths[1:], strict=True))
        out.result(f"{place.ljust(widths[0])}  {numbers}")
    out.result("The way in: build/index.html")
    unfit = sum(state.outputs[target.path].get("unfit", 0) for target in targets)
    if unfit:
        what = f"{count(unfit, 'text')} {'do' if unfit > 1 else 'does'} not fit on the pages"
        out.note(f"{what}; see which: publisher check --select page")
