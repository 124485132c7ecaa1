"""What the styles of a Word file say of a paragraph: a heading, a list, a table of contents."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from lxml.etree import _Element

tag = cache(qn)  # the library's own takes the name apart every time
_TITLES = {"title": 1, "subtitle": 2}
_BODY_LEVEL = 9


class ListLevel(NamedTuple):
    """Which list a paragraph is of, and how deep."""

    number: str
    level: int


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the element under another by the names on the way, such as ``w:pPr``."""
    for name in path:
        element = None if element is None else element.find(tag(name))
    return element


def value(element: _Element | None, *path: str) -> str | None:
    """Return the attribute ``w:val`` of the element under another."""
    found = child(element, *path)
    return None if found is None else found.get(tag("w:val"))


def is_on(element: _Element | None, *path: str) -> bool:
    """Return whether a switch such as bold is there and on."""
    found = child(element, *path)
    return found is not None and found.get(tag("w:val")) not in ("0", "false", "off", "none")


class Styles:
    """The styles of one file, each followed up to those that it is based on."""

    def __init__(self, root: _Element) -> None:
        styles = root.findall(tag("w:style"))
        self._styles = {style.get(tag("w:styleId"), ""): style for style in styles}

    def name(self, identifier: str | None) -> str:
        """Return a style's name in lower case: English for those of Word itself."""
        return (value(self._styles.get(identifier or ""), "w:name") or "").lower()

    def heading(self, paragraph: _Element) -> int:
        """Return the level of a heading, from 1; 0 for other paragraphs."""
        properties = child(paragraph, "w:pPr")
        own = value(properties, "w:outlineLvl")
        if own is not None and own.isdecimal():
            return (int(own) + 1) % (_BODY_LEVEL + 1)
        for style in self._chain(value(properties, "w:pStyle")):
            name = (value(style, "w:name") or "").lower()
            if name in _TITLES:
                return _TITLES[name]
            level = name.removeprefix("heading ") if name.startswith("heading ") else ""
            if level.isdecimal():
                return min(int(level), 9)
            outline = value(style, "w:pPr", "w:outlineLvl")
            if outline is not None and outline.isdecimal():
                return (int(outline) + 1) % (_BODY_LEVEL + 1)
        return 0

    def of_list(self, paragraph: _Element) -> ListLevel | None:
        """Return the list that a paragraph or its style is of; None for none."""
        properties = child(paragraph, "w:pPr")
        candidates = [properties]
        candidates += [
            child(style, "w:pPr") for style in self._chain(value(properties, "w:pStyle"))
        ]
        for candidate in candidates:
            number = value(candidate, "w:numPr", "w:numId")
            if number is not None:
                level = value(candidate, "w:numPr", "w:ilvl") or "0"
                depth = min(int(level), 8) if level.isdecimal() else 0
                depth = depth or self._named_depth(value(properties, "w:pStyle"))
                return ListLevel(number, depth) if number != "0" else None
        return None

    def _named_depth(self, identifier: str | None) -> int:
        """Return how deep a style such as "List Bullet 2" is: it is a list by itself."""
        name = self.name(identifier)
        return int(name[-1]) - 1 if name.startswith("list ") and name[-1] in "2345" else 0

    def _chain(self, identifier: str | None) -> Iterator[_Element]:
        seen: set[str] = set()
        while identifier and identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            yield self._styles[identifier]
            identifier = value(self._styles[identifier], "w:basedOn")
