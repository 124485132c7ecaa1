from __future__ import annotations

import pytest

from publisher.documents.account import Fate, Sureness, unaccounted
from publisher.documents.draft import Draft, Mention, Said
from publisher.documents.meeting.telling import entries
from publisher.documents.recognise import report, sheet

from ..session_files import drafts, fates_of, made_up, notes_of, read, recognise, resolves, words

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


def test_a_sheet_without_the_label_of_a_title_takes_the_heading_above() -> None:
    document = read(
        "# Sheet\n\n# A Roof over Every Market Square\n\nDate: 8 May 2023\n\nLanguage: English\n"
    )
    assert words(drafts(document)["sessions"].fields["title"]) == "A Roof over Every Market Square"
    assert {note.sureness for note in notes_of(document, 3)} == {Sureness.GUESS}


def test_a_word_form_with_the_text_beside_its_label_keeps_paragraphs() -> None:
    document = read(
        "| Titre | Un toit |\n|---|---|\n| Date | 8 mai 2023, 10h |\n| Durée | 90 minutes |\n"
        "| Contexte | Un.<br><br>Deux. |\n| Modérateur | Ines Quiroga (FHC) |\n"
    )
    fields = sheet.recognise(document).drafts[0].fields
    assert words(fields["title"]) == "Un toit"
    assert (fields["start"], fields["end"]) == ("2023-05-08 10:00 UTC", "2023-05-08 11:30 UTC")
    assert str(words(fields["context"])).split() == ["Un.", "Deux."]
    assert [words(each) for each in entries(fields["moderators"])] == [
        {"person": "Ines Quiroga", "organisations": ["FHC"]}
    ]


def test_a_kind_of_session_that_records_do_not_know_is_kept_as_a_variant() -> None:
    document = read("Titre: Un toit\nType de session: Visite\nContexte: Une rue.\n")
    fields = sheet.recognise(document).drafts[0].fields
    assert "format" not in fields
    (variant,) = entries(fields["variants"])
    assert (variant["field"], variant["text"]) == ("format", "Visite")


def test_a_speaker_table_without_labels_is_a_guess() -> None:
    document = read(
        "Titre: Un toit\n\nIntervenants\n\n"
        "Mme Ines Quiroga\tFHC\tUn toit pour tous\nM. Kofi Adjei\tFHC\tUn toit pour chacun\n"
    )
    result = sheet.recognise(document)
    speakers = entries(result.drafts[0].fields["speakers"])
    assert [words(each["person"]) for each in speakers] == ["Ines Quiroga", "Kofi Adjei"]
    doubts = [note for note in result.notes if note.sureness is Sureness.GUESS]
    assert any("columns have no labels" in note.reason for note in doubts)


def test_a_heading_that_is_no_part_of_the_form_takes_nothing_into_the_part_before() -> None:
    document = read(
        "## Titre : Un toit\n\n## Contexte\n\nUne rue.\n\n### Plus bas\n\nUne place.\n\n"
        "## Logistique\n\nDeux micros.\n\n## Objectifs\n\nUn mur.\n"
    )
    result = sheet.recognise(document)
    fields = result.drafts[0].fields
    assert words(fields["context"]) == "Une rue.\n\n### Plus bas\n\nUne place."
    assert words(fields["objectives"]) == "Un mur."
    left_out = {note.first: note.reason for note in result.notes if note.fate is Fate.LEFT_OUT}
    assert left_out.keys() == {11, 13}
    assert "“Logistique”" in left_out[13]


def test_a_table_inside_a_text_is_left_out_and_said_so() -> None:
    document = read("Titre: Un toit\n\nContexte\n\nUne rue.\n\na\tb\n1\t2\n")
    result = sheet.recognise(document)
    assert words(result.drafts[0].fields["context"]) == "Une rue."
    reasons = {note.reason for note in result.notes if note.fate is Fate.LEFT_OUT}
    assert reasons == {"a table inside a text"}


