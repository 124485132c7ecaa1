"""Read CSV and TSV files in the encodings and with the separators that Excel and others write."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice

from publisher.adapters.documents.decoding import decode, encoding_note, lines_of
from publisher.adapters.documents.grid import Grid, common_width
from publisher.adapters.documents.limits import UnreadableError
from publisher.documents.account import Fate, Note
from publisher.documents.block import Document

_SEPARATORS = ";,\t|"
_SAID = re.compile(r"\"?sep=(.)\"?[ \t]*\Z", re.IGNORECASE)  # the line by which Excel is told
_LOOKED_AT = 50  # rows from which the separator is found out
_MEND = "save it again as CSV, or as a workbook"


def read_separated(content: bytes, name: str) -> Document:
    """Return a file of separated values; raises `UnreadableError` when it is none.

    A cell in quotes may hold line ends; a row is one line of the document all the same.
    """
    text, encoding = decode(content)
    lines = lines_of(text)
    if not lines[-1]:
        lines.pop()  # the last line end is that of the last row
    grid = Grid()
    said = _SAID.match(lines[0])
    if said:
        grid.add([lines[0]], "row 1", 1)
        grid.blocks.clear()
        grid.notes.append(Note(1, 1, Fate.FORM, "tells Excel the separator"))
        lines = lines[1:]
    separator = said[1] if said and said[1] not in '\r\n"' else _separator(lines, name)
    for number, row in enumerate(_rows(lines, separator), 1 + bool(said)):
        grid.count(len(row))
        grid.add(row, f"row {number}", 1)
    document = grid.document(name, content)
    grid.notes += encoding_note(grid.lines, encoding)
    return document


def _separator(lines: list[str], name: str) -> str:
    """Return the separator with which the most rows have the same number of cells."""
    if name.lower().endswith(".tsv"):
        return "\t"
    found = {
        separator: common_width(islice(_forgiving(lines, separator), _LOOKED_AT))
        for separator in _SEPARATORS
    }
    best = max(_SEPARATORS, key=lambda separator: found[separator])
    return best if found[best][0] else ","


def _forgiving(lines: list[str], separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    except csv.Error:
        return


def _rows(lines: list[str], separator: str) -> Iterator[list[str]]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    try:
        yield from reader
    except csv.Error as error:
        what = f"cannot be read as separated values ({error})"
        raise UnreadableError("damaged", what, _MEND, reader.line_num) from error
