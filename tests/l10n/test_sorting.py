from __future__ import annotations

import random
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.l10n.sorting import (
    format_ranges,
    group_by_letter,
    index_letter,
    natural_key,
    page_ranges,
    sort_key,
)

LANGUAGES = st.sampled_from(["fr", "en", "es", "eu"])
# Letters whose capital and small form belong together: not ß, ı or ſ.
PAIRED = [c for c in map(chr, range(0x21, 0x250)) if c.upper().lower() == c and len(c.upper()) == 1]
PAIRED_TEXTS = st.text(PAIRED, max_size=6)


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("fr", ["cote", "Cote", "coté", "côte", "côté", "coteau"]),
        ("fr", ["Éco", "économie", "Ecouter", "effort"]),
        ("fr", ["nandou", "Ñandú", "Nantes", "nzé"]),
        ("fr", ["odeur", "oeuf", "œuvre", "offre", "Ólafur"]),
        ("fr", ["de la Torre", "Delors", "L’Atelier", "Laval", "Le Havre"]),
        ("fr", ["10 juin", "2018", "9 juin", "Abidjan"]),  # texts, not codes: digit by digit
        ("en", ["Cape Town", "co-op", "Coop", "Coventry", "Łódź", "London"]),
        ("en", ["nandu", "Ñandú", "nanny", "nzé"]),
        ("es", ["nandú", "nube", "nzé", "Ñandú", "ñoño", "oso"]),
        ("es", ["cena", "chico", "cine", "lima", "llave", "lobo"]),  # ch and ll are two letters
        ("es", ["papa", "papá", "Papá", "papel"]),
        ("eu", ["Nafarroa", "nzu", "ñabar", "oso"]),
        ("fr", ["e", "ez", "ɛ", "f", "ndar", "nz", "ɲa", "ŋaye", "oz", "ɔgɔ", "p"]),
        ("fr", ["isi", "ısı", "Istanbul"]),
    ],
)
def test_names_in_the_order_of_a_language(language: str, in_order: list[str]) -> None:
    shuffled = random.Random(7).sample(in_order, len(in_order))
    assert sorted(shuffled, key=lambda name: sort_key(name, language)) == in_order


@given(texts=st.lists(st.text(max_size=8), max_size=12), language=LANGUAGES)
def test_the_order_is_total(texts: list[str], language: str) -> None:
    def ordered(some: list[str]) -> list[str]:
        return sorted(some, key=lambda text: sort_key(text, language))

    assert ordered(texts) == ordered(texts[::-1])
    assert len({sort_key(text, language) for text in texts}) == len(set(texts))


@given(left=PAIRED_TEXTS, right=PAIRED_TEXTS, language=LANGUAGES)
def test_case_never_parts_what_letters_order(left: str, right: str, language: str) -> None:
    def before(one: str, two: str) -> bool:
        return sort_key(one, language)[:2] < sort_key(two, language)[:2]

    assert before(left, right) == before(left.upper(), right) == before(left, right.upper())


