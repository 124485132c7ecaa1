"""Show how much is translated, in units and words, and what to do next; nothing is changed."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from publisher.catalogue.coverage import Coverage
    from publisher.cli.output import Output

FORMATS = ("text", "json", "html", "svg")


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher status`."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="the format")
    parser.add_argument(
        "--language", action="append", default=[], metavar="NAME", help="only this language"
    )
    parser.add_argument("--output", metavar="FILE", help="write it there, not to standard output")


def run(options: Namespace, out: Output) -> int:
    """Tell how far the translations are; return 0, or what is wrong with the project."""
    from pathlib import Path

    from publisher.cli.inputs import require_project
    from publisher.cli.main import known
    from publisher.model.finding import exit_code
    from publisher.translation.refusals import refusals
    from publisher.translation.status import status
    from publisher.translation.workspace import open_workspace

    require_project(options.folder)
    root = Path(options.folder).resolve()
    workspace, findings = open_workspace(root)
    if workspace is None:
        out.findings(findings)
        return exit_code(findings)
    known(options.language, workspace.languages, "language")
    wanted = tuple(dict.fromkeys(options.language)) or workspace.languages
    agreement = workspace.agree()
    refused = refusals(workspace.project, agreement, workspace.documents)
    out.findings(refused)  # what sync would refuse to write into the records
    coverage = status(workspace, root, wanted, agreement)
    text = _written(coverage, options.format, _top(root, options.output))
    if options.output:
        _write(text, options.output, out)
    else:
        out.text(text, utf8=options.format != "text")
    return exit_code(refused)


def _written(coverage: Coverage, format_: str, top: str) -> str:
    if format_ == "html":
        from publisher.render.status import status_page

        return status_page(coverage, top)
    if format_ == "svg":
        from publisher.render.badge import badge

        return badge(coverage)
    from publisher.cli.coverage import as_json, as_text

    return as_json(coverage) if format_ == "json" else as_text(coverage)


def _top(root: Path, output: str | None) -> str:
    """Return the way from where the page will lie to the project; none when it lies elsewhere."""
    from pathlib import Path

    folder = Path(output).resolve().parent if output else root
    return "../" * len(folder.relative_to(root).parts) if folder.is_relative_to(root) else ""


def _write(text: str, path: str, out: Output) -> None:
    from pathlib import Path

    from publisher.adapters.files import write_atomically

    write_atomically(Path(path), text.encode("utf-8"))
    out.note(f"written: {path}")
