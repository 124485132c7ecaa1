"""A document as a form: what stands above it, and its sections, each under a label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Document, Kind, Span
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.labels import Label, claimed_language
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.people import read_person, unmarked
from publisher.documents.recognise.session.pieces import (
    Piece,
    around,
    is_form_text,
    pieces_in,
    pieces_of,
    whole,
)

# These stand inside a section; all others open one.
INNER = frozenset(
    {Part.QUESTION, Part.ANSWER, Part.AUDIENCE, Part.NAME, Part.ORGANISATION, Part.COUNTRY}
    | {Part.ROLE, Part.BIO, Part.TALK_TITLE, Part.TALK}
)
# Beside a speaker's name these are of the talk.
OF_A_TALK = {
    Part.TITLE: Part.TALK_TITLE,
    Part.DESCRIPTION: Part.TALK,
    Part.SUMMARIES: Part.TALK,  # "summary of the presentation"
}
_NOTES = frozenset({Part.SUMMARIES, Part.ANSWERS, Part.EXCHANGES, Part.COMMENTS})  # free text
_SHOWN = 60  # characters of a heading
_LABELLED = frozenset({Part.ANSWERS, Part.EXCHANGES, Part.COMMENTS})  # their lines have labels
_CLOSING = frozenset({Part.COMMENTS, Part.CONCLUSION, Part.MEDIA})
_PEOPLE = frozenset({Part.SPEAKERS, Part.MODERATORS})


@dataclass(slots=True)
class Section:
    """A label, what its line says after it, and what stands below it up to the next."""

    label: Label
    head: Piece
    body: list[Piece] = field(default_factory=list)

    @property
    def pieces(self) -> list[Piece]:
        """What the section says, in order; the value of its line comes first."""
        return [self.head, *self.body] if self.head.text else self.body

    @property
    def span(self) -> Span:
        """All its lines."""
        return around([self.head, *self.body])


@dataclass(frozen=True, slots=True)
class Form:
    """A form that somebody filled in."""

    above: Sequence[Piece]
    sections: Sequence[Section]
    claimed: str | None  # the language of its labels


def read_form(document: Document, ledger: Ledger) -> Form:
    """Find the sections of a form; hints and labels with nothing beside them go to the ledger."""
    above: list[Piece] = []
    sections: list[Section] = []
    labels: list[Label] = []
    pieces = list(pieces_in(document))
    _note_labels(pieces, ledger)
    stray = ""  # a heading that is none of the form's
    for piece in pieces:
        label = piece.label
        if label:
            labels.append(label)
        elif not piece.cells and is_form_text(piece.text):
            ledger.form(piece.span, "a hint of the form")
            continue
        if label and _opens(label, piece, sections):
            sections.append(Section(label, piece))
            stray = ""
        elif sections:
            stray = stray or _ends(piece, sections[-1])
            _add(piece, sections[-1], ledger, stray)
        else:
            above.append(piece)
    return Form(above, sections, claimed_language(labels))


def _ends(piece: Piece, section: Section) -> str:
    """Return a heading that ends a section without opening one; empty where none does."""
    if piece.block.kind is not Kind.HEADING or piece.label or section.label.parts & _NOTES:
        return ""
    head = section.head.block
    if head.kind is Kind.HEADING and piece.block.level > head.level:
        return ""
    text = unmarked(piece.text)
    return "" if section.label.parts & _PEOPLE and read_person(text) else text


def _add(piece: Piece, section: Section, ledger: Ledger, stray: str) -> None:
    """Put a piece into its section; a table goes into those of people only."""
    if stray:
        reason = f"no part of a form for sessions is called “{stray[:_SHOWN]}”"
        ledger.aside(piece.span, Fate.LEFT_OUT, reason)
    elif section.label.parts & _PEOPLE:
        section.body.append(_inner(piece))
    elif not piece.cells:
        section.body.append(piece if section.label.parts & _LABELLED else whole(piece))
    else:
        said = [cell for cell in piece.cells if not is_form_text(cell.text)]
        if len(said) == 1:
            section.body += pieces_of(said[0])
        elif said:
            ledger.aside(piece.span, Fate.LEFT_OUT, "a table inside a text")


def _note_labels(pieces: Sequence[Piece], ledger: Ledger) -> None:
    """Note the labels that stand alone, and which of them nobody wrote anything under."""
    said = [piece for piece in pieces if piece.cells or piece.label or not is_form_text(piece.text)]
    for piece, below in zip_longest(said, said[1:]):
        if piece.label and not piece.text:
            empty = below is None or not _is_over(piece, below)
            ledger.form(piece.span, "a part that nobody filled in" if empty else "a label")


def _is_over(piece: Piece, below: Piece) -> bool:
    """Tell whether what comes next belongs to a label that stands alone."""
    if piece.label is None:
        return False
    inner = piece.label.parts <= INNER
    if below.label is None:  # a new item of a list is no answer to the item before
        return not (inner and below.block.kind is Kind.ITEM and below.block.level == 0)
    if inner:
        return False
    deeper = piece.block.kind is below.block.kind and piece.block.level < below.block.level
    rounds = piece.label.is_only(Part.GUIDING) and below.label.is_only(Part.ROUND)
    return rounds or deeper or below.label.parts <= INNER or len(piece.label.parts) > 1


def _opens(label: Label, piece: Piece, sections: Sequence[Section]) -> bool:
    """Tell whether a label opens a section where it stands."""
    if label.parts <= INNER:
        return False
    if not sections:
        return True
    last = sections[-1]
    if last.label.parts & _NOTES and piece.text:
        heading = piece.block.kind is Kind.HEADING or piece.block.text.startswith("**")
        closing = Part.SUMMARIES not in last.label.parts and label.parts <= _CLOSING
        return heading or closing
    named = any(each.label and Part.NAME in each.label.parts for each in last.body)
    of_a_talk = label.parts <= OF_A_TALK.keys() and named and last.label.parts <= _PEOPLE
    return not of_a_talk


def _inner(piece: Piece) -> Piece:
    """Take the "title" and "description" of a speaker's lines as those of the talk."""
    if piece.label is None:
        return piece
    parts = frozenset(OF_A_TALK.get(part, part) for part in piece.label.parts)
    return replace(piece, label=replace(piece.label, parts=parts))


def set_above_aside(form: Form, ledger: Ledger, used: Piece | None = None) -> None:
    """Note what stands above the form: banner, logos, the name of the form."""
    for piece in form.above:
        if piece is not used:
            heading = piece.block.kind is Kind.HEADING
            fate = Fate.FORM if heading else Fate.DECORATION
            reason = "the name of the form" if heading else "above the form: banner or name"
            ledger.aside(piece.span, fate, reason, Sureness.LIKELY)


def heading_above(form: Form) -> Piece | None:
    """Return the last heading above the form that is not the form's own name, or None."""
    headings = [piece for piece in form.above if piece.block.kind is Kind.HEADING or piece.is_bold]
    titles = [piece for piece in headings if len(unmarked(piece.text).split()) > 3]
    return titles[-1] if titles else None
