"""Read a text or Markdown file, converter noise and page breaks included."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from publisher.adapters.documents.columns import continue_cells
from publisher.adapters.documents.decoding import decode, encoding_note, lines_of
from publisher.adapters.documents.joining import join_pages
from publisher.adapters.documents.lines import to_blocks
from publisher.adapters.documents.running import running_lines
from publisher.documents.account import Note
from publisher.documents.block import Document


def read_text(content: bytes, name: str) -> Document:
    """Return a text as a document; raises `UnreadableError` when it is none."""
    text, encoding = decode(content)
    lines = lines_of(text)
    notes = encoding_note(lines, encoding)
    return document_of(lines, name, sha256(content).hexdigest(), notes)


def document_of(lines: Sequence[str], name: str, digest: str, notes: Sequence[Note]) -> Document:
    """Return lines as a document, with what was cut joined again.

    A form feed, as programs put one at the end of a page, tells that the lines are those of a
    printed page: wrapped, and with heads and feet.
    """
    pages = _pages(lines)
    running = running_lines(lines, pages)
    gone = {note.first for note in running}
    text = [_feed(line) if n in gone else line for n, line in enumerate(lines, 1)]
    blocks, found = to_blocks(text, printed=len(pages) > 1)
    blocks, cells = continue_cells(blocks)
    blocks, joined = join_pages(blocks)
    every = [*notes, *running, *found, *cells, *joined]
    every.sort(key=lambda note: (note.first, note.last))
    return Document(name, digest, tuple(lines), tuple(blocks), tuple(every))


def _pages(lines: Sequence[str]) -> list[list[int]]:
    """Return the numbers of the lines of each page that have something on them."""
    pages: list[list[int]] = [[]]
    for number, line in enumerate(lines, 1):
        if "\f" in line:
            pages.append([])
        if line.strip():
            pages[-1].append(number)
    return [page for page in pages if page]


def _feed(line: str) -> str:
    return "\f" if "\f" in line else ""
