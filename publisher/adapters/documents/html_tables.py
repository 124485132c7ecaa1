"""Tables that a converter left as HTML, on one line or over many, as rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from publisher.documents.block import Span

_TAG = re.compile(
    r"<(/?)(table|thead|tbody|tfoot|caption|tr|td|th)((?:\s[^<>]*)?)/?>", re.IGNORECASE
)
_WIDE = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,2})\b", re.IGNORECASE)


@dataclass(slots=True)
class HtmlRow:
    """A row of cells, or, with `cells` of one, a text that stands outside the rows."""

    span: Span
    cells: list[str]
    is_row: bool


def begins(line: str) -> bool:
    """Return whether a table of HTML begins in a line."""
    return "<table" in line.lower()


def ends(line: str) -> bool:
    """Return whether the last table that is open in a line ends there."""
    low = line.lower()
    return low.rfind("</table") > low.rfind("<table")


def rows(lines: Iterable[tuple[int, str]]) -> list[HtmlRow]:
    """Return the rows of tables; a wide cell is followed by empty ones. Linear; total."""
    tables = _Tables()
    for number, line in lines:
        done = 0
        for tag in _TAG.finditer(line):
            tables.say(line[done : tag.start()], number)
            tables.tag(tag[2].lower(), bool(tag[1]), tag[3], number)
            done = tag.end()
        tables.say(line[done:], number)
    return tables.rows


@dataclass(slots=True)
class _Tables:
    rows: list[HtmlRow] = field(default_factory=list)
    row: HtmlRow | None = None  # the one that is open
    place: int | None = None  # of the cell that is open in it

    def say(self, text: str, number: int) -> None:
        text = text.strip()
        if not text:
            return
        if self.row is None or self.place is None:
            self.rows.append(HtmlRow(Span(number, number), [text], is_row=False))
            return
        before = self.row.cells[self.place]
        self.row.cells[self.place] = f"{before} {text}" if before else text
        self.row.span = Span(self.row.span.first, number)

    def tag(self, name: str, closing: bool, attributes: str, number: int) -> None:
        self.place = None
        if name not in ("td", "th"):
            self.row = None
        elif not closing:
            if self.row is None:
                self.row = HtmlRow(Span(number, number), [], is_row=True)
                self.rows.append(self.row)
            self.place = len(self.row.cells)
            wide = _WIDE.search(attributes)
            self.row.cells += [""] * max(int(wide[1]) if wide else 1, 1)
