"""The pieces of a form: its blocks, the cells of tables that are laid out as a form, and prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from publisher.documents.block import Block, Cell, Document, Kind, Span
from publisher.documents.phrases import is_hint
from publisher.documents.recognise.session.labels import Label, find_label

_ITEM = re.compile(r" *(?:[-*+•]|[0-9]{1,3}[.)])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a form, or one pair of cells of a table that is laid out as label and value."""

    block: Block
    text: str  # Markdown on one line; of a labelled piece, the value
    span: Span
    label: Label | None = None
    cells: tuple[Cell, ...] = ()  # of a row that is no pair

    @property
    def is_bold(self) -> bool:
        """Whether all of it is in bold, as a heading by hand is."""
        text = self.text.strip()
        return len(text) > 4 and text[:2] == "**" == text[-2:] and "**" not in text[2:-2]


def pieces_in(document: Document) -> Iterator[Piece]:
    """Yield the pieces of a document, each with the label that it opens with."""
    for block in document.blocks:
        if block.kind is Kind.ROW:
            yield from _of_row(block)
        elif block.kind is not Kind.BREAK:
            label = find_label(block.text)
            text = block.text if label is None else _unless_hint(label.value)
            yield Piece(block, text, block.span, label)


def _of_row(block: Block) -> Iterator[Piece]:
    """Read a row as pairs of label and value, or as cells that open with their own label."""
    cells = [cell for cell in block.cells if cell.text.strip()]
    opened = [_with_label(cell) for cell in cells]
    if cells and all(opened):
        yield from chain.from_iterable(opened)
        return
    cells = [*cells, Cell("", block.span)] if len(cells) == 1 else cells
    labels = [find_label(cell.text) for cell in cells]
    pairs = list(zip(labels[::2], labels[1::2], cells[1::2], strict=False))
    if len(cells) % 2 or not all(name and not name.value and not other for name, other, _ in pairs):
        yield Piece(block, "", block.span, cells=block.cells)
        return
    for name, _, value in pairs:
        first, *others = pieces_of(value) or [Piece(block, "", block.span)]
        if first.block.kind is Kind.ITEM:
            first, others = Piece(block, "", block.span), [first, *others]
        yield replace(first, text=_unless_hint(first.text), span=block.span, label=name)
        yield from others


def _with_label(cell: Cell) -> list[Piece]:
    """Read a cell that opens with a label and goes on, as the boxes of a form do; else nothing."""
    pieces = [replace(piece, label=find_label(piece.text)) for piece in pieces_of(cell)]
    if not pieces or not (label := pieces[0].label) or not (label.value or pieces[1:]):
        return []
    return [
        replace(piece, text=_unless_hint(piece.label.value)) if piece.label else piece
        for piece in pieces
    ]


def pieces_of(cell: Cell) -> list[Piece]:
    """Return the paragraphs and items of lists of a cell."""
    found: list[Piece] = []
    for paragraph in cell.text.split("\n\n"):
        text = ""
        for line in paragraph.split("\n"):
            item = _ITEM.match(line)
            text = f"{text} {line.strip()}".strip() if not item else text
            if item or line.endswith(("  ", "\\")):
                found += _piece(Kind.PARAGRAPH, text.rstrip("\\"), cell)
                text = ""
            if item:
                found += _piece(Kind.ITEM, line[item.end() :], cell, item[0])
        found += _piece(Kind.PARAGRAPH, text, cell)
    return found


def _piece(kind: Kind, text: str, cell: Cell, marker: str = "") -> list[Piece]:
    level = (len(marker) - len(marker.lstrip())) // 2
    block = Block(kind, text.strip(), cell.span, level, marker.strip())
    return [Piece(block, block.text, cell.span)] if block.text else []


def _unless_hint(text: str) -> str:
    return "" if is_form_text(text) else text


def whole(piece: Piece) -> Piece:
    """Take a line of free text with what looks like a label at its beginning as it stands."""
    free = piece.label and piece.text and piece.block.kind is not Kind.ROW
    return replace(piece, text=piece.block.text, label=None) if free else piece


def is_form_text(text: str) -> bool:
    """Tell whether a text is a hint, dots to write on, or a label left in brackets: "[bio]"."""
    text = text.strip()
    enclosed = text[:1] in ("[", "<") and text[-1:] in ("]", ">")
    return is_hint(text) or (enclosed and find_label(text[1:-1]) is not None)


def around(pieces: Iterable[Piece]) -> Span:
    """Return the lines from the first of some pieces to the last."""
    spans = [piece.span for piece in pieces]
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def prose(pieces: Sequence[Piece]) -> str:
    """Write pieces as Markdown: paragraphs, lists, headings; tables are none of it."""
    text, was_item = "", False
    for piece in pieces:
        block = piece.block
        is_item = block.kind is Kind.ITEM and piece.label is None
        written = piece.text
        if is_item:
            mark = block.marker if block.marker[:1].isdigit() else "-"
            written = f"{'   ' * min(block.level, 3) if was_item else ''}{mark} {piece.text}"
        elif block.kind is Kind.HEADING and piece.label is None:
            written = f"{'#' * max(block.level, 1)} {piece.text}"
        text += ("\n" if is_item and was_item else "\n\n") * bool(text) + written
        was_item = is_item
    return text
