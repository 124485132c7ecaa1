"""Hours of the day in words: two o’clock, ten to eight, las once de la noche, dix-huit heures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from publisher.checks.examined import Examined
from publisher.checks.facts.clock import half_after, hour, shifted
from publisher.checks.facts.number_words import SMALL, words_for
from publisher.text.values import Kind

_S = "[ \u00a0\u202f]"
_PARTS = {"quart": 15, "quarter": 15, "cuarto": 15, "half": 30, "media": 30}
_PARTS |= {"demi": 30, "demie": 30}
_NAMED = {"midnight": 0, "minuit": 0, "midi": 12, "noon": 12, "midday": 12}
_DAY, _HALF_DAY = 24 * 60, 12 * 60  # minutes
_NOON = 12  # hours


def _number(base: str) -> str:
    words = "|".join(sorted(SMALL[base], key=len, reverse=True))
    return rf"(?:\d{{1,2}}|(?:{words})(?:(?:-|{_S}|-et-|{_S}(?:et|y){_S})(?:{words}))?)"


def _patterns(base: str, *shapes: str) -> tuple[re.Pattern[str], ...]:
    n = _number(base)
    return tuple(
        re.compile(
            rf"(?<![\w.,-]){shape.replace(' ', _S).replace('N', n)}(?![\w-]|[.:]\d)", re.IGNORECASE
        )
        for shape in shapes
    )


# `h` and `m` are the hour and the minutes that are added, or taken away where `less` is.
_SHAPES: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "fr": _patterns(
        "fr",
        "(?P<h>N heures?|midi|minuit)"
        "(?: (?:et )?(?:(?P<less>moins) (?:le )?)?(?P<m>quart|demie?|N))?",
    ),
    "en": _patterns(
        "en",
        "(?P<m>half|quarter|N)(?: minutes)? (?:past|(?P<less>to)) (?P<h>N|midnight|noon|midday)",
        "(?P<h>N)(?: (?P<m>thirty|fifteen|forty-five))?"
        " (?:o[’']clock|[ap]\\.?m|in the (?:morning|afternoon|evening)|at night)",
        "(?:at|by|until|till|from|after|before|around|about|between|and|since|to) (?P<h>N)"
        "(?: (?P<m>thirty|fifteen|forty-five))?",
    ),
    "es": _patterns(
        "es",
        "(?:las?|l[oa]s|y) (?P<h>N)(?: (?:y|(?P<less>menos)) (?P<m>media|cuarto|N))?",
    ),
}  # fmt: skip


class _Hour(NamedTuple):
    start: int
    end: int
    minutes: int  # since midnight
    exact: bool  # which half of the day is known


def same_hour(one: Examined, place: int, other: Examined) -> bool:
    """Tell whether a number here is part of a time that the other text says as well.

    Of a time in words the half of the day is often not said, and then either will do.
    """
    hours = one.shared(_places).get(place)
    if not hours:
        return False
    said = other.shared(_said)
    return any(
        here.minutes in said.every
        or here.minutes % _HALF_DAY in (said.vague if here.exact else said.halves)
        for here in hours
    )


class _Said(NamedTuple):
    every: frozenset[int]
    halves: frozenset[int]  # every time by the half of a day
    vague: frozenset[int]  # those of which no more is known


def _said(text: Examined) -> _Said:
    hours = text.shared(_hours)
    return _Said(
        frozenset(each.minutes for each in hours),
        frozenset(each.minutes % _HALF_DAY for each in hours),
        frozenset(each.minutes % _HALF_DAY for each in hours if not each.exact),
    )


def _places(text: Examined) -> Mapping[int, list[_Hour]]:
    """Return every place in a text that is part of a time, with the times."""
    found: dict[int, list[_Hour]] = {}
    for each in text.shared(_hours):
        for place in range(each.start, each.end):
            found.setdefault(place, []).append(each)
    return found


def _hours(text: Examined) -> tuple[_Hour, ...]:
    return (*_in_digits(text), *_in_words(text))


def _in_digits(text: Examined) -> Iterator[_Hour]:
    for value in text.values:
        time = None if value.kind in (Kind.DATE, Kind.ORDINAL) else hour(text, value)
        if time is not None:
            yield _Hour(value.start, value.end, 60 * time.hour + time.minute, True)


def _in_words(text: Examined) -> Iterator[_Hour]:
    for pattern in _SHAPES.get(text.base, ()):
        for found in pattern.finditer(text.text):
            parts = found.groupdict()
            first, minute = _value(text, parts["h"]), _value(text, parts.get("m") or "")
            half = half_after(text, found.end("m" if parts.get("m") else "h"), first)
            if first > 2 * _NOON or minute >= 60:
                continue
            minutes = 60 * shifted(first, half) + (-minute if parts.get("less") else minute)
            exact = half is not None or first > _NOON or parts["h"].lower() in _NAMED
            yield _Hour(found.start(), found.end(), minutes % _DAY, exact)


def _value(text: Examined, words: str) -> int:
    return sum(_value_of(part, text.base) for part in re.findall(r"\d+|[^\W\d_]+", words.lower()))


def _value_of(word: str, base: str) -> int:
    if word.isdigit():
        return int(word)
    known = _PARTS.get(word) or _NAMED.get(word)
    return known if known is not None else int(sum(words_for(base, word)))
