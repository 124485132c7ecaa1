"""Several documents of one session: one record, and all that they do not say alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from publisher.adapters.transaction import transaction
from publisher.importing.outcome import Imported
from publisher.importing.run import Request, import_documents
from tests.builders import EDITION, amend, snapshot
from tests.importing.made_up import codes, data, project
from tests.real import ROOT as REPOSITORY

FOLDER = REPOSITORY / "tests/documents/sessions"
REAL = REPOSITORY.parent / "shared/forum-documents"
ALL = ("sheet-fr", "sheet-en", "report-fr")
NAME = "des-marches-de-quartier-tenus-par-leurs"
SESSION = f"{EDITION}/sessions/{NAME}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project whose edition has the days of the made-up documents."""
    project(tmp_path)
    edition = f"sources/{EDITION}/edition.yaml"
    amend(tmp_path, edition, "start: 2018-10-01", "start: 2023-03-13")
    amend(tmp_path, edition, "end: 2018-10-03", "end: 2023-03-17")
    amend(tmp_path, f"sources/{EDITION}/sessions/session-1.yaml", "2018-10-01", "2023-03-13")
    return tmp_path


def take(root: Path, *names: str, folder: Path = FOLDER) -> Imported:
    request = Request([str(folder / f"{name}.txt") for name in names], None, EDITION)
    with transaction(root, "import") as files:
        done = import_documents(root, request, files)
        if not done.refused:
            files.commit()
    assert load_project(root)[1] == []
    return done


def test_they_are_one_session_and_one_report(root: Path) -> None:
    done = take(root, *ALL)
    assert done.records[f"{EDITION}/sessions"]["new"] == 1
    assert done.records[f"{EDITION}/reports"]["new"] == 1
    session = data(root, SESSION)
    assert set(session["title"]) == {"fr", "en"}
    assert data(root, f"{EDITION}/reports/{NAME}")["session"] == NAME


def test_the_order_of_the_files_makes_no_second_session(root: Path) -> None:
    take(root, "report-fr")
    done = take(root, "sheet-en", "sheet-fr")
    assert done.records[f"{EDITION}/sessions"]["new"] == 0
    assert len(list((root / f"sources/{EDITION}/sessions").iterdir())) == 3


def test_every_contradiction_has_its_sides_and_a_variant(root: Path) -> None:
    done = take(root, *ALL)
    assert len(done.contradictions) == codes(done).count("contradiction") > 5
    variants = data(root, SESSION)["variants"]
    assert isinstance(variants, list)
    places = {
        variant["where"] for variant in variants if isinstance(variant, dict) and "where" in variant
    }
    for record, one in done.contradictions:
        assert len(one.sides) > 1
        if record == SESSION:
            assert {f"{side.document}, line {side.line}" for side in one.sides[1:]} <= places


def test_a_contradiction_that_a_record_knows_is_not_told_again(root: Path) -> None:
    take(root, *ALL)
    before = snapshot(root / "sources")
    done = take(root, *ALL)
    assert (done.contradictions, codes(done)) == ([], [])
    assert snapshot(root / "sources") == before


def test_a_text_that_is_no_translation_is_not_shown_as_one(root: Path) -> None:
    take(root, *ALL)
    session = data(root, SESSION)
    assert set(session["main_question"]) == {"fr"}
    variants = session["variants"]
    assert isinstance(variants, list)
    assert any("What should a town do" in str(variant) for variant in variants)


def test_one_name_in_two_spellings_is_one_person(root: Path) -> None:
    take(root, *ALL)
    people = {path.stem for path in (root / "sources/people").iterdir()}
    assert "kofi-adjei" in people
    assert "kofi-adjie" not in people
    variants = data(root, "people/kofi-adjei")["variants"]
    assert isinstance(variants, list)
    assert "Kofi Adjie" in str(variants)


def test_only_translations_are_offered_to_the_memory(root: Path) -> None:
    done = take(root, *ALL)
    (path,) = done.pairs
    memory = (root / path).read_text("utf-8")
    assert "What should a town do" not in memory
    assert memory.count("<tu ") + memory.count("<tu>") == done.pairs[path] > 2


def test_one_of_the_documents_alone_changes_no_record(root: Path) -> None:
    take(root, *ALL)
    before = snapshot(root / "sources")
    for name in ALL:
        assert codes(take(root, name)) == []
        after = snapshot(root / "sources")
        history = f"{EDITION}/imports.tsv"
        assert {**after, history: ""} == {**before, history: ""}, name


def test_a_session_outside_the_edition_leaves_nobody_behind(tmp_path: Path) -> None:
    project(tmp_path)
    before = snapshot(tmp_path / "sources")
    done = take(tmp_path, *ALL)
    assert "date" in codes(done)
    assert snapshot(tmp_path / "sources") == before


@pytest.mark.skipif(not REAL.is_dir(), reason="the forum's documents are not here")
def test_the_documents_of_2021_are_two_sessions_and_two_reports(root: Path) -> None:
    edition = f"sources/{EDITION}/edition.yaml"
    amend(root, edition, "start: 2023-03-13", "start: 2021-10-04")
    amend(root, edition, "end: 2023-03-17", "end: 2021-10-08")
    amend(root, f"sources/{EDITION}/sessions/session-1.yaml", "2023-03-13", "2021-10-04")
    names = [path.stem for path in sorted(REAL.glob("00[0-3]*.txt"))]
    done = take(root, *names, folder=REAL)
    assert done.records[f"{EDITION}/sessions"]["new"] == 2
    assert done.records[f"{EDITION}/reports"]["new"] == 2
    assert take(root, *names, folder=REAL).findings == []
