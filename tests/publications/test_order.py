from __future__ import annotations

from pathlib import Path

import pytest

from publisher.model.publication import Matter, Start
from tests.l10n.reading import as_read
from tests.publications.small import (
    IN,
    alone,
    anchors,
    block,
    composed,
    initiative,
    page,
    person,
    report,
    section,
    small,
    workshop,
)

# Every kind of page, so that each publication can be seen to take its own.
PAGES: dict[str, str | None] = {
    f"{IN}/pages/{kind}.yaml": page(kind)
    for kind in ("welcome", "reading", "practical", "colophon", "accessibility")
}
BIO = "  - person: maria\n    country: PT\n"
WITH_SESSION: dict[str, str | None] = {
    **PAGES,
    "sources/people/maria.yaml": person(
        "Maria Silva", "Silva, Maria", "bio: {fr: Une vie., en: A life., es: Una vida.}\n"
    ),
    f"{IN}/sessions/closing.yaml": alone(
        "2", "2018-10-03 16:00 Europe/Madrid", "2018-10-03 18:00 Europe/Madrid", f"speakers:\n{BIO}"
    ),
    f"{IN}/reports/closing.yaml": report(
        "closing", "comments:\n  - person: maria\n    text: {fr: Oui., en: Yes., es: Sí.}\n"
    ),
}


def test_a_programme_runs_from_the_cover_to_the_notes(tmp_path: Path) -> None:
    assert anchors(composed(small(tmp_path, WITH_SESSION), "program", "fr")) == [
        *("cover", "pages-colophon", "contents", "pages-welcome", "pages-reading", "schedule"),
        *("day-1", "sessions-session-1", "sessions-1-1", "day-2", "sessions-closing"),
        *("speakers", "pages-practical", "partners"),
        *("index-people", "index-organisations", "index-countries", "index-themes"),
        *("pages-accessibility", "notes"),
    ]


def test_a_catalogue_sets_each_initiative_under_its_workshop(tmp_path: Path) -> None:
    assert anchors(composed(small(tmp_path, PAGES), "catalogue", "fr")) == [
        *("cover", "pages-colophon", "contents", "pages-welcome", "pages-reading"),
        *("day-1", "sessions-session-1", "sessions-1-1", "initiatives-koopera", "partners"),
        *("index-people", "index-organisations", "index-countries", "index-themes"),
        *("pages-accessibility", "notes"),
    ]


def test_sheets_hold_workshops_and_sessions_and_their_speakers(tmp_path: Path) -> None:
    assert anchors(composed(small(tmp_path, WITH_SESSION), "sheets", "fr")) == [
        *("cover", "pages-colophon", "contents", "sessions-1-1", "sessions-closing", "speakers"),
        *("index-people", "index-organisations", "pages-accessibility"),
    ]


def test_reports_hold_the_reports(tmp_path: Path) -> None:
    assert anchors(composed(small(tmp_path, WITH_SESSION), "reports", "fr")) == [
        *("cover", "pages-colophon", "contents", "reports-closing"),
        *("index-people", "pages-accessibility"),
    ]


@pytest.mark.parametrize("kind", ["program", "catalogue", "sheets", "reports"])
def test_front_matter_comes_first_and_back_matter_last(tmp_path: Path, kind: str) -> None:
    book = composed(small(tmp_path, WITH_SESSION), kind, "es")
    matters = [section.matter for section in book.sections]
    assert matters == sorted(matters, key=list(Matter).index)


def test_parts_without_content_are_left_out(tmp_path: Path) -> None:
    """No page, no speaker with a biography, no partner, no index without entries."""
    bare = small(
        tmp_path,
        {
            f"{IN}/pages/welcome.yaml": None,
            f"{IN}/initiatives/koopera.yaml": None,
            f"{IN}/sessions/1-1.yaml": workshop("1.1", "session-1"),
        },
    )
    assert anchors(composed(bare, "program", "en")) == [
        *("cover", "contents", "schedule", "day-1", "sessions-session-1", "sessions-1-1"),
        *("partners", "notes"),
    ]


