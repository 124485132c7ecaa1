"""The numbers, dates and times of a text in a form that two languages share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from publisher.checks.examined import Examined, Word
from publisher.checks.facts.clock import hour
from publisher.checks.facts.equivalents import lasts, meant, says_time, share, shares, span
from publisher.checks.facts.number_words import SCALES, scale_after, spelt
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
_DECADE = re.compile(r"([1-9]\d{3})s")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_END = re.compile(r"(?<=\d[-–/])\d\d(?!\d)")  # of a shortened range: 2001-02


_DAY = 24  # hours
# English words as well, where nothing about them says that they are months.
_DOUBTFUL = frozenset(("march", "may"))
_IN_MONTH = re.compile(
    r"\b(?:in|of|since|until|from|by|to|late|early|mid)[ \u00a0-]\Z", re.IGNORECASE
)
_DIGITS = frozenset("0123456789")
_RUN = re.compile(r"\d+(?:[.,:/-]\d+)*")
_JOINT = frozenset(".,:/-")
# Words that make another figure of the number beside them, or one by themselves.
_MAKING = frozenset(
    (
        *_WEEKDAYS,
        *_MONTHS,
        *SCALES,
        *"h m am pm hr hrs hora horas morning afternoon evening night".split(),
        *"mañana madrugada tarde noche matin midi soir".split(),
    )
)


def are_alike(one: Examined, other: Examined) -> bool:
    """Tell whether two texts have the same figures, as can be seen without reading them.

    Where it says no, they may be alike all the same.
    """
    if not (_MAKING.isdisjoint(one.vocabulary) and _MAKING.isdisjoint(other.vocabulary)):
        return False
    if _DIGITS.isdisjoint(one.signs) and _DIGITS.isdisjoint(other.signs):
        return True
    runs = sorted(_RUN.findall(one.text))
    return runs == sorted(_RUN.findall(other.text)) and all(map(_JOINT.isdisjoint, runs))


class Figure(NamedTuple):
    """A value and where it stands."""

    kind: str  # "number", "month", "weekday", "time", "code"
    content: Decimal | str
    start: int
    end: int
    days: Decimal = Decimal(0)  # that it counts, if it counts hours, weeks, years …
    of_hundred: bool = False


def figures(text: Examined) -> tuple[Figure, ...]:
    """Return the figures of a text in their order; addresses are none."""
    return text.shared(_all)


def _all(text: Examined) -> tuple[Figure, ...]:
    found: list[Figure] = []
    for value in () if _DIGITS.isdisjoint(text.signs) else text.values:
        if value.kind is not Kind.ADDRESS and not _is_end_of_name(text, value):
            found += _figures(text, value)
    for word in () if _WEEKDAYS.keys().isdisjoint(text.vocabulary) else text.words:
        number = _WEEKDAYS.get(word.text.lower())
        if number is not None and (text.base != "en" or word.text[0].isupper()):
            found.append(Figure("weekday", str(number), word.start, word.end))
    if not _MONTHS.keys().isdisjoint(text.vocabulary):
        taken = [(figure.start, figure.end) for figure in found if figure.kind == "month"]
        found += (
            Figure("month", str(_MONTHS[word.text.lower()]), word.start, word.end)
            for word in text.words
            if _is_month(text, word) and not any(a <= word.start < b for a, b in taken)
        )
    return tuple(found)


def _is_month(text: Examined, word: Word) -> bool:
    name = word.text.lower()
    if name not in _MONTHS or (text.base == "en" and word.text == name):
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
        yield Figure("number", Decimal(content[0] or 0), start, end)
    elif time is not None:
        yield Figure("time", str(time), start, end)
    elif isinstance(content, Decimal):
        number = content * scale_after(text, end)
        yield Figure("number", number, start, end, span(text, number, end), share(text, end))
    else:
        yield _of_code(text, value)


def _of_code(text: Examined, value: Value) -> Figure:
    if decade := _DECADE.fullmatch(value.text):
        return Figure("number", Decimal(decade[1]), value.start, value.end)
    if _DECIMAL.fullmatch(value.text):
        number = Decimal(value.text) * scale_after(text, value.end)
        return Figure("number", number, value.start, value.end)
    return Figure("code", value.text.casefold(), value.start, value.end)


def _contents(text: Examined) -> frozenset[tuple[str, Decimal | str]]:
    return frozenset((figure.kind, figure.content) for figure in figures(text))


def says(text: Examined, figure: Figure) -> bool:
    """Tell whether a text says a figure: the same value, in words, or in another shape."""
    said, content = text.shared(_contents), figure.content
    if (figure.kind, content) in said:
        return True
    if figure.kind == "number" and isinstance(content, Decimal):
        return _says_number(text, figure, content)
    if figure.kind == "time":
        first, minute = map(Decimal, str(content).split(":"))
        if all(("number", part) in said for part in (first, minute or first)):
            return True
        return says_time(text, int(first), int(minute))
    named = (_MONTHS.get(word) for word in text.vocabulary)
    return figure.kind == "month" and str(content) in map(str, named)


def _says_number(text: Examined, figure: Figure, content: Decimal) -> bool:
    said = text.shared(_contents)
    if not text.shared(spelt).isdisjoint((content, _decade(content))):
        return True
    if content in text.shared(meant) or (figure.of_hundred and content in text.shared(shares)):
        return True
    if content <= _DAY and any(_is_hour(content, each) for each in said):
        return True
    if content < 100 and content % 10 == 0 and not said.isdisjoint(_years(content)):
        return True
    if figure.days and lasts(text, figure.days):
        return True
    if content < 1000:
        return False
    return content % 100 in map(Decimal, _END.findall(text.text))  # 2 of the range 2001-02


def _is_hour(number: Decimal, said: tuple[str, Decimal | str]) -> bool:
    """Tell whether a number may be the hour of a time: nine of 21:00, nine in the evening."""
    kind, content = said
    return kind == "time" and int(str(content).partition(":")[0]) % 12 == number % 12


def _years(decade: Decimal) -> list[tuple[str, Decimal | str]]:
    """Return the 1980 that "los años ochenta" are."""
    return [("number", century + decade) for century in (Decimal(1800), Decimal(1900))]


def _decade(year: Decimal) -> Decimal | None:
    """Return the 70 of 1970: "los años setenta"."""
    return year % 100 if 1800 <= year < 2100 and year % 10 == 0 and year % 100 else None


def unmatched(one: Examined, other: Examined) -> list[Figure]:
    """Return the figures of one text that another does not say at all; each value once."""
    lost = (figure for figure in figures(one) if not says(other, figure))
    return list({(figure.kind, figure.content): figure for figure in lost}.values())
