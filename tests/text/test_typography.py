"""What is set otherwise than it was typed, and what is left alone."""

from __future__ import annotations

import pytest

from publisher.text.typography import PROFILES, Change, changes, profile_of, typeset
from tests.text.typography_cases import (
    ENGLISH,
    ENGLISH_UNCHANGED,
    FRENCH,
    FRENCH_UNCHANGED,
    SPANISH,
    SPANISH_UNCHANGED,
    real,
    shown,
)

NEUTRAL = [
    ("l'Hospitalet", "l’Hospitalet"),
    ("eta abar...", "eta abar…"),
    ("400 km", "400¦km"),
    ("400~km", "400¦km"),
]

NEUTRAL_UNCHANGED = [
    "Zer da hau?",
    'Hau "da"',
    "a : b ; c",
    "'90",
    "% 55 eta 55%",
    "1 700 lagun",
    "bi  hutsune",
    "https://x.org/l'a...b",
]


@pytest.mark.parametrize(("typed", "printed"), FRENCH)
def test_french_is_set_as_the_lexique_wants(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "fr")) == printed


@pytest.mark.parametrize(("typed", "printed"), ENGLISH)
def test_english_is_set_in_british_house_style(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "en")) == printed


@pytest.mark.parametrize(("typed", "printed"), SPANISH)
def test_spanish_is_set_as_the_academy_wants(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "es")) == printed


@pytest.mark.parametrize(("typed", "printed"), NEUTRAL)
def test_any_other_language_gets_what_holds_everywhere(typed: str, printed: str) -> None:
    assert shown(typeset(real(typed), "eu")) == printed


UNCHANGED = [
    (language, text)
    for language, table in (
        ("fr", FRENCH_UNCHANGED),
        ("en", ENGLISH_UNCHANGED),
        ("es", SPANISH_UNCHANGED),
        ("eu", NEUTRAL_UNCHANGED),
    )
    for text in table
]


@pytest.mark.parametrize(("language", "text"), UNCHANGED)
def test_what_is_right_or_unsure_is_left_alone(language: str, text: str) -> None:
    assert shown(typeset(real(text), language)) == text
    assert changes(real(text), language) == ()


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("fr-CA", "Quoi¦?"),
        ("FR", "Quoi¦?"),
        ("fr_BE", "Quoi¦?"),
        ("en-GB", "Quoi?"),
        ("eu", "Quoi ?"),
        ("fro", "Quoi ?"),
        ("", "Quoi ?"),
    ],
)
def test_a_region_falls_back_to_its_language(language: str, printed: str) -> None:
    assert shown(typeset("Quoi ?", language)) == printed


def test_a_change_names_its_rule_and_its_place_in_the_original_text() -> None:
    assert changes("Euh...  l'ESS: quoi?", "fr") == (
        Change("double-space", 6, "  ", " "),
        Change("ellipsis", 3, "...", "…"),
        Change("apostrophe", 9, "'", "’"),
        Change("missing-space-before-mark", 13, ":", "\u202f:"),
        Change("missing-space-before-mark", 19, "?", "\u202f?"),
    )


def test_a_change_within_a_change_shows_what_the_earlier_rule_left() -> None:
    assert changes('le "oui"', "fr") == (
        Change("double-quotes", 3, '"', "«"),
        Change("double-quotes", 7, '"', "»"),
        Change("after-opening-guillemet", 3, "«", "«\u202f"),
        Change("before-closing-guillemet", 7, "»", "\u202f»"),
    )


@pytest.mark.parametrize("language", ["fr", "en", "es", "eu"])
def test_every_rule_has_a_name_of_its_own_and_a_reason(language: str) -> None:
    rules = profile_of(language).rules
    assert len({rule.name for rule in rules}) == len(rules)
    assert all(rule.reason for rule in rules)


@pytest.mark.parametrize("language", PROFILES)
def test_every_rule_has_a_case(language: str) -> None:
    tables = {"fr": FRENCH, "en": ENGLISH, "es": SPANISH}
    used = {c.rule for typed, _ in tables[language] for c in changes(real(typed), language)}
    assert used == {rule.name for rule in PROFILES[language].rules}
