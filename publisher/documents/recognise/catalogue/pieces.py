"""The text of a document, piece by piece, each with its lines: what a catalogue is read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.documents.block import Block, Document, Kind, Span

_MARKED_WHOLE = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1\Z")
_SPACED = 0.25  # of the lines
_STARS = re.compile(r"(?<!\\)\*+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, an item or a row of a document."""

    text: str  # Markdown on one line, its marker included where the marker is no list's
    span: Span
    kind: Kind
    marker: str = ""  # of an item
    level: int = 0

    @property
    def plain(self) -> str:
        """The text without emphasis."""
        return _STARS.sub("", self.text).strip()

    @property
    def is_bold(self) -> bool:
        """Whether emphasis encloses the whole text."""
        return self.text != unmarked(self.text)

    @property
    def markdown(self) -> str:
        """The text as a block of prose: a paragraph, or an item with its marker."""
        if self.kind is not Kind.ITEM:
            return self.text
        marker = self.marker if self.marker[:-1].isdigit() else "-"
        return f"{'  ' * self.level}{marker} {self.text}"


def pieces(document: Document) -> list[Piece]:
    """Return the pieces of a document that have a text, in order; page breaks are none."""
    return [piece for block in document.blocks for piece in _of(block) if piece.text]


def _of(block: Block) -> Iterator[Piece]:
    if block.kind is Kind.ROW:
        text = " ".join(cell.text.strip() for cell in block.cells if cell.text.strip())
        yield Piece(text, block.span, block.kind)
    elif block.kind is not Kind.BREAK:
        text, marker = block.text.strip(), block.marker
        if marker and text[:1].isdigit() and marker[:1].isdigit():
            text, marker = f"{marker}{text}", ""  # "1." and "2. Title": a code that a list ate
        kind = Kind.PARAGRAPH if block.kind is Kind.ITEM and not marker else block.kind
        yield Piece(text, block.span, kind, marker, block.level)


def is_spaced(document: Document) -> bool:
    """Tell whether empty lines part the paragraphs of a document, as they do in a text."""
    empty = sum(not line.strip() for line in document.lines)
    return empty > _SPACED * len(document.lines)


def unmarked(text: str) -> str:
    """Take away emphasis that encloses a whole text."""
    found = _MARKED_WHOLE.match(text)
    return found[2] if found else text


def prose(parts: list[Piece]) -> str:
    """Return pieces as one Markdown text: paragraphs parted by an empty line, lists together."""
    lines: list[str] = []
    for index, part in enumerate(parts):
        listed = index and part.kind is Kind.ITEM and parts[index - 1].kind is Kind.ITEM
        lines += [part.markdown] if listed or not index else ["", part.markdown]
    return "\n".join(lines)


def over(parts: list[Piece]) -> Span:
    """Return the lines from the first piece to the last."""
    return Span(parts[0].span.first, max(part.span.last for part in parts))
