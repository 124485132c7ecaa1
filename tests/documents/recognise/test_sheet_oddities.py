"""Sheets that were filled in otherwise than the form has it."""

from __future__ import annotations

import pytest

from publisher.documents.account import Fate, Sureness
from publisher.documents.meeting.telling import entries
from publisher.documents.recognise import sheet

from ..session_files import drafts, notes_of, read, words


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
