"""Carry a translation over a change of its source that only touched values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from publisher.catalogue.grading import Grade, grade
from publisher.l10n.cldr import UnknownLanguageError, base_language, locale
from publisher.l10n.days import format_date, sentence_start
from publisher.l10n.numbers import WORDS, format_number, ordinal
from publisher.text.values import Content, Kind, Value, find_values, skeleton
from publisher.text.words import SPACE, plain_words, visible, words

# The word before may have to change with the number: an 8-week course, siete u ocho.
_SOUND_BEFORE = {
    "en": re.compile(rf"(?<!\w)an?{SPACE}\Z", re.IGNORECASE),
    "es": re.compile(rf"(?<!\w)[oóu]{SPACE}\Z", re.IGNORECASE),
}
_GROUPED_FROM = 1000  # smaller numbers are written alike everywhere


def carry(
    old: str, new: str, translation: str, source_language: str, target_language: str
) -> str | None:
    """Return the translation of `new`, made from that of `old`; None where a person must look.

    As it is if the change is typography. If only values changed, each is replaced where the
    translation has the same value exactly once and says it in no other way; it is written as
    the target language writes it. Not carried: a value that stands twice, a new value that the
    text had elsewhere (the two may have changed places), a number of another plural category in
    either language, and what the program would not have written as the translator did. All else
    stays as it is, to the byte. Never raises.
    """
    change = grade(old, new, source_language)
    if change <= Grade.TYPOGRAPHY:
        return translation
    if change is not Grade.VALUES:
        return None
    before, after = skeleton(old, source_language)[1], skeleton(new, source_language)[1]
    changed = [pair for pair in zip(before, after, strict=True) if pair[0].said != pair[1].said]
    if not _unambiguous(before, changed):
        return None
    if any(_spelt_out(was, old, source_language) for was, _ in changed):
        return None
    carried = translation
    for was, now in changed:
        if not _same_plural(was, now, source_language):
            return None
        replaced = _replaced(carried, was, now, target_language)
        if replaced is None:
            return None
        carried = replaced
    # The proof: read again, the new translation differs from the old one in values alone.
    return carried if grade(translation, carried, target_language) is Grade.VALUES else None


def _unambiguous(before: Sequence[Value], changed: Sequence[tuple[Value, Value]]) -> bool:
    """Tell whether each changed value stood once, and becomes one that stood nowhere."""
    known = Counter((value.kind, value.content) for value in before)
    return all(
        known[was.kind, was.content] == 1 and (now.kind, now.content) not in known
        for was, now in changed
    )


def _replaced(text: str, was: Value, now: Value, language: str) -> str | None:
    places = [
        value
        for value in find_values(text, language)
        if (value.kind, value.content) == (was.kind, was.content)
    ]
    if len(places) != 1 or _spelt_out(was, text, language):
        return None
    place = places[0]
    head, tail = text[: place.start], text[place.end :]
    sounding = _SOUND_BEFORE.get(base_language(language))
    if (sounding and sounding.search(head)) or not _same_plural(place, now, language):
        return None
    written = _written(was, now, place, language)
    return None if written is None else head + written + tail


def _spelt_out(value: Value, text: str, language: str) -> bool:
    """Tell whether a text has the word of a small number, so that digits may mean another one."""
    names = WORDS.get(base_language(language), ())
    number = value.content
    if not isinstance(number, Decimal) or number not in range(len(names)):
        return False
    return names[int(number)] in words(text.lower())


def _same_plural(was: Value, now: Value, language: str) -> bool:
    """Tell whether two numbers take the same form of the words around them, by CLDR."""
    if not (isinstance(was.content, Decimal) and isinstance(now.content, Decimal)):
        return True
    try:
        form = locale(language).plural_form
    except UnknownLanguageError:
        return False
    return bool(form(was.content) == form(now.content))


def _written(was: Value, now: Value, place: Value, language: str) -> str | None:
    """Write the new value the way `place` has the old one; None where that is not certain."""
    match now.kind, now.content:
        case Kind.NUMBER, Decimal() as number:
            return _number(number, was, now, place, language)
        case Kind.TIME, (int(hour), int(minute)):
            return _time(hour, minute, place.text, language)
        case Kind.ORDINAL, (int(rank),):
            return _ordinal(rank, place.form, language)
        case Kind.DATE, _:
            return _date(was, now, place, language)
    # A code or an address, as it is; another first letter may want another article.
    one, other = was.text[0], now.text[0]
    return now.text if one == other or (one.isdigit() and other.isdigit()) else None


def _number(number: Decimal, was: Value, now: Value, place: Value, language: str) -> str | None:
    if number < _GROUPED_FROM or now.form or place.form:
        return format_number(number, language)
    # All digits together, as in a year. Where the old number was too small to show whether it
    # would have been grouped, the new one may be either.
    return now.text if place.text == was.text and len(was.text) >= len("1000") else None


def _time(hour: int, minute: int, place: str, language: str) -> str:
    from publisher.l10n.times import format_time  # with the data of all time zones

    house = format_time(datetime(2000, 1, 1, hour, minute, tzinfo=UTC), "UTC", language)
    if ":" not in place:
        return house
    if place[1] == ":":
        return f"{hour}:{minute:02}"
    # Two digits as in 14:00 do not show what would have become of 9:00; 09:00 does.
    return f"{hour:02}:{minute:02}" if place[0] == "0" or ":" not in house else house


def _ordinal(rank: int, form: str, language: str) -> str | None:
    base = base_language(language)
    # French 2e does not tell whether 1er or 1re it is; Spanish 1.º and 3.º may be 1.er and 3.er.
    if base == "fr" and (rank == 1 or form not in ("er", "re", "e")):
        return None
    if base == "es" and form != "ª" and rank % 10 in (1, 3):
        return None
    return ordinal(rank, language, "f" if form == "ª" else "m")


def _date(was: Value, now: Value, place: Value, language: str) -> str | None:
    before, after = _day(was.content, language), _day(now.content, language)
    if before is None or after is None:
        return None
    if plain_words(visible(before)) != plain_words(visible(place.text)):
        return None  # "8th October": not the house's way, so perhaps for a reason
    return sentence_start(after, language) if place.text[0].isupper() else after


def _day(content: Content, language: str) -> str | None:
    """Write a day; None if there is no such day, or if it is another day of the week."""
    match content:
        case (weekday, int(number), int(month), year):
            # Any year that has that weekday will do where none is said.
            for candidate in range(2000, 2028) if year is None else (year,):
                try:
                    day = date(candidate, month, number)
                except ValueError:
                    continue
                if weekday in (None, day.weekday()):
                    said = {"weekday": weekday is not None, "year": year is not None}
                    return format_date(day, language, **said)
    return None
