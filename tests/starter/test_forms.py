"""Blank forms: made from the record model, in three languages, and read back without a guess."""

from __future__ import annotations

import io
from copy import deepcopy
from dataclasses import fields

import docx
import pytest

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate, Sureness, unaccounted
from publisher.documents.block import Document
from publisher.documents.draft import Draft, Mention, Said
from publisher.documents.form_words import FORMS, GROUPS, LANGUAGES, Form
from publisher.documents.questions import NOT_ASKED, QUESTIONS
from publisher.documents.recognise import detect, form, recognise
from publisher.errors import UsageError
from publisher.model.records import Initiative, Participation, Person, Record, Session
from publisher.starter.forms import forms
from tests.starter import filling

CLASSES: dict[Form, type[Record]]
CLASSES = {"sessions": Session, "initiatives": Initiative, "people": Person}
EVERY = [(kind, language) for kind in FORMS for language in LANGUAGES]
WORD = [(kind, language) for kind, language in EVERY if kind != "people"]


def read(content: bytes, name: str) -> Document:
    document, findings = read_document(content, name)
    assert document is not None, findings
    return document


def without_a_guess(document: Document, kind: str) -> list[Draft]:
    """Recognise a document; every line is accounted for, and nothing is a guess or left out."""
    assert detect(document)[0][0] == kind
    result = recognise(document, kind)
    notes = [*document.notes, *result.notes]
    assert unaccounted(document.lines, notes) == []
    assert {note.sureness for note in notes} == {Sureness.CERTAIN}
    assert {note.fate for note in notes} <= {Fate.FIELD, Fate.FORM}, notes
    return list(result.drafts)


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_asks_for_every_field_of_its_record_or_says_why_not(kind: Form) -> None:
    asked = {question.path.partition(".")[0] for question in QUESTIONS[kind]}
    asked |= {"end"} if "zone" in asked else set()
    known = {each.name for each in fields(CLASSES[kind]) if not each.metadata.get("injected")}
    assert known - asked - set(NOT_ASKED) == set()


@pytest.mark.parametrize("kind", FORMS)
def test_every_answer_has_a_place_in_the_record(kind: Form) -> None:
    own = {each.name for each in fields(CLASSES[kind])} | {"zone", "family", "url"}
    part = {each.name for each in fields(Participation)}
    part |= {"name", "family", "gender", "organisation", "acronym", "bio", "url", "region"}
    for question in QUESTIONS[kind]:
        first, _, rest = question.path.partition(".")
        assert first in own, question.path
        assert not rest or rest in part | {"questions"}, question.path


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_no_two_questions_of_a_table_have_the_same_words(kind: Form, language: str) -> None:
    words = [(q.group, q.label.of(language)) for q in QUESTIONS[kind]]
    assert len(set(words)) == len(words)


def test_everything_is_said_in_every_language() -> None:
    words = [q.label for kind in FORMS for q in QUESTIONS[kind]]
    words += [q.hint for kind in FORMS for q in QUESTIONS[kind] if q.hint]
    assert all(text.strip() for each in [*words, *GROUPS.values()] for text in each.all)


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_the_same_bytes_every_time(language: str) -> None:
    made = dict(forms(language))
    assert made == dict(forms(language))
    assert [name.rpartition(".")[2] for name in made] == ["docx", "docx", "xlsx"]


def test_there_are_no_forms_in_other_languages() -> None:
    with pytest.raises(UsageError, match="there are no forms in 'eu'"):
        list(forms("eu"))


@pytest.mark.parametrize(("kind", "language"), WORD)
def test_a_blank_form_has_no_record_and_no_line_left_out(kind: Form, language: str) -> None:
    document = read(filling.blank(kind, language), "blank.docx")
    assert without_a_guess(document, "form") == []


