"""Cutting fields into blocks, and joining them again."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from publisher.render.markdown import _parser as reader
from publisher.render.markdown import prose
from publisher.text.blocks import Cut, _parsed, _plain, cut
from tests.text.markdown_texts import DOCUMENTS, NEARLY_PLAIN, NOISE, WORDS
from tests.text.project_fields import fields


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in cut(text).blocks]


def without(text: str, *missing: int) -> str:
    blocks = cut(text).blocks
    return cut(text).join([None if i in missing else b.text for i, b in enumerate(blocks)])


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Un mot.\n", [("paragraph", "Un mot.")]),
        ("Un\ndeux\n\nTrois  \n", [("paragraph", "Un\ndeux"), ("paragraph", "Trois")]),
        ("## Titre ##\nUn", [("heading2", "Titre"), ("paragraph", "Un")]),
        ("Titre\nlong\n===\n", [("heading1", "Titre\nlong")]),
        ("- a\n  b\n\n  c\n- d", [("item", "a\nb"), ("item", "c"), ("item", "d")]),
        ("9. a\n10. b", [("item", "a"), ("item", "b")]),
        ("> a\n> b\n>\n> - c", [("quote", "a\nb"), ("item", "c")]),
        ("- > a\n  > b", [("quote", "a\nb")]),
        ("> a\nb", [("quote", "a\nb")]),
        ("> a\n> b\nc", [("quote", "a\n> b\nc")]),
        ("| a | b |\n|---|--:|\n| c\\|d | |", [("cell", "a"), ("cell", "b"), ("cell", "c\\|d")]),
        ("a | b\n--|--\nc | d | lost", [("cell", x) for x in "abcd"]),
        ("```py\nx = 1\n\n  y\n```\n", [("code", "x = 1\n\n  y")]),
        ("    x\n\n      y\n", [("code", "x\n\n  y")]),
        (
            "<b>a</b>\n\n<div>\nb\n</div>",
            [("paragraph", "<b>a</b>"), ("paragraph", "<div>\nb\n</div>")],
        ),
        ("[x]: https://a.example 'y'\n\n***\n\na", [("paragraph", "a")]),
        ("[x]: /here\n", [("paragraph", "[x]: /here")]),
        ("#\n-\n\n```\n```\n", []),
        (" \n\t\n", []),
        ("", []),
    ],
)
def test_a_block_is_what_a_reader_takes_for_one_piece(
    text: str, blocks: list[tuple[str, str]]
) -> None:
    assert shown(text) == blocks


def test_a_plain_field_is_one_text_without_the_space_around_it() -> None:
    (block,) = cut("  # Un\n- mot \n", markdown=False).blocks
    assert (block.kind, block.text, block.start, block.end) == ("text", "# Un\n- mot", 2, 12)
    assert cut("  # Un\n- mot \n", markdown=False).join(["x"]) == "  x \n"
    assert cut("\n ", markdown=False).blocks == ()
    assert cut(" a ", markdown=False).join([None]) == ""


@pytest.mark.parametrize(
    ("text", "new", "joined"),
    [
        ("- a\n- b", ["x\ny", "z"], "- x\n  y\n- z"),
        ("> a\n> b", ["x\n\ny"], "> x\n>\n> y"),
        ("1. > a\n", ["x\ny"], "1. > x\n   > y\n"),
        ("# a #\n\nb", ["x\ny", "z"], "# x y #\n\nz"),
        ("a\nb\n---", ["x\ny\nz"], "x\ny\nz\n---"),
        ("|a|b|\n|-|-|", ["x|y", "z\\|"], "|x\\|y|z\\||\n|-|-|"),
        ("- a\n\n      x\n", ["b", "y\n\nz"], "- b\n\n      y\n\n      z\n"),
        ("a\r\n\r\n> b\r\n> c", ["x", "y\r\nz"], "x\r\n\r\n> y\r\n> z"),
    ],
)
def test_a_new_text_gets_the_marks_of_its_place(text: str, new: list[str], joined: str) -> None:
    assert cut(text).join(new) == joined


@pytest.mark.parametrize(
    ("text", "missing", "rest"),
    [
        ("a\n\nb\n\nc\n", {1}, "a\n\nc\n"),
        ("a\n\nb\n", {1}, "a\n"),
        ("a\n\nb", {0}, "b"),
        ("a\n# b\nc", {1}, "a\n\nc"),
        ("a\nb\n===\nc", {0}, "c"),
        ("- a\n- b\n- c\n", {1}, "- a\n- c\n"),
        ("- a\n- b\n\nc", {1}, "- a\n\nc"),
        ("- a\n\n  b\n- c", {0}, "- b\n- c"),
        ("- a\n  - b\n  - c", {0}, "- - b\n  - c"),
        ("- a\n  - b\n\n    c", {0, 1}, "- - c"),
        ("-   a\n\n    1. b\n\n       c", {1}, "-   a\n\n    1. c"),
        ("-\n  a\n\n  b", {0}, "- b"),
        ("-\ta\n\n\t- b\n\n\t  c", {0, 1}, "-\t- c"),
        ("- a\n\n  ```\n  x\n  ```\n", {0}, "- ```\n  x\n  ```\n"),
        ("- a\n\n      x\n", {0}, "-     x\n"),
        ("- > a\n  >\n  > b\n", {0}, "- > b\n"),
        ("- a\n\n  b | c\n  --|--\n", {0, 2}, "-\n  b |  |\n  --|--\n"),
        ("- a\n- b | c\n  --|--\n", {0}, "-\n  b | c\n  --|--\n"),
        ("* # a\n\n  ***\n\n  b\n", {0}, "*\n  ***\n\n  b\n"),
        ("> a\n> # b\n> c", {1}, "> a\n>\n> c"),
        ("> a\n>\n> b\n\nc", {1}, "> a\n\nc"),
        ("a:\n1. b\n2. c", {1}, "a:\n\n2. c"),
        ("| a | b |\n|---|---|\n| c | d |\n", {0, 3}, "|  | b |\n|---|---|\n| c |  |\n"),
        ("a | b\n--|--\nc | d", {0, 3}, "| | b\n--|--\nc |  |"),
        ("a\n\n|b|\n|-|\n", {1}, "a\n"),
        ("```\nx\n```\n\na", {0}, "a"),
        ("a\n\n***\n\nb", {1}, "a\n\n***"),
        ("[x]: https://a.example\n\na\n\nb", {0}, "[x]: https://a.example\n\nb"),
        ("a\n\nb\n", {0, 1}, ""),
    ],
)
def test_a_block_left_out_takes_its_marks_along(text: str, missing: set[int], rest: str) -> None:
    assert without(text, *missing) == rest
    blocks = [each for i, each in enumerate(shown(text)) if i not in missing]
    assert shown(rest) == blocks


def test_a_blank_text_leaves_its_block_out() -> None:
    assert cut("a\n\n- b\n- c").join(["x", " \n", "z"]) == "x\n\n- z"


@pytest.mark.parametrize("new", [[], ["x"], ["x", "y", "z"]])
def test_there_must_be_one_text_per_block(new: list[str]) -> None:
    with pytest.raises(ValueError, match="zip"):
        cut("a\n\nb").join(new)


@settings(deadline=None, max_examples=500)
@given(st.text() | NOISE | NEARLY_PLAIN | DOCUMENTS, st.booleans())
@example("> a\r\n>\tb\r\nc\rd\u2028e  \n\n", True)
@example("- a\n\n\t  b\n \t- c\n>\t\tx\n", True)
def test_joining_the_blocks_gives_the_field(text: str, markdown: bool) -> None:
    parts = cut(text, markdown)
    assert parts.join([block.text for block in parts.blocks]) == text
    assert all(block.text.strip() for block in parts.blocks)
    places = [place for block in parts.blocks for place in (block.start, block.end)]
    assert places == sorted(places)


@settings(deadline=None, max_examples=500)
@given(st.text() | NOISE | NEARLY_PLAIN | DOCUMENTS)
def test_blocks_are_what_the_reader_sees(text: str) -> None:
    # Left aside: white space, and the marks of lines that do not begin alike.
    def letters(written: str) -> str:
        return re.sub(r"[\s>\\\0\ufffd]", "", written)

    tokens = [t for t in reader().parse(text) if t.type in ("inline", "fence", "code_block")]
    blocks = [letters(block.text) for block in cut(text).blocks]
    assert list(filter(None, blocks)) == list(filter(None, (letters(t.content) for t in tokens)))


@pytest.mark.parametrize("mark", ["- ", "1. ", "> "])
@pytest.mark.parametrize("depth", [9, 15, 40])
def test_nothing_is_lost_in_deep_nesting(mark: str, depth: int) -> None:
    indent = mark if mark == "> " else " " * len(mark)
    text = "".join(f"{indent * level}{mark}mot{level}\n\n" for level in range(depth)) + "fin\n"
    assert [block.text for block in cut(text).blocks] == [f"mot{n}" for n in range(depth)] + ["fin"]
    everything = [block.text for block in cut(text).blocks]
    assert cut(text).join(everything) == text
    assert shown(without(text, 3)) == [each for n, each in enumerate(shown(text)) if n != 3]


def test_nesting_beyond_all_measure_is_left_as_it_is() -> None:
    text = "- " * 3000 + "a\n\n" + "> " * 3000 + "b"
    assert cut(text).join([block.text for block in cut(text).blocks]) == text
    assert "a" in without(text + "\n\nfin\n")


@settings(deadline=None, max_examples=1000)
@given(NEARLY_PLAIN | NOISE | st.text("aé1 .\n\t*_-=#>|[<«\u00a0\u2028)"))
def test_the_short_way_sees_what_the_parser_sees(text: str) -> None:
    quick = _plain(text)
    assert quick is None or quick == _parsed(text)


@settings(deadline=None)
@given(NOISE | DOCUMENTS, st.data())
def test_new_words_are_found_again_in_their_places(text: str, data: st.DataObject) -> None:
    assume("\\|" not in text)  # a table may hang on the escaped pipe of its only cell
    parts = cut(text)
    assume(not holds_marker(parts))
    new = [data.draw(WORDS) for _ in parts.blocks]
    again = cut(parts.join(new)).blocks
    assert [(b.kind, b.text) for b in again] == [
        (b.kind, t) for b, t in zip(parts.blocks, new, strict=True)
    ]


def holds_marker(parts: Cut) -> bool:
    """Tell whether a cell begins with the marker of a list, as "- a | b" over "--- | ---" does.

    The parser sees the table first; then its neighbours hang on a marker that is a cell's text.
    """
    cells = [block.text for block in parts.blocks if block.kind == "cell"]
    return any(re.match(r"(?:[-+*>]|\d+[.)])(?:\s|$)", cell) for cell in cells)


@pytest.mark.long
@settings(deadline=None, max_examples=500)
@given(DOCUMENTS, st.data())
def test_what_is_not_left_out_stays(text: str, data: st.DataObject) -> None:
    parts = cut(text)
    assume(not holds_marker(parts))
    blocks = parts.blocks
    kept = [data.draw(st.booleans()) for _ in blocks]
    rest = parts.join([b.text if k else None for b, k in zip(blocks, kept, strict=True)])
    assert shown(rest) == [(b.kind, b.text) for b, k in zip(blocks, kept, strict=True) if k]


@settings(deadline=None, max_examples=500)
@given(NOISE, st.data())
def test_no_word_is_lost_with_another(text: str, data: st.DataObject) -> None:
    parts = cut(text)
    new = [data.draw(st.none() | st.just(f"mot{i}mot")) for i in range(len(parts.blocks))]
    rest = parts.join(new)
    assert re.findall(r"mot\d+mot", "".join(b.text for b in cut(rest).blocks)) == list(
        filter(None, new)
    )


def test_every_field_of_the_project_is_joined_as_it_was() -> None:
    kinds = set()
    for where, translated, markdown in fields():
        for text in translated.values():
            parts = cut(text, markdown)
            assert parts.join([block.text for block in parts.blocks]) == text, where
            assert parts.blocks, where
            assert not markdown or parts.blocks == _parsed(text), where
            kinds |= {block.kind for block in parts.blocks}
    assert {"text", "paragraph", "item", "heading2"} <= kinds


def test_plain_paragraphs_need_no_parser() -> None:
    program = (
        "import sys; from publisher.text.blocks import cut; parts = cut('Un **mot**.\\n\\nDeux');"
        "assert len(parts.blocks) == 2 and parts.join(['x', None]) == 'x';"
        "assert 'markdown_it' not in sys.modules; cut('- a'); assert 'markdown_it' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_links_are_defined_by_the_rules_of_the_renderer() -> None:
    for address in ("https://a.example", "mailto:a@b.example", "javascript:x", "/here", "#x"):
        text = f"[x]: {address}\n\n[x]\n"
        assert (len(cut(text).blocks) == 1) == ("<a " in prose(text, "en", 2)), address
