from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.grading import Grade, grade
from publisher.catalogue.values import carry
from publisher.l10n.days import format_date
from publisher.l10n.numbers import format_number
from publisher.l10n.times import format_time

from ..l10n.reading import as_read
from ..strategies import TEXTS

Write = Callable[[str], str]  # in a language

PAIRS = st.sampled_from(list(permutations(["fr", "en", "es"], 2)))

# Languages, source before, source after, translation before, translation after.
CARRIED = """
fr en | 12 ateliers | 13 ateliers | 12 workshops | 13 workshops
fr en | 1 250 places | 1 350 places | 1,250 seats | 1,350 seats
fr en | 1 250 places | 950 places | 1,250 seats | 950 seats
fr es | 950 places | 1 250 places | 950 plazas | 1250 plazas
fr es | 1 250 places | 12 500 places | 1.250 plazas | 12 500 plazas
es en | 1250 plazas | 1350 plazas | 1,250 seats | 1,350 seats
es fr | 1.250 plazas | 1.350 plazas | 1 250 places | 1 350 places
en fr | 1.25 m | 1.5 m | 1,25 m | 1,5 m
fr en | En 2018 | En 2019 | In 2018 | In 2019
en fr | 2018-2021 | 2018-2022 | 2018–2021 | 2018–2022
en fr | 50% | 55% | 50 % | 55 %
fr es | salle 12/13 | salle 12/14 | sala 12/13 | sala 12/14
en es | art. 5 | art. 6 | art. 5 | art. 6
fr en | n° 3 | n° 4 | No. 3 | No. 4
fr en | à 9 h 30 | à 14 h | at 09:30 | at 14:00
fr en | à 14 h | à 9 h 30 | at 14:00 | at 09:30
fr es | à 14 h | à 9 h 30 | a las 14:00 | a las 9:30
en fr | at 09:30 | at 10:00 | à 9 h 30 | à 10 h
en fr | at 09:30 | at 10:00 | à 9:30 | à 10:00
fr en | de 9 h à 10 h 30 | de 9 h à 11 h | 9:00–10:30 | 9:00–11:00
en fr | Monday 8 October 2018 | Tuesday 9 October 2018 | Lundi 8 octobre 2018 | Mardi 9 octobre 2018
en fr | on 2 October | on 1 October | le 2 octobre | le 1er octobre
fr es | le lundi 8 octobre | le mardi 9 octobre | el lunes 8 de octubre | el martes 9 de octubre
fr en | la 2e session | la 3e session | the 2nd session | the 3rd session
fr en | le 1er rang | le 2e rang | the 1st row | the 2nd row
en es | the 2nd session | the 3rd session | la 2.ª sesión | la 3.ª sesión
en fr | the G20 | the G7 | le G20 | le G7
en fr | (https://a.org/18) | (https://a.org/21) | (https://a.org/18) | (https://a.org/21)
en fr | 12 or 13 | 14 or 15 | 12 ou 13 | 14 ou 15
en fr | 3 and 5: five | 4 and 5: five | 3 et 5 : cinq | 4 et 5 : cinq
fr eu | 12 ateliers | 13 ateliers | 12 lantegi | 13 lantegi
en fr | the 'forum' | the “forum” | le forum | le forum
en fr | 1250 seats | 1,250 seats | mille places | mille places
"""
LEFT = """
another plural in the target | en fr | Room 1 | Room 2 | Salle 1
another plural in the source | fr es | 1,5 | 2,5 | 1,5
a million takes "de" | fr es | 12 | 1 000 000 | 12
the noun has to follow | en fr | 1 session | 2 sessions | 1 session
a number word in the source | fr en | deux jours | trois jours | 2 days
a number word in the target | en fr | 2 days | 3 days | deux jours
a number word and its digit | en fr | 3 days of three | 4 days of three | 3 jours de trois
a value that stands twice | en fr | 5 to 5 | 6 to 5 | 5 à 5
a value that stood twice | en fr | 5 to 5 | 6 to 5 | 5, le même
a value that came to stand twice | en fr | 3 of 12 | 12 of 12 | 3 sur 12
a value the target has twice | en fr | 5 days | 6 days | 5 jours sur 5
values that change places | en fr | 12 to 15 | 15 to 12 | 12 à 15
values that move up | en fr | 12 to 15 | 15 to 18 | 12 à 15
the target lacks it | en fr | 12 days | 13 days | des jours
the target has another one | en fr | 12 days | 13 days | 11 jours
a decimal, not a thousand | en es | 1.250 m | 1.350 m | 1.250 m
a word changed as well | en fr | 12 days | 13 nights | 12 jours
a new quantity or a new year | en fr | 950 seats | 1250 seats | 950 places
the article sounds otherwise | fr en | 8 semaines | 9 semaines | an 8-week course
the conjunction too | fr es | 7 ou 8 | 7 ou 9 | 7 u 8
the article of a code | en fr | on A4 | on B5 | l’A4
French first has a gender | en fr | the 2nd row | the 1st row | le 2e rang
Spanish third may lose its end | en es | the 2nd day | the 3rd day | el 2.º día
an order of its own | fr en | le 8 octobre | le 9 octobre | October 8
a date of its own | fr en | le 8 octobre | le 9 octobre | 8th October
no such day | en fr | 8 October | 31 September | 8 octobre
not that weekday | en fr | Monday 8 October 2018 | Monday 9 October 2018 | lundi 8 octobre 2018
half a day | fr en | à 9 h 30 | à 14 h 30 | at 9:30 a.m.
hours are not hours of the clock | fr en | en 2 h | en 3 h | in 2 hours
another kind of value | en fr | at 9 | at 9:30 | à 9
a language nobody knows | fr xx | 12 ateliers | 13 ateliers | 12 x
"""


