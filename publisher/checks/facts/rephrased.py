"""Figures that a language says in a phrase of its own: every other day, May Day, 1 h 35, acres.

Generous on purpose, as `equivalents` is: it excuses figures, it accuses none.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from publisher.checks.examined import Examined

_S = "[ \u00a0\u202f]"
# Phrases by the numbers they may stand for.
PHRASES: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(rf"\b(?:{phrase})\b", re.IGNORECASE), values)
    for phrase, values in (
        ("every (?:other|second)|alternate|sur deux|de cada dos|bimensuel|quincenal", (2, 14, 15)),
        ("every day|daily|cada día|todos los días|tous les jours|chaque jour|a diario", (7,)),
        ("all week|toda la semana|toute la semaine", (7,)),
        ("round the clock|day and night|jour et nuit|día y noche|en continu|non-?stop", (24,)),
        ("(?:first|première|primera|primer) (?:decade|décennie|década|decenio)", (2000, 1900)),
        ("(?:second|deuxième|segunda|segundo) (?:decade|décennie|década|decenio)", (2010, 1910)),
        ("May Day|New Year[’']s Day|jour de l[’']an|año nuevo", (1,)),
        ("Christmas|Noël|Navidad", (24, 25)),
        ("Bastille Day|fête nationale|St Valentine|Saint-Valentin|San Valentín", (14,)),
    )
)
_IMPERIAL = re.compile(
    r"[ \u00a0\u202f-](?:square[ -])?(?:miles?|acres?|feet|foot|ft|inch(?:es)?|yards?|gallons?|lbs?"
    r"|ounces?|pints?)\b|[ \u00a0\u202f]?°F\b"
)
_METRIC = frozenset(
    """km kilomètre kilomètres kilómetro kilómetros ha hectare hectares hectárea hectáreas m m²
    mètre mètres metro metros cm centimètres centímetros litre litres litro litros kg kilo
    kilos gramos grammes c""".split()
)
_HOURS = re.compile(
    rf"(?<![\d.,:])(\d{{1,2}}){_S}?(?:h|hours?|hrs?|heures?|horas?)\b\.?"
    rf"(?:{_S}?(?:(?:y|et|and){_S})?([0-5]?\d)(?!\d))?"
)
_MINUTES = re.compile(rf"(?<![\d.,:])(\d{{1,3}})(?:{_S}|-)?(?:min|mn|minutes?|minutos?)\b")
_PARTS = {
    15: frozenset("quarter quart cuarto".split()),
    30: frozenset("half demi demie media medio".split()),
    45: frozenset("quarter quarters quart quarts cuarto cuartos".split()),
}
_RANGE = re.compile(
    rf"(?<![\w.,/])(\d{{1,4}}){_S}?(?:[-–]|to{_S}|à{_S}|al?{_S}|au{_S}){_S}?(\d{{1,4}})(?!\d)"
)
_WIDE = 10
_CENTURY = 36525  # days


def imperial(text: Examined, place: int) -> bool:
    """Tell whether a number that ends here counts miles, acres or the like."""
    return text.base == "en" and _IMPERIAL.match(text.text, place) is not None


def is_metric(text: Examined) -> bool:
    """Tell whether a text measures in metres, litres or the like."""
    return not _METRIC.isdisjoint(text.vocabulary)


def span_of_century(number: Decimal) -> Decimal:
    """Return how many days that many centuries count, as a figure has it."""
    return number * _CENTURY


def says_part(text: Examined, minutes: int) -> bool:
    """Tell whether a text may say a half or a quarter of an hour."""
    return not _PARTS.get(minutes, frozenset()).isdisjoint(text.vocabulary)


def lasts_minutes(text: Examined, minutes: int) -> bool:
    """Tell whether a text names a span of so many minutes: 95 minutes, 1 h and 35 min."""
    return minutes in text.shared(_durations)


def _durations(text: Examined) -> frozenset[int]:
    hours = (60 * int(hour) + int(minute or 0) for hour, minute in _HOURS.findall(text.text))
    return frozenset((*hours, *map(int, _MINUTES.findall(text.text))))


def in_ranges(text: Examined, said: Collection[Decimal | str]) -> frozenset[Decimal]:
    """Return the numbers within the short ranges that a text names, both ends of which are said."""
    ends = ((Decimal(first), Decimal(last)) for first, last in _RANGE.findall(text.text))
    return frozenset(
        number
        for first, last in ends
        if first in said and last in said and last - first <= _WIDE
        for number in map(Decimal, range(int(first) + 1, int(last)))
    )
