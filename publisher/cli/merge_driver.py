"""Merge a catalogue, a ledger or a memory for git, unit by unit (see gitattributes(5))."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.cli.output import Output


def add_options(parser: ArgumentParser) -> None:
    """Declare what git passes to `publisher merge-driver`."""
    parser.add_argument("base", help="the version both sides began with (%%O)")
    parser.add_argument("ours", help="our version, and where the result goes (%%A)")
    parser.add_argument("theirs", help="the other version (%%B)")
    parser.add_argument("path", help="the file's place in the project (%%P)")


def run(options: Namespace, out: Output) -> int:
    """Merge into our version; return 0, or 1 when a person has to look at it before adding it."""
    from publisher.translation.merge import merge_files

    merged = merge_files(options.base, options.ours, options.theirs, options.path)
    out.findings(merged.findings)
    for one in merged.conflicts:
        out.error(f"{one.at}: both sides translated {one.unit}, and not alike: {one.source}")
    if merged.conflicts:
        out.error("  to mend: ours is fuzzy now, theirs is in its comment; choose, then git add")
    return 1 if merged.conflicts or merged.findings else 0
