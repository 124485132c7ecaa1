"""The text of one Word paragraph as Markdown, and what stands in it beside text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from publisher.adapters.documents.word.styles import Styles, child, is_on, tag, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"\s]+)"')
_SYMBOLS = {
    "F0B7": "•",
    "F0A7": "▪",
    "F0FE": "☒",
    "F0FC": "✓",
    "F0A8": "☐",
    "F06F": "☐",
    "F0E0": "→",
}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PAGE = "\f"  # where a page was ended by hand


class Piece(NamedTuple):
    """Text in one form."""

    text: str
    bold: bool
    italic: bool
    url: str = ""


@dataclass(slots=True)
class Inline:
    """What one paragraph holds; `read` fills it."""

    pieces: list[Piece] = field(default_factory=list)
    inserted: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)  # of form fields nobody filled in
    pictures: list[str] = field(default_factory=list)  # their descriptions
    footnotes: list[tuple[str, str]] = field(default_factory=list)  # kind and number
    comments: list[str] = field(default_factory=list)  # their numbers
    boxes: list[_Element] = field(default_factory=list)


@dataclass(slots=True)
class _Field:
    """A field of Word that is open: its instruction, and where its result begins."""

    instruction: str = ""
    start: int = -1


class InlineReader:
    """Reads paragraphs of one file."""

    def __init__(self, styles: Styles, targets: Mapping[str, str]) -> None:
        self._styles = styles
        self._targets = targets  # addresses by the id of the relationship
        self._found = Inline()
        self._fields: list[_Field] = []
        self._url = ""
        self._run: Mapping[str, Callable[[_Element, bool, bool], None]] = {
            tag("w:t"): lambda e, b, i: self._say(e.text or "", b, i),
            tag("w:tab"): lambda e, b, i: self._say(" ", b, i),
            tag("w:cr"): lambda e, b, i: self._say("\n", b, i),
            tag("w:noBreakHyphen"): lambda e, b, i: self._say("\u2011", b, i),
            tag("w:br"): lambda e, b, i: self._say(
                PAGE if e.get(tag("w:type")) == "page" else "\n", b, i
            ),
            tag("w:sym"): lambda e, b, i: self._say(
                _SYMBOLS.get(e.get(tag("w:char"), ""), "\ufffd"), b, i
            ),
            tag("w:fldChar"): lambda e, b, i: self._field(e.get(tag("w:fldCharType"), "")),
            tag("w:instrText"): lambda e, b, i: self._instruct(e.text or ""),
            tag("w:footnoteReference"): lambda e, b, i: self._note("footnote", e),
            tag("w:endnoteReference"): lambda e, b, i: self._note("endnote", e),
            tag("w:commentReference"): lambda e, b, i: self._found.comments.append(
                e.get(tag("w:id"), "")
            ),
            tag("w:drawing"): lambda e, b, i: self._drawing(e),
            tag("w:pict"): lambda e, b, i: self._drawing(e),
            tag("w:object"): lambda e, b, i: self._drawing(e),
            f"{_MC}AlternateContent": self._alternative,
        }

    def read(self, paragraph: _Element) -> Inline:
        """Return what a paragraph holds."""
        self._found, self._fields, self._url = Inline(), [], ""
        self._children(paragraph)
        return self._found

    def _children(self, element: _Element) -> None:
        for each in element:
            name = each.tag
            if name == tag("w:r"):
                self._read_run(each)
            elif name in (tag("w:del"), tag("w:moveFrom")):
                self._found.deleted.append(_all_text(each, "w:delText", "w:t"))
            elif name in (tag("w:ins"), tag("w:moveTo")):
                self._inserted(each)
            elif name == tag("w:sdt"):
                self._control(each)
            elif name == tag("w:hyperlink"):
                self._link(self._targets.get(each.get(tag("r:id"), ""), ""), each)
            elif name == tag("w:fldSimple"):
                found = _HYPERLINK.match(each.get(tag("w:instr"), ""))
                self._link(found[1] if found else "", each)
            elif name in (tag("w:smartTag"), tag("w:customXml"), tag("w:dir"), tag("w:bdo")):
                self._children(each)
            elif isinstance(name, str) and name.startswith(_MATHS):
                self._say("".join(t.text or "" for t in each.iter(f"{_MATHS}t")), False, False)

    def _inserted(self, element: _Element) -> None:
        before = len(self._found.pieces)
        self._children(element)
        text = "".join(piece.text for piece in self._found.pieces[before:])
        if text.strip():
            self._found.inserted.append(text)

    def _control(self, element: _Element) -> None:
        content = child(element, "w:sdtContent")
        if content is None:
            return
        if is_on(element, "w:sdtPr", "w:showingPlcHdr"):
            self._found.hints.append(_all_text(content, "w:t"))
        else:
            self._children(content)

    def _link(self, url: str, element: _Element) -> None:
        before, self._url = self._url, url or self._url
        self._children(element)
        self._url = before

    def _read_run(self, run: _Element) -> None:
        properties = child(run, "w:rPr")
        if is_on(properties, "w:vanish"):
            self._found.hidden.append(_all_text(run, "w:t"))
            return
        style = self._styles.name(value(properties, "w:rStyle"))
        bold = is_on(properties, "w:b") or style == "strong"
        italic = is_on(properties, "w:i") or style == "emphasis"
        self._contents(run, bold, italic)

    def _contents(self, run: _Element, bold: bool, italic: bool) -> None:
        for each in run:
            if isinstance(each.tag, str) and each.tag in self._run:
                self._run[each.tag](each, bold, italic)

    def _say(self, text: str, bold: bool, italic: bool) -> None:
        if text and not any(field.start < 0 for field in self._fields):
            self._found.pieces.append(Piece(text, bold, italic, self._url))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].start = len(self._found.pieces)
        elif kind == "end" and self._fields:
            done = self._fields.pop()
            found = _HYPERLINK.match(done.instruction)
            if found and done.start >= 0:
                pieces = self._found.pieces
                pieces[done.start :] = [p._replace(url=found[1]) for p in pieces[done.start :]]

    def _instruct(self, text: str) -> None:
        if self._fields:
            self._fields[-1].instruction += text

    def _note(self, kind: str, element: _Element) -> None:
        self._found.footnotes.append((kind, element.get(tag("w:id"), "")))

    def _alternative(self, element: _Element, bold: bool, italic: bool) -> None:
        """Take the first alternative: the others say the same for older programs."""
        chosen = next(iter(element), None)
        if chosen is not None:
            self._contents(chosen, bold, italic)

    def _drawing(self, element: _Element) -> None:
        boxes = [
            box
            for box in element.iter(tag("w:txbxContent"))
            if not any(parent.tag == tag("w:txbxContent") for parent in box.iterancestors())
            or box.getparent() is element
        ]
        self._found.boxes += boxes
        if not boxes:
            about = next(iter(element.iter(tag("wp:docPr"))), None)
            self._found.pictures.append("" if about is None else about.get("descr", ""))


def _all_text(element: _Element, *names: str) -> str:
    return "".join(each.text or "" for name in names for each in element.iter(tag(name)))
