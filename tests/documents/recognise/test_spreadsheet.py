"""Spreadsheets as records: the columns by their words, or by a mapping that was saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.account import Fate, Note, unaccounted
from publisher.documents.block import Block, Cell, Document, Kind, Span
from publisher.documents.draft import Mention, Recognised, Said
from publisher.documents.recognise import recognise, spreadsheet
from publisher.documents.recognise.columns import COLLECTIONS, Column, named


@dataclass(frozen=True)
class Saved:
    """A column as a person decided what it is."""

    header: str
    field: str
    collection: str | None = None


def sheet(*rows: Sequence[str], title: str = "Feuil1") -> Document:
    blocks = [
        Block(
            Kind.ROW,
            " | ".join(row),
            Span(number, number),
            cells=tuple(Cell(text, Span(number, number)) for text in row),
            table=1,
        )
        for number, row in enumerate(rows, 1)
        if any(row)
    ]
    labels = [f"{title}!{number}" for number in range(1, len(rows) + 1)]
    return Document("liste.xlsx", "", ["\t".join(row) for row in rows], blocks, (), labels)


def left_out(result: Recognised) -> list[Note]:
    return [note for note in result.notes if note.fate is Fate.LEFT_OUT]


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("title_fr", Column("title", 0, "fr")),
        ("Titre (FR)", Column("title", 0, "fr")),
        ("Title [en]", Column("title", 0, "en")),
        ("Título - español", Column("title", 0, "es")),
        ("titre français", Column("title", 0, "fr")),
        ("Titre", Column("title", 0, None)),
        ("description.en", Column("description", 0, "en")),
        ("Pays", Column("places.country", 1, None)),
        ("Contact 2", Column("contacts.name", 2, None)),
        ("Contact person 2 – Position (es)", Column("contacts.role", 2, "es")),
        ("Sitio web", Column("url", 0, None)),
        ("Notes internes", None),
        ("", None),
        ("fr", None),
    ],
)
def test_columns_are_known_by_the_words_above_them(header: str, column: Column | None) -> None:
    assert named([header], "initiatives") == [column]


def test_what_was_saved_comes_before_the_words() -> None:
    saved = [
        Saved("Porteur", "contacts.2.name"),
        Saved("Titre", "description.es", "initiatives"),
        Saved("Note", "no.such.field"),
        Saved("Ville", "title", "sessions"),
    ]
    assert named(["Porteur", "titre", "Note", "Ville"], "initiatives", saved) == [
        Column("contacts.name", 2, None),
        Column("description", 0, "es"),
        None,
        Column("places.name", 1, None),
    ]


def test_of_two_columns_for_one_thing_the_second_is_not_known() -> None:
    assert named(["Titre (fr)", "Title_fr"], "initiatives")[1] is None


def test_a_row_is_a_record() -> None:
    document = sheet(
        ["Code", "Titre (FR)", "title_en", "Organisation", "Ville", "Pays", "Contact"],
        ["1.2", "Le jardin", "The garden", "Les Jardins", "Bamako", "Mali", "Awa Sy"],
    )
    (draft,) = spreadsheet.recognise(document).drafts
    here = Span(2, 2)
    assert (draft.collection, draft.key) == ("initiatives", "1.2")
    assert draft.fields == {
        "code": "1.2",
        "session": "1",
        "title": [Said("Le jardin", here, "fr"), Said("The garden", here, "en")],
        "organisations": [Mention("organisations", "Les Jardins", here)],
        "places": [Mention("places", "Bamako", here, facts={"country": "ML"})],
        "contacts": [{"person": Mention("people", "Awa Sy", here)}],
    }


def test_lines_of_a_cell_are_paragraphs_of_a_text() -> None:
    document = sheet(["Titre", "Présentation (fr)"], ["Le jardin", "Un jardin.\nPuis un autre."])
    (draft,) = spreadsheet.recognise(document).drafts
    assert draft.fields["description"] == [Said("Un jardin.\n\nPuis un autre.", Span(2, 2), "fr")]


@pytest.mark.parametrize(
    ("headers", "row", "collection"),
    [
        (["Prénom", "Nom de famille", "Biographie"], ["Awa", "Sy", "Née à Kayes."], "people"),
        (["name", "acronym", "country"], ["Les Jardins", "LJ", "Mali"], "organisations"),
        (["code", "title", "day", "start", "zone"], ["1", "x", "", "", ""], "sessions"),
    ],
)
def test_the_kind_of_records_is_told_by_the_columns(
    headers: list[str], row: list[str], collection: str
) -> None:
    document = sheet(headers, row)
    assert [draft.collection for draft in spreadsheet.recognise(document).drafts] == [collection]
    score, reasons = spreadsheet.detect(document)
    assert score > 50
    assert collection in reasons[0]


def test_the_name_of_the_sheet_decides_between_equals() -> None:
    rows = ["Nom", "Site web"], ["Les Jardins", "https://a.example/"]
    for title, collection in (("Personnes", "people"), ("Organismes", "organisations")):
        (draft,) = spreadsheet.recognise(sheet(*rows, title=title)).drafts
        assert draft.collection == collection


def test_a_person_has_the_name_of_both_columns_and_is_filed_by_one() -> None:
    document = sheet(["First name", "Last name", "Bio (en)"], ["Luis", "Paz Vega", "Born in Lima."])
    (draft,) = spreadsheet.recognise(document).drafts
    assert (draft.fields["name"], draft.fields["sort"]) == ("Luis Paz Vega", "Paz Vega, Luis")


def test_a_column_that_nobody_knows_is_left_out_once_and_can_be_saved() -> None:
    document = sheet(["Code", "Titre", "Remarque", ""], ["1", "a", "x", ""], ["2", "b", "y", ""])
    (note,) = left_out(spreadsheet.recognise(document))
    assert note.first == 1
    assert "“Remarque”" in note.reason
    assert "sources/import.yaml" in note.reason
    saved = [Saved("remarque", "description.fr")]
    result = recognise(document, "spreadsheet", saved)
    assert left_out(result) == []
    assert result.drafts[1].fields["description"] == [Said("y", Span(3, 3), "fr")]


def test_rows_above_the_columns_are_left_out() -> None:
    document = sheet(["Liste 2027"], ["Code", "Titre"], ["1", "a"])
    result = spreadsheet.recognise(document)
    assert [note.first for note in left_out(result)] == [1]
    assert len(result.drafts) == 1


def test_a_record_that_comes_again_is_one_record() -> None:
    document = sheet(["Code", "Titre"], ["1", "a"], ["1", "a"], ["1", "b"])
    result = spreadsheet.recognise(document)
    assert len(result.drafts) == 1
    found = [(note.first, note.fate) for note in result.notes if "already" in note.reason]
    assert found == [(3, Fate.DUPLICATE), (4, Fate.LEFT_OUT)]


@pytest.mark.parametrize(
    ("header", "text"),
    [("Pays", "Atlantide"), ("Code", "premier"), ("Site web", "notre page"), ("Ville", "Bamako")],
)
def test_what_cannot_be_told_is_left_out(header: str, text: str) -> None:
    document = sheet(["Titre", header], ["Le jardin", text])
    (note,) = left_out(spreadsheet.recognise(document))
    assert (note.first, note.before) == (2, text)


def test_tables_of_anything_else_are_no_spreadsheet() -> None:
    assert spreadsheet.detect(sheet(["Recette", "Sel"], ["x", "y"])) == (0, ())
    paragraph = Block(Kind.PARAGRAPH, "Titre", Span(1, 1))
    assert spreadsheet.detect(Document("a.txt", "", ["Titre"], [paragraph])) == (0, ())


WORDS = st.sampled_from(
    """Code Titre title_fr Pays Ville Contact Nom Prénom day start Site 1.1 x https://a.example/
    2027-10-08""".split()
)
ROWS = st.lists(st.lists(WORDS | st.text() | st.just(""), max_size=6), max_size=8)


@settings(deadline=None)
@given(ROWS)
def test_any_rows_are_accounted_for(rows: list[list[str]]) -> None:
    rows = [[" ".join(text.split()) for text in row] for row in rows]
    document = sheet(*rows)
    spreadsheet.detect(document)
    result = spreadsheet.recognise(document)
    assert unaccounted(document.lines, result.notes) == []
    assert all(draft.collection in COLLECTIONS for draft in result.drafts)


def test_what_stands_below_no_words_is_reported_by_its_column() -> None:
    result = recognise(
        sheet(["Code", "", "Titre"], ["1.1.1", "secret", "Le jardin"]), "spreadsheet"
    )
    (note,) = left_out(result)
    assert note.first == 1
    assert "nothing stands above column B" in note.reason


@pytest.mark.parametrize(
    ("names", "records"),
    [
        (["日本語", "한국어", "..."], 3),
        ([f"{'é' * 300}", f"{'x' * 300}"], 2),
        (["La Ruche", "LA RÛCHE"], 1),
    ],
)
def test_rows_are_one_record_when_their_names_are_one(names: list[str], records: int) -> None:
    rows = [[name, "France"] for name in names]
    result = recognise(sheet(["Organisation", "Pays"], *rows, title="Organisations"), "spreadsheet")
    assert [draft.fields["name"] for draft in result.drafts] == names[:records]
    assert len({draft.key for draft in result.drafts}) == records
    assert all(" " not in draft.key for draft in result.drafts)
    assert len(left_out(result)) == len(names) - records
