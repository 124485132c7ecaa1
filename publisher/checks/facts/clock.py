"""Hours of the day, as three languages write them: 9.30 a.m., 9 h 30, las 21.30, 2pm."""

from __future__ import annotations

import re
from typing import NamedTuple

from publisher.checks.examined import Examined
from publisher.text.values import Kind, Value

_S = "[ \u00a0\u202f]"
_HALF = re.compile(
    rf"{_S}?(?:([ap])\.?{_S}?m(?!\w)"
    rf"|(?:in the|at){_S}(morning|afternoon|evening|night)"
    rf"|de{_S}la{_S}(mañana|madrugada|tarde|noche)"
    rf"|(?:du|de){_S}(?:l[’'])?(matin|après-midi|soir)\b)",
    re.IGNORECASE,
)
_LATER = frozenset("p afternoon evening night tarde noche après-midi soir".split())
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?(?:([ap])m)?", re.IGNORECASE)
# What makes a time of a number: an hour after it, or an article before it.
_AFTER = re.compile(rf"{_S}?(?:h\.?|hrs?|horas?)(?!\w)")
_BEFORE = {
    "es": re.compile(rf"\b(?:las?|entre|y){_S}\Z"),
    "en": re.compile(rf"\b(?:at|from|until|till|by|between){_S}\Z"),
}
_RANGE = re.compile(
    rf"{_S}?(?:[-–]|to|and|until|till|or|a|y){_S}?(?:las?{_S})?(\d{{1,2}})(?:[.:]\d\d)?(?=(.{{0,18}}))"
)
_LATER_ON = re.compile(rf"\b(\d{{1,2}})(?::\d\d)?{_S}?([ap])\.?m(?!\w)", re.IGNORECASE)
_AWAY = 40  # characters
_NOON, _DAY = 12, 24  # hours
_FAR = 10  # characters


class Hour(NamedTuple):
    """A time of day."""

    hour: int
    minute: int

    def __str__(self) -> str:
        """Return it as 9:05."""
        return f"{self.hour}:{self.minute:02}"


def hour(text: Examined, value: Value) -> Hour | None:
    """Return the time that a value says, with what stands around it; None if it says none."""
    if value.kind is Kind.TIME and isinstance(value.content, tuple):
        first, second = value.content[0] or 0, value.content[1] or 0
        return Hour(shifted(first, half_after(text, value.end, first)), second)
    clock = _CLOCK.fullmatch(value.text)
    if clock is None or int(clock[1]) > _DAY or int(clock[2] or 0) >= 60:
        return None
    half = clock[3] or half_after(text, value.end, int(clock[1]), exact=bool(clock[2]))
    if half is None and not _is_time(text, value, clock):
        return None
    return Hour(shifted(int(clock[1]), half), int(clock[2] or 0))


def _is_time(text: Examined, value: Value, clock: re.Match[str]) -> bool:
    if ":" in value.text:
        return True
    if text.base == "es" and _AFTER.match(text.text, value.end):
        return True
    if text.base == "es" and clock[2] and (later := _RANGE.match(text.text, value.end)):
        return _AFTER.match(later[2]) is not None  # de 11.30 a 13.00 h
    before = _BEFORE.get(text.base)
    return (
        clock[2] is not None
        and before is not None
        and before.search(text.text[max(value.start - _FAR, 0) : value.start]) is not None
    )


def half_after(text: Examined, end: int, first: int, *, exact: bool = True) -> str | None:
    """Return the half of the day that is said after a number, or after the range it begins.

    After an ``exact`` time, with its minutes, that of a later one may serve for both.
    """
    if found := _HALF.match(text.text, end):
        return str(next(filter(None, found.groups()))).lower()
    if (following := _RANGE.match(text.text, end)) and (found := _HALF.match(following[2])):
        half = next(filter(None, found.groups())).lower()
        # from 10 to 2 p.m. begins in the morning
        return "a" if half in _LATER and int(following[1]) % _NOON < first % _NOON else half
    if text.base != "en" or not exact:
        return None
    later = _LATER_ON.search(text.text, end, end + _AWAY)
    # Doors: 7:30. Show: 8 p.m.
    return later[2].lower() if later and first % _NOON <= int(later[1]) % _NOON else None


def shifted(first: int, half: str | None) -> int:
    """Return the hour of twenty-four that an hour of one half of the day is."""
    if half is None or first > _NOON:
        return first
    return first % _NOON + (_NOON if half in _LATER else 0)
