from __future__ import annotations

from pathlib import Path

import pytest

from publisher.publications.registry import KINDS
from tests import real
from tests.builders import EDITION
from tests.publications.small import (
    IN,
    alone,
    composed,
    page,
    report,
    section,
    small,
    workshop,
)

EVERYTHING: dict[str, str | None] = {
    f"{IN}/sessions/w2.yaml": workshop("1.2", "session-1"),
    f"{IN}/sessions/closing.yaml": alone("2", "2018-10-03 16:00 UTC", "2018-10-03 18:00 UTC"),
    f"{IN}/reports/closing.yaml": report("closing"),
    f"{IN}/reports/w2.yaml": report("w2"),
    **{
        f"{IN}/pages/{kind}.yaml": page(kind)
        for kind in ("welcome", "reading", "practical", "colophon", "accessibility")
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_holds_all_that_it_owes_its_readers(tmp_path: Path, kind: str) -> None:
    """Of an edition with blocks, workshops, initiatives, sessions alone, reports and pages."""
    book = composed(small(tmp_path, EVERYTHING), kind, "fr")
    found = {anchor for section in book.sections for anchor in section.anchors}
    assert book.expected, "a publication that owes nothing proves nothing"
    assert book.expected <= found, sorted(book.expected - found)


@pytest.mark.parametrize("kind", KINDS)
def test_no_anchor_stands_in_two_sections(tmp_path: Path, kind: str) -> None:
    book = composed(small(tmp_path, EVERYTHING), kind, "fr")
    found = [anchor for section in book.sections for anchor in section.anchors]
    assert len(found) == len(set(found))


def test_what_each_kind_owes(tmp_path: Path) -> None:
    records = small(tmp_path, EVERYTHING).editions[EDITION]
    pages = {f"pages-{id_}" for id_ in records.pages}
    sessions = {f"sessions-{id_}" for id_ in ("session-1", "1-1", "w2", "closing")}
    assert {kind: set(KINDS[kind].expected(records)) for kind in KINDS} == {
        "program": {*sessions, "initiatives-koopera", *pages},
        "catalogue": {*sessions, "initiatives-koopera", *pages - {"pages-practical"}},
        "sheets": sessions - {"sessions-session-1"},
        "reports": {"reports-closing", "reports-w2"},
    }


def test_the_sheet_of_a_workshop_stands_on_the_first_level(tmp_path: Path) -> None:
    """Below no block: a level left out would break the outline that PDF/UA asks for."""
    sheet = section(composed(small(tmp_path), "sheets", "en"), "sessions-1-1")
    assert (sheet.level, sheet.day) == (1, 1)


def test_the_report_of_a_workshop_has_the_day_of_its_block(tmp_path: Path) -> None:
    book = composed(small(tmp_path, EVERYTHING), "reports", "en")
    assert section(book, "reports-w2").day == 1
    assert section(book, "reports-closing").day == 2


@pytest.mark.parametrize(("edition", "kind", "language"), real.EVERY)
def test_the_forum_s_publications_hold_all_they_owe(edition: str, kind: str, language: str) -> None:
    book = real.book(edition, kind, language)
    found = {anchor for section in book.sections for anchor in section.anchors}
    assert book.expected <= found
