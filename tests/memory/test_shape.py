from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory.measure import written
from publisher.memory.shape import NAME, Shaper, Shapers
from publisher.text.values import skeleton

from ..strategies import TEXTS

NAMES = ("Anne Dupont", "Anne", "Lagun Aro", "GSEF 2018")
MANY = ("Anne Dupont", "Anne", "x", "Lagun Aro")
PLAIN = "Anne Dupont anne x Hall hall. . .. ... … «Hall» » _ _a_ **b** 12 3 June ” 5” a@b.eu www. A"
UNSEEN = ["\u00ad", ".\u00ad", "s\u00ado", "E\u0301", "\u0301", "\u2000", "\x1f", "\u200b", "\0"]
UNSPACED = ["社会", "a社.", "連帯", "l’eau", "ßa", "İa", "\n", "\ufdd4", "1\n250", "\udc80"]
WORDS = st.sampled_from([*PLAIN.split(), *UNSEEN, *UNSPACED])
PARTS = st.lists(
    st.sampled_from(["www.", "https://a.example", "a@b.eu", "x-.org", "12", "1er", "3 June", "A4"])
    | TEXTS,
    max_size=6,
).map("".join)


LINES = st.tuples(st.sampled_from(["", " "]), st.lists(WORDS, max_size=6)).map(
    lambda drawn: drawn[0].join(drawn[1])
)


@given(PARTS)
@settings(deadline=None)
def test_without_names_the_shape_is_the_skeleton(text: str) -> None:
    shape = Shaper("en")(text)
    tokens, values = skeleton(text, "en")
    assert list(shape.values) == values
    assert "".join(shape.tokens) == "".join(tokens)


@given(PARTS)
@settings(deadline=None)
def test_no_token_has_white_space_in_it(text: str) -> None:
    tokens = Shaper("fr", NAMES)(text).tokens
    assert all(token.split() == [token] for token in tokens)


@given(
    st.lists(LINES | TEXTS | PARTS, max_size=12),
    st.sampled_from([(), NAMES, MANY]),
    st.sampled_from(["en", "fr"]),
)
@settings(deadline=None, max_examples=500)
def test_many_texts_are_written_as_their_shapes_are(
    texts: list[str], names: tuple[str, ...], language: str
) -> None:
    shaper = Shaper(language, names)
    assert shaper.lines(texts) == [written(shaper(text).tokens) for text in texts]


@pytest.mark.parametrize(
    ("text", "tokens", "names"),
    [
        ("Anne Dupont speaks", [NAME, "speaks"], ["Anne Dupont"]),
        ("with Anne and Anne Dupont", ["with", NAME, "and", NAME], ["Anne", "Anne Dupont"]),
        ("with Anneke", ["with", "Anneke"], []),
        ("anne speaks", [NAME, "speaks"], ["Anne"]),  # a first word's capital says nothing
        ("12 anne speak", ["\ufdd4", "anne", "speak"], []),
        ("the anne dupont", ["the", "anne", "dupont"], []),
        ("Lagun  Aro.", [NAME], ["Lagun Aro"]),
        ("at GSEF 2018", ["at", "GSEF", "\ufdd4"], []),  # a number is carried as one
    ],
)
def test_names_are_set_aside(text: str, tokens: list[str], names: list[str]) -> None:
    shape = Shaper("en", NAMES)(text)
    assert (list(shape.tokens), list(shape.names)) == (tokens, names)


def test_where_words_have_no_spaces_every_character_is_one() -> None:
    assert Shaper("ja")("社会 economy 連帯経済").tokens == (*"社会", "economy", *"連帯経済")


def test_the_fingerprint_changes_with_language_and_names_only() -> None:
    one = Shaper("en", ["Anne", "Paul"]).fingerprint
    assert one == Shapers(["Paul", "Anne", "Anne"])["en-GB"].fingerprint
    assert len({one, Shaper("fr", ["Anne", "Paul"]).fingerprint, Shaper("en").fingerprint}) == 3
