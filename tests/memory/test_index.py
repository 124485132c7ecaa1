from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.memory import layout
from publisher.memory.building import build
from publisher.memory.index import Index
from publisher.memory.measure import LONGEST, LOWEST, Probe
from publisher.memory.pair import source_key
from publisher.memory.shape import Shaper

from ..strategies import TEXTS

SHAPER = Shaper("en")
WORDS = ["the", "the", "a", "of", ",", "forum", "forums", "session", "été", "社会", "12", "x@y.eu"]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join) | TEXTS


class Found:
    """Takes everything, or, when asked for the best only, what is at least as good."""

    def __init__(self, threshold: int, *, best_only: bool = False) -> None:
        self.floor, self.best_only = threshold, best_only
        self.scores: dict[int, int] = {}

    def offer(self, key: int, score: int) -> None:
        assert key not in self.scores
        self.scores[key] = score
        if self.best_only:
            self.floor = max(self.floor, score)


def found(index: Index, text: str, threshold: int, *, best_only: bool = False) -> dict[int, int]:
    finds = Found(threshold, best_only=best_only)
    index.search(Probe(SHAPER(text).tokens), finds, threshold)
    return finds.scores


def by_comparing_all(sources: Sequence[str], text: str, threshold: int) -> dict[int, int]:
    probe = Probe(SHAPER(text).tokens)
    scores = {source_key(source): probe.score(SHAPER(source).tokens) for source in sources}
    return {key: score for key, score in scores.items() if score >= threshold}


@given(st.lists(SENTENCES, max_size=30), SENTENCES, st.integers(LOWEST, 100))
@settings(deadline=None, max_examples=300)
def test_all_texts_above_the_threshold_are_found_with_their_scores(
    sources: list[str], text: str, threshold: int
) -> None:
    index = Index(build(sources, SHAPER))
    assert found(index, text, threshold) == by_comparing_all(sources, text, threshold)


@given(st.lists(SENTENCES, max_size=30), SENTENCES, st.integers(LOWEST, 100))
@settings(deadline=None, max_examples=300)
def test_all_the_best_texts_are_found_when_only_they_count(
    sources: list[str], text: str, threshold: int
) -> None:
    expected = by_comparing_all(sources, text, threshold)
    best = max(expected.values(), default=0)
    scores = found(Index(build(sources, SHAPER)), text, threshold, best_only=True)
    assert {k for k, v in scores.items() if v == best} == {
        k for k, v in expected.items() if v == best
    }


@pytest.mark.parametrize("threshold", [LOWEST, 60, 75, 90])
def test_a_large_memory_is_searched_like_a_small_one(threshold: int) -> None:
    random = Random(threshold)
    vocabulary = [f"{a}{b}{c}" for a in "bdfglm" for b in "aeiou" for c in "nrst"]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    sources = [
        " ".join(random.choices(vocabulary, weights, k=random.randint(1, 14))) for _ in range(3000)
    ]
    index = Index(build(sources, SHAPER))
    answers = Counter[bool]()
    for source in random.sample(sources, 40):
        words = source.split()
        words[random.randrange(len(words))] = random.choice(vocabulary)
        text = " ".join(words)
        scores = found(index, text, threshold)
        assert scores == by_comparing_all(sources, text, threshold)
        best = max(scores.values(), default=0)
        assert best == max(found(index, text, threshold, best_only=True).values(), default=0)
        answers[bool(scores)] += 1
    assert answers[True] > 5


def test_a_text_of_likely_words_but_other_characters_hides_none_behind_it() -> None:
    # By their words alone the first two may score 81 and the last 78; they score 71, 65 and 78.
    sources = ["a b c d e zzzfg", "a b c d e vwxyz", "a b c d e fghikx"]
    scores = found(Index(build(sources, SHAPER)), "a b c d e fghik", 50, best_only=True)
    assert max(scores.values()) == 78


def test_words_that_share_a_number_cost_time_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "crc32", lambda content: zlib.crc32(content) % 3)
    random = Random(3)
    sources = [" ".join(random.choices(WORDS, k=random.randint(1, 9))) for _ in range(300)]
    index = Index(build(sources, SHAPER))
    for text in sources[:30]:
        assert found(index, text, 60) == by_comparing_all(sources, text, 60)


def test_texts_too_long_to_be_counted_are_found() -> None:
    long = "forum " * (LONGEST // 6 + 1)
    sources = [long, f"{long} session", "forum"]
    assert found(Index(build(sources, SHAPER)), f"{long} sessions", 75) == by_comparing_all(
        sources, f"{long} sessions", 75
    )


def test_no_search_below_the_lowest_threshold() -> None:
    with pytest.raises(ValueError, match="no search below a score of 50"):
        found(Index(build(["forum"], SHAPER)), "forum", LOWEST - 1)
