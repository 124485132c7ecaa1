"""The country that a name means: what `countries` does, the other way round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from publisher.l10n.cldr import locale
from publisher.l10n.countries import country_name, is_country
from publisher.text.spelling import plain

_LANGUAGES = ("fr", "en", "es")

# Names in use that CLDR does not give as a country's own: nations of the United Kingdom, former
# and short names, initials.
_IN_USE: Mapping[str, str] = {
    "AE": "UAE|EAU",
    "BO": "Plurinational State of Bolivia|État plurinational de Bolivie|"
    "Estado Plurinacional de Bolivia",
    "BY": "Belarus|Bielorrusia|Biélorussie",
    "CD": "RDC|DRC|RD Congo|DR Congo|Congo RDC",
    "CG": "Congo-Brazzaville|République du Congo|Republic of the Congo|República del Congo",
    "CI": "Ivory Coast|Costa de Marfil",
    "CV": "Cape Verde|Cap-Vert",
    "CZ": "République tchèque|Czech Republic|República Checa",
    "GB": "UK|U.K.|Great Britain|Grande-Bretagne|Gran Bretaña|England|Angleterre|Inglaterra|"
    "Scotland|Écosse|Escocia|Wales|Pays de Galles|Gales|Northern Ireland|"
    "Irlande du Nord|Irlanda del Norte",
    "GM": "The Gambia",
    "KR": "South Korea|Corée|Korea|Corea",
    "MK": "Macedonia|Macédoine",
    "MM": "Burma|Birmanie|Birmania",
    "NL": "Holland|Hollande|Holanda|The Netherlands",
    "PH": "The Philippines",
    "PS": "State of Palestine|État de Palestine|Estado de Palestina",
    "RU": "Russian Federation|Fédération de Russie|Federación de Rusia",
    "SZ": "Swaziland|Swazilandia",
    "TZ": "United Republic of Tanzania",
    "US": "USA|U.S.A.|United States of America|États-Unis d’Amérique|Estados Unidos de América|"
    "EE.UU.|EUA|É.-U.",
    "VE": "República Bolivariana de Venezuela",
}


def country_code(name: str, languages: Sequence[str] = _LANGUAGES) -> str | None:
    """Return the code of ISO 3166-1 of a country's name in one of the languages, or None.

    Accents, hyphens, spaces and capitals do not count: "Cap Vert", "Viet-nam". The names are
    CLDR's, those of `country_name`, and some in use besides.
    """
    return _codes(tuple(languages)).get(_key(name))


@cache
def _codes(languages: tuple[str, ...]) -> Mapping[str, str]:
    codes: dict[str, str] = {}
    for language in languages:
        for code, name in locale(language).territories.items():
            if is_country(code):
                codes.setdefault(_key(str(name)), code)
                codes[_key(country_name(code, language))] = code
    for code, names in _IN_USE.items():
        codes |= dict.fromkeys(map(_key, names.split("|")), code)
    return codes


def _key(name: str) -> str:
    return plain(name).replace(" ", "")
