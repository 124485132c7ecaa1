"""New records look as a person would have typed them, and say what was meant."""

from __future__ import annotations

from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.strict_yaml import CONTROL, Plain, read
from publisher.importing.yaml_writer import field_order, written
from publisher.model.records import Initiative

TEXT = st.text(min_size=1, max_size=60).filter(
    lambda text: text.strip() and not CONTROL.search(text)
)
LIKE_YAML = st.from_regex(r"\A[-:#,\[\]{}&*!|>'\"%@`?~ a-zé0-9.\n]{1,20}\Z").filter(
    lambda text: bool(text.strip())
)
WORDS = st.one_of(TEXT, LIKE_YAML, st.sampled_from(["null", "yes", "1.10", "a: b", "a #b", "-"]))
KEY = st.sampled_from(["fr", "en", "es", "person", "role"])
VALUES: st.SearchStrategy[Plain] = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3), st.dictionaries(KEY, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = st.sampled_from(field_order(Initiative))


@settings(deadline=None)
@given(st.dictionaries(FIELDS, VALUES, min_size=1))
def test_what_is_written_is_what_was_meant(data: dict[str, Plain]) -> None:
    assert read(written(Initiative, data), "x.yaml") == (data, [])


def test_a_record_looks_as_one_typed_here() -> None:
    data = cast(
        "dict[str, Plain]",
        {
            "origin": {"document": "liste.txt", "lines": "3-4"},
            "variants": [{"text": "Laverie", "reason": "printed so"}],
            "description": {"fr": "Elle lave.\n\n- Le linge\n"},
            "urls": [{"url": "https://lessive.example/"}],
            "title": {"fr": "Laver : tout un art", "en": "Washing"},
            "organisations": ["la-lessive"],
            "session": "1-1",
            "language": "fr",
            "code": "1.1.2",
        },
    )
    assert written(Initiative, data).decode() == (
        """\
code: "1.1.2"
language: fr
session: 1-1
title: {fr: "Laver : tout un art", en: Washing}
organisations: [la-lessive]
urls:
  - url: "https://lessive.example/"
description:
  fr: |
    Elle lave.

    - Le linge
variants:
  - text: Laverie
    reason: printed so
origin: {document: liste.txt, lines: 3-4}
"""
    )


def test_what_is_too_long_for_a_line_stands_below_its_key() -> None:
    title = "Une laverie " * 6
    data = cast("dict[str, Plain]", {"title": {"fr": title.strip(), "en": title.strip()}})
    assert written(Initiative, data).decode().split("\n")[:2] == [
        "title:",
        f"  fr: {title.strip()}",
    ]
