from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings

from publisher.adapters.strict_yaml import Path, Plain, Position, positions
from tests.strategies import yaml_documents

RECORD = """\
# a record
title:
  fr: Été
  en: |
    Summer
    time
"codes":
- "1"
- {a: b, 'c': [d]}
-
  - x
people: [jone, ana]
"""


@pytest.mark.parametrize(
    ("path", "place", "begins"),
    [
        ((), (2, 1), "title:"),
        (("title", ""), (2, 1), "title:"),
        (("title",), (3, 3), "fr: Été"),
        (("title", "fr", ""), (3, 3), "fr: Été"),
        (("title", "fr"), (3, 7), "Été"),
        (("title", "en"), (4, 7), "|"),
        (("codes", ""), (7, 1), '"codes"'),
        (("codes",), (8, 1), "- "),
        (("codes", 0), (8, 3), '"1"'),
        (("codes", 1), (9, 3), "{a: b"),
        (("codes", 1, "a"), (9, 7), "b,"),
        (("codes", 1, "c", ""), (9, 10), "'c'"),
        (("codes", 1, "c"), (9, 15), "[d]"),
        (("codes", 1, "c", 0), (9, 16), "d"),
        (("codes", 2), (11, 3), "- x"),
        (("codes", 2, 0), (11, 5), "x"),
        (("people", 1), (12, 16), "ana]"),
    ],
)
def test_every_value_and_key_has_its_place(path: Path, place: Position, begins: str) -> None:
    assert positions(RECORD.encode("utf-8"))[path] == place
    assert text_at(RECORD, place).startswith(begins)


def test_places_are_those_an_editor_shows() -> None:
    """A mark at the head, CRLF and letters of two or four bytes do not move anything."""
    document = "\ufeffa: é\U0001f600\r\nb: {é\U0001f600: x}\r\n"
    places = positions(document.encode("utf-8"))
    assert places[("a",)] == (1, 4)
    assert places[("b", "é\U0001f600")] == (2, 9)


@settings(deadline=None, max_examples=50)
@given(yaml_documents(block=True))
def test_the_text_at_a_place_begins_the_value(document: tuple[str, Plain]) -> None:
    text, data = document
    places = positions(text.encode("utf-8"))
    for path, value in walk(data, ()):
        here = text_at(text, places[path])
        if isinstance(value, str):
            first = value.split("\n")[0].split(" ")[0]
            assert here[0] in "\"'|>" or here.startswith(first)
        elif isinstance(value, list):
            assert here.startswith("- " if value else "[]")
        else:
            assert here[0] in "\"'?" or here.startswith(next(iter(value), "{}"))


@settings(deadline=None, max_examples=50)
@given(yaml_documents())
def test_places_are_those_of_pyyaml(document: tuple[str, Plain]) -> None:
    text, _ = document
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    assert root is not None
    expected = dict(marks(root, ()))
    assert positions(text.encode("utf-8")) == expected


def text_at(text: str, place: Position) -> str:
    line, column = place
    return "\n".join(text.split("\n")[line - 1 :])[column - 1 :]


def walk(data: Plain, path: Path) -> Iterator[tuple[Path, Plain]]:
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*path, index))


def marks(node: yaml.Node, path: Path) -> Iterator[tuple[Path, Position]]:
    yield path, (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value, ""), (key.start_mark.line + 1, key.start_mark.column + 1)
            yield from marks(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from marks(value, (*path, index))
