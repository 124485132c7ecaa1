"""Counting units and words, and what is to be done first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.coverage import (
    Amount,
    Coverage,
    Item,
    LanguageCoverage,
    Manner,
    PublicationCoverage,
    agenda,
    count_words,
    message_item,
    tally,
)
from publisher.catalogue.entry import Entry
from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import State
from publisher.errors import Location

HERE = Location("locales/es/LC_MESSAGES/a-from-fr.po", 7)


def item(state: State, source: str = "Bonjour", change: Grade | None = None) -> Item:
    return Item(state, HERE, "a:title", "Page", "fr", source, None, None, change)


items_of = st.lists(
    st.builds(
        item, st.sampled_from(State), st.sampled_from(("Un", "Un deux trois", "—", "x " * 99))
    )
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Bonjour", 1),
        ("Qui vient ?", 2),
        ("« Oui » — dit-elle.", 2),
        ("l’économie sociale", 2),
        ("**Lundi** : 12 h 30", 4),
        ("[ici](https://example.org/a-b?c=d)", 1),
        ("un\n\n- deux\n- trois", 3),
        ("안녕하세요 여러분", 2),
    ],
)
def test_words_are_what_white_space_parts(text: str, words: int) -> None:
    assert count_words(text) == words


@given(items_of)
@settings(deadline=None)
def test_every_unit_is_counted_once_and_in_its_state(found: list[Item]) -> None:
    counted = tally(found)
    assert list(counted.states) == list(State)
    assert counted.total == (len(found), sum(one.words for one in found))
    for state, amount in counted.states.items():
        assert amount.units == sum(one.state is state for one in found)


@given(items_of)
@settings(deadline=None)
def test_all_is_a_hundred_per_cent_and_nothing_less(found: list[Item]) -> None:
    counted = tally(found)
    assert (counted.percent == 100) == all(one.state.done for one in found)
    assert 0 <= counted.percent <= 100


@given(items_of.filter(bool), st.data())
@settings(deadline=None)
def test_work_done_never_lowers_the_share(found: list[Item], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(found) - 1))
    after = [*found]
    after[number] = replace(found[number], state=State.TRANSLATED)
    assert tally(after).percent >= tally(found).percent


def test_the_share_is_one_of_words_not_of_units() -> None:
    assert tally([item(State.TRANSLATED, "un deux trois"), item(State.MISSING)]).percent == 75


def test_a_share_that_is_nearly_whole_is_not_rounded_up() -> None:
    assert tally([item(State.TRANSLATED, "x " * 999), item(State.MISSING)]).percent == 99


@given(items_of)
@settings(deadline=None)
def test_the_agenda_is_all_that_is_not_done(found: list[Item]) -> None:
    left = agenda(found)
    assert len(left) == sum(not one.state.done for one in found)
    order = [State.CONFLICT, State.STALE, State.NEEDS_REVIEW, State.MISSING]
    places = [order.index(one.state) for one in left]
    assert places == sorted(places)


def test_what_may_have_lost_its_meaning_comes_first_among_the_stale() -> None:
    grades = [Grade.VALUES, Grade.MEANING, Grade.WORDING, None]
    left = agenda(item(State.STALE, change=grade) for grade in grades)
    assert [one.change for one in left] == [Grade.MEANING, Grade.WORDING, Grade.VALUES, None]


def test_what_is_alike_stays_in_the_order_of_the_booklets() -> None:
    left = agenda(item(State.MISSING, text) for text in ("b", "c", "a"))
    assert [one.source for one in left] == ["b", "c", "a"]


def test_a_project_counts_all_its_languages() -> None:
    found = [tally([item(State.MISSING)]), tally([item(State.MISSING), item(State.REVIEWED)])]
    languages = [
        LanguageCoverage(code, one, (), (), ()) for code, one in zip("ab", found, strict=True)
    ]
    assert Coverage("Forum", languages).tally == tally(
        [item(State.MISSING), item(State.MISSING), item(State.REVIEWED)]
    )


@pytest.mark.parametrize(
    ("own", "outdated", "fallback", "percent"),
    [(10, 0, 0, 100), (0, 0, 0, 100), (5, 5, 0, 50), (9, 0, 1, 90), (0, 3, 3, 0), (999, 1, 0, 99)],
)
def test_a_publication_counts_what_readers_get_unmarked(
    own: int, outdated: int, fallback: int, percent: int
) -> None:
    words = zip(Manner, (own, outdated, fallback), strict=True)
    shown = {manner: Amount(1 if number else 0, number) for manner, number in words}
    assert PublicationCoverage("a", "program", tally([]), shown).percent == percent


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (Entry("Page", ("Página",)), State.TRANSLATED),
        (Entry("Page", ("",)), State.MISSING),
        (Entry("Page", ("Página",), fuzzy=True), State.NEEDS_REVIEW),
        (Entry("Page", ("",), fuzzy=True), State.MISSING),
        (Entry("Page", ("Página", ""), plural="Pages"), State.MISSING),
        (Entry("Page", ("Página", "Páginas"), plural="Pages"), State.TRANSLATED),
    ],
)
def test_a_message_is_done_when_all_its_forms_are(entry: Entry, state: State) -> None:
    found = message_item(entry, HERE, "en")
    assert (found.state, found.words) == (state, 2 if entry.plural else 1)
