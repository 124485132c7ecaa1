"""What a baseline knows again, and what not."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks.finding import CheckFinding
from publisher.checks.gate import dump_baseline, entries, exit_code, judged, read_baseline
from publisher.checks.problem import Severity
from publisher.errors import Location

ONE = CheckFinding(
    "doubled-word", Severity.ERROR, Location("a.po", 1), "", "",
    unit="f/pages/a:body", language="es", kin="k", trace="t",
)  # fmt: skip


def known(before: list[CheckFinding], now: list[CheckFinding]) -> list[bool]:
    baseline = read_baseline(dump_baseline(before), "b.json")
    return [finding.known for finding in judged(now, baseline).findings]


def test_what_moved_or_was_changed_nearby_or_renamed_is_known() -> None:
    for same in (
        replace(ONE, at=Location("b.po", 9)),
        replace(ONE, trace="another text of the unit"),
        replace(ONE, kin="of the renamed record", unit="f/pages/b:body"),
    ):
        assert known([ONE], [same]) == [True]
    assert known([ONE], [replace(ONE, kin="other", trace="other")]) == [False]


def test_one_of_the_baseline_makes_one_known() -> None:
    twin = replace(ONE, at=Location("a.po", 5))
    assert known([ONE], [ONE, twin]) == [True, False]
    assert known([ONE, twin], [ONE]) == [True]
    assert len(judged([ONE], entries([ONE, twin])).gone) == 1


def test_the_new_one_is_blamed_and_not_its_neighbour() -> None:
    added = replace(ONE, trace="the paragraph that was put before it")
    assert known([ONE], [added, ONE]) == [False, True]


ANY = st.builds(
    lambda kin, trace, severity: replace(ONE, kin=kin, trace=trace, severity=severity),
    st.sampled_from("abc"), st.sampled_from("xyz"), st.sampled_from(Severity),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(ANY, max_size=8), st.randoms(use_true_random=False))
def test_in_whatever_order_the_same_is_no_news(found: list[CheckFinding], random: Random) -> None:
    mixed = list(found)
    random.shuffle(mixed)
    beside = judged(mixed, read_baseline(dump_baseline(found), "b.json"))
    assert not beside.gone
    assert exit_code(beside.findings, "note") == 0
    assert dump_baseline(mixed) == dump_baseline(found)


@settings(deadline=None)
@given(st.lists(ANY, max_size=8), st.lists(ANY, max_size=8))
def test_nothing_is_counted_twice(before: list[CheckFinding], now: list[CheckFinding]) -> None:
    beside = judged(now, entries(before))
    matched = sum(finding.known for finding in beside.findings)
    assert matched + len(beside.gone) == len(before)
    assert [replace(finding, known=False) for finding in beside.findings] == now
