"""Spreadsheets of initiatives, sessions, people or organisations: one row, one record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from string import ascii_uppercase

from publisher.documents.account import Fate, Note
from publisher.documents.block import Block, Document, Kind
from publisher.documents.draft import Draft, Recognised
from publisher.documents.form_words import FORMS
from publisher.documents.questions import QUESTIONS
from publisher.documents.recognise.answers import Answer, Answers
from publisher.documents.recognise.columns import Column, SavedColumn, likeliest, named
from publisher.text.spelling import plain

_LOOKED_AT = 5  # rows among which the one with the words above the columns is
_ENOUGH = 2  # columns that are known


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet, with the row above its columns."""

    collection: str
    header: Block
    known: int  # columns
    rows: Sequence[Block]  # all of them, that above the columns included


def detect(document: Document) -> tuple[int, tuple[str, ...]]:
    """Return how sure it is that a document is a table of records, from 0 to 95, and why."""
    if any(block.kind is not Kind.ROW for block in document.blocks):
        return 0, ()
    sheets = list(_sheets(document, ()))
    known = max((sheet.known for sheet in sheets), default=0)
    if known < _ENOUGH:
        return 0, ()
    reasons = [f"{sheet.known} columns of {sheet.collection} are known" for sheet in sheets]
    return min(95, 40 + 15 * known), tuple(dict.fromkeys(reasons))


def recognise(document: Document, saved: Sequence[SavedColumn] = ()) -> Recognised:
    """Return a record for each row; ``saved`` says what columns are whose words nobody knows."""
    drafts: list[Draft] = []
    notes: list[Note] = []
    for sheet in _sheets(document, saved):
        _Reading(sheet, saved, drafts, notes).read()
    taken = {line for each in notes for line in range(each.first, each.last + 1)}
    for block in document.blocks:
        if block.span.first not in taken:
            reason = "no words above the columns say what this is"
            notes.append(Note(*block.span, Fate.LEFT_OUT, reason))
    return Recognised(drafts, sorted(notes, key=lambda note: (note.first, note.last)))


def _sheets(document: Document, saved: Sequence[SavedColumn]) -> Iterator[_Sheet]:
    """Yield the sheets of which some columns are known."""
    rows = [block for block in document.blocks if block.kind is Kind.ROW]
    for _, group in groupby(rows, key=lambda block: block.table):
        found = list(group)
        title = _title(document, found[0])
        best: _Sheet | None = None
        for row in found[:_LOOKED_AT]:
            headers = [cell.text for cell in row.cells]
            collection, known = likeliest(headers, title, saved)
            if known >= _ENOUGH and (best is None or known > best.known):
                best = _Sheet(collection, row, known, found)
        if best:
            yield best


def _title(document: Document, row: Block) -> str:
    labels = document.labels
    return labels[row.span.first - 1].rpartition("!")[0] if labels else ""


