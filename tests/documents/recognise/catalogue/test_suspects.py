from __future__ import annotations

from publisher.documents.account import Note, Sureness
from publisher.documents.draft import Recognised
from tests.documents.recognise.catalogue.reading import catalogue_of

WHAT = "Les habitants relèvent le niveau de chaque puits et publient leurs mesures le soir."


def entry(number: int, where: str, address: str) -> tuple[str, ...]:
    return (f"1.1.{number} Titre", where, WHAT, f"Ana Ruiz. Gérante. <{address}>")


def about_addresses(found: Recognised) -> list[Note]:
    return [note for note in found.notes if "urls[" in note.target and note.reason]


def test_a_letter_off_the_name_is_a_guess() -> None:
    found = catalogue_of(
        "1.1 Eau", *entry(1, "FEDAGUA. Lima, Pérou", "http://www.fedauga.example/")
    )
    (note,) = about_addresses(found)
    assert (note.sureness, note.target) == (Sureness.GUESS, "initiatives/1-1-1 urls[0]")
    assert "“fedauga” in the address, “fedagua” in the name" in note.reason


def test_the_address_of_another_body_is_a_guess() -> None:
    found = catalogue_of(
        "1.1 Eau",
        *entry(1, "Ligue du Sel. Lima, Pérou", "http://fedagua.example/"),
        *entry(2, "FEDAGUA. Lima, Pérou", "http://fedagua.example/"),
    )
    (note,) = about_addresses(found)
    assert note.target == "initiatives/1-1-1 urls[0]"
    assert "another body's, in line 17" in note.reason


def test_other_addresses_of_a_doubtful_host_are_guesses() -> None:
    found = catalogue_of(
        "1.1 Eau",
        *entry(1, "FEDAGUA. Lima, Pérou", "http://fedauga.example/a"),
        *entry(2, "Ligue du Sel. Lima, Pérou", "http://fedauga.example/b"),
    )
    assert [note.target for note in about_addresses(found)] == [
        "initiatives/1-1-1 urls[0]",
        "initiatives/1-1-2 urls[0]",
    ]


def test_one_host_with_two_spellings_is_a_guess() -> None:
    found = catalogue_of(
        "1.1 Eau",
        *entry(1, "Commune de Sil. Lima, Pérou", "http://munisil.example/a"),
        *entry(2, "Commune de Sil. Lima, Pérou", "http://muni.sil.example/a"),
    )
    (note,) = about_addresses(found)
    assert note.target == "initiatives/1-1-2 urls[0]"
    assert "in line 9" in note.reason


def test_a_town_with_another_name_in_its_language_is_right() -> None:
    found = catalogue_of(
        "1.1 Eau", *entry(1, "Mairie de Séville. Séville, Espagne", "http://sevilla.example/")
    )
    assert not about_addresses(found)


def test_an_address_that_bears_the_name_is_right() -> None:
    found = catalogue_of("1.1 Eau", *entry(1, "FEDAGUA. Lima, Pérou", "http://fedagua.example/"))
    assert not about_addresses(found)
