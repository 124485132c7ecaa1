from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.render.markdown import inline, prose
from tests.strategies import MARKDOWN

from .markup import Html

LANGUAGES = st.sampled_from(["fr", "en", "es", "eu"])


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick=x>c</b>",
        "<!-- a -->",
        "<![CDATA[a]]>",
        "<?php a ?>",
        "<iframe src=//evil>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "`<script>`",
        "<svg/onload=alert(1)>",
    ],
)
def test_raw_html_is_shown_as_text(text: str) -> None:
    markup = Html(prose(text, "en", 2))
    assert markup.wrong == []
    assert set(markup.tags) <= {"p", "code"}
    assert "<" in markup.text


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#10;script:alert(1)",
        "java&Tab;script:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "%6aavascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "page.html",
        "#anchor",
        "",
    ],
)
@pytest.mark.parametrize("form", ["[x]({})", "[x](<{}>)", "<{}>", "[x]\n\n[x]: {}", "![x]({})"])
def test_an_unsafe_address_never_becomes_a_link(target: str, form: str) -> None:
    markup = Html(prose(form.format(target), "fr", 2))
    assert markup.wrong == []
    assert markup.hrefs == []


@pytest.mark.parametrize(
    "text", ["![a](https://b.example/c.png)", "![a][b]\n\n[b]: https://b.example", "![](data:,x)"]
)
def test_an_image_is_never_shown(text: str) -> None:
    markup = Html(prose(text, "fr", 2))
    assert markup.wrong == []
    assert "img" not in markup.tags


@pytest.mark.parametrize(
    "text",
    [
        '[x](https://a.example "b\\" onmouseover=alert(1)")',
        "[x](https://a.example '\" onmouseover=\"alert(1)')",
        '[x](https://a.example/"onmouseover="alert(1))',
        "[x](https://a.example/'onmouseover='alert(1))",
        '<https://a.example/"onmouseover="alert(1)>',
        '```a"onmouseover="alert(1)\nb\n```',
        "```a\tonmouseover=alert(1)\nb\n```",
        '[x]: https://a.example "b\\" onmouseover=alert(1)"\n\n[x]',
    ],
)
def test_nothing_breaks_out_of_an_attribute(text: str) -> None:
    markup = Html(prose(text, "fr", 2))
    assert markup.wrong == []
    assert len(markup.hrefs) <= 1


@settings(deadline=None, max_examples=300)
@given(MARKDOWN, LANGUAGES, st.integers(1, 6))
def test_whatever_is_written_the_html_holds_only_what_is_allowed(
    text: str, language: str, heading: int
) -> None:
    assert Html(prose(text, language, heading)).wrong == []


@settings(deadline=None)
@given(MARKDOWN, LANGUAGES)
def test_whatever_is_written_a_line_holds_only_its_letters(text: str, language: str) -> None:
    markup = Html(inline(text, language))
    assert markup.wrong == []
    assert set(markup.tags) <= {"sup", "span"}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "*a " * 10_000,
        "[a](" * 10_000,
        "![" * 5_000,
        "<" * 10_000,
        "> " * 3_000 + "a",
        "- " * 3_000 + "a",
        "".join("`" * n + " " for n in range(200)),
        "[a]: b\n" * 2_000,
        '"' * 10_000,
    ],
    ids=lambda text: str(text[:6]),
)
def test_hostile_markdown_is_set_within_two_seconds(text: str) -> None:
    begun = time.process_time()
    assert Html(prose(text, "fr", 2)).wrong == []
    assert time.process_time() - begun < 2