@given(text=st.text(max_size=8), language=LANGUAGES)
def test_composed_and_decomposed_accents_sort_alike(text: str, language: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", text)
    assert sort_key(composed, language)[0] == sort_key(apart, language)[0]


@pytest.mark.parametrize(
    "in_order",
    [
        ["1", "1.1", "1.2", "1.2.1", "1.2.9", "1.2.10", "1.10", "2"],
        ["A", "A1", "A2", "A10", "B"],
        ["page 9", "page 10"],
        ["1.02", "1.2"],
    ],
)
def test_codes_sort_by_their_numbers(in_order: list[str]) -> None:
    shuffled = random.Random(7).sample(in_order, len(in_order))
    assert sorted(shuffled, key=natural_key) == in_order


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_codes_can_be_sorted(codes: list[str]) -> None:
    backwards = codes[::-1]
    assert sorted(codes, key=natural_key) == sorted(backwards, key=natural_key)


@pytest.mark.parametrize(
    ("text", "french", "english", "spanish", "basque"),
    [
        ("Ñandú", "N", "N", "Ñ", "Ñ"),
        ("Élan", *"EEEE"),
        ("œuvre", *"OOOO"),
        ("« Économie »", *"EEEE"),
        ("¿Qué?", *"QQQQ"),
        ("l’Atelier", *"LLLL"),
        ("ʼn", *"NNNN"),
        ("Łódź", *"LLLL"),
        ("ısı", *"IIII"),
        ("Ŋaye", *"ŊŊŊŊ"),
        ("3 défis", *["0–9"] * 4),
        ("№ 5", *"NNNN"),
        ("€uro", *"####"),
        ("…", *"####"),
        ("", *"####"),
        ("서울", *"####"),
    ],
)
def test_the_heading_of_an_index(
    text: str, french: str, english: str, spanish: str, basque: str
) -> None:
    headings = [index_letter(text, language) for language in ("fr", "en", "es", "eu")]
    assert headings == [french, english, spanish, basque]


def test_headings_of_other_scripts() -> None:
    assert index_letter("서울", "ko") == "ㅅ"
    assert index_letter("쌍문", "ko") == "ㅅ"
    assert index_letter("Bilbao", "ko") == "B"
    assert index_letter("Αθήνα", "el") == "Α"
    assert index_letter("ялта", "ru") == "Я"


def test_items_under_their_headings() -> None:
    cities = ["Ñemby", "서울", "Nantes", "Évora", "Nzérékoré", "Edmonton", "4 Vents", "eibar"]
    assert group_by_letter(cities, lambda city: city, "es") == [
        ("0–9", ["4 Vents"]),
        ("E", ["Edmonton", "eibar", "Évora"]),
        ("N", ["Nantes", "Nzérékoré"]),
        ("Ñ", ["Ñemby"]),
        ("#", ["서울"]),
    ]
    assert group_by_letter(cities, lambda city: city, "fr")[2] == (
        "N",
        ["Nantes", "Ñemby", "Nzérékoré"],
    )


@given(texts=st.lists(st.text(max_size=6), max_size=10), language=LANGUAGES)
def test_every_item_is_under_its_own_heading_once(texts: list[str], language: str) -> None:
    groups = group_by_letter(texts, str, language)
    assert sorted(text for _, group in groups for text in group) == sorted(texts)
    assert len({heading for heading, _ in groups}) == len(groups)
    for heading, group in groups:
        assert all(index_letter(text, language) == heading for text in group)
        assert group == sorted(group, key=lambda text: sort_key(text, language))


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([], ""),
        ([12], "12"),
        ([12, 15, 16, 17, 18], "12, 15–18"),
        ([17, 16, 3, 16], "3, 16–17"),
        ([1, 2, 3], "1–3"),
    ],
)
def test_page_numbers_of_an_index(pages: list[int], text: str) -> None:
    for language in ("fr", "en", "es", "eu"):
        assert format_ranges(page_ranges(pages), language) == text


def test_page_numbers_in_other_scripts() -> None:
    assert format_ranges([(12, 12), (15, 18)], "ko") == "12, 15~18"
    assert format_ranges([(12, 12), (15, 18)], "ja") == "12、15～18"


@given(st.lists(st.integers(1, 60), max_size=40))
def test_ranges_hold_exactly_the_pages_and_never_touch(pages: list[int]) -> None:
    ranges = page_ranges(pages)
    held = [page for first, last in ranges for page in range(first, last + 1)]
    assert held == sorted(set(pages))
    assert all(after[0] > before[1] + 1 for before, after in pairwise(ranges))


def test_a_surname_alone_stands_before_the_double_one() -> None:
    names = ["López Abril, Marta", "López, María", "Lopez Zubiri, Ane", "López Abril, Ana"]
    assert sorted(names, key=lambda name: sort_key(name, "es")) == [
        "López, María",
        "López Abril, Ana",
        "López Abril, Marta",
        "Lopez Zubiri, Ane",
    ]
