"""What a reader finds in a PDF: the text of its pages and where their links lead."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import Any

import pikepdf
from pypdf import PdfReader

from tests.benchmarks.harness import check


def texts(pdf: bytes) -> list[str]:
    """Return the letters and signs of each page, in the order in which they are drawn.

    Not as pdftotext reads them: plain WeasyPrint breaks the lines of an index before it knows the
    numbers in it, so that some of them run across the next column and out of the page. White space
    is left out, for it is guessed from gaps.
    """
    pages = PdfReader(BytesIO(pdf)).pages
    return ["".join(page.extract_text().split()) for page in pages]


def links(pdf: bytes) -> list[list[tuple[str, ...]]]:
    """Return the links of each page: destination or address, and what is said of it.

    A link that goes on in the next line has an annotation in each; it counts once.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = [[_link(a) for a in page.obj.get("/Annots", [])] for page in document.pages]
    return [[link for link, _ in groupby(page)] for page in pages]


def _link(annotation: Any) -> tuple[str, ...]:
    action = annotation.get("/A", {})
    where = annotation.get("/Dest", action.get("/URI", action.get("/D", "")))
    return str(annotation.Subtype), str(where), str(annotation.get("/Contents", ""))


def same_reading(ones: bytes, others: bytes) -> str:
    """Check that two PDFs read the same; return what was compared."""
    first, second = texts(ones), texts(others)
    check(len(first) == len(second), f"{len(first)} pages against {len(second)}")
    for number, (one, other) in enumerate(zip(first, second, strict=True), 1):
        check(one == other, f"page {number}: {one[:3000]!r}\nagainst\n{other[:3000]!r}")
    own, theirs = links(ones), links(others)
    for number, (mine, its) in enumerate(zip(own, theirs, strict=True), 1):
        check(mine == its, f"links of page {number}: {mine}\nagainst\n{its}")
    return f"{len(first)} pages, their text and {sum(map(len, own))} links are the same"
