from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.terms.find import find_terms
from tests.strategies import MARKDOWN
from tests.terms.glossaries import glossary

G = glossary(
    """
sse:
  fr: [{term: économie sociale et solidaire, gender: feminine}, ESS]
  en: [social and solidarity economy, SSE]
  es: [{term: economía social y solidaria, gender: feminine}, ESS]
social-economy:
  fr: {term: économie sociale, gender: feminine}
  en: social economy
  es: {term: economía social, gender: feminine}
social-enterprise:
  fr: {term: entreprise sociale, gender: feminine}
  en: social enterprise
  es: {term: empresa social, gender: feminine}
work-integration-enterprise:
  fr: {term: entreprise d’insertion, gender: feminine}
  en: work integration social enterprise
time-bank:
  fr: {term: banque du temps, gender: feminine}
  en: time bank
  es: {term: banco del tiempo, gender: masculine}
cooperator: {fr: coopérateur, es: cooperativista}
co-construction:
  fr: {term: coconstruction, gender: feminine}
  en: co-construction
third-sector: {fr: {term: tiers secteur, gender: masculine}, en: third sector}
market: {fr: {term: marché, gender: masculine}, es: {term: público, gender: masculine}}
microcredit: {fr: {term: microcrédit social, gender: masculine}}
ngo: {en: NGO, fr: ONG}
share: {en: {term: pool resources, part: verb}, fr: {term: mutualiser des ressources, part: verb}}
names: {name: [Le Relais, REAS Euskadi]}
women-s-group: {en: women's group}
state: {fr: {term: État, gender: masculine}}
"""
)


def found(text: str, language: str = "fr") -> list[tuple[str, str]]:
    """Return the letters of each term and its concept."""
    return [(text[one.start : one.end], one.concept.id) for one in find_terms(text, language, G)]


@pytest.mark.parametrize(
    ("language", "term", "concept"),
    [
        ("fr", "économies sociales et solidaires", "sse"),
        ("fr", "entreprises sociales", "social-enterprise"),
        ("fr", "entreprises d'insertion", "work-integration-enterprise"),
        ("fr", "coopératrices", "cooperator"),
        ("fr", "coopérateur·rice·s", "cooperator"),
        ("fr", "ECONOMIE SOCIALE", "social-economy"),
        ("fr", "Économie Sociale", "social-economy"),
        ("fr", "Etats", "state"),
        ("fr", "économie** sociale", "social-economy"),
        ("fr", "économie\nsociale", "social-economy"),
        ("fr", "économie\u00a0sociale", "social-economy"),
        ("fr", "éco\u00adno\u00admie sociale", "social-economy"),
        ("fr", "e\u0301conomie sociale", "social-economy"),
        ("fr", "économie sociale & solidaire", "sse"),
        ("fr", "co-constructions", "co-construction"),
        ("fr", "tiers-secteur", "third-sector"),
        ("fr", "micro-crédit social", "microcredit"),
        ("fr", "banques de temps", "time-bank"),
        ("fr", "mutualisent des ressources", "share"),
        ("en", "social enterprises", "social-enterprise"),
        ("en", "social enterprise’s", "social-enterprise"),
        ("en", "coconstruction", "co-construction"),
        ("en", "co construction", "co-construction"),
        ("en", "NGOs", "ngo"),
        ("en", "pooling resources", "share"),
        ("en", "women’s groups", "women-s-group"),
        ("es", "economías sociales y solidarias", "sse"),
        ("es", "ECONOMIA SOCIAL", "social-economy"),
        ("es", "bancos de tiempo", "time-bank"),
        ("es", "cooperativistas", "cooperator"),
        ("fr", "REAS EUSKADI", "names"),
    ],
)
def test_a_term_is_found_in_the_form_it_has(language: str, term: str, concept: str) -> None:
    assert found(f"({term})", language) == [(term, concept)]


@pytest.mark.parametrize(
    "text",
    [
        "l’économie sociale",
        "d'économie sociale",
        "qu’économie sociale",
        "du « économie sociale »",
        "*[économie sociale](https://example.org/a)*",
        "économie sociale.",
    ],
)
def test_what_stands_before_and_after_a_term_is_no_part_of_it(text: str) -> None:
    assert found(text) == [("économie sociale", "social-economy")]


