"""The numbers, dates and times of a text in a form that two languages share."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from publisher.checks.examined import Examined, Word
from publisher.checks.facts.amounts import number_of_code, short_year
from publisher.checks.facts.clock import Hour, hour
from publisher.checks.facts.contradictions import MONTHS
from publisher.checks.facts.equivalents import share, span
from publisher.checks.facts.number_words import SCALES, scale_after
from publisher.checks.facts.rephrased import (
    measures,
)
from publisher.text.values import Kind, Value

WEEKDAYS: Mapping[str, int] = {
    name: number % 7
    for number, name in enumerate(
        (
            "lundi mardi mercredi jeudi vendredi samedi dimanche"
            " monday tuesday wednesday thursday friday saturday sunday"
            " lunes martes miércoles jueves viernes sábado domingo"
        ).split()
    )
}
_MINUTES = re.compile(
    r"[ \u00a0\u202f]?(?:(?:y|et|and|,)[ \u00a0\u202f])?(\d{1,2})[ \u00a0\u202f]?"
    r"(?:min|minutes?|minutos?)\b"
)
_FRACTION = re.compile(r"(?<![\d/.,])([1-9])/([2-9]|10)(?![\d/])")


# English words as well, where nothing about them says that they are months.
_DOUBTFUL = frozenset(("march", "may"))
_AGES = re.compile(r"\b(?:under|over|pre|post|mid)-\Z", re.IGNORECASE)
_IN_MONTH = re.compile(
    r"\b(?:in|of|since|until|from|by|to|late|early|mid)[ \u00a0-]\Z", re.IGNORECASE
)
DIGITS = frozenset("0123456789")
_RUN = re.compile(r"\d+(?:[.,:/-]\d+)*")
_JOINT = frozenset(".,:/-")
# Words that make another figure of the number beside them, or one by themselves.
MAKING = frozenset(
    (
        *WEEKDAYS,
        *MONTHS,
        *SCALES,
        *"h m am pm hr hrs hora horas morning afternoon evening night".split(),
        *"mañana madrugada tarde noche matin midi soir".split(),
    )
)


def are_alike(one: Examined, other: Examined) -> bool:
    """Tell whether two texts have the same figures, as can be seen without reading them.

    Where it says no, they may be alike all the same.
    """
    if not (MAKING.isdisjoint(one.vocabulary) and MAKING.isdisjoint(other.vocabulary)):
        return False
    if DIGITS.isdisjoint(one.signs) and DIGITS.isdisjoint(other.signs):
        return True
    runs = sorted(_RUN.findall(one.text))
    return runs == sorted(_RUN.findall(other.text)) and all(map(_JOINT.isdisjoint, runs))


class Figure(NamedTuple):
    """A value and where it stands."""

    kind: str  # "number", "month", "weekday", "time", "fraction", "code"
    content: Decimal | str
    start: int
    end: int
    days: Decimal = Decimal(0)  # that it counts, if it counts hours, weeks, years …
    of_hundred: bool = False
    system: str = ""  # of the unit it counts, "metric" or "imperial": translators may convert


def figures(text: Examined) -> tuple[Figure, ...]:
    """Return the figures of a text in their order; addresses are none."""
    return text.shared(_all)


def _all(text: Examined) -> tuple[Figure, ...]:
    found: list[Figure] = []
    done = 0
    for value in () if DIGITS.isdisjoint(text.signs) else text.values:
        if value.kind is Kind.ADDRESS or value.start < done or _is_end_of_name(text, value):
            continue
        found += _figures(text, value)
        done = found[-1].end
    for word in () if WEEKDAYS.keys().isdisjoint(text.vocabulary) else text.words:
        number = WEEKDAYS.get(word.text.lower())
        if number is not None and (text.base != "en" or word.text[0].isupper()):
            found.append(Figure("weekday", str(number), word.start, word.end))
    if not MONTHS.keys().isdisjoint(text.vocabulary):
        taken = sorted((figure.start, figure.end) for figure in found if figure.kind == "month")
        found += (
            Figure("month", str(MONTHS[word.text.lower()]), word.start, word.end)
            for word in text.words
            if _is_month(text, word) and not _is_in(taken, word.start)
        )
    return tuple(found)


def _is_in(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Tell whether a place is in one of several spans, in order, none of which meets another."""
    last = bisect_right(spans, (place, sys.maxsize))
    return last > 0 and place < spans[last - 1][1]


def _is_month(text: Examined, word: Word) -> bool:
    name = word.text.lower()
    if name not in MONTHS or (text.base == "en" and word.text == name):
        return False
    if text.base != "en" or name not in _DOUBTFUL:
        return True
    before = text.text[max(word.start - 8, 0) : word.start]
    return _IN_MONTH.search(before) is not None or text.text[word.end + 1 : word.end + 3] in (
        "19",
        "20",
    )


def _is_end_of_name(text: Examined, value: Value) -> bool:
    """Tell whether a number belongs to what is before it: Covid-19, 2001-02."""
    before = text.text[max(value.start - 2, 0) : value.start]
    if len(before) < 2 or before[1] not in "-‑–":
        return False
    if before[0].isalpha() and _AGES.search(text.text[max(value.start - 8, 0) : value.start]):
        return False
    return before[0].isalpha() or (before[0].isdigit() and value.text.startswith("0"))


def _figures(text: Examined, value: Value) -> Iterator[Figure]:
    start, end, content = value.start, value.end, value.content
    time = None if value.kind in (Kind.DATE, Kind.ORDINAL) else hour(text, value)
    if value.kind is Kind.DATE and isinstance(content, tuple):
        _, day, month, year = content
        yield Figure("number", Decimal(day or 0), start, end)
        yield Figure("month", str(month), start, end)
        if year:
            yield Figure("number", Decimal(year), start, end)
    elif value.kind is Kind.ORDINAL and isinstance(content, tuple):
        rank = Decimal(content[0] or 0)
        yield Figure("number", rank, start, end, span(text, rank, end))
    elif time is not None:
        minutes = None if time.minute else _MINUTES.match(text.text, end)
        if minutes:
            time, end = Hour(time.hour, int(minutes[1])), minutes.end()
        yield Figure("time", str(time), start, end)
    elif fraction := _FRACTION.match(text.text, start):
        yield Figure("fraction", fraction[0], start, fraction.end())
    elif isinstance(content, Decimal):
        number = short_year(text, value) or content * scale_after(text, end)
        days = span(text, number, end)
        yield Figure("number", number, start, end, days, share(text, end), measures(text, end))
    else:
        plain = number_of_code(text, value)
        yield (
            Figure("code", value.text.casefold(), start, end)
            if plain is None
            else Figure("number", plain, start, end)
        )
