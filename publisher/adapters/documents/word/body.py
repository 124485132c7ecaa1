"""The paragraphs and tables of a Word file in their order, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from publisher.adapters.documents.joining import row_text
from publisher.adapters.documents.limits import MAX_CELLS, MAX_NESTING, MAX_PARAGRAPHS, too_much
from publisher.adapters.documents.lines import as_item
from publisher.adapters.documents.noise import undo
from publisher.adapters.documents.word import markdown
from publisher.adapters.documents.word.inline import PAGE, Inline, InlineReader
from publisher.adapters.documents.word.lists import Lists
from publisher.adapters.documents.word.parts import Parts
from publisher.adapters.documents.word.styles import Styles, child, is_on, tag, value
from publisher.documents.account import Fate, Note, Sureness
from publisher.documents.block import Block, Cell, Kind, Span

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_MEND = "split the document"


class Body:
    """Reads one file; `lines`, `labels`, `blocks` and `notes` are what it found."""

    def __init__(self, document: WordDocument) -> None:
        self.lines: list[str] = []
        self.labels: list[str] = []
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self._root: _Element = document.element.body
        self._parts = Parts(document)
        self._styles = Styles(self._parts.styles)
        self._lists = Lists(self._parts.numbering)
        self._inline = InlineReader(self._styles, self._parts.targets)
        self._footnotes: list[tuple[str, str, int]] = []  # kind, number, line of the mark
        self._tables = 0
        self._cells = 0
        self._paragraphs = 0
        self._depth = 0
        self._gone = False  # in a row that a tracked change deletes

    def read(self) -> None:
        """Read the text, then its footnotes, then heads and feet of pages."""
        self._container(self._root, "")
        for number, (kind, identifier, line) in enumerate(self._footnotes, 1):
            self._footnote(number, kind, identifier, line)
        for name, element in self._parts.margins():
            for paragraph in element.iter(tag("w:p")):
                first = len(self.lines)
                self._paragraph(paragraph, name, keep=False)
                self._say(first, Fate.DECORATION, f"{name} of the pages")

    def _container(self, element: _Element, where: str) -> None:
        """Read what stands one below the other: paragraphs, tables and what holds them."""
        self._depth += 1
        if self._depth > MAX_NESTING:
            what = "has tables or boxes in each other too deeply"
            raise too_much("MAX_NESTING", MAX_NESTING, what, _MEND)
        for each in _stacked(element):
            if each.tag == tag("w:p"):
                self._paragraphs += not where
                self.blocks += self._paragraph(each, where or f"paragraph {self._paragraphs}")
            else:
                self._table(each)
        self._depth -= 1

    # Paragraphs.

    def _paragraph(self, element: _Element, label: str, *, keep: bool = True) -> list[Block]:
        """Return a paragraph's blocks; its lines and notes are added."""
        found = self._inline.read(element)
        first = len(self.lines)
        blocks: list[Block] = []
        level = self._styles.heading(element)
        place = self._styles.of_list(element)
        texts = markdown.lines(found.pieces)
        marker = self._lists.marker(place) if place and any(texts) else ""
        in_contents = self._styles.name(value(element, "w:pPr", "w:pStyle")).startswith("toc ")
        for text in texts:
            if text == PAGE:
                if blocks or self.blocks:
                    here = Span(len(self.lines), len(self.lines))
                    blocks.append(Block(Kind.BREAK, "", here))
                continue
            number = self._line(text, label)
            clean, notes = undo(text, number)
            self.notes += notes
            if not clean.strip():
                continue
            if in_contents or not keep or self._gone:
                continue
            blocks.append(_block(clean, number, level, marker, place.level if place else 0))
            marker = ""
        if in_contents:
            self._say(first, Fate.DECORATION, "table of contents")
        self._beside(found, first, label)
        return blocks

    def _line(self, text: str, label: str) -> int:
        self.lines.append(text)
        self.labels.append(label)
        if len(self.lines) > MAX_PARAGRAPHS:
            what = f"has more than {MAX_PARAGRAPHS:,} paragraphs"
            raise too_much("MAX_PARAGRAPHS", MAX_PARAGRAPHS, what, _MEND)
        return len(self.lines)

    def _say(self, first: int, fate: Fate, reason: str) -> None:
        """Note what became of all lines from one on, counted from 0."""
        if any(line.strip() for line in self.lines[first:]):
            self.notes.append(Note(first + 1, len(self.lines), fate, reason))

    def _beside(self, found: Inline, first: int, label: str) -> None:
        """Account for what stands beside the text of a paragraph."""
        line = first + 1
        for text in found.inserted:
            self._note(line, Fate.REPAIRED, "a tracked insertion, taken as accepted", "", text)
        for text in filter(str.strip, found.deleted):
            self._note(line, Fate.REPAIRED, "a tracked deletion, taken as accepted", text)
        for text in filter(str.strip, found.hidden):
            self._note(line, Fate.LEFT_OUT, "hidden text", text)
        for text in filter(str.strip, found.hints):
            self._note(line, Fate.FORM, "the hint of a form field that is not filled in", text)
        for text in found.pictures:
            self._note(line, Fate.DECORATION, "a picture", text)
        for identifier in found.comments:
            author, text = self._parts.comment(identifier)
            self._note(line, Fate.LEFT_OUT, f"a comment by {author or 'nobody named'}", text)
        self._footnotes += [(kind, number, line) for kind, number in found.footnotes]
        for box in found.boxes:
            where = label if label.startswith("text box") else f"text box in {label}"
            self._container(box, where)

    def _note(self, line: int, fate: Fate, reason: str, before: str, after: str = "") -> None:
        sureness = Sureness.LIKELY if fate is Fate.REPAIRED else Sureness.CERTAIN
        self.notes.append(Note(line, line, fate, reason, "", sureness, before, after))

    def _footnote(self, number: int, kind: str, identifier: str, line: int) -> None:
        """Read a footnote after the text: what belongs to its words is a person's to say."""
        element = self._parts.footnote(kind, identifier)
        if element is None:
            return
        for paragraph in element.iter(tag("w:p")):
            blocks = self._paragraph(paragraph, f"{kind} {number}")
            self.blocks += [
                Block(Kind.ITEM, block.text, block.span, 0, f"[{number}]")
                for block in blocks
                if block.kind is not Kind.BREAK
            ]
        reason = f"the mark of {kind} {number}, whose text is read after all others"
        self.notes.append(Note(line, line, Fate.LEFT_OUT, reason))

    # Tables.

    def _table(self, table: _Element) -> None:
        """Add the rows of a table; a frame around one text only is no table."""
        rows = list(_below(table, "w:tr"))
        if len(rows) == 1 and len(cells := list(_below(rows[0], "w:tc"))) == 1:
            self._container(cells[0], "")
            return
        self._tables += 1
        number = self._tables
        for count, row in enumerate(rows, 1):
            self._gone = is_on(row, "w:trPr", "w:del")
            first = len(self.lines)
            made = self._row(row, f"table {number}, row {count}")
            if self._gone:
                self._say(first, Fate.LEFT_OUT, "a row that a tracked change deletes")
            elif any(cell.text for cell in made):
                span = Span(first + 1, len(self.lines))
                text = row_text(made)
                self.blocks.append(Block(Kind.ROW, text, span, cells=made, table=number))
            self._gone = False

    def _row(self, row: _Element, label: str) -> tuple[Cell, ...]:
        first = len(self.lines) + 1
        cells: list[Cell] = []
        for column, cell in enumerate(_below(row, "w:tc"), 1):
            properties = child(cell, "w:tcPr")
            merge = child(properties, "w:vMerge")
            goes_on = merge is not None and merge.get(tag("w:val")) != "restart"
            cells.append(self._cell(cell, f"{label}, cell {column}", first, skip=goes_on))
            wide = value(properties, "w:gridSpan") or "1"
            more = int(wide) - 1 if wide.isdecimal() and len(wide) < 4 else 0
            cells += [Cell("", cells[-1].span)] * more
            self._cells += 1 + more
            if self._cells > MAX_CELLS:
                what = f"has more than {MAX_CELLS:,} cells"
                raise too_much("MAX_CELLS", MAX_CELLS, what, _MEND)
        return tuple(cells)

    def _cell(self, cell: _Element, label: str, first: int, *, skip: bool) -> Cell:
        """Return a cell's text: paragraphs parted by an empty line, items by a line end."""
        start = len(self.lines)
        before, self.blocks = self.blocks, []
        self._container(cell, label)
        made, self.blocks = self.blocks, before
        parts: list[str] = []
        last = None
        for block in made:
            if block.kind is Kind.BREAK:
                continue
            between = "\n" if last is block.kind is Kind.ITEM else "\n\n"
            parts += between if parts else "", _in_cell(block)
            last = block.kind
        if skip and not parts:
            return Cell("", Span(first, first))
        lines = Span(start + 1, len(self.lines)) if len(self.lines) > start else Span(first, first)
        return Cell("".join(parts), lines)


