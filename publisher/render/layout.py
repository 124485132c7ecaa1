"""Lay out a book part by part until its page numbers agree with what its pages say.

A part is laid out again only when its text or its first page number changed, so a change costs
the parts it touches, and contents and indexes settle in two or three rounds. Keep the same
`Layouts` between builds of one process and an edit costs one part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from publisher.errors import BuildError
from publisher.render.book import PageMap, Pages, Part, fill
from publisher.render.engine import Document, lay_out, stylesheet

ROUNDS = 6
BLANK = '<!DOCTYPE html><html lang="{language}"><title>-</title><body><main class="blank"></main>'


@dataclass(slots=True)
class Layouts:
    """Parts laid out before, by their filled HTML and first page number."""

    style: str
    known: dict[tuple[str, int], Document] = field(default_factory=dict)
    _sheet: Any = None

    def of(self, html: str, number: int, what: str) -> Document:
        """Return a part's pages, from memory when nothing about them changed."""
        key = (html, number)
        if key not in self.known:
            self.known[key] = lay_out(html, (self.sheet, _first_number(number)), what)
        return self.known[key]

    @property
    def sheet(self) -> Any:
        """Return the parsed stylesheet."""
        if self._sheet is None:
            self._sheet = stylesheet(self.style)
        return self._sheet

    def keep_only(self, used: set[tuple[str, int]]) -> None:
        """Forget layouts that no round of the last book used."""
        self.known = {key: document for key, document in self.known.items() if key in used}


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A book whose every page is laid out."""

    documents: Sequence[Document]
    front_pages: int
    pages: PageMap

    def all_pages(self) -> list[Any]:
        """Return the pages of all parts in order."""
        return [page for document in self.documents for page in document.pages]


def lay_out_book(parts: Sequence[Part], language: str, layouts: Layouts) -> LaidOut:
    """Return the book with all its page numbers in place.

    Raises `BuildError` when the numbers do not settle, or when the engine warns.
    """
    pages: dict[str, Pages] = {}
    # One for all rounds: the first round's layouts are kept as well, for the next book needs them.
    setter = _Setter(language, layouts, pages)
    for _ in range(ROUNDS):
        before = dict(pages)
        # The body's numbers do not depend on the front matter; the contents need them all.
        body = setter.set([part for part in parts if not part.front], front=False)
        front = setter.set([part for part in parts if part.front], front=True)
        if pages == before:
            layouts.keep_only(setter.used)
            count = sum(len(document.pages) for document in front)
            return LaidOut([*front, *body], count, pages)
    raise BuildError("page numbers do not settle: contents or indexes change length every time")


class _Setter:
    """Sets parts in order and notes on which pages their anchors come to stand."""

    def __init__(self, language: str, layouts: Layouts, pages: dict[str, Pages]) -> None:
        self.language = language
        self.layouts = layouts
        self.pages = pages
        self.used: set[tuple[str, int]] = set()

    def set(self, parts: Sequence[Part], *, front: bool) -> list[Document]:
        """Return the documents of one numbering, blank pages included."""
        documents: list[Document] = []
        number = 1
        for part in parts:
            if part.right and number % 2 == 0:
                documents.append(self._blank(number))
                number += 1
            document = self._lay_out(fill(part.html, self.pages), number, part.sections[0].anchor)
            self._note(document, number, front=front)
            documents.append(document)
            number += len(document.pages)
        if front and number % 2 == 0:  # the body begins on a right-hand page
            documents.append(self._blank(number))
        return documents

    def _blank(self, number: int) -> Document:
        return self._lay_out(BLANK.format(language=self.language), number, "blank page")

    def _lay_out(self, html: str, number: int, what: str) -> Document:
        # Even numbers are left-hand pages; without this the engine begins on the right.
        if number % 2 == 0:
            html = html.replace("<html ", '<html class="left" ', 1)
        self.used.add((html, number))
        return self.layouts.of(html, number, what)

    def _note(self, document: Document, first: int, *, front: bool) -> None:
        found: dict[str, list[int]] = {}
        for number, page in enumerate(document.pages, first):
            for anchor in page.anchors:
                found.setdefault(anchor, []).append(number)
        for anchor, numbers in found.items():
            self.pages[anchor] = Pages(tuple(numbers), front)


def _first_number(number: int) -> Any:
    return stylesheet(f"@page :first {{ counter-reset: page {number} }}")
