"""The summaries of a report: texts that stand each below the name of who is summed up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from publisher.documents.phrases import is_body
from publisher.documents.recognise.report.statements import (
    Statements,
    rewritten,
    texts,
)
from publisher.documents.recognise.session.form import Section
from publisher.documents.recognise.session.people import (
    Named,
    cut_outside,
    describe,
    is_name,
    read_person,
    unmarked,
)
from publisher.documents.recognise.session.pieces import Piece
from publisher.documents.recognise.session.speaker import Speaker
from publisher.text.spelling import plain

_HEADING = 80  # characters; a longer line is no name above a summary
_QUOTED = re.compile(r"[“«\"„]\s*([^“”«»\"„]+)[”»\"]\s*[:.]?")
_IN_QUOTES = "in quotation marks, first below the name in the summaries"


@dataclass(frozen=True, slots=True)
class _Who:
    """The name above a summary."""

    named: Named
    known: Speaker | None  # in the session
    line: Piece
    doubt: str = ""


def read_summaries(section: Section, told: Statements) -> None:
    """Read the summaries of a section into the report; titles in quotation marks to the talks."""
    who: _Who | None = None
    below: list[Piece] = []
    for piece in texts(section):
        if found := _heading(piece, told):
            _summary(who, below, told)
            who, below = found
        elif piece.text:
            below.append(piece)
    _summary(who, below, told)


def _heading(piece: Piece, told: Statements) -> tuple[_Who, list[Piece]] | None:
    """Read a line as the name above a summary: who that is, and text on the same line."""
    text = unmarked(piece.block.text)
    head, rest = cut_outside(text, ":")
    if len(head) > _HEADING or not (named := read_person(head)):
        return None
    known = told.who(named.name)
    alone = not rest and is_name(named.name) and (text.endswith(":") or bool(named.bodies))
    if known is None and not alone:
        return None
    doubt = "" if known else "a name nobody else has here"
    rest = rest.strip(" ,;.") if len(rest) < _HEADING else rest
    body = _is_of(rest, known.named) if known else ""
    if body and plain(body) != plain(rest):
        doubt = f"“{rest}” beside the name is taken as part of “{body}”"
    elif body or is_body(rest):
        named = describe(named, [rest])
    left = [] if body or is_body(rest) or not rest else [rewritten(piece, rest)]
    return _Who(named, known, piece, doubt), left


def _summary(who: _Who | None, below: list[Piece], told: Statements) -> None:
    path = told.path("summaries")
    if who is None:
        if below:
            told.note(below, path, "no name stands above it")
            told.add("summaries", {"text": told.said(below)})
        return
    speaker = who.known
    quoted = _QUOTED.fullmatch(unmarked(below[0].text)) if len(below) > 1 else None
    if quoted and speaker and not (speaker.title or speaker.named.talk):
        speaker.title.append(rewritten(below.pop(0), quoted[1].strip()))
        speaker.doubt = _IN_QUOTES
    if below:
        told.note([who.line], f"{path}.person", who.doubt)
        told.note(below, f"{path}.text")
        statement = told.by(who.named, who.line)
        told.add("summaries", {**statement, "text": told.said(below)})
    else:
        told.leave_out([who.line], "a name with no summary below it")


def _is_of(words: str, named: Named) -> str:
    """Return the organisation of a person whose name a few words are, or are part of, or ""."""
    said = set(plain(words).split())
    names = [name for body in named.bodies for name in (body.name, body.initials)]
    return next((name for name in names if said and said <= set(plain(name).split())), "")
