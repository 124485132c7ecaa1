from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.recognise.session.when import (
    Hours,
    find_days,
    find_hours,
    find_minutes,
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("le 8 octobre 2021, de 11h00 à 12h30 UTC", date(2021, 10, 8), None),
        ("October 8th, 2021 / 20:00-21:30", date(2021, 10, 8), None),
        ("08 octobre 2021", date(2021, 10, 8), None),
        ("1er août 2019", date(2019, 8, 1), None),
        ("viernes 8 de octubre de 2021", date(2021, 10, 8), None),
        ("2021-10-08 11:00", date(2021, 10, 8), None),
        ("25/10/2021", date(2021, 10, 25), None),
        ("4-8 October 2020", date(2020, 10, 4), date(2020, 10, 8)),
        ("Del 4 al 8 de octubre de 2021", date(2021, 10, 4), date(2021, 10, 8)),
    ],
)
def test_a_date_is_read(text: str, first: date, last: date | None) -> None:
    days = find_days(text)
    assert days is not None
    assert (days.first, days.last, days.doubt) == (first, last or first, "")


def test_two_numbers_that_could_be_a_month_are_a_guess() -> None:
    days = find_days("8/10/2021")
    assert days is not None
    assert days.first == date(2021, 10, 8)
    assert days.doubt


@pytest.mark.parametrize("text", ["8 octobre", "32 octobre 2021", "in 2021", "", "99/99/2021"])
def test_what_is_no_day_of_a_year_is_no_date(text: str) -> None:
    assert find_days(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "zone"),
    [
        ("de 11h00 à 12h30 UTC", (11, 0), (12, 30), "UTC"),
        ("20h-21h30 Seoul", (20, 0), (21, 30), "Asia/Seoul"),
        ("20h00-21h30 KST", (20, 0), (21, 30), "Asia/Seoul"),
        ("October 8th, 2021 / 20:00-21:30", (20, 0), (21, 30), None),
        ("9 h 30 – 11 h, heure de Montréal", (9, 30), (11, 0), "America/Montreal"),
        ("de 11:00 a 12:30 (hora de Ciudad de México)", (11, 0), (12, 30), "America/Mexico_City"),
        ("8 to 9:30 pm Paris time", (20, 0), (21, 30), "Europe/Paris"),
        ("12 a.m. - 1 a.m. GMT", (0, 0), (1, 0), "UTC"),
        ("11:00-12:30 UTC+9", (11, 0), (12, 30), "Etc/GMT-9"),
        ("2021-10-08, 8:00 Africa/Dakar", (8, 0), None, "Africa/Dakar"),
    ],
)
def test_hours_are_read_with_their_zone(
    text: str, start: tuple[int, int], end: tuple[int, int] | None, zone: str | None
) -> None:
    assert find_hours(text) == Hours(start, end, zone)


def test_an_end_before_the_start_is_on_the_next_day() -> None:
    hours = Hours((23, 0), (0, 30), "UTC")
    assert hours.instants(date(2021, 12, 31)) == ("2021-12-31 23:00 UTC", "2022-01-01 00:30 UTC")


@pytest.mark.parametrize(
    ("text", "minutes"), [("90 minutes", 90), ("1h30", 90), ("2 hours", 120), ("soon", None)]
)
def test_a_duration_is_read(text: str, minutes: int | None) -> None:
    assert find_minutes(text) == minutes


@settings(deadline=None)
@given(st.text("0123456789 hH:.-/apmAPMUTC+octobre", max_size=60))
def test_any_text_has_a_time_or_none(text: str) -> None:
    hours = find_hours(text)
    if hours:
        hours.instants(date(2021, 10, 8))
    find_days(text)
    find_minutes(text)
