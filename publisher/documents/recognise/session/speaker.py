"""One speaker of a session, and how they are written into its record and the registry of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from publisher.documents.account import Sureness
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Said, Value
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.people import (
    Named,
    describe,
    participation,
    split_outside,
    unmarked,
    without_title,
)
from publisher.documents.recognise.session.pieces import Piece, around, prose
from publisher.text.slug import slug


@dataclass(slots=True)
class Speaker:
    """One person while a form is read, and the texts that go with them."""

    named: Named
    span: Span
    title: list[Piece] = field(default_factory=list)
    description: list[Piece] = field(default_factory=list)
    bio: list[Piece] = field(default_factory=list)
    beside: list[Piece] = field(default_factory=list)  # lines of their own that say who they are
    doubt: str = ""  # why the texts may not be what they are taken for
    of_a_row: bool = False  # of a table

    def learn(self, text: str) -> None:
        """Add what a line says of them: role, organisation, country."""
        self.named = describe(self.named, split_outside(unmarked(text)))


def write_speakers(
    people: Sequence[Speaker], field_name: str, ledger: Ledger, claimed: str | None
) -> list[dict[str, Value]]:
    """Return the people as the fields of a session, and note their lines."""
    return [
        dict(_written(speaker, f"{field_name}[{number}]", ledger, claimed))
        for number, speaker in enumerate(people)
    ]


def _written(
    speaker: Speaker, path: str, ledger: Ledger, claimed: str | None
) -> Iterator[tuple[str, Value]]:
    ledger.field(speaker.span, "sessions", path)
    for span in dict.fromkeys(piece.span for piece in speaker.beside):
        ledger.field(span, "sessions", path)
    for of, reason in speaker.named.doubts.items():
        ledger.guess(speaker.span, "sessions", f"{path}.{of}", reason)
    yield from participation(speaker.named, speaker.span, claimed).items()
    title = speaker.named.talk or unmarked(" ".join(piece.text for piece in speaker.title))
    if title:
        span = around(speaker.title) if speaker.title else speaker.span
        yield "title", Said(title, span, claimed)
        _note(ledger, speaker, speaker.title, f"{path}.title")
    if speaker.description:
        yield "description", Said(prose(speaker.description), around(speaker.description), claimed)
        _note(ledger, speaker, speaker.description, f"{path}.description")


def _note(ledger: Ledger, speaker: Speaker, pieces: Sequence[Piece], path: str) -> None:
    sureness = Sureness.GUESS if speaker.doubt else Sureness.CERTAIN
    for span in dict.fromkeys(piece.span for piece in pieces):
        ledger.field(span, "sessions", path, speaker.doubt, sureness)


def biographies(people: Sequence[Speaker], ledger: Ledger, claimed: str | None) -> Iterator[Draft]:
    """Return a record for each person of whom the form has a biography."""
    for speaker in people:
        if not speaker.bio:
            continue
        name, _ = without_title(speaker.named.name)
        key, span = slug(name, "person"), around(speaker.bio)
        fields: Mapping[str, Value] = {"name": name, "bio": Said(prose(speaker.bio), span, claimed)}
        if speaker.named.gender:
            fields = {**fields, "gender": speaker.named.gender}
        sureness = Sureness.GUESS if speaker.doubt else Sureness.CERTAIN
        for line in dict.fromkeys(piece.span for piece in speaker.bio):
            ledger.field(line, "people", f"{key} bio", speaker.doubt, sureness)
        yield Draft("people", key, fields, span)
