"""What people write into a field of a form, as records have it; None where it is not certain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from publisher.documents.form_words import LANGUAGES
from publisher.l10n.countries import is_country
from publisher.l10n.country_lookup import country_code
from publisher.l10n.languages import language_name
from publisher.l10n.zones import UnknownZoneError, find_zone
from publisher.model.fields import CODE, URL
from publisher.text.spelling import plain

_FORMATS = {
    "workshop": "atelier workshop taller",
    "plenary": "pleniere plenary plenaria seance_pleniere plenary_session sesion_plenaria",
    "panel": "table_ronde panel round_table mesa_redonda",
}
_GENDERS = {
    "f": "mme madame mlle ms mrs miss sra senora dona f",
    "m": "m mr monsieur sr senor don",
}
# The languages that forums have been held in or interpreted into.
_SPOKEN = "ar ca de en es eu fr gl hi id it ja ko nl pl pt ru sw tr vi wo zh".split()
_HOUR = re.compile(r"(\d{1,2}) ?(?:[:h.] ?(\d{2})|h)(?::00)?")
_LISTED = re.compile(r"[,;/\n]| (?:et|and|y|e|&) ")
_LINK = re.compile(r"\[[^\[\]]*\]\(([^()\s]+)\)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_MARKS = re.compile(r"(?<!\\)\*{1,3}")


def line(text: str) -> str:
    """Return Markdown as one line of plain text."""
    return " ".join(_ESCAPE.sub("", _MARKS.sub("", _LINK.sub(r"\1", text))).split())


def code(text: str) -> str | None:
    """Return a code such as 1.1.2; a full stop after it is not part of it."""
    bare = line(text).rstrip(".")
    return bare if re.fullmatch(CODE.expression, bare) else None


def day(text: str) -> str | None:
    """Return a day as 2027-10-08. Which of two numbers is the month would be a guess: None."""
    try:
        return date.fromisoformat(line(text)[:10]).isoformat() if len(line(text)) >= 10 else None
    except ValueError:
        return None


def hour(text: str) -> str | None:
    """Return an hour of 24 as 14:30."""
    match = _HOUR.fullmatch(line(text).lower())
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return f"{int(match[1]):02}:{match[2] or '00'}"


def zone(text: str) -> str | None:
    """Return the IANA name of a time zone."""
    name = line(text).replace(" ", "_")
    name = "UTC" if name.upper() in ("UTC", "GMT") else name
    try:
        return find_zone(name).key
    except UnknownZoneError:
        return None


def country(text: str) -> str | None:
    """Return the ISO 3166 code of a country, from it or from a name in any of the languages."""
    name = line(text)
    return name.upper() if is_country(name.upper()) else country_code(name)


def gender(text: str) -> str | None:
    """Return "f" or "m" from a form of address."""
    return _one_of(_GENDERS, text)


def format_of(text: str) -> str | None:
    """Return what records call the format of a session."""
    return _one_of(_FORMATS, text)


def languages(text: str) -> list[str] | None:
    """Return the codes of the languages in a list; None when one of them is not known."""
    names = [part for part in _LISTED.split(line(text.replace("\n", ";"))) if part.strip()]
    found = [_languages().get(plain(name)) for name in names]
    known = [each for each in found if each is not None]
    return known if names and len(known) == len(found) else None


def language(text: str) -> str | None:
    """Return the code of one language."""
    found = languages(text)
    return found[0] if found and len(found) == 1 else None


def url(text: str) -> str | None:
    """Return an address that can be followed."""
    link = _LINK.search(text)
    bare = link[1] if link else _ESCAPE.sub("", text).strip().removeprefix("<").removesuffix(">")
    return bare if re.fullmatch(URL.expression, bare) else None


def _one_of(table: Mapping[str, str], text: str) -> str | None:
    word = plain(line(text)).replace(" ", "_")
    return next((value for value, words in table.items() if word in words.split()), None)


@cache
def _languages() -> Mapping[str, str]:
    """Return the codes of languages by their names, and by themselves."""
    found = {code_: code_ for code_ in _SPOKEN}
    for own in LANGUAGES:
        found |= {plain(language_name(code_, own)): code_ for code_ in _SPOKEN}
    return found
