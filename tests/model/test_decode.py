from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.strict_yaml import Plain
from publisher.model.decode import Fault, decode
from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS, Settings
from publisher.model.records import Edition, Organisation, Page, Person, Place, Report, Session
from publisher.model.translated import ANY, Translated
from tests.strategies import PLAIN, TEXTS

LANGUAGES = ("fr", "en", "es")
KINDS: tuple[type[Any], ...] = (*REGISTRY_KINDS.values(), *EDITION_KINDS.values(), Edition)


def read(record: type[Any], /, **fields: Any) -> tuple[Any, list[Fault]]:
    return decode(record, fields, LANGUAGES, id="x", path="sources/x.yaml")


def session(**fields: Any) -> tuple[Any, list[Fault]]:
    required = {"code": "1", "language": "fr", "kind": "session", "title": {"fr": "A"}}
    return read(Session, **{**required, **fields})


def test_a_record_is_made_of_its_fields_and_its_place() -> None:
    person, faults = read(Person, name="Jone", sort="Jone", gender="f")
    assert faults == []
    assert person == Person(id="x", path="sources/x.yaml", name="Jone", sort="Jone", gender="f")


def test_an_absent_field_is_none_or_an_empty_list() -> None:
    record, _ = session()
    assert (record.start, record.themes, record.subtitle) == (None, (), None)


def test_every_shape_of_field_is_read() -> None:
    record, faults = session(
        title={"en": "A", "fr": "B"},
        day="2018-10-01",
        start="2018-10-01 09:30 Europe/Madrid",
        room="A1",
        rounds=[{"questions": {"fr": "Pourquoi ?"}}],
        speakers=[{"person": "jone", "organisations": ["a", "b"], "country": "ES"}],
    )
    assert faults == []
    assert record.title == Translated({"en": "A", "fr": "B"})
    assert record.day == date(2018, 10, 1)
    assert record.start == datetime(2018, 10, 1, 9, 30, tzinfo=ZoneInfo("Europe/Madrid"))
    assert record.room == Translated({ANY: "A1"})
    assert record.rounds[0].questions.texts == {"fr": "Pourquoi ?"}
    assert record.speakers[0].organisations == ("a", "b")


def test_a_name_may_be_one_for_all_languages_or_one_per_language() -> None:
    assert read(Place, country="ES", name="Bilbao")[0].name == Translated({ANY: "Bilbao"})
    assert read(Place, country="ES", name={"fr": "A"})[0].name == Translated({"fr": "A"})


@pytest.mark.parametrize(("word", "meaning"), [("yes", True), ("no", False)])
def test_yes_and_no_are_the_only_truths(word: str, meaning: bool) -> None:
    statement = {"text": {"fr": "A"}, "audience": word}
    report, faults = read(Report, session="a", language="fr", summaries=[statement])
    assert faults == []
    assert report.summaries[0].audience is meaning
    _, faults = read(
        Report, session="a", language="fr", summaries=[{**statement, "audience": "true"}]
    )
    path = ("summaries", 0, "audience")
    expected = Fault(path, "unknown-value", "'true' is not known here", "known here: no, yes")
    assert faults == [expected]


MAP = "write a map, one line per language, such as 'fr: …'"
INSTANT = "write local time and zone, like 2021-10-08 11:00 UTC or … 06:00 America/Mexico_City"
EMPTY = "write it or delete the line"


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("kind", ["a"], Fault(("kind",), "type", "wanted text, found a list")),
        ("kind", {"a": "b"}, Fault(("kind",), "type", "wanted text, found a map")),
        ("kind", " ", Fault(("kind",), "empty-value", "the text is empty", EMPTY)),
        (
            "kind",
            "workshp",
            Fault(
                ("kind",),
                "unknown-value",
                "'workshp' is not known here",
                "did you mean 'workshop'?",
            ),
        ),
        (
            "code",
            "1.a",
            Fault(("code",), "form", "'1.a' does not have the right form", "write it like 1.1.2"),
        ),
        (
            "code",
            "9" * 50,
            Fault(
                ("code",),
                "form",
                f"'{'9' * 39}…' does not have the right form",
                "write it like 1.1.2",
            ),
        ),
        (
            "title",
            "A",
            Fault(("title",), "type", "wanted a text per language, found text 'A'", MAP),
        ),
        (
            "title",
            {},
            Fault(("title",), "empty-value", "no text in any language", "delete the line"),
        ),
        (
            "title",
            {"fr": ["A"]},
            Fault(("title", "fr"), "type", "wanted text, found a list"),
        ),
        (
            "title",
            {"frr": "A"},
            Fault(
                ("title", "frr", ""),
                "unknown-language",
                "'frr' is not a language of this project",
                "did you mean 'fr'?",
            ),
        ),
        ("themes", "food", Fault(("themes",), "type", "wanted a list, found text 'food'")),
        ("themes", [], Fault(("themes",), "empty-value", "the list is empty", "delete the line")),
        ("themes", ["a", ""], Fault(("themes", 1), "empty-value", "the text is empty", EMPTY)),
        ("rounds", ["A"], Fault(("rounds", 0), "type", "wanted a map of fields, found text 'A'")),
        (
            "rounds",
            [{}],
            Fault(
                ("rounds", 0), "missing-field", "'questions' is missing", "add a line 'questions:'"
            ),
        ),
        (
            "titel",
            "A",
            Fault(("titel", ""), "unknown-key", "unknown key 'titel'", "did you mean 'title'?"),
        ),
        ("id", "y", Fault(("id", ""), "unknown-key", "unknown key 'id'", "did you mean 'kind'?")),
    ],
)
def test_a_fault_says_its_path_what_and_how_to_mend(field: str, value: Any, fault: Fault) -> None:
    record, faults = session(**{field: value})
    assert record is None
    if field == "id":  # which known word is nearest does not matter here
        assert [(f.path, f.code, f.what) for f in faults] == [(fault.path, fault.code, fault.what)]
    else:
        assert faults == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30",
        "20181001",
        "2018-W40-1",
        "1/10/2018",
        "2018-10-1",
        "٢٠١٨-١٠-٠١",
        "2018-10-01\n",
    ],
)
def test_only_days_of_the_calendar_are_dates(text: str) -> None:
    _, faults = session(day=text)
    what = f"'{text}' is not a date"
    assert faults == [Fault(("day",), "date", what, "write it like 2018-10-01")]


