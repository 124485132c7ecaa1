from __future__ import annotations

import pytest

from publisher.render.markdown import inline, prose

THIN = "\u202f"  # the narrow space before a French question mark


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Un *mot* et **deux**.", "<p>Un <em>mot</em> et <strong>deux</strong>.</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("a  \nb", "<p>a<br />\nb</p>\n"),
        ("a\\*b\\* &lt;b&gt;", "<p>a*b* &lt;b&gt;</p>\n"),
        (
            "[a](https://a.example/?b=1&c=2)",
            '<p><a href="https://a.example/?b=1&amp;c=2">a</a></p>\n',
        ),
        ("<https://a.example>", '<p><a href="https://a.example">https://a.example</a></p>\n'),
        ("[a](mailto:b@c.example)", '<p><a href="mailto:b@c.example">a</a></p>\n'),
        ('[a](https://a.example "a title")', '<p><a href="https://a.example">a</a></p>\n'),
        ("", ""),
    ],
)
def test_markdown_becomes_plain_html(text: str, html: str) -> None:
    assert prose(text, "fr", 2) == html


def test_columns_of_a_table_are_aligned_by_class() -> None:
    html = prose("|a|b|\n|:-:|-:|\n|1|2|", "fr", 2)
    assert '<th class="align-center">a</th>' in html
    assert '<td class="align-right">2</td>' in html


@pytest.mark.parametrize(
    ("text", "top", "levels"),
    [
        ("# a", 3, "h3"),
        ("#### a", 2, "h2"),
        ("# a\n\n#### b\n\n## c\n\n# d", 2, "h2 h4 h3 h2"),
        ("# a\n\n### b\n\n##### c", 3, "h3 h4 h5"),
        ("# a\n\n## b\n\n### c", 5, "h5 h6 h6"),
        ("a\n===\n\nb\n---", 4, "h4 h5"),
        ("> ## a\n\n- #### b", 2, "h2 h3"),
        ("#hashtag", 2, ""),
    ],
)
def test_headings_are_closed_up_below_their_section(text: str, top: int, levels: str) -> None:
    html = prose(text, "fr", top)
    found = [piece.partition(">")[0] for piece in html.split("<h")[1:]]
    assert [f"h{level}" for level in found] == levels.split()


@pytest.mark.parametrize(
    ("language", "text", "html"),
    [
        ("fr", "Oui ?", f"<p>Oui{THIN}?</p>\n"),
        ("fr", "*Oui ?*", f"<p><em>Oui{THIN}?</em></p>\n"),
        (
            "fr",
            "[Oui ?](https://a.example)",
            f'<p><a href="https://a.example">Oui{THIN}?</a></p>\n',
        ),
        (
            "fr",
            "|a ?|\n|-|",
            f"<table>\n<thead>\n<tr>\n<th>a{THIN}?</th>\n</tr>\n</thead>\n</table>\n",
        ),
        ("fr", "Le 1er", "<p>Le 1<sup>er</sup></p>\n"),
        ("en", "It's", "<p>It’s</p>\n"),
    ],
)
def test_typography_is_that_of_the_language(language: str, text: str, html: str) -> None:
    assert prose(text, language, 2) == html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("`a ? 1er`", "<code>a ? 1er</code>"),
        ("```\na ? 1er\n```", "<pre><code>a ? 1er\n</code></pre>"),
        ("    a ? 1er", "<pre><code>a ? 1er\n</code></pre>"),
        (
            "<https://a.example/1er?b=c;d>",
            '"https://a.example/1er?b=c;d">https://a.example/1er?b=c;d<',
        ),
        ("https://a.example/1er?b=c:d", "https://a.example/1er?b=c:d"),
        ("[a](https://a.example/1er?b=c:d)", 'href="https://a.example/1er?b=c:d"'),
        ("<a-1er@b.example>", 'href="mailto:a-1er@b.example">a-1er@b.example<'),
    ],
)
def test_typography_leaves_code_and_addresses_alone(text: str, kept: str) -> None:
    assert kept in prose(text, "fr", 2)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Oui ?", f"Oui{THIN}?"),
        ("Le 1er", "Le 1<sup>er</sup>"),
        ("**a** [b](https://c.example)", "**a** [b](https://c.example)"),
        ("<b>a</b> & c", "&lt;b&gt;a&lt;/b&gt; &amp; c"),
    ],
)
def test_one_line_of_text_is_not_markdown(text: str, html: str) -> None:
    assert inline(text, "fr") == html


def test_the_same_text_gives_the_same_html_again() -> None:
    text = "# a\n\n[b] **c**\n\n[b]: https://b.example\n"
    assert prose(text, "fr", 2) == prose(text, "fr", 2)
    assert "<a" not in prose("[b]", "fr", 2)  # nothing is remembered from the text before