def _block(text: str, number: int, level: int, marker: str, depth: int) -> Block:
    span = Span(number, number)
    if level:
        bare = text[2:-2] if text.startswith("**") and text.count("**") == 2 == len(text) else text
        return Block(Kind.HEADING, bare, span, level, marker)
    if marker:
        return Block(Kind.ITEM, text, span, depth, marker)
    return as_item(text, span) or Block(Kind.PARAGRAPH, text, span)


def _in_cell(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return f"**{block.text}**"
    if block.kind is Kind.ITEM:
        marker = f"{block.marker} " if block.marker[:-1].isdigit() else "- "
        return "  " * block.level + marker + block.text
    return block.text


_FRAMES = ("w:customXml", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent")


def _stacked(element: _Element) -> Iterator[_Element]:
    """Yield paragraphs and tables, also those in frames that only say something about them."""
    return _below(element, "w:p", "w:tbl")


def _below(element: _Element, *names: str) -> Iterator[_Element]:
    """Yield elements of a name, also those in frames; the frame of a tracked deletion is none."""
    wanted = [tag(name) for name in names]
    frames = [tag(name) for name in _FRAMES]
    waiting = list(reversed(element))
    while waiting:
        each = waiting.pop()
        if each.tag in wanted:
            yield each
        elif each.tag in frames:
            waiting += reversed(each)
