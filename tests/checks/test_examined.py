"""What checks are told of a text: places are right, whatever the text is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks.examined import Examined
from publisher.checks.mark_up import CODE, MARK, read
from tests.strategies import MARKDOWN

PIECES = [
    *("a", "Mot", "é", "1", " ", ", ", "« ", "!", "-", "*", "**", "`", "[", "](", ")", "_", "&"),
    *("**b**", "*c d*", "`e`", "`` f ``", "***g***", "**Note:** ", "\\", "# ", "1. ", "- ", "~"),
    *("[h i](/j)", "[k](https://a.org/l)", "[m](http://A.org)", "[n](é)", "[o]: p", "![q](r)"),
]  # fmt: skip


def examined(text: str, **options: str) -> Examined:
    return Examined(text, "en", markdown=True, kind=options.get("kind", "paragraph"))


@settings(deadline=None)
@given(text=MARKDOWN, markdown=st.booleans())
def test_the_prose_has_the_length_of_the_text_and_its_line_ends(text: str, markdown: bool) -> None:
    one = Examined(text, "fr", markdown=markdown)
    assert len(one.prose) == len(text)
    assert [i for i, c in enumerate(text) if c == "\n"] == [
        i for i, c in enumerate(one.prose) if c == "\n"
    ]


@settings(deadline=None)
@given(text=MARKDOWN)
def test_runs_and_elements_stand_where_they_say(text: str) -> None:
    one = examined(text)
    done = 0
    for run in one.runs:
        assert text.startswith(run.text, run.start)
        assert run.start >= done
        done = run.start + len(run.text)
    for element in one.reading.elements:
        assert 0 <= element.start <= element.end <= len(text)
    for word in one.words:
        assert one.prose[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("text", "kind", "detail", "place"),
    [
        ("Take **the tram** now", "strong", "", "**the tram**"),
        ("Take **the *red* tram**", "emphasis", "", "*red*"),
        ("Type ``a ` b`` here", "code", "a ` b", "``a ` b``"),
        ("a `x` and `x`!", "code", "x", "`x`"),
        (
            "See [it](https://a.org/x_(y)).",
            "link",
            "https://a.org/x_(y)",
            "[it](https://a.org/x_(y))",
        ),
        (
            'See [it](<https://a.org/x> "t")',
            "link",
            "https://a.org/x",
            '[it](<https://a.org/x> "t")',
        ),
        ("Mail <https://a.org/>.", "link", "https://a.org/", "<https://a.org/>"),
        ("![A map](m.png) here", "image", "m.png", "![A map](m.png)"),
        ("Escaped \\* and **bold**", "strong", "", "**bold**"),
        ("Caf&eacute; and **bold**", "strong", "", "**bold**"),
        ("one  \ntwo", "hard break", "", "  \n"),
        ("one\r\n\r\n> two **three**", "strong", "", "**three**"),
    ],
)
def test_an_element_is_found_with_its_marks(text: str, kind: str, detail: str, place: str) -> None:
    (found,) = [e for e in examined(text).reading.elements if e.kind == kind][:1]
    assert (found.detail, text[found.start : found.end]) == (detail, place)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Plain", ["paragraph"]),
        ("# One\n\ntwo", ["heading of level 1", "paragraph"]),
        ("One\n===", ["heading of level 1"]),
        ("- a\n- b\n  - c", ["list of 2 items", "list of 1 item"]),
        ("1. a\n2. b", ["numbered list of 2 items"]),
        ("> a", ["quotation", "paragraph"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ["table of 2 × 2"]),
        ("    code", ["code"]),
        ("***", ["rule"]),
    ],
)
def test_the_blocks_of_a_text_are_named(text: str, names: list[str]) -> None:
    assert [part.name for part in examined(text).reading.parts] == names


def test_what_is_no_prose_is_hidden() -> None:
    one = examined("Go to [our  site](https://a.org/le) or `le  le`, e.g. a.org/le")
    hidden = MARK * len("](https://a.org/le)"), CODE * len("`le  le`")
    assert one.prose == f"Go to {MARK}our  site{hidden[0]} or {hidden[1]}, e.g. axorgxle"
    assert examined("a  b", kind="code").prose == MARK * 4


def test_a_plain_text_is_all_prose() -> None:
    text = "**Not** `mark-up`"
    assert Examined(text, "fr").prose.startswith("**Not**")
    assert Examined(text, "fr").reading.parts == ()


def test_values_and_base_language_are_at_hand() -> None:
    one = Examined("Le 12 mai 2024, salle 3", "fr-CA")
    assert one.base == "fr"
    assert [value.text for value in one.values] == ["12 mai 2024", "3"]


@pytest.mark.parametrize(
    "piece", ["*", "[", "`", "`a` ", "a **b** ", "![](", "<", "\\", "- ", "| a "]
)
def test_no_text_takes_for_ever(piece: str) -> None:
    assert examined("*a*").runs  # the parser is made
    text = (piece * 24_000)[:24_000]
    start = time.process_time()
    assert len(examined(text).prose) == len(text)
    assert time.process_time() - start < 10  # seconds; some tenths of one are usual


def test_words_stop_at_apostrophes_and_keep_soft_hyphens() -> None:
    words = [word.text for word in Examined("L’éco\u00adnomie, 3 sous-marins", "fr").words]
    assert words == ["L", "éco\u00adnomie", "sous", "marins"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_a_line_is_taken_apart_as_the_parser_takes_it_apart(line: str) -> None:
    quickly, parsed = read(line), read(f"{line}\n")  # a line end is left to the parser
    assert quickly.runs == parsed.runs
    assert quickly.elements == parsed.elements
    assert [part.name for part in quickly.parts] == [part.name for part in parsed.parts]
