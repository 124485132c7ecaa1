"""Bring back what the last command that wrote records or catalogues replaced."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher undo`: none."""


def run(options: Namespace, out: Output) -> int:
    """Bring the files back and name them; return 0. Run twice, it does again what it undid."""
    from publisher.cli.inputs import require_project
    from publisher.translation.undo import undo

    require_project(options.folder)
    paths = undo(options.folder)
    for path in paths:
        out.result(path)
    out.note("the files named are as they were" if paths else "there is nothing to undo")
    return 0
