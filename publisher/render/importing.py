"""The report of an import as one page: every line of a document beside where it went.

It stands alone: no network, no script, the same bytes for the same import.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from publisher.documents.account import Fate, Note, Sureness
from publisher.importing.incoming import Incoming
from publisher.importing.outcome import Imported
from publisher.importing.tally import by_line, excerpt, fates, guesses, left_out, place
from publisher.l10n.numbers import format_number
from publisher.render.status import english_name, seen
from publisher.render.style import STYLES
from publisher.render.templating import environment

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
    env = environment("en", NullTranslations())
    env.filters.update(number=lambda number: format_number(number, "en"))
    css = "\n".join(
        (STYLES / name).read_text(encoding="utf-8") for name in ("site.css", "importing.css")
    )
    html = env.get_template("importing.html").render(
        style=Markup(css),  # noqa: S704 (our own)
        documents=[_document(number, one) for number, one in enumerate(done.documents, 1)],
        contradictions=done.contradictions,
        findings=[one for one in done.findings if one.code != "contradiction"],
        records=sorted(done.records.items()),
        pairs=done.pairs,
        written=[path for path in written if not path.startswith("build/")],
        dry_run=dry_run,
    )
    return seen(html)


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
