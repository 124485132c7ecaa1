from __future__ import annotations

import pytest

from publisher.documents.account import Fate, Sureness, unaccounted
from publisher.documents.draft import Draft, Mention, Said
from publisher.documents.meeting.telling import entries
from publisher.documents.recognise import report, sheet

from ..session_files import drafts, fates_of, made_up, notes_of, recognise, resolves, words

SHEETS = ("sheet-fr", "sheet-en", "sheet-es")


def session(name: str) -> Draft:
    return drafts(made_up(name))["sessions"]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_known_by_its_labels(name: str) -> None:
    score, reasons = sheet.detect(made_up(name))
    assert score >= 70
    assert any("“title”" in reason for reason in reasons)
    assert report.detect(made_up(name))[0] < 30


@pytest.mark.parametrize("name", SHEETS)
def test_every_line_of_a_sheet_is_accounted_for(name: str) -> None:
    document = made_up(name)
    notes = [*document.notes, *recognise(document).notes]
    assert unaccounted(document.lines, notes) == []
    assert not [note for note in notes if note.fate is Fate.LEFT_OUT]


@pytest.mark.parametrize("name", SHEETS)
def test_every_field_that_is_noted_is_there(name: str) -> None:
    result = recognise(made_up(name))
    targets = {note.target for note in result.notes if note.fate is Fate.FIELD}
    assert [target for target in targets if not resolves(target, result.drafts)] == []


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        (
            "sheet-fr",
            {
                "title": "Des marchés de quartier tenus par leurs habitants",
                "start": "2023-03-14 09:30 UTC",
                "end": "2023-03-14 11:00 UTC",
                "format": "workshop",
                "spoken": ["fr"],
            },
        ),
        (
            "sheet-en",
            {
                "title": "Neighbourhood Markets Run by Their Residents",
                "format": "workshop",
                "spoken": ["fr"],
                "main_question": "What should a town do for its markets?",
            },
        ),
        (
            "sheet-es",
            {
                "title": "Mercados de barrio gestionados por sus vecinos",
                "start": "2023-03-14 10:30 Europe/Madrid",
                "end": "2023-03-14 12:00 Europe/Madrid",
                "spoken": ["es"],
                "interpretation": ["fr", "en"],
                "room": "Sala Azul",
                "organisers": [{"organisations": ["Federación de Mercados Cooperativos"]}],
                "description": "Tres mercados cuentan cómo volvieron a abrir.",
            },
        ),
    ],
)
def test_the_labels_of_a_sheet_become_fields(name: str, facts: dict[str, object]) -> None:
    fields = session(name).fields
    assert {field: words(fields.get(field)) for field in facts} == facts


def test_texts_claim_the_language_of_the_labels() -> None:
    for name, language in zip(SHEETS, ("fr", "en", "es"), strict=True):
        title = session(name).fields["title"]
        assert isinstance(title, Said)
        assert title.claimed == language


def test_a_missing_time_zone_is_a_guess_with_its_reason() -> None:
    document = made_up("sheet-en")
    assert drafts(document)["sessions"].fields["start"] == "2023-03-14 18:30 UTC"
    (note,) = notes_of(document, 9)
    assert note.sureness is Sureness.GUESS
    assert "no time zone" in note.reason


def test_paragraphs_and_lists_keep_their_form() -> None:
    fields = session("sheet-fr").fields
    context = words(fields["context"])
    assert isinstance(context, str)
    assert context.count("\n\n") == 1  # the page break inside the first paragraph is gone
    assert "la première année, sans" in context
    assert str(words(fields["objectives"])).splitlines() == [
        "1. Montrer comment une coopérative d'habitants reprend un marché.",
        "2. Comparer les règles d'attribution des étals.",
    ]


def test_guiding_questions_stand_by_round() -> None:
    rounds = words(session("sheet-en").fields["rounds"])
    assert rounds == [
        {"questions": "1. Who decides on the stalls?\n2. Who pays for the roof?"},
        {"questions": "1. What would you do again?"},
    ]


