"""Which texts the rules of typography may want to change, seen without asking every rule.

Most texts are right, and two dozen patterns are a long way of finding that out. What is asked here
is necessary for a change, not sufficient; that nothing else is ever changed is tested.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.text.typography import english, french, spanish

_QUOTES = frozenset("\"'")
_DIGITS = frozenset("0123456789")
_S = "[ \u00a0\u2009\u202f]"
_NOT_WIDE, _NOT_NARROW = "[ \u2009\u202f]", "[ \u00a0\u2009]"  # where U+00A0 or U+202F is right
# Beside a number: a space that could be another, or none where one belongs; a range; an ordinal.
_UNIT = (
    r"(?:[%‰€$£°§]|[kM]?[€$£]|Md|EUR|USD|GBP|[cdkm]?m[²³23]?\b|k?m/h|ha\b|[mk]?[gl]\b|[tLs]\b"
    r"|[cdhm]?[lL]\b|ms\b|min\b|h\b|[kMGT]?Wh?\b|[kMG]?Hz\b|[kKMGT][oBb]\b|kWh)"
)
_NUMBER: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        rf"\d(?:{_NOT_NARROW}(?:{_UNIT}|\d)|[kM]?[%‰€$£°]|Md|-\d|i?[èe](?:me|re)|è|{_S}--?{_S}"
        rf"|(?:er)?{_NOT_WIDE}(?i:janv|f[ée]vr|mars|avril|mai(?![a-z])|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))"
        rf"|h{_NOT_NARROW}\d|[nN][°ºᵒ]{_NOT_WIDE}?\d|(?:[°ºᵒ]s|ᵒˢ|§){_NOT_WIDE}\d"
        rf"|\b(?:pp?|vol|chap|fig|[aA]rt|éd|t)\.{_NOT_WIDE}\d"
    ),
    "en": re.compile(
        rf"\d(?:{_S}+{_UNIT}|-\d|{_S}+[ap]\.?m|{_S}+--?{_S}|(?:st|nd|rd|th)?{_S}+(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec))"
        rf"|[.§]{_S}+\d|\b(?:[Nn]o|p){_S}+\d"
    ),
    "es": re.compile(
        rf"\d(?:{_S}+{_UNIT}|{_S}\d|[kM]?[%‰€$£°]|-\d|[ºªo]|er|{_S}+--?{_S}|(?:\.?º)?{_S}+de{_S})"
        rf"|[°º.§so]{_S}*\d"
    ),
}
# A title or an abbreviation and a space that may break.
_BOUND: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(rf"[MDPS](?:M?\.|mes?|lles?|gr|e|rs?|tes?|t){_NOT_WIDE}"),
    "en": re.compile(rf"[MDPS](?:rs?|s|x|essrs|rof(?:essor)?|t|ir|ame)\.?{_NOT_WIDE}"),
    "es": re.compile(
        rf"[SDPLIE](?:r(?:es|as?|tas?)?|ña|r[as]*|rofa?|ic|ng|xcm[oa]s?)?\.(?:ª\.?)?{_S}|[EJRCFp]\.{_S}"
    ),
}
# A space that holds the line, at an end of a piece of text or beside another.
FIXED = "[\u00a0\u2009\u202f]"
ODD_SPACES = rf"\A{FIXED}|{FIXED}\Z|{FIXED}{{2}}"
# What a space after it may not break from what follows: in the pieces that a text is cut into.
BINDING = shaped(
    {
        base: rf"{ODD_SPACES}|\A[–—](?:\Z|{FIXED})|[sS]iècle|\d(?:{FIXED}?h|{ends})?\Z"
        rf"|(?<!\w)(?:{words})\Z"
        for base, ends, words in (
            ("fr", "er", rf"{french.TITLES}|{french.NUMBERED}"),
            ("en", "st|nd|rd|th", rf"{english.TITLES}|{english.NUMBERED}"),
            (
                "es",
                r"\.?º",
                rf"{spanish.TITLES}|{spanish.NUMBERED}|[sS]iglos?|ss?\.|(?:EE|JJ|RR|CC|FF|p)\.",
            ),
        )
    }
)
_CENTURY: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(rf"er?{_NOT_WIDE}[sS]iècle"),
    "es": re.compile(rf"(?:[sS]iglos?|\bss?\.){_NOT_WIDE}"),
}
_FIXED = frozenset("\u00a0\u2009\u202f")
_DOUBLED = re.compile(_S + "{2}")
_MARKS = frozenset(";:!?")
_DASHES = frozenset("–—-")
_DASHED = re.compile(rf"{_S}-?[-–—]|\A-")
_ROMAN = re.compile(r"[IVXL]i?[èe]me")


def may_be_set(text: Examined) -> bool:
    """Tell whether a rule of typography could change something in a text; yes in doubt."""
    base, signs, said = text.base, text.signs, text.text
    if base not in _NUMBER:
        return True
    return (
        not _QUOTES.isdisjoint(signs)
        or "..." in said
        or "tc.." in said
        or "tc.…" in said
        or "tc…" in said
        or "  " in said
        or not (_FIXED.isdisjoint(signs) or _DOUBLED.search(said) is None)
        or not (_DASHES.isdisjoint(signs) or _DASHED.search(said) is None)
        or _BOUND[base].search(said) is not None
        or (base != "en" and _CENTURY[base].search(said) is not None)
        or not (_DIGITS.isdisjoint(signs) or _NUMBER[base].search(said) is None)
        or _has_odd_spaces(said, base, signs)
    )


def _has_odd_spaces(said: str, base: str, signs: frozenset[str]) -> bool:
    """Tell whether the space beside a mark could be another than the one it takes."""
    if base == "fr":
        return (
            ("«" in signs and said.count("«") != said.count("«\u202f"))
            or ("»" in signs and said.count("»") != said.count("\u202f»"))
            or any(said.count(mark) != said.count("\u202f" + mark) for mark in _MARKS & signs)
            or ("e" in signs and _ROMAN.search(said) is not None)
        )
    spaced = _SPACED[base]
    return not spaced.signs.isdisjoint(signs) and spaced.pattern.search(said) is not None


class _Spaced:
    """Marks that stand close to a word, and how it looks when they do not."""

    def __init__(self, signs: str, pattern: str) -> None:
        self.signs = frozenset(signs)
        self.pattern = re.compile(pattern)


_SPACED = {
    "en": _Spaced(";:!?", rf"{_S}[;:!?]"),
    "es": _Spaced(";:!?¿¡«»", rf"{_S}[;:!?»]|[«¿¡]{_S}"),
}
