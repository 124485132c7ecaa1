"""Information sheets and reports made up for the tests, in the shapes that people send in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate, Note
from publisher.documents.block import Document
from publisher.documents.draft import Draft, Mention, Recognised, Said, Value
from publisher.documents.meeting import Telling, tellings
from publisher.documents.recognise import report, sheet

FOLDER = Path(__file__).parent / "sessions"


def read(text: str, name: str = "made-up.txt") -> Document:
    """Read a text as the adapters do."""
    document, findings = read_document(text.encode(), name)
    assert document is not None, findings
    return document


def made_up(name: str) -> Document:
    """Return one of the made-up documents, such as "sheet-fr"."""
    return read((FOLDER / f"{name}.txt").read_text("utf-8"), f"{name}.txt")


def recognise(document: Document) -> Recognised:
    """Recognise a sheet or a report, whichever the document is."""
    if report.detect(document)[0] > sheet.detect(document)[0]:
        return report.recognise(document)
    return sheet.recognise(document)


def drafts(document: Document) -> dict[str, Draft]:
    """Return the drafts of a document by collection; of people the last."""
    return {draft.collection: draft for draft in recognise(document).drafts}


def told(document: Document) -> list[Telling]:
    """Return what a document tells of sessions."""
    result = recognise(document)
    return tellings(document, result.drafts, [*document.notes, *result.notes])


def words(value: Value | None) -> object:
    """Return a value with texts as strings and everybody as their name."""
    if isinstance(value, Said):
        return value.text
    if isinstance(value, Mention):
        return value.name
    if isinstance(value, Mapping):
        return {name: words(member) for name, member in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [words(member) for member in value]
    return value


def notes_of(document: Document, line: int) -> list[Note]:
    """Return what became of a line."""
    notes = [*document.notes, *recognise(document).notes]
    return [note for note in notes if note.first <= line <= note.last]


def fates_of(document: Document, line: int) -> set[Fate]:
    """Return the fates of a line."""
    return {note.fate for note in notes_of(document, line)}


def resolves(target: str, drafts: Sequence[Draft]) -> bool:
    """Tell whether what a note names is in a draft: "sessions/a-roof speakers[1].title"."""
    record, _, path = target.partition(" ")
    for draft in drafts:
        if f"{draft.collection}/{draft.key}" != record:
            continue
        value: Value = draft.fields
        for name, number in re.findall(r"([a-z_]+)|\[([0-9]+)]", path):
            if isinstance(value, Mapping) and name in value:
                value = value[name]
            elif number and isinstance(value, Sequence) and int(number) < len(value):
                value = value[int(number)]
            else:
                return False
        return True
    return False
