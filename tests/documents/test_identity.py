"""Who is who: the same, probably the same, or nobody that is known."""

from __future__ import annotations

import pytest

from publisher.documents.identity import Known, Likeness


@pytest.fixture
def people() -> Known:
    known = Known(of_people=True)
    known.add("maud", ["Maud Cahurel", "M. Cahurel"], gender="f")
    known.add("ben", ["Ben Amar Zeghadi"])
    known.add("li", ["Li Wu"])
    return known


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Maud Cahurel", [("maud", Likeness.SAME)]),
        ("MAUD CAHUREL", [("maud", Likeness.SAME)]),
        ("M. Cahurel", [("maud", Likeness.SAME)]),
        ("Maud Caruhel", [("maud", Likeness.PROBABLE)]),  # two letters changed places
        ("Cahurel Maud", [("maud", Likeness.PROBABLE)]),
        ("Maud Cahurell", [("maud", Likeness.PROBABLE)]),
        ("Ben Zeghadi", [("ben", Likeness.PROBABLE)]),  # a part of the name
        ("Zeghadi", []),  # too little of it
        ("Li Wo", []),  # too short for a letter not to matter
        ("Maud Cahuzac", []),
        ("", []),
    ],
)
def test_a_name_finds_whom_it_may_stand_for(
    people: Known, name: str, found: list[tuple[str, Likeness]]
) -> None:
    assert [(match.id, match.likeness) for match in people.find(name)] == found


def test_a_woman_is_no_man_of_nearly_her_name(people: Known) -> None:
    assert people.find("Maud Caruhel", gender="m") == []
    assert people.find("Maud Caruhel", gender="f") != []


def test_places_of_one_name_differ_by_country() -> None:
    known = Known(by_country=True)
    known.add("cordoba", ["Córdoba"], country="ES")
    assert known.find("Cordoba", country="AR") == []
    assert [match.id for match in known.find("Cordoba", country="ES")] == ["cordoba"]
    assert [match.id for match in known.find("Cordoba")] == ["cordoba"]


def test_of_two_with_one_name_the_one_whose_own_it_is_comes_first() -> None:
    known = Known()
    known.add("long", ["Réseau des cantines", "RDC"])
    known.add("short", ["RDC"])
    (match,) = known.find("RDC")
    assert match.id == "short"
    assert "long" in match.reason
    assert known.named("RDC") == "short"
    assert known.named("cantines") is None


def test_another_digit_is_another_name() -> None:
    known = Known()
    known.add("g7", ["Groupe des villes 7"])
    assert known.find("Groupe des villes 8") == []
