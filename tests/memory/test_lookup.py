from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.grading import turned
from publisher.catalogue.values import carry
from publisher.memory.building import build
from publisher.memory.held import HeldStore
from publisher.memory.index import Index
from publisher.memory.judging import Judge
from publisher.memory.layout import UnusableIndexError
from publisher.memory.lookup import Memory
from publisher.memory.measure import Probe
from publisher.memory.pair import Direction, Match, Origin, Pair, Query, State
from publisher.memory.shape import NAME, Shapers

from .knowledge import EN_FR, look_up, memory, pair

NAMES = ("Anne", "Paul")
TEXTS = st.lists(
    st.sampled_from("the the hall is not free open closed **hall** 12 13 Anne Paul ,".split()),
    max_size=7,
).map(" ".join)
PAIRS = st.builds(
    pair,
    TEXTS,
    st.sampled_from(["", "Salle", "Salle 12", "par Anne"]),
    context=st.sampled_from(["", "a", "b"]),
    kind=st.sampled_from(["", "title"]),
    state=st.sampled_from(State),
    origin=st.sampled_from(Origin),
    written_in=st.sampled_from(["", "en", "es"]),
    dated=st.none() | st.dates(date(2018, 1, 1), date(2018, 1, 3)),
)


@given(st.lists(PAIRS, max_size=25), TEXTS, st.integers(50, 101), st.integers(1, 4))
@settings(deadline=None, max_examples=300)
def test_the_answer_is_the_best_of_judging_every_pair(
    pairs: list[Pair], text: str, threshold: int, limit: int
) -> None:
    query = Query(text, EN_FR, context="a", kind="title")
    matches = memory(pairs, NAMES).lookup(query, threshold, limit)
    assert matches == judging_all(pairs, query, threshold)[:limit]


@given(st.lists(PAIRS, max_size=20), TEXTS)
@settings(deadline=None)
def test_every_point_has_its_reason(pairs: list[Pair], text: str) -> None:
    for match in look_up(text, pairs, names=NAMES, context="a"):
        assert match.score == 100 + sum(reason.points for reason in match.reasons)
        assert all(reason.points and reason.text for reason in match.reasons)


@given(st.lists(PAIRS, max_size=20), TEXTS, st.integers(0, 20))
@settings(deadline=None)
def test_several_indexes_answer_as_one(pairs: list[Pair], text: str, cut: int) -> None:
    shapers = Shapers(NAMES)
    memory_in_parts = Memory(InParts(pairs, shapers, cut), shapers, carry, turned)
    query = Query(text, EN_FR)
    assert memory_in_parts.lookup(query, 50) == memory(pairs, NAMES).lookup(query, 50)


def test_history_and_drafts_make_no_agreed_translation_doubtful() -> None:
    agreed, old = pair("hall", "Salle"), pair("hall", "Halle", state=State.STALE)
    draft = pair("hall", "Couloir", state=State.NEEDS_REVIEW)
    found = {match.offered: match.score for match in look_up("hall", [agreed, old, draft])}
    assert found == {"Salle": 98, "Halle": 92, "Couloir": 87}


def test_a_name_alone_is_not_translated_by_that_of_another() -> None:
    pairs, names = [pair("Koopera", "Koopera")], ("Koopera", "Abidjan", "Kigali")
    assert [match.score for match in look_up("Koopera", pairs, names)] == [98]
    assert look_up("Abidjan", pairs, names) == []
    assert look_up("Kigali", pairs, names) == []


def test_a_source_that_was_deleted_is_not_found() -> None:
    shapers = Shapers()
    pairs = [pair("The main hall is open", "un"), pair("The main hall is closed", "deux")]

    class Deleted(HeldStore):
        def pairs(self, direction: Direction, key: int) -> Sequence[Pair]:
            return [known for known in super().pairs(direction, key) if known.target != "un"]

    found = Memory(Deleted(pairs, shapers), shapers, carry, turned).lookup(
        Query("The main hall is open", EN_FR), 50
    )
    assert [match.offered for match in found] == ["deux"]


