"""What the ends of pages cut is joined; what belongs to the pages alone is put aside."""

from __future__ import annotations

import pytest

from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Kind, Span
from tests.adapters.documents.texts import notes, only, read, shown

PAGE = "Le jardin de la rue haute est ouvert depuis dix ans à toutes les familles"


def test_a_paragraph_cut_by_a_page_is_joined_and_said_so() -> None:
    document = read(PAGE, "", "", "", "du quartier et des rues voisines.")
    assert only(document).text == f"{PAGE} du quartier et des rues voisines."
    assert only(document).span == Span(1, 5)
    (note,) = notes(document, Fate.JOINED)
    assert (note.first, note.last) == (1, 5)
    assert "page break inside the paragraph" in note.reason


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{PAGE}.", "du quartier."),
        (PAGE, "Du quartier."),
        ("asociación de huertos", "red de barrios"),
        (PAGE, "http://a.example/"),
    ],
)
def test_two_paragraphs_stay_two(before: str, after: str) -> None:
    assert len(read(before, "", after).blocks) == 2


def test_an_item_cut_by_a_page_is_joined() -> None:
    document = read(f"1. {PAGE}", "", "du quartier.")
    assert (only(document).kind, only(document).marker) == (Kind.ITEM, "1.")
    assert notes(document, Fate.JOINED)[0].sureness is Sureness.LIKELY


def test_a_row_cut_by_a_page_is_joined_cell_by_cell() -> None:
    document = read("Awa\tMali\tElle parle de", "", "\t\tson jardin.")
    assert [cell.text for cell in only(document).cells] == [
        "Awa",
        "Mali",
        "Elle parle de son jardin.",
    ]
    assert only(document).cells[2].span == Span(1, 3)
    assert only(document).cells[0].span == Span(1, 1)


BIO = (
    "<p><b>Mme Awa Sy</b></p> "
    "<p>Elle dirige depuis dix ans le jardin de la rue haute et en a fait une</p>"
)
TALK = (
    "<p><b>Semer ensemble</b></p> "
    "<p>Le jardin accueille le réseau SEMIS, venu de quarante villes. Porté par la mairie,</p>"
)


def test_cells_that_go_on_as_paragraphs_are_told_apart_by_their_words() -> None:
    document = read(
        "Bio\tExposé",
        f"{BIO}\t{TALK}",
        "",
        "école pour adultes.",
        "",
        "Elle a grandi à Kayes.",
        "",
        "SEMIS réunit des jardins.",
        "",
        "**M. Luis Paz**",
    )
    row = document.blocks[1]
    assert row.cells[0].text.endswith("fait une école pour adultes.\n\nElle a grandi à Kayes.")
    assert row.cells[1].text.endswith("Porté par la mairie, SEMIS réunit des jardins.")
    assert row.span == Span(2, 8)
    joined = notes(document, Fate.JOINED)
    assert [(n.first, n.sureness) for n in joined] == [
        (4, Sureness.LIKELY),
        (6, Sureness.GUESS),
        (8, Sureness.GUESS),
    ]
    assert "SEMIS" in joined[2].reason
    assert shown(document)[-1] == ("paragraph", "**M. Luis Paz**")


def test_a_table_that_is_over_takes_no_more_than_its_cells_lack() -> None:
    document = read(f"{BIO}\tFin.", "", "école.", "", "Un autre texte.", "", "Encore un.")
    assert [block.kind for block in document.blocks] == [Kind.ROW, Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_the_cell_of_the_next_page_goes_on_with_the_paragraph_before_it() -> None:
    document = read(PAGE, "", "", "", "\t<p>du quartier.</p> <ul><li>Semer</li></ul> <p>Fin.</p>")
    assert shown(document) == [
        ("paragraph", f"{PAGE} du quartier."),
        ("item", "Semer"),
        ("paragraph", "Fin."),
    ]


def test_heads_and_numbers_of_pages_are_decoration() -> None:
    texts = ("Un texte.", "Un autre.", "Un dernier.")
    pages = [f"Jardins 2027\n{text}\n{n}" for n, text in enumerate(texts, 1)]
    document = read("\n\f".join(pages), name="catalogue.txt")
    assert [b.text for b in document.blocks if b.kind is Kind.PARAGRAPH] == list(texts)
    assert len(notes(document, Fate.DECORATION)) == 6


@pytest.mark.parametrize(
    "number", ["7", "- 7 -", "Page 7 / 12", "p. 7", "página 7 de 12", "xiv", "iii"]
)
def test_numbers_of_pages_are_known_in_many_forms(number: str) -> None:
    document = read(f"Un.\n{number}\n\fDeux.\n\fTrois.", name="catalogue.txt")
    assert [note.first for note in notes(document, Fate.DECORATION)] == [2]


def test_words_parted_at_the_end_of_a_line_are_made_whole_and_called_a_guess() -> None:
    document = read(
        "Les jardins de la ville sont ouverts à toutes les per-",
        "sonnes du quartier, et à elles seules, sauf le di-",
        "manche.",
        "\fFin.",
        name="printed.txt",
    )
    assert document.blocks[0].text.startswith(
        "Les jardins de la ville sont ouverts à toutes les pers"
    )
    guesses = [note for note in document.notes if note.sureness is Sureness.GUESS]
    assert [(note.before, note.after) for note in guesses] == [
        ("per-sonnes", "personnes"),
        ("di-manche.", "dimanche."),
    ]