def test_a_table_of_two_columns_has_name_role_and_biography_in_the_first() -> None:
    found = drafts(made_up("sheet-fr"))
    first, second = entries(found["sessions"].fields["speakers"])
    person = first["person"]
    assert isinstance(person, Mention)
    assert (person.name, person.printed) == ("Ines Quiroga", "Mme Ines Quiroga")
    assert person.facts == {"gender": "f"}
    assert words(first["role"]) == "Présidente"
    assert words(first["organisations"]) == ["Coopérative de la Place Haute"]
    assert words(first["title"]) == "La place rendue aux marchands"
    assert str(words(first["description"])).endswith("entre les marchands de la commune.")
    assert words(second["person"]) == "Kofi Adjei"
    bio = found["people"].fields
    assert bio["name"] == "Ines Quiroga"
    assert str(words(bio["bio"])).startswith("Ines Quiroga a tenu un étal")
    assert "d'un projet commun. Elle préside" in str(words(bio["bio"]))


def test_a_row_that_a_page_break_has_undone_is_read_from_its_bold_lines() -> None:
    document = made_up("sheet-fr")
    second = entries(drafts(document)["sessions"].fields["speakers"])[1]
    assert words(second) == {
        "person": "Kofi Adjei",
        "organisations": ["Ville de Valfleury"],
        "role": "Adjoint au maire",
        "country": "FR",
        "title": "Un règlement écrit avec les marchands",
        "description": "La ville a réuni les marchands, les riverains et les associations pour "
        "écrire un règlement de vingt articles. Il fixe les loyers et réserve un étal sur cinq aux "
        "nouveaux venus.",
    }
    assert {note.sureness for note in notes_of(document, 47)} == {Sureness.GUESS}


def test_a_table_of_four_columns_has_organisation_country_and_name_apart() -> None:
    speakers = entries(session("sheet-en").fields["speakers"])
    assert [words(each["person"]) for each in speakers] == [
        "Ines Quiroga",
        "Paul Lorrain",
        "Grace Otieno",
    ]
    assert [each["country"] for each in speakers] == ["FR", "FR", "KE"]
    bodies = speakers[2]["organisations"]
    assert isinstance(bodies, list)
    assert isinstance(bodies[0], Mention)
    assert bodies[0].name == "Network of Covered Markets"
    assert bodies[0].facts == {"country": "KE", "acronym": "NCM"}
    assert words(speakers[0]["title"]) == "The Square Given Back to Its Traders"
    assert str(words(speakers[0]["description"])).count("\n") == 0  # joined over the page break


def test_a_card_of_labels_is_a_speaker() -> None:
    first, second = entries(session("sheet-es").fields["speakers"])
    assert words(first) == {
        "person": "Ines Quiroga",
        "organisations": ["Coopérative de la Place Haute"],
        "role": "Presidenta",
        "country": "FR",
        "title": "La plaza devuelta",
        "description": "Doscientas familias compraron participaciones.",
    }
    assert "description" not in second


def test_no_gender_is_taken_from_the_label_of_a_form() -> None:
    document = made_up("sheet-fr")
    (moderator,) = entries(drafts(document)["sessions"].fields["moderators"])
    person = moderator["person"]
    assert isinstance(person, Mention)
    assert "gender" not in person.facts
    assert any("“Modératrice”" in note.reason for note in notes_of(document, 33))


def test_banners_labels_and_hints_never_become_content() -> None:
    english, spanish = made_up("sheet-en"), made_up("sheet-es")
    assert fates_of(english, 2) == {Fate.DECORATION}
    assert fates_of(english, 5) == {Fate.FORM}
    assert fates_of(english, 47) == {Fate.FORM, Fate.REPAIRED}  # the labels of the columns
    assert fates_of(spanish, 46) == {Fate.FORM}  # "[Escriba aquí]"
