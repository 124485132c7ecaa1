"""Texts that the end of a page cut in two, joined again, each with a note that says why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from publisher.documents.account import Fate, Note, Sureness
from publisher.documents.block import Block, Cell, Kind, Span

_SHORTEST = 60  # characters of a text that reaches the end of a page
_LONGEST = 20_000  # characters of a text that is still joined with more
_STOPS = '.!?…:;»”")>]'
_LINE_ENDS = re.compile(r"\n+")
_TEXTS = frozenset({Kind.PARAGRAPH, Kind.ITEM})


def join_pages(blocks: Sequence[Block]) -> tuple[list[Block], list[Note]]:
    """Return blocks with their cut texts and rows joined. Linear; no words change."""
    joined: list[Block] = []
    notes: list[Note] = []
    last = -1  # the last block that is no break
    for block in blocks:
        before = joined[last] if last >= 0 else None
        made = _one(before, block, notes) if before else None
        if made:
            # Where a text goes on, the break inside it divides nothing.
            joined[last:] = [made]
        else:
            joined.append(block)
            last = len(joined) - 1 if block.kind is not Kind.BREAK else last
    return joined, notes


def is_open(text: str) -> bool:
    """Return whether a text stops in the middle of a sentence."""
    text = text.rstrip("* \n")
    return bool(text) and text[-1] not in _STOPS


def is_cut(text: str) -> bool:
    """Return whether a text stops in the middle of a sentence, where a page may have ended."""
    return _SHORTEST <= len(text) <= _LONGEST and is_open(text)


def goes_on(text: str) -> bool:
    """Return whether a text begins in the middle of a sentence: with a small letter."""
    text = text.lstrip("* ")
    return text[:1].islower() and not text.lower().startswith(("http", "www"))


def glued(before: str, text: str) -> str:
    """Return two halves of a text as one; bold that ends and begins there goes on."""
    if before.endswith("**") and text.startswith("**"):
        before, text = before[:-2], text[2:]
    return f"{before} {text}"


def _one(before: Block, block: Block, notes: list[Note]) -> Block | None:
    """Return both as one block if they are; None otherwise."""
    if block.kind is Kind.PARAGRAPH and before.kind in _TEXTS:
        if not (is_cut(before.text) and goes_on(block.text)):
            return None
        made = replace(before, text=glued(before.text, block.text), span=_both(before, block))
        what = "list item" if before.kind is Kind.ITEM else "paragraph"
        sureness = Sureness.LIKELY if before.kind is Kind.ITEM else Sureness.CERTAIN
        reason = f"page break inside the {what}: it goes on with a small letter"
        notes.append(Note(*made.span, Fate.JOINED, reason, "", sureness))
        return made
    if block.kind is Kind.ROW is before.kind and _same_row(before, block):
        made = _row(before, block)
        reason = "page break inside the row: its cells go on with a small letter"
        notes.append(Note(*made.span, Fate.JOINED, reason))
        return made
    return None


def _both(one: Block | Cell, other: Block | Cell) -> Span:
    return Span(min(one.span.first, other.span.first), max(one.span.last, other.span.last))


def _same_row(before: Block, block: Block) -> bool:
    """Return whether a row has the rest of the cells of the row before it, and nothing else."""
    if len(before.cells) != len(block.cells) or block.span.first <= before.span.last + 1:
        return False
    pairs = list(zip(before.cells, block.cells, strict=True))
    filled = [(one.text, other.text) for one, other in pairs if other.text]
    if len(before.text) > _LONGEST:
        return False
    return bool(filled) and all(is_open(one) and goes_on(other) for one, other in filled)


def _row(before: Block, block: Block) -> Block:
    cells = [
        Cell(glued(one.text, other.text), _both(one, other)) if other.text else one
        for one, other in zip(before.cells, block.cells, strict=True)
    ]
    return with_cells(before, cells, _both(before, block))


def with_cells(row: Block, cells: Sequence[Cell], span: Span) -> Block:
    """Return a row with other cells."""
    return replace(row, cells=tuple(cells), span=span, text=row_text(cells))


def row_text(cells: Iterable[Cell]) -> str:
    """Return the cells of a row as one line."""
    return " | ".join(_LINE_ENDS.sub(" ", cell.text) for cell in cells)
