"""Whether a text says a figure of another: the same value, in words, or in another shape."""

from __future__ import annotations

import re
from decimal import Decimal

from publisher.checks.examined import Examined
from publisher.checks.facts.clock_words import same_hour
from publisher.checks.facts.contradictions import MONTHS
from publisher.checks.facts.equivalents import lasts, meant, says_time, shares
from publisher.checks.facts.figures import Figure, figures
from publisher.checks.facts.number_words import spelt
from publisher.checks.facts.rephrased import (
    converts,
    counted_otherwise,
    day_codes,
    in_ranges,
    lasts_minutes,
    says_part,
    span_of_century,
)

_END = re.compile(r"(?<=\d[-–/])\d\d(?!\d)")  # of a shortened range: 2001-02
_DAY = 24  # hours
_SHORT = 31  # of two digits, those that are no day can be a year
_DAY_CODE = re.compile(r"([1-3]?\d)-?([efmajsond])")
_INITIALS = "efmamjjasond"  # of the months, in Spanish
_PART_OF_YEAR = re.compile(r"([qtsh])([1-4])")
_QUARTER = frozenset("quarter quarters trimestre trimestres".split())
_HALF_YEAR = frozenset("half semester semestre semestres".split())
_PARTS_OF_YEAR = {"q": _QUARTER, "t": _QUARTER, "s": _HALF_YEAR, "h": _HALF_YEAR}
_PAPER = ("a3", "a4", "a5")
_SHEETS = frozenset("folio folios hoja hojas page pages feuille feuilles sheet sheets".split())
_CENTS = frozenset("cent cents centime centimes céntimo céntimos centavo centavos pence".split())
_GRADE = re.compile(r"c[em][12]|[lm][1-3]")  # of French schools and universities
_SCHOOL = frozenset(
    """grade year pupils schoolchildren primary primaria curso año grado school master masters
    máster degree bachelor licenciatura""".split()
)
_CENTURY = frozenset("century centuries siècle siècles siglo siglos".split())


def _contents(text: Examined) -> frozenset[tuple[str, Decimal | str]]:
    return frozenset((figure.kind, figure.content) for figure in figures(text))


def says(text: Examined, figure: Figure) -> bool:
    """Tell whether a text says a figure: the same value, in words, or in another shape."""
    said, content = text.shared(_contents), figure.content
    if (figure.kind, content) in said:
        return True
    if figure.kind == "number" and isinstance(content, Decimal):
        return _says_number(text, figure, content)
    if figure.kind == "fraction":
        one, two = map(int, str(content).split("/"))
        return Decimal(100 * one // two) in text.shared(shares) or ("number", Decimal(one)) in said
    if figure.kind == "time":
        first, minute = map(Decimal, str(content).split(":"))
        if all(("number", part) in said for part in (first, minute or first)):
            return True
        if lasts_minutes(text, 60 * int(first) + int(minute)):
            return True
        return says_time(text, int(first), int(minute))
    if figure.kind == "code":
        return _says_code(text, str(content))
    return figure.kind == "month" and (
        content in text.shared(_months)
        or any(_INITIALS[int(content) - 1].upper() == each for _, each in text.shared(day_codes))
    )


def _says_code(text: Examined, code: str) -> bool:
    """Tell whether a text has another name for 8M, Q3 or CM2."""
    said = text.shared(_contents)
    if day := _DAY_CODE.fullmatch(code):
        months = (_INITIALS[int(number) - 1] for number in text.shared(_months))
        return ("number", Decimal(day[1])) in said and day[2] in months
    if code in _PAPER:
        return not _SHEETS.isdisjoint(text.vocabulary)
    if part := _PART_OF_YEAR.fullmatch(code):
        rank = Decimal(part[2])
        is_said = ("number", rank) in said or rank in text.shared(spelt)
        return is_said and not _PARTS_OF_YEAR[part[1]].isdisjoint(text.vocabulary)
    return bool(_GRADE.fullmatch(code)) and not _SCHOOL.isdisjoint(text.vocabulary)


def _months(text: Examined) -> frozenset[str]:
    return frozenset(str(MONTHS[word]) for word in text.vocabulary & MONTHS.keys())


def _says_number(text: Examined, figure: Figure, content: Decimal) -> bool:
    said = text.shared(_contents)
    if not text.shared(spelt).isdisjoint((content, _decade(content))):
        return True
    if content in text.shared(meant) or (figure.of_hundred and content in text.shared(shares)):
        return True
    if content <= _DAY and content % 12 in text.shared(_hours):
        return True
    if content < 100 and content % 10 == 0 and not said.isdisjoint(_years(content)):
        return True
    if figure.days and (lasts(text, figure.days) or _lasts_in_parts(text, figure, content)):
        return True
    if figure.system and converts(text, figure.system):
        return True
    if _is_named_day(text, content) or _is_century(text, content):
        return True
    if not said.isdisjoint(_full_or_short(content)):
        return True
    if content < 1000:
        # 40 million, and the rest of the 55; 0.45 euros
        in_cents = content < 1 and not _CENTS.isdisjoint(text.vocabulary)
        return ("number", content * (100 if in_cents else 10**6)) in said
    return content % 100 in text.shared(_ends)  # 2 of the range 2001-02


def _is_named_day(text: Examined, day: Decimal) -> bool:
    return any(day == number for number, _ in text.shared(day_codes))


def _full_or_short(year: Decimal) -> list[tuple[str, Decimal | str]]:
    """Return the 1968 of May 68, and the other way round."""
    if _SHORT < year < 100:
        return [("number", year + 1900)]
    return [("number", year - 1900)] if 1900 + _SHORT < year < 2000 else []


def _is_century(text: Examined, year: Decimal) -> bool:
    """Tell whether a text names the nineteenth century, which the 1800s are."""
    if year % 100 or not 1000 <= year <= 2000 or _CENTURY.isdisjoint(text.vocabulary):
        return False
    return year // 100 + 1 in text.shared(spelt) or ("number", year // 100 + 1) in text.shared(
        _contents
    )


