"""Merging by unit: what holds whatever two people do to a catalogue."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.entry import Entry
from publisher.catalogue.merging import merge
from publisher.catalogue.plan import Plan
from publisher.translation.editing import edit
from tests.catalogue.merged_files import document, entry, merged

FIELDS = [f"f/{kind}/{name}:{field}" for kind in ("pages",) for name in "abc" for field in "xy"]


class _Person:
    """Edits one copy of a catalogue; every text typed is unlike any other."""

    def __init__(self, name: str, entries: Sequence[Entry], draw: Callable[[Any], Any]) -> None:
        self.name, self.entries, self.draw, self.number = name, list(entries), draw, 0
        self.typed: dict[str, Entry] = {}  # by the text
        self.touched: set[str | None] = set()

    def type(self, of: Entry) -> str:
        self.number += 1
        text = f"{self.name}{self.number} {self.draw(LETTERS)}".rstrip()
        self.typed[text] = of
        return text

    def work(self, places: Sequence[int]) -> None:
        for place in places:
            if place < len(self.entries):
                one = self.entries[place]
                self.touched.add(one.context)
                self.entries[place] = getattr(self, self.draw(st.sampled_from(WORK)))(one)

    def translate(self, one: Entry) -> Entry:
        fuzzy = self.draw(st.booleans())
        return one._replace(strs=(self.type(one),), fuzzy=fuzzy, previous_id=None)

    def comment(self, one: Entry) -> Entry:
        text = self.type(one)
        return one._replace(comment=f"{one.comment}\n{text}" if one.comment else text)

    def reword(self, one: Entry) -> Entry:
        if one.obsolete:
            return one
        draft = bool(one.text)
        before = one.previous_id or one.id if draft else None
        return one._replace(id=self.type(one), fuzzy=draft, previous_id=before)

    def rewrite(self, one: Entry) -> Entry:
        return self.translate(self.reword(one))

    def sleep(self, one: Entry) -> Entry:
        return one._replace(obsolete=bool(one.text))

    def wake(self, one: Entry) -> Entry:
        awake = one.key not in {e.key for e in self.entries if not e.obsolete}
        return one._replace(obsolete=False) if awake else one

    def confirm(self, one: Entry) -> Entry:
        return one._replace(fuzzy=False, previous_id=None)


WORK = ["translate", "comment", "reword", "rewrite", "sleep", "wake", "confirm"]
LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=5)


@st.composite
def histories(draw: st.DrawFn, *, disjoint: bool = False) -> tuple[list[Entry], _Person, _Person]:
    """Draw a catalogue and two people who have edited it."""
    first = _Person("base", [], draw)
    for field in draw(st.lists(st.sampled_from(FIELDS), unique=True, min_size=2, max_size=5)):
        for _ in range(draw(st.integers(1, 3))):
            one = entry("", context=field)
            one = one._replace(id=first.type(one), strs=(draw(st.sampled_from(["", "x"])),))
            first.entries.append(first.translate(one) if one.text else one)
    base = first.entries
    places = draw(st.lists(st.integers(0, 9), min_size=1, max_size=5))
    others = draw(st.lists(st.integers(0, 9), min_size=1, max_size=5))
    people = _Person("ours", base, draw), _Person("theirs", base, draw)
    people[0].work(places)
    if disjoint:
        fields = {base[p].context for p in places if p < len(base)}
        others = [p for p in others if p < len(base) and base[p].context not in fields]
    people[1].work(others)
    for person in people:
        for _ in range(draw(st.integers(0, 2))):
            new = entry("", context=f"f/pages/{person.name}:new")
            new = new._replace(id=person.type(new))
            person.entries.insert(draw(st.integers(0, len(person.entries))), person.translate(new))
    return base, *people


def texts(entries: Sequence[Entry]) -> str:
    return "\0".join("\n".join([e.id, *e.strs, e.comment, e.previous_id or ""]) for e in entries)


@settings(deadline=None, max_examples=150)
@given(histories())
def test_no_text_of_either_side_is_lost(history: tuple[list[Entry], _Person, _Person]) -> None:
    base, ours, theirs = history
    entries, _ = merged(base, ours.entries, theirs.entries)
    held = texts(entries)
    for person in (ours, theirs):
        mine = texts(person.entries)
        assert [text for text in person.typed if text in mine and text not in held] == []


@settings(deadline=None, max_examples=150)
@given(histories())
def test_no_translation_is_confirmed_for_a_source_it_was_not_made_for(
    history: tuple[list[Entry], _Person, _Person],
) -> None:
    base, ours, theirs = history
    entries, _ = merged(base, ours.entries, theirs.entries)
    sides = [e for side in (base, ours.entries, theirs.entries) for e in side]
    made = {(e.context, e.id, e.text) for e in sides if not e.fuzzy}
    for one in entries:
        if one.text and not one.fuzzy and not one.obsolete:
            assert (one.context, one.id, one.text) in made


def meaning(entries: Sequence[Entry]) -> list[tuple[Any, ...]]:
    return sorted(map(tuple, entries), key=repr)


@settings(deadline=None, max_examples=150)
@given(histories(disjoint=True))
def test_edits_of_different_fields_commute(history: tuple[list[Entry], _Person, _Person]) -> None:
    base, ours, theirs = history
    one, done = merged(base, ours.entries, theirs.entries)
    other, _ = merged(base, theirs.entries, ours.entries)
    assert meaning(one) == meaning(other)
    assert not done.conflicts


@settings(deadline=None, max_examples=100)
@given(histories(disjoint=True))
def test_only_the_lines_of_what_they_changed_are_touched(
    history: tuple[list[Entry], _Person, _Person],
) -> None:
    base, ours, theirs = history
    file = document(ours.entries)
    done = merge(base, file.entries, theirs.entries)
    for place in (*done.plan.replaced, *done.plan.removed):
        assert ours.entries[place].context in theirs.touched
    new = [e.context for group in done.plan.inserted.values() for e in group]
    assert set(new) <= {*theirs.touched, "f/pages/theirs:new"}


@settings(deadline=None, max_examples=100)
@given(histories())
def test_a_side_merged_with_itself_or_with_the_base_stays(
    history: tuple[list[Entry], _Person, _Person],
) -> None:
    base, ours, _ = history
    nothing = Plan({}, frozenset(), {})
    assert merge(base, ours.entries, ours.entries).plan == nothing
    assert merge(base, ours.entries, base).plan == nothing
    assert meaning(merged(base, base, ours.entries)[0]) == meaning(ours.entries)


@settings(deadline=None, max_examples=40)
@given(histories())
def test_gettext_accepts_the_result(history: tuple[list[Entry], _Person, _Person]) -> None:
    base, ours, theirs = history
    file = document(ours.entries)
    edit(file, merge(base, file.entries, theirs.entries).plan)
    command = ["msgfmt", "-c", "-o", "/dev/null", "-"]
    done = subprocess.run(command, input=file.dump(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
