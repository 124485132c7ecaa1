from __future__ import annotations

import pytest

from publisher.documents.account import Fate, Sureness, unaccounted
from publisher.documents.draft import Draft
from publisher.documents.meeting.telling import entries
from publisher.documents.recognise import report, sheet

from ..session_files import drafts, fates_of, made_up, notes_of, read, recognise, resolves, words

REPORTS = ("report-fr", "report-en", "report-es")


def told(name: str) -> Draft:
    return drafts(made_up(name))["reports"]


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_known_by_its_labels(name: str) -> None:
    assert report.detect(made_up(name))[0] >= 70
    assert sheet.detect(made_up(name))[0] < 30


@pytest.mark.parametrize("name", REPORTS)
def test_every_line_of_a_report_is_accounted_for(name: str) -> None:
    document = made_up(name)
    assert unaccounted(document.lines, [*document.notes, *recognise(document).notes]) == []


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_names_the_session_that_it_speaks_of(name: str) -> None:
    found = drafts(made_up(name))
    assert found["reports"].fields["session"] == found["sessions"].key


@pytest.mark.parametrize("name", REPORTS)
def test_every_field_that_is_noted_is_there(name: str) -> None:
    result = recognise(made_up(name))
    targets = {note.target for note in result.notes if note.fate is Fate.FIELD}
    assert [target for target in targets if not resolves(target, result.drafts)] == []


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        (
            "report-fr",
            {
                "title": "Neighbourhood Markets Run by Their Residents",
                "start": "2023-03-14 18:30 Asia/Seoul",
                "end": "2023-03-14 20:00 Asia/Seoul",
                "spoken": ["fr"],
            },
        ),
        ("report-en", {"start": "2023-03-14 09:30 UTC", "end": "2023-03-14 11:00 UTC"}),
        (
            "report-es",
            {
                "start": "2023-03-15 16:00 America/Mexico_City",
                "end": "2023-03-15 17:30 America/Mexico_City",
                "speakers": [{"person": "Elena Ibarra"}, {"person": "Luis Azcona"}],
            },
        ),
    ],
)
def test_a_report_states_the_session_itself(name: str, facts: dict[str, object]) -> None:
    fields = drafts(made_up(name))["sessions"].fields
    assert {field: words(fields.get(field)) for field in facts} == facts


def test_speakers_of_a_list_have_organisation_country_and_talk() -> None:
    speakers = entries(drafts(made_up("report-fr"))["sessions"].fields["speakers"])
    assert words(speakers) == [
        {
            "person": "Ines Quiroga",
            "organisations": ["Coopérative de la Place Haute"],
            "country": "FR",
            "title": "La place rendue aux marchands",
        },
        {
            "person": "Kofi Adjie",
            "organisations": ["Valfleury"],
            "country": "FR",
            "title": "Un règlement fait avec les marchands",
        },
    ]


def test_attendance_is_a_number_and_what_stands_beside_it() -> None:
    assert words(told("report-fr").fields["attendance"]) == {"number": "27", "note": "+ direct"}
    assert words(told("report-es").fields["attendance"]) == {"number": "8"}


def test_attendance_without_a_number_is_left_out_and_said_so() -> None:
    document = made_up("report-en")
    assert "attendance" not in drafts(document)["reports"].fields
    (note,) = notes_of(document, 7)
    assert note.fate is Fate.LEFT_OUT
    assert "number" in note.reason


def test_summaries_stand_under_the_name_however_it_is_spelt() -> None:
    assert words(told("report-fr").fields["summaries"]) == [
        {
            "person": "Ines Quiroga",
            "text": "Halle fermée en 2021, parts achetées par les familles\n\n"
            "Loyers : fixés chaque année en assemblée",
        },
        {
            "person": "Kofi Adjei",
            "organisations": ["Ville de Valfleury"],
            "text": "Règlement de vingt articles\n\n"
            "Conclusion : un étal sur cinq aux nouveaux venus",
        },
    ]


def test_a_title_in_quotation_marks_below_the_name_is_that_of_the_talk() -> None:
    document = made_up("report-en")
    found = drafts(document)
    first = entries(found["sessions"].fields["speakers"])[0]
    assert words(first["title"]) == "The square given back"
    assert {note.sureness for note in notes_of(document, 22)} == {Sureness.GUESS}
    assert words(entries(found["reports"].fields["summaries"])[0]["text"]) == (
        "Two hundred families bought shares."
    )


