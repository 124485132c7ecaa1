"""Lines of a text as blocks, by what each line looks like; nothing is joined here but wrapping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.adapters.documents import html_tables
from publisher.adapters.documents.html_marks import has_marks, tags, to_markdown
from publisher.adapters.documents.joining import row_text
from publisher.adapters.documents.noise import undo
from publisher.adapters.documents.wrapping import one_text, paragraphs
from publisher.documents.account import Fate, Note, Sureness
from publisher.documents.block import Block, Cell, Kind, Span

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+(.*)|)\Z")
_ITEM = re.compile(
    r"([ \t]*)([-*+•·○◦▪▫■□●‣⁃➢➤✓–]|\d{1,3}[.)]|[a-z]\)|o(?=[ \t]+[^\sa-z]))(?:[ \t]+(.*)|)\Z"
)
_RULE = re.compile(r"[ \t]*([-*_=])(?:[ \t]*\1){2,}[ \t]*\Z")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-{2,})[ \t]*\Z")
_DELIMITER = re.compile(r"\|?(?:[ \t]*:?-{3,}:?[ \t]*(?:\||\Z))+\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_PICTURE = re.compile(r"[ \t]*!\[[^\]]*\]\([^)]*\)[ \t]*\Z|[ \t]*<!--.*-->[ \t]*\Z")
_MARKER_IN_HEADING = re.compile(r"([•·○◦▪▫■□●‣⁃➢➤✓])[ \t]+")
_PARTS = re.compile(r"\n+")
_BREAK_LINES = 3  # empty lines in a row that stand for the end of a page
_HTML = "HTML of a converter made Markdown"
_SAME = {"o": "○"}  # one bullet, two characters


@dataclass(slots=True)
class _Reader:
    """One pass over the lines; a run is lines with something on them and no empty one between."""

    printed: bool
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    run: list[tuple[int, str]] = field(default_factory=list)
    html: list[tuple[int, str]] = field(default_factory=list)  # of a table that is open
    levels: list[tuple[int, str]] = field(default_factory=list)  # indent and kind of marker
    table: int = 0
    width: int = 0  # cells of the last row; 0: no table is open
    empty: int = 0  # empty lines in a row so far

    def read(self, lines: Sequence[str]) -> None:
        for number, printed in enumerate(lines, 1):
            line = printed.replace("\f", " ")
            if line != printed:
                self._page(number, line)
            if not line.strip():
                self._nothing()
                continue
            clean, notes = undo(line, number)
            self.notes += notes
            if not clean.strip():
                self.notes.append(_decoration(number, "nothing that can be seen"))
                continue
            self._empty_lines_over(number)
            if self.html or html_tables.begins(clean):
                self._html(number, clean)
            else:
                self._line(number, clean)
        self._end_of_run()
        self._html_rows()

    def _html(self, number: int, line: str) -> None:
        """Take a line of a table of HTML, which is whole when its end comes."""
        self._end_of_run()
        self.html.append((number, line))
        if html_tables.ends(line):
            self._html_rows()

    def _html_rows(self) -> None:
        lines, self.html = self.html, []
        told: set[int] = set()
        self._close()
        for row in html_tables.rows(lines):
            if row.is_row and any(row.cells):
                self._row(row.span, row.cells)
            elif not row.is_row:
                self._text([(row.span.first, row.cells[0])])
            told |= set(range(row.span.first, row.span.last + 1)) if any(row.cells) else set()
        self.notes += [_decoration(n, "marks of a table") for n, _ in lines if n not in told]

    def _page(self, number: int, line: str) -> None:
        self._end_of_run()
        self._break(Span(number, number))
        self.empty = -1 if not line.strip() else 0

    def _nothing(self) -> None:
        self._end_of_run()
        self.empty += self.empty >= 0

    def _empty_lines_over(self, number: int) -> None:
        if self.empty >= _BREAK_LINES:
            self._break(Span(number - self.empty, number - 1))
        self.empty = 0

    def _break(self, span: Span) -> None:
        if self.blocks:
            self.blocks.append(Block(Kind.BREAK, "", span))

    def _line(self, number: int, line: str) -> None:
        """Take a line; what is neither heading, item, row nor rule waits for the run's end."""
        if heading := _HEADING.match(line):
            self._end_of_run()
            self._heading(number, (heading[2] or "").rstrip(" \t#"), len(heading[1]))
        elif _UNDERLINE.match(line) and len(self.run) == 1 and _is_plain(self.run[0][1]):
            (first, text), self.run = self.run[0], []
            self._heading(first, text, 1 if "=" in line else 2, number)
        elif _RULE.match(line) or _PICTURE.match(line):
            self._end_of_run()
            self.notes.append(_decoration(number, "a rule" if _RULE.match(line) else "a picture"))
        elif (cells := self._cells(line)) is not None:
            self._end_of_run()
            self._row(Span(number, number), cells)
        elif self.width and "|" in line and _DELIMITER.match(line.strip()):
            self.notes.append(_decoration(number, "the rule of a table"))
        else:
            if _ITEM.match(line) or ">" in line[:4]:
                self._end_of_run()
            self.run.append((number, line))

    def _cells(self, line: str) -> list[str] | None:
        """Return the cells of a line that is a row of a table; None for other lines."""
        bare = line.strip()
        if bare[0] == "|" == bare[-1] and bare.count("|") > 1 and not _DELIMITER.match(bare):
            return [cell.strip() for cell in _PIPE.split(bare[1:-1])]
        if "\t" not in line or (_ITEM.match(line) and line.strip().count("\t") <= 1):
            return None
        indented = "\t" not in line.lstrip(" ").lstrip("\t")
        if indented and line[0] in " \t":
            inside = self.width > 1 and not self.run
            return line.split("\t") if inside or line.lstrip().startswith("<p>") else None
        return line.split("\t")

    def _row(self, span: Span, cells: list[str]) -> None:
        if not self.width:
            self.table += 1
        self.width = len(cells)
        made = tuple(Cell(self._markdown(cell.strip(), span.first), span) for cell in cells)
        self.blocks.append(Block(Kind.ROW, row_text(made), span, cells=made, table=self.table))
        self.levels.clear()

    def _heading(self, number: int, text: str, level: int, last: int = 0) -> None:
        self._close()
        text = self._markdown(text.strip(), number).replace("\n", " ")
        marker = _MARKER_IN_HEADING.match(text)
        text = text[marker.end() :] if marker else text
        if text.startswith("**") and text.endswith("**") and text.count("**") == 2:
            text = text[2:-2]
        span = Span(number, last or number)
        if text:
            printed = marker[1] if marker else ""
            self.blocks.append(Block(Kind.HEADING, text, span, level, printed))
        else:
            self.notes.append(Note(*span, Fate.DECORATION, "a heading without words"))

    def _markdown(self, text: str, number: int) -> str:
        if not has_marks(text):
            return text
        before = tags(text)
        last = self.notes[-1] if self.notes else None
        if last and (last.first, last.reason) == (number, _HTML):
            before = " ".join(dict.fromkeys([*last.before.split(), *before.split()]))
            self.notes.pop()
        self.notes.append(Note(number, number, Fate.REPAIRED, _HTML, before=before))
        return to_markdown(text)

    def _end_of_run(self) -> None:
        """Make of a run its paragraphs, or the item that its first line begins."""
        run, self.run = self.run, []
        if not run:
            return
        item = _ITEM.match(run[0][1])
        if item:
            indent = len(item[1].expandtabs(4))
            level = self._level(indent, item[2])
            run[0] = (run[0][0], item[3] or "")
            rest = self._wrapped_item(run, indent)
            self._text(run[: len(run) - len(rest)], level, item[2])
            run = rest
        for group in paragraphs(run, self.printed):
            self._text(group)

    def _wrapped_item(self, run: list[tuple[int, str]], indent: int) -> list[tuple[int, str]]:
        """Return the lines of a run that do not belong to the item it begins with."""
        first = paragraphs(run, self.printed)[0]
        count = max(len(first), 2 if not run[0][1].strip() else 1)
        while count < len(run) and _indent(run[count][1]) > indent + 1:
            count += 1
        return run[count:]

    def _level(self, indent: int, marker: str) -> int:
        kind = "1" if marker[:-1].isdigit() else _SAME.get(marker, marker[-1])
        while self.levels and self.levels[-1][0] > indent:
            self.levels.pop()
        known = [n for n, level in enumerate(self.levels) if level == (indent, kind)]
        if known:
            del self.levels[known[0] + 1 :]
        elif self.levels and self.levels[-1][0] == indent and "1" in (kind, self.levels[-1][1]):
            self.levels[-1] = indent, kind
        else:
            self.levels.append((indent, kind))
        return len(self.levels) - 1

    def _text(self, group: list[tuple[int, str]], level: int = 0, marker: str = "") -> None:
        """Add a paragraph, or an item when there is a marker."""
        span = Span(group[0][0], group[-1][0])
        if len(group) > 1:
            reason = "one text that stands on several lines"
            sureness = Sureness.LIKELY if self.printed else Sureness.CERTAIN
            self.notes.append(Note(*span, Fate.JOINED, reason, "", sureness))
        text, notes = one_text([(number, _unquoted(line)) for number, line in group])
        self.notes += notes
        made = self._markdown(text, span.first) if text else ""
        self.width = 0
        if marker:
            text = _PARTS.sub(" ", made)
            self.blocks.append(Block(Kind.ITEM, text, span, level, marker))
            return
        self.levels.clear()
        if not made:
            self.notes.append(Note(*span, Fate.DECORATION, "marks without a text"))
        for part in _PARTS.split(made):
            if part:
                self.blocks.append(_part(part, span))

    def _close(self) -> None:
        self.width = 0
        self.levels.clear()


