from __future__ import annotations

import pytest

from publisher.terms.check import check_terms
from tests.terms.glossaries import glossary

G = glossary(
    """
fair-trade:
  fr: [{term: commerce équitable, gender: masculine}, {term: commerce juste, status: forbidden}]
  en: fair trade
  es: [{term: comercio justo, gender: masculine}, {term: comercio equitativo, status: forbidden}]
trade: {fr: {term: commerce, gender: masculine}, en: trade, es: {term: comercio, gender: masculine}}
ilo:
  fr: [Organisation internationale du travail, OIT, BIT]
  en: [International Labour Organization, ILO]
  es: [Organización Internacional del Trabajo, OIT]
social-impact: {fr: {term: impact social, gender: masculine}, en: social impact}
government: {en: government, es: {term: gobierno, gender: masculine}}
authorities: {en: [public authorities, government], es: {term: poderes públicos, gender: masculine}}
reas: {name: REAS Euskadi}
french-only: {fr: mutuelle}
"""
)


def issues(source: str, target: str, languages: str = "fr en") -> list[tuple[str, str]]:
    source_language, target_language = languages.split()
    return [
        (issue.kind.value, issue.concept.id)
        for issue in check_terms(source, target, source_language, target_language, G)
    ]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("Le commerce équitable", "Fair trade", "fr en"),
        ("Le commerce équitable et l’équité", "FAIR TRADE, and fairness", "fr en"),
        ("L’OIT", "the International Labour Organization", "fr en"),
        ("Le BIT", "the ILO", "fr en"),
        ("El comercio justo", "Le commerce équitable", "es fr"),
        ("L’impact social", "Its economic and social impact", "fr en"),
        ("L’impact social", "its impact, social and economic", "fr en"),
        ("The government", "Los gobiernos", "en es"),
        ("The government", "Los poderes públicos", "en es"),
        ("REAS Euskadi", "REAS Euskadi’s network", "fr en"),
        ("Une mutuelle", "A provident society", "fr en"),
        ("", "", "fr en"),
    ],
)
def test_a_good_translation_has_no_issue(source: str, target: str, languages: str) -> None:
    assert issues(source, target, languages) == []


def test_a_concept_that_is_not_in_the_translation_is_missing() -> None:
    (issue,) = check_terms(
        "Le commerce équitable, commerces équitables", "Just business", "fr", "en", G
    )
    assert (issue.kind.value, issue.concept.id) == ("term-missing", "fair-trade")
    assert (issue.start, issue.end, issue.wanted) == (3, 21, ("fair trade",))


def test_a_term_inside_a_longer_one_asks_for_nothing() -> None:
    assert issues("le commerce équitable", "fair business") == [("term-missing", "fair-trade")]


def test_a_concept_inside_a_longer_term_of_the_translation_is_there() -> None:
    assert issues("le commerce", "fair trade") == []


def test_words_of_a_term_far_from_each_other_are_not_the_term() -> None:
    far = "social bodies and many other people who live there want, above all, an impact"
    assert issues("impact social", far) == [("term-missing", "social-impact")]


def test_a_forbidden_term_is_reported_once_and_where_it_stands() -> None:
    target = "El comercio equitativo: comercios equitativos"
    (issue,) = check_terms("Fair trade", target, "en", "es", G)
    assert (issue.kind.value, issue.wanted) == ("term-forbidden", ("comercio justo",))
    assert target[issue.start : issue.end] == "comercio equitativo"


def test_a_forbidden_term_is_reported_whatever_the_source_says() -> None:
    assert issues("Das", "un commerce juste", "en fr") == [("term-forbidden", "fair-trade")]


def test_a_name_that_was_translated_is_reported() -> None:
    assert issues("REAS Euskadi", "REAS Basque Country") == [("term-translated", "reas")]


def test_what_is_forbidden_for_one_concept_may_be_anothers_term() -> None:
    g = glossary("a: {en: [work, {term: labour, status: forbidden}]}\nb: {en: labour}")
    assert check_terms("", "labour", "fr", "en", g) == []
