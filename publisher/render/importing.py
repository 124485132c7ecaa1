"""The report of an import as one page: every line of a document beside where it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from publisher.documents.account import Fate, Note, Sureness
from publisher.importing.incoming import Incoming
from publisher.importing.outcome import Imported
from publisher.importing.tally import by_line, excerpt, fates, guesses, left_out, place
from publisher.render.alone import english_name, page

FATES: Mapping[Fate, str] = {
    Fate.FIELD: "in a record",
    Fate.JOINED: "joined",
    Fate.REPAIRED: "repaired",
    Fate.DUPLICATE: "said elsewhere",
    Fate.FORM: "of the form",
    Fate.DECORATION: "decoration",
    Fate.LEFT_OUT: "left out",
}
SURE: Mapping[Sureness, str] = {
    Sureness.CERTAIN: "",
    Sureness.LIKELY: "likely",
    Sureness.GUESS: "a guess",
}


def import_page(done: Imported, written: Sequence[str], *, dry_run: bool) -> str:
    """Return the page."""
    return page(
        "importing",
        "importing",
        documents=[_document(number, one) for number, one in enumerate(done.documents, 1)],
        contradictions=done.contradictions,
        findings=[one for one in done.findings if one.code != "contradiction"],
        records=sorted(done.records.items()),
        pairs=done.pairs,
        written=[path for path in written if not path.startswith("build/")],
        dry_run=dry_run,
    )


def _document(number: int, incoming: Incoming) -> Mapping[str, Any]:
    repaired = [note for note in incoming.notes if note.before or note.after]
    counted = fates(incoming)
    return {
        "id": f"document-{number}",
        "number": number,
        "name": incoming.name,
        "kind": incoming.kind,
        "language": english_name(incoming.language),
        "reasons": incoming.reasons,
        "total": sum(counted.values()),
        "fates": [(FATES[fate], fate.name.lower(), many) for fate, many in counted.items()],
        "guesses": [_note(incoming, note, number) for note in guesses(incoming)],
        "left_out": [_note(incoming, note, number) for note in left_out(incoming)],
        "repaired": [_note(incoming, note, number) for note in repaired],
        "lines": [
            (line, text, [_note(incoming, note, number) for note in notes])
            for line, text, notes in by_line(incoming)
            if text.strip() or notes
        ],
    }


def _note(incoming: Incoming, note: Note, number: int) -> Mapping[str, Any]:
    return {
        "href": f"#line-{number}-{note.first}",
        "place": place(incoming, note).removeprefix(f"{incoming.name}:"),
        "excerpt": excerpt(incoming, note, 200),
        "kind": note.fate.name.lower(),
        "fate": FATES[note.fate],
        "sure": SURE[note.sureness],
        "to": note.last if note.last > note.first else 0,
        "note": note,
    }
