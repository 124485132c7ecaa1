"""A publication as a book: the stretches of pages that are laid out one by one.

A part is HTML whose page numbers are not known yet: `PAGE` and `PLACES` stand for them as marks
that `fill` replaces. So every number in contents and indexes is literal text in the end, and a
part that names no number is laid out once, whatever happens to the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from publisher.l10n.numbers import roman
from publisher.l10n.sorting import page_ranges
from publisher.model.interface import Interface
from publisher.model.publication import Matter, Publication, Reference, Section, Start
from publisher.render.cover import tiles
from publisher.render.sections import render_section
from publisher.render.templating import environment

# Control characters: they cannot come from a record, where loading refuses them.
OPEN, CLOSE = "\x02", "\x03"
MARK = re.compile(f"{OPEN}(.)([^{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Part:
    """Sections that flow together; begins on a page of its own."""

    html: str
    front: bool
    right: bool  # begins on a right-hand page
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages an anchor stands on, as numbered in its part of the book."""

    numbers: tuple[int, ...]
    front: bool

    def label(self, number: int) -> str:
        """Return the number as printed."""
        return roman(number) if self.front else str(number)


PageMap = Mapping[str, Pages]


def parts(book: Publication, interface: Interface) -> Iterator[Part]:
    """Yield the parts of a book in order."""
    env = environment(book.language, interface, placed=True)
    medium = _Print()
    listed = [section for section in book.sections if section.level > 0]
    extra = {"listed": listed, "art": tiles(book.edition)}
    for group in _grouped(book.sections):
        first = group[0]
        html = env.get_template("print.html").render(
            book=book,
            sections=[render_section(env, book, section, medium, extra) for section in group],
            matter=first.matter.value,
            day=first.day,
            template=first.template,
        )
        yield Part(html, first.matter is Matter.FRONT, first.start is Start.RIGHT, tuple(group))


def _grouped(sections: Sequence[Section]) -> Iterator[list[Section]]:
    group: list[Section] = []
    for section in sections:
        if group and section.start is not Start.FLOW:
            yield group
            group = []
        group.append(section)
    yield group


def fill(html: str, pages: PageMap) -> str:
    """Replace the marks by page numbers; an anchor without a page gets a wide zero.

    The zero is for the first pass only, so that a line has about the width it will have.
    """

    def replace(match: re.Match[str]) -> str:
        kind, anchors = match[1], match[2].split()
        if kind == "p":
            found = pages.get(anchors[0])
            return found.label(found.numbers[0]) if found else "000"
        return _ranges(anchors, pages)

    return MARK.sub(replace, html)


def _ranges(anchors: Sequence[str], pages: PageMap) -> str:
    """Return "12, 15–18", each range linked to the first place in it."""
    first_on: dict[int, str] = {}
    for anchor in anchors:
        for number in pages[anchor].numbers if anchor in pages else (0,):
            first_on.setdefault(number, anchor)
    links = [
        f'<a href="#{first_on[start]}">{start}{f"–{end}" if end > start else ""}</a>'
        for start, end in page_ranges(sorted(first_on))
    ]
    return ", ".join(links)


class _Print:
    """Print: links lead inside the book, places are page numbers."""

    name = "print"

    def href(self, anchor: str) -> str:
        """Return a link inside the book."""
        return f"#{anchor}"

    def heading(self, level: int) -> int:
        """Return the section's depth in the book; what is not in the contents is on top."""
        return max(level, 1)

    def page(self, anchor: str) -> Markup:
        """Return the mark of the page an anchor is on."""
        return Markup(f"{OPEN}p{anchor}{CLOSE}")  # noqa: S704 - an id, and escaped characters

    def places(self, references: Sequence[Reference]) -> Markup:
        """Return the mark of all the pages of an index entry."""
        anchors = " ".join(reference.anchor for reference in references)
        return Markup(f"{OPEN}r{anchors}{CLOSE}")  # noqa: S704
