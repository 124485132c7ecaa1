from __future__ import annotations

import pytest

from publisher.documents.recognise.catalogue.ledger import GUESS
from publisher.documents.recognise.catalogue.where import Gazetteer, Where, is_where, who_where

USUAL = ("Roue Libre. Ourem, Galice, Espagne", "Office des Quais. Liverpool, Royaume-Uni")


def known() -> Gazetteer:
    gazetteer = Gazetteer()
    gazetteer.learn(USUAL)
    return gazetteer


@pytest.mark.parametrize(
    ("line", "names", "place"),
    [
        ("Roue Libre. Ourem, Galice, Espagne", ["Roue Libre"], ("Ourem", "Galice", "ES")),
        ("Roue Libre. Dakar, Sénégal.", ["Roue Libre"], ("Dakar", "", "SN")),
        ("Roue Libre. Liverpool. Royaume-Uni", ["Roue Libre"], ("Liverpool", "", "GB")),
        ("Mairie d'Ourem, Ourem, Galice, Espagne", ["Mairie d'Ourem"], ("Ourem", "Galice", "ES")),
        ("Mairie de Praia, Praia, Cap Vert", ["Mairie de Praia"], ("Praia", "", "CV")),
        ("Mairie de Madrid. Madrid Espagne", ["Mairie de Madrid"], ("Madrid", "", "ES")),
        ("Roue Libre. Swarthmore, (PA) États-Unis", ["Roue Libre"], ("Swarthmore", "PA", "US")),
        ("Roue Libre. Bilbao (Espagne)", ["Roue Libre"], ("Bilbao", "", "ES")),
        ("Paix et Pain. Colombie", ["Paix et Pain"], ("", "", "CO")),
        ("Ça roule, ça tient. Dakar, Sénégal", ["Ça roule, ça tient"], ("Dakar", "", "SN")),
        ("Pain. Levain commun. Dakar, Sénégal", ["Pain. Levain commun"], ("Dakar", "", "SN")),
        ("Bois S. Coop. Vigo, Galice, Espagne", ["Bois S. Coop."], ("Vigo", "Galice", "ES")),
        ("Veilleurs S.L.L. Vigo, Espagne", ["Veilleurs S.L.L."], ("Vigo", "", "ES")),
        ("Veilleurs SLL. Vigo, Espagne", ["Veilleurs SLL"], ("Vigo", "", "ES")),
        ("C.A.V.E.S. Dakar, Sénégal", ["C.A.V.E.S."], ("Dakar", "", "SN")),
        ("La Cour Ac. Puebla, Mexique", ["La Cour Ac."], ("Puebla", "", "MX")),
        ("La Cour A. C. Puebla, Mexique", ["La Cour A. C."], ("Puebla", "", "MX")),
        ("Parts & Co. Cork, Ireland", ["Parts & Co."], ("Cork", "", "IE")),
        ("Réseau des Puits (Repu). Lomé, Togo", ["Réseau des Puits"], ("Lomé", "", "TG")),
        ("Réseau des Puits - RDP. Lomé, Togo", ["Réseau des Puits"], ("Lomé", "", "TG")),
        ("RDP Réseau des Puits. Lomé, Togo", ["Réseau des Puits"], ("Lomé", "", "TG")),
        ("ABC-Office du Sel. Lomé, Togo", ["ABC", "Office du Sel"], ("Lomé", "", "TG")),
        ("Aqua-RDP-Mosel. Lomé, Togo", ["Aqua", "RDP", "Mosel"], ("Lomé", "", "TG")),
        ("Terra-SGR. Lomé, Togo", ["Terra-SGR"], ("Lomé", "", "TG")),
        ("Office du Sel et Réseau des Puits. Lomé, Togo", ["Office du Sel", "Réseau des Puits"],
         ("Lomé", "", "TG")),
        ("Economie et Culture. Lomé, Togo", ["Economie et Culture"], ("Lomé", "", "TG")),
    ],
)  # fmt: skip
def test_organisation_town_region_and_country_are_told_apart(
    line: str, names: list[str], place: tuple[str, str, str]
) -> None:
    found = who_where(line, known())
    assert [body.name for body in found.organisations] == names
    assert [where[:3] for where in found.places] == [place]


def test_the_usual_line_leaves_no_doubt() -> None:
    for line in USUAL:
        found = who_where(line, known())
        assert not found.doubts + found.place_doubts


@pytest.mark.parametrize(
    "line",
    [
        "Commune de Sil. Lima et FEDAGUA. Pérou",
        "Roue Libre. Hanoi-Saïgon, Vietnam",
        "Roue Libre. Lima - Huamanga, Pérou",
        "Aqua-RDP-Mosel. Lomé, Togo",
        "Association des Barques",
    ],
)
def test_what_may_be_read_in_two_ways_is_a_guess(line: str) -> None:
    found = who_where(line, known())
    assert GUESS in {doubt.sureness for doubt in found.doubts + found.place_doubts}


def test_an_organisation_among_the_towns_is_an_organisation() -> None:
    found = who_where("Commune de Sil. Lima et FEDAGUA. Pérou", known())
    assert [body.name for body in found.organisations] == ["Commune de Sil", "FEDAGUA"]
    assert found.places == (Where("Lima", "", "PE", "Pérou"),)
    assert found.printed == "Commune de Sil. Lima et FEDAGUA"


def test_several_towns_are_several_places() -> None:
    found = who_where("Roue Libre. Lima - Huamanga, Pérou", known())
    assert [where.city for where in found.places] == ["Lima", "Huamanga"]


def test_a_region_alone_is_known_from_other_lines() -> None:
    found = who_where("Roue Libre. Galice, Espagne", known())
    assert found.places == (Where("Galice", "", "ES", "Espagne"),)
    assert "region" in found.place_doubts[0].reason


def test_a_town_alone_has_the_country_it_has_elsewhere() -> None:
    assert is_where("Roue Libre. Ourem", known())
    assert who_where("Roue Libre. Ourem", known()).places == (Where("Ourem", "", "ES"),)


def test_no_place_is_not_made_up() -> None:
    found = who_where("Association des Barques.", known())
    assert [body.name for body in found.organisations] == ["Association des Barques"]
    assert not found.places
    assert not is_where("Association des Barques.", known())


def test_the_acronym_is_kept_beside_the_name() -> None:
    (body,) = who_where("Réseau des Puits (Repu). Lomé, Togo", known()).organisations
    assert (body.acronym, body.printed) == ("Repu", "Réseau des Puits (Repu)")
