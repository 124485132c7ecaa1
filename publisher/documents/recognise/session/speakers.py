"""The speakers of a session: from lists, tables of either layout, cards and loose paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from publisher.documents.account import Fate
from publisher.documents.block import Cell, Span
from publisher.documents.phrases import is_body, is_role
from publisher.documents.recognise.session.form import OF_A_TALK, Section
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.labels import Label, find_label
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.people import (
    Named,
    is_name,
    read_people,
    read_person,
    split_outside,
    unmarked,
)
from publisher.documents.recognise.session.pieces import Piece, is_form_text, pieces_of
from publisher.documents.recognise.session.speaker import Speaker
from publisher.l10n.country_lookup import country_code

_TITLE = 200  # characters; a longer text is no title
_BOLD = re.compile(r"\*\*([^*]+)\*\*\s*", re.DOTALL)
_Columns = Sequence[frozenset[Part]]

BY_ORDER = "the columns have no labels: the name is taken from the first cell that has one"
BELOW_TABLE = "it stands below the table: nothing says whose it is"
NO_FIELD = "a column of which records of speakers have no field"
BELOW = "it stands below the name, with no label"


def read_speakers(section: Section, ledger: Ledger) -> list[Speaker]:
    """Return the people of a section, in their order."""
    reader = _Reader(ledger)
    for piece in section.pieces:
        reader.read(piece)
    return reader.people


class _Reader:
    """Goes through a section, and knows whom it is speaking of."""

    def __init__(self, ledger: Ledger) -> None:
        self.people: list[Speaker] = []
        self._ledger = ledger
        self._columns: dict[int, _Columns] = {}  # by table
        self._last_columns: dict[int, _Columns] = {}  # by their number
        self._cards = False  # names stand in bold above their texts, or in a table

    def read(self, piece: Piece) -> None:
        if piece.cells:
            self._row(piece)
        elif piece.label and not piece.label.parts & {Part.SPEAKERS, Part.MODERATORS}:
            self._pair(piece)
        elif piece.text:
            self._line(piece)

    def _row(self, piece: Piece) -> None:
        labels = [find_label(cell.text) for cell in piece.cells]
        table = piece.block.table
        named = [label for label in labels if label and not label.value]
        if table not in self._columns and len(named) > 1:
            self._columns[table] = [_column(label) for label in labels]
            self._last_columns[len(labels)] = self._columns[table]
            self._ledger.form(piece.span, "the labels of a table's columns")
            return
        if all(is_form_text(cell.text) for cell in piece.cells):
            self._ledger.form(piece.span, "a row that nobody filled in")
            return
        self._cards = True
        # A text between two rows cuts a table in two, and only the first has labels.
        columns = self._columns.get(table) or self._last_columns.get(len(piece.cells))
        doubt = "" if columns else BY_ORDER
        columns = columns or _guessed(piece.cells)
        if speaker := _of_row(piece, columns, self._ledger):
            speaker.doubt = doubt
            self.people.append(speaker)
        elif self.people:
            self.people[-1].description += [p for cell in piece.cells for p in pieces_of(cell)]
            self.people[-1].doubt = "a row without a name, taken as the rest of the row before"

    def _pair(self, piece: Piece) -> None:
        """Read a line of a card: "Name: …", "Country: …"."""
        parts = piece.label.parts if piece.label else frozenset()
        if Part.NAME in parts and piece.text and (named := read_person(piece.text)):
            self.people.append(Speaker(named, piece.span))
        elif self.people and piece.text:
            _put(self.people[-1], parts, [piece])

    def _line(self, piece: Piece) -> None:
        text = piece.text
        bold = piece.is_bold
        named = read_person(text)
        if several := read_people(text):
            self.people += [Speaker(each, piece.span) for each in several]
        elif named and (_sure(named, text) if bold or self._cards else _likely(named, piece)):
            self._cards = self._cards or bold
            self.people.append(Speaker(named, piece.span))
        elif not self.people:
            return
        elif self.people[-1].of_a_row and not text[:1].islower():
            self._ledger.aside(
                piece.span, Fate.LEFT_OUT, "below the table: nothing says whose it is"
            )
        elif bold and not self.people[-1].description:
            self._below(self.people[-1], piece)
        else:
            speaker = self.people[-1]
            part = Part.TALK if speaker.title or not self._cards else Part.BIO
            _put(speaker, frozenset({part}), [piece])
            speaker.doubt = BELOW

    def _below(self, speaker: Speaker, piece: Piece) -> None:
        """Read a line in bold below a name in bold: who that is, or what they speak of."""
        first = split_outside(unmarked(piece.text))[0]
        known = speaker.named.role or speaker.named.bodies or speaker.named.country
        if not known and not speaker.title and (is_role(first) or is_body(first)):
            speaker.learn(piece.text)
            speaker.span = Span(speaker.span.first, piece.span.last)
        elif not speaker.title:
            speaker.title.append(piece)
        else:
            speaker.description.append(piece)
        speaker.doubt = BELOW


def _column(label: Label | None) -> frozenset[Part]:
    parts = label.parts if label else frozenset[Part]()
    return frozenset(OF_A_TALK.get(part, part) for part in parts)


def _sure(named: Named, text: str) -> bool:
    """Tell whether a line among texts is a name: it has a title or is nothing but a full name."""
    return (
        bool(named.gender)
        or is_name(unmarked(text))
        or (is_name(named.name) and bool(named.bodies))
    )


def _likely(named: Named, piece: Piece) -> bool:
    known = named.bodies or named.role or named.country or piece.label
    return is_name(named.name) or bool(known)


def _guessed(cells: Sequence[Cell]) -> _Columns:
    columns: list[frozenset[Part]] = []
    for cell in cells:
        found = any(Part.NAME in column for column in columns)
        name = not found and (read := _first_name(cell)) is not None and is_name(read.name)
        columns.append(frozenset({Part.NAME, Part.BIO} if name else {Part.TALK} if found else ()))
    return columns


def _first_name(cell: Cell) -> Named | None:
    first = cell.text.partition("\n\n")[0]
    bold = _BOLD.match(first)
    return read_person(bold[1] if bold else first)


def _of_row(piece: Piece, columns: _Columns, ledger: Ledger) -> Speaker | None:
    """Make a person of a row; None without a name in it."""
    pairs = zip_longest(columns, piece.cells)
    cells = [(p or frozenset(), cell) for p, cell in pairs if cell and not is_form_text(cell.text)]
    speaker = None
    for parts, cell in cells:
        if parts & {Part.NAME, Part.SPEAKERS} and (named := _first_name(cell)):
            speaker = Speaker(named, cell.span)
            _rest_of_name(speaker, cell, parts)
    if speaker is None:
        return None
    for parts, cell in cells:
        read = parts & {Part.NAME, Part.SPEAKERS} or find_label(cell.text)  # "Speaker 2"
        if not read and not _put(speaker, parts, pieces_of(cell)):
            ledger.aside(cell.span, Fate.LEFT_OUT, NO_FIELD)
    speaker.span = piece.span
    speaker.of_a_row = True
    return speaker


def _rest_of_name(speaker: Speaker, cell: Cell, parts: frozenset[Part]) -> None:
    """Read what stands in the cell of a name beside and below it."""
    first, *others = pieces_of(cell)
    if bold := _BOLD.match(first.text):
        speaker.learn(first.text[bold.end() :])
    while others and not speaker.named.role and not speaker.named.bodies:
        text = unmarked(others[0].text)
        if not (is_role(text) or is_body(text) or country_code(text)) or len(text) > _TITLE:
            break
        speaker.learn(others.pop(0).text)
    _put(speaker, frozenset({Part.BIO}), others)


def _put(speaker: Speaker, parts: frozenset[Part], pieces: list[Piece]) -> bool:
    """Put texts where their label says; False where no field is called so."""
    if not pieces:
        return True
    text = " ".join(piece.text for piece in pieces)
    if Part.BIO in parts:
        speaker.bio += pieces
    elif Part.TALK in parts:
        first = unmarked(pieces[0].text)
        alone = pieces[0].is_bold or (Part.TALK_TITLE in parts and len(pieces) > 1)
        if alone and not speaker.title and len(first) <= _TITLE:
            speaker.title.append(pieces.pop(0))
        speaker.description += pieces
    elif Part.TALK_TITLE in parts or Part.TITLE in parts:
        speaker.title += pieces
    elif parts & {Part.ORGANISATION, Part.COUNTRY, Part.ROLE}:
        speaker.learn(text)
        speaker.beside += pieces
    else:
        return False
    return True
