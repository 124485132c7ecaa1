"""What authors wrote: where the checks of sources find a fault, and which texts they leave."""

from __future__ import annotations

import pytest

from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Origin
from publisher.checks.suppression import Suppressed
from publisher.text.blocks import cut
from tests.checks.examples import project_of

SOURCE = [check for check in checks().values() if check.family == "source"]


def found(text: str, language: str = "fr", field: str = "description", *records: str) -> list[str]:
    """Return the checks of the family that find something in a text of a record."""
    blocks = cut(text, markdown=field == "description").blocks
    origins = [
        Origin(
            Examined(block.text, language, markdown=field == "description", kind=block.kind),
            f"forum/initiatives/a:{field}",
            "forum",
            Home(),
        )
        for block in blocks
    ]
    corpus = Corpus(origins, [], project_of(records))
    return [one.check.id for one in run(SOURCE, corpus, Suppressed())]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La régie ouvre à 8 h. Elle ferme à 20 h, sauf le dimanche.", "fr"),
        ("Elle vend du pain, des œufs, etc. et livre à vélo.", "fr"),
        ("Voir www.example.org. iCOOP y répond.", "fr"),
        ("Trois règles :\n\n- un prêt\n- un local\n- un conseil", "fr"),
        ("Jean Dupuis\nMaire de Sil", "fr"),
        ("L’OIT, l’ONU et l’OCDE, du XIXe siècle à 2027.", "fr"),
        ("Du quai A → quai B, 2 + 2 = 4.", "fr"),
        ("« Que faire ? » demande-t-elle. On agit…", "fr"),
        ("The Ltd. is run by its members, i.e. by all of us.", "en"),
        ("Who pays? Those who can.", "en"),
        ("La red abre el 24/11/2026 y cierra a las 20.30 h.", "es"),
    ],
)
def test_a_text_as_it_should_be_is_left_alone(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "field", "wanted"),
    [
        ("un four pour la rue", "title", ["small-beginning"]),
        ("un four pour la rue", "contacts.ana.role", []),
        ("Un four. Une rue.\n\npuis un jardin.", "description", ["small-beginning"]),
        ("Un four pour la rue –", "description", ["broken-off"]),
        ("Un four pour la rue,", "title", ["title-stop"]),
        ("Un FOUR BANAL POUR TOUTE LA VILLE.", "description", ["all-capitals"]),
        ("UN FOUR BANAL POUR LA VILLE", "title", ["all-capitals"]),
        ("Un four pour la rue.", "title", ["title-stop"]),
        ("Moins de loyers = plus de logements.", "description", ["shorthand"]),
        ("Nous verrons les ODS ensemble.", "description", ["foreign-acronym"]),
        ("Le projet ESER Europe et la CRAV.", "description", ["unexplained-acronym"]),
        ("Deux pas : a) louer ; b) vendre ; c) garder.", "description", ["list-in-prose"]),
    ],
)
def test_a_fault_is_found_where_it_is_one(text: str, field: str, wanted: list[str]) -> None:
    assert found(text, "fr", field) == wanted


def test_a_body_may_be_called_by_the_acronym_of_another_language() -> None:
    body = "organisations/uclg: {name: UCLG}"
    assert found("Le congrès de UCLG en mai.", "fr", "description") == ["foreign-acronym"]
    assert found("Le congrès de UCLG en mai.", "fr", "description", body) == []
