"""Settle a conflict: the record's text or the catalogue's; the other one is kept in memory."""

from __future__ import annotations

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from publisher.cli.output import Output
    from publisher.model.finding import Finding
    from publisher.translation.changes import Change


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher resolve`."""
    parser.add_argument("unit", metavar="UNIT", help="as sync names it, or 'all'")
    parser.add_argument("--take", choices=("record", "catalogue"), required=True, help="who wins")
    parser.add_argument("--language", metavar="NAME", help="only in this language")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, as a diff")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the format")


def run(options: Namespace, out: Output) -> int:
    """Settle the conflicts of a unit; return 0, or 4 when others are left."""
    from publisher.cli.sync import synchronise
    from publisher.errors import UsageError
    from publisher.model.finding import exit_code

    found, findings = _conflicts(options)
    if findings:
        out.findings(findings)
        return exit_code(findings)
    wanted = [
        change
        for change in found
        if options.unit in ("all", change.unit) and options.language in (None, change.language)
    ]
    if not wanted:
        units = sorted({change.unit for change in found})
        mend = f"in conflict: {', '.join(units)}" if units else "nothing is in conflict"
        raise UsageError(f"no conflict in '{options.unit}'", mend=mend)
    take = {(c.language, c.unit, c.source): options.take for c in wanted}
    return synchronise(options, out, "resolve", take=take)


def _conflicts(options: Namespace) -> tuple[Sequence[Change], Sequence[Finding]]:
    """Return the conflicts there are, or why the project cannot be read."""
    from pathlib import Path

    from publisher.catalogue.agreement import Kind
    from publisher.translation.changes import changes
    from publisher.translation.workspace import open_workspace

    workspace, findings = open_workspace(Path(options.folder).resolve())
    if workspace is None:
        return (), findings
    every = changes(workspace.agree(), workspace.documents)
    return [change for change in every if change.kind is Kind.CONFLICT], ()
