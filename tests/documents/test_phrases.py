from __future__ import annotations

import pytest

from publisher.documents.phrases import (
    BODIES,
    LABELS,
    LEGAL_FORMS,
    MONTHS,
    ORGANISED_BY,
    ROLES,
    TITLES,
    WEEKDAYS,
    is_body,
    is_hint,
    is_role,
    label_of,
)
from publisher.text.spelling import plain


def test_tables_have_words_as_they_are_looked_up() -> None:
    words = {*BODIES, *LEGAL_FORMS, *MONTHS, *ROLES, *TITLES, *WEEKDAYS}
    words |= {form for forms in LABELS.values() for form in forms}
    assert not {word for word in words if plain(word) != word}


def test_every_language_has_its_months_and_days() -> None:
    assert sorted(set(MONTHS.values())) == list(range(1, 13))
    assert sorted(set(WEEKDAYS.values())) == list(range(7))
    for month in ("août", "August", "agosto", "décembre", "December", "diciembre"):
        assert plain(month) in MONTHS


@pytest.mark.parametrize(
    "text",
    ["Directrice générale", "Vice-présidente", "Sous-directeur", "CEO", "Experts", "Gerente"],
)
def test_roles_are_known_by_their_first_word(text: str) -> None:
    assert is_role(text)


@pytest.mark.parametrize(
    "text",
    ["Université du Port", "L’Agence", "Plate-forme d’eau", "Red de pozos", "Trust for Salt"],
)
def test_bodies_are_known_by_their_first_word(text: str) -> None:
    assert is_body(text)
    assert not is_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "(max. 80 mots)",
        "[Insert the title here]",
        "_________",
        "…",
        "(100 palabras)",
        "*(decrivez)*",
    ],
)
def test_hints_of_forms_are_known(text: str) -> None:
    assert is_hint(text)


@pytest.mark.parametrize(
    "text", ["(Kofi)", "Un texte (max. 80 mots)", "100 mots", "(voir plus bas)"]
)
def test_other_texts_are_no_hints(text: str) -> None:
    assert not is_hint(text)


def test_labels_are_known_in_three_languages() -> None:
    assert {label_of(word) for word in ("PARTENAIRES", "Partners", "Colaboradores")} == {"partners"}
    assert {label_of(word) for word in ("Modératrice", "Moderator", "Moderadora")} == {"moderator"}
    assert label_of("Ana Ruiz") is None


@pytest.mark.parametrize(
    "text",
    [
        "Atelier coordonné par OCEB",
        "Session organisée par la Ligue",
        "Workshop organized by the League",
        "Taller organizado por la Liga",
    ],
)
def test_organisers_are_introduced_in_three_languages(text: str) -> None:
    assert ORGANISED_BY.search(text)


@pytest.mark.parametrize("sign", "([<{*_")
def test_a_line_of_nothing_but_signs_takes_no_time(sign: str) -> None:
    assert not is_hint(f"{sign * 150_000} insert ) y")
    assert not is_hint(f"{sign} insert {'*' * 150_000}y")
