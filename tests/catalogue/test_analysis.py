"""Work is counted by match band, in segments, words and weighted words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.catalogue.analysis import WEIGHTS, Band, Segment, analyse, weighed
from publisher.catalogue.coverage import Amount


def segment(source: str, score: int) -> Segment:
    return Segment(source, "fr", "en", score)


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (101, Band.ICE), (100, Band.EXACT), (99, Band.FROM_95), (95, Band.FROM_95),
        (94, Band.FROM_85), (85, Band.FROM_85), (84, Band.FROM_75), (75, Band.FROM_75),
        (74, Band.FROM_50), (50, Band.FROM_50), (49, Band.NEW), (0, Band.NEW),
    ],
)  # fmt: skip
def test_a_score_has_one_band(score: int, band: Band) -> None:
    work = analyse([("a.po", "en", [segment("la ville", score)])]).work
    assert {band for band, amount in work.bands.items() if amount.units} == {band}
    assert work.bands[band] == Amount(1, 2)


def test_what_stood_earlier_is_a_repetition_even_in_another_file() -> None:
    text = segment("la ville", 0)
    other = text._replace(language="es")
    analysis = analyse([("a.po", "en", [text, text]), ("b.po", "en", [text, other])])
    first, second = (each.work.bands for each in analysis.files)
    assert (first[Band.NEW].units, first[Band.REPETITION].units) == (1, 1)
    assert (second[Band.NEW].units, second[Band.REPETITION].units) == (1, 1)


def test_what_the_memory_has_word_for_word_is_no_repetition() -> None:
    work = analyse([("a.po", "en", [segment("x", 101), segment("x", 100), segment("x", 101)])]).work
    assert (work.bands[Band.ICE].units, work.bands[Band.EXACT].units) == (2, 1)


def test_weighted_words_are_rounded_once() -> None:
    segments = [segment("un", 95), segment("deux", 96), segment("trois", 0)]
    assert analyse([("a.po", "en", segments)]).work.weighted == 2  # 0.3 + 0.3 + 1
    assert [weighed(n) for n in (0, 49, 50, 149, 150)] == [0, 0, 1, 1, 2]


def test_every_band_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Band)
    assert all(0 <= weight <= 100 for weight in WEIGHTS.values())


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 101))))
def test_the_total_is_that_of_its_bands_and_files(job: list[tuple[str, int]]) -> None:
    segments = [segment(source, score) for source, score in job]
    whole = analyse([("a.po", "en", segments)]).work
    halves = analyse([("a.po", "en", segments[::2]), ("b.po", "en", segments[1::2])])
    assert whole.total == halves.work.total == Amount(len(job), len(job))
    assert whole.weighted <= whole.total.words
