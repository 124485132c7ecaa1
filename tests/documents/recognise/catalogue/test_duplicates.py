from __future__ import annotations

from publisher.documents.account import Fate
from publisher.documents.recognise import catalogue
from tests.documents.recognise.catalogue.reading import catalogue_of, drafts, fields, made_up

WHAT = "Les habitants relèvent le niveau de chaque puits et publient leurs mesures le soir."
OTHER = "Un bateau accoste dans un autre village chaque semaine, et les parents montent à bord."


def entry(title: str, what: str, contact: str = "Ana Ruiz. Gérante.") -> tuple[str, ...]:
    return (f"1.1.1 {title}", "Roue. Lomé, Togo", what, contact)


def test_an_entry_printed_twice_is_one_record() -> None:
    found = catalogue.recognise(made_up("fr"))
    assert list(drafts(found)).count("initiatives/1-2-1") == 1
    assert "variants" not in fields(found, "initiatives/1-2-1")


def test_the_report_names_both_places() -> None:
    found = catalogue.recognise(made_up("fr"))
    (note,) = (note for note in found.notes if note.first == 83)
    assert (note.last, note.fate) == (90, Fate.DUPLICATE)
    assert "lines 75 to 81 and lines 83 to 90" in note.reason


def test_what_the_second_says_otherwise_is_a_variant() -> None:
    found = catalogue_of(
        "1.1 Eau", *entry("Titre", WHAT), *entry("Titre", WHAT, "Luis Peña. Gérant.")
    )
    variants = fields(found, "initiatives/1-1-1")["variants"]
    assert variants == [
        {
            "field": "contacts",
            "text": "Luis Peña; Gérant",
            "where": "lines 11 to 17",
            "reason": (
                "the same initiative is printed twice, with another contacts: "
                "lines 3 to 9, lines 11 to 17"
            ),
        }
    ]


def test_an_entry_without_a_text_is_known_by_its_title() -> None:
    bare = ("1.1.1 Titre", "Roue. Lomé, Togo")
    found = catalogue_of("1.1 Eau", *bare, *bare)
    assert [draft.key for draft in found.drafts if draft.collection == "initiatives"] == ["1-1-1"]


def test_one_code_for_two_initiatives_loses_neither() -> None:
    found = catalogue_of("1.1 Eau", *entry("Titre", WHAT), *entry("Autre", OTHER))
    assert fields(found, "initiatives/1-1-1")["description"] == WHAT
    assert fields(found, "initiatives/1-1-1-no2")["description"] == OTHER
    targets = {note.target for note in found.notes if note.first >= 11}
    assert targets
    assert all(target.startswith("initiatives/1-1-1-no2") for target in targets)
