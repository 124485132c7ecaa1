"""Times of day and instants, always in a named zone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from publisher.errors import BrokenInputError
from publisher.l10n.cldr import base_language
from publisher.l10n.days import format_date
from publisher.l10n.zones import local_time, utc_offset, zone_city

NO_BREAK = "\u00a0"
NARROW = "\u202f"  # unlike U+00A0 it keeps its width in a justified line
VOWELS = frozenset("aàáâäåæeéèêëiíîïoóôöœuùúûü")
SILENT_H = frozenset({"Hébron", "Helsinki", "Honolulu"})


@dataclass(frozen=True, slots=True)
class TimeStyle:
    """How the house writes times in one language."""

    clock: str  # of a full hour
    clock_minutes: str
    span: str
    next_day: str  # what follows a range that ends on the next day; {day} is that day
    later_day: str
    zone: str  # {city} stands with what the language puts before it


# Knowledge base, "Typography and locale rules". CLDR has "13:30" in French, and calls zones by
# names that only half the languages have ("heure normale du centre nord-américain").
STYLES = {
    "fr": TimeStyle(
        clock=f"{{hour}}{NARROW}h",
        clock_minutes=f"{{hour}}{NARROW}h{NARROW}{{minute:02}}",
        span="de {start} à {end}",
        next_day=" le lendemain",
        later_day=" le {day}",
        zone=", heure {city}",
    ),
    "en": TimeStyle(
        clock="{hour:02}:{minute:02}",
        clock_minutes="{hour:02}:{minute:02}",
        span="{start}–{end}",
        next_day=" the next day",
        later_day=" on {day}",
        zone=", {city} time",
    ),
    "es": TimeStyle(
        clock="{hour}:{minute:02}",
        clock_minutes="{hour}:{minute:02}",
        span="de {start} a {end}",
        next_day=" del día siguiente",
        later_day=" del {day}",
        zone=", hora de {city}",
    ),
}


def format_time(moment: datetime, zone: str, language: str) -> str:
    """Write the time that clocks show in the zone: "13 h 30", "13:30"; seconds are left out.

    Raises `ValueError` if the moment has no offset, and `UnknownZoneError` of `zones`.
    """
    local = local_time(moment, zone)
    return _clock(local.hour, local.minute, language)


def format_time_range(start: datetime, end: datetime, zone: str, language: str) -> str:
    """Write a range of times: "de 13 h à 14 h 30", "13:00–14:30", "de 13:00 a 14:30".

    Says so if the end falls on another day in that zone; midnight itself ends the day before,
    as 24:00. If clocks change in between, both times carry their offset. Equal times give one.
    Raises as `format_time`, and `BrokenInputError` if the range ends before it starts.
    """
    span, later = _range_parts(start, end, zone, language)
    return span + later


def format_instant(
    start: datetime,
    end: datetime,
    zone: str,
    language: str,
    *,
    reference_day: date | None = None,
) -> str:
    """Write when something happens for those who live by the zone.

    "de 6 h à 7 h 30, heure de Mexico (UTC−5)". The day comes first where it is not
    `reference_day`, the day under which the reader finds the text. Raises as `format_time_range`.
    """
    span, later = _range_parts(start, end, zone, language)
    day = local_time(start, zone).date()
    if reference_day is not None and day != reference_day:
        year = day.year != reference_day.year
        span = f"{format_date(day, language, weekday=True, year=year)}, {span}"
    city, offset = zone_city(zone, language), utc_offset(start, zone)
    if city == offset:  # UTC itself, and zones that are only an offset
        return f"{span}{NO_BREAK}{offset}{later}"
    changing = utc_offset(end, zone) != offset  # then the times say their own
    style = STYLES.get(base_language(language))
    if style is None:
        return f"{span}{later} ({city})" if changing else f"{span}{later} ({city}, {offset})"
    named = style.zone.format(city=WITH_ARTICLE.get(base_language(language), str)(city))
    return f"{span}{later}{named}" if changing else f"{span}{later}{named} ({offset})"


def _range_parts(start: datetime, end: datetime, zone: str, language: str) -> tuple[str, str]:
    """Return the two times, and the words that say on which other day the second one falls."""
    first, last = local_time(start, zone), local_time(end, zone)
    # Two moments in one zone compare by their clocks, wrongly where clocks were put back.
    if last.astimezone(UTC) < first.astimezone(UTC):
        raise BrokenInputError(
            f"the times run backwards, from {first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M}",
            mend="exchange the two times, or move the end to the next day",
        )
    opening, closing = format_time(start, zone, language), format_time(end, zone, language)
    if first.astimezone(UTC) == last.astimezone(UTC):
        return opening, ""
    days = (last.date() - first.date()).days
    if days == 1 and (last.hour, last.minute) == (0, 0):
        closing, days = _clock(24, 0, language), 0
    if first.utcoffset() != last.utcoffset():
        opening = f"{opening} ({utc_offset(start, zone)})"
        closing = f"{closing} ({utc_offset(end, zone)})"
    return _span(opening, closing, language), _later(first, last, days, language)


def _clock(hour: int, minute: int, language: str) -> str:
    style = STYLES.get(base_language(language))
    if style is None:
        from publisher.l10n import patterns

        return patterns.format_clock(hour, minute, language)
    shape = style.clock_minutes if minute else style.clock
    return shape.format(hour=hour, minute=minute)


def _span(start: str, end: str, language: str) -> str:
    style = STYLES.get(base_language(language))
    if style is None:
        from publisher.l10n import patterns

        return patterns.format_clock_span(start, end, language)
    return style.span.format(start=start, end=end)


def _later(first: datetime, last: datetime, days: int, language: str) -> str:
    if days == 0:
        return ""
    day = format_date(last.date(), language, year=last.year != first.year)
    style = STYLES.get(base_language(language))
    if style is None:
        return f" ({day})"
    return style.next_day if days == 1 else style.later_day.format(day=day)


def _of(city: str) -> str:
    """Put the French "de" before a city: "de Mexico", "d’Abidjan", "du Caire", "de La Havane"."""
    for article, contracted in (("Le ", "du "), ("Les ", "des "), ("Îles ", "des îles ")):
        if city.startswith(article):
            return contracted + city.removeprefix(article)
    if city.startswith("Île "):
        return "de l’île " + city.removeprefix("Île ")
    if city in SILENT_H or (city[0].lower() in VOWELS and not _opens_like_w(city)):
        return f"d’{city}"
    return f"de {city}"


def _opens_like_w(city: str) -> bool:
    """Tell whether the name opens with the sound of w, as Ouagadougou: nothing is elided."""
    return city.startswith("Ou") and city[2:3] in VOWELS


def _of_spanish(city: str) -> str:
    """Put the article that "Ciudad de México" takes inside a sentence."""
    return f"la {city}" if city.startswith("Ciudad ") else city


WITH_ARTICLE: Mapping[str, Callable[[str], str]] = {"fr": _of, "es": _of_spanish}
