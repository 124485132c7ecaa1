"""The numbers, dates and times of a text in a form that two languages share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from publisher.checks.examined import Examined
from publisher.checks.facts.number_words import scale_after, spelt
from publisher.text.values import Kind, Value

_WEEKDAYS: Mapping[str, int] = {
    name: number % 7
    for number, name in enumerate(
        (
            "lundi mardi mercredi jeudi vendredi samedi dimanche"
            " monday tuesday wednesday thursday friday saturday sunday"
            " lunes martes miércoles jueves viernes sábado domingo"
        ).split()
    )
}
_MONTHS: Mapping[str, int] = {
    name: number % 12 + 1
    for number, name in enumerate(
        (
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
            " january february march april may june july august september october november december"
            " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
            " diciembre"
        ).split()
    )
}
_HALF = re.compile(r"[ \u00a0\u202f]?([ap])\.?m(?!\w)", re.IGNORECASE)
_DECADE = re.compile(r"([1-9]\d{3})s")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_END = re.compile(r"(?<=\d[-–/])\d\d(?!\d)")  # of a shortened range: 2001-02


class Figure(NamedTuple):
    """A value and where it stands."""

    kind: str  # "number", "month", "weekday", "time", "code"
    content: Decimal | str
    start: int
    end: int


@lru_cache(4096)
def figures(text: Examined) -> tuple[Figure, ...]:
    """Return the figures of a text in their order; addresses are none."""
    found: list[Figure] = []
    for value in text.values:
        if value.kind is not Kind.ADDRESS and not _is_end_of_name(text, value):
            found += _figures(text, value)
    for word in text.words:
        number = _WEEKDAYS.get(word.text.lower())
        if number is not None and (text.base != "en" or word.text[0].isupper()):
            found.append(Figure("weekday", str(number), word.start, word.end))
    return tuple(found)


def _is_end_of_name(text: Examined, value: Value) -> bool:
    """Tell whether a number belongs to what is before it: Covid-19, 2001-02."""
    before = text.text[max(value.start - 2, 0) : value.start]
    if len(before) < 2 or before[1] not in "-‑–":
        return False
    return before[0].isalpha() or (before[0].isdigit() and value.text.startswith("0"))


def _figures(text: Examined, value: Value) -> Iterator[Figure]:
    start, end, content = value.start, value.end, value.content
    half = _HALF.match(text.text, end)
    if value.kind is Kind.DATE and isinstance(content, tuple):
        _, day, month, year = content
        yield Figure("number", Decimal(day or 0), start, end)
        yield Figure("month", str(month), start, end)
        if year:
            yield Figure("number", Decimal(year), start, end)
    elif value.kind is Kind.ORDINAL and isinstance(content, tuple):
        yield Figure("number", Decimal(content[0] or 0), start, end)
    elif value.kind is Kind.TIME and isinstance(content, tuple):
        yield Figure("time", f"{content[0]}:{content[1] or 0:02}", start, end)
    elif half:
        yield _of_half_day(value, half[1].lower())
    elif isinstance(content, Decimal):
        yield Figure("number", content * scale_after(text, end), start, end)
    else:
        yield _of_code(text, value)


def _of_half_day(value: Value, half: str) -> Figure:
    hour, _, minute = value.text.replace(".", ":").partition(":")
    hour24 = int(hour) % 12 + (12 if half == "p" else 0) if hour.isdigit() else 0
    return Figure("time", f"{hour24}:{minute or '00'}", value.start, value.end)


def _of_code(text: Examined, value: Value) -> Figure:
    if decade := _DECADE.fullmatch(value.text):
        return Figure("number", Decimal(decade[1]), value.start, value.end)
    if _DECIMAL.fullmatch(value.text):
        number = Decimal(value.text) * scale_after(text, value.end)
        return Figure("number", number, value.start, value.end)
    if clock := _CLOCK.fullmatch(value.text):
        return Figure("time", f"{int(clock[1])}:{clock[2]}", value.start, value.end)
    return Figure("code", value.text.casefold(), value.start, value.end)


class _Said(NamedTuple):
    """What a text says, in every shape that excuses a figure of another text."""

    figures: frozenset[tuple[str, Decimal | str]]
    words: frozenset[Decimal]
    ends: frozenset[Decimal]  # of shortened ranges, 2 for 2001-02
    months: frozenset[str]


@lru_cache(4096)
def _said(text: Examined) -> _Said:
    return _Said(
        frozenset((figure.kind, figure.content) for figure in figures(text)),
        spelt(text),
        frozenset(map(Decimal, _END.findall(text.text))),
        frozenset(str(_MONTHS.get(word.text.lower())) for word in text.words),
    )


def says(text: Examined, figure: Figure) -> bool:
    """Tell whether a text says a figure: the same value, in words, or in another shape."""
    said, content = _said(text), figure.content
    if (figure.kind, content) in said.figures:
        return True
    if figure.kind == "number" and isinstance(content, Decimal):
        if content in said.words or _decade(content) in said.words:
            return True
        return content >= 1000 and content % 100 in said.ends
    if figure.kind == "time":
        hour, minute = map(Decimal, str(content).split(":"))
        return all(("number", part) in said.figures for part in (hour, minute or hour))
    return figure.kind == "month" and content in said.months


def _decade(year: Decimal) -> Decimal | None:
    """Return the 70 of 1970: "los años setenta"."""
    return year % 100 if 1800 <= year < 2100 and year % 10 == 0 and year % 100 else None


def unmatched(one: Examined, other: Examined) -> list[Figure]:
    """Return the figures of one text that another does not say at all; each value once."""
    lost = (figure for figure in figures(one) if not says(other, figure))
    return list({(figure.kind, figure.content): figure for figure in lost}.values())
