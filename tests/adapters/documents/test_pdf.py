"""The text of PDF files."""

from __future__ import annotations

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate
from publisher.documents.block import Kind
from tests.adapters.documents.samples import pdf_of

TEXT = [
    "The garden in the high street has been open to all families for ten",
    "years, and whoever comes may sow and pick what grows there all year.",
]


def test_wrapped_lines_are_paragraphs_and_page_numbers_are_decoration() -> None:
    pages = [
        ["Gardens 2027", f"Part {name}", *TEXT, f"{name} closes.", str(n)]
        for n, name in enumerate("ABC", 1)
    ]
    document, findings = read_document(pdf_of(pages), "a.pdf")
    assert document is not None, findings
    paragraphs = [block.text for block in document.blocks if block.kind is Kind.PARAGRAPH]
    assert paragraphs == [
        text for name in "ABC" for text in (f"Part {name}", " ".join([*TEXT, f"{name} closes."]))
    ]
    decoration = [note.first for note in document.notes if note.fate is Fate.DECORATION]
    assert [document.lines[n - 1].strip() for n in decoration] == [
        each for n in "123" for each in ("Gardens 2027", n)
    ]
    places = {
        line.strip(): label for line, label in zip(document.lines, document.labels, strict=True)
    }
    assert places["Part A"] == "page 1, line 2"
    assert places["Part B"] == "page 2, line 2"


def test_a_pdf_of_pictures_is_refused() -> None:
    document, findings = read_document(pdf_of([[]]), "a.pdf")
    assert document is None
    assert [finding.code for finding in findings] == ["no-text"]
