"""CSV files and workbooks as rows."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import cast

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate
from publisher.documents.block import Document, Span
from tests.adapters.documents.samples import workbook_of


def read(content: bytes, name: str = "liste.csv") -> Document:
    document, findings = read_document(content, name)
    assert document is not None, findings
    return document


def rows(document: Document) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in document.blocks]


WANTED = [["Code", "Titre"], ["1.1", "L’été à Séoul; ou pas"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_excel_writes_is_read(encoding: str, separator: str) -> None:
    text = f'Code{separator}Titre\r\n1.1{separator}"L’été à Séoul; ou pas"\r\n'
    assert rows(read(text.encode(encoding))) == WANTED


def test_the_line_that_tells_excel_the_separator_is_no_row() -> None:
    document = read(b"sep=|\r\nCode|Titre\r\n1.1|a;b;c\r\n")
    assert rows(document) == [["Code", "Titre"], ["1.1", "a;b;c"]]
    assert [(note.first, note.fate) for note in document.notes] == [(1, Fate.FORM)]
    assert list(document.labels) == ["row 1", "row 2", "row 3"]


def test_commas_inside_numbers_and_texts_do_not_part_columns() -> None:
    text = "Nom;Montant\nAwa, Sy;1,5\nLuis, Paz;2,5\n"
    assert rows(read(text.encode())) == [
        ["Nom", "Montant"],
        ["Awa, Sy", "1,5"],
        ["Luis, Paz", "2,5"],
    ]


def test_a_cell_may_hold_quotes_and_line_ends() -> None:
    document = read(b'a,b\n"x ""y""","1\n2"\nc,d\n')
    assert rows(document) == [["a", "b"], ['x "y"', "1\n2"], ["c", "d"]]
    assert [block.span for block in document.blocks] == [Span(1, 1), Span(2, 2), Span(3, 3)]


def test_tsv_is_parted_by_tabs_alone() -> None:
    assert rows(read(b"a;b\tc\n", "liste.tsv")) == [["a;b", "c"]]


def test_empty_rows_are_lines_without_a_block() -> None:
    document = read(b"a,b\n,\nc,d\n")
    assert [block.span.first for block in document.blocks] == [1, 3]


def test_values_of_a_workbook_as_they_show() -> None:
    book = openpyxl.Workbook()
    sheet = cast("Worksheet", book.active)
    values = [
        date(2027, 10, 8),
        datetime.fromisoformat("2027-10-08 14:30"),
        time(9, 5),
        3.0,
        0.5,
        1.1,
        True,
        "é",
    ]
    sheet.append([*values, 1.1, 0.125])
    sheet["I1"].number_format = "0.00"
    sheet["J1"].number_format = "0.0%"
    content = io.BytesIO()
    book.save(content)
    assert rows(read(content.getvalue(), "a.xlsx")) == [
        "2027-10-08|2027-10-08 14:30|09:05|3|0.5|1.1|TRUE|é|1.10|12.5%".split("|")
    ]


def test_sheets_are_tables_and_lines_are_named_as_excel_does() -> None:
    book = openpyxl.Workbook()
    first = cast("Worksheet", book.active)
    first.title = "Liste"
    first["A2"] = "x"
    book.create_sheet("Autre")["B7"] = "y"
    content = io.BytesIO()
    book.save(content)
    document = read(content.getvalue(), "a.xlsx")
    assert [(block.table, block.text) for block in document.blocks] == [(1, "x"), (2, " | y")]
    assert list(document.labels) == ["Liste!2", "Autre!7"]


def test_a_hidden_sheet_is_left_out_and_said() -> None:
    book = openpyxl.Workbook()
    cast("Worksheet", book.active)["A1"] = "x"
    hidden = book.create_sheet("Vieux")
    hidden["A1"] = "y"
    hidden.sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    document = read(content.getvalue(), "a.xlsx")
    assert rows(document) == [["x"]]
    assert [(n.first, n.fate, n.reason) for n in document.notes] == [
        (2, Fate.LEFT_OUT, "the sheet Vieux is hidden")
    ]


def test_a_formula_without_its_result_is_reported() -> None:
    document = read(workbook_of([["total", "=1+1"], ["x", "y"]]), "a.xlsx")
    assert rows(document) == [["total"], ["x", "y"]]
    assert [(n.first, n.fate, n.before) for n in document.notes] == [(1, Fate.LEFT_OUT, "=1+1")]
