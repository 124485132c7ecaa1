"""Lists of things in a sentence: "A, B et C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from publisher.l10n.cldr import base_language

CONJUNCTIONS = {
    "fr": {"and": "et", "or": "ou"},
    "en": {"and": "and", "or": "or"},
    "es": {"and": "y", "or": "o"},
}

# Real Academia Española, Ortografía 2010: e before the sound of i, but not before a diphthong
# (y hielo; "y iones" and "y hiato" are as right as with e); u before the sound of o, also in 8
# and 11. Initials are spelled out, so no diphthong there: PSOE e IU.
SOUNDS_LIKE_I = re.compile(
    r"h?í|h?i(?![aeouáéóú])|y(?=[b-df-hj-np-tv-xz])|(?-i:I[A-Z]+\b)", re.IGNORECASE
)
SOUNDS_LIKE_O = re.compile(r"h?[oó]|8|11(?:\D?\d{3})*(?!\d)", re.IGNORECASE)
OPENING = re.compile(r"^\W+")  # quotes and brackets are not heard

ENGLISH_OR = "{0}, or {1}"  # what CLDR's root gives to a language without its own "or"


def join_list(
    items: Sequence[str], language: str, *, conjunction: Literal["and", "or"] = "and"
) -> str:
    """Join items as a sentence lists them: "A, B et C", "A, B and C", "padre e hijo".

    No comma before the conjunction in French, British English and Spanish; other languages as
    CLDR has them. No items give an empty text.
    """
    words = CONJUNCTIONS.get(base_language(language))
    if len(items) < 2:
        return "".join(items)
    if words is None:
        return _join_by_cldr(items, language, conjunction)
    word = words[conjunction]
    if base_language(language) == "es":
        word = _spanish(word, items[-1])
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def _spanish(word: str, following: str) -> str:
    heard = OPENING.sub("", following)
    if word == "y" and SOUNDS_LIKE_I.match(heard):
        return "e"
    if word == "o" and SOUNDS_LIKE_O.match(heard):
        return "u"
    return word


def _join_by_cldr(items: Sequence[str], language: str, conjunction: str) -> str:
    from babel.lists import format_list

    from publisher.l10n.cldr import locale

    data = locale(language)
    if conjunction == "and":
        return format_list(items, "standard", locale=data)
    if data.list_patterns["or"]["end"] == ENGLISH_OR:
        return " / ".join(items)
    return format_list(items, "or", locale=data)
