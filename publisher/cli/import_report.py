"""The report of an import as text, and as JSON (docs/schema/import.schema.json)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from publisher.cli.output import count
from publisher.documents.account import Fate, Note
from publisher.documents.meeting import Contradiction
from publisher.importing.incoming import Incoming
from publisher.importing.outcome import Imported
from publisher.importing.tally import excerpt, fates, guesses, left_out, place
from publisher.model.finding import Finding

SHOWN = 20  # of each kind, unless everything is wanted
REASONS = 3  # why a document was taken for its kind
WORDS: Mapping[Fate, str] = {
    Fate.FIELD: "in records",
    Fate.JOINED: "in records (joined)",
    Fate.REPAIRED: "in records (repaired)",
    Fate.DUPLICATE: "said elsewhere already",
    Fate.FORM: "of the form",
    Fate.DECORATION: "decoration",
    Fate.LEFT_OUT: "left out",
}


def as_text(
    done: Imported, written: Sequence[str], *, dry_run: bool, verbose: bool
) -> Iterator[str]:
    """Yield the report: a summary, then what a person must look at; with ``verbose``, all."""
    for incoming in done.documents:
        yield from _summary(incoming)
    yield from _records(done, dry_run=dry_run)
    contradictions = [_contradiction(*one) for one in done.contradictions]
    yield from _section("Contradictions; the first side stands", contradictions, all_=True)
    rest = [_finding(one) for one in done.findings if one.code != "contradiction"]
    yield from _section("To decide or to correct", rest, all_=True)
    for incoming in done.documents:
        yield from _notes("guesses, to be looked at", incoming, guesses(incoming), all_=verbose)
        yield from _notes("left out", incoming, left_out(incoming), all_=verbose)
        if verbose:
            told = {*guesses(incoming), *left_out(incoming)}
            others = [note for note in incoming.notes if note not in told]
            yield from _notes("everything else", incoming, others, all_=True)
    for path, number in done.pairs.items():
        yield ""
        yield f"{count(number, 'translation')} for the memory, if a person agrees: {path}"
        yield f"  to take them: publisher tm import {path}"
    if verbose and written:
        yield from _section("Files", [[path] for path in written], all_=True)


def _notes(title: str, incoming: Incoming, notes: Sequence[Note], *, all_: bool) -> Iterator[str]:
    entries = [_note(incoming, note) for note in notes]
    yield from _section(f"{incoming.name}: {title}", entries, all_=all_)


def _summary(incoming: Incoming) -> Iterator[str]:
    yield f"{incoming.name}: {incoming.kind}, in '{incoming.language}'"
    yield f"  told by: {'; '.join(incoming.reasons[:REASONS])}"
    parts = [f"{number} {WORDS[fate]}" for fate, number in fates(incoming).items()]
    total = sum(fates(incoming).values())
    yield f"  {count(total, 'line')}: {', '.join(parts)}"


def _records(done: Imported, *, dry_run: bool) -> Iterator[str]:
    yield "Records as they would be" if dry_run else "Records"
    for folder, counts in sorted(done.records.items()):
        said = ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))
        yield f"  {folder}: {said}"


def _section(title: str, entries: Sequence[Sequence[str]], *, all_: bool) -> Iterator[str]:
    if not entries:
        return
    yield ""
    yield f"{title} ({len(entries)})"
    for entry in entries if all_ else entries[:SHOWN]:
        yield from (f"  {line}" for line in entry)
    if len(entries) > SHOWN and not all_:
        yield f"  and {len(entries) - SHOWN} more: --verbose, or --format html --output FILE"


def _contradiction(record: str, one: Contradiction) -> list[str]:
    about = f", {one.about}" if one.about else ""
    sides = [f"  {s.document}:{s.line}  “{' '.join(s.text.split())}”" for s in one.sides]
    return [f"{record} {one.field}{about}: {one.reason}", *sides]


def _finding(finding: Finding) -> list[str]:
    lines = [f"{finding.at} {finding.code} {finding.what}"]
    return [*lines, f"  to mend: {finding.mend}"] if finding.mend else lines


def _note(incoming: Incoming, note: Note) -> list[str]:
    target = f" → {note.target}" if note.target else ""
    fate = "" if note.fate is Fate.FIELD else f"{note.fate.value}: "
    lines = [f"{place(incoming, note)} {fate}{note.reason or 'as it is'}{target}"]
    if note.before or note.after:
        return [*lines, f"  {note.before}  →  {note.after}"]
    said = excerpt(incoming, note)
    return [*lines, f"  “{said}”"] if said else lines


def as_document(done: Imported, written: Sequence[str], *, dry_run: bool) -> dict[str, object]:
    """Return the report as plain data for JSON."""
    return {
        "version": 1,
        "command": "import",
        "dry_run": dry_run,
        "documents": [_document(incoming) for incoming in done.documents],
        "records": [
            {
                "folder": folder,
                "new": counts.get("new", 0),
                "changed": counts.get("changed", 0),
                "unchanged": counts.get("as they were", 0),
            }
            for folder, counts in sorted(done.records.items())
        ],
        "contradictions": [_sides(record, one) for record, one in done.contradictions],
        "pairs": [{"file": path, "units": number} for path, number in done.pairs.items()],
        "written": list(written),
        "findings": [
            {
                "path": finding.at.path,
                "line": finding.at.line,
                "code": finding.code,
                "what": finding.what,
                "mend": finding.mend,
            }
            for finding in done.findings
        ],
    }


def _sides(record: str, one: Contradiction) -> dict[str, object]:
    return {
        "record": record,
        "field": one.field,
        "about": one.about,
        "reason": one.reason,
        "sides": [
            {"document": side.document, "line": side.line, "text": side.text} for side in one.sides
        ],
    }


def _document(incoming: Incoming) -> dict[str, object]:
    return {
        "name": incoming.name,
        "sha256": incoming.document.digest,
        "kind": incoming.kind,
        "reasons": list(incoming.reasons),
        "language": incoming.language,
        "lines": {fate.value: number for fate, number in fates(incoming).items()},
        "notes": [
            {
                "first": note.first,
                "last": note.last,
                "place": place(incoming, note),
                "fate": note.fate.value,
                "reason": note.reason,
                "target": note.target,
                "sureness": note.sureness.value,
                "before": note.before,
                "after": note.after,
            }
            for note in incoming.notes
        ],
    }