@dataclass(slots=True)
class _Reading:
    """One sheet being read."""

    sheet: _Sheet
    saved: Sequence[SavedColumn]
    drafts: list[Draft]
    notes: list[Note]
    seen: dict[str, Block] = field(default_factory=dict)  # first rows by the key of their record

    def read(self) -> None:
        header = self.sheet.header
        headers = [cell.text for cell in header.cells]
        columns = named(headers, self.sheet.collection, self.saved)
        self.notes.append(Note(*header.span, Fate.FORM, "the words above the columns"))
        used = self._used(len(columns))
        for number, (text, column) in enumerate(zip(headers, columns, strict=True)):
            if column is None and used[number]:
                reason = _unknown(text, number, self.sheet.collection)
                self.notes.append(Note(*header.span, Fate.LEFT_OUT, reason))
        for row in self.sheet.rows:
            if row.span < header.span:
                self.notes.append(Note(*row.span, Fate.LEFT_OUT, "it stands above the columns"))
            elif row is not header:
                self._row(row, columns)

    def _used(self, width: int) -> list[bool]:
        """Return which columns have anything in them below the words above them."""
        used = [False] * width
        for row in self.sheet.rows:
            if row.span > self.sheet.header.span:
                for number, cell in enumerate(row.cells[:width]):
                    used[number] = used[number] or bool(cell.text)
        return used

    def _row(self, row: Block, columns: Sequence[Column | None]) -> None:
        if _is_hints(row, columns, self.sheet.collection):
            self.notes.append(Note(*row.span, Fate.FORM, "how to fill in the columns"))
            return
        answers = [
            Answer(column.path, column.member, column.language, cell.text, cell.span)
            for cell, column in zip(row.cells, columns, strict=False)
            if column is not None and cell.text.strip()
        ]
        made = Answers(self.sheet.collection, _with_names(answers), row.span)
        drafts = made.drafts()
        if drafts and self.seen.setdefault(drafts[0].key, row) is not row:
            self._twice(drafts[0].key, row)
            return
        self.drafts += drafts
        self.notes += _together(made.notes)
        outside = [cell.text for cell in row.cells[len(columns) :] if cell.text]
        if outside or not made.notes:
            reason = "nothing stands above these columns" if outside else "no column of it is known"
            self.notes.append(Note(*row.span, Fate.LEFT_OUT, reason, before=" | ".join(outside)))

    def _twice(self, key: str, row: Block) -> None:
        """Leave out a record that is there already: which of two is right is not ours to say."""
        first = self.seen[key]
        fate = Fate.DUPLICATE if first.text == row.text else Fate.LEFT_OUT
        differs = "" if first.text == row.text else ", and differs"
        reason = f"{key} stands {row.span.first - first.span.first} rows above already{differs}"
        self.notes.append(Note(*row.span, fate, reason))


def _unknown(header: str, number: int, collection: str) -> str:
    """Return why a column is left out; ``number`` counts from 0, as letters do in Excel."""
    if header:
        reason = f"nobody knows what the column “{header}” is of {collection}"
        return f"{reason}: say it below 'columns:' in sources/import.yaml"
    letters, number = "", number + 1
    while number:
        number, last = divmod(number - 1, len(ascii_uppercase))
        letters = ascii_uppercase[last] + letters
    return f"nothing stands above column {letters}: write there what it is"


def _is_hints(row: Block, columns: Sequence[Column | None], collection: str) -> bool:
    """Return whether a row has the hints of our own form and nothing else."""
    questions = [q for form in FORMS if form == collection for q in QUESTIONS[form] if q.hint]
    hints = {(q.path, plain(words)) for q in questions if q.hint for words in q.hint.all}
    filled = [
        (column.path if column else "", plain(cell.text))
        for cell, column in zip(row.cells, columns, strict=False)
        if cell.text.strip()
    ]
    return bool(filled) and all(each in hints for each in filled)


def _with_names(answers: list[Answer]) -> list[Answer]:
    """Return answers with the full name of a person made of first name and family name."""
    given = next((each for each in answers if each.path == "given"), None)
    family = next((each for each in answers if each.path == "family"), None)
    if given is None:
        return answers
    rest = [each for each in answers if each.path != "given"]
    if any(each.path == "name" for each in rest):
        return rest
    text = f"{given.text} {family.text}" if family else given.text
    return [*rest, Answer("name", 0, given.language, text, given.span)]


def _together(notes: Sequence[Note]) -> Iterator[Note]:
    """Yield the notes of one row, those of its fields as one."""
    fields = [note for note in notes if note.fate is Fate.FIELD]
    if fields:
        record = fields[0].target.partition(" ")[0]
        names = ", ".join(dict.fromkeys(note.target.partition(" ")[2] for note in fields))
        yield Note(fields[0].first, fields[0].last, Fate.FIELD, "", f"{record} {names}")
    yield from (note for note in notes if note.fate is not Fate.FIELD)
