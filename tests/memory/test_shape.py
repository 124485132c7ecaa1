from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory.shape import NAME, Shaper, Shapers
from publisher.text.values import skeleton

from ..strategies import TEXTS

NAMES = ("Anne Dupont", "Anne", "Lagun Aro", "GSEF 2018")
PARTS = st.lists(
    st.sampled_from(["www.", "https://a.example", "a@b.eu", "x-.org", "12", "1er", "3 June", "A4"])
    | TEXTS,
    max_size=6,
).map("".join)


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
