"""What cannot stand in a record is left out and told; what refers to it follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.documents.account import Fate
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Value
from publisher.errors import UsageError
from publisher.importing.new_edition import EditionFacts
from publisher.importing.tally import left_out
from tests.builders import EDITION, snapshot
from tests.importing.made_up import (
    LINE,
    body,
    bring,
    codes,
    data,
    incoming,
    initiative,
    project,
    said,
    town,
)

RECORD = f"{EDITION}/initiatives/la-lessive"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


@pytest.mark.parametrize(
    ("changes", "code", "gone"),
    [
        ({"urls": [{"url": "washing"}, {"url": "https://x.example/"}]}, "form", "washing"),
        ({"places": [town("Lyon"), town("Vide", "ZZ")]}, "country", "vide"),
        ({"contacts": [{"role": said("Gérante"), "function": "boss"}]}, "unknown-value", "boss"),
    ],
)
def test_what_is_wrong_goes_and_the_rest_stays(
    root: Path, changes: dict[str, Value], code: str, gone: str
) -> None:
    done = bring(root, incoming([initiative(**changes)]))
    assert code in codes(done)
    assert gone not in (root / f"sources/{RECORD}.yaml").read_text("utf-8")
    assert data(root, RECORD)["title"]
    assert any(note.fate is Fate.LEFT_OUT for note in done.documents[0].notes)


def test_what_is_wrong_in_a_text_for_all_languages_goes_too(root: Path) -> None:
    done = bring(root, incoming([initiative(organisations=[body("La Lessive", acronym="<br")])]))
    assert codes(done) == ["html"]
    assert data(root, "organisations/br") == {"name": "La Lessive"}


@pytest.mark.parametrize("field", ["title", "description", "organisations", "session"])
def test_a_record_without_what_it_needs_is_left_out(root: Path, field: str) -> None:
    done = bring(root, incoming([initiative(**{field: None})]))
    assert codes(done) == ["missing-field"]
    assert not (root / f"sources/{RECORD}.yaml").exists()


def test_what_refers_to_a_record_left_out_is_left_out_too(root: Path) -> None:
    workshop = Draft("sessions", "1.2", {"code": "1.2", "kind": "workshop", "parent": "1"}, LINE)
    done = bring(root, incoming([workshop, initiative("1.2.1", session="1.2")]))
    assert codes(done) == ["dangling", "missing-field", "missing-field"]
    assert sorted(path.stem for path in (root / f"sources/{EDITION}/sessions").iterdir()) == [
        "1-1",
        "session-1",
    ]


def test_a_field_no_record_has_is_told(root: Path) -> None:
    contacts: Value = [{"role": said("Gérante"), "shoes": "41"}]
    done = bring(root, incoming([initiative(colour="red", contacts=contacts)]))
    reasons = [note.reason for note in done.documents[0].notes if note.fate is Fate.LEFT_OUT]
    assert [reason for reason in reasons if "'colour'" in reason]
    assert [reason for reason in reasons if "'contacts[0].shoes'" in reason]


def test_every_line_is_accounted_for(root: Path) -> None:
    draft = initiative("1.1.2", 2)
    done = bring(root, incoming([draft], lines=4))
    spoken = {n for note in done.documents[0].notes for n in range(note.first, note.last + 1)}
    assert spoken == {1, 2, 3, 4}
    left = [note for note in done.documents[0].notes if note.fate is Fate.LEFT_OUT]
    assert [(note.first, note.last) for note in left] == [(1, 1), (3, 4)]


def test_the_origin_of_a_record_is_its_lines(root: Path) -> None:
    from hashlib import sha256

    draft = initiative()
    draft = Draft(draft.collection, draft.key, draft.fields, Span(2, 3))
    bring(root, incoming([draft]))
    digest = sha256(b"line 2\nline 3").hexdigest()
    origin = {"document": "list.txt", "lines": "2-3", "hash": digest}
    assert data(root, RECORD)["origin"] == origin


@pytest.mark.parametrize(("printed", "kept"), [("L'Eau", False), ("Eau SARL", True)])
def test_how_a_name_is_printed_is_kept_where_it_is_not_the_name(
    root: Path, printed: str, kept: bool
) -> None:
    draft = initiative(organisations=[body("L’Eau")], printed_as=printed)
    bring(root, incoming([draft]))
    record = data(root, f"{EDITION}/initiatives/l-eau")
    assert ("printed_as" in record) == kept


def test_one_organisation_with_two_initiatives_names_two_files(root: Path) -> None:
    bring(root, incoming([initiative(), initiative("1.1.3")]))
    assert data(root, f"{RECORD}-2")["code"] == "1.1.3"


def new_edition(**changes: Value | None) -> list[Draft]:
    fields: dict[str, Value | None] = {
        "label": "Forum 2030",
        "forum": said("Forum des laveries"),
        "theme": said("L’eau"),
        "start": "2030-05-12",
        "end": "2030-05-13",
        "place": town("Lyon"),
        **changes,
    }
    kept = {name: value for name, value in fields.items() if value is not None}
    return [
        Draft("editions", "forum2030", kept, LINE),
        Draft(
            "sessions",
            "1",
            {"code": "1", "kind": "block", "day": "2030-05-12", "title": said("Matin")},
            LINE,
        ),
        Draft(
            "sessions",
            "1.1",
            {"code": "1.1", "kind": "workshop", "parent": "1", "title": said("Laver")},
            LINE,
        ),
        initiative("1.1.1"),
    ]


def test_a_new_edition_is_added_to_the_project(root: Path) -> None:
    assert codes(bring(root, incoming(new_edition()), edition=None)) == []
    text = (root / "sources/project.yaml").read_text("utf-8")
    assert text.endswith("  - id: forum2030\n    publications: [program, catalogue]\n")
    assert data(root, "forum2030/edition")["zone"] == "Europe/Paris"
    before = snapshot(root / "sources")
    bring(root, incoming(new_edition()), edition=None)
    assert snapshot(root / "sources") == before


def test_an_edition_nobody_knows_enough_of_is_refused_as_a_whole(root: Path) -> None:
    before = snapshot(root / "sources")
    done = bring(root, incoming(new_edition(place=None, theme=None)), edition=None)
    assert done.refused
    assert codes(done) == ["no-edition"]
    assert "theme, zone, place" in done.findings[0].what
    assert '--theme "Its theme" --place "Town, Country"' in done.findings[0].mend
    assert snapshot(root / "sources") == before


SAID = EditionFacts(
    theme="L'eau du quartier", place="Mexico, Mexique", days="2030-05-11/2030-05-14"
)


def test_what_the_documents_do_not_say_of_a_new_edition_a_person_says(root: Path) -> None:
    drafts = new_edition(place=None, theme=None)
    assert codes(bring(root, incoming(drafts), edition=None, facts=SAID)) == []
    record = data(root, "forum2030/edition")
    assert record["theme"] == {"fr": "L’eau du quartier"}
    assert (record["place"], record["zone"]) == ("mexico", "America/Mexico_City")
    assert (record["start"], record["end"]) == ("2030-05-11", "2030-05-14")
    assert data(root, "places/mexico") == {"name": {"fr": "Mexico"}, "country": "MX"}


def test_an_edition_that_is_there_is_not_said_anew(root: Path) -> None:
    with pytest.raises(UsageError, match="is there already"):
        bring(root, incoming([initiative()]), facts=SAID)


@pytest.mark.parametrize(
    "facts",
    [
        EditionFacts(place="Mexico"),
        EditionFacts(place="Mexico, Ailleurs"),
        EditionFacts(place=", Mexique"),
        EditionFacts(days="2030-05-11"),
        EditionFacts(days="2030-05-11/12 mai"),
    ],
)
def test_what_cannot_be_understood_of_a_new_edition_is_refused(
    root: Path, facts: EditionFacts
) -> None:
    with pytest.raises(UsageError, match=r"is no first|no town"):
        bring(root, incoming(new_edition()), edition=None, facts=facts)


def test_what_no_document_says_of_a_new_edition_accounts_for_no_line(root: Path) -> None:
    draft = initiative(session=None)
    facts = replace(SAID, forum="Forum des laveries")
    done = bring(root, incoming([draft]), edition="forum2030", facts=facts)
    left = left_out(done.documents[0])
    assert [(note.first, note.last) for note in left if not note.target] == [(2, 3)]


def test_days_tell_the_edition(root: Path) -> None:
    block: dict[str, Value] = {
        "code": "2",
        "kind": "block",
        "day": "2018-10-02",
        "title": said("Soir"),
    }
    bring(root, incoming([Draft("sessions", "2", block, LINE)]), edition=None)
    assert data(root, f"{EDITION}/sessions/session-2")["day"] == "2018-10-02"


def test_where_nothing_tells_the_edition_a_person_must(root: Path) -> None:
    with pytest.raises(UsageError, match="--edition"):
        bring(root, incoming([initiative(organisations=[body("X")])]), edition=None)


@pytest.mark.parametrize("name", ["../x", "A", "con", ""])
def test_an_edition_has_an_id(root: Path, name: str) -> None:
    with pytest.raises(UsageError, match="no id of an edition"):
        bring(root, incoming([initiative()]), edition=name)
