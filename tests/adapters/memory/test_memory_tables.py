"""Tables of pairs, as spreadsheets of several countries write them, are read; faults have a row."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.memory.tables import Table, read_table
from publisher.adapters.tmx import ANY, context_of
from publisher.model.finding import Gravity

LANGUAGES = ("fr", "en", "es")


def read(content: str | bytes, source: str = "") -> Table:
    data = content.encode() if isinstance(content, str) else content
    return read_table(data, "pairs.csv", LANGUAGES, source)


def texts(table: Table) -> list[dict[str, str]]:
    return [{v.language: v.text for v in unit.variants} for unit in table.units]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_what_excel_writes_in_any_country_is_read(encoding: str, separator: str) -> None:
    rows = f"fr{separator}en\r\nÉté{separator}Summer\r\n"
    table = read(rows.encode(encoding))
    assert texts(table) == [{"fr": "Été", "en": "Summer"}]
    assert [f.code for f in table.findings] == (["encoding"] if encoding == "cp1252" else [])


def test_the_line_that_names_the_separator_is_no_row() -> None:
    table = read("sep=;\nfr;en\nSalle, 12;Room, 12\n")
    assert texts(table) == [{"fr": "Salle, 12", "en": "Room, 12"}]
    assert [unit.line for unit in table.units] == [3]


def test_the_apostrophe_before_a_formula_is_taken_off_and_others_stay() -> None:
    table = read("fr;en\n'=1+1;'+49 30\n'Quoi;''tis\n''=x;-1\n")
    assert texts(table) == [
        {"fr": "=1+1", "en": "+49 30"},
        {"fr": "'Quoi", "en": "''tis"},
        {"fr": "'=x", "en": "-1"},
    ]


def test_columns_are_found_by_the_project_s_languages_and_others_named() -> None:
    table = read("note;EN-gb;context;fr;de\nx;Room;a/b/c:title;Salle;Saal\n", "fr")
    (unit,) = table.units
    assert texts(table) == [{"en": "Room", "fr": "Salle"}]
    assert (unit.source_language, context_of(unit).context) == ("fr", "a/b/c:title")
    (finding,) = table.findings
    assert "'note', 'de'" in finding.what


def test_without_a_source_language_any_may_be_it() -> None:
    assert read("fr;en\nSalle;Room\n").units[0].source_language == ANY


def test_a_row_in_one_language_is_left_out_and_counted() -> None:
    table = read("fr;en;es\nSalle;;\n;;\nVille;City\n")
    assert texts(table) == [{"fr": "Ville", "en": "City"}]
    assert (table.alone, table.faulty) == (1, 0)


def test_a_row_with_too_many_cells_is_a_fault_with_its_line() -> None:
    table = read('fr,en\n"Salle\n12",Room 12\nSalle, 13,Room 13\n')
    assert texts(table) == [{"fr": "Salle\n12", "en": "Room 12"}]
    assert [(str(f.at), f.code) for f in table.findings] == [("pairs.csv:4", "ragged")]
    assert table.faulty == 1


@pytest.mark.parametrize("content", ["", "fr;de\nSalle;Saal\n", "a;b\n", 'fr;en\n"a"b;c\n'])
def test_what_is_no_table_of_pairs_is_refused_whole(content: str) -> None:
    table = read(content)
    assert table.units == []
    assert [f.gravity for f in table.findings if f.code == "table"] == [Gravity.UNREADABLE]


SIGNS = tuple("=+-@\t")
CELLS = st.text(st.sampled_from("aé'=+-@;,\"\t\n «"), min_size=1).filter(str.strip)


@settings(deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1), st.sampled_from([";", ","]))
def test_what_is_written_for_a_spreadsheet_comes_back(
    rows: list[tuple[str, str]], separator: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerow(("fr", "en"))
    for row in rows:
        writer.writerow(
            ["'" + cell if cell.lstrip("'").startswith(SIGNS) else cell for cell in row]
        )
    read_back = [tuple(each.values()) for each in texts(read(out.getvalue()))]
    assert read_back == [tuple(cell.strip() for cell in row) for row in rows]
