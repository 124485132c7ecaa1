"""Finding the parts of a translation that belong to the blocks of its source."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.text.alignment import align
from publisher.text.blocks import Cut, cut
from tests.text.markdown_texts import DOCUMENTS, NOISE, WORDS
from tests.text.project_fields import fields

Known = Callable[[int, str], bool]


def nothing(index: int, text: str) -> bool:
    del index, text
    return False


def agreed(*pairs: tuple[int, str]) -> Known:
    return lambda index, text: (index, text) in pairs


def aligned(source: str, target: str, known: Known = nothing) -> list[str | None]:
    return align(cut(source).blocks, cut(target), known)


def assert_all_there(target: Cut, found: Sequence[str | None]) -> None:
    """Assert that the words of all blocks stand in the parts, in order."""
    whole = "\n".join(text for text in found if text is not None)
    place = 0
    for block in target.blocks:
        for word in block.text.replace(">", " ").split():
            place = whole.index(word, place) + len(word)


LONG, SHORT = "Une longue phrase " * 12, "Une petite phrase."


@pytest.mark.parametrize(
    ("source", "target", "parts"),
    [
        ("a\n\nb", "x\n\ny", ["x", "y"]),
        ("# a\n\nb\n\n- c", "# x\n\ny\n\n- z", ["x", "y", "z"]),
        ("a\n\nb", "", [None, None]),
        ("", "x\n\ny", []),
        ("a", "x\n\ny\n\n- z\n", ["x\n\ny\n\n- z"]),
        ("- a\n- b", "- x\n\n  y\n- z", ["x\n\ny", "z"]),
        ("> a\n\nb", "> x\n>\n> y\n\nz", ["x\n\ny", "z"]),
        # Kinds that belong together.
        ("# a\n\nb", "y", [None, "y"]),
        ("# a\n\nb\n\n# c\n\nd", "# x\n\ny\n\nz\n\n# v\n\nw", ["x", "y\n\nz", "v", "w"]),
        ("# a\n\nb\n\n# c\n\nd", "# x\n\n# v\n\nw", ["x", None, "v", "w"]),
        ("a\n\n| b |\n|---|", "| y |\n|---|", [None, "y"]),
        ("a\n\n```\nb\n```\n\nc", "x\n\n```\ny\n```", ["x", "y", None]),
        ("## a\n\nb", "# x\n\ny", ["x", "y"]),
        # Lengths that go together.
        (f"{LONG}\n\n{SHORT}", LONG.upper(), [LONG.upper().strip(), None]),
        (f"{LONG}\n\n{SHORT}", SHORT.upper(), [None, SHORT.upper()]),
        (f"{SHORT}\n\n{LONG}", f"X{SHORT}\n\n{LONG[:120]}\n\n{LONG[120:]}",
         [f"X{SHORT}", f"{LONG[:120].strip()}\n\n{LONG[120:].strip()}"]),
    ],
)  # fmt: skip
def test_parts_go_to_the_block_they_fit(source: str, target: str, parts: list[str | None]) -> None:
    assert aligned(source, target) == parts


@pytest.mark.parametrize(
    ("known", "parts"),
    [
        ([], ["x", "y", None]),
        ([(2, "y")], ["x", None, "y"]),
        ([(1, "x"), (2, "y")], [None, "x", "y"]),
        ([(2, "x\n\n## y")], [None, None, "x\n\n## y"]),
        # Neither can be kept in order; but neither goes to a stranger, and nothing is lost.
        ([(2, "x"), (0, "y")], ["x\n\n## y", None, None]),
    ],
)
def test_what_was_agreed_wins(known: list[tuple[int, str]], parts: list[str | None]) -> None:
    assert aligned("# a\n\n## b\n\nccc", "# x\n\n## y", agreed(*known)) == parts


def test_equal_rows_go_one_to_one_unless_something_agreed_says_otherwise() -> None:
    source, target = f"{LONG}\n\n{SHORT}\n\nc", f"{SHORT}\n\n{LONG}\n\nz"
    assert aligned(source, target) == [SHORT, LONG.strip(), "z"]
    # The source lost its second paragraph and has a new one at its end.
    assert aligned("a\n\nc\n\nd", "x\n\ny\n\nz", agreed((0, "x"), (1, "z"))) == [
        "x\n\ny",
        "z",
        None,
    ]


def test_a_text_agreed_for_one_block_is_not_given_to_another() -> None:
    known = agreed((1, SHORT))
    assert aligned(f"{SHORT}\n\n{LONG}", f"{SHORT}\n\n{SHORT}", known) == [SHORT, SHORT]
    assert aligned(f"{SHORT}\n\n{LONG}", SHORT, known) == [None, SHORT]


@settings(deadline=None)
@given(NOISE | DOCUMENTS, st.booleans())
def test_a_field_is_its_own_translation(text: str, all_agreed: bool) -> None:
    parts = cut(text)
    assert align(parts.blocks, parts, lambda _i, _text: all_agreed) == [
        b.text for b in parts.blocks
    ]


@settings(deadline=None)
@given(NOISE | DOCUMENTS, NOISE | DOCUMENTS, st.data())
def test_every_block_of_the_target_goes_somewhere_once(
    source: str, target: str, data: st.DataObject
) -> None:
    blocks, parts = cut(source).blocks, cut(target)
    # What is agreed is any grouping of the blocks that are there.
    known = data.draw(
        st.sets(
            st.tuples(st.integers(0, 9), st.sampled_from([b.text for b in parts.blocks] or ["x"]))
        )
    )
    found = align(blocks, parts, lambda i, text: (i, text) in known)
    assert len(found) == len(blocks)
    if blocks:
        assert_all_there(parts, found)


@settings(deadline=None)
@given(DOCUMENTS, st.data())
def test_a_translation_is_found_again_in_its_field(text: str, data: st.DataObject) -> None:
    parts = cut(text)
    whole = [data.draw(WORDS) for _ in parts.blocks]
    assert align(parts.blocks, cut(parts.join(whole)), nothing) == whole


@pytest.mark.long
@settings(deadline=None, max_examples=300)
@given(DOCUMENTS, st.data())
def test_an_unfinished_translation_is_found_again_when_it_was_agreed(
    text: str, data: st.DataObject
) -> None:
    parts = cut(text)
    some = [data.draw(st.none() | WORDS) for _ in parts.blocks]
    found = align(parts.blocks, cut(parts.join(some)), lambda i, written: some[i] == written)
    assert found == some


@pytest.mark.parametrize(("sources", "targets"), [(300, 300), (300, 290), (1, 300), (300, 1)])
def test_long_fields_do_not_take_long(sources: int, targets: int) -> None:
    marks = ("", "# ", "- ", "> ", "")
    source = cut("\n\n".join(f"{marks[n % 4]}mot{'x' * (n * 7 % 300)}" for n in range(sources)))
    target = cut("\n\n".join(f"{marks[n % 5]}mot{'x' * (n * 11 % 300)}" for n in range(targets)))
    begun = time.process_time()
    align(source.blocks, target, nothing)
    assert time.process_time() - begun < 3  # a tenth of it where nothing else runs


def test_the_languages_of_the_project_align() -> None:
    pairs = 0
    for where, translated, markdown in fields():
        cuts = [cut(text, markdown) for text in translated.values()]
        for source, target in permutations(cuts, 2):
            pairs += 1
            found = align(source.blocks, target, nothing)
            if [b.kind for b in source.blocks] == [b.kind for b in target.blocks]:
                assert found == [block.text for block in target.blocks], where
            assert_all_there(target, found)
    assert pairs > 1000
