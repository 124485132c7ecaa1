"""Take an imported memory out again."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher tm undo`."""
    parser.add_argument("name", metavar="IMPORT", help="the name it was imported under")


def run(options: Namespace, out: Output) -> int:
    """Delete the memory of an import; return 0. `publisher undo` brings it back."""
    from pathlib import Path

    from publisher.adapters.transaction import transaction
    from publisher.cli.inputs import require_project
    from publisher.translation.memory.importing import take_out

    require_project(options.folder)
    root = Path(options.folder).resolve()
    with transaction(root, "tm-undo") as files:
        path = take_out(options.name, root, files)
        files.commit()
    out.result(path)
    out.note("it is taken out; publisher undo brings it back")
    return 0
