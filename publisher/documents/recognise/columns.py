"""What the columns of a spreadsheet hold, by the words above them or a mapping that was saved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from publisher.documents.form_words import FORMS, GROUPS, LANGUAGES, SHEETS
from publisher.documents.questions import QUESTIONS
from publisher.documents.recognise import values
from publisher.text.spelling import plain

COLLECTIONS = ("initiatives", "sessions", "people", "organisations")
# Words above columns beside those of our own forms: names of fields, and what lists are headed by.
# Written as `plain` leaves them; "|" parts them. Several languages share a row.
_HEADERS: Mapping[str, Mapping[str, str]] = {
    "initiatives": {
        "code": "code|numero|number|codigo|n|no",
        "session": "session|atelier|workshop|taller|sesion|code atelier",
        "title": "title|titre|titulo|initiative|iniciativa|nom de l initiative",
        "description": "description|descripcion|resume|summary|resumen|abstract|presentation",
        "url": "url|site|web|website|site web|site internet|sitio web|pagina web|lien|link|enlace",
        "organisations.organisation": "organisations|organisation|organization|organizacion|entidad"
        "|structure|porteur|organisme",
        "organisations.acronym": "acronym|sigle|sigla|siglas|acronyme",
        "places.name": "city|ville|ciudad|place|lieu|lugar|commune|municipio|town",
        "places.region": "region|province|provincia",
        "places.country": "country|pays|pais",
        "contacts.name": "contact|contacto|person|personne|persona|contacts|personne contact",
        "contacts.role": "role|fonction|cargo|position|funcion|title of contact",
        "contacts.family": "family name|nom de famille|apellidos|surname",
        "contacts.gender": "civilite|gender|genre|tratamiento",
    },
    "sessions": {
        "code": "code|numero|number|codigo|n|no",
        "title": "title|titre|titulo|session|sesion",
        "day": "day|date|jour|fecha|dia",
        "start": "start|debut|inicio|from|de|hora de inicio|starts",
        "end": "end|fin|to|a|hora de fin|ends",
        "zone": "zone|time zone|timezone|fuseau|zona",
        "room": "room|salle|sala",
        "format": "format|formato",
        "spoken": "spoken|langues|languages|idiomas|langue|language|idioma",
        "interpretation": "interpretation|interpretacion",
        "context": "context|contexte|contexto|background",
        "objectives": "objectives|objectifs|objetivos",
        "main_question": "main question|question principale|pregunta principal|question",
        "moderators.name": "moderator|moderateur|moderatrice|moderador|moderadora|moderation",
        "speakers.name": "speaker|intervenant|intervenante|ponente",
        "speakers.organisation": "speaker organisation",
    },
    "people": {
        "name": "name|nom|nombre|full name|nom complet|nombre completo|prenom nom|nom et prenom",
        "family": "family|family name|nom de famille|apellidos|apellido|surname|last name",
        "given": "given|first name|prenom|nombre de pila|given name",
        "gender": "gender|genre|genero|civilite|title|titre|tratamiento",
        "bio": "bio|biography|biographie|biografia",
        "url": "url|site|web|website|site web|site internet|sitio web",
    },
    "organisations": {
        "name": "name|nom|nombre|organisation|organization|organizacion|entidad|own name",
        "name_language": "name language|langue du nom|idioma del nombre",
        "names": "names|translated name|nom traduit|nombre traducido",
        "acronym": "acronym|sigle|sigla|siglas|acronyme",
        "country": "country|pays|pais",
        "url": "url|site|web|website|site web|site internet|sitio web",
    },
}
_SHEETS: Mapping[str, str] = {
    "initiatives": "initiatives|iniciativas|catalogue|catalogo",
    "sessions": "sessions|sesiones|programme|programa|program",
    "people": "people|personnes|personas|intervenants|speakers|ponentes",
    "organisations": "organisations|organizations|organizaciones|organismes|entidades",
}
_PER_LANGUAGE = frozenset(
    """title description bio context objectives main_question room names acronym role
    questions""".split()
)
_LANGUAGE = re.compile(r"(.+?)[ _./-]*[(\[ _./-]\s*([^()\[\]_./ -]{2,12})[)\]]?\s*\Z")
_MEMBER = re.compile(r"(.+?)[ ]?(\d{1,2})?\s*(?:[–—:/.]|\s-)\s*(.+)\Z")
_NUMBERED = re.compile(r"(.*\D)[ _]?(\d{1,2})\Z")


class SavedColumn(Protocol):
    """A column as somebody decided what it is: see `publisher.importing.decisions.Column`."""

    @property
    def header(self) -> str:
        """The words above it."""

    @property
    def field(self) -> str:
        """The field it is: "title.fr", "organisations", "contacts.role.es"."""

    @property
    def collection(self) -> str | None:
        """The records that are meant; None: all."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds."""

    path: str  # of a question
    member: int  # of its group, from 1; 0 outside groups
    language: str | None  # None: nobody says


