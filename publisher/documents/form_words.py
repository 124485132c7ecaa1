"""The words of our own forms, in French, English and Spanish: tables to read.

Staff read them: "vous", plain words, one example rather than a rule. The questions that they are
put to stand in `publisher.documents.questions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

Form: TypeAlias = Literal["sessions", "initiatives", "people"]
FORMS: tuple[Form, ...] = ("sessions", "initiatives", "people")
LANGUAGES = ("fr", "en", "es")  # those the tables are written in


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in each language of the forms."""

    fr: str
    en: str
    es: str

    def of(self, language: str) -> str:
        """Return the words in one of `LANGUAGES`."""
        return cast("str", getattr(self, language))

    @property
    def all(self) -> tuple[str, str, str]:
        """The words in every language, in the order of `LANGUAGES`."""
        return self.fr, self.en, self.es


TITLES: Mapping[Form, Words] = {
    "sessions": Words("Fiche de session", "Session form", "Ficha de sesión"),
    "initiatives": Words("Fiche d’initiative", "Initiative form", "Ficha de iniciativa"),
    "people": Words("Personnes", "People", "Personas"),
}
SHEETS: Mapping[Form, Words] = {
    "initiatives": Words("Initiatives", "Initiatives", "Iniciativas"),
    "people": TITLES["people"],
}
INTRODUCTION = Words(
    "Écrivez vos réponses dans la colonne de droite, sans rien changer au reste\u202f; "
    "les indications en italique ne seront pas publiées. Laissez vide ce que vous ne savez "
    "pas encore\u202f: le secrétariat vous le demandera.",
    "Write your answers in the right-hand column and leave the rest as it is; the hints in "
    "italics will not be published. Leave blank what you do not know yet: the secretariat will "
    "ask you for it.",
    "Escriba sus respuestas en la columna de la derecha, sin modificar el resto; las "
    "indicaciones en cursiva no se publicarán. Deje en blanco lo que aún no sepa: la secretaría "
    "se lo pedirá.",
)
MORE = Words(
    "Pour ajouter une personne, copiez le tableau ci-dessus avec son titre et collez-le ici.",
    "To add another person, copy the table above with its heading and paste it here.",
    "Para añadir otra persona, copie la tabla anterior con su encabezado y péguela aquí.",
)
GROUPS: Mapping[str, Words] = {
    "organisers": Words("Structure organisatrice", "Organiser", "Entidad organizadora"),
    "moderators": Words("Modérateur ou modératrice", "Moderator", "Moderador o moderadora"),
    "speakers": Words("Intervenant ou intervenante", "Speaker", "Ponente"),
    "rounds": Words("Tour de parole", "Question round", "Ronda de preguntas"),
    "organisations": Words("Organisation", "Organisation", "Entidad"),
    "places": Words("Lieu", "Location", "Lugar"),
    "contacts": Words("Personne à contacter", "Contact person", "Persona de contacto"),
}

# Hints that several questions share.
DAY = Words(
    "année-mois-jour, par exemple 2027-10-08",
    "year-month-day, for example 2027-10-08",
    "año-mes-día; por ejemplo, 2027-10-08",
)
HOUR = Words(
    "format 24 heures, par exemple 14\u202fh\u202f30",
    "24-hour clock, for example 14:30",
    "en formato de 24 horas; por ejemplo, 14:30",
)
SEVERAL_LANGUAGES = Words(
    "séparées par des virgules, par exemple\u202f: français, espagnol",
    "separated by commas, for example: French, Spanish",
    "separados por comas; por ejemplo: francés, español",
)
URL = Words(
    "l’adresse complète, par exemple https://example.org/",
    "the full address, for example https://example.org/",
    "la dirección completa; por ejemplo, https://example.org/",
)
COUNTRY = Words("par exemple Sénégal", "for example Senegal", "por ejemplo, Senegal")
FIVE_LINES = Words("environ cinq lignes", "about five lines", "unas cinco líneas")
LONG = Words("quelques paragraphes", "a few paragraphs", "unos pocos párrafos")
CODE = Words(
    "attribué par le secrétariat, par exemple 1.1.2",
    "assigned by the secretariat, for example 1.1.2",
    "lo asigna la secretaría; por ejemplo, 1.1.2",
)
SESSION_CODE = Words(
    "attribué par le secrétariat, par exemple 1.1",
    "assigned by the secretariat, for example 1.1",
    "lo asigna la secretaría; por ejemplo, 1.1",
)

# Labels that several questions share.
ROLE = Words("Fonction", "Position", "Cargo")
COUNTRY_LABEL = Words("Pays", "Country", "País")
ACRONYM = Words("Sigle", "Acronym", "Siglas")
BODY = Words("Nom de l’organisation", "Name of the organisation", "Nombre de la entidad")
WEBSITE = Words("Site web", "Website", "Sitio web")
BIO = Words("Biographie", "Biography", "Biografía")
OWN_NAME = Words(
    "dans sa propre langue, sans traduction",
    "in its own language, not translated",
    "en su propio idioma, sin traducir",
)
