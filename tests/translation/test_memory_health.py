"""The doctor finds what is wrong with pairs, and leaves good ones in peace."""

from __future__ import annotations

import pytest

from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.memory.pair import State
from publisher.translation.memory.health import findings, language_of
from publisher.translation.memory.sources import PROJECT

VENDOR = "locales/memory/vendor.tmx"


def meaning(
    fr: str, en: str, context: str = "a/b/c:title", kind: str = "b:title",
    state: State = State.TRANSLATED, line: int = 1,
) -> Meaning:  # fmt: skip
    wordings = (
        Wording("fr", fr, place=f"r{line}.yaml"),
        Wording("en", en, state, f"en.po:{line}"),
    )
    return Meaning(wordings, context, kind, "fr")


def codes(*meanings: Meaning) -> list[tuple[str, str]]:
    found = findings((PROJECT, each) for each in meanings)
    return [(str(finding.at), finding.code) for finding in found]


def test_one_source_with_two_translations_in_a_kind_of_field_is_a_contradiction() -> None:
    one, two = meaning("Directeur", "Director"), meaning("Directeur", "Manager", line=2)
    (found,) = findings([(PROJECT, one), (PROJECT, two), (PROJECT, two)])
    assert (str(found.at), found.code) == ("en.po:2", "contradiction")
    assert "«Manager» here, «Director» in en.po:1" in found.what


@pytest.mark.parametrize("change", [{"kind": "b:role"}, {"state": State.STALE}, {"kind": "ui"}])
def test_elsewhere_or_in_history_it_is_none(change: dict[str, object]) -> None:
    kind = str(change.get("kind", "b:title"))
    one = meaning("Plan", "Map", kind="ui" if kind == "ui" else "b:title")
    two = meaning("Plan", "Plan", kind=kind, line=2)
    if "state" in change:
        two = meaning("Plan", "Plan", state=State.STALE, line=2)
    assert codes(one, two) == []


def test_originals_that_differ_in_typography_alone_are_near_duplicates() -> None:
    one, two = meaning("L'eau: une ville", "Water"), meaning("L’eau : une ville", "Water", line=2)
    assert codes(one, two) == [("r2.yaml", "near-duplicate")]
    assert codes(one, meaning("L’eau : deux villes", "Water", line=2)) == []
    assert codes(meaning("Salle 12", "Room 12"), meaning("Salle 13", "Room 13", line=2)) == []


@pytest.mark.parametrize(
    "text", ["Ã‰cole", "l’Ã©tÃ©", "lâ€™eau", "Bient\ufffdt", "Â« oui Â»", "ï»¿Titre", "â€“ fin"]
)
def test_garbled_characters_are_found(text: str) -> None:
    assert codes(meaning("École", text)) == [("en.po:1", "mojibake")]


@pytest.mark.parametrize(
    "text", ["SÃO PAULO", "L’ÂGE D’OR", "« Âge »", "à â é", "Ã", "30 °C – 5 €", "NÃO, Âme"]
)
def test_rare_letters_are_not_garbled(text: str) -> None:
    assert codes(meaning("École", text)) == []


def test_a_translation_in_the_language_of_its_original_is_found() -> None:
    text = "Les villes et les coopératives du pays sont dans une salle avec le maire."
    assert codes(meaning(text, text)) == [("en.po:1", "language")]
    spanish = "El alcalde y los vecinos del barrio hablan con las cooperativas."
    (found,) = findings([(PROJECT, meaning(text, spanish))])
    assert "'es'" in found.what


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The city and the water of the region are in this room.", "en"),
        ("Le maire et les villes du pays sont avec une coopérative.", "fr"),
        ("El alcalde y los vecinos del barrio hablan con las cooperativas.", "es"),
        ("Koopera", None),
        ("Ayuntamiento de Bilbao", None),
        ("Réseau international La Via Campesina", None),
        (
            "« Le Relais » and the « Les Amis du Pays et des Villes » are partners of the forum",
            None,
        ),
        ("안녕하세요", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_small_words_or_not_at_all(
    text: str, language: str | None
) -> None:
    assert language_of(text) == language


def test_units_of_an_import_that_are_not_in_the_project_are_one_finding() -> None:
    known = meaning("Eau", "Water")
    strange = [meaning("Ville", "City", f"x/y/{n}:title") for n in range(3)]
    (found,) = findings([(PROJECT, known), (VENDOR, known), *((VENDOR, each) for each in strange)])
    assert (found.at.path, found.code) == (VENDOR, "orphan")
    assert found.what.startswith("3 of its units")
    assert findings([(PROJECT, known), (VENDOR, known)]) == []


def test_without_a_known_original_nothing_is_judged_but_its_characters() -> None:
    wordings = (Wording("fr", "Eau"), Wording("en", "Water"), Wording("en", "Waters"))
    assert findings([(VENDOR, Meaning(wordings))]) == []
