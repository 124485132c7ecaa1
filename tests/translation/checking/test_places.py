"""Line and column of a character of a text, in catalogues and records of every style."""

from __future__ import annotations

import pytest

from publisher.checks.examined import Examined
from publisher.checks.subject import Home, Origin, Spot
from publisher.translation.checking.places import Places

PO = "locales/fr/LC_MESSAGES/a.po"
RECORD = "sources/a.yaml"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def find(files: dict[str, str], home: Home, text: str, at: int) -> str:
    places = Places(lambda path: files[path].encode() if path in files else None)
    subject = Origin(Examined(text, "fr", markdown=True), "a:b", "a", home)
    here, also = places.find(subject, at)
    assert also is None
    return str(here)


@pytest.mark.parametrize(
    ("entry", "form", "text", "mark", "place"),
    [
        ('msgid "a"\nmsgstr "un X"', None, "un X", "X", "5:12"),
        ('msgid "a"\nmsgstr ""\n"un\\n"\n"deux X"', None, "un\ndeux X", "X", "7:7"),
        ('msgid "a"\nmsgstr "\\"q\\" \\t X"', None, '"q" \t X', "X", "5:18"),
        ('msgid "a"\nmsgstr "caf\\303\\251 X"', None, "café X", "X", "5:21"),
        ('msgid "a"\nmsgstr "u" "n X"', None, "un X", "X", "5:15"),
        ('msgid "a"\nmsgstr "  un X "', None, "un X", "X", "5:14"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y X"', 1, "y X", "X", "7:14"),
    ],
)
def test_a_place_in_an_entry(
    entry: str, form: int | None, text: str, mark: str, place: str
) -> None:
    home = Home(catalogue=PO, entry=0, form=form)
    found = find({PO: f"{HEADER}\n{entry}\n"}, home, text, text.index(mark))
    assert found == f"{PO}:{place}"


@pytest.mark.parametrize(
    ("record", "text", "mark", "place"),
    [
        ("t:\n  fr: un X\n", "un X", "X", "2:10"),
        ('t:\n  fr: "un X"\n', "un X", "X", "2:11"),
        ("t:\n  fr: 'l''un X'\n", "l'un X", "X", "2:14"),
        ("t: {fr: un X}\n", "un X", "X", "1:12"),
        ("t:\n  fr: |\n    un\n\n    deux X\n", "deux X", "X", "5:10"),
        ("t:\n  fr: |\n    - un\n      et X\n    - deux\n", "un\net X", "X", "4:10"),
        ("t:\n  fr: |\n    > un\n    > et X\n", "un\net X", "X", "4:10"),
        ('t:\n  fr: "un\\tX"\n', "un\tX", "X", "2:7"),  # escaped: where the value begins
        ("t:\n  fr: >\n    un\n    X\n", "un X", "X", "2:7"),
        ("\ufefft:\n  fr: un X\n", "un X", "X", "2:10"),
    ],
)
def test_a_place_in_a_record(record: str, text: str, mark: str, place: str) -> None:
    home = Home(record=RECORD, path=("t", "fr"), held=text)
    assert find({RECORD: record}, home, text, text.index(mark)) == f"{RECORD}:{place}"


def test_of_equal_paragraphs_the_one_with_the_number_is_meant() -> None:
    record = "t:\n  fr: |\n    un X\n\n    et\n\n    un X\n"
    for number, line in ((1, 3), (3, 7)):
        home = Home(record=RECORD, path=("t", "fr"), held="un X", number=number)
        assert find({RECORD: record}, home, "un X", 3) == f"{RECORD}:{line}:8"


@pytest.mark.parametrize(("path", "place"), [(("t", "es"), "2:3"), (("u", "es"), "1:1")])
def test_a_text_that_is_not_there_yet_is_shown_where_it_will_be(
    path: tuple[str, ...], place: str
) -> None:
    found = find({RECORD: "t:\n  fr: un\n"}, Home(record=RECORD, path=path), "", 0)
    assert found.removeprefix(RECORD).lstrip(":") == place


def test_an_entry_that_says_something_else_is_not_where_to_mend() -> None:
    files = {RECORD: "t: {fr: un  X}\n", PO: f'{HEADER}\nmsgid "a"\nmsgstr "deux"\n'}
    home = Home(catalogue=PO, entry=0, record=RECORD, path=("t", "fr"), held="un  X")
    assert find(files, home, "un  X", 2) == f"{RECORD}:1:11"


def test_the_lines_of_a_unit_are_its_entry_with_flags_and_its_part_of_the_record() -> None:
    files = {
        RECORD: "t:\n  fr: |\n    un\n\n    deux\n    trois\n",
        PO: f'{HEADER}\nmsgid "z"\nmsgstr "z"\n\n'
        '#, fuzzy\nmsgid "a"\nmsgstr ""\n"deux\\n"\n"trois"\n',
    }
    home = Home(catalogue=PO, entry=1, record=RECORD, path=("t", "fr"), held="deux\ntrois")
    places = Places(lambda path: files[path].encode())
    subject = Origin(Examined("deux\ntrois", "fr", markdown=True), "a:b", "a", home)
    assert places.lines(subject) == {PO: set(range(7, 12)), RECORD: {5, 6}}
    assert places.lines(Spot(RECORD, ("t", "fr"))) == {RECORD: {2}}
