"""The notes of one reading: each says where some lines went, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from publisher.documents.account import Fate, Note, Sureness
from publisher.documents.block import Span

CERTAIN, LIKELY, GUESS = Sureness.CERTAIN, Sureness.LIKELY, Sureness.GUESS


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why something was read as it was, where another reading is possible."""

    reason: str
    sureness: Sureness = LIKELY


@dataclass(slots=True)
class Ledger:
    """Notes as they come; `under` gives one that writes targets under a record or a field."""

    notes: list[Note] = field(default_factory=list)
    at: str = ""

    def under(self, target: str) -> Ledger:
        """Return a ledger with the same notes whose targets begin with this one's and another."""
        return Ledger(self.notes, self._target(target))

    def field(self, span: Span, target: str = "", doubts: Iterable[Doubt] = ()) -> None:
        """Note that lines are in a field, with each doubt about that."""
        said = [Note(*span, Fate.FIELD, d.reason, self._target(target), d.sureness) for d in doubts]
        self.notes += said or [Note(*span, Fate.FIELD, target=self._target(target))]

    def repaired(self, span: Span, target: str, before: str, after: str, doubt: Doubt) -> None:
        """Note that the record does not say letter by letter what the lines say."""
        target = self._target(target)
        note = Note(*span, Fate.REPAIRED, doubt.reason, target, doubt.sureness, before, after)
        self.notes.append(note)

    def told(self, span: Span, fate: Fate, reason: str, doubt: Sureness = CERTAIN) -> None:
        """Note lines that went into no field, and why."""
        self.notes.append(Note(*span, fate, reason, self.at, doubt))

    def left_out(self, span: Span, reason: str) -> None:
        """Note lines, or words in them, that no field was found for."""
        self.told(span, Fate.LEFT_OUT, reason, GUESS)

    def _target(self, target: str) -> str:
        if not self.at or not target:
            return self.at or target
        return f"{self.at}{target}" if target[0] in ".[" else f"{self.at} {target}"
