"""Marks of Markdown become codes and come back; what is no mark stays text."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from publisher.adapters.tmx import Code, Segment, Unit, Variant, segment_of, text_of
from tests.strategies import MARKDOWN

from .memories import bare, invalid, reading, written

MARKS = st.lists(
    st.sampled_from(["*", "**", "_", "__", "`", "``", "[", "](u)", "]", "![", "\\", " ", "a", "«"])
    | st.sampled_from(["<http://a>", '](u "t")', "***", "(", ")", "l’", "."]),
    max_size=20,
).map("".join)
TYPES = {"strong_open": "bold", "em_open": "italic", "link_open": "link", "image": "image"}


def codes(segment: Segment) -> list[Code]:
    return [piece for piece in segment if isinstance(piece, Code)]


@given(MARKDOWN | MARKS)
@settings(deadline=None)
def test_codes_come_back_as_the_very_same_markdown(text: str) -> None:
    assert text_of(segment_of(text)) == text


@given(MARKS.filter(bool))
@settings(deadline=None)
def test_codes_survive_a_file_and_are_valid_there(text: str) -> None:
    memory = [Unit("fr", (Variant("fr", segment_of(text)),))]
    content = written(memory)
    assert invalid(content) == []
    assert bare(reading(content)) == memory
    assert [variant.text for unit in reading(content) for variant in unit.variants] == [text]


@given(MARKDOWN | MARKS)
@settings(deadline=None)
def test_every_code_that_opens_is_closed_once_and_inside_out(text: str) -> None:
    waiting: list[str] = []
    for code in codes(segment_of(text)):
        if code.name == "bpt":
            waiting.append(dict(code.attributes)["i"])
        elif code.name == "ept":
            assert waiting.pop() == dict(code.attributes)["i"]
    assert waiting == []


@given(MARKS)
@settings(deadline=None, max_examples=500)
def test_only_what_commonmark_takes_for_a_mark_becomes_a_code(text: str) -> None:
    (block,) = MarkdownIt("commonmark").parseInline(text)
    theirs = Counter(TYPES.get(t.type, "code") for t in _inline(block.children or []))
    ours = Counter(
        dict(code.attributes)["type"].removeprefix("x-")
        for code in codes(segment_of(text))
        if code.name != "ept"
    )
    assert not ours - theirs


def _inline(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type in {*TYPES, "code_inline"}:
            yield token
        if token.type == "image":
            yield from _inline(token.children or [])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**gras**", "{1}gras{/1}"),
        ("*a* et __b__", "{1}a{/1} et {2}b{/2}"),
        ("**a *b* c**", "{1}a {2}b{/2} c{/1}"),
        ("voir [le *site*](https://a.b/c?d=e_f_g)", "voir {1}le {2}site{/2}{/1}"),
        ("`a*b*` ``c`d``", "{1}a*b*{/1} {2}c`d{/2}"),
        ("![carte](map.png)", "{1}carte{/1}"),
        ("<https://a.b> et <a@b.c>", "{} et <a@b.c>"),
        ("«**oui**», l’*an*", "«{1}oui{/1}», l’{2}an{/2}"),
        ("2 * 3 * 4, snake_case_name, \\*a*", "2 * 3 * 4, snake_case_name, \\*a*"),
        ("[référence][1] et [seul]", "[référence][1] et [seul]"),
        ("[a [b](c) d](e)", "[a {1}b{/1} d](e)"),
        ("***a***", "***a***"),
        ("`", "`"),
    ],
)
def test_marks_that_a_translator_meets(text: str, shown: str) -> None:
    parts = []
    for piece in segment_of(text):
        if isinstance(piece, str):
            parts.append(piece)
        else:
            number = dict(piece.attributes).get("i", "")
            parts.append(f"{{/{number}}}" if piece.name == "ept" else f"{{{number}}}")
    assert "".join(parts) == shown


@pytest.mark.parametrize(
    "piece", ["*a ", "`", "``` ` ", "[", "](a ", "![ [a](b) ", "**a*", "<http:"]
)
def test_no_text_takes_more_than_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    segment_of(text)
    assert time.process_time() - start < 5
