from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import BrokenInputError
from publisher.l10n.dates import format_instant, format_time, format_time_range

from .reading import as_read, day, utc

# The session of 8 October 2021: 20:00 in Seoul is 06:00 in Mexico City, the same day.
SESSION = utc("2021-10-08 11:00"), utc("2021-10-08 12:30")


@pytest.mark.parametrize(
    ("language", "full_hour", "half_past", "early"),
    [
        ("fr", "13 h", "13 h 30", "9 h 05"),
        ("en", "13:00", "13:30", "09:05"),
        ("es", "13:00", "13:30", "9:05"),
        ("eu", "13:00", "13:30", "09:05"),
        ("fi", "13.00", "13.30", "9.05"),
    ],
)
def test_times_of_the_day(language: str, full_hour: str, half_past: str, early: str) -> None:
    for at, text in (("13:00", full_hour), ("13:30", half_past), ("09:05", early)):
        assert as_read(format_time(utc(f"2021-10-08 {at}"), "UTC", language)) == text


def test_narrow_no_break_spaces_hold_the_french_h() -> None:
    assert format_time(utc("2021-10-08 13:30"), "UTC", "fr") == "13\u202fh\u202f30"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "de 13 h à 14 h 30"),
        ("en", "13:00–14:30"),
        ("es", "de 13:00 a 14:30"),
        ("eu", "13:00–14:30"),
        ("ko", "13:00~14:30"),
    ],
)
def test_ranges_on_one_day(language: str, text: str) -> None:
    start, end = utc("2021-10-08 13:00"), utc("2021-10-08 14:30")
    assert as_read(format_time_range(start, end, "UTC", language)) == text


@pytest.mark.parametrize(
    ("language", "next_day", "two_days_later", "next_year"),
    [
        ("fr", "de 23 h 30 à 1 h le lendemain", "de 23 h 30 à 1 h le 10 octobre", "2022"),
        ("en", "23:30–01:00 the next day", "23:30–01:00 on 10 October", "2022"),
        ("es", "de 23:30 a 1:00 del día siguiente", "de 23:30 a 1:00 del 10 de octubre", "2022"),
        ("eu", "23:30–01:00 (urriaren 9(a))", "23:30–01:00 (urriaren 10(a))", "2022"),
    ],
)
def test_a_range_that_ends_on_another_day_says_so(
    language: str, next_day: str, two_days_later: str, next_year: str
) -> None:
    start = utc("2021-10-08 23:30")
    for end, text in (("2021-10-09 01:00", next_day), ("2021-10-10 01:00", two_days_later)):
        assert as_read(format_time_range(start, utc(end), "UTC", language)) == text
    assert next_year in format_time_range(start, utc("2022-01-10 01:00"), "UTC", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "de 22 h à 24 h"),
        ("en", "22:00–24:00"),
        ("es", "de 22:00 a 24:00"),
        ("eu", "22:00–24:00"),
    ],
)
def test_midnight_ends_the_day_before(language: str, text: str) -> None:
    start, end = utc("2021-10-08 22:00"), utc("2021-10-09 00:00")
    assert as_read(format_time_range(start, end, "UTC", language)) == text


def test_a_session_can_cross_midnight_in_one_zone_only() -> None:
    start, end = utc("2021-10-08 23:30"), utc("2021-10-09 00:30")
    assert format_time_range(start, end, "UTC", "en") == "23:30–00:30 the next day"
    assert format_time_range(start, end, "Asia/Seoul", "en") == "08:30–09:30"


@pytest.mark.parametrize(
    ("language", "mexico", "seoul"),
    [
        (
            "fr",
            "de 6 h à 7 h 30, heure de Mexico (UTC−5)",
            "de 20 h à 21 h 30, heure de Séoul (UTC+9)",
        ),
        (
            "en",
            "06:00–07:30, Mexico City time (UTC−5)",
            "20:00–21:30, Seoul time (UTC+9)",
        ),
        (
            "es",
            "de 6:00 a 7:30, hora de la Ciudad de México (UTC−5)",
            "de 20:00 a 21:30, hora de Seúl (UTC+9)",
        ),
        ("eu", "06:00–07:30 (Mexiko Hiria, UTC−5)", "20:00–21:30 (Seul, UTC+9)"),
    ],
)
def test_one_session_in_two_cities_on_the_same_day(language: str, mexico: str, seoul: str) -> None:
    for zone, text in (("America/Mexico_City", mexico), ("Asia/Seoul", seoul)):
        instant = format_instant(*SESSION, zone, language, reference_day=day("2021-10-08"))
        assert as_read(instant) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "samedi 9 octobre, de 0 h à 1 h 30, heure d’Auckland (UTC+13)"),
        ("en", "Saturday 9 October, 00:00–01:30, Auckland time (UTC+13)"),
        ("es", "sábado 9 de octubre, de 0:00 a 1:30, hora de Auckland (UTC+13)"),
        ("eu", "urriaren 9(a), larunbata, 00:00–01:30 (Auckland, UTC+13)"),
    ],
)
def test_the_day_comes_first_where_it_is_another_one(language: str, text: str) -> None:
    instant = format_instant(
        *SESSION, "Pacific/Auckland", language, reference_day=day("2021-10-08")
    )
    assert as_read(instant) == text


