"""Counted together is counted one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory import counting
from publisher.memory.counting import counted
from publisher.memory.layout import COUNTS
from publisher.memory.measure import LONGEST, character_counts

# No shape has a line end.
CHARACTERS = st.characters(exclude_characters="\n") | st.sampled_from("a \0\xff\udc80\ufdd4")


def one_by_one(shapes: list[str]) -> bytes:
    return b"".join(
        (character_counts(shape) if len(shape) < LONGEST else 0).to_bytes(COUNTS, "little")
        for shape in shapes
    )


@given(st.lists(st.text(CHARACTERS, max_size=40), max_size=20), st.sampled_from([1, 50, 10_000]))
@settings(deadline=None)
def test_each_character_is_counted_in_its_class(texts: list[str], at_once: int) -> None:
    shapes = sorted(texts, key=len)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "_AT_ONCE", at_once)
        assert counted(shapes) == one_by_one(shapes)


@pytest.mark.parametrize("length", [255, 256, 257, 5000, LONGEST - 1, LONGEST])
def test_long_texts_are_counted_as_long_as_the_counts_can_hold(length: int) -> None:
    shapes = ["", "ab", "\xe9" * (length - 1) + "z", "a" * length]
    assert counted(shapes) == one_by_one(shapes)
