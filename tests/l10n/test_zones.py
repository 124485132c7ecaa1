from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from publisher.l10n.dates import UnknownZoneError, utc_offset, zone_city

from .reading import utc


@pytest.mark.parametrize(
    ("zone", "french", "english", "spanish", "basque"),
    [
        ("America/Mexico_City", "Mexico", "Mexico City", "Ciudad de México", "Mexiko Hiria"),
        ("Asia/Seoul", "Séoul", "Seoul", "Seúl", "Seul"),
        ("Europe/Paris", "Paris", "Paris", "París", "Paris"),
        ("Africa/Lome", "Lomé", "Lomé", "Lomé", "Lomé"),
        ("Africa/Dakar", "Dakar", "Dakar", "Dakar", "Dakar"),
        ("Europe/Madrid", "Madrid", "Madrid", "Madrid", "Madril"),
        ("America/Bogota", "Bogota", "Bogotá", "Bogotá", "Bogota"),
        # CLDR keeps these under a former name of the zone.
        ("Asia/Kolkata", "Calcutta", "Kolkata", "Calcuta", "Kalkuta"),
        ("Asia/Calcutta", "Calcutta", "Kolkata", "Calcuta", "Kalkuta"),
        ("Asia/Ho_Chi_Minh", "Hô-Chi-Minh-Ville", "Ho Chi Minh City", "Ciudad Ho Chi Minh", None),
        ("America/Argentina/Buenos_Aires", *["Buenos Aires"] * 4),
        ("America/Montreal", "Montréal", "Montreal", "Montreal", "Montreal"),
        ("UTC", *["UTC"] * 4),
        ("Etc/UTC", *["UTC"] * 4),
        ("Etc/GMT+5", *["UTC−5"] * 4),
    ],
)
def test_the_city_that_gives_a_zone_its_name(
    zone: str, french: str, english: str, spanish: str, basque: str | None
) -> None:
    assert zone_city(zone, "fr") == french
    assert zone_city(zone, "en") == english
    assert zone_city(zone, "es") == spanish
    assert basque is None or zone_city(zone, "eu") == basque


def test_every_zone_of_the_system_has_a_city() -> None:
    for zone in sorted(available_timezones()):
        for language in ("fr", "en", "es", "eu"):
            city = zone_city(zone, language)
            assert city, zone
            assert "_" not in city, zone


@pytest.mark.parametrize(
    ("zone", "at", "offset"),
    [
        ("Europe/Paris", "2021-07-01 12:00", "UTC+2"),
        ("Europe/Paris", "2021-01-01 12:00", "UTC+1"),
        ("America/Mexico_City", "2021-10-08 11:00", "UTC−5"),
        ("America/Mexico_City", "2021-12-01 11:00", "UTC−6"),
        ("Asia/Kolkata", "2021-10-08 11:00", "UTC+5:30"),
        ("America/St_Johns", "2021-12-01 11:00", "UTC−3:30"),
        ("Europe/London", "2021-12-01 11:00", "UTC"),
        ("Africa/Dakar", "2021-07-01 12:00", "UTC"),
        ("UTC", "2021-07-01 12:00", "UTC"),
        # the last moment of summer time, and the first after it
        ("Europe/Paris", "2021-10-31 00:59", "UTC+2"),
        ("Europe/Paris", "2021-10-31 01:00", "UTC+1"),
    ],
)
def test_the_distance_from_utc_at_a_moment(zone: str, at: str, offset: str) -> None:
    assert utc_offset(utc(at), zone) == offset


@pytest.mark.parametrize("zone", ["Europe/Bilbao", "", "Europe", "../etc/passwd", "KST"])
def test_an_unknown_zone_is_named(zone: str) -> None:
    with pytest.raises(UnknownZoneError) as caught:
        zone_city(zone, "fr")
    assert str(caught.value) == (
        f"publisher: no time zone '{zone}'; write an IANA name such as Europe/Paris or UTC"
    )
