from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.recognise.session.people import Named, is_name, read_people, read_person

HALLES = "Fédération des Halles Coopératives"


def _plain(named: Named | None) -> tuple[object, ...]:
    assert named is not None
    bodies = [(body.name, body.initials) for body in named.bodies]
    return named.name, named.gender, named.role, bodies, named.country, named.talk


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ines Quiroga", ("Ines Quiroga", "", "", [], "", "")),
        ("**Mme Ines Quiroga**", ("Ines Quiroga", "f", "", [], "", "")),
        ("Ines Quiroga, ABCD (France)", ("Ines Quiroga", "", "", [("ABCD", "")], "FR", "")),
        ("Ines Quiroga (abCoop)", ("Ines Quiroga", "", "", [("abCoop", "")], "", "")),
        ("Ines / FHC", ("Ines", "", "", [("FHC", "")], "", "")),
        (
            "Ines Quiroga (Halles, France) : Un toit : pour tous",
            ("Ines Quiroga", "", "", [("Halles", "")], "FR", "Un toit : pour tous"),
        ),
        (
            "Ines Quiroga, Présidente, Fédération des Halles Coopératives (FHC)",
            (
                "Ines Quiroga",
                "",
                "Présidente",
                [("Fédération des Halles Coopératives", "FHC")],
                "",
                "",
            ),
        ),
        (
            "Ines Quiroga, Fédération des Halles Coopératives FHC (Togo)",
            ("Ines Quiroga", "", "", [("Fédération des Halles Coopératives", "FHC")], "TG", ""),
        ),
        (
            "Ines Quiroga, Network of Covered Markets, NCM (Kenya)",
            ("Ines Quiroga", "", "", [("Network of Covered Markets", "NCM")], "KE", ""),
        ),
        (
            "Dr. Luis Azcona, Chambre des Marchés (CM) Valfleury Délégué national, Halles Nord",
            (
                "Luis Azcona",
                "",
                "Délégué national",
                [("Chambre des Marchés Valfleury", "CM"), ("Halles Nord", "")],
                "",
                "",
            ),
        ),
        (
            "Ms Salma Berrada, Deputy Director, City of Leeds, United Kingdom",
            ("Salma Berrada", "f", "Deputy Director", [("City of Leeds", "")], "GB", ""),
        ),
    ],
)
def test_a_line_says_who_somebody_is(line: str, expected: tuple[object, ...]) -> None:
    assert _plain(read_person(line)) == expected


@pytest.mark.parametrize(
    "line",
    ["", "marchés couverts", "3 toits", "ESS au Togo : inspirée", "Le marché est clos", "()"],
)
def test_a_line_that_opens_with_no_name_is_nobody(line: str) -> None:
    assert read_person(line) is None


def test_a_single_word_is_a_name_to_look_at() -> None:
    named = read_person("Ines / FHC")
    assert named is not None
    assert "person" in named.doubts


def test_a_place_between_organisation_and_country_is_doubted_not_dropped() -> None:
    named = read_person("Ines Quiroga, Ville de Valfleury, Normandie, France")
    assert named is not None
    assert (named.country, named.bodies[0].name) == ("FR", "Ville de Valfleury")
    assert "Normandie" in named.doubts["organisations"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ines Quiroga et Kofi Adjei", ["Ines Quiroga", "Kofi Adjei"]),
        (
            "Ines Quiroga, Kofi Adjei and Paul Lorrain",
            ["Ines Quiroga", "Kofi Adjei", "Paul Lorrain"],
        ),
        ("Sra. Ines Quiroga (FHC) y Dr. Kofi Adjei (NCM)", ["Ines Quiroga", "Kofi Adjei"]),
        ("Ines Quiroga, Fédération des Halles et Marchés", []),
        ("Ines Quiroga", []),
    ],
)
def test_a_line_may_name_several_people(line: str, names: list[str]) -> None:
    assert [named.name for named in read_people(line)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ines Quiroga", True),
        ("Juan de la Peña", True),
        ("Ville de Valfleury", False),
        ("Directrice Générale", False),
        ("Ines", False),
        ("ines quiroga", False),
        ("Ines Quiroga 2", False),
    ],
)
def test_a_full_name_looks_like_one(text: str, name: bool) -> None:
    assert is_name(text) is name


@settings(deadline=None)
@given(st.text("Aé b.,:;()/-*_&0\n", max_size=80))
def test_any_line_is_somebody_or_nobody(line: str) -> None:
    named = read_person(line)
    assert named is None or named.name.strip()
    read_people(line)
