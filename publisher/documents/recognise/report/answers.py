"""The answers of a report to the main question: labelled, or a name with a text below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from publisher.documents.account import Fate
from publisher.documents.recognise.report.statements import (
    Statement,
    Statements,
    rewritten,
    texts,
)
from publisher.documents.recognise.session.form import Section
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.people import (
    Named,
    describe,
    is_name,
    read_person,
    split_outside,
    unmarked,
)
from publisher.documents.recognise.session.pieces import Piece


@dataclass(slots=True)
class _Answer:
    """One answer while its lines are read."""

    named: Named | None = None
    lines: list[Piece] = field(default_factory=list)  # that say who answers
    texts: list[Piece] = field(default_factory=list)
    of: Statement = field(default_factory=dict)  # what labels and the place say of them

    def add_to(self, told: Statements) -> None:
        """Put the answer into the report, or say why not."""
        statement = {**(told.by(self.named, self.lines[0]) if self.named else {}), **self.of}
        if self.texts:
            doubt = "" if statement else "nobody is named"
            told.note([*self.lines, *self.texts], told.path("answers"), doubt)
            told.add("answers", {**statement, "text": told.said(self.texts)})
        else:
            told.leave_out([line for line in self.lines if line.text], "an answer without a text")


def read_answers(section: Section, told: Statements) -> None:
    """Read the answers of a section into the report."""
    answer = _Answer()
    for piece in texts(section):
        if begun := _begins(piece, told):
            answer.add_to(told)
            answer = begun
            if piece.label and piece.label.is_only(Part.NAME) and piece.text and not begun.named:
                told.doubt(piece, f"“{piece.text}” is not read as a name")
        elif piece.label and not piece.label.is_only(Part.ANSWER):
            _labelled(answer, piece, told)
        elif piece.text:
            answer.texts.append(piece)
    answer.add_to(told)


def _begins(piece: Piece, told: Statements) -> _Answer | None:
    """Return the answer that begins in this line, or None."""
    label = piece.label
    if label and label.is_only(Part.AUDIENCE):
        named, text = told.speaker(piece)
        said = [rewritten(piece, text)] if text else []
        return _Answer(named, [piece], said, {"audience": "yes"})
    if label and not label.is_only(Part.NAME):
        return None
    named = read_person(piece.text)
    if label:
        return _Answer(named, [piece])
    if named and not named.talk and (told.who(named.name) or is_name(named.name)):
        return _Answer(named, [piece])
    return None


def _labelled(answer: _Answer, piece: Piece, told: Statements) -> None:
    """Add the organisation or country that a label of an answer gives."""
    if not piece.text:
        return
    named = describe(Named(""), split_outside(unmarked(piece.text)))
    said = told.by(named, piece)
    first = answer.named
    named_too = {"organisations": first and first.bodies, "country": first and first.country}
    new: Statement = {
        name: said[name]
        for name in ("organisations", "country")
        if name in said and name not in answer.of and not named_too[name]
    }
    answer.of.update(new)
    if new:
        answer.lines.append(piece)
    elif not named.role:
        reason = "nothing that an answer has a field for, or said already"
        told.ledger.aside(piece.span, Fate.LEFT_OUT, reason)
