from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.text.similarity import best_pairs, similarity
from publisher.text.words import words

from ..strategies import TEXTS

BLOCKS = st.lists(st.text("ab c.", max_size=5), max_size=4)


@pytest.mark.parametrize(
    ("left", "right", "percent"),
    [
        ("Social economy", "Social economy", 100),
        ("Social  economy\n", " Social economy", 100),  # white space only parts words
        ("n° 3", "n°\u00a03", 100),
        ("n° 3", "n°3", 100),
        ("e\u0301te\u0301", "été", 100),
        ("", "  ", 100),
        ("Social economy", "Socialeconomy", 96),  # two words or one are not the same
        ("Social economy", "social economy", 92),
        ("Room 12", "Room 13", 85),
        ("is free", "is not free", 77),
        ("Opening session of the forum", "Closing session of the forum", 85),
        ("abc", "xyz", 0),
        ("abc", "", 0),
    ],
)
def test_the_score_is_the_share_of_characters_in_the_same_order(
    left: str, right: str, percent: int
) -> None:
    assert similarity(left, right) == percent


def test_nearly_the_same_is_never_rounded_up_to_the_same() -> None:
    assert similarity("a" * 5000, "a" * 4999 + "b") == 99


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_the_score_is_symmetric_and_100_only_for_the_same_words(left: str, right: str) -> None:
    score = similarity(left, right)
    assert 0 <= score <= 100
    assert similarity(right, left) == score
    assert (score == 100) == (words(left) == words(right))


@given(st.text("ab cd", max_size=150), st.text("ab cd", max_size=150))
@settings(deadline=None)
def test_the_bits_count_what_the_textbook_counts(left: str, right: str) -> None:
    one, other = (" ".join(text.split()) for text in (left, right))
    lengths = [0] * (len(other) + 1)
    for character in one:
        previous = list(lengths)
        for index, opposite in enumerate(other):
            same = character == opposite
            best = max(previous[index + 1], lengths[index])
            lengths[index + 1] = previous[index] + 1 if same else best
    if one or other:
        assert similarity(left, right) == 200 * lengths[-1] // (len(one) + len(other))


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (["alpha", "beta"], ["alpha", "beta"], {0: 0, 1: 1}),
        (["alpha", "beta"], ["beta", "alpha"], {0: 1, 1: 0}),  # moved
        (["alpha", "beta"], ["beta"], {0: 1}),
        (["alpha"], ["gamma ray", "alpha"], {1: 0}),
        (["same", "same"], ["same", "same"], {0: 0, 1: 1}),
        (["same", "x", "same"], ["y", "z", "same"], {2: 2}),
        (["same", "x", "same"], ["same"], {0: 0}),
        (["one two three", "four five six"], ["four five sic", "one two tree"], {0: 1, 1: 0}),
        ([], ["alpha"], {}),
        (["alpha"], [], {}),
        (["", "alpha"], ["alpha", ""], {0: 1, 1: 0}),
        # The first pair is better by itself; together the others are.
        (["abcdefghij", "abcdeVWXYZ"], ["abcdefghik", "mnopqfghij"], {0: 1, 1: 0}),
    ],
)
def test_new_texts_find_the_old_ones_they_come_from(
    old: list[str], new: list[str], pairs: dict[int, int]
) -> None:
    assert best_pairs(old, new, 50) == pairs


def test_an_unchanged_text_keeps_its_partner_though_others_would_gain() -> None:
    assert similarity("ab cd", "ab") + similarity("ab cd", "cd") > 100
    assert best_pairs(["ab cd", "ab"], ["ab cd", "cd"], 50) == {0: 0}


def test_the_threshold_itself_is_enough() -> None:
    assert best_pairs(["Room 12"], ["Room 13"], 85) == {0: 0}
    assert best_pairs(["Room 12"], ["Room 13"], 86) == {}


@given(BLOCKS, BLOCKS, st.integers(1, 100))
@settings(deadline=None)
def test_no_other_pairing_of_changed_texts_has_a_higher_sum(
    old: list[str], new: list[str], threshold: int
) -> None:
    pairs = best_pairs(old, new, threshold)
    assert len(set(pairs.values())) == len(pairs)
    changed = {i: j for i, j in pairs.items() if words(new[i]) != words(old[j])}
    rest_new = [i for i in range(len(new)) if i not in pairs or i in changed]
    rest_old = [j for j in range(len(old)) if j not in pairs.values() or j in changed.values()]

    def gain(i: int, j: int | None) -> int:
        score = 0 if j is None else similarity(old[j], new[i])
        return score if score >= threshold else 0

    ways = permutations([*rest_old, *[None] * len(rest_new)], len(rest_new))
    best = max(sum(map(gain, rest_new, way)) for way in ways)
    assert sum(gain(i, j) for i, j in changed.items()) == best
    assert all(gain(i, j) for i, j in changed.items())


def test_no_two_texts_are_scored_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    from publisher.text import similarity as module

    scored: list[tuple[str, str]] = []
    score = module._score

    def counted(left: str, right: str) -> int:
        scored.append((left, right))
        return score(left, right)

    monkeypatch.setattr(module, "_score", counted)
    old = [f"block {index} of the old text" for index in range(8)]
    new = [f"block {index} of the new text" for index in range(8)] + ["x"]
    assert best_pairs(old, new, 60) == {index: index for index in range(8)}
    assert len(scored) == len(set(scored)) == 64  # "x" is too short to be tried
