"""The forum's own documents, where they are there: what their readers must make of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate, Note, Sureness, unaccounted
from publisher.documents.block import Document, Kind

FOLDER = Path(__file__).resolve().parents[4] / "shared/forum-documents"
NAMES = sorted(path.name for path in FOLDER.glob("0*.txt"))

pytestmark = pytest.mark.skipif(not NAMES, reason="the forum's documents are not here")


def read(number: int) -> Document:
    name = NAMES[number]
    document, findings = read_document((FOLDER / name).read_bytes(), name)
    assert document is not None, findings
    return document


def joined(document: Document, *, without_wrapping: bool = True) -> list[tuple[int, int]]:
    notes = [note for note in document.notes if note.fate is Fate.JOINED]
    return [(n.first, n.last) for n in notes if "page" in n.reason or not without_wrapping]


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_every_line_is_accounted_for(number: int) -> None:
    document = read(number)
    blocks = [Note(*block.span, Fate.FIELD) for block in document.blocks]
    assert unaccounted(document.lines, [*document.notes, *blocks]) == []


def test_the_french_sheet_is_joined_where_its_pages_end() -> None:
    document = read(1)
    assert joined(document) == [
        (21, 23),
        (48, 48),
        (50, 50),
        (52, 52),
        (54, 54),
        (56, 56),
        (64, 68),
        (68, 68),
        (71, 71),
        (73, 73),
        (75, 75),
        (76, 76),
        (78, 78),
        (87, 91),
    ]
    first, second = (b for b in document.blocks if b.kind is Kind.ROW and "\n" in b.cells[0].text)
    assert [(c.span.first, c.span.last) for c in first.cells] == [(46, 54), (46, 56)]
    assert [(c.span.first, c.span.last) for c in second.cells] == [(69, 71), (69, 78)]
    guesses = [n.first for n in document.notes if n.sureness is Sureness.GUESS]
    assert guesses == [50, 52, 54, 56]


def test_the_english_sheet_s_rows_go_on_over_its_pages() -> None:
    document = read(2)
    assert joined(document) == [(66, 68), (70, 72)]
    rows = [block for block in document.blocks if block.kind is Kind.ROW]
    assert [len(row.cells) for row in rows] == [4, 4, 4, 4]


def test_nothing_of_the_reports_is_joined() -> None:
    assert joined(read(0), without_wrapping=False) == []
    assert joined(read(3), without_wrapping=False) == []


def test_the_catalogue_s_noise_is_undone_and_its_overviews_are_tables() -> None:
    document = read(4)
    assert joined(document) == []
    repaired = [n.first for n in document.notes if n.fate is Fate.REPAIRED]
    assert repaired == [47, 413, 887, 887, 1013, 1013]
    rows = [block for block in document.blocks if block.kind is Kind.ROW]
    assert {row.table for row in rows} == {1, 2, 3}
    assert sum(bool(row.cells[1].text) for row in rows) == 42
