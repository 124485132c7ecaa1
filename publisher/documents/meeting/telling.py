"""What each document tells of one session, and what is said when two do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.documents.account import Fate, Note, Sureness
from publisher.documents.block import Document, Span
from publisher.documents.draft import Draft, Mention, Value
from publisher.text.spelling import plain

_MARKS = re.compile(r"\*\*|__|<[^<>]*>")
_SOME = 40  # characters by which the line of a text is found
_LONGEST = 200  # characters of a line that is shown


@dataclass(frozen=True, slots=True)
class Side:
    """What one document says."""

    document: str
    line: int
    text: str  # as it is printed, or what was understood of it


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Documents that do not say the same.

    The first side is the one that the merged record has; all others are against it.
    """

    collection: str  # "sessions", "reports", or the registry of a name: "people", "organisations"
    field: str  # "start", "speakers", "speakers[1].title", "name"
    sides: tuple[Side, ...]
    reason: str
    about: str = ""  # whom it concerns
    foreign: str = ""  # the language of a text that is as a whole no translation of the first side


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document tells of one session: as announced, as reported, or both."""

    document: Document
    session: Draft
    report: Draft | None
    notes: Sequence[Note]

    @property
    def name(self) -> str:
        """The document's file name."""
        return self.document.name

    def side(self, line: int, text: str) -> Side:
        """Return what this document says in a line."""
        return Side(self.name, line, text)

    def line_of(self, span: Span, text: str) -> int:
        """Return the line among some in which a text begins; the first of them if none has it."""
        start = plain(text.removeprefix("… ")[:_SOME]).rpartition(" ")[0]
        lines = self.document.lines[span.first - 1 : span.last]
        found = (span.first + n for n, line in enumerate(lines) if start in plain(line))
        return next(found, span.first)

    def printed(self, path: str, which: int = -1, collection: str = "sessions") -> Side:
        """Return a line of the document that a field was read from: the last, or another."""
        note = self._note(path, which, collection)
        line = note.first if note else self.session.span.first
        text = self.document.lines[line - 1] if line <= len(self.document.lines) else ""
        return self.side(line, " ".join(_MARKS.sub("", text).split())[:_LONGEST])

    def doubt(self, path: str) -> str:
        """Return why a field of the session is a guess; empty where it is none."""
        note = self._note(path)
        return note.reason if note and note.sureness is Sureness.GUESS else ""

    def _note(self, path: str, which: int = -1, collection: str = "sessions") -> Note | None:
        draft = self.report if collection == "reports" and self.report else self.session
        target = f"{collection}/{draft.key} {path}"
        found = [
            note
            for note in self.notes
            if note.fate is Fate.FIELD and _is_within(note.target, target)
        ]
        return found[which] if found else None


def _is_within(target: str, field: str) -> bool:
    """Tell whether a note is of a field or of something in it: "x rounds[0]" is of "x rounds"."""
    return target.startswith(field) and target[len(field) : len(field) + 1] in ("", "[", ".")


def tellings(document: Document, drafts: Sequence[Draft], notes: Sequence[Note]) -> list[Telling]:
    """Return what a document tells of each session that stands alone, with the report of it."""
    reports = {
        str(draft.fields.get("session")): draft for draft in drafts if draft.collection == "reports"
    }
    return [
        Telling(document, draft, reports.get(draft.key), notes)
        for draft in drafts
        if draft.collection == "sessions" and draft.fields.get("kind") == "session"
    ]


def entries(value: Value | None) -> list[Mapping[str, Value]]:
    """Return the members of a field that is a list of maps."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        return []
    return [each for each in value if isinstance(each, Mapping)]


def person(entry: Mapping[str, Value]) -> Mention | None:
    """Return who takes part, if it is a person."""
    found = entry.get("person")
    return found if isinstance(found, Mention) else None


def bodies(entry: Mapping[str, Value]) -> list[Mention]:
    """Return the organisations in an entry."""
    found = entry.get("organisations")
    listed = found if isinstance(found, Sequence) and not isinstance(found, str) else ()
    return [each for each in listed if isinstance(each, Mention)]


def everybody(value: Value | Mapping[str, Value]) -> Iterator[Mapping[str, Value]]:
    """Yield the maps inside a value that name a person, from the outside in."""
    if isinstance(value, Mapping):
        if person(value):
            yield value
        for member in value.values():
            yield from everybody(member)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for member in value:
            yield from everybody(member)


def listed(names: Iterable[str]) -> str:
    """Write names as a list, each once: "a, b and c"."""
    *others, last = dict.fromkeys(names)
    return f"{', '.join(others)} and {last}" if others else last


def against(first: Side, others: Iterable[Side]) -> tuple[Side, ...]:
    """Put a side before those that say something else, each thing once for a document."""
    found: dict[tuple[str, str], Side] = {}
    for side in others:
        if side.text.casefold() != first.text.casefold():
            found.setdefault((side.document, side.text.casefold()), side)
    return (first, *found.values())


def also(first: Side, others: Iterable[Side]) -> str:
    """Say which other documents have what the first side has; empty for none."""
    names = dict.fromkeys(
        side.document
        for side in others
        if side.text.casefold() == first.text.casefold() and side.document != first.document
    )
    return f"; the same in {listed(names)}" if names else ""
