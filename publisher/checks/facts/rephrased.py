"""Figures that a language says in a phrase of its own: every other day, May Day, 1 h 35, acres.

Generous on purpose, as `equivalents` is: it excuses figures, it accuses none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from publisher.checks.examined import Examined
from publisher.checks.facts.number_words import words_for

_S = "[ \u00a0\u202f]"
_GROUP = re.compile(r"\(\?:[^()]*\)\??")
_VARYING = re.compile(r"\\w[*+]|\[[^]]*\]\??|.\?|#")


def _literals(phrase: str) -> tuple[str, ...]:
    """Return for each alternative of a pattern the longest part that it has to have as it is."""
    alternatives = _GROUP.sub("#", phrase).lower().split("|")
    return tuple(max(_VARYING.split(one), key=len) for one in alternatives)


# Phrases by the numbers they may stand for, with what to look for first.
_PHRASES: tuple[tuple[tuple[str, ...], re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (_literals(phrase), re.compile(rf"\b(?:{phrase})\b", re.IGNORECASE), values)
    for phrase, values in (
        ("every (?:other|second)|alternate|sur deux|de cada dos|bimensuel|quincenal", (2, 14, 15)),
        ("between them|à eux deux|à elles deux", (2,)),
        ("every day|daily|cada día|todos los días|tous les jours|chaque jour|a diario", (7,)),
        ("all week|toda la semana|toute la semaine", (7,)),
        ("round the clock|day and night|jour et nuit|día y noche|en continu|non-?stop", (24,)),
        ("(?:first|première|primera|primer) (?:decade|décennie|década|decenio)", (2000, 1900)),
        ("(?:second|deuxième|segunda|segundo) (?:decade|décennie|década|decenio)", (2010, 1910)),
        (r"quarterly|trimest\w+|every three months|tous les trois mois|cada tres meses", (3, 4)),
        (r"monthly|mensuel\w*|mensual\w*|chaque mois|cada mes|every month", (1, 12)),
        (r"half-yearly|twice-yearly|semestr\w+|bimestr\w+|bimonthly", (2, 6)),
        (r"weekly|hebdomadaires?|semanal\w*|chaque semaine|cada semana", (1, 7)),
        ("(?:écoute|ligne|línea) permanente|en permanence|24/7|a cualquier hora", (7, 24)),
        (r"majeur\w*|mineur\w*|minors?|adults?|adultos?|(?:mayor|menor)(?:es)? de edad", (18,)),
        ("non-?profit|not-for-profit|sin (?:ánimo|fines) de lucro", (1901,)),
        (r"íntegr\w+|intégral\w*|in full|totalidad|totalité", (100,)),
        (r"fin(?:ales)? de|fin|(?:the )?end of|late", (28, 29, 30, 31)),
        (r"sexag\w+", (60,)),
        (r"septuag\w+|setent[oó]n\w*", (70,)),
        (r"octog\w+|ochent[oó]n\w*", (80,)),
        ("Armistice|Armisticio|Remembrance Day", (11,)),
        ("Boxing Day|Saint-Étienne", (26,)),
        ("Epiphany|Épiphanie|Epifanía|Reyes|Twelfth Night", (6,)),
        ("Midsummer|Saint-Jean|San Juan", (23, 24)),
        ("All Saints[’']? Day|Toussaint|Todos los Santos", (1,)),
        ("Assumption|Assomption|Asunción", (15,)),
        ("Women[’']s Day|droits des femmes|Día (?:Internacional )?de la Mujer", (8,)),
        (r"Labour Day|Labor Day|fête du Travail|Día (?:Internacional )?del Trabaj\w+", (1,)),
        ("May Day|New Year[’']s Day|jour de l[’']an|año nuevo", (1,)),
        ("Christmas|Noël|Navidad", (24, 25)),
        ("Bastille Day|fête nationale|St Valentine|Saint-Valentin|San Valentín", (14,)),
    )
)
_IMPERIAL = re.compile(
    r"[ \u00a0\u202f-](?:square[ -])?(?:miles?|acres?|feet|foot|ft|inch(?:es)?|yards?|gallons?|lbs?"
    r"|ounces?|pints?)\b|[ \u00a0\u202f]?°F\b"
)
_NEAR = 24  # characters
_BEFORE = re.compile(
    r"\b(?:moins|under|less|fewer|menos|menor|menores|younger)\b[^.;:]{0,8}\Z", re.IGNORECASE
)
_UNDER = re.compile(r"\b(?:moins|under|less|fewer|menos|menores) (?:de|than|\d)", re.IGNORECASE)
_AT_MOST = re.compile(
    r"\b(?:(?:and|or) (?:under|younger|less|fewer)|(?:et|ou|y|o) (?:moins|menos|menores)|jusqu"
    r"|hasta|up to|au plus|maximum|como máximo|at most)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:others?|autres?|otr[oa]s?)\b", re.IGNORECASE)
_DAY_BESIDE = re.compile(
    r"\b(?:veille|víspera|eve|day before|lendemain|surlendemain|(?:next|following) day"
    r"|día (?:anterior|siguiente))\b",
    re.IGNORECASE,
)
_DAY_CODE = re.compile(r"(?<![\w-])([1-3]?\d)-?([EFMAJSOND])(?!\w)")
_METRIC_AFTER = re.compile(
    r"[ \u00a0\u202f]?(?:km²?|m²?|cm|ha|kg|l|°C)\b|[ \u00a0\u202f-](?:kil|hect|m[èe]t|lit|gram)\w+"
)
_IMPERIAL_WORDS = frozenset(
    """mile miles acre acres foot feet inch inches yard yards gallon gallons pound pounds ounce
    ounces pint pints""".split()
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
_IN_WORDS = re.compile(
    rf"([^\W\d_]+){_S}(?:hours?|heures?|horas?){_S}(?:(?:y|et|and){_S})?([^\W\d_]+){_S}min(?:ute|uto)s?\b"
)
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


def phrased(text: Examined) -> Iterator[int]:
    """Yield the numbers that phrases of a text may stand for."""
    lower = text.text.lower()
    for literals, pattern, values in _PHRASES:
        if any(map(lower.__contains__, literals)) and pattern.search(text.text):
            yield from values


def measures(text: Examined, place: int) -> str:
    """Return the system of the unit that a number counts which ends here; "" if there is none."""
    if text.base == "en" and _IMPERIAL.match(text.text, place):
        return "imperial"
    return "metric" if _METRIC_AFTER.match(text.text, place) else ""


def converts(text: Examined, system: str) -> bool:
    """Tell whether a text measures in the other one of the two systems, and not in this."""
    metric = not _METRIC.isdisjoint(text.vocabulary)
    imperial = text.base == "en" and not _IMPERIAL_WORDS.isdisjoint(text.vocabulary)
    return metric if system == "imperial" else imperial and not metric


def day_codes(text: Examined) -> frozenset[tuple[int, str]]:
    """Return the days that a Spanish text names by number and initial: 8M, 15-M, 25N."""
    if text.base != "es":
        return frozenset()
    return frozenset((int(day), initial) for day, initial in _DAY_CODE.findall(text.text))


def counted_otherwise(one: Examined, start: int, end: int, other: Examined) -> tuple[int, ...]:
    """Return how far a number may be from the one that the other text has instead of it.

    With four others one is of five; who is under 26 is 25 or younger; the 29th is the
    eve of the 30th.
    """
    around = one.text[max(start - _NEAR, 0) : end + _NEAR]
    found = []
    if one.shared(_has_others) != other.shared(_has_others):
        found.append(1 if _OTHERS.search(around) else -1)
    if other.shared(_has_day_beside):
        found += (-1, 1)
    if _BEFORE.search(one.text[max(start - _NEAR, 0) : start]) and other.shared(_has_limit):
        found.append(-1)
    if _AT_MOST.search(around) and other.shared(_has_bound):
        found.append(1)
    return tuple(found)


def _has_others(text: Examined) -> bool:
    return _OTHERS.search(text.text) is not None


def _has_day_beside(text: Examined) -> bool:
    return _DAY_BESIDE.search(text.text) is not None


def _has_limit(text: Examined) -> bool:
    return _AT_MOST.search(text.text) is not None


def _has_bound(text: Examined) -> bool:
    return _UNDER.search(text.text) is not None


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
    words = (
        60 * int(one) + int(two)
        for each in _IN_WORDS.findall(text.text.lower())
        for one in words_for(text.base, each[0])
        for two in words_for(text.base, each[1])
    )
    return frozenset((*hours, *words, *map(int, _MINUTES.findall(text.text))))


def in_ranges(text: Examined, said: Collection[Decimal | str]) -> frozenset[Decimal]:
    """Return the numbers within the short ranges that a text names, both ends of which are said."""
    ends = ((Decimal(first), Decimal(last)) for first, last in _RANGE.findall(text.text))
    return frozenset(
        number
        for first, last in ends
        if first in said and last in said and last - first <= _WIDE
        for number in map(Decimal, range(int(first) + 1, int(last)))
    )