@pytest.mark.parametrize("text", ["du Relais", "Le Relais", "au Relais"])
def test_a_contraction_holds_the_article_of_a_name(text: str) -> None:
    assert found(text) == [(text, "names")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "ess"),
        ("fr", "économie, sociale"),
        ("fr", "économie (sociale)"),
        ("fr", "économie\n\nsociale"),
        ("fr", "économie\n- sociale"),
        ("fr", "économie - sociale"),
        ("fr", "socioéconomie sociale"),
        ("fr", "economie sociale"),  # in lower case an accent is never left out
        ("fr", "il marche"),
        ("fr", "Marche"),  # only the capital may lack its accent
        ("fr", "le relais"),
        ("fr", "reas euskadi"),
        ("fr", "`économie sociale`"),
        ("fr", "``économie ` sociale``"),
        ("fr", "https://example.org/économie-sociale"),
        ("fr", "www.tiers-secteur.org"),
        ("fr", "tiers-secteur@example.org"),
        ("fr", "tiers-secteur.fr"),
        ("fr", "[ici](tiers-secteur)"),
        ("fr", "<tiers secteur>"),
        ("es", "publicó"),
        ("es", "publico"),
        ("en", "social-economical"),
    ],
)
def test_what_only_looks_like_a_term_is_none(language: str, text: str) -> None:
    assert found(text, language) == []


def test_the_longest_term_is_meant() -> None:
    text = "L’économie sociale et solidaire, l’économie sociale"
    assert [concept for _, concept in found(text)] == ["sse", "social-economy"]
    assert found("a work integration social enterprise", "en") == [
        ("work integration social enterprise", "work-integration-enterprise")
    ]


def test_of_two_terms_that_share_a_word_one_is_chosen() -> None:
    g = glossary("a: {en: public social service}\nb: {en: service market}")
    one = find_terms("a public social service market", "en", g)
    assert [occurrence.concept.id for occurrence in one] == ["a"]


def test_terms_of_two_concepts_in_the_same_letters_are_both_found() -> None:
    g = glossary("a: {en: government}\nb: {en: [public authorities, government]}")
    assert [one.concept.id for one in find_terms("the government", "en", g)] == ["a", "b"]


def test_the_spelling_that_stands_there_is_preferred_to_others_that_it_may_be() -> None:
    g = glossary("a: {en: [coconstruction, {term: co-construction, status: forbidden}]}")
    texts = ["coconstruction", "Co-construction", "co-constructions", "coconstructions"]
    statuses = [find_terms(text, "en", g)[0].status.value for text in texts]
    assert statuses == ["preferred", "forbidden", "forbidden", "preferred"]


def test_a_term_that_is_written_so_is_preferred_to_one_that_would_have_to_be_inflected() -> None:
    g = glossary("a: {en: value}\nb: {en: values}")
    found = [find_terms(text, "en", g) for text in ("value", "values")]
    assert [[one.concept.id for one in each] for each in found] == [["a"], ["b"]]


def test_terms_between_two_pieces_of_code_are_found() -> None:
    assert found("`a` économie sociale `b`") == [("économie sociale", "social-economy")]


def test_a_form_given_by_hand_is_found() -> None:
    g = glossary("a: {fr: {term: bonhomme, gender: masculine, forms: [bonshommes]}}")
    assert [one.term.text for one in find_terms("deux bonshommes", "fr", g)] == ["bonhomme"]


def test_a_term_with_a_gender_is_not_found_in_the_other() -> None:
    g = glossary("a: {fr: {term: coopérative, gender: feminine}}\nb: {fr: associatif}")
    assert [one.concept.id for one in find_terms("mouvement coopératif", "fr", g)] == []
    assert [one.concept.id for one in find_terms("vie associative", "fr", g)] == ["b"]


def test_a_glossary_without_the_language_finds_nothing() -> None:
    assert find_terms("social economy", "de", G) == []


@settings(deadline=None)
@given(
    MARKDOWN
    | st.lists(st.sampled_from(["économie", "sociale", "**", "-", " ", "’", "`", "l"])).map("".join)
)
def test_occurrences_are_in_order_and_apart_and_inside_the_text(text: str) -> None:
    done = 0
    for one in find_terms(text, "fr", G):
        assert done <= one.start < one.end <= len(text)
        done = one.end


@pytest.mark.parametrize(
    "piece",
    ["`", "](", "a.", "<a", "économie sociale et ", "e-", "www.", "l'", "x@", "*", "(de la ", "a·"],
)
def test_no_text_takes_for_ever(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = process_time()
    find_terms(text, "fr", G)
    assert process_time() - start < 10  # seconds; some tenths of one are usual
