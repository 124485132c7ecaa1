from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.account import unaccounted
from publisher.documents.block import Block, Cell, Document, Kind, Span
from publisher.documents.recognise import catalogue
from tests.documents.recognise.catalogue.reading import made_up

LINES = [line for language in ("fr", "en", "es") for line in made_up(language).lines]
SCRAPS = [
    "1.1", "1.1.1 x", "Session 1", "et", "M. ", "Mme. A. B", "(", ")", "<http://", "www.",
    "http:// a",
    "PARTENAIRES", "2 Octobre", "- ", "Modératrice : ", "organisé par ", "A. B. C, D. E", "x@y.z",
    "France", ". France", "« ", "**", "Atelier organisé par ", "Ouverture : ", "(max)", "…",
]  # fmt: skip
FRAGMENTS = st.sampled_from(LINES) | st.sampled_from(SCRAPS) | st.text(max_size=30)
TEXTS = st.lists(FRAGMENTS, max_size=5).map(lambda parts: " ".join(" ".join(parts).split()))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any blocks, one on each line."""
    blocks = []
    for line in range(1, draw(st.integers(0, 14)) + 1):
        kind, span = draw(st.sampled_from(Kind)), Span(line, line)
        text = "" if kind is Kind.BREAK else draw(TEXTS)
        marker = draw(st.sampled_from(("", "1.", "-", "a)"))) if kind is Kind.ITEM else ""
        cells = tuple(Cell(cell, span) for cell in text.split(" ", 1)) if kind is Kind.ROW else ()
        level = draw(st.integers(0, 2))
        blocks.append(Block(kind, text, span, level, marker, cells, 1 if cells else 0))
    return Document("any.txt", "0" * 64, [block.text for block in blocks], blocks)


@settings(max_examples=300, deadline=None)
@given(documents())
def test_any_blocks_give_records_that_account_for_every_line(document: Document) -> None:
    found = catalogue.recognise(document)
    assert not unaccounted(document.lines, found.notes)
    names = [(draft.collection, draft.key) for draft in found.drafts]
    assert len(names) == len(set(names))
    assert all(1 <= note.first <= note.last <= len(document.lines) for note in found.notes)


@settings(max_examples=100, deadline=None)
@given(documents())
def test_any_blocks_have_a_score_with_reasons(document: Document) -> None:
    score, reasons = catalogue.detect(document)
    assert 0 <= score <= 100
    assert bool(score) == bool(reasons)
