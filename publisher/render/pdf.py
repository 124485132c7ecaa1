"""Write a laid-out book as one accessible PDF (PDF/UA-1, ISO 14289-1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from publisher.errors import LostRecordsError
from publisher.model.publication import Publication
from publisher.render.engine import check_fonts, no_warnings
from publisher.render.layout import LaidOut


def write_pdf(book: Publication, laid_out: LaidOut) -> bytes:
    """Return the PDF.

    Raises `BuildError` when a record the book owes its readers is on no page, naming every one,
    when a foreign font was used, or when the engine warns.
    """
    prove_complete(book, laid_out)
    titles = {anchor: section.title.text for section in book.sections for anchor in section.anchors}
    # The first section's own title is the better one where several hold the same anchor.
    titles |= {section.anchor: section.title.text for section in book.sections}
    document = laid_out.documents[0].copy(laid_out.all_pages())

    def finish(_: Any, pdf: Any) -> None:
        _label_pages(pdf, laid_out.front_pages)
        _describe_links(pdf, titles)

    with no_warnings(f"{book.edition}/{book.language}/{book.kind}.pdf"):
        content: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=finish)
    check_fonts(document)
    return content


def prove_complete(book: Publication, laid_out: LaidOut) -> None:
    """Raise `LostRecordsError` naming every expected record that stands on no page."""
    missing = sorted(book.expected - laid_out.pages.keys())
    if missing:
        what = f"{len(missing)} records are on no page: {', '.join(missing)}"
        name = f"{book.edition}/{book.language}/{book.kind}.pdf"
        raise LostRecordsError(f"{name}: {what}", anchors=tuple(missing))


def _label_pages(pdf: Any, front: int) -> None:
    """Number pages in a viewer as they are in print: roman first, then arabic from 1.

    Source: ISO 32000-1, 12.4.2. WeasyPrint writes no page labels.
    """
    import pydyf

    ranges = pydyf.Array([0, pydyf.Dictionary({"S": "/r"})])
    if front:
        ranges.extend([front, pydyf.Dictionary({"S": "/D", "St": 1})])
    else:
        ranges = pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": ranges})


def _describe_links(pdf: Any, titles: Mapping[str, str]) -> None:
    """Let a screen reader say where an internal link leads instead of spelling out its anchor."""
    import pydyf

    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("Subtype") == "/Link" and "Dest" in item:
            anchor = item["Dest"].string
            item["Contents"] = pydyf.String(titles.get(anchor, anchor))
