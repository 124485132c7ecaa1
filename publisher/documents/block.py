"""A document as blocks: what every reader gives and every recogniser takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from publisher.documents.account import Note


class Span(NamedTuple):
    """Lines of a document, from the first to the last, counted from 1."""

    first: int
    last: int


class Kind(Enum):
    """What a block is by its form; what it says is a recogniser's business."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    ROW = "row"  # of a table
    BREAK = "break"  # of the page


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row; a merged cell stands once, in its first row and column."""

    text: str  # Markdown; paragraphs are parted by an empty line
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document that belongs together."""

    kind: Kind
    text: str  # Markdown on one line, without the marks that make it a heading or an item
    span: Span
    level: int = 0  # of a heading from 1, of an item from 0
    marker: str = ""  # of an item, as it is printed: "1.", "-", "o"
    cells: tuple[Cell, ...] = ()  # of a row; empty cells are there
    table: int = 0  # which table of the document a row is of, from 1


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read. Every line with something on it is in a block or in a note."""

    name: str  # of the file, without its folder
    digest: str  # sha256 of its bytes, in hexadecimal
    lines: Sequence[str]  # as they are; Word has one for a paragraph, a spreadsheet for a row
    blocks: Sequence[Block]
    notes: Sequence[Note] = ()  # what the reader joined, repaired or left out
    labels: Sequence[str] = ()  # what people call each line, "Sheet1!7"; empty: its number
