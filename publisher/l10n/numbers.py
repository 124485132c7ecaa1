"""Numbers, percentages, ordinals and Roman numerals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from publisher.l10n.cldr import base_language, locale

NO_BREAK = "\u00a0"
NARROW = "\u202f"  # unlike U+00A0 it keeps its width in a justified line
MINUS = "\u2212"

Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How the house writes numbers in one language."""

    group: str
    grouped_from: int  # digits before the decimal mark
    decimal: str
    percent: str


# Knowledge base, "Typography and locale rules". CLDR still has 12.345,6 in Spanish, against the
# Real Academia (Ortografía 2010, pages 663 to 665); four digits stay together there.
STYLES = {
    "fr": NumberStyle(group=NARROW, grouped_from=4, decimal=",", percent=f"{NARROW}%"),
    "en": NumberStyle(group=",", grouped_from=4, decimal=".", percent="%"),
    "es": NumberStyle(group=NARROW, grouped_from=5, decimal=",", percent=f"{NARROW}%"),
}

MASCULINE_SIGN = {"es": ".º", "gl": ".º", "pt": ".º", "it": "º"}
FEMININE_SIGN = {"es": ".ª", "gl": ".ª", "pt": ".ª", "it": "ª"}
ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
ENGLISH_TEENS = range(11, 14)

# Zero to ten. New Hart's Rules 11.1.2, Lexique des règles typographiques "Nombres", and
# Ortografía de la lengua española 8.2.1.1.2 all spell out small numbers in running text.
WORDS = {
    "fr": tuple("zéro un deux trois quatre cinq six sept huit neuf dix".split()),
    "en": tuple("zero one two three four five six seven eight nine ten".split()),
    "es": tuple("cero un dos tres cuatro cinco seis siete ocho nueve diez".split()),
}

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
ROMAN_END = 4000  # the first number that letters alone cannot write


def format_number(n: int | Decimal, language: str) -> str:
    """Write a number with all its digits: "12 345,6" in French, "12,345.6", "12 345,6".

    Groups are parted by U+202F in French, and in Spanish from five digits on. Not for years.
    Raises `ValueError` for what is not a finite number.
    """
    number = Decimal(n)
    if not number.is_finite():
        raise ValueError(f"{n} is not a finite number")
    style = STYLES.get(base_language(language))
    if style is None:
        return _format_by_cldr(number, language)
    whole, _, fraction = f"{number.copy_abs():f}".partition(".")
    if len(whole) >= style.grouped_from:
        whole = f"{int(whole):,}".replace(",", style.group)
    sign = MINUS if number < 0 else ""
    return f"{sign}{whole}{style.decimal}{fraction}" if fraction else f"{sign}{whole}"


def number_in_text(n: int, language: str) -> str:
    """Write a whole number as running text has it: "three" up to ten, then digits.

    Nouns that follow are masculine or plural: "un" and "one" are all that 1 can be.
    """
    words = WORDS.get(base_language(language), ())
    return words[n] if 0 <= n < len(words) else format_number(n, language)


def _format_by_cldr(number: Decimal, language: str) -> str:
    from babel.numbers import format_decimal

    # Without decimal_quantization=False Babel cuts everything to three decimals.
    text = format_decimal(number, locale=locale(language), decimal_quantization=False)
    return text.replace(NO_BREAK, NARROW).replace("-", MINUS)


def format_percent(fraction: Decimal | float, language: str, *, decimals: int = 0) -> str:
    """Write a fraction of one as a percentage: 0.12 is "12 %" in French, "12%", "12 %".

    Rounds half up, as readers do (Babel rounds half to even: 0.125 to 12 %). Raises
    `ValueError` for what is not a finite number.
    """
    exact = Decimal(str(fraction))
    if not exact.is_finite():
        raise ValueError(f"{fraction} is not a finite number")
    percent = (exact * 100).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    style = STYLES.get(base_language(language))
    if style is not None:
        return format_number(percent, language) + style.percent
    from babel.numbers import format_percent as by_cldr

    text = by_cldr(percent / 100, locale=locale(language), decimal_quantization=False)
    return text.replace(NO_BREAK, NARROW).replace("-", MINUS)


def ordinal(n: int, language: str, gender: Gender = "m") -> str:
    """Write a rank: "1er", "1re", "2e"; "1st", "12th"; "1.º", "1.ª". Plain text, nothing raised.

    CLDR's rules for it are not in Babel: other languages get "1.", as Basque, German and many
    more write. Spanish "1.er" before a noun is left to the text. Raises `ValueError` below 1.
    """
    if n < 1:
        raise ValueError(f"no ordinal for {n}")
    base = base_language(language)
    if base == "fr":
        if n > 1:
            return f"{n}e"
        return "1re" if gender == "f" else "1er"
    if base == "en":
        teen = n % 100 in ENGLISH_TEENS
        return f"{n}{'th' if teen else ENGLISH_ENDINGS.get(n % 10, 'th')}"
    signs = FEMININE_SIGN if gender == "f" else MASCULINE_SIGN
    return f"{n}{signs.get(base, '.')}"


def roman(n: int) -> str:
    """Write a page number in small Roman numerals: 4 is "iv". Raises `ValueError` outside 1–3999.

    Small, as front matter has them; a century takes `.upper()`.
    """
    if not 0 < n < ROMAN_END:
        raise ValueError(f"no Roman numeral for {n}")
    text = ""
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        text += letters * count
    return text