def test_a_text_below_a_table_is_nobodys() -> None:
    document = read(
        "Titre: Un toit\n\nIntervenants\n\nNom complet\tFonction\tBiographie\n"
        "Ines Quiroga\tPrésidente\tElle tient un étal.\nKofi Adjei\tMaire\t[bio]\n\n"
        "Merci de rendre cette fiche avant le 1er mars.\n"
    )
    result = sheet.recognise(document)
    people = {draft.key: words(draft.fields["bio"]) for draft in result.drafts[1:]}
    assert people == {"ines-quiroga": "Elle tient un étal."}
    (note,) = (note for note in result.notes if note.fate is Fate.LEFT_OUT)
    assert note.first == 9


def test_a_column_that_records_have_no_field_for_is_left_out_and_said_so() -> None:
    document = read(
        "Titre: Un toit\n\nIntervenants\n\nNom complet\tCourriel\tPays\n"
        "Ines Quiroga\tines@example.org\tFrance\n"
    )
    result = sheet.recognise(document)
    assert words(result.drafts[0].fields["speakers"]) == [
        {"person": "Ines Quiroga", "country": "FR"}
    ]
    reasons = {note.reason for note in result.notes if note.fate is Fate.LEFT_OUT}
    assert reasons == {"a column of which records of speakers have no field"}


@pytest.mark.parametrize(
    ("line", "fields", "reason"),
    [
        ("Format: Atelier hybride", {"format": "workshop"}, "“hybride” is not kept"),
        ("Langue: Klingon", {}, "no language that is known here"),
        ("Langue: castellano", {"spoken": ["es"]}, ""),
        ("Date: mardi prochain", {}, "no date with day, month and year"),
        ("Date: 8 mai 2023", {"day": "2023-05-08"}, "no hours are given"),
        ("Date: 8 mai 2023, 10h UTC", {"start": "2023-05-08 10:00 UTC"}, "one hour is given"),
        ("Organisateurs: Ines Quiroga, FHC", {}, ""),
    ],
)
def test_what_a_line_says_besides_is_said_to_be_lost(
    line: str, fields: dict[str, object], reason: str
) -> None:
    result = sheet.recognise(read(f"Titre: Un toit\n\n{line}\n"))
    found = result.drafts[0].fields
    assert {name: words(found.get(name)) for name in fields} == fields
    assert any(reason in note.reason for note in result.notes if note.first == 3)


def test_boxes_that_open_with_their_label_are_read_as_parts() -> None:
    document = read(
        "| Titre : Un toit | Date : 8 mai 2023, 10h-11h UTC |\n|---|---|\n"
        "| Contexte<br><br>Une rue. |  |\n| Modérateur : Ines Quiroga (FHC) | Langue : Français |\n"
    )
    fields = sheet.recognise(document).drafts[0].fields
    assert words(fields["title"]) == "Un toit"
    assert fields["end"] == "2023-05-08 11:00 UTC"
    assert words(fields["spoken"]) == ["fr"]
    assert words(fields["moderators"]) == [{"person": "Ines Quiroga", "organisations": ["FHC"]}]


def test_a_text_that_opens_like_a_label_inside_a_part_is_kept_whole() -> None:
    document = read("Titre: Un toit\n\nContexte\n\nUne rue.\n\nQuestion : qui paie ?\n")
    fields = sheet.recognise(document).drafts[0].fields
    assert words(fields["context"]) == "Une rue.\n\nQuestion : qui paie ?"


def test_numbered_labels_of_speakers_are_a_list() -> None:
    document = read(
        "Title: A roof\n\nSpeaker 1: Ines Quiroga\nOrganisation: FHC\nCountry: France\n\n"
        "Speaker 2: Kofi Adjei\nPresentation title: Walls\n"
    )
    assert words(sheet.recognise(document).drafts[0].fields["speakers"]) == [
        {"person": "Ines Quiroga", "organisations": ["FHC"], "country": "FR"},
        {"person": "Kofi Adjei", "title": "Walls"},
    ]
