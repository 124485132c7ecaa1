"""Time zones: the local time, the distance from UTC, the city that gives a zone its name."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from publisher.errors import BrokenInputError
from publisher.l10n.cldr import base_language, locale

MINUS = "\u2212"

UTC_ZONES = frozenset({"Etc/UTC", "Etc/GMT"})  # the names that CLDR resolves all others to

# CLDR has no name where its own spelling would be the zone's id, so these lose their accents;
# and it counts Montréal, host of the forum in 2016, to Toronto.
CITIES = {
    "Africa/Lome": {"": "Lomé"},
    "America/Bogota": {"en": "Bogotá"},
    "America/Montreal": {"": "Montreal", "fr": "Montréal"},
}


class UnknownZoneError(BrokenInputError, ValueError):
    """The name is not in the IANA time zone database of this system."""


def find_zone(zone: str) -> ZoneInfo:
    """Return an IANA zone by its name, such as "Asia/Seoul". Raises `UnknownZoneError`."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        # OSError: Python 3.11 opens "America", a folder, as if it were a zone.
        raise UnknownZoneError(
            f"no time zone '{zone}'", mend="write an IANA name such as Europe/Paris or UTC"
        ) from error


def local_time(moment: datetime, zone: str) -> datetime:
    """Return the moment as clocks show it in the zone.

    Raises `UnknownZoneError`, and `ValueError` for a moment that says no offset: guessing one
    is how hours get lost.
    """
    if moment.utcoffset() is None:
        raise ValueError(f"{moment.isoformat()} has no offset from UTC")
    return moment.astimezone(find_zone(zone))


def utc_offset(moment: datetime, zone: str) -> str:
    """Write how far the zone is from UTC at that moment: "UTC+2", "UTC−5", "UTC+5:30", "UTC"."""
    offset = local_time(moment, zone).utcoffset() or timedelta()
    if not offset:
        return "UTC"
    sign = "+" if offset > timedelta() else MINUS
    hours, minutes = divmod(round(abs(offset).total_seconds() / 60), 60)
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"


def zone_city(zone: str, language: str) -> str:
    """Return the city by which a zone is announced, from CLDR: "Mexico", "Ciudad de México".

    "UTC" for UTC, and "UTC−5" for a zone that is no more than an offset. Raises
    `UnknownZoneError`, and `UnknownLanguageError` of `cldr`.
    """
    find_zone(zone)
    names = _names_of(zone)
    canonical = names[1]
    if canonical in UTC_ZONES:
        return "UTC"
    if canonical.startswith("Etc/"):
        return utc_offset(datetime.fromisoformat("2000-01-01T00:00:00+00:00"), zone)
    ours = CITIES.get(zone, {})
    ours_here = ours.get(base_language(language))
    if ours_here:
        return ours_here
    cities = locale(language).time_zones
    for name in names:
        if name in cities and "city" in cities[name]:
            return str(cities[name]["city"])
    return ours.get("") or canonical.rpartition("/")[2].replace("_", " ")


def _names_of(zone: str) -> list[str]:
    """Return the zone, its name in force, then its former names.

    CLDR keeps a city under the name a zone had when it was first listed: Asia/Calcutta,
    America/Buenos_Aires. Babel does not look there, and says "Kolkata" in French.
    """
    from babel.core import get_global

    aliases = get_global("zone_aliases")
    canonical = str(aliases.get(zone, zone))
    return [zone, canonical, *sorted(old for old, new in aliases.items() if new == canonical)]
