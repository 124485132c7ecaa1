"""Fields change in a file where they stand; the other lines stay as they are."""

from __future__ import annotations

import pytest

from publisher.adapters.strict_yaml import Plain, read
from publisher.adapters.yaml_editor import UnsafeEditError
from publisher.errors import BrokenInputError
from publisher.importing.editing import edited, with_item
from publisher.importing.history import Row, digest, in_languages, read_rows, write_rows
from publisher.model.records import Initiative

LANGUAGES = ["fr", "en"]
FILE = """\
# The laundry.
code: "1.1.2"  # as printed
title:
  fr: Une laverie

# Who runs it
organisations: [la-lessive]
description:
  fr: |
    Elle lave.

# The end.
"""


def edit(edits: dict[str, Plain | None], text: str = FILE) -> str:
    return edited(text.encode(), "x.yaml", Initiative, edits, LANGUAGES).decode()


def test_a_text_changes_where_it_stands() -> None:
    assert edit({"title": {"fr": "Deux laveries"}}) == FILE.replace("Une laverie", "Deux laveries")


def test_a_language_is_added_below_the_others() -> None:
    after = edit({"title": {"fr": "Une laverie", "en": "A launderette"}})
    assert after == FILE.replace("Une laverie\n", "Une laverie\n  en: A launderette\n")


def test_a_list_that_grows_is_written_anew_in_its_place() -> None:
    after = edit({"organisations": ["la-lessive", "savons"]})
    assert after == FILE.replace("[la-lessive]", "[la-lessive, savons]")


def test_a_new_field_stands_where_records_have_it() -> None:
    lines = edit({"session": "1-1", "places": ["lyon"]}).split("\n")
    assert lines[2] == "session: 1-1"
    assert lines[lines.index("organisations: [la-lessive]") + 1] == "places: [lyon]"
    assert lines[-2] == "# The end."


def test_a_field_that_goes_takes_its_lines_with_it() -> None:
    assert edit({"organisations": None}) == FILE.replace("organisations: [la-lessive]\n", "")


def test_line_ends_stay() -> None:
    after = edit({"organisations": ["a", "b"]}, FILE.replace("\n", "\r\n"))
    assert after == FILE.replace("[la-lessive]", "[a, b]").replace("\n", "\r\n")


def test_a_remark_is_never_lost() -> None:
    text = FILE.replace(
        "organisations: [la-lessive]", "organisations:\n  - la-lessive  # since 2020"
    )
    with pytest.raises(UnsafeEditError, match="comment"):
        edit({"organisations": ["la-lessive", "savons"]}, text)


def test_a_broken_file_is_left_alone() -> None:
    with pytest.raises(BrokenInputError):
        edit({"title": {"fr": "x"}}, FILE + "title: again\n")


def test_an_item_goes_to_the_end_of_its_list() -> None:
    text = "title: x\neditions:\n- id: a\n\n# more\nurl: y\n"
    after = with_item(text.encode(), "p.yaml", "editions", {"id": "b"}).decode()
    assert after == "title: x\neditions:\n- id: a\n- id: b\n\n# more\nurl: y\n"
    assert read(after.encode(), "p.yaml")[0] is not None


@pytest.mark.parametrize("text", ["title: x\n", "editions: [{id: a}]\n"])
def test_a_list_on_one_line_is_for_a_person_to_edit(text: str) -> None:
    with pytest.raises(UnsafeEditError):
        with_item(text.encode(), "p.yaml", "editions", {"id": "b"})


def test_the_history_reads_what_it_wrote() -> None:
    rows = [
        Row("b.txt", "e/x", "title", "en fr", "1", "2"),
        Row("a.txt", "e/x", "code", "", "3", "3"),
    ]
    assert read_rows(write_rows(rows), "x.tsv") == sorted(rows)
    assert write_rows(read_rows(write_rows(rows), "x.tsv")) == write_rows(rows)
    assert read_rows(None, "x.tsv") == []


@pytest.mark.parametrize("content", [b"document\nonly\tfour\tcells\there\n", b"x\n\xff\n"])
def test_a_broken_history_is_told_with_its_line(content: bytes) -> None:
    with pytest.raises(BrokenInputError) as error:
        read_rows(content, "x.tsv")
    assert error.value.at is not None
    assert error.value.at.path == "x.tsv"


def test_a_value_in_some_languages_has_everything_else_of_it() -> None:
    value: Plain = [{"person": "a", "role": {"fr": "x", "en": "y"}}, {"role": {"en": "z"}}]
    assert in_languages(value, ["fr"], LANGUAGES) == [{"person": "a", "role": {"fr": "x"}}]
    assert in_languages(value, ["en", "fr"], LANGUAGES) == value
    assert digest({"a": "1", "b": "2"}) == digest({"b": "2", "a": "1"}) != digest({"a": "1"})
