"""Recogniser of information sheets: what is announced of a session."""

from __future__ import annotations

from publisher.documents.block import Document
from publisher.documents.draft import Recognised
from publisher.documents.recognise.session.detecting import Evidence, evidence
from publisher.documents.recognise.session.form import read_form
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.record import SessionReader

_SPEAK_FOR = {
    Part.TITLE: 10,
    Part.DATE: 10,
    Part.FORMAT: 5,
    Part.CONTEXT: 20,
    Part.OBJECTIVES: 20,
    Part.MAIN_QUESTION: 10,
    Part.GUIDING: 15,
    Part.MODERATORS: 10,
    Part.SPEAKERS: 10,
    Part.TALK: 10,
}
_SPEAK_AGAINST = frozenset({Part.SUMMARIES, Part.ANSWERS, Part.EXCHANGES, Part.ATTENDANCE})


def detect(document: Document) -> Evidence:
    """Tell how sure it is, from 0 to 100, that a document is an information sheet, and why."""
    return evidence(document, _SPEAK_FOR, _SPEAK_AGAINST)


def recognise(document: Document) -> Recognised:
    """Return the session that a sheet announces, and the people whose biography it has.

    Total: a document of any other kind gives a session of whatever labels it has.
    """
    ledger = Ledger(document)
    reader = SessionReader(read_form(document, ledger), ledger)
    reader.read()
    session, people = reader.drafts()
    return Recognised([session, *people], ledger.close({"sessions": session.key}))
