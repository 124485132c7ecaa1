"""One source and two translations, two sources and one translation: who is told."""

from __future__ import annotations

from dataclasses import replace

from publisher.catalogue.unit import State
from publisher.checks.consistency.one_source import one_source
from publisher.checks.consistency.one_translation import one_translation
from publisher.checks.language.copied_from_another_unit import copied_from_another_unit
from publisher.checks.subject import Corpus, Pair
from tests.checks.examples import Example, pair


def pairs(*items: tuple[str, str], context: str = "forum/pages/welcome:body") -> list[Pair]:
    example = Example("", True, "fr", "en", ())
    return [replace(pair(example, (*item, None)), context=context) for item in items]


def test_the_rarer_translation_is_told() -> None:
    given = pairs(("Accueil", "Desk"), ("Accueil", "Welcome"), ("Accueil", "Welcome"))
    assert [subject for subject, _ in one_source(Corpus([], given))] == [given[0]]


def test_other_fields_and_open_units_are_not_compared() -> None:
    one, other = pairs(("Accueil", "Desk"), ("Accueil", "Welcome"))
    elsewhere = replace(other, context="forum/pages/welcome:title")
    assert not list(one_source(Corpus([], [one, elsewhere])))
    assert not list(one_source(Corpus([], [one, replace(other, state=State.NEEDS_REVIEW)])))


def test_functions_may_have_one_translation() -> None:
    items = ("Coopératives d’emploi", "Worker co-ops"), ("Coopératives d’usagers", "Worker co-ops")
    assert len(list(one_translation(Corpus([], pairs(*items))))) == 1
    roles = pairs(*items, context="forum/sessions/s:speakers.x.role")
    assert not list(one_translation(Corpus([], roles)))


def test_a_translation_is_told_as_copied_or_as_alike_but_not_as_both() -> None:
    for sources in (("Prenez le tram", "Repas offerts"), ("Les repas du soir", "Le repas du midi")):
        given = pairs(*((source, "Take the tram now") for source in sources))
        found = [*copied_from_another_unit(Corpus([], given)), *one_translation(Corpus([], given))]
        assert len(found) == 1
