"""The days of an edition: the range on its cover, and a day over a list of workshops."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from publisher.documents.phrases import MONTHS, WEEKDAYS
from publisher.text.spelling import plain

_LONGEST = 60
_COUNTED = re.compile(r"\s*(?:jour|journée|day|día)\s+\d{1,2}\b\s*[:.,/–—-]?", re.IGNORECASE)
_WORDS = re.compile(r"[0-9]+|[^\W\d_]+")
_SMALL = frozenset("du au le les er re st nd rd th de del al y a to from the on et and of".split())
_YEAR = range(1900, 2200)
_DAYS = range(1, 32)


class Day(NamedTuple):
    """A day as a heading has it."""

    month: int
    day: int
    year: int | None
    weekday: int | None  # as `date.weekday` counts; None: the heading names none
    odd: str  # the weekday as printed, where it is misspelt

    def on(self, year: int) -> date | None:
        """Return the date, in a year if the heading has none; None where there is no such day."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


class _Said(NamedTuple):
    numbers: list[int]
    months: list[int]
    weekdays: list[tuple[int, str]]


def day_of(text: str) -> Day | None:
    """Return the one day that a whole text names: "2 Octobre / Mardi", "Monday, October 1"."""
    said = _read(_COUNTED.sub("", text, count=1)) if len(text) <= _LONGEST else None
    if said is None or len(said.months) != 1 or len(said.weekdays) > 1:
        return None
    days = [number for number in said.numbers if number in _DAYS]
    years = [number for number in said.numbers if number in _YEAR]
    if len(days) != 1 or len(years) > 1 or len(days) + len(years) != len(said.numbers):
        return None
    weekday, odd = said.weekdays[0] if said.weekdays else (None, "")
    return Day(said.months[0], days[0], years[0] if years else None, weekday, odd)


def range_of(text: str) -> tuple[date, date] | None:
    """Return the first and last day that a whole text names: "1-3 octobre 2018"."""
    said = _read(text)
    if said is None or not said.numbers or not said.months:
        return None
    days = [number for number in said.numbers if number in _DAYS]
    years = [number for number in said.numbers if number in _YEAR]
    if not years or len(days) not in (1, 2) or len(days) + len(years) != len(said.numbers):
        return None
    try:
        start = date(years[0], said.months[0], days[0])
        end = date(years[-1], said.months[-1], days[-1])
    except ValueError:
        return None
    return (start, end) if start <= end else None


def _read(text: str) -> _Said | None:
    """Return the numbers, months and weekdays of a text that has nothing else."""
    if len(text) > _LONGEST:
        return None
    said = _Said([], [], [])
    for printed in _WORDS.findall(text):
        word = plain(printed)
        if printed.isdecimal():
            said.numbers.append(int(printed))
        elif word in MONTHS:
            said.months.append(MONTHS[word])
        elif word in WEEKDAYS or word.removesuffix("s") in WEEKDAYS:
            usual = word in WEEKDAYS
            number = WEEKDAYS[word if usual else word.removesuffix("s")]
            said.weekdays.append((number, "" if usual else printed))
        elif word not in _SMALL:
            return None
    return said
