"""The boxes that WeasyPrint leaves behind, read into lines, titles and the like, page by page.

They are private parts of WeasyPrint 70, as those of `publisher.render.engine`. All sizes are CSS
pixels, 96 to the inch; places count from the page's upper left corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf
from typing import Any, NamedTuple, TypeAlias

Box: TypeAlias = Any  # weasyprint's; the library has no types

HAIRLINE = 8  # two millimetres
HYPHENS = "\u00ad\u2010-"  # where the engine has parted a word
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Inside(NamedTuple):
    """What a box stands in."""

    at: str = ""  # the place of the text, as `data-at` has it
    anchor: str = ""
    kind: str = ""  # of section: "initiative"
    lifted: tuple[int, ...] = ()  # the absolutely positioned boxes around it, outermost first
    limit: float = inf  # where what a table stands in ends; a table may be wider


class Line(NamedTuple):
    """A line of text."""

    left: float
    top: float
    right: float
    bottom: float
    limit: float  # where its box ends
    inside: Inside
    box: Box

    @property
    def text(self) -> str:
        """All it says."""
        return _text(self.box)

    @property
    def where(self) -> Inside:
        """What most of it stands in."""
        pieces = [(len(box.text), inside) for box, inside in _texts(self.box, self.inside)]
        return max(pieces, key=lambda piece: piece[0])[1] if pieces else self.inside

    def beyond(self, limit: float) -> tuple[str, Inside, float, float] | None:
        """Return the word with which it goes beyond a limit, and what that stands in.

        Then where it ends, and the width of a character. None when only a space goes beyond, which
        nobody sees.
        """
        for box, inside in _texts(self.box, self.inside):
            words, width = box.text.rstrip(), box.width / (len(box.text) or 1)
            end = box.position_x + len(words) * width
            if words and end > limit:
                word = words.split()[-1].rstrip(HYPHENS)
                return word, inside, end, width
        return None


class Block(NamedTuple):
    """A title, a card or a picture."""

    left: float
    top: float
    right: float
    bottom: float
    inside: Inside
    element: Any
    lines: int = 0  # that stand in it directly


@dataclass(slots=True)
class Sheet:
    """What stands on one page."""

    width: float
    height: float
    top: float  # where its text area begins …
    foot: float  # … and ends
    lines: list[Line] = field(default_factory=list)
    titles: list[Block] = field(default_factory=list)
    kept: list[Block] = field(default_factory=list)  # what no page break should part
    pictures: list[Block] = field(default_factory=list)  # lifted boxes without any text
    margins: dict[str, list[Line]] = field(default_factory=dict)  # by place: "@top-left"


def read_page(page: Any) -> Sheet:
    """Return what stands on a page of a laid-out document."""
    box = page._page_box
    top = box.content_box_y()
    sheet = Sheet(box.margin_width(), box.margin_height(), top, top + box.height)
    for child in box.children:
        if hasattr(child, "at_keyword"):
            lines = sheet.margins[child.at_keyword] = []
            _read(child, Inside(), Sheet(0, 0, 0, 0, lines))
        else:
            _read(child, Inside(), sheet)
    return sheet


def _read(box: Box, inside: Inside, sheet: Sheet) -> int:
    """Note what a box and all in it amount to; return how many lines stand in it directly."""
    limit, lines = 0.0, 0
    for child in box.children:
        name = type(child).__name__
        if name == "LineBox":
            if not lines:
                limit = box.content_box_x() + box.width
            lines += 1
            sheet.lines.append(_line(child, limit, inside))
            _read(child, inside, sheet)
        elif name == "AbsolutePlaceholder":
            _read_lifted(child._box, inside, sheet)
        elif name != "TextBox":
            lines += _read_child(child, box, inside, sheet)
    return lines


def _read_child(child: Box, parent: Box, inside: Inside, sheet: Sheet) -> int:
    """Note what a box amounts to; return how many of its lines count as its parent's."""
    element = child.element
    # An anonymous box has the element of the box around it.
    own = element is not None and element is not parent.element
    within = _within(element, inside) if own else inside
    if child.is_table_wrapper:
        within = within._replace(limit=parent.content_box_x() + parent.width)
    lines = _read(child, within, sheet) if hasattr(child, "children") else 0
    if own:
        if element.attrib.get("class", "").startswith("title "):
            sheet.titles.append(_block(child, within, lines))
        if child.style["break_inside"] == "avoid" and element.tag not in HEADINGS:
            sheet.kept.append(_block(child, within, lines))
    return 0 if own else lines


def _read_lifted(box: Box, inside: Inside, sheet: Sheet) -> None:
    before = len(sheet.lines)
    within = _within(box.element, inside)
    within = within._replace(lifted=(*inside.lifted, id(box)))
    lines = _read(box, within, sheet) if hasattr(box, "children") else 0
    if len(sheet.lines) == before and _is_seen(box):
        sheet.pictures.append(_block(box, within, lines))


def _is_seen(box: Box) -> bool:
    """Tell whether a box without text is more than a frame or a hairline."""
    return bool(min(box.border_width(), box.border_height()) > HAIRLINE)


def _within(element: Any, inside: Inside) -> Inside:
    given = element.attrib.get
    at, anchor = given("data-at"), given("id")
    if at is None and anchor is None:
        return inside
    kind = given("class", "").partition(" ")[0] if element.tag == "section" else inside.kind
    # What a text of one record stands in may belong to another: a workshop in the contents.
    return inside._replace(at=at or "", anchor=anchor or inside.anchor, kind=kind)


def _line(box: Box, limit: float, inside: Inside) -> Line:
    left, top = box.position_x, box.position_y
    return Line(left, top, left + box.width, top + box.height, limit, inside, box)


def _block(box: Box, inside: Inside, lines: int) -> Block:
    left, top = box.border_box_x(), box.border_box_y()
    right, bottom = left + box.border_width(), top + box.border_height()
    return Block(left, top, right, bottom, inside, box.element, lines)


def _texts(box: Box, inside: Inside) -> Iterator[tuple[Box, Inside]]:
    """Yield the pieces of text in a line, each with what it stands in."""
    for child in box.children:
        name = type(child).__name__
        if name == "TextBox":
            yield child, inside
        elif name == "InlineBox":  # what is a block inside has lines of its own
            element = child.element
            own = element is not None and element is not box.element
            yield from _texts(child, _within(element, inside) if own else inside)


def _text(box: Box) -> str:
    return "".join(piece.text for piece, _ in _texts(box, Inside()))
