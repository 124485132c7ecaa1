"""Mark-up lost, added or broken in a translation: told once, at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from publisher.checks.examined import Examined
from publisher.checks.markup.markdown_structure import markdown_structure
from publisher.checks.subject import Home, Pair
from tests.strategies import MARKDOWN


def found(source: str, target: str, markdown: bool = True) -> list[tuple[str, str]]:
    texts = [
        Examined(text, language, markdown=markdown, kind="paragraph")
        for text, language in ((source, "en"), (target, "fr"))
    ]
    pair = Pair(text=texts[1], context="f:x", catalogue="f", home=Home(), source=texts[0])
    return [(p.what, target[p.start : p.end]) for p in markdown_structure(pair)]


@pytest.mark.parametrize(
    ("source", "target", "what", "where"),
    [
        ("**a** b", "a b", "strong of the source is lost (0 here, 1 there)", ""),
        ("**a** and **b**", "**a** et b", "strong of the source is lost (1 here, 2 there)", ""),
        ("**a**", "** a**", "'**' will be printed as it stands, where the source has strong", "**"),
        ("a", "a *b*", "emphasis is not in the source (1 here, 0 there)", "*b*"),
        ("`a`", "`b`", "the source has the code 'a' here, not 'b'", "`b`"),
        (
            "[x](https://a.org/1)", "[x](https://a.org/2)",
            "the source has the link 'https://a.org/1' here, not 'https://a.org/2'",
            "[x](https://a.org/2)",
        ),
        (
            "[x](https://a.org/1)", "[x] (https://a.org/1)",
            "'] (' will be printed as it stands, where the source has a link", "] (",
        ),
        (
            "![m](m.png)", "[m](m.png)",
            "the link 'm.png' is not in the source (1 here, 0 there)", "[m](m.png)",
        ),
        ("a  \nb", "a\nb", "a hard break of the source is lost (0 here, 1 there)", ""),
        (
            "## a", "### a",
            "block 1: heading of level 3 here, heading of level 2 in the source", "### a",
        ),
        ("- a\n- b", "- a", "block 1: list of 1 item here, list of 2 items in the source", "- a"),
        ("a\n\n> b", "a", "block 2: nothing here, quotation in the source", ""),
        (
            "| a | b |\n|---|---|\n| c | d |", "| a |\n|---|\n| c |",
            "block 1: table of 2 × 1 here, table of 2 × 2 in the source",
            "| a |\n|---|\n| c |",
        ),
    ],
)  # fmt: skip
def test_a_difference_is_told_at_its_place(source: str, target: str, what: str, where: str) -> None:
    problems = found(source, target)
    assert (what, where) in problems
    assert len([p for p in problems if p[0].startswith("'")]) <= 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("**a** *b* `c`", "*b* __a__ `c`"),
        ("a b", "a\n\nb"),
        ("[a](https://x.org/en/)", "[a](https://x.org/fr/)"),
        ("[a](https://en.x.org/)", "[a](https://fr.x.org/)"),
        ("[a](https://x.org/p?lang=en)", "[a](https://x.org/p?lang=fr)"),
        ("- a\n- b", "+ a\n+ b"),
        ("a * b", "a × b"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("## a ##", "a\n---"),
    ],
)
def test_what_reads_alike_is_alike(source: str, target: str) -> None:
    assert found(source, target) == []


def test_the_language_of_an_address_is_no_part_of_a_word() -> None:
    assert found("[a](https://x.org/energy)", "[a](https://x.org/frergy)")


def test_a_plain_text_has_no_mark_up() -> None:
    assert found("**a**", "a", markdown=False) == []


@settings(deadline=None)
@given(text=MARKDOWN, other=MARKDOWN)
def test_no_text_is_unlike_itself_and_places_lie_in_the_text(text: str, other: str) -> None:
    assert found(text, text + " ") == [] or text.endswith((" ", "\\", "\n", "`", "-"))
    found(text, other)