TYPED = {
    "code": "3",
    "title": "Cultiver la ville",
    "day": "2027-10-08",
    "start": "14:30",
    "end": "16h00",
    "zone": "Africa/Bamako",
    "room": "Baobab",
    "context": "Un jardin.\nPuis un autre.",
    "objectives": "Semer\nCueillir",
    "main_question": "Qui sème ?",
    "rounds.1.questions": "Quoi ?\nOù ?",
    "rounds.2.questions": "Quand ?",
    "organisers.1.organisation": "Les Jardins",
    "organisers.1.acronym": "LJ",
    "organisers.1.country": "ML",
    "moderators.1.name": "Awa Sy",
    "moderators.1.family": "Sy",
    "moderators.1.organisation": "Les Jardins",
    "speakers.1.name": "Luis Paz Vega",
    "speakers.1.family": "Paz Vega",
    "speakers.1.role": "Jardinier",
    "speakers.1.country": "PE",
    "speakers.1.bio": "Né à Lima.",
    "speakers.1.title": "Les serres",
    "speakers.1.description": "Des serres.\nDes toits.",
    "speakers.1.url": "https://serres.example/",
    "speakers.2.name": "Mina Oh",
    "speakers.2.organisation": "Seoul Farms",
}
BY_LANGUAGE = {
    "fr": {"format": "table ronde", "spoken": "français, espagnol", "speakers.1.gender": "M."},
    "en": {"format": "panel", "spoken": "French, Spanish", "speakers.1.gender": "Mr"},
    "es": {"format": "mesa redonda", "spoken": "francés y español", "speakers.1.gender": "Sr."},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_session_form_is_read_without_a_guess(language: str) -> None:
    content = filling.word_form("sessions", language, {**TYPED, **BY_LANGUAGE[language]})
    session, person = without_a_guess(read(content, "filled.docx"), "form")
    assert (session.collection, session.key) == ("sessions", "3")
    values = session.fields
    assert values["start"] == "2027-10-08 14:30 Africa/Bamako"
    assert values["end"] == "2027-10-08 16:00 Africa/Bamako"
    assert values["format"] == "panel"
    assert values["spoken"] == ["fr", "es"]
    assert said(values["title"]) == [("Cultiver la ville", language)]
    assert said(values["context"]) == [("Un jardin.\n\nPuis un autre.", language)]
    assert said(values["objectives"]) == [("1. Semer\n2. Cueillir", language)]
    assert [said(each["questions"]) for each in members(values["rounds"])] == [
        [("1. Quoi ?\n2. Où ?", language)],
        [("Quand ?", language)],
    ]
    (organiser,) = members(values["organisers"])
    (body,) = mentions(organiser["organisations"])
    assert (body.name, body.facts) == ("Les Jardins", {"acronym": "LJ", "country": "ML"})
    first, second = members(values["speakers"])
    (who,) = mentions([first["person"]])
    assert (who.name, who.facts) == ("Luis Paz Vega", {"gender": "m", "sort": "Paz Vega, Luis"})
    assert first["country"] == "PE"
    assert said(first["title"]) == [("Les serres", language)]
    assert first["urls"] == [{"url": "https://serres.example/"}]
    assert mentions([second["person"]])[0].name == "Mina Oh"
    assert (person.collection, person.key) == ("people", "luis-paz-vega")
    assert said(person.fields["bio"]) == [("Né à Lima.", language)]


def said(value: object) -> list[tuple[str, str | None]]:
    assert isinstance(value, list)
    return [(each.text, each.claimed) for each in value if isinstance(each, Said)]


def members(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


def mentions(value: object) -> list[Mention]:
    assert isinstance(value, list)
    return value


def test_texts_in_another_language_than_the_form_s_are_claimed_for_it() -> None:
    content = filling.word_form("sessions", "en", {"language": "espagnol", "title": "Semillas"})
    (session,) = without_a_guess(read(content, "filled.docx"), "form")
    assert said(session.fields["title"]) == [("Semillas", "es")]


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("day", "08/10/2027", "no date"),
        ("start", "après le déjeuner", "no hour"),
        ("zone", "chez nous", "no time zone"),
        ("spoken", "français, martien", "a language"),
        ("format", "conversation", "not one of the formats"),
        ("speakers.1.role", "Maire", ""),
        ("speakers.1.gender", "F", "nothing is said"),
        ("speakers.1.url", "voir notre page", "no whole address"),
    ],
)
def test_what_is_not_certain_is_left_out_and_never_guessed(
    path: str, text: str, reason: str
) -> None:
    content = filling.word_form("sessions", "fr", {"title": "Semer", path: text})
    document = read(content, "filled.docx")
    result = recognise(document, "form")
    left = [note for note in result.notes if note.fate is Fate.LEFT_OUT]
    assert [note.before for note in left] == ([text] if reason else [])
    assert all(note.reason.startswith(reason) for note in left)
    assert unaccounted(document.lines, [*document.notes, *result.notes]) == []


