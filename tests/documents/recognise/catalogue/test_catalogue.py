from __future__ import annotations

import pytest

from publisher.documents.account import Fate, Sureness, unaccounted
from publisher.documents.draft import Mention
from publisher.documents.recognise import catalogue, detect
from tests.documents.recognise.catalogue.reading import (
    catalogue_of,
    drafts,
    fields,
    made_up,
    mentions,
    reasons,
    simple,
    without_empty_lines,
)

WHAT = "Un texte assez long pour que personne ne le prenne pour un nom ou pour un titre."


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_a_catalogue_is_known_by_its_shape_in_any_language(language: str) -> None:
    kind, score, why = detect(made_up(language))[0]
    assert (kind, score > 40) == ("catalogue", True)
    assert any("code of an initiative" in reason for reason in why)


def test_prose_is_no_catalogue() -> None:
    assert catalogue.detect(made_up("fr").__class__("a.txt", "0" * 64, [], [])) == (0, ())


@pytest.mark.parametrize(
    ("language", "counts"), [("fr", (8, 6, 4)), ("en", (2, 2, 1)), ("es", (2, 2, 1))]
)
def test_every_record_is_found(language: str, counts: tuple[int, int, int]) -> None:
    found = catalogue.recognise(made_up(language)).drafts
    kinds = [draft.fields.get("kind", draft.collection) for draft in found]
    assert tuple(map(kinds.count, ("initiatives", "workshop", "block"))) == counts


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_every_line_is_accounted_for(language: str) -> None:
    document = made_up(language)
    notes = [*document.notes, *catalogue.recognise(document).notes]
    assert not unaccounted(document.lines, notes)
    assert not [note for note in notes if note.fate is Fate.LEFT_OUT and "town" not in note.reason]


def test_an_initiative_has_its_fields() -> None:
    assert fields(catalogue.recognise(made_up("fr")), "initiatives/1-2-2") == {
        "code": "1.2.2",
        "session": "1-2",
        "title": "Un lavoir remis en service",
        "organisations": ["Bois et Pierre S. Coop."],
        "printed_as": "Bois et Pierre S. Coop.",
        "places": ["Vigo"],
        "contacts": [{"person": "Sara Lobo", "role": "Menuisière et conteuse"}],
        "urls": [
            {
                "url": "http://www.boisetpierre.coop",
                "printed": "www.boisetpierre.co op",
                "state": "repaired",
            }
        ],
        "description": (
            "Le lavoir accueille à nouveau du linge, et le banc qui l'entoure a été refait par des "
            "élèves. Deux emplois y sont nés :\n\n- a- un poste d'accueil\n"
            "- b- un poste d'entretien"
        ),
    }


def test_a_hint_of_the_form_is_no_content() -> None:
    found = catalogue.recognise(made_up("fr"))
    line = made_up("fr").lines.index("(max. 80 mots)") + 1
    assert [n.fate for n in found.notes if n.first == line] == [Fate.FORM]


@pytest.mark.parametrize(
    "printed", ["1.1.1", "1.1.1.", "1.1.1)", "1.1.1 -", "1. 1. 1", "1-1-1", "01.01.01", "1.1.1.-"]
)
def test_codes_are_read_whatever_signs_they_have(printed: str) -> None:
    found = catalogue_of(
        "SESSION 1", "1.1 Réparer", f"{printed} Un titre", "Roue. Lomé, Togo", WHAT
    )
    record = fields(found, "initiatives/1-1-1")
    assert (record["code"], record["title"]) == ("1.1.1", "Un titre")


def test_codes_may_have_two_numbers_only() -> None:
    entries = [(f"1.{n} Titre {n}", f"Roue {n}. Lomé, Togo", WHAT) for n in (1, 2, 3)]
    found = catalogue_of("ATELIER 1 : Réparer", *(line for entry in entries for line in entry))
    assert fields(found, "sessions/1")["title"] == "Réparer"
    assert fields(found, "initiatives/1-3")["session"] == "1"
    assert [draft.collection for draft in found.drafts].count("initiatives") == 3


def test_an_odd_code_is_a_listed_repair() -> None:
    found = catalogue_of("1.1 Réparer", "1-1-1) Un titre", "Roue. Lomé, Togo", WHAT)
    (note,) = (note for note in found.notes if note.fate is Fate.REPAIRED)
    assert (note.before, note.after, note.target) == ("1-1-1)", "1.1.1", "initiatives/1-1-1 code")


@pytest.mark.parametrize(
    "prose", ["2.5 millions de litres par an.", "12.500 personnes y habitent.", "1.9 est peu."]
)
def test_a_number_at_the_front_of_a_paragraph_is_no_code(prose: str) -> None:
    found = catalogue_of("SESSION 1", "1.1 Eau", "1.1.1 Titre", "Roue. Lomé, Togo", WHAT, prose)
    assert prose in str(fields(found, "initiatives/1-1-1")["description"])


