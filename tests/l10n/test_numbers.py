from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.l10n.numbers import Gender, format_number, format_percent, ordinal, roman

from .reading import as_read


@pytest.mark.parametrize(
    ("number", "french", "english", "spanish"),
    [
        ("0", "0", "0", "0"),
        ("102", "102", "102", "102"),
        ("1234", "1 234", "1,234", "1234"),
        ("12345", "12 345", "12,345", "12 345"),
        ("12345678", "12 345 678", "12,345,678", "12 345 678"),
        ("12345.60", "12 345,60", "12,345.60", "12 345,60"),
        ("0.123456789", "0,123456789", "0.123456789", "0,123456789"),
        ("-1234", "−1 234", "−1,234", "−1234"),
        ("-0", "0", "0", "0"),
        ("1E+6", "1 000 000", "1,000,000", "1 000 000"),
    ],
)
def test_numbers(number: str, french: str, english: str, spanish: str) -> None:
    assert as_read(format_number(Decimal(number), "fr")) == french
    assert as_read(format_number(Decimal(number), "en")) == english
    assert as_read(format_number(Decimal(number), "es")) == spanish


def test_groups_are_parted_by_a_narrow_no_break_space() -> None:
    assert format_number(12345, "fr") == "12\u202f345"
    assert format_number(12345, "es") == "12\u202f345"
    assert format_number(12345, "pl") == "12\u202f345"


def test_other_languages_keep_all_digits_too() -> None:
    assert format_number(Decimal("1234.56789"), "eu") == "1.234,56789"
    assert format_number(-1234, "eu") == "−1.234"


@pytest.mark.parametrize(
    ("fraction", "french", "english", "spanish"),
    [
        ("0.12", "12 %", "12%", "12 %"),
        ("1", "100 %", "100%", "100 %"),
        ("0.125", "13 %", "13%", "13 %"),  # half up
        ("0.135", "14 %", "14%", "14 %"),
        ("13", "1 300 %", "1,300%", "1300 %"),
    ],
)
def test_percentages(fraction: str, french: str, english: str, spanish: str) -> None:
    assert as_read(format_percent(Decimal(fraction), "fr")) == french
    assert as_read(format_percent(Decimal(fraction), "en")) == english
    assert as_read(format_percent(Decimal(fraction), "es")) == spanish


def test_percentages_with_decimals_and_in_basque() -> None:
    assert format_percent(0.005, "fr", decimals=1) == "0,5\u202f%"
    assert as_read(format_percent(0.125, "eu")) == "% 13"


@pytest.mark.parametrize("bad", ["NaN", "Infinity"])
def test_what_is_no_number_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=f"{bad} is not a finite number"):
        format_number(Decimal(bad), "fr")
    with pytest.raises(ValueError, match=f"{bad} is not a finite number"):
        format_percent(Decimal(bad), "fr")


@pytest.mark.parametrize(
    ("n", "language", "gender", "text"),
    [
        (1, "fr", "m", "1er"),
        (1, "fr", "f", "1re"),
        (2, "fr", "m", "2e"),
        (21, "fr", "f", "21e"),
        (1, "en", "m", "1st"),
        (2, "en", "m", "2nd"),
        (3, "en", "m", "3rd"),
        (4, "en", "m", "4th"),
        (11, "en", "m", "11th"),
        (12, "en", "m", "12th"),
        (21, "en", "f", "21st"),
        (113, "en", "m", "113th"),
        (1, "es", "m", "1.º"),
        (1, "es", "f", "1.ª"),
        (4, "es", "m", "4.º"),
        (4, "eu", "m", "4."),
        (4, "pt", "f", "4.ª"),
    ],
)
def test_ordinals(n: int, language: str, gender: Gender, text: str) -> None:
    assert ordinal(n, language, gender) == text


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (2018, "mmxviii")],
)
def test_roman_page_numbers(n: int, text: str) -> None:
    assert roman(n) == text


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_numbers_without_roman_numeral_or_rank_are_refused(n: int) -> None:
    with pytest.raises(ValueError, match=f"no Roman numeral for {n}"):
        roman(n)
    if n < 1:
        with pytest.raises(ValueError, match=f"no ordinal for {n}"):
            ordinal(n, "fr")


@given(st.integers(1, 3999))
def test_roman_numerals_can_be_read_back(n: int) -> None:
    worth = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
    values = [worth[letter] for letter in roman(n)]
    pairs = zip(values, [*values[1:], 0], strict=True)
    assert sum(-value if value < following else value for value, following in pairs) == n


@given(
    n=st.decimals(allow_nan=False, allow_infinity=False, places=3),
    language=st.sampled_from(["fr", "en", "es"]),
)
def test_no_digit_is_lost(n: Decimal, language: str) -> None:
    digits = "".join(c for c in format_number(n, language) if c.isdigit())
    assert digits == "".join(c for c in f"{n:f}" if c.isdigit())