@pytest.mark.parametrize("sources", [*permutations(['"Main" hall', "“Main” hall", "«Main» hall"])])
def test_equal_scores_are_ordered_by_place_and_age(sources: Sequence[str]) -> None:
    old, young = date(2018, 10, 1), date(2021, 10, 4)
    pairs = [  # in whatever order the index has them
        pair(sources[0], "même sorte", kind="title", dated=old),
        pair(sources[1], "récent", dated=young),
        pair(sources[2], "ancien", dated=old),
    ]
    query = Query("‘Main’ hall", EN_FR, kind="title", context="a")
    own = pair("‹Main› hall", "même unité", context="a", dated=old)
    for limit in range(1, 5):
        matches = memory([*pairs, own]).lookup(query, limit=limit)
        expected = ["même unité", "même sorte", "récent", "ancien"]
        assert [match.offered for match in matches] == expected[:limit]
        assert {match.score for match in matches} == {97}


def test_a_near_text_that_is_doubted_does_not_hide_a_sure_one() -> None:
    text = "the main hall is open on every day of the week for all people"
    near, less_near = f"{text}s", text.replace("all people", "anybody")
    pairs = [pair(near, "douteux", origin=Origin.MACHINE), pair(less_near, "sûr")]
    [match] = memory(pairs).lookup(Query(text, EN_FR), threshold=50, limit=1)
    assert match.offered == "sûr"
    assert [(m.score, m.offered) for m in look_up(text, pairs)] == [(86, "sûr"), (78, "douteux")]


def test_the_same_source_needs_no_index() -> None:
    shapers = Shapers()

    class NoIndex(HeldStore):
        def indexes(self, direction: Direction) -> Sequence[Index]:
            raise AssertionError(direction)

    store = NoIndex([pair("Register", "S’inscrire")], shapers)
    [match] = Memory(store, shapers, carry, turned).lookup(Query("Register", EN_FR), limit=1)
    assert match.offered == "S’inscrire"


def test_an_index_made_with_other_names_is_refused() -> None:
    store = HeldStore([pair("by Anne", "par Anne")], Shapers(["Anne"]))
    with pytest.raises(UnusableIndexError, match="other names; let it be made again"):
        Memory(store, Shapers(), carry, turned).lookup(Query("by Paul", EN_FR))


@pytest.mark.parametrize(("threshold", "limit"), [(49, 1), (75, 0)])
def test_there_is_no_search_for_anything_or_for_nothing(threshold: int, limit: int) -> None:
    with pytest.raises(ValueError, match="at least 50, for at least one match"):
        memory([]).lookup(Query("forum", EN_FR), threshold, limit)


@pytest.mark.parametrize("text", ["", " \n", "\u00ad", "…"])
def test_a_text_without_words_has_no_matches_in_other_texts(text: str) -> None:
    assert look_up(text, [pair("forum", "forum")]) == []


def judging_all(pairs: Sequence[Pair], query: Query, threshold: int) -> list[Match]:
    """Judge every pair; of those that say the same keep the best."""
    shaper = Shapers(NAMES)["en"]
    judge, probe = Judge(query, shaper, carry, turned), Probe(shaper(query.text).tokens)
    alone = {*probe.tokens} <= {NAME}  # nothing but names: what others are called is no help
    best: dict[tuple[str, str], Match] = {}
    for known in pairs:
        if alone and known.source != query.text:
            continue
        score = 100 if known.source == query.text else probe.score(shaper(known.source).tokens)
        agreed = {
            other.target
            for other in pairs
            if other.source == known.source and other.state in (State.TRANSLATED, State.REVIEWED)
        }
        match = judge.match(known, score, ambiguous=bool(agreed - {known.target}))
        other = best.setdefault((known.source, known.target), match)
        if judge.rank(known, match.score) < judge.rank(other.pair, other.score):
            best[known.source, known.target] = match
    found = [match for match in best.values() if match.score >= threshold]
    return sorted(found, key=lambda match: judge.rank(match.pair, match.score))


class InParts(HeldStore):
    """A store with two indexes that share some of their sources."""

    def __init__(self, pairs: Sequence[Pair], shapers: Shapers, cut: int) -> None:
        super().__init__(pairs, shapers)
        parts = (pairs[: cut + 2], pairs[cut:])
        self.parts = [
            Index(build([known.source for known in part], shapers["en"])) for part in parts
        ]

    def indexes(self, direction: Direction) -> Sequence[Index]:
        return self.parts