def named(
    headers: Sequence[str], collection: str, saved: Iterable[SavedColumn] = ()
) -> list[Column | None]:
    """Return what each column holds by the words above it; None where nobody knows.

    What was saved comes first. Of two columns for one thing the second is not known.
    """
    decided = {
        plain(each.header): each.field for each in saved if each.collection in (None, collection)
    }
    found: list[Column | None] = []
    for header in headers:
        field = decided.get(plain(header))
        column = _from_field(field, collection) if field else _from_words(header, collection)
        found.append(None if column in found else column)
    return found


def likeliest(
    headers: Sequence[str], sheet: str, saved: Iterable[SavedColumn] = ()
) -> tuple[str, int]:
    """Return the records a sheet most likely has, and how many of its columns speak for that."""
    saved = list(saved)
    counts = {
        each: sum(column is not None for column in named(headers, each, saved))
        for each in COLLECTIONS
    }
    named_so = {each for each in COLLECTIONS if plain(sheet) in _sheet_names(each)}
    best = max(COLLECTIONS, key=lambda each: counts[each] + 2 * (each in named_so))
    return best, counts[best]


def _sheet_names(collection: str) -> set[str]:
    own = [SHEETS[form].all for form in FORMS if form == collection and form in SHEETS]
    return {*_SHEETS[collection].split("|"), *(plain(word) for words in own for word in words)}


def _from_field(field: str, collection: str) -> Column | None:
    """Return a column of a saved mapping: "contacts.2.role.es" is of the second contact."""
    parts = field.split(".")
    language = parts.pop() if parts[-1] in LANGUAGES else None
    member = next((int(part) for part in parts if part.isdecimal()), 1)
    path = ".".join(part for part in parts if not part.isdecimal())
    return _column(path, member, language, collection)


def _from_words(header: str, collection: str) -> Column | None:
    for words, language in _readings(header):
        member = 1
        path = _known(collection).get(plain(words))
        parted = _MEMBER.match(words)
        if path is None and parted:
            member = int(parted[2] or 1)
            path = _known(collection).get(f"{plain(parted[1])} / {plain(parted[3])}")
        numbered = _NUMBERED.match(words)
        if path is None and numbered:
            member = int(numbered[2])
            path = _known(collection).get(plain(numbered[1]))
        if path is not None:
            return _column(path, member, language, collection)
    return None


def _readings(header: str) -> Iterator[tuple[str, str | None]]:
    """Yield the words above a column without the language they end with, and as they are."""
    words = header.strip()
    found = _LANGUAGE.match(words) if len(words) < 120 else None
    language = values.language(found[2]) if found else None
    if found and language:
        yield found[1], language
    yield words, None


def _column(path: str, member: int, language: str | None, collection: str) -> Column | None:
    known = set(_HEADERS[collection]) | {
        question.path for form in FORMS if form == collection for question in QUESTIONS[form]
    }
    if path not in known:
        plural = {"organisations": "organisations.organisation", "places": "places.name"}
        path = {**plural, "contacts": "contacts.name", "urls": "url"}.get(path, path)
    if path not in known or (language and path.rpartition(".")[2] not in _PER_LANGUAGE):
        return None
    return Column(path, member if "." in path else 0, language)


@cache
def _known(collection: str) -> Mapping[str, str]:
    """Return the paths by the words above columns, "group / question" where a group is said."""
    found: dict[str, str] = {}
    for form in FORMS:
        for question in QUESTIONS[form] if form == collection else ():
            for language in LANGUAGES:
                label = plain(question.label.of(language))
                if question.group:
                    group = plain(GROUPS[question.group].of(language))
                    found.setdefault(f"{group} / {label}", question.path)
                else:
                    found.setdefault(label, question.path)
    for path, words in _HEADERS[collection].items():
        for word in (*words.split("|"), plain(path)):
            found.setdefault(word, path)
    return found