def test_an_address_on_its_own_line_is_the_contacts() -> None:
    found = catalogue_of(
        "1.1 Eau",
        "1.1.1 Titre",
        "Roue. Lomé, Togo",
        WHAT,
        "Ana Ruiz. Gérante.",
        "<http://a.example>",
    )
    record = fields(found, "initiatives/1-1-1")
    assert record["contacts"] == [{"person": "Ana Ruiz", "role": "Gérante"}]
    assert record["urls"] == [{"url": "http://a.example"}]


def test_contacts_may_stand_before_the_description() -> None:
    found = catalogue_of(
        "1.1 Eau", "1.1.1 Titre", "Roue. Lomé, Togo", "Ana Ruiz. Gérante. <http://a.example>", WHAT
    )
    record = fields(found, "initiatives/1-1-1")
    assert (record["contacts"], record["description"]) == (
        [{"person": "Ana Ruiz", "role": "Gérante"}],
        WHAT,
    )


def test_the_organisation_of_the_contact_stands_in_for_a_missing_line() -> None:
    found = catalogue.recognise(made_up("fr"))
    record = fields(found, "initiatives/4-1-1")
    assert record["organisations"] == ["Institut des Ports LAMU", "Université de Brest"]
    assert record["contacts"] == [{"person": "Iris Noll", "role": "Chercheuse"}]
    (note,) = (n for n in found.notes if n.target == "initiatives/4-1-1 organisations")
    assert note.sureness is Sureness.GUESS


def test_an_address_of_mail_is_told_and_not_kept() -> None:
    contact = "Ana Ruiz. Gérante. ana@a.example"
    found = catalogue_of("1.1 Eau", "1.1.1 Titre", "Roue. Lomé, Togo", WHAT, contact)
    (note,) = (note for note in found.notes if note.fate is Fate.LEFT_OUT)
    assert "“ana@a.example”: an address of mail" in note.reason


def test_what_is_missing_is_a_guess_to_look_at() -> None:
    found = catalogue_of("1.1 Eau", "1.1.1 Titre", "Roue. Lomé, Togo", WHAT)
    assert reasons(found, 3) == ["no contacts found under this title"]
    assert len(reasons(catalogue_of("1.1 Eau", "1.1.1 Titre"), 3)) == 3


def test_facts_of_new_records_are_given() -> None:
    found = drafts(catalogue.recognise(made_up("fr")))
    record = found["initiatives/1-1-1"].fields
    (roue,) = mentions(record["organisations"])
    assert roue.facts == {"country": "FR", "url": "https://rouelibre.example/"}
    (nantes,) = mentions(record["places"])
    assert nantes.facts == {"country": "FR", "region": "Pays de la Loire"}
    (anapo,) = mentions(found["initiatives/4-1-2"].fields["organisations"])
    assert (anapo.name, anapo.facts["acronym"]) == ("Association de Navigation Populaire", "Anapo")


def test_the_own_organisation_is_not_repeated_at_the_contact() -> None:
    found = catalogue_of(
        "1.1 Eau", "1.1.1 Titre", "Roue Libre. Lomé, Togo", WHAT, "Ana Ruiz. Gérante- Roue Libre."
    )
    assert fields(found, "initiatives/1-1-1")["contacts"] == [
        {"person": "Ana Ruiz", "role": "Gérante"}
    ]
    assert reasons(found, 9) == ["“Roue Libre”: the initiative's own organisation"]


def test_the_country_of_a_line_is_a_fact_of_one_organisation_only() -> None:
    found = catalogue_of("1.1 Eau", "1.1.1 Titre", "Aqua-RDP-Mosel. Lomé, Togo", WHAT)
    bodies = mentions(drafts(found)["initiatives/1-1-1"].fields["organisations"])
    assert [body.facts for body in bodies] == [{}, {}, {}]


def test_a_country_alone_is_a_place_without_a_name() -> None:
    found = drafts(catalogue_of("1.1 Eau", "1.1.1 Titre", "Paix et Pain. Colombie", WHAT))
    (place,) = mentions(found["initiatives/1-1-1"].fields["places"])
    assert place == Mention("places", "", place.span, "Colombie", {"country": "CO"})


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_a_document_without_empty_lines_gives_the_same(language: str) -> None:
    """Word has a line for each paragraph, and none between them."""
    text, word = made_up(language), without_empty_lines(made_up(language))
    ours, theirs = drafts(catalogue.recognise(text)), drafts(catalogue.recognise(word))
    assert list(ours) == list(theirs)
    for name, draft in ours.items():
        for key, value in draft.fields.items():
            if key not in ("variants", "partners"):  # these name lines; those are told by them
                assert simple(theirs[name].fields[key]) == simple(value), name


def test_guesses_carry_reasons() -> None:
    for language in ("fr", "en", "es"):
        notes = catalogue.recognise(made_up(language)).notes
        assert all(note.reason for note in notes if note.sureness is not Sureness.CERTAIN)
