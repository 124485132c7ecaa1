from __future__ import annotations

from collections.abc import Hashable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory.measure import LONGEST, Probe, character_counts, written

TOKENS = st.lists(st.text("abcéœ", min_size=1, max_size=6), max_size=12)


def score(left: str, right: str) -> int:
    return Probe(left.split()).score(right.split())


@pytest.mark.parametrize(
    ("left", "right", "points"),
    [
        ("the main hall", "the main hall", 100),
        ("the main hall", "main the hall", 71),
        ("Opening session", "Closing session", 62),
        ("organise the forum", "organize the forum", 73),
        ("forum", "forums", 46),  # no word is the same
        ("forum", "salle", 8),  # the space after it
    ],
)
def test_half_of_the_score_is_for_characters_and_half_for_whole_words(
    left: str, right: str, points: int
) -> None:
    assert score(left, right) == points


@given(TOKENS, TOKENS)
@settings(deadline=None)
def test_the_score_is_symmetric_and_100_only_for_the_same_tokens(
    left: list[str], right: list[str]
) -> None:
    points = Probe(left).score(right)
    assert 0 <= points <= 100
    assert Probe(right).score(left) == points
    assert (points == 100) == (left == right != [])


@given(TOKENS, TOKENS)
@settings(deadline=None)
def test_the_bits_count_what_the_textbook_counts(left: list[str], right: list[str]) -> None:
    probe = Probe(left)
    ones = [1] * len(written(left))
    assert probe.common_characters(written(right)) == heaviest(written(left), written(right), ones)
    weights = [len(token) + 1 for token in left]
    assert probe.common_words(right) == heaviest(left, right, weights)


@given(TOKENS, TOKENS)
@settings(deadline=None)
def test_words_have_no_more_in_common_than_their_characters(
    left: list[str], right: list[str]
) -> None:
    probe = Probe(left)  # so no score is above the similarity of characters alone
    assert probe.common_words(right) <= probe.common_characters(written(right))


@given(TOKENS, TOKENS)
@settings(deadline=None)
def test_characters_have_no_more_in_common_than_their_counts(
    left: list[str], right: list[str]
) -> None:
    probe, text = Probe(left), written(right)
    most = probe.most_characters(character_counts(text), len(text))
    assert probe.common_characters(text) <= most <= min(probe.length, len(text))


@pytest.mark.parametrize(
    ("left", "right", "most"), [("abc", "xw", 1), ("abca", "aabb", 4), ("cab", "abc", 4)]
)
def test_the_counts_tell_most_letters_apart(left: str, right: str, most: int) -> None:
    text = f"{right} "
    assert Probe([left]).most_characters(character_counts(text), len(text)) == most


@pytest.mark.parametrize(("left", "right"), [(LONGEST, 2), (2, LONGEST), (LONGEST, LONGEST)])
def test_texts_too_long_to_be_counted_are_bounded_by_their_lengths(left: int, right: int) -> None:
    probe, text = Probe(["ab" * (left // 2)]), "ab" * (right // 2)
    counts = character_counts(text) if len(text) < LONGEST else 0
    assert probe.most_characters(counts, len(text)) == min(probe.length, len(text))


def test_the_longest_texts_that_are_counted_fill_no_field_too_far() -> None:
    text = "a" * (LONGEST - 1)
    assert (
        Probe(["a" * (LONGEST - 2)]).most_characters(character_counts(text), len(text))
        == len(text) - 1
    )


def heaviest(left: Sequence[Hashable], right: Sequence[Hashable], weights: Sequence[int]) -> int:
    best = [0] * (len(right) + 1)
    for item, weight in zip(left, weights, strict=True):
        previous = list(best)
        for j, other in enumerate(right, 1):
            taken = previous[j - 1] + weight if item == other else 0
            best[j] = max(previous[j], best[j - 1], taken)
    return best[-1]
