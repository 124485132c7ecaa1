"""Mend what checks can mend, and say what was mended."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from publisher.adapters.transaction import transaction
from publisher.cli.output import Output, count
from publisher.cli.report import diff
from publisher.translation.checking.checked import check
from publisher.translation.checking.fixing import Fixed, fix
from publisher.translation.checking.request import Checked, Request


def fixed(request: Request, options: Namespace, out: Output) -> Checked:
    """Make every fix, or show it with ``--dry-run``; return what the checks find after that."""
    with transaction(request.root, "check --fix") as files:
        before = check(request, files.read)
        done = fix(before.found, files, before.languages)
        if options.dry_run:
            for path, content in files.changes.items():
                for line in diff(path, f"{request.root}/{path}", content):
                    out.note(line)
            return before
        written = files.commit()
    _tell(done, written, out)
    # The pages show what the texts were before.
    return check(replace(request, looked=(), unseen=max(request.unseen, 1))) if written else before


def _tell(done: list[Fixed], written: list[str], out: Output) -> None:
    for one in done:
        out.note(f"{one.at} mended: {', '.join(one.checks)}")
    if written:
        out.note(f"{count(len(done), 'text')} mended in {count(len(written), 'file')}")
        if any(path.startswith("sources/") for path in written):
            out.note("the catalogues follow with: publisher sync")
