"""Dates and times by CLDR pattern, for languages without a house style.

Babel 2.18 has few long patterns without a year and breaks the quotes of some interval patterns
("2025(e)'ko urr." in Basque); from two patterns that it does have, the others are made here.
Imports Babel: load it only for a language that needs it.
"""

from __future__ import annotations

import re
from datetime import date

from babel import dates

from publisher.l10n.cldr import locale

NO_BREAK = "\u00a0"
NARROW = "\u202f"
THIN = "\u2009"  # breaks the line; CLDR means it not to

DAY_TO_MONTH = re.compile(r"\bd\b[^,]*?MMMM|MMMM[^,]*?\bd\b")
# What belongs to a day number and is repeated with it: "1.", "1일", "1(a)". Longer words do not.
NUMBER_TAIL = re.compile(r"[.()\w]{1,3}(?!\w)")

Token = tuple[str, str | tuple[str, int]]


def format_day(day: date, language: str, *, weekday: bool, year: bool) -> str:
    """Write one day by CLDR's long pattern, with the weekday or without the year if asked."""
    return _apply(_pattern(language, weekday=weekday, year=year), day, language)


def format_span(start: date, end: date, language: str) -> str:
    """Write a range of days; what both share is said once. `start` must be before `end`."""
    long = _pattern(language, weekday=False, year=True)
    dash, closed = _dashes(language)
    if (start.year, start.month) == (end.year, end.month):
        head, tail = _around_day(long)
        return _apply(head, start, language) + closed + _apply(tail, end, language)
    first = last = long
    if start.year == end.year:
        short = _pattern(language, weekday=False, year=False)
        # The year is said once, on its own side: "2018년 9월 30일 ~ 10월 2일".
        first, last = (long, short) if _year_comes_first(long) else (short, long)
    return _apply(first, start, language) + dash + _apply(last, end, language)


def format_clock_span(start: str, end: str, language: str) -> str:
    """Join two times with the dash of the language."""
    return start + _dashes(language)[1] + end


def format_clock(hour: int, minute: int, language: str) -> str:
    """Write a time of the 24-hour clock; hour 24 is the end of a day."""
    values = {"H": hour, "m": minute}
    pattern = locale(language).datetime_skeletons["Hm"].pattern
    return "".join(
        value if isinstance(value, str) else str(values[value[0]]).zfill(value[1])
        for _, value in _tokens(pattern)
    )


def _pattern(language: str, *, weekday: bool, year: bool) -> str:
    data = locale(language)
    long, full = data.date_formats["long"].pattern, data.date_formats["full"].pattern
    wanted = long if year else data.datetime_skeletons["MMMMd"].pattern
    if weekday:
        # "full" is nearly always "long" with the weekday before or after it. In some twenty
        # languages it is not (Wolof shortens the month there): then the usual order.
        wanted = full.replace(long, wanted) if long in full else f"EEEE, {wanted}"
    return DAY_TO_MONTH.sub(lambda found: found[0].replace(" ", NO_BREAK), wanted)


def _apply(pattern: str, day: date, language: str) -> str:
    return dates.format_date(day, pattern, locale=locale(language)).replace(THIN, NARROW)


def _dashes(language: str) -> tuple[str, str]:
    """Return what stands between two long ends of a range, and between two numbers."""
    fallback = str(locale(language).interval_formats[None])
    between = fallback.replace("{0}", "").replace("{1}", "")
    mark = between.strip()
    dash = f"{NO_BREAK}{mark} " if between != mark else mark
    return dash, dash if mark.isalpha() else mark  # in some languages a word stands there


def _around_day(pattern: str) -> tuple[str, str]:
    """Cut a pattern into what comes up to the day number, and what comes from it on."""
    tokens = _tokens(pattern)
    at = next(index for index, token in enumerate(tokens) if _field(token) == "d")
    after = tokens[at + 1][1] if at + 1 < len(tokens) else ""
    found = NUMBER_TAIL.match(after) if isinstance(after, str) else None
    head = [*tokens[: at + 1], ("chars", found[0])] if found else tokens[: at + 1]
    return dates.untokenize_pattern(head), dates.untokenize_pattern(tokens[at:])


def _tokens(pattern: str) -> list[Token]:
    """Cut a pattern into fields and literal text, neighbouring texts joined.

    Babel leaves quoted and unquoted text apart, and puts a false apostrophe where they meet
    when it writes the tokens back: that is how it spoils the Basque intervals.
    """
    tokens: list[Token] = []
    for kind, value in dates.tokenize_pattern(pattern):
        if isinstance(value, str) and tokens and isinstance(tokens[-1][1], str):
            tokens[-1] = (kind, tokens[-1][1] + value)
        else:
            tokens.append((kind, value))
    return tokens


def _field(token: Token) -> str:
    """Return the letter of a field, or nothing for literal text."""
    return token[1][0] if token[0] == "field" else ""


def _year_comes_first(pattern: str) -> bool:
    fields = [_field(token) for token in _tokens(pattern)]
    return fields.index("y") < fields.index("d")
