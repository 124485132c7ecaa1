"""What the parts of a report share: who speaks, where it goes, what is noted of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Kind
from publisher.documents.draft import Said, Value
from publisher.documents.identity import Known
from publisher.documents.recognise.session.form import Section
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.people import (
    Named,
    is_name,
    participation,
    read_person,
    unmarked,
)
from publisher.documents.recognise.session.pieces import Piece, around, prose
from publisher.documents.recognise.session.record import SessionReader
from publisher.documents.recognise.session.speaker import Speaker

_AFTER_NAME = re.compile(r"[:=]|\s[–—-]\s")

Statement = dict[str, Value]


class Statements:
    """The report that is being read, and the people of its session."""

    def __init__(self, session: SessionReader, ledger: Ledger) -> None:
        """Know who is in the session."""
        self.ledger = ledger
        self.fields: dict[str, Value] = {}
        self._claimed = session.form.claimed
        self._people = [*session.moderators, *session.speakers]
        self._doubts: list[tuple[Piece, str]] = []
        self._known = Known(of_people=True)
        numbers = {speaker.named.name: n for n, speaker in reversed([*enumerate(self._people)])}
        for name, number in numbers.items():
            self._known.add(str(number), [name])

    def who(self, name: str) -> Speaker | None:
        """Return who of the session is meant by a name, however it is spelt."""
        found = self._known.find(name) if name else []
        people = {match.name: self._people[int(match.id)] for match in found}
        return next(iter(people.values())) if len(people) == 1 else None

    def add(self, field: str, entry: Mapping[str, Value]) -> None:
        """Add an entry to a list of the report, and note the doubts about it."""
        self.settle(self.path(field))
        self._list(field).append(entry)

    def settle(self, path: str) -> None:
        """Note the doubts about what is now in the report under a path."""
        for piece, reason in self._doubts:
            self.note([piece], path, reason)
        self._doubts = []

    def doubt(self, piece: Piece, reason: str) -> None:
        """Say why somebody should look at the entry that is added next."""
        self._doubts.append((piece, reason))

    def path(self, field: str) -> str:
        """Return the path of the next entry of a list: "answers[2]"."""
        return f"{field}[{len(self._list(field)) if field in self.fields else 0}]"

    def _list(self, field: str) -> list[Value]:
        found = self.fields.setdefault(field, [])
        return found if isinstance(found, list) else []

    def note(self, pieces: Sequence[Piece], path: str, doubt: str = "") -> None:
        """Note lines that are in the report, and why somebody should look at them."""
        sureness = Sureness.GUESS if doubt else Sureness.CERTAIN
        for span in dict.fromkeys(piece.span for piece in pieces):
            self.ledger.field(span, "reports", path, doubt, sureness)

    def leave_out(self, pieces: Sequence[Piece], reason: str) -> None:
        """Note lines that are nowhere; nothing is doubtful about them."""
        self._doubts = []
        for piece in pieces:
            self.ledger.aside(piece.span, Fate.LEFT_OUT, reason)

    def said(self, pieces: Sequence[Piece]) -> Said:
        """Return pieces as one text."""
        return Said(prose(pieces), around(pieces), self._claimed)

    def by(self, named: Named, piece: Piece) -> Statement:
        """Return who makes a statement; of what they are, a statement has no role."""
        statement: Statement = participation(named, piece.span, self._claimed)
        if statement.pop("role", None):
            self.doubt(piece, f"“{named.role}” is not kept: a statement has no role")
        for reason in named.doubts.values():
            self.doubt(piece, reason)
        return statement

    def speaker(self, piece: Piece) -> tuple[Named | None, str]:
        """Part who speaks from what is said: "Name : text", "Name = text"."""
        text = unmarked(piece.text)
        sign = _AFTER_NAME.search(text)
        named = read_person(text[: sign.start()]) if sign else None
        if sign and named and (self.who(named.name) or is_name(named.name)):
            return named, text[sign.end() :].strip()
        return None, piece.text

    def spoken(self, piece: Piece) -> tuple[Statement, str]:
        """Return who speaks in a line, and what is said."""
        named, text = self.speaker(piece)
        return self.by(named, piece) if named else {}, text


def texts(section: Section) -> list[Piece]:
    """Return what a section says."""
    return [piece for piece in section.pieces if not piece.cells]


def rewritten(piece: Piece, text: str) -> Piece:
    """Return a piece with another text, to be written as a paragraph."""
    block = replace(piece.block, kind=Kind.PARAGRAPH)
    return replace(piece, block=block, text=text, label=None)
