"""Names of countries and cities in a language, to find them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from publisher.l10n.cldr import locale
from publisher.l10n.countries import country_name, is_country
from publisher.l10n.exonyms import exonyms

_WORD = re.compile(r"[^\W\d_]+")
# Names that are words or other names as well, in one of our languages.
_AMBIGUOUS = frozenset(
    "Chad Jordan Turkey Georgia Guinea Niger Jersey Reunion Center Vincennes Saint"
    " Easter Troll Oral"
    " Currie Eden Mexico México"
    " Mexique Luxembourg Luxemburgo Singapore Singapour Singapur Monaco"
    " Mónaco Panama Panamá Guatemala Kuwait Djibouti Yibuti Tunis Túnez"
    " Man Lima Regina Victoria".split()
)


def place_names(language: str) -> Iterator[tuple[str, str]]:
    """Yield the places that have a name of their own, each with a key that all languages share.

    Countries by their code; cities by which CLDR calls the zones of time; cities and regions that
    our languages name differently. Names are words with single spaces between them: "Saint Pierre
    et Miquelon". A city with its country's name is none.
    """
    known = locale(language)
    for code in known.territories:
        if is_country(str(code)):
            names = {country_name(str(code), language), str(known.territories[code])}
            yield from ((str(code), name) for name in _plain(names))
    for zone in _zones():
        own = zone.rpartition("/")[2].replace("_", " ")
        name = known.time_zones.get(zone, {}).get("city", own)
        yield from ((own, name) for name in _plain({str(name)}))
    for key, name in exonyms(known.language):
        yield from ((key, plain) for plain in _plain({name}))


@cache
def _zones() -> list[str]:
    from babel.core import get_global

    areas = ("Africa/", "America/", "Asia/", "Australia/", "Europe/", "Pacific/")
    return [str(zone) for zone in get_global("zone_territories") if zone.startswith(areas)]


def _plain(names: set[str]) -> Iterator[str]:
    for name in names:
        plain = " ".join(_WORD.findall(name))
        if plain and plain not in _AMBIGUOUS:
            yield plain
