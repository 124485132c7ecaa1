"""Bring records and translators' catalogues to agreement, both ways; write only what changed."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from publisher.adapters.transaction import Transaction
    from publisher.catalogue.project import Take
    from publisher.cli.output import Output

CONFLICT = 4
MARK = "build/.cache/synced"  # the digest of all inputs, when there was nothing left to do


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher sync`."""
    parser.add_argument("--dry-run", action="store_true", help="show what would change, as a diff")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the format")


def run(options: Namespace, out: Output) -> int:
    """Write what records and catalogues owe each other; return 0, or 4 for conflicts."""
    from publisher.cli.inputs import fingerprint

    inputs = fingerprint(options.folder)
    if options.format == "text" and _nothing_to_do(options.folder, inputs):
        out.note("Records and catalogues agree.")
        return 0
    return synchronise(options, out, "sync", inputs=inputs)


def synchronise(
    options: Namespace, out: Output, command: str, *, take: Take | None = None, inputs: str = ""
) -> int:
    """Do what `sync` and `resolve` do; the exit code says whether conflicts are left.

    ``inputs`` is their digest before anything was read: if nothing had to be written, it is
    remembered, so that the next sync need not look.
    """
    from pathlib import Path

    from publisher.adapters.transaction import transaction
    from publisher.cli.report import conflicts, report
    from publisher.model.finding import exit_code
    from publisher.translation.sync import sync

    root = Path(options.folder).resolve()
    with transaction(root, command) as files:
        done = sync(root, files, take)
        if done.findings:
            out.findings(done.findings)
            out.note("nothing was changed")
            return exit_code(done.findings)
        if options.dry_run:
            written = _show(files, root, out, options.format)
        else:
            written = [path for path in files.commit() if not path.startswith("build/")]
        left = conflicts(done)
        if inputs and not (written or left):
            _remember(options.folder, inputs)
    report(done, written, out, options)
    return CONFLICT if left else 0


def _show(files: Transaction, root: object, out: Output, format_: str) -> list[str]:
    from publisher.cli.report import diff

    written = [path for path in files.changes if not path.startswith("build/")]
    if format_ == "text":
        for path in written:
            for line in diff(path, f"{root}/{path}", files.changes[path]):
                out.result(line)
    return written


def _nothing_to_do(folder: str, inputs: str) -> bool:
    if os.path.lexists(os.path.join(folder, "build", ".journal")):
        return False
    try:
        with open(os.path.join(folder, MARK), encoding="ascii") as file:
            return file.read() == inputs
    except OSError:
        return False


def _remember(folder: str, inputs: str) -> None:
    """Keep the digest of inputs that agree. Without it the next sync only takes longer."""
    from publisher.pipeline.inputs import remember

    try:
        path = os.path.join(folder, MARK)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="ascii") as file:
            file.write(inputs)
    except OSError:
        return
    remember(folder, inputs)