def test_codes_sort_by_their_numbers(tmp_path: Path) -> None:
    files: dict[str, str | None] = {}
    for number in (1, 2, 9, 10, 11):
        files[f"{IN}/sessions/w{number}.yaml"] = workshop(f"1.{number}", "session-1")
        files[f"{IN}/initiatives/i{number}.yaml"] = initiative(f"1.2.{number}", "w2")
    files[f"{IN}/sessions/1-1.yaml"] = files[f"{IN}/initiatives/koopera.yaml"] = None
    for number in (2, 10):
        files[f"{IN}/sessions/b{number}.yaml"] = block(f"{number}")
    book = composed(small(tmp_path, files), "catalogue", "fr")
    assert [a.split("-", 1)[1] for a in anchors(book) if a.startswith(("sess", "init"))] == (
        "session-1 w1 w2 i1 i2 i9 i10 i11 w9 w10 w11 b2 b10".split()
    )


def test_days_are_those_on_which_something_happens_counted_from_one(tmp_path: Path) -> None:
    files: dict[str, str | None] = {f"{IN}/sessions/b2.yaml": block("2", "2018-10-03")}
    book = composed(small(tmp_path, files), "program", "es")
    days = [section for section in book.sections if section.template == "day"]
    assert [(day.anchor, as_read(day.title.text)) for day in days] == [
        ("day-1", "Lunes 1 de octubre de 2018"),
        ("day-2", "Miércoles 3 de octubre de 2018"),
    ]
    assert book.day_labels == ("1", "2")


def test_a_session_belongs_to_its_day_in_the_zone_of_the_edition(tmp_path: Path) -> None:
    """23:30 UTC on 1 October is half past one on 2 October in Bilbao."""
    files: dict[str, str | None] = {
        f"{IN}/sessions/night.yaml": alone("2", "2018-10-01 23:30 UTC", "2018-10-02 00:30 UTC")
    }
    book = composed(small(tmp_path, files), "program", "en")
    assert as_read(section(book, "sessions-night").head) == "Tuesday 2 October"
    assert section(book, "sessions-night").day == 2


def test_sections_begin_where_a_reader_expects_them(tmp_path: Path) -> None:
    files: dict[str, str | None] = {f"{IN}/sessions/w2.yaml": workshop("1.2", "session-1")}
    project = small(tmp_path, files)
    for kind in ("program", "catalogue"):
        starts = {s.anchor: s.start for s in composed(project, kind, "fr").sections}
        assert starts["day-1"] is Start.RIGHT
        assert starts["sessions-1-1"] is Start.PAGE, "nothing stands below a block's opening"
        assert starts["sessions-w2"] is Start.FLOW
    assert starts["initiatives-koopera"] is Start.FLOW


def test_reports_stand_in_the_order_of_their_sessions(tmp_path: Path) -> None:
    """A session may have several, such as one a room."""
    files: dict[str, str | None] = {
        f"{IN}/sessions/w10.yaml": workshop("1.10", "session-1"),
        f"{IN}/sessions/w9.yaml": workshop("1.9", "session-1"),
        f"{IN}/reports/a.yaml": report("w10"),
        f"{IN}/reports/b.yaml": report("w9"),
        f"{IN}/reports/c.yaml": report("w9"),
    }
    book = composed(small(tmp_path, files), "reports", "fr")
    assert [a for a in anchors(book) if a.startswith("rep")] == [
        "reports-b",
        "reports-c",
        "reports-a",
    ]


def test_a_session_alone_stands_once_though_it_names_a_block(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        f"{IN}/sessions/s2.yaml": alone(
            "2", "2018-10-01 16:00 UTC", "2018-10-01 18:00 UTC", "parent: session-1\n"
        )
    }
    assert anchors(composed(small(tmp_path, files), "program", "fr")).count("sessions-s2") == 1