@pytest.mark.parametrize(
    "text",
    [
        "12:30",
        "2021-10-08",
        "2021-10-08 11:00",
        "2021-10-08T11:00 UTC",
        "2021-10-08 25:00 UTC",
        "2021-02-29 11:00 UTC",
        "2021-10-08 11:00 Europe/Pariss",
        "2021-10-08 11:00 Europe",
        "2021-10-08 11:00 /etc/passwd",
        "0001-01-01 00:00 UTC",
    ],
)
def test_only_a_local_time_with_its_zone_is_an_instant(text: str) -> None:
    _, faults = session(start=text)
    assert faults == [Fault(("start",), "instant", f"'{text}' is not an instant", INSTANT)]


@pytest.mark.parametrize("zone", ["Europe/Pariss", "Europe", "../../etc/passwd", "/etc", "a\0b"])
def test_only_a_zone_of_the_database_is_a_zone(zone: str) -> None:
    edition = {"id": "a", "publications": ["program"], "zones": ["UTC", zone]}
    _, faults = decode(
        Settings, {"title": "A", "languages": ["fr"], "editions": [edition]}, LANGUAGES
    )
    mend = "write its IANA name, like Europe/Madrid or UTC"
    path = ("editions", 0, "zones", 1)
    assert faults == [Fault(path, "zone", f"'{zone}' is not a time zone", mend)]


@pytest.mark.parametrize(
    "url", ["javascript:x", "ftp://a", "//a.example", "http://", "https://a b"]
)
def test_an_address_is_a_web_address(url: str) -> None:
    _, faults = read(Organisation, name="A", url=url)
    assert [(f.path, f.code, f.mend) for f in faults] == [
        (("url",), "form", "write it like https://example.org/")
    ]


def test_all_faults_of_a_record_are_reported() -> None:
    _, faults = read(Page, kind="x", body="y", z="")
    assert [(fault.code, fault.path) for fault in faults] == [
        ("unknown-value", ("kind",)),
        ("type", ("body",)),
        ("unknown-key", ("z", "")),
        ("missing-field", ()),
        ("missing-field", ()),
    ]


@pytest.mark.parametrize(
    ("data", "found"), [("a", "text 'a'"), (["a"], "a list"), ("b" * 99, f"text '{'b' * 39}…'")]
)
def test_a_file_that_is_not_a_map_is_no_record(data: Plain, found: str) -> None:
    _, faults = decode(Person, data, LANGUAGES, id="x", path="p")
    assert Fault((), "type", f"wanted a map of fields, found {found}") in faults


@settings(deadline=None)
@given(st.sampled_from(KINDS), PLAIN)
def test_no_data_make_it_stumble(kind: type[Any], data: Plain) -> None:
    record, faults = decode(kind, data, LANGUAGES, id="x", path="p")
    assert (record is None) == bool(faults)
    assert decode(kind, data, LANGUAGES, id="x", path="p") == (record, faults)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(LANGUAGES), TEXTS.filter(str.strip), min_size=1))
def test_no_text_is_changed_on_the_way(texts: dict[str, str]) -> None:
    record, faults = session(title=texts)
    assert faults == []
    assert record.title.texts == texts
