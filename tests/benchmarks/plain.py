"""The peer: WeasyPrint as its manual has it, one document whose numbers are `target-counter()`.

It is given all help that does not spare it work: the blank pages in their places, the page on
which arabic numbers begin, the pages without running heads, and which index entries merge into a
range. What our program mends in WeasyPrint for speed is taken back while the peer runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pydyf

from publisher.l10n.sorting import page_ranges
from publisher.model.publication import Publication
from publisher.render.book import MARK, PageMap, Part
from publisher.render.engine import lay_out, stylesheet
from publisher.render.layout import LaidOut, Layouts
from publisher.render.style import print_style

MAIN = re.compile("<main.*</main>", re.DOTALL)
BLANK = '<main class="blank"></main>'
NUMBERS = """
main {{ break-before: page }}
@page :nth({first}) {{ counter-reset: page 1 }}
@page {openers} {{ @top-left {{ content: none }} @top-right {{ content: none }} }}
.range::after {{
  content: target-counter(attr(data-h), page) "–" target-counter(attr(data-end), page)
}}
.number-of::after {{ content: target-counter(attr(data-h), page) }}
.number-of.front::after {{ content: target-counter(attr(data-h), page, lower-roman) }}
"""


# As the library has it, before our engine is first used.
_PAGE_REFERENCES = pydyf.PDF.page_references


@contextmanager
def as_published() -> Iterator[None]:
    """Take back what our engine mends in the library for speed."""
    ours = pydyf.PDF.page_references
    pydyf.PDF.page_references = _PAGE_REFERENCES
    try:
        yield
    finally:
        pydyf.PDF.page_references = ours


def one_document(parts: Sequence[Part], ours: LaidOut, layouts: Layouts) -> str:
    """Return the HTML of a whole book, given how it was laid out by parts."""
    html_of = {id(document): html for (html, _), document in layouts.known.items()}
    ordered = iter(sorted(parts, key=lambda part: not part.front))
    bodies: list[str] = []
    head = ""
    for document in ours.documents:
        if 'class="blank"' in html_of[id(document)]:
            bodies.append(BLANK)
            continue
        html = next(ordered).html
        head = head or html[: html.index("<main")]
        found = MAIN.search(html)
        assert found is not None
        bodies.append(counted(found[0], ours.pages))
    return f"{head}{''.join(bodies)}</body></html>"


def counted(html: str, pages: PageMap) -> str:
    """Replace the marks of page numbers by elements that count for themselves."""
    return MARK.sub(lambda mark: _element(mark[1], mark[2].split(), pages), html)


def _element(kind: str, anchors: Sequence[str], pages: PageMap) -> str:
    if kind == "p":
        return _number(anchors[0], pages)
    starts: dict[int, str] = {}
    for anchor in anchors:
        for number in pages[anchor].numbers:
            starts.setdefault(number, anchor)
    return ", ".join(
        f'<a href="#{starts[first]}">{_range(first, last, starts, pages)}</a>'
        for first, last in page_ranges(sorted(starts))
    )


def _range(first: int, last: int, starts: dict[int, str], pages: PageMap) -> str:
    ends = [starts[number] for number in (first, last)]
    # What an anchor's second page is, no target-counter() can say: that stays literal.
    if any(pages[a].numbers[0] != n for a, n in zip(ends, (first, last), strict=True)):
        return f"{first}–{last}" if last > first else str(first)
    if last == first:
        return _number(ends[0], pages)
    return f'<a class="range" data-h="#{ends[0]}" data-end="#{ends[1]}"></a>'


def _number(anchor: str, pages: PageMap) -> str:
    front = " front" if pages[anchor].front else ""
    return f'<a class="number-of{front}" data-h="#{anchor}"></a>'


def lay_out_plain(html: str, book: Publication, ours: LaidOut) -> LaidOut:
    """Lay out a whole book at once."""
    openers = ", ".join(f":nth({number})" for number in _openers(ours))
    numbers = NUMBERS.format(first=ours.front_pages + 1, openers=openers)
    sheets = [stylesheet(print_style(book)), stylesheet(numbers)]
    return LaidOut([lay_out(html, sheets, "whole book")], ours.front_pages, ours.pages)


def _openers(ours: LaidOut) -> Iterator[int]:
    """Yield which pages, counted from 1, begin a part and have no running head."""
    number = 1
    for document in ours.documents:
        boxes = document.pages[0]._page_box.children
        if not {"@top-left", "@top-right"} & {getattr(b, "at_keyword", "") for b in boxes}:
            yield number
        number += len(document.pages)
