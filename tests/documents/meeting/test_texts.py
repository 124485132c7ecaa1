from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.meeting.texts import mismatches, same_words, unlike

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Un toit : pour tous", "Un toit: Pour tous", True),
        ("L’été", "L'ete", True),
        ("101ème", "101e", False),
        ("Un toit", "Deux toits", False),
    ],
)
def test_typography_accents_and_capitals_make_no_other_words(
    one: str, other: str, same: bool
) -> None:
    assert same_words(one, other) is same


def test_short_texts_are_shown_whole() -> None:
    assert unlike("Un toit", "Une halle") == ("Un toit", "Une halle")


def test_of_long_texts_the_words_that_differ_are_shown_with_some_around() -> None:
    changed = LONG.replace("word20 ", "other ").replace(" word40 word41", "")
    assert unlike(LONG, changed) == (
        "word17 word18 word19 word20 word21 word22 word23"
        " … word37 word38 word39 word40 word41 word42 word43 word44",
        "word17 word18 word19 other word21 word22 word23",
    )


def test_what_only_one_text_has_stands_against_nothing() -> None:
    assert unlike(LONG, LONG.replace(" word30", ""))[1] == "(nothing there)"


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("En 2021, une hausse de 4,5 % pour 1 250 marchands.", "In 2021, +4.5% for 1,250 traders."),
        ("Qui paie ? Qui décide ?", "Who pays? Who decides?"),
        ("1. Un toit\n2. Un mur", "1. A roof\n2. A wall"),
        ("Au XXIe siècle, le covid-19.", "In the 21st century, covid-19."),
        ("Une rue.\n\nUne place.", "A street. A square."),
    ],
)
def test_a_translation_has_nothing_against_it(french: str, english: str) -> None:
    assert list(mismatches(french, "fr", english, "en")) == []


@pytest.mark.parametrize(
    ("french", "english", "reason", "whole"),
    [
        ("Une hausse de 4,5 %.", "A change of -4.5%.", "numbers differ: 4.5, -4.5", False),
        ("Douze toits en 2021.", "Twelve roofs.", "numbers differ: 2021", False),
        ("Qui paie ? Qui décide ?", "Who pays?", "2 questions there, 1 here", True),
        ("- Un toit\n- Un mur", "- A roof", "2 items there, 1 here", True),
        ("Un toit pour tous. " * 12, "A roof. " * 12, "228 characters there, 96 here", True),
        (
            "Une rue.\n\n" + "Un toit pour tous. " * 12,
            "A street.\n\n" + "A roof. " * 12,
            "228 characters there, 96 here",
            False,
        ),
    ],
)
def test_what_can_be_no_translation_says_why(
    french: str, english: str, reason: str, whole: bool
) -> None:
    (found,) = mismatches(french, "fr", english, "en")
    assert (found.reason, found.whole) == (reason, whole)


@settings(deadline=None)
@given(st.text("a1 .?-\n,", max_size=80), st.text("a1 .?-\n,", max_size=80))
def test_any_two_texts_can_be_held_together(one: str, other: str) -> None:
    unlike(one, other)
    assert list(mismatches(one, "fr", one, "fr")) == []
    list(mismatches(one, "fr", other, "en"))
