"""Calendar days and ranges of days, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from publisher.errors import BrokenInputError
from publisher.l10n.cldr import base_language, locale

NO_BREAK = "\u00a0"
EN_DASH = "\u2013"


@dataclass(frozen=True, slots=True)
class DayStyle:
    """How the house writes a day in one language."""

    first: str  # the first of the month
    day_month: str
    with_year: str
    span: str | None  # a range inside a sentence; None: the bare form serves


# Knowledge base, "Typography and locale rules". CLDR is not followed where it has "1 octobre",
# "Monday, 1 October 2018" and "lunes, 1 de octubre de 2018".
STYLES = {
    "fr": DayStyle("1er", f"{{day}}{NO_BREAK}{{month}}", "{date} {year}", "du {start} au {end}"),
    "en": DayStyle("1", f"{{day}}{NO_BREAK}{{month}}", "{date} {year}", None),
    "es": DayStyle(
        "1",
        f"{{day}}{NO_BREAK}de{NO_BREAK}{{month}}",
        "{date} de {year}",
        "del {start} al {end}",
    ),
}


def weekday_name(day: date, language: str) -> str:
    """Return the name of the day's weekday, standing alone: "lundi", "Monday", "lunes"."""
    return str(locale(language).days["stand-alone"]["wide"][day.weekday()])


def month_name(day: date, language: str) -> str:
    """Return the name of the day's month, standing alone: "octobre", "October", "octubre"."""
    return str(locale(language).months["stand-alone"]["wide"][day.month])


def sentence_start(text: str, language: str) -> str:
    """Give a text its capital for the head of a sentence or a line.

    Quotes and opening marks are passed over; a text that starts with a digit stays as it is.
    """
    for index, letter in enumerate(text):
        if letter.isalpha():
            return text[:index] + _capital(text[index:], language)
        if letter.isalnum():
            break
    return text


def _capital(text: str, language: str) -> str:
    base = base_language(language)
    if base in ("tr", "az") and text[0] == "i":
        return "İ" + text[1:]
    if base == "nl" and text[:2] == "ij":
        return "IJ" + text[2:]
    # title(), not upper(): one capital for the letters that Unicode holds as a pair (dž, lj).
    # A letter and its accent may be two characters; the accent follows by itself.
    return text[0].title() + text[1:]


def format_date(day: date, language: str, *, weekday: bool = False, year: bool = True) -> str:
    """Write a day as it stands inside a sentence.

    "lundi 1er octobre 2018", "Monday 1 October 2018", "lunes 1 de octubre de 2018"; a no-break
    space holds the number to the month. Other languages: CLDR's long and full formats.
    """
    style = STYLES.get(base_language(language))
    if style is None:
        from publisher.l10n import patterns

        return patterns.format_day(day, language, weekday=weekday, year=year)
    text = _day_month(day, style, language)
    if year:
        text = style.with_year.format(date=text, year=day.year)
    return f"{weekday_name(day, language)} {text}" if weekday else text


def _number(day: date, style: DayStyle) -> str:
    return style.first if day.day == 1 else str(day.day)


def _day_month(day: date, style: DayStyle, language: str) -> str:
    month = locale(language).months["format"]["wide"][day.month]
    return style.day_month.format(day=_number(day, style), month=month)


def format_date_range(start: date, end: date, language: str, *, bare: bool = False) -> str:
    """Write a range of days, saying month and year once where they are the same.

    "du 1er au 3 octobre 2018", "1–3 October 2018", "del 1 al 3 de octubre de 2018". `bare` is
    for covers: "1er–3 octobre 2018". Equal days give one date. Raises `BrokenInputError` if the
    range ends before it starts.
    """
    if end < start:
        raise BrokenInputError(
            f"the dates run backwards, from {start} to {end}", mend="exchange the two dates"
        )
    if start == end:
        return format_date(start, language)
    style = STYLES.get(base_language(language))
    if style is None:
        from publisher.l10n import patterns

        return patterns.format_span(start, end, language)
    first, last = _range_start(start, end, style, language), format_date(end, language)
    if style.span and not bare:
        return style.span.format(start=first, end=last)
    # A dash between two numbers is closed; between longer parts it takes spaces.
    dash = EN_DASH if first == _number(start, style) else f"{NO_BREAK}{EN_DASH} "
    return f"{first}{dash}{last}"


def _range_start(start: date, end: date, style: DayStyle, language: str) -> str:
    if start.year != end.year:
        return format_date(start, language)
    if start.month != end.month:
        return _day_month(start, style, language)
    return _number(start, style)
