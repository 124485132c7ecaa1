from __future__ import annotations

from typing import Any

from publisher.model.decode import decode
from publisher.model.fields import COUNTRY
from publisher.model.records import Session
from publisher.model.walk import leaves, matching, references, texts

DATA: dict[str, Any] = {
    "code": "1.1",
    "language": "fr",
    "kind": "workshop",
    "parent": "session-1",
    "title": {"fr": "A"},
    "room": "A1",
    "themes": ["food", "peace"],
    "context": {"fr": "B", "en": "C"},
    "rounds": [{"questions": {"fr": "D"}}],
    "moderators": [{"person": "jone", "country": "ES"}],
    "groups": [{"participants": [{"organisations": ["koopera"], "description": {"fr": "E"}}]}],
    "urls": [{"url": "https://a.example"}],
}
RECORD, FAULTS = decode(Session, DATA, ("fr", "en"), id="1-1", path="p")


def test_references_are_found_however_deep_they_stand() -> None:
    assert list(references(RECORD)) == [
        (("parent",), "sessions", "session-1"),
        (("themes", 0), "themes", "food"),
        (("themes", 1), "themes", "peace"),
        (("moderators", 0, "person"), "people", "jone"),
        (("groups", 0, "participants", 0, "organisations", 0), "organisations", "koopera"),
    ]


def test_texts_say_whether_they_are_markdown() -> None:
    assert [(path, dict(text), markdown) for path, text, markdown in texts(RECORD)] == [
        (("title",), {"fr": "A"}, False),
        (("room",), {"*": "A1"}, False),
        (("context",), {"fr": "B", "en": "C"}, True),
        (("rounds", 0, "questions"), {"fr": "D"}, True),
        (("groups", 0, "participants", 0, "description"), {"fr": "E"}, True),
    ]


def test_fields_of_one_form_are_found() -> None:
    assert list(matching(RECORD, COUNTRY)) == [(("moderators", 0, "country"), "ES")]


def test_every_leaf_stands_at_its_path_in_the_file() -> None:
    """The path of a leaf leads to the same value in the data the record was read from."""
    assert FAULTS == []
    assert RECORD is not None
    found = 0
    for path, value, _ in leaves(RECORD):
        here: Any = DATA
        for step in path:
            here = here[step]
        assert here == value or getattr(value, "texts", None) in (here, {"*": here})
        found += 1
    assert found == 15
