"""The number that a run of digits and letters means: 1969 for ’69, 5 million for £5m, 3 for 3km."""

from __future__ import annotations

import re
from decimal import Decimal

from publisher.checks.examined import Examined
from publisher.checks.facts.number_words import SHORT_SCALES, scale_after
from publisher.text.values import Value

_DECADE = re.compile(r"([1-9]\d{3}|[2-9]0)s")
_CENTURY = re.compile(r"(1[5-9]|20)\d\d[-–/]\Z")  # before the end of a shortened range: 2019/20
_APOSTROPHE = re.compile(r"(?<![^\W_])['’]\Z")  # before a shortened year: ’69
_NOW = 30  # ’30 is 2030, ’31 is 1931
_CURRENCIES = ("€", "$", "£", "¥")
_SIGN = re.compile(r"[ \u00a0\u202f]?(?:[€$£¥]|EUR\b|USD\b|GBP\b)")
_SHORT = re.compile(r"(\d+(?:[.,]\d+)?)(k|K|m|M|bn|Bn)")
_AGES = re.compile(r"(\d\d?)s")  # under-12s
_UNIT = re.compile(r"(\d+(?:[.,]\d+)?)(?:j|[cdkm]?m[²³]?|[mk]?g|ha|[cdhm]?l|kWh|[kMG]W|min|h|t)")
_MANY = re.compile(r"[ \u00a0](?:people|(?!met|years)[a-z]{4,}s)\b")  # of what 5m is 5 million
_DECIMAL = re.compile(r"\d{1,15}(?:\.\d{1,9})?")  # more is no number, but a code


def short_year(text: Examined, value: Value) -> Decimal | None:
    """Return the year that two digits mean: 2020 of 2019/20, 1969 of ’69."""
    if len(value.text) != 2:
        return None
    before = text.text[max(value.start - 5, 0) : value.start]
    if century := _CENTURY.search(before):
        return Decimal(century[1] + value.text)
    if not _APOSTROPHE.search(before):
        return None
    return Decimal(("20" if int(value.text) <= _NOW else "19") + value.text)


def number_of_code(text: Examined, value: Value) -> Decimal | None:
    """Return the number that a code means, if it means one."""
    said, start, end = value.text, value.start, value.end
    if decade := _DECADE.fullmatch(said):
        return Decimal(decade[1])
    if _DECIMAL.fullmatch(said):
        return Decimal(said) * scale_after(text, end)
    if short := _SHORT.fullmatch(said):
        money = text.text[max(start - 1, 0) : start] in _CURRENCIES or _SIGN.match(text.text, end)
        if money or (text.base == "en" and _MANY.match(text.text, end)):
            return _decimal(short[1]) * SHORT_SCALES[short[2]]
    unit = _AGES.fullmatch(said) or _UNIT.fullmatch(said)
    return _decimal(unit[1]) if unit else None


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "."))
