"""Sorting, index headings and page ranges. The standard library only: nothing heavy is loaded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

SortKey = tuple[str, str, str, str]
NaturalKey = tuple[tuple[tuple[int, int, str], ...], str]

DIGITS = "0–9"
OTHER = "#"
EN_DASH = "–"

# The mark puts a letter right after its base letter: it sorts after any other, so that all of
# "n…" comes first. ñ and ɲ come before ŋ, as in Wolof and Bambara.
AFTER, LONG_AFTER = "\ue001", "\ue002"
COMMA = "\x1f"  # sorts before the space, and cannot be in a text
OWN_PLACE = {
    "ɛ": "e" + AFTER, "ɔ": "o" + AFTER, "ɓ": "b" + AFTER, "ɗ": "d" + AFTER, "ƴ": "y" + AFTER,
    "ɲ": "n" + AFTER, "ŋ": "n" + LONG_AFTER,
}  # fmt: skip
OWN_HEADINGS = {place: letter.upper() for letter, place in OWN_PLACE.items()}

# Letters that Unicode does not take apart, sorted as the letters they are made of.
ALIKE = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
LETTERS = str.maketrans(ALIKE | OWN_PLACE)

SPANISH_N = "n\u0303"  # ñ, taken apart
WITH_SPANISH_N = frozenset({"es", "eu", "gl"})

# In the index of a language written in Latin letters, everything else stands under one heading.
NOT_LATIN = frozenset("am ar be bg bn el fa he hi hy ja ka ko mk ru sr th ti uk ur zh".split())
FIRST_JAMO = 0x1100  # Hangul taken apart begins with one of these 19 (Unicode, chapter 3.12)
CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"  # tense ones stand under the plain letter

LETTER_APOSTROPHES = "ʼʻ"  # Unicode counts them as letters

RANGE_DASH = {"ko": "~", "ja": "～", "zh": "～"}
RANGE_COMMA = {"ar": "، ", "fa": "، ", "ur": "، ", "ja": "、", "zh": "、"}


def sort_key(text: str, language: str) -> SortKey:
    """Return the key by which a text is sorted in a language; no two texts share one.

    Letters first, without accents, case, apostrophes, hyphens or other marks; then accents;
    then case, small before capital, only between texts that are otherwise equal. Apart from
    those marks it is the order of CLDR: measured against ICU 78 in French, Spanish and English
    on 2000 names of the forum and of countries.
    """
    accents = unicodedata.normalize("NFD", text.casefold())
    return _letters(text, language), accents, text.swapcase(), text


def _letters(text: str, language: str) -> str:
    """Return what counts first: the letters, digits and symbols, single spaces between words."""
    # Taken apart before and after: a capital may hide in a symbol such as "℡".
    folded = unicodedata.normalize("NFKD", text).casefold()
    letters = unicodedata.normalize("NFKD", folded).translate(LETTERS)
    if _base(language) in WITH_SPANISH_N:
        letters = letters.replace(SPANISH_N, "n" + AFTER)
    # "López, María" before "López Abril, Marta": what is before the comma is a name of its own.
    names = ("".join(letter for letter in name if _counts(letter)) for name in letters.split(","))
    return COMMA.join(" ".join(name.split()) for name in names).strip(COMMA)


def _counts(letter: str) -> bool:
    """Tell whether a character takes part in sorting: not accents (M), marks (P) or controls."""
    if letter in LETTER_APOSTROPHES:
        return False
    if letter.isspace() or letter in (AFTER, LONG_AFTER):
        return True
    return unicodedata.category(letter)[0] not in "MPC"


def _base(language: str) -> str:
    # As in `cldr`, which is not imported from here.
    return language.replace("_", "-").partition("-")[0].lower()


def natural_key(code: str) -> NaturalKey:
    """Return a key that sorts codes by their numbers: "1.2.9" before "1.2.10".

    Numbers sort before words; the code itself decides between "1.2" and "1.02".
    """
    parts = re.findall(r"[0-9]+|[^0-9]+", code)
    key = tuple((0, int(p), "") if p[0] in "0123456789" else (1, 0, p.casefold()) for p in parts)
    return key, code


def index_letter(text: str, language: str) -> str:
    """Return the heading of an index under which a text stands.

    Its first letter, without accent; Ñ has its own in Spanish, Basque and Galician; "0–9" for
    digits; "#" for what has no letter, or none of the script in which the language is written.
    """
    letters = _letters(text, language)
    if not letters:
        return OTHER
    first = letters[0]
    if first.isdecimal():
        return DIGITS
    if not first.isalpha():
        return OTHER
    if unicodedata.name(first, "").startswith("LATIN"):
        place = letters[:2]
        if place == "n" + AFTER and _base(language) in WITH_SPANISH_N:
            return "Ñ"
        return OWN_HEADINGS.get(place, first.upper())
    if _base(language) not in NOT_LATIN:
        return OTHER
    consonant = ord(first) - FIRST_JAMO
    return CONSONANTS[consonant] if 0 <= consonant < len(CONSONANTS) else first.upper()


def group_by_letter(
    items: Iterable[Item], key: Callable[[Item], str], language: str
) -> list[tuple[str, list[Item]]]:
    """Sort items for an index and gather them under headings; "#" comes last.

    `key` gives the text by which an item is sorted. Items of the same text keep their order.
    """
    groups: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: sort_key(key(item), language)):
        groups.setdefault(index_letter(key(item), language), []).append(item)
    return sorted(groups.items(), key=lambda group: group[0] == OTHER)


def page_ranges(pages: Sequence[int]) -> list[tuple[int, int]]:
    """Join consecutive pages: 12, 15, 16, 17 are (12, 12) and (15, 17). Any order, repeats allowed.

    Between them the ranges hold exactly the pages given, each once.
    """
    ranges: list[tuple[int, int]] = []
    for page in sorted(set(pages)):
        if ranges and page == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], page)
        else:
            ranges.append((page, page))
    return ranges


def format_ranges(ranges: Iterable[tuple[int, int]], language: str) -> str:
    """Write page ranges as an index does: "12, 15–18"."""
    base = _base(language)
    dash, comma = RANGE_DASH.get(base, EN_DASH), RANGE_COMMA.get(base, ", ")
    return comma.join(
        f"{first}{dash}{last}" if last > first else str(first) for first, last in ranges
    )