@pytest.mark.parametrize("row", CARRIED.strip().splitlines())
def test_values_are_carried_and_written_as_the_target_does(row: str) -> None:
    languages, old, new, translation, expected = row.split(" | ")
    carried = carry(old, new, translation, *languages.split())
    assert carried is not None
    assert as_read(carried) == expected


@pytest.mark.parametrize("row", LEFT.strip().splitlines())
def test_what_is_not_certain_is_left_to_a_person(row: str) -> None:
    _why, languages, old, new, translation = row.split(" | ")
    assert carry(old, new, translation, *languages.split()) is None


def test_all_else_keeps_its_bytes() -> None:
    translation = "  «e\u0301te\u0301»\n\n12\tateliers \u00ad 007\r\n"
    carried = carry("12 workshops", "13 workshops", translation, "en", "fr")
    assert carried == translation.replace("12", "13")


def test_no_break_spaces_are_those_of_the_house() -> None:
    assert carry("950 seats", "1,250 seats", "950 places", "en", "fr") == "1\u202f250 places"
    assert carry("at 09:30", "at 10:45", "à 9 h 30", "en", "fr") == "à 10\u202fh\u202f45"


@given(TEXTS, TEXTS, PAIRS)
@settings(deadline=None)
def test_where_no_value_changes_the_translation_stays(
    text: str, translation: str, languages: tuple[str, str]
) -> None:
    assert carry(text, text, translation, *languages) == translation
    # A digit, two spaces and a mark might be inches; "_" may open emphasis before a word or a mark.
    inner = text.replace("_", "").strip()
    assert carry(f"« {inner} »", f"«{inner}»", translation, *languages) == translation


def _check(
    write: Callable[[str], str], rewrite: Callable[[str], str], pair: tuple[str, str]
) -> None:
    """Carry a value between texts that have others, and hold the result against the house's."""
    source, target = pair
    old, new = (f"Sala A4: {text(source)} (70-71)." for text in (write, rewrite))
    translation, expected = (f"Aula A4: {text(target)}; 71, 70" for text in (write, rewrite))
    assert carry(old, new, translation, source, target) == expected
    if old != new:
        assert grade(translation, expected, target) is Grade.VALUES


LARGE = st.integers(2, 999_999).filter(lambda number: number not in (70, 71))


@given(LARGE, LARGE, PAIRS.filter(lambda pair: pair[0] != "es"))
@settings(deadline=None)
def test_any_number_can_be_carried(old: int, new: int, pair: tuple[str, str]) -> None:
    _check(lambda code: format_number(old, code), lambda code: format_number(new, code), pair)


@given(st.datetimes(), st.datetimes(), PAIRS)
@settings(deadline=None)
def test_any_time_can_be_carried(old: datetime, new: datetime, pair: tuple[str, str]) -> None:
    def write(moment: datetime) -> Write:
        at = datetime(2018, 10, 1, moment.hour, moment.minute, tzinfo=UTC)
        return lambda code: format_time(at, "UTC", code)

    _check(write(old), write(new), pair)


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, DAYS, st.booleans(), st.booleans(), PAIRS)
@settings(deadline=None)
def test_any_day_can_be_carried(
    old: date, new: date, weekday: bool, year: bool, pair: tuple[str, str]
) -> None:
    def write(day: date) -> Write:
        return lambda code: format_date(day, code, weekday=weekday, year=year)

    _check(write(old), write(new), pair)


SIGNS = st.sampled_from([*" .,:;/-h%°\nG'«é12", "er", " 250", " mai", " de mayo", " May", "deux "])
FIGURES = st.sampled_from(
    "1 2 3 12 13 2018 1.250 1,250 1\u00a0250 2,0 2.0 9:30 14:00 1er".split(" ")
)
PLACES = st.lists(st.tuples(FIGURES, FIGURES) | SIGNS.map(lambda sign: (sign, sign)), max_size=6)


def _texts(places: list[tuple[str, str]]) -> tuple[str, str]:
    return "".join(old for old, _ in places), "".join(new for _, new in places)


@given(PLACES.map(_texts), PLACES.map(_texts), PAIRS, st.booleans())
@settings(deadline=None, max_examples=1000)
def test_a_carried_translation_differs_by_values_alone(
    source: tuple[str, str], target: tuple[str, str], pair: tuple[str, str], alike: bool
) -> None:
    old, new = source
    translation = old if alike else target[0]
    carried = carry(old, new, translation, *pair)
    change = grade(old, new, pair[0])
    if change <= Grade.TYPOGRAPHY:
        assert carried == translation
    elif carried is not None:
        assert change is Grade.VALUES
        assert grade(translation, carried, pair[1]) is Grade.VALUES


@given(PLACES.map(_texts), st.sampled_from(["fr", "en", "es"]))
@settings(deadline=None, max_examples=1000)
def test_a_text_taken_for_its_own_translation_becomes_the_new_text(
    source: tuple[str, str], language: str
) -> None:
    carried = carry(*source, source[0], language, language)
    if carried is not None:
        assert grade(carried, source[1], language) <= Grade.TYPOGRAPHY
