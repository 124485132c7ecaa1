"""A document on its way in: what was read and recognised, and the account of its lines so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from publisher.documents.account import Fate, Note, Sureness, unaccounted
from publisher.documents.block import Document, Span
from publisher.documents.draft import Draft
from publisher.errors import Location
from publisher.model.finding import Finding, Gravity


@dataclass(slots=True)
class Incoming:
    """One document. Its account grows as its drafts become records."""

    document: Document
    kind: str  # the recogniser's name
    reasons: Sequence[str]  # why it was taken for that
    drafts: Sequence[Draft]
    language: str  # most of its texts are in
    notes: list[Note] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The document's file name."""
        return self.document.name

    @property
    def whole(self) -> Span:
        """All lines of the document."""
        return Span(1, max(len(self.document.lines), 1))

    def note(
        self,
        span: Span,
        fate: Fate,
        reason: str,
        *,
        target: str = "",
        sureness: Sureness = Sureness.CERTAIN,
        change: tuple[str, str] = ("", ""),
    ) -> None:
        """Say what became of some lines; ``change`` is what they said and what the record says."""
        self.notes.append(Note(*span, fate, reason, target, sureness, *change))

    def finding(self, span: Span, code: str, what: str, mend: str = "") -> None:
        """Say what a person has to look at."""
        at = Location(self.name, span.first)
        self.findings.append(Finding(at, code, what, mend, Gravity.CONTENT))

    def name_targets(self, records: Mapping[str, str]) -> None:
        """Let the notes name files of records, where they have the names of drafts."""
        self.notes = [
            replace(note, target=_named(note.target, records)) if note.target else note
            for note in self.notes
        ]

    def close(self) -> None:
        """Report the lines that nobody spoke of as left out, neighbours together."""
        # That lines were joined or repaired does not say where they went, unless it names a place.
        told = [n for n in self.notes if n.target or n.fate not in (Fate.JOINED, Fate.REPAIRED)]
        alone = unaccounted(self.document.lines, told)
        start = 0
        for place, line in enumerate(alone):
            if place + 1 == len(alone) or alone[place + 1] != line + 1:
                span = Span(alone[start], line)
                self.note(span, Fate.LEFT_OUT, "nothing was recognised here")
                start = place + 1
        once = dict.fromkeys(self.notes)  # of one line and target, in the order they came in
        self.notes = sorted(once, key=lambda note: (note.first, note.last, note.target))


def _named(target: str, records: Mapping[str, str]) -> str:
    draft, space, rest = target.partition(" ")
    return f"{records.get(draft, draft)}{space}{rest}"
