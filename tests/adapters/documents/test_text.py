"""Text and Markdown as blocks."""

from __future__ import annotations

import subprocess
import sys

import pytest

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Kind, Span
from tests.adapters.documents.texts import notes, only, read, shown


def test_headings_have_their_level_and_lose_their_marks() -> None:
    document = read("## Les jardins", "", "#### • **Objectifs** ##", "", "Titre", "=====")
    assert [(b.text, b.level, b.marker) for b in document.blocks] == [
        ("Les jardins", 2, ""),
        ("Objectifs", 4, "•"),
        ("Titre", 1, ""),
    ]


def test_bold_alone_is_no_heading() -> None:
    assert only(read("**Mme Awa Sy**")).kind is Kind.PARAGRAPH


def test_a_key_and_its_value_stay_a_paragraph() -> None:
    assert shown(read("**Date :** le 8 mai")) == [("paragraph", "**Date :** le 8 mai")]


@pytest.mark.parametrize(
    ("line", "marker"),
    [("1. Semer", "1."), ("- Semer", "-"), ("○ Semer", "○"), ("▪ Semer", "▪"), ("o Semer", "o")],
)
def test_items_keep_their_marker(line: str, marker: str) -> None:
    block = only(read(line))
    assert (block.kind, block.text, block.marker) == (Kind.ITEM, "Semer", marker)


@pytest.mark.parametrize("line", ["1.1.2 Semer", "o bien semer", "-5,3 % en un an", "**- Semer**"])
def test_what_only_begins_like_an_item_is_none(line: str) -> None:
    assert only(read(line)).kind is Kind.PARAGRAPH


def test_items_nest_by_indent_and_by_unlike_bullets() -> None:
    by_indent = read("- Question", " - Réponse", "- Question")
    by_bullet = read("○ **Titre**", "", "· **Contexte**", "", "○ **Fin**")
    assert [block.level for block in by_indent.blocks] == [0, 1, 0]
    assert [block.level for block in by_bullet.blocks] == [0, 1, 0]


def test_lines_parted_by_tabs_are_rows_of_one_table() -> None:
    document = read("1.1.\tSEMER", "1.2.\t", "", "Texte.", "", "\tNom\tPays")
    assert [(b.table, [c.text for c in b.cells]) for b in document.blocks] == [
        (1, ["1.1.", "SEMER"]),
        (1, ["1.2.", ""]),
        (0, []),
        (2, ["", "Nom", "Pays"]),
    ]


def test_tables_of_markdown_are_rows_without_their_rule() -> None:
    document = read("| Nom | Pays |", "|-----|------|", "| Awa | a\\|b |")
    assert [[cell.text for cell in block.cells] for block in document.blocks] == [
        ["Nom", "Pays"],
        ["Awa", "a\\|b"],
    ]
    assert [note.first for note in notes(document, Fate.DECORATION)] == [2]


def test_html_cells_become_paragraphs_and_items() -> None:
    cell = (
        "<p><b><u>Mme Sy</u></b> Maire</p> <ul> <li>▪ Semer</li> <li>Cueillir</li> </ul> <p>Fin</p>"
    )
    document = read(f"Nom\t{cell}")
    assert only(document).cells[1].text == "**Mme Sy** Maire\n\n- Semer\n- Cueillir\n\nFin"
    assert [note.before for note in notes(document, Fate.REPAIRED)] == ["<p> <b> <u> <ul> <li>"]


def test_tables_of_html_are_rows() -> None:
    document = read(
        "Avant <table><tr><th colspan=2>Nom</th><th>Pays</th></tr>",
        "<tr><td><b>Awa</b></td><td></td>",
        "",
        "<td>Mali<br>Kayes",
        "et Ségou</td></tr>",
        "</table>",
        "Après",
    )
    rows = [[cell.text for cell in block.cells] for block in document.blocks if block.cells]
    assert rows == [["Nom", "", "Pays"], ["**Awa**", "", "Mali\nKayes et Ségou"]]
    assert [(b.kind, b.text) for b in document.blocks if not b.cells] == [
        (Kind.PARAGRAPH, "Avant"),
        (Kind.PARAGRAPH, "Après"),
    ]
    assert document.blocks[2].span == Span(2, 5)
    assert [note.first for note in notes(document, Fate.DECORATION)] == [6]


