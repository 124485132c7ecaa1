"""Names of countries, and how a sentence says "in" them."""

from __future__ import annotations

from publisher.errors import BrokenInputError
from publisher.l10n import country_tables as tables
from publisher.l10n.cldr import base_language, locale

VOWELS = frozenset("AÂEÉÈÊIÎOÔU")
COUNTRY_CODE_LENGTH = 2


class UnknownCountryError(BrokenInputError, ValueError):
    """The code is not a country or territory of ISO 3166-1."""


def is_country(code: str) -> bool:
    """Tell whether a code is one of the 249 of ISO 3166-1 (alpha-2, capitals), as CLDR has them."""
    return (
        len(code) == COUNTRY_CODE_LENGTH
        and code not in tables.NOT_IN_ISO
        and code in locale("en").territories
    )


def country_name(code: str, language: str) -> str:
    """Return a country's name, by the usage of international organisations where it differs.

    "République de Corée", "Republic of Korea", "República de Corea"; no article. Raises
    `UnknownCountryError`. Source: CLDR, and `country_tables.OFFICIAL_NAMES`.
    """
    if not is_country(code):
        raise UnknownCountryError(
            f"'{code}' is not a country code of ISO 3166",
            mend="write two capital letters, such as SN or KR",
        )
    base = base_language(language)
    ours = tables.OFFICIAL_NAMES.get(code, {}).get(base)
    if ours:
        return ours
    # A language may have no name for a territory; then the English one stands.
    names = locale(language).territories
    name = str(names[code] if code in names else locale("en").territories[code])
    return _spelled_out(name) if base == "en" else name


def _spelled_out(name: str) -> str:
    """Write out what CLDR shortens in British English: "St Lucia", "Antigua & Barbuda"."""
    name = name.replace(" & ", " and ")
    return f"Saint {name.removeprefix('St ')}" if name.startswith("St ") else name


def in_country(code: str, language: str) -> str:
    """Say "in" a country: "au Sénégal", "in the Netherlands", "en la República de Corea".

    French, English and Spanish; any other language gets the bare name in parentheses, right in
    any grammar. Raises `UnknownCountryError`.
    """
    name = country_name(code, language)
    match base_language(language):
        case "fr":
            return _in_french(code, name)
        case "en":
            return f"in the {name}" if _english_article(code, name) else f"in {name}"
        case "es":
            article = _spanish_article(code, name)
            return f"en {article} {name}" if article else f"en {name}"
        case _:
            return f"({name})"


def _in_french(code: str, name: str) -> str:
    """Put the French preposition.

    Rule of the Office québécois de la langue française (Banque de dépannage linguistique, "noms
    de pays"): "en" before a feminine or a vowel, "au" before a masculine, "aux" before a plural,
    "à" where no article is used, as with many islands. The last two are lists, and so are the
    masculine names in -e.
    """
    for preposition, codes in tables.FRENCH_PREPOSITIONS.items():
        if code in codes:
            return f"{preposition} {name}"
    if name.startswith("Îles "):
        return f"aux {name}"
    if name.startswith("Île "):
        return f"à l’{name}"
    # Feminine names end in -e, in the first word if there are several: Corée, Macédoine du Nord.
    first_word = name.replace("-", " ").partition(" ")[0]
    feminine = first_word.endswith("e") or name.startswith("République")
    return f"en {name}" if feminine or name[0] in VOWELS else f"au {name}"


def _english_article(code: str, name: str) -> bool:
    return code in tables.ENGLISH_ARTICLE or name.endswith((" Islands", " Territory"))


def _spanish_article(code: str, name: str) -> str:
    if name.startswith("Islas "):
        return "las"
    if name.startswith("Isla "):
        return "la"
    return tables.SPANISH_ARTICLES.get(code, "")
