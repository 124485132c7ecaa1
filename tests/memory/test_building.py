from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory import building, postings
from publisher.memory.building import build
from publisher.memory.shape import Shaper

from ..strategies import TEXTS

SHAPER = Shaper("en", ["Anne"])
SENTENCES = st.lists(st.sampled_from("the hall . 12 Anne é \udc80".split()), max_size=5)


@given(st.lists(SENTENCES.map(" ".join) | TEXTS, max_size=20), st.integers(1, 5))
@settings(deadline=None)
def test_an_index_is_the_same_in_steps_of_any_size(texts: list[str], size: int) -> None:
    whole = build(texts, SHAPER)
    with patch.object(building, "_SHAPED", size), patch.object(postings, "_AT_ONCE", size):
        assert build(texts, SHAPER) == whole
