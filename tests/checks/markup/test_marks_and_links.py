"""Marks that would be printed, tags and links: where, and what is left alone."""

from __future__ import annotations

import pytest

from publisher.checks.examined import Examined
from publisher.checks.markup.html import html
from publisher.checks.markup.links import links
from publisher.checks.markup.literal_marks import literal_marks


def text_of(text: str, *, markdown: bool = True) -> Examined:
    return Examined(text, "fr", markdown=markdown, kind="paragraph" if markdown else "text")


@pytest.mark.parametrize(
    ("text", "markdown", "found"),
    [
        ("Le ** tram** part", True, ["**", "**"]),
        ("[a]  (https://a.org)", True, ["]"]),
        ("2^{ème}", True, ["^{ème}"]),
        ("**Le tram** `2^{e}` [x](https://a.org/_{b})", True, []),
        ("[sic] (comme on dit) et a_b", True, []),
        (r"5 \$", True, []),
        (r"5 \$ et &nbsp;", False, [r"\$", "&nbsp;"]),
        ("Le **tram** et [lui](https://a.org)", False, ["**", "**", "]("]),
        ("2 * 3 ** 4", False, []),
    ],
)
def test_marks_that_will_be_printed(text: str, markdown: bool, found: list[str]) -> None:
    problems = literal_marks(text_of(text, markdown=markdown))
    assert [text[p.start : p.end].strip() for p in problems] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<br> et </B>", ["<br>", "</B>"]),
        ("<!-- x -->", ["<!--"]),
        ("1 < 2 > 1, <https://a.org>, <a@b.org>, `<b>`, <Bilbao>", []),
    ],
)
def test_tags(text: str, found: list[str]) -> None:
    assert [text[p.start : p.end] for p in html(text_of(text))] == found


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("[https://a.org](https://a.org)", ["<https://a.org>"]),
        ("[https://a.org](https://b.org)", [None]),
        ("[ ](https://a.org)", [None]),
        ("[`x`](https://a.org) [A.ORG](https://www.a.org/) <https://a.org>", []),
        ("[mot](https://a.org), [B](https://a.org) et [www.b.org](https://a.org)", [None]),
    ],
)
def test_links(text: str, fixes: list[str | None]) -> None:
    assert [problem.fix for problem in links(text_of(text))] == fixes
