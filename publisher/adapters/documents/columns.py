"""Cells that go on after the end of a page, where a converter prints them as plain paragraphs.

Such text comes column by column, with nothing that says where one ends and the next begins. What
begins with a small letter goes on with the first cell that stops in the middle of a sentence; for
the rest, the words that it shares with the cells decide, and the note calls that a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publisher.adapters.documents.joining import glued, goes_on, is_cut, is_open, with_cells
from publisher.adapters.documents.lines import parts
from publisher.documents.account import Fate, Note, Sureness
from publisher.documents.block import Block, Cell, Kind, Span

_WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]{2,}")
_LABEL = re.compile(r"\*\*[^*]*\*\*[ :]*\Z")
_MOST = 40  # blocks that one row goes on over
_SHARED = 3  # words that a note names


def continue_cells(blocks: Sequence[Block]) -> tuple[list[Block], list[Note]]:
    """Return blocks with each row in one piece, or parted where it is the rest of a paragraph."""
    done: list[Block] = []
    notes: list[Note] = []
    number = 0
    while number < len(blocks):
        block = blocks[number]
        number += 1
        if block.kind is Kind.ROW and _is_rest_of(block, done):
            done += _dissolved(block, notes)
            continue
        if block.kind is Kind.ROW and any(is_cut(cell.text) for cell in block.cells):
            taken = _taken(blocks, number, block)
            block = _continued(block, blocks[number : number + taken], notes)
            number += taken
        done.append(block)
    return done, notes


def _is_rest_of(row: Block, before: Sequence[Block]) -> bool:
    """Return whether a row has one cell only, which ends the sentence of a paragraph before it."""
    filled = [cell for cell in row.cells if cell.text]
    last = next((block for block in reversed(before[-2:]) if block.kind is not Kind.BREAK), None)
    return (
        len(filled) == 1
        and not row.cells[0].text
        and last is not None
        and last.kind is Kind.PARAGRAPH
        and is_open(last.text)
        and goes_on(filled[0].text)
    )


def _dissolved(row: Block, notes: list[Note]) -> list[Block]:
    cell = next(cell for cell in row.cells if cell.text)
    reason = "a table's cell on the next page, put after the text that it goes on with"
    notes.append(Note(*row.span, Fate.JOINED, reason, "", Sureness.LIKELY))
    return list(parts(cell.text, row.span))


def _taken(blocks: Sequence[Block], start: int, row: Block) -> int:
    """Return how many blocks after a row are texts of its cells.

    They end where a heading, a row or a paragraph all in bold begins something new. Where nothing
    shows that the table goes on afterwards, only as many are taken as cells are open.
    """
    count = 0
    ending: Block | None = None
    for block in blocks[start : start + _MOST]:
        if block.kind in (Kind.HEADING, Kind.ROW) or _LABEL.match(block.text):
            ending = block
            break
        count += 1
    texts = [n for n in range(start, start + count) if blocks[n].kind is not Kind.BREAK]
    if not texts or not goes_on(blocks[texts[0]].text):
        return 0
    wanted = sum(is_cut(cell.text) for cell in row.cells)
    if ending is None or ending.kind is Kind.HEADING:
        going = [n for n in texts[:wanted] if goes_on(blocks[n].text)]
        return going[-1] + 1 - start
    return texts[-1] + 1 - start


@dataclass(slots=True)
class _Column:
    """A cell that is open, and the blocks found to go on with it."""

    number: int
    cell: Cell
    words: set[str]
    blocks: list[Block]


def _continued(row: Block, rest: Sequence[Block], notes: list[Note]) -> Block:
    rest = [block for block in rest if block.kind is not Kind.BREAK]
    if not rest:
        return row
    columns = [
        _Column(number, cell, set(_WORD.findall(cell.text)), [])
        for number, cell in enumerate(row.cells)
        if is_cut(cell.text)
    ]
    _divide(columns, rest, notes)
    cells = list(row.cells)
    for column in columns:
        if column.blocks:
            cells[column.number] = _longer(column)
    return with_cells(row, cells, Span(row.span.first, rest[-1].span.last))


def _divide(columns: Sequence[_Column], rest: Sequence[Block], notes: list[Note]) -> None:
    """Give each block to a column; columns come in their order, each with one block at least."""
    here = 0
    for number, block in enumerate(rest):
        reason, sureness = "it goes on with a small letter", Sureness.LIKELY
        if number and here + 1 < len(columns):
            following = columns[here + 1]
            shared = _shared(block, following, columns[here])
            if goes_on(block.text) and block.kind is Kind.PARAGRAPH:
                here += 1
            elif shared or len(rest) - number < len(columns) - here:
                here += 1
                reason = f"it speaks of {', '.join(shared)}, as that cell does"
                reason = reason if shared else "that cell stops in the middle of a sentence"
                sureness = Sureness.GUESS
            else:
                reason, sureness = "it stands between texts of that cell", Sureness.GUESS
        elif number:
            reason = "it stands after texts of that cell, the last of the row"
        column = columns[here]
        column.blocks.append(block)
        why = f"page break inside the cell of column {column.number + 1}: {reason}"
        notes.append(Note(*block.span, Fate.JOINED, why, "", sureness))


def _shared(block: Block, column: _Column, other: _Column) -> list[str]:
    """Return the words that show a block to go on with a column rather than with another.

    The first words of a text tell most: there the sentence goes on.
    """
    begin = dict.fromkeys(_WORD.findall(block.text[:40]))
    return [word for word in begin if word in column.words and word not in other.words][:_SHARED]


def _longer(column: _Column) -> Cell:
    text = column.cell.text
    span = column.cell.span
    for number, block in enumerate(column.blocks):
        if block.kind is Kind.ITEM:
            marker = f"{block.marker} " if block.marker[:-1].isdigit() else "- "
            between = "\n" if text.rpartition("\n")[2].startswith(marker[:1]) else "\n\n"
            text += between + "  " * block.level + marker + block.text
        elif number == 0:
            text = glued(text, block.text)
        else:
            text += "\n\n" + block.text
        span = Span(min(span.first, block.span.first), block.span.last)
    return replace(column.cell, text=text, span=span)
