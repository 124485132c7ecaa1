"""The labels of the forms for sessions, in French, English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Part(Enum):
    """What a label announces; the value is the field of a record, where there is one."""

    TITLE = "title"
    FORMAT = "format"
    SPOKEN = "spoken"
    INTERPRETATION = "interpretation"
    DATE = "day"
    HOURS = "start"
    ROOM = "room"
    ATTENDANCE = "attendance"
    DESCRIPTION = "description"
    CONTEXT = "context"
    OBJECTIVES = "objectives"
    MAIN_QUESTION = "main_question"
    GUIDING = "rounds"
    ROUND = "round"
    ORGANISERS = "organisers"
    MODERATORS = "moderators"
    SPEAKERS = "speakers"
    SUMMARIES = "summaries"
    ANSWERS = "answers"
    EXCHANGES = "exchanges"
    COMMENTS = "comments"
    CONCLUSION = "conclusion"
    MEDIA = "media"
    QUESTION = "question"
    ANSWER = "answer"
    AUDIENCE = "audience"
    NAME = "person"
    ORGANISATION = "organisations"
    COUNTRY = "country"
    ROLE = "role"
    BIO = "bio"
    TALK_TITLE = "presentation title"
    TALK = "presentation"


# Articles, plurals, gender endings, "session", "name of the" and the order of words do not count.
LABELS: Mapping[Part, Mapping[str, str]] = {
    Part.TITLE: {"fr": "titre, intitulé", "en": "title", "es": "título"},
    Part.FORMAT: {
        "fr": "format, forme, type",
        "en": "format, type",
        "es": "formato, tipo, modalidad",
    },
    Part.SPOKEN: {
        "fr": "langue, langue de travail, langue parlée",
        "en": "language, working language, language spoken",
        "es": "idioma, lengua, idioma de trabajo, idioma hablado",
    },
    Part.INTERPRETATION: {
        "fr": "interprétation, interprétation simultanée, traduction simultanée, "
        "langue d'interprétation",
        "en": "interpretation, simultaneous interpretation, simultaneous translation, "
        "interpretation language",
        "es": "interpretación, interpretación simultánea, traducción simultánea, "
        "idioma de interpretación",
    },
    Part.DATE: {"fr": "date, jour", "en": "date, day", "es": "fecha, día"},
    Part.HOURS: {
        "fr": "horaire, heure, durée",
        "en": "time, hour, schedule, duration",
        "es": "horario, hora, duración",
    },
    Part.ROOM: {"fr": "salle", "en": "room", "es": "sala, aula"},
    Part.ATTENDANCE: {
        "fr": "participants, nombre de participants, participation",
        "en": "participants, number of participants, attendance",
        "es": "participantes, número de participantes, asistentes, asistencia",
    },
    Part.DESCRIPTION: {"fr": "description", "en": "description", "es": "descripción"},
    Part.CONTEXT: {
        "fr": "contexte, contexte général",
        "en": "background, context, rationale",
        "es": "contexto, antecedentes, justificación",
    },
    Part.OBJECTIVES: {
        "fr": "objectif, but, finalité",
        "en": "objective, goal, aim, purpose",
        "es": "objetivo, meta, finalidad",
    },
    Part.MAIN_QUESTION: {
        "fr": "question principale",
        "en": "main question, key question",
        "es": "pregunta principal",
    },
    Part.GUIDING: {
        "fr": "questions directrices, questions d'orientation, questions guides, "
        "questions à débattre",
        "en": "guiding questions, questions for discussion, discussion questions",
        "es": "preguntas orientadoras, preguntas guía, preguntas de orientación, "
        "preguntas para el debate, preguntas para debatir",
    },
    Part.ROUND: {
        "fr": "tour, série, tour de questions, tour de parole",
        "en": "round, round of questions, question round",
        "es": "ronda, ronda de preguntas",
    },
    Part.ORGANISERS: {
        "fr": "organisateur, organisatrice, organisé par, organisée par, co-organisateur, "
        "structure organisatrice, organisation responsable",
        "en": "organiser, organizer, organised by, organized by, co-organiser, co-organizer",
        "es": "organizador, organizadora, organizadores, organizado por, organizada por, "
        "entidad organizadora",
    },
    Part.MODERATORS: {
        "fr": "modérateur, modératrice, modération, animateur, animatrice, animation, "
        "modéré par, animé par, facilitateur, facilitatrice",
        "en": "moderator, moderation, moderated by, chair, facilitator, facilitated by",
        "es": "moderador, moderadora, moderadores, moderación, moderado por, "
        "facilitador, facilitadora",
    },
    Part.SPEAKERS: {
        "fr": "intervenant, intervenante, orateur, oratrice, conférencier, conférencière, "
        "panéliste",
        "en": "speaker, panelist, panellist, presenter",
        "es": "ponente, personas ponentes, orador, oradora, oradores, panelista, conferencista, "
        "conferenciante",
    },
    Part.SUMMARIES: {
        "fr": "résumé des présentations, résumé des interventions, synthèse des présentations",
        "en": "summary of presentations, presentation summaries, summaries of presentations",
        "es": "resumen de presentaciones, resumen de ponencias, resumen de intervenciones",
    },
    Part.ANSWERS: {
        "fr": "réponses à la question principale",
        "en": "answers to the main question, responses to the main question",
        "es": "respuestas a la pregunta principal",
    },
    Part.EXCHANGES: {
        "fr": "questions pertinentes et réponses du public, questions et réponses, "
        "questions du public, questions et réponses du public",
        "en": "relevant questions and answers from the public, questions and answers, "
        "relevant questions and answers from the audience, questions from the audience, "
        "questions and answers from the audience, questions and answers from the public",
        "es": "preguntas relevantes y respuestas del público, preguntas y respuestas, "
        "preguntas del público, preguntas pertinentes y respuestas del público, "
        "preguntas y respuestas del público",
    },
    Part.COMMENTS: {
        "fr": "commentaires, commentaires du public, remarques, observations",
        "en": "comments, comments from the audience, remarks",
        "es": "comentarios, comentarios del público, observaciones",
    },
    Part.CONCLUSION: {
        "fr": "conclusion, résumé ou conclusion, remarques de clôture, mot de clôture",
        "en": "conclusion, summary or conclusion, closing remarks",
        "es": "conclusión, conclusiones, resumen o conclusión, palabras de clausura",
    },
    Part.MEDIA: {
        "fr": "captures d'écran, photo de groupe, photos",
        "en": "screenshots, screenshot, group photo, photos",
        "es": "capturas de pantalla, foto de grupo, fotos",
    },
    Part.QUESTION: {"fr": "question, q", "en": "question, q", "es": "pregunta, p"},
    Part.ANSWER: {"fr": "réponse, r", "en": "answer, response, reply, a", "es": "respuesta, r"},
    Part.AUDIENCE: {
        "fr": "public, salle du public, auditoire",
        "en": "audience, floor, from the floor",
        "es": "público, asistencia del público",
    },
    Part.NAME: {
        "fr": "nom, nom complet, nom et prénom, prénom et nom",
        "en": "name, full name",
        "es": "nombre, nombre completo, nombre y apellidos",
    },
    Part.ORGANISATION: {
        "fr": "organisation, organisme, institution, structure, entité",
        "en": "organisation, organization, institution, affiliation, entity",
        "es": "organización, organismo, institución, entidad",
    },
    Part.COUNTRY: {"fr": "pays", "en": "country", "es": "país"},
    Part.ROLE: {
        "fr": "fonction, poste, qualité",
        "en": "role, position, function, job title",
        "es": "cargo, función, puesto",
    },
    Part.BIO: {
        "fr": "bio, biographie, biographie courte, notice biographique",
        "en": "bio, biography, short bio, short biography, biographical note",
        "es": "bio, biografía, semblanza, biografía breve, reseña biográfica",
    },
    Part.TALK_TITLE: {
        "fr": "titre de la présentation, titre de l'intervention",
        "en": "presentation title, title of the talk",
        "es": "título de la presentación, título de la ponencia, título de la intervención",
    },
    Part.TALK: {
        "fr": "description de la présentation, présentation, description de l'intervention",
        "en": "presentation description, presentation, abstract",
        "es": "descripción de la presentación, descripción de la ponencia, presentación, "
        "descripción de la intervención",
    },
}

# Labels that go on as a sentence: "Summary or conclusion of the moderator at the end of …".
OPENINGS = frozenset({Part.CONCLUSION, Part.MEDIA})