def test_a_table_copied_without_its_heading_is_one_more_person() -> None:
    content = filling.word_form("initiatives", "fr", {"contacts.1.name": "Awa Sy"})
    filled = docx.Document(io.BytesIO(content))
    table = next(t for t in filled.tables if t.cell(0, 1).text == "Awa Sy")
    table._tbl.addnext(deepcopy(table._tbl))
    table.cell(0, 1).text = "Luis Paz"
    copied = io.BytesIO()
    filled.save(copied)
    (draft,) = without_a_guess(read(copied.getvalue(), "filled.docx"), "form")
    people = [mentions([each["person"]])[0].name for each in members(draft.fields["contacts"])]
    assert people == ["Luis Paz", "Awa Sy"]


def test_what_stands_beside_the_tables_is_left_out() -> None:
    filled = docx.Document(io.BytesIO(filling.blank("initiatives", "es")))
    filled.add_paragraph("Les envío también una foto.")
    content = io.BytesIO()
    filled.save(content)
    document = read(content.getvalue(), "filled.docx")
    left = [note for note in form.recognise(document).notes if note.fate is Fate.LEFT_OUT]
    assert [document.lines[note.first - 1] for note in left] == ["Les envío también una foto."]


INITIATIVE = {
    "code": "1.1.2",
    "title": "Le jardin",
    "organisations.1.organisation": "Les Jardins",
    "places.1.name": "Bamako",
    "places.1.country": "Mali",
    "contacts.1.name": "Awa Sy",
    "contacts.1.role": "Présidente",
    "description": "Un jardin.",
    "url": "https://jardin.example/",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_initiative_form_is_read_without_a_guess(language: str) -> None:
    content = filling.word_form("initiatives", language, INITIATIVE)
    (draft,) = without_a_guess(read(content, "filled.docx"), "form")
    assert (draft.collection, draft.key) == ("initiatives", "1.1.2")
    assert draft.fields["session"] == "1.1"
    assert draft.fields["urls"] == [{"url": "https://jardin.example/"}]
    (place,) = mentions(draft.fields["places"])
    assert (place.name, place.facts) == ("Bamako", {"country": "ML"})
    (contact,) = members(draft.fields["contacts"])
    assert said(contact["role"]) == [("Présidente", language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_workbook_is_read_without_a_guess(language: str) -> None:
    row = {
        "code": "1.10",
        "session": "1",
        "title.fr": "Le jardin",
        "title.en": "The garden",
        "description.es": "Un jardín.",
        "organisations.1.organisation": "Les Jardins",
        "organisations.2.organisation": "Huertos",
        "organisations.2.acronym": "H",
        "contacts.2.name": "Awa Sy",
        "contacts.2.role.en": "Chair",
        "places.country": "Mali",
    }
    people = [{"name": "Awa Sy", "family": "Sy", "bio.fr": "Née à Kayes."}, {"name": "Oh Mina"}]
    content = filling.workbook(language, {"initiatives": [row], "people": people})
    first, *others = without_a_guess(read(content, "filled.xlsx"), "spreadsheet")
    assert (first.key, first.fields["session"]) == ("1.10", "1")
    assert said(first.fields["title"]) in (
        [("Le jardin", "fr"), ("The garden", "en")],
        [("The garden", "en"), ("Le jardin", "fr")],
    )
    bodies = mentions(first.fields["organisations"])
    assert [(each.name, each.facts) for each in bodies] == [
        ("Les Jardins", {}),
        ("Huertos", {"acronym": "H"}),
    ]
    (contact,) = members(first.fields["contacts"])
    assert said(contact["role"]) == [("Chair", "en")]
    assert [(each.key, each.fields.get("sort")) for each in others] == [
        ("awa-sy", "Sy, Awa"),
        ("oh-mina", None),
    ]


def test_questions_of_a_group_follow_each_other() -> None:
    for kind in FORMS:
        groups = [question.group for question in QUESTIONS[kind]]
        places = {group: groups.index(group) for group in groups}
        assert groups == sorted(groups, key=lambda group: places[group])
