"""Who is who: the same, probably the same, or new; what people decide about it is data."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from publisher.checks.records.two_spellings import two_spellings
from publisher.checks.subject import Corpus
from publisher.importing.decisions import read_decisions
from tests.builders import EDITION
from tests.importing.made_up import (
    body,
    bring,
    codes,
    data,
    incoming,
    initiative,
    person,
    project,
    town,
)

RECORD = f"{EDITION}/initiatives/la-lessive"
DECISIONS = "sources/import.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)  # where people/jone is Jone Etxeberria


def contact(root: Path) -> object:
    contacts = data(root, RECORD)["contacts"]
    assert isinstance(contacts, list)
    (one,) = contacts
    assert isinstance(one, dict)
    return one["person"]


@pytest.mark.parametrize("name", ["Jone Etxeberria", "jone ETXEBERRIA", "Jone Etxebérria"])
def test_the_same_name_is_the_same_person(root: Path, name: str) -> None:
    done = bring(root, incoming([initiative(contacts=[{"person": person(name)}])]))
    assert codes(done) == []
    assert contact(root) == "jone"


@pytest.mark.parametrize("name", ["Jone Etxebería", "Jone Echeberria", "Jone Mari Etxeberria"])
def test_nearly_the_same_name_is_for_a_person_to_decide(root: Path, name: str) -> None:
    done = bring(root, incoming([initiative(contacts=[{"person": person(name)}])]))
    assert codes(done) == (["probably-the-same"] if name != "Jone Echeberria" else [])
    assert contact(root) != "jone"


def test_the_finding_holds_the_line_that_decides(root: Path) -> None:
    draft = initiative(contacts=[{"person": person("Jone Etxeberia")}])
    (finding,) = bring(root, incoming([draft])).findings
    line = finding.mend.rpartition("  ")[2]
    (root / DECISIONS).write_text(f"same:\n  {line}\n", "utf-8")
    assert codes(bring(root, incoming([draft]))) == []
    assert contact(root) == "jone"


def test_another_person_is_one_for_the_checks_too(root: Path) -> None:
    line = '- {registry: people, name: "Jone Etxeberia", record: jone}'
    (root / DECISIONS).write_text(f"other:\n  {line}\n", "utf-8")
    draft = initiative(contacts=[{"person": person("Jone Etxeberia")}])
    assert codes(bring(root, incoming([draft]))) == []
    assert contact(root) == "jone-etxeberia"
    after, _ = load_project(root)
    assert list(two_spellings(Corpus((), (), project=after))) == []


def test_a_woman_and_a_man_are_not_one(root: Path) -> None:
    mention = person("Jone Etxeberia", gender="m")
    assert codes(bring(root, incoming([initiative(contacts=[{"person": mention}])]))) == []


def test_one_name_in_two_countries_is_two_places(root: Path) -> None:
    draft = initiative(places=[town("Bilbao", "ES"), town("Bilbao", "CO")])
    bring(root, incoming([draft]))
    assert data(root, RECORD)["places"] == ["bilbao", "bilbao-2"]


def test_an_organisation_is_known_by_its_acronym(root: Path) -> None:
    first = initiative(organisations=[body("Union des laveries", acronym="UDL")])
    again = initiative("1.1.3", organisations=[body("UDL")])
    assert codes(bring(root, incoming([first, again]))) == []
    assert sorted(path.stem for path in (root / "sources/organisations").iterdir()) == [
        "koopera",
        "udl",
    ]
    names = {path.stem for path in (root / f"sources/{EDITION}/initiatives").iterdir()}
    assert names == {"koopera", "udl", "udl-2"}


def test_a_name_that_is_told_after_its_acronym_stays(root: Path) -> None:
    first = initiative(organisations=[body("UDL")])
    again = initiative("1.1.3", organisations=[body("Union des laveries", acronym="UDL")])
    for _ in range(2):
        assert codes(bring(root, incoming([first, again]))) == []
        assert data(root, "organisations/udl")["name"] == "Union des laveries"
        assert data(root, "organisations/udl")["acronym"] == "UDL"


def test_only_organisations_are_known_by_an_acronym(root: Path) -> None:
    first = initiative(contacts=[{"person": person("ZM")}])
    again = initiative("1.1.3", contacts=[{"person": person("Zoé Marchand", acronym="ZM")}])
    for _ in range(2):
        bring(root, incoming([first, again]))
        people = {path.stem for path in (root / "sources/people").iterdir()}
        assert people == {"jone", "zm", "zoe-marchand"}


def test_two_things_said_of_one_are_both_told(root: Path) -> None:
    first = initiative(organisations=[body("La Lessive", country="FR")])
    again = initiative("1.1.3", organisations=[body("La Lessive", line=2, country="BE")])
    (finding,) = bring(root, incoming([first, again])).findings
    assert finding.code == "differs"
    assert "“FR”" in finding.what
    assert "“BE”" in finding.what


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("same:\n  - {registry: people, name: X, record: nobody}\n", "dangling"),
        ("sam:\n  - {registry: people, name: X, record: jone}\n", "unknown-key"),
        ("same:\n  - {registry: peple, name: X, record: jone}\n", "unknown-value"),
        ("keep:\n  - {text: l'eau}\n", "missing-field"),
    ],
)
def test_decisions_are_read_strictly(root: Path, text: str, code: str) -> None:
    found, _ = load_project(root)
    assert found is not None
    _, findings = read_decisions(lambda _: text.encode(), found.registries)
    assert [finding.code for finding in findings] == [code]
    assert findings[0].at.line
