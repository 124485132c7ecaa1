"""Figures of two languages are compared by what they mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks.examined import Examined
from publisher.checks.facts.matching import unmatched
from publisher.l10n.numbers import format_number

LANGUAGES = st.sampled_from(["fr", "en", "es"])


def lost(source: tuple[str, str], target: tuple[str, str]) -> list[str]:
    one, other = (Examined(text, language) for language, text in (source, target))
    return [one.text[figure.start : figure.end] for figure in unmatched(one, other)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (("en", "1,250"), ("fr", "1 250")),
        (("en", "2.5 million"), ("es", "2,5 millones")),
        (("en", "2 billion"), ("es", "2 mil millones")),
        (("fr", "5 millions"), ("es", "cinco millones")),
        (("fr", "15 millions"), ("es", "Quince millones")),
        (("en", "87 towns"), ("fr", "quatre-vingt-sept villes")),
        (("fr", "23 membres"), ("es", "Veintitrés miembros")),
        (("en", "the 1970s"), ("es", "los años setenta")),
        (("en", "9:30 a.m."), ("fr", "9 h 30")),
        (("fr", "14 h"), ("en", "2 p.m.")),
        (("fr", "le 3 octobre 2018"), ("en", "October 3, 2018")),
        (("en", "the 21st century"), ("fr", "le XXIe siècle")),
        (("fr", "2001-2002"), ("en", "2001-02")),
        (("fr", "avant la Covid-19"), ("en", "before the pandemic")),
        (("en", "up to 50%"), ("fr", "jusqu’à la moitié")),
        (("fr", "WCAG 2.2"), ("en", "WCAG 2.2")),
    ],
)
def test_what_means_the_same_is_matched(source: tuple[str, str], target: tuple[str, str]) -> None:
    assert lost(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (("en", "1,250"), ("fr", "1 520"), ["1,250"]),
        (("en", "1.250"), ("fr", "1 250"), ["1.250"]),
        (("en", "2:30 p.m."), ("fr", "2 h 30"), ["2:30"]),
        (("fr", "3 mai"), ("es", "3 de marzo"), ["3 mai"]),
        (("fr", "5 millions"), ("en", "5 billion"), ["5"]),
        (("en", "150 people"), ("fr", "Le club, les 50"), ["150"]),
        (("fr", "la salle A4"), ("en", "room A5"), ["A4"]),
        (("en", "on Monday"), ("fr", "mardi"), ["Monday"]),
    ],
)
def test_what_does_not_is_not(
    source: tuple[str, str], target: tuple[str, str], found: list[str]
) -> None:
    assert lost(source, target) == found


@settings(deadline=None)
@given(number=st.integers(0, 10**9), one=LANGUAGES, other=LANGUAGES)
def test_a_number_is_matched_as_every_language_writes_it(number: int, one: str, other: str) -> None:
    written = [(language, f"x {format_number(number, language)} x") for language in (one, other)]
    assert lost(written[0], written[1]) == []


def test_a_long_run_of_digits_is_a_code_and_not_a_number() -> None:
    code = f"IBAN {'9' * 30}"
    assert lost(("en", code), ("fr", code)) == []
    assert lost(("en", code), ("fr", f"IBAN {'1' * 30}")) == ["9" * 30]
