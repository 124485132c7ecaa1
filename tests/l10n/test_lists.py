from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.l10n.lists import join_list


@pytest.mark.parametrize(
    ("language", "both", "either"),
    [
        ("fr", "Séoul, Montréal et Bilbao", "Séoul, Montréal ou Bilbao"),
        ("en", "Séoul, Montréal and Bilbao", "Séoul, Montréal or Bilbao"),
        ("es", "Séoul, Montréal y Bilbao", "Séoul, Montréal o Bilbao"),
        ("eu", "Séoul, Montréal eta Bilbao", "Séoul, Montréal edo Bilbao"),
        ("pt", "Séoul, Montréal e Bilbao", "Séoul, Montréal ou Bilbao"),
        ("ja", "Séoul、Montréal、Bilbao", "Séoul、Montréal、またはBilbao"),
    ],
)
def test_three_items(language: str, both: str, either: str) -> None:
    items = ["Séoul", "Montréal", "Bilbao"]
    assert join_list(items, language) == both
    assert join_list(items, language, conjunction="or") == either


@pytest.mark.parametrize("language", ["fr", "en", "es", "eu"])
def test_no_item_one_item_two_items(language: str) -> None:
    assert join_list([], language) == ""
    assert join_list(["Bilbao"], language) == "Bilbao"
    assert "," not in join_list(["Bilbao", "Dakar"], language)


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("hijo", "padre e hijo"),
        ("Iñaki", "padre e Iñaki"),
        ("ía", "padre e ía"),
        ("Ybarra", "padre e Ybarra"),
        ("«Islas»", "padre e «Islas»"),
        ("IVA", "padre e IVA"),
        ("IU", "padre e IU"),
        ("hielo", "padre y hielo"),
        ("hierba", "padre y hierba"),
        ("hiato", "padre y hiato"),
        ("iones", "padre y iones"),
        ("Yolanda", "padre y Yolanda"),
        ("madre", "padre y madre"),
        ("euskera", "padre y euskera"),
    ],
)
def test_spanish_y_becomes_e_before_its_own_sound(last: str, joined: str) -> None:
    assert join_list(["padre", last], "es") == joined


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("ocho", "siete u ocho"),
        ("hotel", "siete u hotel"),
        ("Óscar", "siete u Óscar"),
        ("8", "siete u 8"),
        ("80 000", "siete u 80 000"),
        ("11", "siete u 11"),
        ("11 000", "siete u 11 000"),
        ("110", "siete o 110"),
        ("nueve", "siete o nueve"),
        ("humo", "siete o humo"),
    ],
)
def test_spanish_o_becomes_u_before_its_own_sound(last: str, joined: str) -> None:
    assert join_list(["siete", last], "es", conjunction="or") == joined


def test_only_the_conjunction_of_the_last_item_changes() -> None:
    assert join_list(["Irún", "Islas", "Bilbao"], "es") == "Irún, Islas y Bilbao"


def test_no_english_leaks_into_a_language_without_its_own_or() -> None:
    assert join_list(["A", "B", "C"], "wo", conjunction="or") == "A / B / C"


@given(
    items=st.lists(st.text(min_size=1, max_size=12), max_size=6),
    language=st.sampled_from(["fr", "en", "es", "eu", "ko", "wo"]),
    conjunction=st.sampled_from(["and", "or"]),
)
def test_every_item_is_in_the_list_in_order(
    items: list[str], language: str, conjunction: Literal["and", "or"]
) -> None:
    rest = join_list(items, language, conjunction=conjunction)
    for item in items:
        assert item in rest
        rest = rest[rest.index(item) + len(item) :]