def test_answers_are_read_with_labels_or_without() -> None:
    assert words(told("report-fr").fields["answers"]) == [
        {
            "person": "Kofi Adjie",
            "organisations": ["Ville de Valfleury"],
            "country": "FR",
            "text": "laisser les marchands écrire leurs règles",
        },
        {
            "person": "Ines Quiroga",
            "organisations": ["Coopérative de la Place Haute"],
            "text": "Baisser les loyers : c'est la première condition",
        },
        {"person": "Tomás Oyarzun", "audience": "yes", "text": "un toit avant tout"},
    ]


def test_questions_have_the_answers_below_them_and_the_rest_is_a_comment() -> None:
    fields = told("report-fr").fields
    assert words(fields["exchanges"]) == [
        {
            "question": "qui paie le toit ?",
            "answers": [
                {"person": "Ines Quiroga", "text": "la ville, qui garde les murs"},
                {"person": "Kofi Adjei", "text": "la région aussi"},
            ],
        }
    ]
    assert words(fields["comments"]) == [
        {"text": "Marchés en Navarre : pas de coopérative, mais des tirages au sort"}
    ]
    assert words(told("report-en").fields["comments"]) == [{"text": "Markets need shade."}]


def test_the_conclusion_follows_the_long_label_of_the_form() -> None:
    assert words(told("report-fr").fields["conclusion"]) == (
        "Trois places, trois règlements, un même tirage au sort."
    )
    assert "conclusion" not in told("report-en").fields


def test_parts_that_nobody_filled_in_are_said_to_be_so() -> None:
    document = made_up("report-fr")
    for line in (60, 62, 64, 73, 74, 81):
        (note,) = notes_of(document, line)
        assert (note.fate, note.reason) == (Fate.FORM, "a part that nobody filled in")


def test_banner_and_hints_of_a_report_are_no_content() -> None:
    document = made_up("report-fr")
    assert fates_of(document, 7) == {Fate.DECORATION}
    assert fates_of(document, 83) == {Fate.FORM}


def test_pictures_are_left_out_and_said_so() -> None:
    document = read(
        "Title: A roof\nDate: 8 May 2023\nParticipants: 3\n\nScreenshots\n\nEverybody waves.\n"
    )
    (note,) = notes_of(document, 7)
    assert note.fate is Fate.LEFT_OUT
    assert "pictures" in note.reason


def test_what_a_statement_has_no_field_for_is_said_to_be_lost() -> None:
    document = read(
        "Title: A roof\nDate: 8 May 2023\nParticipants: 3\n\nAnswers to the main question\n\n"
        "Full name: Ines Quiroga, President\n\nPosition: Mayor\n\nCountry: France\n\n"
        "Answer: Roofs.\n\nFull name: the public\n\nAnswer: Walls.\n\nFull name: Ana Sanz\n"
    )
    result = report.recognise(document)
    assert words(result.drafts[1].fields["answers"]) == [
        {"person": "Ines Quiroga", "country": "FR", "text": "Roofs."},
        {"text": "Walls."},
    ]
    doubts = {note.first: note.reason for note in result.notes if note.sureness is Sureness.GUESS}
    assert "“President” is not kept" in doubts[7]
    assert "“Mayor” is not kept" in doubts[9]
    assert any("is not read as a name" in n.reason for n in result.notes if n.first == 15)
    left_out = {note.first: note.reason for note in result.notes if note.fate is Fate.LEFT_OUT}
    assert left_out == {19: "an answer without a text"}


def test_questions_and_answers_may_have_a_letter_for_a_label() -> None:
    document = read(
        "Title: A roof\nDate: 8 May 2023\nParticipants: 3\n\nQuestions and answers\n\n"
        "Q: Who pays?\n\nA: The town.\n\nQ: When?\n"
    )
    assert words(report.recognise(document).drafts[1].fields["exchanges"]) == [
        {"question": "Who pays?", "answers": [{"text": "The town."}]},
        {"question": "When?", "answers": []},
    ]


def test_an_organisation_said_twice_of_an_answer_is_not_lost_without_a_word() -> None:
    document = read(
        "Title: A roof\nDate: 8 May 2023\nParticipants: 3\n\nAnswers to the main question\n\n"
        "Full name: Ines Quiroga (FHC)\n\nOrganisation: NCM\n\nAnswer: Roofs.\n"
    )
    result = report.recognise(document)
    assert words(result.drafts[1].fields["answers"]) == [
        {"person": "Ines Quiroga", "organisations": ["FHC"], "text": "Roofs."}
    ]
    assert [note.first for note in result.notes if note.fate is Fate.LEFT_OUT] == [9]
