from __future__ import annotations

import pytest

from publisher.documents.recognise.session.label_words import LABELS, Part
from publisher.documents.recognise.session.labels import claimed_language, find_label


@pytest.mark.parametrize(
    ("line", "parts", "value"),
    [
        ("**Titre de la session:** Des marchés", {Part.TITLE}, "Des marchés"),
        ("○ **Session title:** Markets", {Part.TITLE}, "Markets"),
        ("Título: Mercados", {Part.TITLE}, "Mercados"),
        ("**Date / Duration:** 8 May", {Part.DATE, Part.HOURS}, "8 May"),
        ("Idioma y formato: Taller", {Part.SPOKEN, Part.FORMAT}, "Taller"),
        ("Session Objectives/ Descriptions:", {Part.OBJECTIVES, Part.DESCRIPTION}, ""),
        ("Modérateur et intervenants :", {Part.MODERATORS, Part.SPEAKERS}, ""),
        ("Nom du modérateur/modératrice", {Part.MODERATORS}, ""),
        ("**Intervenant(e)s :**", {Part.SPEAKERS}, ""),
        ("Nom et bio de l'intervenant(e)", {Part.NAME, Part.BIO}, ""),
        ("**Organization (Country)**", {Part.ORGANISATION, Part.COUNTRY}, ""),
        ("Nom complet : **Ines Quiroga**", {Part.NAME}, "**Ines Quiroga**"),
        ("Context (max. 200 words):", {Part.CONTEXT}, ""),
        ("o **Moderator and Speakers**", {Part.MODERATORS, Part.SPEAKERS}, ""),
        ("Round 2", {Part.ROUND}, ""),
        ("2e tour", {Part.ROUND}, ""),
        ("Réponses à la question principale:", {Part.ANSWERS}, ""),
        ("Screenshots of the zoom session", {Part.MEDIA}, ""),
        ("Résumé ou conclusion du modérateur à la fin, au cas où", {Part.CONCLUSION}, ""),
    ],
)
def test_a_label_is_known_whatever_its_marks(line: str, parts: set[Part], value: str) -> None:
    label = find_label(line)
    assert label is not None
    assert (set(label.parts), label.value) == (parts, value)


@pytest.mark.parametrize(
    "line",
    [
        "Cluster : espace d'échange",
        "Contexte québécois : vieillissement",
        "objectives of all kinds were met",
        "Conclusion of the treaty took years.",
        "o",
        "*",
        ":",
        "",
    ],
)
def test_a_line_of_text_is_no_label(line: str) -> None:
    assert find_label(line) is None


def test_every_phrase_of_the_table_is_found_as_its_part() -> None:
    for part, languages in LABELS.items():
        for language, phrases in languages.items():
            for phrase in phrases.split(", "):
                label = find_label(f"**{phrase.capitalize()}:** x")
                assert label is not None, phrase
                assert label.parts == {part}, phrase
                assert language in label.languages, phrase


def test_the_claimed_language_is_that_of_most_labels() -> None:
    lines = ["Titre: a", "Langue: b", "Date: c", "Screenshots of the session"]
    labels = [label for line in lines if (label := find_label(line))]
    assert claimed_language(labels) == "fr"
    assert claimed_language(labels[2:3]) is None  # "date" is French as well as English
    assert claimed_language([]) is None
