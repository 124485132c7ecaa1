"""The time zone that a text names, by a city, by letters or by its distance from UTC."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from publisher.l10n.cldr import locale
from publisher.l10n.zones import CITIES
from publisher.text.spelling import plain

_LANGUAGES = ("fr", "en", "es")

# Letters that stand for one zone to most readers; others ("CST", "IST") stand for several.
_LETTERS: Mapping[str, str] = {
    "UTC": "utc gmt tu",
    "Africa/Johannesburg": "sast",
    "Africa/Lagos": "wat",
    "Africa/Nairobi": "eat",
    "America/Los_Angeles": "pst pdt",
    "America/New_York": "est edt",
    "America/Sao_Paulo": "brt",
    "Asia/Seoul": "kst",
    "Asia/Tokyo": "jst",
    "Europe/Athens": "eet eest",
    "Europe/Paris": "cet cest",
}
_OFFSET = re.compile(
    r"\b(?:UTC|GMT)\s?([+−-])\s?(1[0-4]|0?[0-9])(?::?00)?(?![0-9:])", re.IGNORECASE
)
_NAME = re.compile(r"(?<![\w/])[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_-]+){1,2}")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 4  # words of a city's name


def named_zone(text: str) -> str | None:
    """Return the IANA name of the zone that a text names, or None.

    "11:00 UTC", "UTC+9", "20h, heure de Séoul", "Ciudad de México", "Asia/Seoul": the cities by
    which CLDR announces zones in French, English and Spanish. Of two zones, the longer name.
    """
    if offset := _OFFSET.search(text):
        hours = int(offset[2])
        # IANA has the signs of POSIX, where west of Greenwich is positive.
        return f"Etc/GMT{'-' if offset[1] == '+' else '+'}{hours}" if hours else "UTC"
    for name in _NAME.findall(text):
        if name in _cities().values():
            return str(name)
    words = [plain(word) for word in _WORD.findall(text)]
    for size in range(_LONGEST, 0, -1):
        for start in range(len(words) - size + 1):
            if zone := _cities().get(" ".join(words[start : start + size])):
                return zone
    return None


def without_offsets(text: str) -> str:
    """Take out distances from UTC, whose figures are not the time of day."""
    return _OFFSET.sub(" ", text)


@cache
def _cities() -> Mapping[str, str]:
    """Return the zones by their cities in the forum's languages, and by their letters."""
    from babel.core import get_global

    cities = {letters: zone for zone, row in _LETTERS.items() for letters in row.split()}
    for zone, names in CITIES.items():
        for name in (zone.rpartition("/")[2], *names.values()):
            cities[plain(name.replace("_", " "))] = zone
    for language in _LANGUAGES:
        for zone, known in locale(language).time_zones.items():
            if "/" in zone and not zone.startswith("Etc/") and "city" in known:
                cities.setdefault(plain(str(known["city"])), zone)
    for zone in get_global("zone_territories"):
        if "/" in zone and not zone.startswith("Etc/"):
            cities.setdefault(plain(zone.rpartition("/")[2].replace("_", " ")), zone)
    return cities
