"""What our own forms ask, in French, English and Spanish: tables to read.

A question is named by the path of its answer in the record (`model/records.py`); paths of a group,
such as ``speakers.name``, are asked once for each member. The blank forms are made from these
tables and filled ones are read by them, so the two cannot disagree; a test holds them against the
record classes. Words that several of them share stand in `publisher.documents.form_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from publisher.documents import form_words as words
from publisher.documents.form_words import Form, Words


@dataclass(frozen=True, slots=True)
class Question:
    """One thing a form asks."""

    path: str  # of the answer: "title", "speakers.role"
    label: Words
    hint: Words | None = None
    per_language: bool = False  # a text for people: a spreadsheet has a column per language
    long: bool = False  # several paragraphs

    @property
    def group(self) -> str:
        """The group it belongs to, or ""."""
        return self.path.rpartition(".")[0]


def _person(group: str) -> tuple[Question, ...]:
    """Return what is asked of somebody: ``group`` is the path with its full stop, or ""."""
    return (
        Question(
            f"{group}name",
            Words("Prénom et nom", "Full name", "Nombre y apellidos"),
            Words(
                "tels qu’ils doivent être publiés",
                "as it should be published",
                "tal como deben publicarse",
            ),
        ),
        Question(
            f"{group}family",
            Words("Nom de famille", "Family name", "Apellidos"),
            Words(
                "pour l’ordre alphabétique de l’index",
                "for the alphabetical order of the index",
                "para el orden alfabético del índice",
            ),
        ),
        Question(
            f"{group}gender",
            Words("Civilité", "Form of address", "Tratamiento"),
            Words(
                "Mme ou M.\u202f; facultatif, pour les accords (modératrice, modérateur)",
                "Ms or Mr; optional, used for the wording in French and Spanish",
                "Sra. o Sr.; opcional, para la concordancia (moderadora, moderador)",
            ),
        ),
    )


_TEXTS_IN = Question(
    "language",
    Words("Langue de vos textes", "Language of your texts", "Idioma de sus textos"),
    Words(
        "si ce n’est pas le français\u202f; par exemple, anglais",
        "if not English; for example, French",
        "si no es el español; por ejemplo, francés",
    ),
)

_SPEAKER = (
    *_person("speakers."),
    Question("speakers.role", words.ROLE, per_language=True),
    Question("speakers.organisation", words.BODY, words.OWN_NAME),
    Question("speakers.country", words.COUNTRY_LABEL, words.COUNTRY),
    Question("speakers.bio", words.BIO, words.FIVE_LINES, True, True),
    Question(
        "speakers.title",
        Words("Titre de l’intervention", "Title of the talk", "Título de la intervención"),
        per_language=True,
    ),
    Question(
        "speakers.description",
        Words("Résumé de l’intervention", "Summary of the talk", "Resumen de la intervención"),
        words.LONG,
        True,
        True,
    ),
    Question("speakers.url", words.WEBSITE, words.URL),
)

QUESTIONS: Mapping[Form, tuple[Question, ...]] = {
    "sessions": (
        _TEXTS_IN,
        Question(
            "code",
            Words("Numéro de la session", "Session number", "Número de la sesión"),
            words.SESSION_CODE,
        ),
        Question(
            "title",
            Words("Titre de la session", "Session title", "Título de la sesión"),
            per_language=True,
        ),
        Question("day", Words("Date", "Date", "Fecha"), words.DAY),
        Question("start", Words("Heure de début", "Start time", "Hora de inicio"), words.HOUR),
        Question("end", Words("Heure de fin", "End time", "Hora de finalización"), words.HOUR),
        Question(
            "zone",
            Words("Fuseau horaire", "Time zone", "Zona horaria"),
            Words(
                "continent/ville en anglais, par exemple Africa/Dakar, ou UTC",
                "continent/city, for example Africa/Dakar, or UTC",
                "continente/ciudad en inglés (por ejemplo, Europe/Madrid) o UTC",
            ),
        ),
        Question("room", Words("Salle", "Room", "Sala"), None, True),
        Question(
            "format",
            Words("Format de la session", "Session format", "Formato de la sesión"),
            Words(
                "atelier, plénière ou table ronde",
                "workshop, plenary or panel",
                "taller, plenaria o mesa redonda",
            ),
        ),
        Question(
            "spoken",
            Words("Langues parlées", "Languages spoken", "Idiomas hablados"),
            words.SEVERAL_LANGUAGES,
        ),
        Question(
            "interpretation",
            Words("Langues d’interprétation", "Interpretation into", "Idiomas de interpretación"),
            words.SEVERAL_LANGUAGES,
        ),
        Question("context", Words("Contexte", "Context", "Contexto"), words.LONG, True, True),
        Question(
            "objectives",
            Words("Objectifs", "Objectives", "Objetivos"),
            Words("un par ligne", "one per line", "uno por línea"),
            True,
            True,
        ),
        Question(
            "main_question",
            Words("Question principale", "Main question", "Pregunta principal"),
            None,
            True,
            True,
        ),
        Question(
            "rounds.questions",
            Words("Questions directrices", "Guiding questions", "Preguntas orientadoras"),
            Words("une par ligne", "one per line", "una por línea"),
            True,
            True,
        ),
        Question("organisers.organisation", words.BODY, words.OWN_NAME),
        Question("organisers.acronym", words.ACRONYM),
        Question("organisers.country", words.COUNTRY_LABEL, words.COUNTRY),
        *_person("moderators."),
        Question("moderators.role", words.ROLE, per_language=True),
        Question("moderators.organisation", words.BODY, words.OWN_NAME),
        Question("moderators.country", words.COUNTRY_LABEL, words.COUNTRY),
        *_SPEAKER,
    ),
    "initiatives": (
        _TEXTS_IN,
        Question(
            "code",
            Words("Code de l’initiative", "Initiative code", "Código de la iniciativa"),
            words.CODE,
        ),
        Question(
            "session",
            Words("Code de l’atelier", "Workshop code", "Código del taller"),
            words.SESSION_CODE,
        ),
        Question(
            "title",
            Words("Titre de l’initiative", "Initiative title", "Título de la iniciativa"),
            per_language=True,
        ),
        Question("url", words.WEBSITE, words.URL),
        Question(
            "description",
            Words(
                "Présentation de l’initiative",
                "Description of the initiative",
                "Presentación de la iniciativa",
            ),
            words.LONG,
            True,
            True,
        ),
        Question("organisations.organisation", words.BODY, words.OWN_NAME),
        Question("organisations.acronym", words.ACRONYM),
        Question("places.name", Words("Ville ou commune", "Town or city", "Ciudad o municipio")),
        Question("places.region", Words("Région", "Region", "Región")),
        Question("places.country", words.COUNTRY_LABEL, words.COUNTRY),
        *_person("contacts."),
        Question("contacts.role", words.ROLE, per_language=True),
    ),
    "people": (
        *_person(""),
        Question("url", words.WEBSITE, words.URL),
        Question("bio", words.BIO, words.LONG, True, True),
    ),
}

# Fields of the record classes that no form asks for, and why.
NOT_ASKED: Mapping[str, str] = {
    "variants": "what other documents say is found by the import",
    "origin": "written by the import",
    "themes": "chosen by the secretariat from its list",
    "kind": "a form is for a session by itself",
    "parent": "said by the code",
    "subtitle": "rare; the secretariat adds it",
    "groups": "workshops with groups are planned by the secretariat",
    "description": "a session's form asks for background and objectives instead",
    "printed_as": "the form has the organisation's own name",
    "sort": "made of the name and the family name",
    "urls": 'asked as one address, "url"',
    "function": "the secretariat assigns openings and conclusions",
}
