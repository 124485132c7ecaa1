"""A document imported again: what it says anew goes into the record, what staff wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.transaction import undo
from publisher.documents.draft import Value
from publisher.importing.history import path_of
from tests.builders import EDITION, amend, snapshot
from tests.importing.made_up import (
    body,
    bring,
    codes,
    data,
    incoming,
    initiative,
    person,
    project,
    said,
    town,
)

RECORD = f"{EDITION}/initiatives/la-lessive"
FILE = f"sources/{RECORD}.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project(tmp_path)
    done = bring(tmp_path, incoming([initiative()]))
    assert codes(done) == []
    return tmp_path


def test_the_record_is_where_a_person_would_look_for_it(root: Path) -> None:
    record = data(root, RECORD)
    assert record["session"] == "1-1"
    assert record["title"] == {"fr": "Une laverie de quartier"}
    assert record["contacts"] == [{"person": "zoe-marchand", "role": {"fr": "Gérante"}}]
    assert record["places"] == ["lyon"]
    assert data(root, "people/zoe-marchand")["sort"] == "Marchand, Zoé"
    assert data(root, "places/lyon") == {"name": {"fr": "Lyon"}, "country": "FR"}


def test_the_same_document_again_changes_no_byte(root: Path) -> None:
    before = snapshot(root / "sources")
    done = bring(root, incoming([initiative()]))
    assert snapshot(root / "sources") == before
    assert done.findings == []
    assert {what for counts in done.records.values() for what, n in counts.items() if n} == {
        "as they were"
    }


def test_a_new_version_changes_what_changed_in_it(root: Path) -> None:
    before = (root / FILE).read_text("utf-8")
    bring(root, incoming([initiative(title=said("Deux laveries"))]))
    after = (root / FILE).read_text("utf-8")
    assert after == before.replace("Une laverie de quartier", "Deux laveries")


def test_what_staff_wrote_stays_when_the_document_is_the_same(root: Path) -> None:
    amend(root, FILE, "Une laverie de quartier", "La laverie du quartier")
    amend(root, FILE, "code:", "# a remark\ncode:")
    before = (root / FILE).read_bytes()
    assert codes(bring(root, incoming([initiative()]))) == []
    assert (root / FILE).read_bytes() == before


def test_where_both_changed_the_record_stays_and_a_person_is_asked(root: Path) -> None:
    amend(root, FILE, "Une laverie de quartier", "La laverie du quartier")
    new = initiative(title=said("Deux laveries"), description=said("Elle lave et repasse."))
    for _ in range(2):  # until somebody decides
        assert codes(bring(root, incoming([new]))) == ["both-changed"]
        assert data(root, RECORD)["title"] == {"fr": "La laverie du quartier"}
        assert data(root, RECORD)["description"] == {"fr": "Elle lave et repasse.\n"}
    amend(root, FILE, "La laverie du quartier", "Deux laveries")
    assert codes(bring(root, incoming([new]))) == []


def test_translations_and_remarks_outlive_a_new_version(root: Path) -> None:
    amend(root, FILE, "role: {fr: Gérante}", "role: {fr: Gérante, en: Manager}  # checked")
    new: Value = [{"person": person("Zoé Marchand"), "role": said("Directrice")}]
    assert codes(bring(root, incoming([initiative(contacts=new)]))) == []
    text = (root / FILE).read_text("utf-8")
    assert "    role: {fr: Directrice, en: Manager}  # checked\n" in text


def test_somebody_else_does_not_get_the_translations_of_the_one_before(root: Path) -> None:
    amend(root, FILE, "role: {fr: Gérante}", "role: {fr: Gérante, en: Manager}")
    new: Value = [
        {"person": person("Ali Benna"), "role": said("Trésorier")},
        {"person": person("Zoé Marchand"), "role": said("Gérante")},
    ]
    bring(root, incoming([initiative(contacts=new)]))
    assert data(root, RECORD)["contacts"] == [
        {"person": "ali-benna", "role": {"fr": "Trésorier"}},
        {"person": "zoe-marchand", "role": {"fr": "Gérante", "en": "Manager"}},
    ]


def test_a_field_that_changes_its_form_is_written_anew_in_its_place(root: Path) -> None:
    two: Value = [body("La Lessive"), body("Savons du Rhône")]
    bring(root, incoming([initiative(organisations=two, urls=[{"url": "https://x.example/"}])]))
    lines = (root / FILE).read_text("utf-8").split("\n")
    assert lines[4] == "organisations: [la-lessive, savons-du-rhone]"
    assert lines.index("urls:") == lines.index("description:") - 2


def test_a_remark_is_not_lost_with_a_field_that_changes_its_form(root: Path) -> None:
    amend(root, FILE, "places: [lyon]", "places: [lyon]  # since 2020")
    new = initiative(places=[town("Lyon"), town("Nantes")])
    assert codes(bring(root, incoming([new]))) == ["by-hand"]
    assert "places: [lyon]  # since 2020" in (root / FILE).read_text("utf-8")
    assert codes(bring(root, incoming([new]))) == ["by-hand"]  # it is not taken for done


def test_what_a_document_says_no_more_goes(root: Path) -> None:
    bring(root, incoming([initiative(contacts=None)]))
    assert "contacts" not in data(root, RECORD)


def test_what_a_document_never_said_stays(root: Path) -> None:
    amend(root, FILE, "description:", "themes: [food]\ndescription:")
    bring(root, incoming([initiative(title=said("Deux laveries"))]))
    assert data(root, RECORD)["themes"] == ["food"]


def test_a_record_that_left_its_document_is_told_and_not_deleted(root: Path) -> None:
    done = bring(root, incoming([initiative("1.1.3", organisations=[body("Le Four")])]))
    assert codes(done) == ["gone"]
    assert (root / FILE).exists()


def test_records_written_by_hand_stay_as_they_are(root: Path) -> None:
    before = (root / f"sources/{EDITION}/initiatives/koopera.yaml").read_bytes()
    done = bring(root, incoming([initiative("1.1.1", title=said("Autre titre"))], name="b.txt"))
    assert (root / f"sources/{EDITION}/initiatives/koopera.yaml").read_bytes() == before
    assert any("stays as it is" in note.reason for note in done.documents[0].notes)


def test_another_document_that_says_otherwise_is_a_contradiction(root: Path) -> None:
    other = incoming([initiative(title=said("Deux laveries"))], name="other.txt")
    assert codes(bring(root, other)) == ["differs"]
    assert data(root, RECORD)["title"] == {"fr": "Une laverie de quartier"}


def test_a_document_in_another_language_adds_it(root: Path) -> None:
    english: dict[str, Value] = {
        "title": said("A launderette for the neighbourhood", "en"),
        "description": said("It washes all that the neighbours bring.", "en"),
        "contacts": [{"person": person("Zoé Marchand"), "role": said("Manager", "en")}],
    }
    assert codes(bring(root, incoming([initiative(**english)], name="en.txt"))) == []
    assert data(root, RECORD)["title"] == {
        "fr": "Une laverie de quartier",
        "en": "A launderette for the neighbourhood",
    }
    assert data(root, RECORD)["contacts"] == [
        {"person": "zoe-marchand", "role": {"fr": "Gérante", "en": "Manager"}}
    ]
    before = snapshot(root / "sources")
    bring(root, incoming([initiative()]))  # the first of the two alone
    assert snapshot(root / "sources") == before


def test_a_new_version_under_another_name_is_one_when_somebody_says_so(root: Path) -> None:
    (root / "sources/import.yaml").write_text(
        "replaces:\n  - {document: v2.txt, earlier: list.txt}\n"
    )
    new = incoming([initiative(title=said("Deux laveries"))], name="v2.txt")
    assert codes(bring(root, new)) == []
    assert data(root, RECORD)["title"] == {"fr": "Deux laveries"}
    assert "list.txt" not in (root / path_of(EDITION)).read_text("utf-8")


def test_an_import_is_undone_as_a_whole(root: Path) -> None:
    undo(root)
    assert not (root / FILE).exists()
    assert not (root / path_of(EDITION)).exists()
    assert not (root / "sources/people/zoe-marchand.yaml").exists()
