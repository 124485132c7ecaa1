"""Books set and written as a build does it, each of the forum's own only once a session."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from publisher.model.publication import Publication
from publisher.render.book import Part, parts
from publisher.render.layout import LaidOut, Layouts, lay_out_book
from publisher.render.pdf import write_pdf
from publisher.render.style import print_style
from tests import real
from tests.render.reading import Reading


@dataclass(frozen=True)
class Printed:
    """A book, how it was laid out, and its PDF."""

    book: Publication
    parts: list[Part]
    laid_out: LaidOut
    content: bytes

    @cached_property
    def reading(self) -> Reading:
        """Return the PDF as a reader gets it."""
        return Reading(self.content)


def printed(book: Publication, layouts: Layouts | None = None) -> Printed:
    """Set a book."""
    pieces = list(parts(book, real.interface(book.language)))
    laid_out = lay_out_book(pieces, book.language, layouts or Layouts(print_style(book)))
    return Printed(book, pieces, laid_out, write_pdf(book, laid_out))


@cache
def real_printed(edition: str, kind: str, language: str) -> Printed:
    """Set one of the forum's own books."""
    return printed(real.book(edition, kind, language))