def _lasts_in_parts(text: Examined, figure: Figure, content: Decimal) -> bool:
    """Tell whether a text says a span of time as hours and minutes, or a century by its years."""
    minutes = round(figure.days * 24 * 60)
    if minutes == content and (
        any(minute == content for _, minute in text.shared(_clocks))
        or (lasts_minutes(text, minutes) or says_part(text, minutes))
    ):
        return True
    return figure.days == span_of_century(content) and content in text.shared(_centuries)


def _ends(text: Examined) -> frozenset[Decimal]:
    return frozenset(map(Decimal, _END.findall(text.text)))


def _clocks(text: Examined) -> frozenset[tuple[int, int]]:
    said = (str(content) for kind, content in text.shared(_contents) if kind == "time")
    return frozenset(
        (int(hour), int(minute)) for hour, _, minute in (s.partition(":") for s in said)
    )


def _hours(text: Examined) -> frozenset[int]:
    """Return the numbers that a text's times may be said with: 9 for 21:00, 8 for 7:45 as well."""
    clocks = text.shared(_clocks)
    return frozenset(each % 12 for one, minute in clocks for each in (one, one + (minute > 30)))


def _centuries(text: Examined) -> frozenset[Decimal]:
    numbers = (content for kind, content in text.shared(_contents) if kind == "number")
    return frozenset(n // 100 + 1 for n in numbers if isinstance(n, Decimal))


def _years(decade: Decimal) -> list[tuple[str, Decimal | str]]:
    """Return the 1980 that "los años ochenta" are."""
    return [("number", century + decade) for century in (Decimal(1800), Decimal(1900))]


def _decade(year: Decimal) -> Decimal | None:
    """Return the 70 of 1970: "los años setenta"."""
    return year % 100 if 1800 <= year < 2100 and year % 10 == 0 and year % 100 else None


def unmatched(one: Examined, other: Examined) -> list[Figure]:
    """Return the figures of one text that another does not say at all; each value once."""
    every = {(figure[:2], figure[4:]): figure for figure in figures(one)}
    lost = [figure for figure in every.values() if not says(other, figure)]
    if lost:  # 8, 9 and 10 are 8–10
        within = in_ranges(other, {figure.content for figure in figures(one)})
        lost = [
            figure
            for figure in lost
            if figure.content not in within
            and not same_hour(one, figure.start, other)
            and not is_shifted(one, figure, other)
        ]
    return list({(figure.kind, figure.content): figure for figure in lost}.values())


def is_shifted(one: Examined, figure: Figure, other: Examined) -> bool:
    """Tell whether the other text has the number next to it, and counts differently."""
    if figure.kind != "number" or not isinstance(figure.content, Decimal):
        return False
    said = other.shared(_contents)
    return any(
        ("number", figure.content + step) in said or figure.content + step in other.shared(spelt)
        for step in counted_otherwise(one, figure.start, figure.end, other)
    )
