from __future__ import annotations

import pytest

from publisher.catalogue.values import carry
from publisher.memory.carrying import carried
from publisher.memory.pair import Query

from .knowledge import EN_FR, pair


def with_name(source: str, target: str, was: str, now: str) -> str | None:
    query = Query(source.replace(was, now), EN_FR)
    return carried(pair(source, target), query, [(was, now)], carry)


def test_a_name_and_a_number_are_carried_together() -> None:
    query = Query("Talk by Marie in room 4", EN_FR)
    known = pair("Talk by Paul in room 3", "Exposé de Paul, salle 3")
    assert carried(known, query, [("Paul", "Marie")], carry) == "Exposé de Marie, salle 4"


@pytest.mark.parametrize(
    ("target", "was", "now"),
    [
        ("Exposé d’Anne", "Anne", "Paul"),  # it would have to be "de Paul"
        ("Exposé de Paul", "Paul", "Hélène"),
        ("Paul parle de Paul", "Paul", "Marie"),  # which of the two?
        ("Il parle", "Paul", "Marie"),
        ("Exposé de Pauline", "Paul", "Marie"),
    ],
)
def test_a_name_that_may_change_the_words_around_it_is_not_carried(
    target: str, was: str, now: str
) -> None:
    assert with_name(f"Talk by {was}", target, was, now) is None


def test_names_that_change_places_are_not_carried() -> None:
    known = pair("Paul and Marie", "Paul et Marie")
    names = [("Paul", "Marie"), ("Marie", "Paul")]
    assert carried(known, Query("Marie and Paul", EN_FR), names, carry) is None
