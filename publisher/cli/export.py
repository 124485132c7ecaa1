"""Export the records of editions as JSON (schema: docs/schema/export.schema.json)."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher export`."""
    parser.add_argument("--format", choices=("json",), default="json", help="the format")
    parser.add_argument(
        "--edition", action="append", default=[], metavar="NAME", help="only this edition"
    )
    parser.add_argument("--schema", action="store_true", help="write the JSON schema instead")


def run(options: Namespace, out: Output) -> int:
    """Write the records asked for to standard output; return 0, or what is wrong with them."""
    from pathlib import Path

    from publisher.adapters.project_files import load_project
    from publisher.cli.main import known
    from publisher.model.finding import exit_code
    from publisher.model.plain import export
    from publisher.model.schema import export_schema

    if options.schema:
        out.document(export_schema(), indent=2)
        return 0
    project, findings = load_project(Path(options.folder).resolve())
    if project is None:
        out.findings(findings)
        return exit_code(findings)
    known(options.edition, list(project.editions), "edition")
    out.document(export(project, options.edition or list(project.editions)), indent=1)
    return 0
