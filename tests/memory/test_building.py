from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory import building
from publisher.memory.building import SHARED, build
from publisher.memory.shape import Shaper

from ..strategies import TEXTS

Lot = TypeVar("Lot")
Made = TypeVar("Made")

SHAPER = Shaper("en", ["Anne"])
SENTENCES = st.lists(st.sampled_from("the hall . 12 Anne é \udc80".split()), max_size=5)


@given(st.lists(SENTENCES.map(" ".join) | TEXTS, max_size=20), st.integers(1, 5))
@settings(deadline=None)
def test_an_index_is_the_same_in_lots_of_any_size(texts: list[str], size: int) -> None:
    whole = build(texts, SHAPER)
    with patch.multiple(building, SHARED=0, _SHAPED=size, _NOTED=size):
        assert build(texts, SHAPER, lambda function, lots: map(function, lots)) == whole


def test_only_many_texts_are_shared_out() -> None:
    shared: list[int] = []

    def share(function: Callable[[Lot], Made], lots: Sequence[Lot], /) -> list[Made]:
        shared.append(len(lots))
        return [function(lot) for lot in lots]

    texts = [f"hall {'x' * (number % 100)} {number // 100} a" for number in range(SHARED)]
    build([*texts[1:], texts[1]], SHAPER, share)
    assert not shared
    build(texts, SHAPER, share)
    assert len(shared) == 2  # shapes, then places
