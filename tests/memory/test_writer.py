from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory.measure import character_counts, written
from publisher.memory.shape import Shaper
from publisher.memory.writer import Writer

from ..strategies import TEXTS

NAMES = ("Anne Dupont", "Anne", "x", "Lagun Aro")
PLAIN = "Anne Dupont anne x Hall hall. . .. ... … «Hall» » _ _a_ **b** 12 3 June ” a@b.eu www. A"
UNSEEN = ["\u00ad", ".\u00ad", "s\u00ado", "E\u0301", "\u0301", "\u2000", "\x1f", "\u200b"]
UNSPACED = ["社会", "a社.", "連帯", "l’eau", "ßa", "İa"]
WORDS = st.sampled_from([*PLAIN.split(), *UNSEEN, *UNSPACED])
SENTENCES = st.lists(WORDS, max_size=6).map(" ".join) | TEXTS


@given(st.lists(SENTENCES, max_size=12), st.sampled_from([(), NAMES, NAMES[:2]]))
@settings(deadline=None, max_examples=500)
def test_texts_are_written_as_their_shapes_are(texts: list[str], names: tuple[str, ...]) -> None:
    shaper = Shaper("en", names)
    write = Writer(shaper)
    for text in texts:
        shape = written(shaper(text).tokens)
        assert write(text) == (shape, character_counts(shape))


def test_a_word_that_comes_again_is_not_shaped_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write = Writer(Shaper("en"))
    assert write("The hall is open.")[0] == "the hall is open "
    write("It is (in 3 or 12) open.")
    monkeypatch.setattr("publisher.memory.writer.plain_words", None)
    assert write("The hall is (in 2018) open.")[0] == "the hall is ( in \ufdd4 ) open "
