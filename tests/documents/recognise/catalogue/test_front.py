from __future__ import annotations

from publisher.documents.account import Fate, Sureness
from publisher.documents.draft import Mention, Said
from publisher.documents.recognise import catalogue
from tests.documents.recognise.catalogue.reading import (
    catalogue_of,
    drafts,
    fields,
    made_up,
    mentions,
    read,
    reasons,
)

BODY = ("1.1 Eau", "1.1.1 Un titre", "Roue. Verlane, Espagne", "Un texte.")


def test_the_cover_names_the_edition() -> None:
    record = fields(catalogue.recognise(made_up("fr")), "editions/fco2027")
    assert {name: record[name] for name in ("label", "start", "end", "url", "place")} == {
        "label": "FCO2027",
        "start": "2027-06-14",
        "end": "2027-06-16",
        "url": "http://www.fco2027.example",
        "place": "Verlane",
    }
    assert record["theme"] == "Partager l'eau, partager la ville"
    assert record["motto"] == "Ports et quartiers"
    assert record["venue"] == "Palais des Quais"
    assert record["organisers"] == record["sponsors"] == ["Verlane"]


def test_the_names_of_the_forum_are_all_kept() -> None:
    record = fields(catalogue.recognise(made_up("fr")), "editions/fco2027")
    variants = record["variants"]
    assert record["forum"] == "Forum des Communs"
    assert isinstance(variants, list)
    assert [variant["text"] for variant in variants if isinstance(variant, dict)] == [
        "FORUM DES COMMUNS ET DES VILLES",
        "Forum des Biens Communs",
    ]


def test_the_town_of_the_forum_has_the_country_it_has_elsewhere() -> None:
    found = catalogue_of("VERLANE2027", "14-16 juin 2027", "FCV2027 est ici. Le FCV2027.", *BODY)
    place = drafts(found)["editions/fcv2027"].fields["place"]
    assert isinstance(place, Mention)
    assert (place.name, place.printed, place.facts) == ("Verlane", "VERLANE2027", {"country": "ES"})


def test_dates_of_the_cover_are_read_in_three_languages() -> None:
    for text, start, end in (
        ("1-3 octobre 2018", "2018-10-01", "2018-10-03"),
        ("du 30 septembre au 2 octobre 2018", "2018-09-30", "2018-10-02"),
        ("1er octobre 2018", "2018-10-01", "2018-10-01"),
        ("October 1–3, 2018", "2018-10-01", "2018-10-03"),
        ("1-3 de octubre de 2018", "2018-10-01", "2018-10-03"),
    ):
        record = fields(catalogue_of(text, "Une salle", *BODY), "editions/edition")
        assert (record["start"], record["end"]) == (start, end)


def test_days_that_do_not_exist_are_told() -> None:
    found = catalogue_of("Un forum", "1 juin 2027", "31 juin / lundi", "SESSION 1", *BODY)
    assert "day" not in fields(found, "sessions/session-1")
    assert [note.fate for note in found.notes if note.first == 5] == [Fate.LEFT_OUT]


def test_the_words_of_welcome_are_a_page() -> None:
    page = fields(catalogue.recognise(made_up("fr")), "pages/welcome")
    assert (page["kind"], page["title"]) == ("welcome", "Quelques mots avant de commencer")
    assert page["signature"] == "L'équipe du Forum des Biens Communs - FCO2027"
    assert str(page["body"]).count("\n\n") == 1


def test_a_line_of_the_cover_that_fits_no_field_is_told() -> None:
    found = catalogue_of("Un forum", "14 juin 2027", "Une salle", "Abc", "Bcd", "Cde", *BODY)
    left = [note for note in found.notes if note.fate is Fate.LEFT_OUT]
    assert [note.sureness for note in left] == [Sureness.GUESS]


def test_partners_are_told_apart_by_the_lines_between_them() -> None:
    found = catalogue.recognise(made_up("fr"))
    partners = mentions(drafts(found)["editions/fco2027"].fields["partners"])
    assert [(partner.name, partner.printed) for partner in partners] == [
        ("Verlane, port ouvert", ""),
        ("VERLANEKO UDALA", "VERLANEKO UDALA / AYUNTAMIENTO DE VERLANE"),
        ("EUDAK", "EUDAK / EUSKARAZKO IZEN LUZEA / NOMBRE LARGO EN CASTELLANO"),
        ("asle zaharra", ""),
    ]


def test_partners_are_guesses() -> None:
    found = catalogue_of("Un forum", "14 juin 2027", *BODY, "PARTNERS", "Abc", "Bcd")
    notes = [note for note in found.notes if "partners[" in note.target]
    assert [note.sureness for note in notes] == [Sureness.GUESS] * 2


def test_partners_need_no_cover() -> None:
    found = catalogue_of(*BODY, "PARTNERS", "Abc")
    assert fields(found, "editions/edition") == {"partners": ["Abc"]}


def test_sponsors_of_the_cover_and_of_the_end_are_all_kept() -> None:
    found = catalogue_of("Un forum", "14 juin 2027", "Sponsors", "Abc", *BODY, "Sponsors", "Bcd")
    assert fields(found, "editions/edition")["sponsors"] == ["Abc", "Bcd"]
    assert {"editions/edition sponsors[1]"} < {note.target for note in found.notes}


def test_signs_alone_are_no_venue() -> None:
    assert catalogue_of("Un forum", "14 juin 2027", "★", *BODY).drafts


def test_a_document_without_a_cover_has_no_edition() -> None:
    found = catalogue.recognise(read("\n\n".join(BODY)))
    assert {draft.collection for draft in found.drafts} == {"sessions", "initiatives"}


def test_the_theme_is_what_the_foreword_repeats() -> None:
    said = "Nous parlerons de ce sujet : « Une eau pour tout le monde ». " + "Venez nombreux. " * 12
    found = catalogue_of("**Un forum**", "Une eau pour tout le monde", "14 juin 2027", said, *BODY)
    theme = drafts(found)["editions/edition"].fields["theme"]
    assert isinstance(theme, Said)
    assert theme.text == "Une eau pour tout le monde"
    assert "the foreword repeats it" in reasons(found, 3)
