"""Build publications: web pages and PDF, only what changed, on all cores."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from publisher.cli.output import Output, count
from publisher.errors import UsageError
from publisher.pipeline.plan import FORMATS, Selection, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from publisher.model.project import Project
    from publisher.pipeline.state import State
    from publisher.pipeline.work import Made


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `publisher build`."""
    for name in ("edition", "publication", "language"):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar="NAME", help=f"only this {name}"
        )
    parser.add_argument("--to", default="", metavar="FORMATS", help="html, pdf, or html,pdf")


def run(options: argparse.Namespace, out: Output) -> int:
    """Build what is asked for and has changed; return 0, or the exit code of what is wrong."""
    selection = Selection(
        options.edition, options.publication, options.language, _formats(options.to)
    )
    inputs = _fingerprint(options.folder)
    if not _something_to_do(options.folder, inputs, selection, out):
        return 0
    return _build(options.folder, inputs, selection, out)


def _formats(text: str) -> tuple[str, ...]:
    formats = tuple(part.strip() for part in text.split(",") if part.strip())
    for format_ in formats:
        if format_ not in FORMATS:
            raise UsageError(f"no format '{format_}'", mend=f"known: {', '.join(FORMATS)}")
    return formats


def _fingerprint(folder: str) -> str:
    from publisher.pipeline.inputs import fingerprint

    if not os.path.isfile(os.path.join(folder, "sources", "project.yaml")):
        mend = "name the project's folder with -C FOLDER"
        raise UsageError("no sources/project.yaml in this folder", mend=mend)
    return fingerprint(folder)


def _something_to_do(folder: str, inputs: str, selection: Selection, out: Output) -> bool:
    """Return whether any output asked for is missing or older than its inputs.

    Decided from digests alone, so that doing nothing takes no time.
    """
    from publisher.pipeline.state import State, is_whole

    build = os.path.join(folder, "build")
    # A build that was killed may have left a set half swapped in, whatever the state says.
    if os.path.lexists(os.path.join(build, ".staging")):
        return True
    state = State.load(build)
    every = [Target(*parts) for parts in state.targets]
    wanted = [target for target in every if selection.takes(target)]
    current = all(state.is_current(t.path, inputs, build) for t in wanted)
    if not (wanted and current and is_whole(state.shared, build)):
        return True
    out.note("Nothing has changed since the last build.")
    _report(state, wanted, out)
    return False


def _build(folder: str, inputs: str, selection: Selection, out: Output) -> int:
    from pathlib import Path

    from publisher.adapters.project_files import load_project
    from publisher.model.finding import exit_code
    from publisher.pipeline.run import run as run_build
    from publisher.pipeline.staging import hold

    def progress(number: int, of: int, made: Made) -> None:
        _progress(number, of, made, out)

    root = Path(folder).resolve()
    with hold(root / "build") as staging:
        project, findings = load_project(root)
        if project is None:
            out.findings(findings)
            out.note(f"{count(len(findings), 'fault')}; nothing was built")
            return exit_code(findings)
        _exists(selection, project)
        built = run_build(project, selection, inputs, staging, progress)
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


def _report(state: State, targets: Sequence[Target], out: Output) -> None:
    """Say where the outputs lie and how complete they are, a line per publication."""
    rows = [("publication", "pages", "complete", "untranslated fields")]
    for target in sorted(targets):
        known = state.outputs[target.path]
        facts = known["facts"]
        place = f"build/{target.path}" + ("/index.html" if target.format == "html" else "")
        rows.append(
            (place, str(known["pages"]), f"{facts['complete']} %", str(len(facts["fallbacks"])))
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for place, *rest in rows:
        numbers = "  ".join(v.rjust(w) for v, w in zip(rest, widths[1:], strict=True))
        out.result(f"{place.ljust(widths[0])}  {numbers}")
    out.result("The way in: build/index.html")
