"""Read a PDF as a reader and a screen reader get it: texts, labels, links, structure, bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

from publisher.l10n.numbers import roman

BFCHAR = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]+)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the book or out of it."""

    page: int  # from 0
    anchor: str | None  # None: out of the book
    contents: str  # what a screen reader says of it


@dataclass(slots=True)
class Element:
    """An element of the structure tree."""

    role: str
    language: str | None  # its own, else that of the element around it
    own_language: str | None
    pieces: list[str] = field(default_factory=list)  # its marked texts, those of its children too
    anchors: list[str] = field(default_factory=list)  # where the links inside lead
    children: list[Element] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)  # from 0, on which its texts stand

    @property
    def text(self) -> str:
        """Return its whole text."""
        return " ".join(piece.strip() for piece in self.pieces if piece.strip())

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline."""

    depth: int  # from 0
    title: str
    page: int  # from 0


class Reading:
    """A PDF, opened."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content))
        self._numbers: dict[Any, int] = {page.objgen: n for n, page in enumerate(self.pdf.pages)}
        self._marked: list[dict[int, str]] = []
        self.texts: list[str] = []  # of each page, artifacts too, a line per piece of text
        for page in self.pdf.pages:
            pieces = list(_pieces(page))
            self.texts.append("\n".join(text for _, text in pieces))
            self._marked.append({})
            for mark, text in pieces:
                if mark is not None:
                    self._marked[-1][mark] = self._marked[-1].get(mark, "") + text

    @cached_property
    def words(self) -> list[str]:
        """Return the text of each page as the structure tree tells it."""
        told = [""] * len(self._marked)
        for page, mark in self._told(self.pdf.Root.StructTreeRoot.K, 0):
            told[page] += " " + self._marked[page].get(mark, "")
        return told

    @cached_property
    def margins(self) -> list[list[str]]:
        """Return what stands on each page and not in the tree: page numbers, running heads."""
        told = set(self._told(self.pdf.Root.StructTreeRoot.K, 0))
        return [
            [text for mark, text in marked.items() if (page, mark) not in told]
            for page, marked in enumerate(self._marked)
        ]

    def _told(self, kids: Any, page: int) -> Iterator[tuple[int, int]]:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield page, kid
            elif kid.get("/Type") != "/OBJR":
                here = self._numbers[kid.Pg.objgen] if "/Pg" in kid else page
                yield from self._told(kid.get("/K", pikepdf.Array([])), here)

    @cached_property
    def fonts(self) -> list[Any]:
        """Return the descriptions of all fonts."""
        return [
            thing
            for thing in self.pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
        ]

    @cached_property
    def labels(self) -> list[str]:
        """Return the page labels (ISO 32000-1, 12.4.2), as a viewer shows them."""
        nums = list(self.pdf.Root.PageLabels.Nums)
        starts = {int(n): rule for n, rule in zip(nums[::2], nums[1::2], strict=True)}
        labels: list[str] = []
        for number in range(len(self.pdf.pages)):
            if number in starts:
                first, style = number, str(starts[number].S)
                begin = int(starts[number].get("/St", 1))
            value = begin + number - first
            labels.append(roman(value) if style == "/r" else str(value))
        return labels

    @cached_property
    def destinations(self) -> Mapping[str, int]:
        """Return the page, from 0, of every named place."""
        names = list(self.pdf.Root.Names.Dests.Names)
        return {
            str(name): self._numbers[target[0].objgen]
            for name, target in zip(names[::2], names[1::2], strict=True)
        }

    def label_of(self, anchor: str) -> str:
        """Return the label of the page on which a place stands."""
        return self.labels[self.destinations[anchor]]

    @cached_property
    def links(self) -> list[Link]:
        """Return every link."""
        return [
            Link(number, str(a.Dest) if "/Dest" in a else None, str(a.get("/Contents", "")))
            for number, page in enumerate(self.pdf.pages)
            for a in page.get("/Annots", [])
            if a.Subtype == "/Link"
        ]

    @cached_property
    def tree(self) -> Element:
        """Return the structure tree."""
        root = Element("Root", str(self.pdf.Root.Lang), None)
        self._grow(root, self.pdf.Root.StructTreeRoot.K, None)
        return root

    def elements(self, role: str) -> list[Element]:
        """Return the elements of a role, in reading order."""
        return [element for element in self.tree.walk() if element.role == role]

    @cached_property
    def bookmarks(self) -> list[Bookmark]:
        """Return the outline."""
        return list(self._outline(self.pdf.Root.Outlines.get("/First"), 0))

    def _outline(self, item: Any, depth: int) -> Iterator[Bookmark]:
        while item is not None:
            yield Bookmark(depth, str(item.Title), self._numbers[item.Dest[0].objgen])
            yield from self._outline(item.get("/First"), depth + 1)
            item = item.get("/Next")

    def _grow(self, parent: Element, kids: Any, page: int | None) -> None:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                assert page is not None
                parent.pieces.append(self._marked[page].get(kid, ""))
                parent.pages.add(page)
            elif kid.get("/Type") == "/OBJR":
                if "/Dest" in kid.Obj:
                    parent.anchors.append(str(kid.Obj.Dest))
            else:
                own = str(kid.Lang) if "/Lang" in kid else None
                child = Element(str(kid.S)[1:], own or parent.language, own)
                here = self._numbers[kid.Pg.objgen] if "/Pg" in kid else page
                self._grow(child, kid.get("/K", pikepdf.Array([])), here)
                parent.children.append(child)
                parent.pieces += child.pieces
                parent.anchors += child.anchors
                parent.pages |= child.pages


def _pieces(stream: Any) -> Iterator[tuple[int | None, str]]:
    """Yield every piece of shown text with the number of the marked content it stands in.

    ``stream`` is a page, or a form that a page shows.
    """
    resources = stream.get("/Resources", {})
    fonts: Mapping[str, Any] = dict(resources.get("/Font", {}).items())
    marks: list[int | None] = []
    glyphs: Mapping[str, str] = {}
    instructions: Any = pikepdf.parse_content_stream(stream)
    for operands, operator in instructions:
        match str(operator):
            case "BDC":
                marks.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                glyphs = _glyphs(fonts[str(operands[0])])
            case "TJ":
                yield _innermost(marks), _decoded(operands[0], glyphs)
            case "Do":
                shown = resources.XObject[str(operands[0])]
                if shown.Subtype == "/Form":
                    yield from ((_innermost(marks), text) for _, text in _pieces(shown))
            case "Tj" | "'" | '"':
                raise AssertionError(f"this reader does not know how to read {operator}")
            case _:
                pass


def _innermost(marks: Sequence[int | None]) -> int | None:
    return next((mark for mark in reversed(marks) if mark is not None), None)


def _decoded(strings: Any, glyphs: Mapping[str, str]) -> str:
    codes = b"".join(bytes(s) for s in strings if isinstance(s, pikepdf.String)).hex()
    return "".join(glyphs[codes[i : i + 4]] for i in range(0, len(codes), 4))


def _glyphs(font: Any) -> Mapping[str, str]:
    """Return the text of every glyph of a font."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {
        glyph.lower(): bytes.fromhex(text).decode("utf-16-be")
        for glyph, text in BFCHAR.findall(table)
    }