def test_the_year_is_said_where_it_is_another_one() -> None:
    start, end = utc("2021-12-31 23:30"), utc("2022-01-01 00:30")
    instant = format_instant(start, end, "Europe/Paris", "fr", reference_day=day("2021-12-31"))
    assert as_read(instant) == "samedi 1er janvier 2022, de 0 h 30 à 1 h 30, heure de Paris (UTC+1)"


@pytest.mark.parametrize(
    ("language", "one_day", "two_days"),
    [
        ("fr", "de 11 h à 12 h 30 UTC", "de 11 h à 1 h UTC le lendemain"),
        ("en", "11:00–12:30 UTC", "11:00–01:00 UTC the next day"),
        ("es", "de 11:00 a 12:30 UTC", "de 11:00 a 1:00 UTC del día siguiente"),
    ],
)
def test_utc_is_not_the_time_of_a_city(language: str, one_day: str, two_days: str) -> None:
    start, end = SESSION
    assert as_read(format_instant(start, end, "UTC", language)) == one_day
    assert as_read(format_instant(start, utc("2021-10-09 01:00"), "UTC", language)) == two_days


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("Africa/Abidjan", "heure d’Abidjan"),
        ("Africa/Cairo", "heure du Caire"),
        ("Africa/Ouagadougou", "heure de Ouagadougou"),
        ("America/Havana", "heure de La Havane"),
        ("America/Los_Angeles", "heure de Los Angeles"),
        ("Asia/Hong_Kong", "heure de Hong Kong"),
        ("Asia/Ulaanbaatar", "heure d’Oulan-Bator"),
        ("Atlantic/Canary", "heure des îles Canaries"),
        ("Europe/Athens", "heure d’Athènes"),
        ("Europe/Helsinki", "heure d’Helsinki"),
        ("Pacific/Easter", "heure de l’île de Pâques"),
    ],
)
def test_french_says_of_before_a_city(zone: str, text: str) -> None:
    assert f", {text} (" in format_instant(*SESSION, zone, "fr")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        # 31 October 2021, Paris: 02:30 comes twice
        (
            "2021-10-31 00:30",
            "2021-10-31 01:30",
            "de 2 h 30 (UTC+2) à 2 h 30 (UTC+1), heure de Paris",
        ),
        (
            "2021-10-31 00:30",
            "2021-10-31 01:15",
            "de 2 h 30 (UTC+2) à 2 h 15 (UTC+1), heure de Paris",
        ),
        ("2021-10-31 01:00", "2021-10-31 01:30", "de 2 h à 2 h 30, heure de Paris (UTC+1)"),
        # 28 March 2021, Paris: there is no 02:30
        (
            "2021-03-28 00:30",
            "2021-03-28 01:30",
            "de 1 h 30 (UTC+1) à 3 h 30 (UTC+2), heure de Paris",
        ),
        ("2021-03-28 01:00", "2021-03-28 01:30", "de 3 h à 3 h 30, heure de Paris (UTC+2)"),
    ],
)
def test_times_carry_their_offset_when_clocks_change_between(
    start: str, end: str, text: str
) -> None:
    assert as_read(format_instant(utc(start), utc(end), "Europe/Paris", "fr")) == text


def test_one_moment_is_one_time() -> None:
    start, _ = SESSION
    assert format_time_range(start, start, "UTC", "es") == "11:00"
    assert format_instant(start, start, "Asia/Seoul", "en") == "20:00, Seoul time (UTC+9)"


def test_times_that_run_backwards_are_refused() -> None:
    start, end = SESSION
    with pytest.raises(BrokenInputError) as caught:
        format_time_range(end, start, "Asia/Seoul", "fr")
    assert str(caught.value) == (
        "publisher: the times run backwards, from 2021-10-08 21:30 to 2021-10-08 20:00;"
        " exchange the two times, or move the end to the next day"
    )


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="2021-10-08T11:00:00 has no offset from UTC"):
        format_time(datetime.fromisoformat("2021-10-08T11:00"), "UTC", "fr")


@given(
    start=st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    minutes=st.integers(0, 3000),
    zone=st.sampled_from(["Europe/Paris", "America/Mexico_City", "Asia/Kolkata", "UTC"]),
    language=st.sampled_from(["fr", "en", "es", "eu", "ko"]),
)
def test_a_range_opens_with_its_start_and_never_fails(
    start: datetime, minutes: int, zone: str, language: str
) -> None:
    text = format_time_range(start, start + timedelta(minutes=minutes), zone, language)
    assert text.removeprefix("de ").startswith(format_time(start, zone, language))