def test_html_outside_tables_becomes_blocks() -> None:
    document = read(
        '<p>Un<br>deux &amp; <a href="http://a.example/">ici</a></p><ol><li>x</li></ol>'
    )
    assert shown(document) == [
        ("paragraph", "Un"),
        ("paragraph", "deux & [ici](http://a.example/)"),
        ("item", "x"),
    ]


def test_addresses_in_angle_brackets_are_no_html() -> None:
    assert only(read("Awa Sy. <http://b.example/>")).text == "Awa Sy. <http://b.example/>"


def test_form_feeds_and_runs_of_empty_lines_end_a_page() -> None:
    document = read("Un.", "", "", "", "Deux.", "\fTrois.", "", "", "Quatre.")
    assert [(b.kind, b.span) for b in document.blocks if b.kind is Kind.BREAK] == [
        (Kind.BREAK, Span(2, 4)),
        (Kind.BREAK, Span(6, 6)),
    ]


def test_rules_pictures_and_rows_of_dashes_are_decoration() -> None:
    document = read("---", "![logo](a.png)", "--\t--\t--", "\u200b", "Texte")
    assert shown(document) == [("paragraph", "Texte")]
    assert [note.first for note in notes(document, Fate.DECORATION)] == [1, 2, 3, 4]


def test_bold_over_the_end_of_a_line_is_one_text() -> None:
    document = read("**Des villes", "pour tous**", "Séoul")
    assert shown(document) == [("paragraph", "**Des villes pour tous**"), ("paragraph", "Séoul")]
    assert [(n.first, n.last) for n in notes(document, Fate.JOINED)] == [(1, 2)]


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not() -> None:
    wrapped = read(
        "Le jardin de la rue haute est ouvert à toutes les",
        "personnes du quartier, qui y cultivent ce que les",
        "Anciens semaient déjà.",
    )
    short = read("Awa Sy, Les Jardins (Mali)", "Luis Paz, Huertos (Perú)")
    assert len(wrapped.blocks) == 1
    assert len(short.blocks) == 2


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"a\r\nb", ["a", "b"]),
        ("\ufeffÀ".encode(), ["À"]),
        ("À l’été".encode("utf-16"), ["À l’été"]),
        ("À l’été".encode("cp1252"), ["À l’été"]),
        (b"a\rb\n", ["a", "b", ""]),
    ],
)
def test_encodings_and_line_ends(content: bytes, lines: list[str]) -> None:
    document, _ = read_document(content, "a.txt")
    assert document is not None
    assert list(document.lines) == lines


def test_an_old_encoding_is_said() -> None:
    document, _ = read_document("Ville\nÀ l’été".encode("cp1252"), "a.txt")
    assert document is not None
    (note,) = document.notes
    assert (note.first, note.fate, note.before, note.after) == (2, Fate.REPAIRED, "byte C0", "À")


def test_a_line_in_utf_8_among_others_in_an_old_encoding_is_a_guess() -> None:
    content = (
        "À l’été\n".encode("cp1252") + "Séoul\n".encode() + "QUALITÉ\xa0: bonne".encode("cp1252")
    )
    document, _ = read_document(content, "a.txt")
    assert document is not None
    (note,) = [each for each in document.notes if each.sureness is Sureness.GUESS]
    assert (note.first, note.before, note.after) == (2, "SÃ©oul", "Séoul")
    assert document.lines[1] == "SÃ©oul"


def test_reading_text_loads_no_library_of_other_formats() -> None:
    program = (
        "import sys; from publisher.adapters.documents import read_document as read;"
        "assert read(b'a', 'a.txt')[0] and read(b'a,b', 'a.csv')[0];"
        "print([name for name in ('docx', 'lxml', 'openpyxl', 'pypdf') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"
