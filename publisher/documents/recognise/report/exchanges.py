"""The exchanges of a report: questions of the public with the answers to them, and comments."""

from __future__ import annotations

from publisher.documents.block import Kind
from publisher.documents.draft import Value
from publisher.documents.recognise.report.statements import Statements, rewritten, texts
from publisher.documents.recognise.session.form import Section
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.pieces import Piece


def read_exchanges(section: Section, told: Statements) -> None:
    """Read questions with the answers below them; what is neither is a comment."""
    answers: list[Value] | None = None
    place = ""
    for piece in texts(section):
        label = piece.label
        if label and Part.QUESTION in label.parts:
            place = told.path("exchanges")
            answers = _question(piece, told) if piece.text else None
        elif not piece.text:
            continue
        elif answers is not None and (label or _is_below(piece)):
            _reply(piece, answers, f"{place}.answers[{len(answers)}]", told)
        else:
            _comment(piece, told)


def read_comments(section: Section, told: Statements) -> None:
    """Read the comments of a section, each line one."""
    for piece in texts(section):
        if piece.text:
            _comment(piece, told)


def _is_below(piece: Piece) -> bool:
    """Tell whether a line belongs to the line above: it is no new item of a list."""
    return piece.block.level > 0 or piece.block.kind is not Kind.ITEM


def _question(piece: Piece, told: Statements) -> list[Value]:
    answers: list[Value] = []
    told.note([piece], f"{told.path('exchanges')}.question")
    question = told.said([rewritten(piece, piece.text)])
    told.add("exchanges", {"question": question, "answers": answers})
    return answers


def _reply(piece: Piece, answers: list[Value], path: str, told: Statements) -> None:
    statement, text = told.spoken(piece)
    doubt = "" if piece.label or statement else "no label says that it is an answer"
    told.note([piece], path, doubt)
    told.settle(path)
    answers.append({**statement, "text": told.said([rewritten(piece, text)])})


def _comment(piece: Piece, told: Statements) -> None:
    path = told.path("comments")
    statement, text = told.spoken(piece)
    if piece.label and Part.AUDIENCE in piece.label.parts:
        statement["audience"] = "yes"
    told.note([piece], path)
    told.add("comments", {**statement, "text": told.said([rewritten(piece, text)])})
