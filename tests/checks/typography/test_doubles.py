"""Doubled spaces and words: where exactly, and what is left alone."""

from __future__ import annotations

import pytest

from publisher.checks.examined import Examined
from publisher.checks.typography.doubled_space import doubled_space
from publisher.checks.typography.doubled_word import doubled_word


def spaces(text: str, **options: bool) -> list[tuple[str, str | None]]:
    one = Examined(text, "fr", markdown=options.get("markdown", True), kind="paragraph")
    return [(text[p.start : p.end], p.fix) for p in doubled_space(one)]


def words(text: str, language: str) -> list[tuple[str, str | None]]:
    one = Examined(text, language, markdown=True, kind="paragraph")
    return [(text[p.start : p.end], p.fix) for p in doubled_word(one)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a  b   c", [("  ", " "), ("   ", " ")]),
        ("Oui \u202f!", [(" \u202f", "\u202f")]),
        ("a\u00a0 b", [("\u00a0 ", "\u00a0")]),
        ("  a", []),
        ("a  ", []),
        ("a  \nb", []),
        ("| a   | b |\n|---|---|\n| c | d |", []),
        ("[a  b](https://a.org)", [("  ", " ")]),
        ("`a  b`", []),
        ("    a  b", []),
    ],
)
def test_doubled_spaces(text: str, found: list[tuple[str, str]]) -> None:
    assert spaces(text) == found


def test_a_plain_text_is_all_text() -> None:
    assert spaces("`a  b`", markdown=False) == [("  ", " ")]
    assert spaces("a  \nb  ", markdown=False) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le le forum", [("Le le", "Le")]),
        ("fr", "le\nle forum", [("le\nle", None)]),
        ("fr", "le **le** forum", [("le **le", None)]),
        ("fr", "à à", [("à à", "à")]),
        ("en", "the the the", [("the the", "the"), ("the the", "the")]),
        ("en", "THE THE", [("THE THE", "THE")]),
        ("es", "de\u00a0de", [("de\u00a0de", "de")]),
        ("es", "los los", [("los los", "los")]),
        ("fr", "Nous nous réunissons, vous vous levez", []),
        ("fr", "Nous-mêmes nous, nous tous", []),
        ("fr", "il est est-ce", []),
        ("fr", "c’est ce que qu’il", []),
        ("en", "in Pago Pago", []),
        ("en", "the `the` the", []),
        ("en", "the (the)", []),
        ("en", "2 2, A A, x x", []),
        ("en", "https://a.org/the/the the-the", []),
        ("en", "He had had that that", []),
        ("es", "No no, más vale que que falte", []),
        ("eu", "bat bat", [("bat bat", "bat")]),
        ("fr", "1. Mairie\n2. mairie\n\n- a\n- a", []),
    ],
)
def test_doubled_words(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    assert words(text, language) == found