def as_item(text: str, span: Span) -> Block | None:
    """Return a text that begins with the marker of a list as an item; None for other texts."""
    item = _ITEM.match(text)
    if item is None or not item[3]:
        return None
    return Block(Kind.ITEM, item[3], span, len(item[1]) // 2, item[2])


def _part(text: str, span: Span) -> Block:
    return as_item(text, span) or Block(Kind.PARAGRAPH, text, span)


def _decoration(number: int, reason: str) -> Note:
    return Note(number, number, Fate.DECORATION, reason)


def _is_plain(line: str) -> bool:
    return _ITEM.match(line) is None


def _indent(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip(" "))


def _unquoted(line: str) -> str:
    line = line.strip()
    return line[1:].lstrip() if line.startswith("> ") else line


def to_blocks(lines: Sequence[str], *, printed: bool) -> tuple[list[Block], list[Note]]:
    """Return the blocks of a text and what was repaired or wrapped in its lines. Linear; total.

    Lines of printed pages are wrapped wherever they are full.
    """
    reader = _Reader(printed)
    reader.read(lines)
    return reader.blocks, reader.notes


def parts(text: str, span: Span) -> Iterator[Block]:
    """Yield the paragraphs and items of a cell, each with the lines of the cell."""
    for part in _PARTS.split(text):
        if part:
            yield _part(part, span)
