"""Rows of a spreadsheet as blocks: one row, one line, one block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from publisher.adapters.documents.joining import row_text
from publisher.adapters.documents.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    UnreadableError,
    too_much,
)
from publisher.documents.account import Fate, Note
from publisher.documents.block import Block, Cell, Document, Kind, Span

_MEND = "delete what is empty, or split the file"


@dataclass(slots=True)
class Grid:
    """Collects the rows of one file; raises `UnreadableError` beyond the limits."""

    lines: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _cells: int = 0

    def add(self, texts: Sequence[str], label: str, table: int, left_out: str = "") -> None:
        """Add a row; with a reason to leave it out it is in no block."""
        self._limit(texts, label)
        while texts and not texts[-1].strip():
            texts = texts[:-1]
        self.lines.append("\t".join(_flat(text) for text in texts))
        self.labels.append(label)
        number = len(self.lines)
        if not self.lines[-1].strip():
            return
        if left_out:
            self.notes.append(Note(number, number, Fate.LEFT_OUT, left_out))
            return
        span = Span(number, number)
        cells = tuple(Cell(text.strip(), span) for text in texts)
        self.blocks.append(Block(Kind.ROW, row_text(cells), span, cells=cells, table=table))

    def document(self, name: str, content: bytes) -> Document:
        """Return what was collected; the empty rows at the end do not count."""
        if not self.blocks and not self.notes:
            raise UnreadableError("empty", "has no row with anything in it", "send the full file")
        digest = sha256(content).hexdigest()
        return Document(name, digest, self.lines, self.blocks, self.notes, self.labels)

    def count(self, cells: int) -> None:
        """Count the cells of a row, which may all be empty."""
        self._cells += cells
        if self._cells > MAX_CELLS:
            raise too_much("MAX_CELLS", MAX_CELLS, f"has more than {MAX_CELLS:,} cells", _MEND)

    def _limit(self, texts: Sequence[str], label: str) -> None:
        if len(self.lines) >= MAX_ROWS:
            raise too_much("MAX_ROWS", MAX_ROWS, f"has more than {MAX_ROWS:,} rows", _MEND)
        if len(texts) > MAX_COLUMNS and any(text.strip() for text in texts[MAX_COLUMNS:]):
            what = f"{label} has more than {MAX_COLUMNS:,} columns"
            raise too_much("MAX_COLUMNS", MAX_COLUMNS, what, _MEND)


def _flat(text: str) -> str:
    return " ".join(text.split())


def common_width(rows: Iterable[Sequence[str]]) -> tuple[int, int]:
    """Return how many rows agree on their number of cells, and that number, when it is above 1."""
    counts: dict[int, int] = {}
    for row in rows:
        counts[len(row)] = counts.get(len(row), 0) + (len(row) > 1)
    width = max(counts, key=lambda width: (counts[width], width), default=0)
    return counts.get(width, 0), width
