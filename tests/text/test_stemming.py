from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.text.stemming import Inflection, key, without_accents
from tests.text.inflection_table import GENDER, NUMBER, OTHER, pairs

LANGUAGES = ("fr", "en", "es")

# What gender alone cannot tell apart, and the feminine that has no rule: glossaries give a gender,
# or the form.
KNOWN = {("commune", "commun"), ("capital", "capitale"), ("banco", "banca"), ("cuenta", "cuento")}
NO_RULE = {("alemán", "alemanas")}


def joined(table: dict[str, str], language: str, inflection: Inflection) -> set[tuple[str, str]]:
    return {
        (one, other)
        for one, other in pairs(table, language)
        if key(one, language, inflection) == key(other, language, inflection)
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("inflection", [Inflection.NUMBER, Inflection.GENDER])
def test_singular_and_plural_have_one_key(language: str, inflection: Inflection) -> None:
    assert joined(NUMBER, language, inflection) == set(pairs(NUMBER, language))


@pytest.mark.parametrize("language", ["fr", "es"])
def test_masculine_and_feminine_have_one_key_when_gender_may_vary(language: str) -> None:
    assert joined(GENDER, language, Inflection.GENDER) == set(pairs(GENDER, language)) - NO_RULE


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_one_family_are_different_words(language: str) -> None:
    assert joined(OTHER, language, Inflection.NUMBER) == set()
    assert joined(OTHER, language, Inflection.GENDER) <= KNOWN


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("fr", ["mutualiser", "mutualisent", "mutualisé"]),
        ("en", ["share", "shares", "shared", "sharing"]),
        ("es", ["compartir", "compartimos", "compartido"]),
    ],
)
def test_a_verb_has_one_key_in_all_its_forms(language: str, forms: list[str]) -> None:
    assert len({key(form, language, Inflection.VERB) for form in forms}) == 1


def test_a_language_without_rules_of_ours_goes_by_snowball() -> None:
    forms = ["cooperativa", "cooperative"]
    assert len({key(form, "it", Inflection.NUMBER) for form in forms}) == 1


@settings(deadline=None)
@given(st.text(min_size=1, max_size=9))
def test_a_language_nobody_knows_has_no_inflection(word: str) -> None:
    assert key(word, "tlh", Inflection.NUMBER) == word


def test_a_language_is_the_same_in_every_country() -> None:
    assert key("coopératives", "fr-CA", Inflection.NUMBER) == key(
        "coopérative", "fr", Inflection.NUMBER
    )


@pytest.mark.parametrize("word", ["covid19", "2030", "g20"])
def test_what_has_digits_is_not_inflected(word: str) -> None:
    assert key(word, "fr", Inflection.GENDER) == word


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(word=st.text("abeosuxzéóíçñtrlnmi", min_size=1, max_size=14))
def test_a_key_is_never_empty(language: str, word: str) -> None:
    assert key(word, language, Inflection.GENDER)


def test_accents_and_cedillas_are_left_out() -> None:
    assert without_accents("économie française, señal") == "economie francaise, senal"
