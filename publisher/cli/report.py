"""How a sync is told: what happened to which texts, in which language, and what is left."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from publisher.catalogue.agreement import Kind
from publisher.cli.output import Output, count
from publisher.translation.changes import Change
from publisher.translation.sync import Synced

# What each kind of change is called, for one and for several.
WORDS = {
    Kind.TO_RECORD: ("translation went into its record", "translations went into their records"),
    Kind.TO_CATALOGUE: ("text went into its catalogue", "texts went into their catalogues"),
    Kind.AGREED: ("translation was confirmed", "translations were confirmed"),
    Kind.REMOVED: ("translation was taken out", "translations were taken out"),
    Kind.FLAGGED: ("translation is to be looked at", "translations are to be looked at"),
    Kind.STALE: (
        "translation is stale: its source changed",
        "translations are stale: their sources changed",
    ),
    Kind.CARRIED: (
        "translation was carried over to its new source",
        "translations were carried over to their new sources",
    ),
    Kind.REVERTED: ("translation came back", "translations came back"),
    Kind.ADDED: ("text is new", "texts are new"),
    Kind.OBSOLETE: ("text is no longer there", "texts are no longer there"),
    Kind.CONFLICT: ("conflict", "conflicts"),
}
GRADES = {"language": "its original is now in another language; does this still say the same?"}
SHOWN = 20  # of each kind, line by line


def conflicts(done: Synced) -> list[Change]:
    """Return the changes that a person has to decide about."""
    return [change for change in done.changes if change.kind is Kind.CONFLICT]


def report(done: Synced, written: Sequence[str], out: Output, options: Namespace) -> None:
    """Tell what was done, or would be done with ``--dry-run``."""
    if options.format == "json":
        out.document(_document(done, written), indent=1)
        return
    if not done.changes and not done.renamed:
        out.note("Records and catalogues agree.")
    if done.renamed:
        fields = count(len(done.renamed), "field")
        out.result(f"The translations of {fields} follow the new name of a record")
    for (language, kind), number in _counted(done):
        one, many = WORDS[kind]
        out.result(f"{language}  {number} {one if number == 1 else many}")
        shown = [c for c in done.changes if (c.language, c.kind) == (language, kind)]
        if number <= SHOWN or kind is Kind.CONFLICT:
            for change in shown:
                _tell(change, out)
    verb = "would be written" if options.dry_run else "written"
    if written:
        out.note(f"{count(len(written), 'file')} {verb}")
    if conflicts(done):
        out.note("to settle a conflict: publisher resolve UNIT --take record|catalogue")


def diff(path: str, file: str, content: bytes | None) -> Iterator[str]:
    """Yield the lines of a unified diff from a file as it is to its new content."""
    old = Path(file).read_bytes() if Path(file).is_file() else b""
    before, after = (_lines(side) for side in (old, content or b""))
    yield from unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm="")


def _lines(content: bytes) -> list[str]:
    # Not splitlines: a text may hold what Python takes for a line end, and git does not.
    return content.decode("utf-8", "replace").split("\n")


def _counted(done: Synced) -> list[tuple[tuple[str, Kind], int]]:
    order = {kind: number for number, kind in enumerate(WORDS)}
    counted = Counter((change.language, change.kind) for change in done.changes)
    return sorted(counted.items(), key=lambda item: (item[0][0], order[item[0][1]]))


def _tell(change: Change, out: Output) -> None:
    where = str(change.entry) if change.entry.line else change.record
    grade = f" ({GRADES.get(change.grade, change.grade)})" if change.grade else ""
    out.result(f"    {where}  {change.unit}{grade}")
    if change.kind is Kind.CONFLICT:
        out.result(f"        {change.record} says: {change.record_text}")
        out.result(f"        {change.entry} says: {change.after}")


def _document(done: Synced, written: Sequence[str]) -> dict[str, object]:
    return {
        "version": 1,
        "conflicts": len(conflicts(done)),
        "written": list(written),
        "renamed": dict(sorted(done.renamed.items())),
        "changes": [
            {
                "kind": change.kind.value,
                "language": change.language,
                "unit": change.unit,
                "source": change.source,
                "before": change.before,
                "after": change.after,
                "state": change.state.value if change.state else None,
                "grade": change.grade,
                "record": change.record,
                "record_text": change.record_text,
                "catalogue": change.entry.path,
                "line": change.entry.line,
            }
            for change in done.changes
        ],
    }
