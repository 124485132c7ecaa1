"""Give a record another id; references and translations follow."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher rename`."""
    parser.add_argument("old", metavar="RECORD", help="such as gsef2018/initiatives/koopera")
    parser.add_argument("new", metavar="ID", help="its new id")


def run(options: Namespace, out: Output) -> int:
    """Rename a record and everything that refers to it; return 0, or what is wrong."""
    from pathlib import Path

    from publisher.adapters.transaction import transaction
    from publisher.cli.inputs import require_project
    from publisher.model.finding import exit_code
    from publisher.translation.rename import rename

    require_project(options.folder)
    root = Path(options.folder).resolve()
    with transaction(root, "rename") as files:
        findings = rename(root, files, options.old, options.new)
        if findings:
            out.findings(findings)
            return exit_code(findings)
        for path in files.commit():
            if not path.startswith("build/"):
                out.result(path)
    out.note("the templates of the catalogues follow with: publisher sync")
    return 0
