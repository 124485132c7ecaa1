"""What became of each line, written down while a form is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from publisher.documents.account import Fate, Note, Sureness, unaccounted
from publisher.documents.block import Document, Kind, Span
from publisher.documents.phrases import is_hint

NOBODY = "nothing says what part of the form this is"


class Ledger:
    """The notes on one document. Fields are named before the keys of their records are known."""

    def __init__(self, document: Document) -> None:
        """Open the ledger of a document; page breaks are in it already."""
        self._document = document
        self._notes: list[tuple[str, Note]] = []
        for block in document.blocks:
            if block.kind is Kind.BREAK:
                self.aside(block.span, Fate.DECORATION, "page break")

    def field(
        self,
        span: Span,
        collection: str,
        path: str,
        reason: str = "",
        sureness: Sureness = Sureness.CERTAIN,
    ) -> None:
        """Note that lines are in a field of the one record of a collection, "speakers[0].role"."""
        self._notes.append((collection, Note(*span, Fate.FIELD, reason, path, sureness)))

    def guess(self, span: Span, collection: str, path: str, reason: str) -> None:
        """Note a field that a person should look at, and why."""
        self.field(span, collection, path, reason, Sureness.GUESS)

    def aside(
        self, span: Span, fate: Fate, reason: str, sureness: Sureness = Sureness.CERTAIN
    ) -> None:
        """Note lines that are in no record, and why."""
        self._notes.append(("", Note(*span, fate, reason, sureness=sureness)))

    def form(self, span: Span, reason: str = "") -> None:
        """Note the words of the form itself."""
        self.aside(span, Fate.FORM, reason)

    def close(self, keys: Mapping[str, str]) -> list[Note]:
        """Return all notes, given the key of each collection's record; what is left is left out."""
        notes = [
            replace(note, target=_target(collection, note.target, keys)) if collection else note
            for collection, note in self._notes
        ]
        lines = self._document.lines
        for line in unaccounted(lines, [*notes, *self._document.notes]):
            fate, reason = (
                (Fate.FORM, "a hint of the form")
                if is_hint(lines[line - 1])
                else (Fate.LEFT_OUT, NOBODY)
            )
            notes.append(Note(line, line, fate, reason))
        return sorted(dict.fromkeys(notes), key=lambda note: (note.first, note.last))


def _target(collection: str, path: str, keys: Mapping[str, str]) -> str:
    """Name a field; where a document has several records of a collection, the path has the key."""
    key = keys.get(collection)
    return f"{collection}/{key} {path}" if key else f"{collection}/{path}"
