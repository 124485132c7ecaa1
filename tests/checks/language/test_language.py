"""Texts in another language: where exactly, by which check, and only once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publisher.catalogue.unit import State
from publisher.checks.examined import Examined
from publisher.checks.language.same_as_source import same_as_source
from publisher.checks.language.source_words_left import source_words_left
from publisher.checks.language.wrong_language import wrong_language
from publisher.checks.problem import Problem
from publisher.checks.subject import Corpus, Home, Origin, Pair
from publisher.text.sentences import sentences
from publisher.translation.checking.loading import project_corpus
from publisher.translation.workspace import open_workspace
from tests.checks.examples import Example, pair

ROOT = Path(__file__).parents[3]


def made(source: str, target: str, languages: str = "fr>en") -> Pair:
    said, _, meant = languages.partition(">")
    return pair(Example("", True, said, meant, ()), (source, target, None))


def told(one: Pair) -> list[tuple[str, str]]:
    found: list[tuple[str, Problem]] = [
        *(("wrong", problem) for _, problem in wrong_language(Corpus([], [one]))),
        *(("same", problem) for problem in same_as_source(one)),
        *(("left", problem) for problem in source_words_left(one)),
    ]
    return [(name, one.text.text[p.start : p.end]) for name, p in found]


LYON = "La ville a fait beaucoup pour les jeunes."


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (LYON, LYON, [("same", LYON)]),
        (LYON, "La ciudad ha hecho mucho por los jóvenes.", [("wrong", None)]),
        (f"Oui. {LYON}", f"Yes, it is so for you. {LYON}", [("left", LYON)]),
        (
            "Le tram pour les jeunes",
            "The tram in town pour les jeunes",
            [("left", "pour les jeunes")],
        ),
        ("Bonjour", "El barrio. Take it to your home with us.", []),
        ("Président", "Président", [("same", "Président")]),
        ("Programme", "Programme", []),
        ("", "", []),
    ],
)
def test_one_fault_is_told_once(
    source: str, target: str, found: list[tuple[str, str | None]]
) -> None:
    assert told(made(source, target)) == [(name, text or target) for name, text in found]


def test_a_source_text_may_be_in_the_wrong_language_too() -> None:
    text = Examined("The city did it for you.", "fr", markdown=True, kind="paragraph")
    origin = Origin(text, "forum/pages/welcome:body", "forum", Home())
    ((subject, problem),) = wrong_language(Corpus([origin], []))
    assert subject is origin
    assert "English, not French" in problem.what


def test_what_waits_for_a_person_and_names_are_left_alone() -> None:
    one = made(LYON, "La ciudad ha hecho mucho por los jóvenes.")
    assert told(replace(one, state=State.STALE)) == []
    assert told(replace(one, context="places/lyon:name")) == []


def test_a_language_that_is_not_known_is_left_alone() -> None:
    assert told(made("Take the tram to the city.", "Hartu tranbia hirira.", "en>eu")) == []


def test_sentences_of_the_project_left_in_their_source_language_are_found() -> None:
    workspace, _ = open_workspace(ROOT)
    assert workspace is not None
    asked = found = 0
    for one in project_corpus(workspace, {}).pairs:
        said = sentences(one.source.text, one.source.language)
        meant = sentences(one.text.text, one.language)
        if one.state.done and len(said) == len(meant) > 1 and len(said[-1].split()) > 5:
            begin = one.text.text[: one.text.text.rindex(meant[-1])]
            asked += 1
            found += bool(told(replace(one, text=one.text.replaced(begin + said[-1]))))
        assert not told(one), one.context
    assert found / asked >= 0.95, (found, asked)
