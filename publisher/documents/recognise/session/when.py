"""When a session takes place, from what a form says of its day, hours and zone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from publisher.documents.phrases import MONTHS
from publisher.l10n.zone_lookup import named_zone, without_offsets
from publisher.text.stemming import without_accents

NO_ZONE = "no time zone is given; taken as UTC until somebody knows better"
_NUMBERS = "the day is taken to come before the month: both are numbers"
_NOON = 12

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAYS = r"(?P<{0}>[0-3]?[0-9])(?:er|st|nd|rd|th|[ºª])?"
_TO = r"\s?(?:-|–|—|\bau\b|\bto\b|\bal\b|\ba\b|\by\b|\bet\b|\band\b)\s?"
_YEAR = r"(?P<year>[12][0-9]{3})(?![0-9])"
_DATES = tuple(
    re.compile(shape)
    for shape in (
        r"(?<![0-9])(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<first>[0-3][0-9])(?![0-9])",
        rf"(?<![0-9:]){_DAYS.format('first')}(?:{_TO}{_DAYS.format('last')})?"
        rf"\s?(?:de\s)?(?P<name>{_MONTH})\b\.?,?\s?(?:del?\s)?{_YEAR}",
        rf"\b(?P<name>{_MONTH})\s?{_DAYS.format('first')}(?:{_TO}{_DAYS.format('last')})?,?\s?{_YEAR}",
        rf"(?<![0-9])(?P<first>[0-3]?[0-9])[/.](?P<month>[01]?[0-9])[/.]{_YEAR}",
    )
)
_HALF = r"(?:\s?(?P<{}>[ap])\.?\s?m\b\.?)"
_CLOCK = re.compile(
    r"(?<![0-9:.,])(?P<hour>[012]?[0-9])(?:"
    r"\s?[h:.]\s?(?P<minute>[0-5][0-9])(?![0-9.])" + _HALF.format("half") + "?"
    r"|\s?h(?![a-z])|"
    + _HALF.format("whole")
    +
    # "8 to 9:30 pm": the half of the day stands behind the second hour
    r"|(?=\s?(?:-|–|to|a)\s?[01]?[0-9](?:[:.][0-5][0-9])?\s?[ap]\.?\s?m\b))"
)


_LENGTH = re.compile(
    r"(?<![0-9:.,])(?:(?P<hours>[0-9]{1,2})\s?h(?:(?:our|eure|ora)s?)?\s?(?P<rest>[0-5][0-9])?(?![0-9])"
    r"|(?P<minutes>[0-9]{1,3})\s?min)"
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or the first and the last of several."""

    first: date
    last: date
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when by the clocks of a place; an end before the start is on the next day."""

    start: tuple[int, int]
    end: tuple[int, int] | None
    zone: str | None  # IANA

    def instants(self, day: date) -> tuple[str, str | None]:
        """Return start and end as records write them, "2021-10-08 11:00 UTC"."""
        zone = self.zone or "UTC"
        start = f"{day} {self.start[0]:02}:{self.start[1]:02} {zone}"
        if self.end is None:
            return start, None
        later = day + timedelta(days=1) if self.end <= self.start and day < date.max else day
        return start, f"{later} {self.end[0]:02}:{self.end[1]:02} {zone}"


def find_days(text: str) -> Days | None:
    """Find the first date with a year: "le 8 octobre 2021", "October 8th, 2021", "8/10/2021"."""
    folded = without_accents(text).lower()
    found = [match for shape in _DATES if (match := shape.search(folded))]
    for match in sorted(found, key=re.Match.start):
        if days := _days(match.groupdict(), numbers=match.re is _DATES[-1]):
            return days
    return None


def _days(said: Mapping[str, str | None], *, numbers: bool) -> Days | None:
    named = said.get("name")
    month = MONTHS[named] if named else int(said["month"] or 0)
    first, year = int(said["first"] or 0), int(said["year"] or 0)
    last = int(said.get("last") or first)
    doubt = _NUMBERS if numbers and first <= _NOON and first != month else ""
    try:
        return Days(date(year, month, first), date(year, month, last), doubt)
    except ValueError:
        return None


def find_hours(text: str) -> Hours | None:
    """Find from when to when: "11h00 à 12h30 UTC", "20h-21h30 Seoul", "8 to 9.30 pm KST"."""
    folded = without_accents(without_offsets(text)).lower()
    for shape in _DATES:
        folded = shape.sub(" ", folded)
    clocks = [clock for match in _CLOCK.finditer(folded) if (clock := _clock(match))]
    if not clocks:
        return None
    (hour, minute, half), *others = clocks
    if not others:
        return Hours((hour, minute), None, named_zone(text))
    end = others[0]
    if not half and end[2] == "p" and hour < _NOON <= hour + _NOON <= end[0]:
        hour += _NOON
    return Hours((hour, minute), end[:2], named_zone(text))


def find_minutes(text: str) -> int | None:
    """Find how long something takes: "90 minutes", "1h30", "2 hours"; up to a day."""
    found = _LENGTH.search(without_accents(text).lower())
    if not found:
        return None
    minutes = int(found["hours"] or 0) * 60 + int(found["rest"] or found["minutes"] or 0)
    return minutes if 0 < minutes <= 2 * _NOON * 60 else None


def _clock(match: re.Match[str]) -> tuple[int, int, str] | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = match["half"] or match["whole"] or ""
    if half:
        if not 0 < hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return (hour, minute, half) if hour < 2 * _NOON else None
