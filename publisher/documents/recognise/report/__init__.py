"""Recogniser of session reports: what happened, and what the report says of the session itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from publisher.documents.block import Document
from publisher.documents.draft import Draft, Recognised, Value
from publisher.documents.recognise.report.answers import read_answers
from publisher.documents.recognise.report.exchanges import read_comments, read_exchanges
from publisher.documents.recognise.report.statements import Statements, texts
from publisher.documents.recognise.report.summaries import read_summaries
from publisher.documents.recognise.session.detecting import Evidence, evidence
from publisher.documents.recognise.session.form import Section, read_form
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.people import unmarked
from publisher.documents.recognise.session.record import SessionReader

_SPEAK_FOR = {
    Part.TITLE: 5,
    Part.DATE: 5,
    Part.HOURS: 5,
    Part.ATTENDANCE: 15,
    Part.MODERATORS: 5,
    Part.SPEAKERS: 5,
    Part.SUMMARIES: 25,
    Part.ANSWERS: 25,
    Part.EXCHANGES: 25,
    Part.CONCLUSION: 15,
    Part.MEDIA: 5,
}
_SPEAK_AGAINST = frozenset({Part.CONTEXT, Part.OBJECTIVES, Part.GUIDING})
_NUMBER = re.compile(r"[0-9]{1,9}")


def detect(document: Document) -> Evidence:
    """Tell how sure it is, from 0 to 100, that a document is a session report, and why."""
    return evidence(document, _SPEAK_FOR, _SPEAK_AGAINST)


def recognise(document: Document) -> Recognised:
    """Return the report, and the session that it speaks of as it states it.

    The report's `session` is the key of that session. Total: a document of any other kind gives
    a report of whatever labels it has.
    """
    ledger = Ledger(document)
    reader = SessionReader(read_form(document, ledger), ledger)
    rest = reader.read()
    fields = _report(rest, Statements(reader, ledger))
    session, people = reader.drafts()
    report = Draft("reports", session.key, {"session": session.key, **fields}, session.span)
    keys = {"sessions": session.key, "reports": session.key}
    return Recognised([session, report, *people], ledger.close(keys))


def _report(sections: Sequence[Section], told: Statements) -> Mapping[str, Value]:
    for section in sections:
        read = next((read for part, read in _READERS if part in section.label.parts), None)
        if read and section.pieces:
            read(section, told)
    return told.fields


def _attendance(section: Section, told: Statements) -> None:
    text = unmarked(" ".join(piece.text for piece in section.pieces))
    number = _NUMBER.search(text)
    if not number:
        told.leave_out(section.pieces, "no number of participants in it")
        return
    attendance: dict[str, Value] = {"number": str(int(number[0]))}
    note = " ".join((text[: number.start()] + text[number.end() :]).split())
    if note:
        attendance["note"] = replace(told.said(section.pieces), text=note)
    told.fields["attendance"] = attendance
    told.note(section.pieces, "attendance")


def _conclusion(section: Section, told: Statements) -> None:
    if pieces := texts(section):
        told.fields["conclusion"] = told.said(pieces)
        told.note(pieces, "conclusion")


def _media(section: Section, told: Statements) -> None:
    told.leave_out(section.pieces, "pictures, and what stands beside them, are not imported")


_READERS: tuple[tuple[Part, Callable[[Section, Statements], None]], ...] = (
    (Part.ATTENDANCE, _attendance),
    (Part.SUMMARIES, read_summaries),
    (Part.ANSWERS, read_answers),
    (Part.EXCHANGES, read_exchanges),
    (Part.COMMENTS, read_comments),
    (Part.CONCLUSION, _conclusion),
    (Part.MEDIA, _media),
)
