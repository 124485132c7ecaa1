from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.glossary_csv import SEPARATORS, read_csv, write_csv
from publisher.model.finding import Gravity
from publisher.model.glossary import Glossary
from tests.terms.glossaries import LANGUAGES, glossaries, glossary, same


@settings(deadline=None)
@given(glossaries(), st.sampled_from(SEPARATORS))
def test_a_glossary_is_read_as_it_was_written(made: Glossary, separator: str) -> None:
    content = write_csv(made, LANGUAGES, separator)
    again, findings = read_csv(content, "x", LANGUAGES)
    assert findings == []
    assert same(again, made)
    assert write_csv(again, LANGUAGES, separator) == content


@settings(deadline=None)
@given(glossaries())
def test_no_cell_is_a_formula(made: Glossary) -> None:
    text = write_csv(made, LANGUAGES).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_a_simple_glossary_is_a_simple_table() -> None:
    g = glossary("fair-trade: {fr: commerce équitable, en: fair trade}\nsse: {fr: [x, y]}")
    assert write_csv(g, LANGUAGES).decode("utf-8-sig").splitlines() == [
        "concept;fr;en;es",
        "fair-trade;commerce équitable;fair trade;",
        "sse;x;;",
        "sse;y;;",
    ]


TABLE = "concept,fr,en\nfair-trade,commerce équitable – œuvre,fair trade\n"


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_excel_writes_is_read(separator: str, encoding: str, end: str) -> None:
    content = TABLE.replace(",", separator).replace("\n", end).encode(encoding)
    g, findings = read_csv(content, "x.csv", LANGUAGES)
    assert [term.text for term in g.concepts["fair-trade"].terms] == [
        "commerce équitable – œuvre",
        "fair trade",
    ]
    assert [f.code for f in findings] == (["encoding"] if encoding == "cp1252" else [])


def test_a_sep_line_says_what_parts_the_columns() -> None:
    g, findings = read_csv(b"sep=|\nconcept|fr\na|un, deux\n", "x", LANGUAGES)
    assert (g.concepts["a"].terms[0].text, findings) == ("un, deux", [])


def test_a_table_without_ids_gets_them_from_its_terms() -> None:
    g, findings = read_csv("FR;EN-gb\nCommerce équitable;fair trade\n".encode(), "x", LANGUAGES)
    assert (list(g.concepts), findings) == (["commerce-equitable"], [])


def test_a_row_without_a_concept_goes_on_with_the_one_above() -> None:
    g, _ = read_csv(b"concept;fr\na;un\n;deux\n\n;trois", "x", LANGUAGES)
    assert [term.text for term in g.concepts["a"].terms] == ["un", "deux", "trois"]


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ("concept;fr;de\na;un;eins\n", 1, 3, "left-out"),
        ("concept;fr;fr\na;un;deux\n", 1, 3, "left-out"),
        ("concept;fr;fr status\na;un;good\n", 2, 3, "unknown-value"),
        ("concept;fr;fr status\na;;forbidden\n", 2, 3, "missing-field"),
        ("concept;fr\n;un\n", 2, 1, "id"),
        ("concept;fr\nA B;un\n", 2, 1, "id"),
        ("concept;fr;note\na;un;x\na;deux;y\n", 3, 3, "left-out"),
        ('concept;fr;note\na;un;"two\nlines"\nb;?;\n', 4, 2, "form"),
        ('concept;fr\na;"un"x\n', 2, 0, "csv"),
    ],
)
def test_a_fault_has_its_row_and_column(text: str, line: int, column: int, code: str) -> None:
    _, findings = read_csv(text.encode(), "x.csv", LANGUAGES)
    assert [(f.at.line, f.at.column, f.code) for f in findings] == [(line, column, code)]


def test_bytes_that_are_no_text_are_refused_or_shown() -> None:
    g, findings = read_csv(b"concept;fr\na;\x81\x00mot\n", "x", LANGUAGES)
    assert findings
    assert all(f.gravity in (Gravity.CONTENT, Gravity.UNREADABLE) for f in findings)
    assert len(g.concepts) <= 1
