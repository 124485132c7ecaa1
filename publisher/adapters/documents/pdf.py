"""Read the text of PDF files, as a last resort: a PDF has letters at places, and no paragraphs."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from publisher.adapters.documents.limits import MAX_PAGE_BYTES, MAX_PAGES, UnreadableError, too_much
from publisher.adapters.documents.text import document_of
from publisher.documents.block import Document

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_END = re.compile(r"\r\n?|\n")
_MEND = "ask for the Word file it was made from"


def read_pdf(content: bytes, name: str) -> Document:
    """Return the text of a PDF, page by page; raises `UnreadableError` when there is none.

    Labels tell the page and the line on it.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it repairs is not our reader's
    lines: list[str] = []
    labels: list[str] = []
    try:
        for page, text in enumerate(_pages(content), 1):
            # A form feed begins each page but the first, as in text taken out by other programs.
            found = _END.split(f"\f{text}" if page > 1 else text)
            lines += found
            labels += [f"page {page}, line {number}" for number in range(1, len(found) + 1)]
    except UnreadableError:
        raise
    except Exception as error:  # the library raises whatever a damaged object makes it raise
        what = f"is damaged ({type(error).__name__}: {error})"
        raise UnreadableError("damaged", what[:300], _MEND) from error
    if not any(line.strip() for line in lines):
        raise UnreadableError("no-text", "has no text: its pages are pictures", _MEND)
    document = document_of(lines, name, sha256(content).hexdigest(), ())
    return replace(document, labels=tuple(labels))


def _pages(content: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted:
        _unlock(reader)
    if len(reader.pages) > MAX_PAGES:
        raise too_much("MAX_PAGES", MAX_PAGES, f"has {len(reader.pages):,} pages", _MEND)
    drawn = 0
    for number, page in enumerate(reader.pages, 1):
        drawn += _size(page)
        if drawn > MAX_PAGE_BYTES:
            what = f"takes {drawn:,} bytes to draw up to page {number}"
            raise too_much("MAX_PAGE_BYTES", MAX_PAGE_BYTES, what, _MEND)
    for page in reader.pages:
        yield page.extract_text().replace("\f", " ")


def _unlock(reader: PdfReader) -> None:
    """Open a file that asks for a password to change it only."""
    try:
        unlocked = bool(reader.decrypt(""))
    except Exception:  # a cipher that the library cannot do
        unlocked = False
    if not unlocked:
        mend = "open it with its password and save it without one"
        raise UnreadableError("encrypted", "is protected by a password", mend)


def _size(page: PageObject) -> int:
    contents = page.get_contents()
    return 0 if contents is None else len(contents.get_data())
