"""Merging by unit: what two people did to one catalogue, and what has to come of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.po import Catalogue, new_catalogue, parse
from publisher.catalogue.entry import Entry
from publisher.catalogue.meeting import OTHER
from publisher.catalogue.merging import Merged, merge, merge_lines
from publisher.catalogue.plan import Plan
from publisher.translation.editing import edit

HEADER = {
    "Language": "fr",
    "Content-Type": "text/plain; charset=UTF-8",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}
TITLE, TEXT = "f/initiatives/a:title", "f/initiatives/a:description"


def entry(id_: str, text: str = "", *, context: str | None = TITLE, **other: Any) -> Entry:
    return Entry(id_, (text,), context, **other)


def document(entries: Sequence[Entry]) -> Catalogue:
    made = new_catalogue(HEADER)
    for number, one in enumerate(entries):
        made.insert(number, one)
    read, findings = parse(made.dump(), "x.po")
    assert read is not None, findings
    return read


def merged(
    base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]
) -> tuple[list[Entry], Merged]:
    """Return the entries of the merged file, as it is read again."""
    file = document(ours)
    done = merge(base, file.entries, theirs)
    edit(file, done.plan)
    read, findings = parse(file.dump(), "x.po")
    assert read is not None, findings
    return list(read.entries), done


OLD = entry("Old", "Vieux")


def test_a_translation_of_theirs_comes_in() -> None:
    theirs = entry("Old", "Ancien")
    entries, done = merged([OLD], [OLD], [theirs])
    assert entries == [theirs]
    assert not done.conflicts


def test_two_unlike_translations_leave_ours_fuzzy_and_theirs_in_the_comment() -> None:
    ours, theirs = entry("Old", "Âgé", comment="A name?"), entry("Old", "Ancien")
    entries, done = merged([OLD], [ours], [theirs])
    assert entries == [ours._replace(fuzzy=True, comment=f"A name?\n{OTHER}Ancien")]
    assert done.conflicts == [(TITLE, "Old")]


def test_two_alike_translations_are_no_conflict() -> None:
    new = entry("Old", "Ancien")
    entries, done = merged([OLD], [new], [new])
    assert entries == [new]
    assert not done.conflicts


@pytest.mark.parametrize("swapped", [False, True])
def test_a_confirmed_translation_beats_a_draft_which_is_noted(swapped: bool) -> None:
    sides = [[entry("Old", "Âgé", fuzzy=True)], [entry("Old", "Ancien")]]
    entries, done = merged([OLD], *(sides[::-1] if swapped else sides))
    assert entries == [entry("Old", "Ancien", comment=f"{OTHER}Âgé")]
    assert not done.conflicts


@pytest.mark.parametrize("swapped", [False, True])
def test_writing_beats_emptying(swapped: bool) -> None:
    sides = [[entry("Old", "")], [entry("Old", "Ancien")]]
    entries, _ = merged([OLD], *(sides[::-1] if swapped else sides))
    assert entries == [entry("Old", "Ancien")]


@pytest.mark.parametrize("swapped", [False, True])
def test_a_new_source_and_a_new_translation_of_the_old_one_make_a_draft(swapped: bool) -> None:
    reworded = entry("New", "Vieux", fuzzy=True, previous_id="Old")
    sides = [[reworded], [entry("Old", "Ancien")]]
    entries, done = merged([OLD], *(sides[::-1] if swapped else sides))
    assert entries == [entry("New", "Ancien", fuzzy=True, previous_id="Old")]
    assert not done.conflicts


@pytest.mark.parametrize("swapped", [False, True])
def test_a_source_reworded_without_a_word_is_known_by_its_field(swapped: bool) -> None:
    sides = [[entry("New")], [entry("Old", "Ancien")]]
    entries, _ = merged([entry("Old")], *(sides[::-1] if swapped else sides))
    assert entries == [entry("New", "Ancien", fuzzy=True, previous_id="Old")]


@pytest.mark.parametrize("swapped", [False, True])
def test_a_new_source_with_its_own_translation_keeps_it(swapped: bool) -> None:
    reworded = entry("New", "Nouveau")
    sides = [[reworded], [entry("Old", "Ancien")]]
    entries, _ = merged([OLD], *(sides[::-1] if swapped else sides))
    assert entries == [reworded, entry("Old", "Ancien", obsolete=True)]


def test_a_draft_of_an_older_source_keeps_naming_the_source_it_was_made_from() -> None:
    first = entry("Second", "Vieux", fuzzy=True, previous_id="First")
    ours = entry("Third", "Vieux", fuzzy=True, previous_id="First")
    theirs = first._replace(strs=("Vieille",))
    entries, _ = merged([first], [ours], [theirs])
    assert entries == [ours._replace(strs=("Vieille",))]


def test_paragraphs_of_one_field_are_told_apart_by_what_they_were() -> None:
    base = [entry(s, f"{s} fr", context=TEXT) for s in ("One", "Two", "Three")]
    ours = [
        base[0]._replace(id="One!", fuzzy=True, previous_id="One"),
        base[1]._replace(id="Two!", fuzzy=True, previous_id="Two"),
        base[2],
    ]
    theirs = [base[0], base[1]._replace(strs=("Deux",)), base[2]._replace(strs=("Trois",))]
    entries, _ = merged(base, ours, theirs)
    assert [e.text for e in entries] == ["One fr", "Deux", "Trois"]
    assert [e.id for e in entries] == ["One!", "Two!", "Three"]


@pytest.mark.parametrize("swapped", [False, True])
def test_a_renamed_record_takes_the_others_translation_along(swapped: bool) -> None:
    base = [entry("Old", "Vieux"), entry("Text", "Texte", context=TEXT)]
    renamed = [e._replace(context=(e.context or "").replace("/a:", "/b:")) for e in base]
    sides = [renamed, [entry("Old", "Ancien"), base[1]]]
    entries, done = merged(base, *(sides[::-1] if swapped else sides))
    assert entries == [renamed[0]._replace(strs=("Ancien",)), renamed[1]]
    assert not done.conflicts


@pytest.mark.parametrize("swapped", [False, True])
def test_an_edit_beats_a_deletion(swapped: bool) -> None:
    edited = entry("Old", "Ancien")
    for gone in ([], [OLD._replace(obsolete=True)]):
        sides: list[list[Entry]] = [gone, [edited]]
        entries, _ = merged([OLD], *(sides[::-1] if swapped else sides))
        assert entries == [edited]


def test_what_they_put_to_sleep_sleeps() -> None:
    asleep = OLD._replace(obsolete=True)
    assert merged([OLD], [OLD], [asleep])[0] == [asleep]
    assert merged([OLD], [OLD], [])[0] == []


@pytest.mark.parametrize("swapped", [False, True])
def test_a_sleeping_entry_comes_and_goes_as_one_side_has_it(swapped: bool) -> None:
    asleep, other = OLD._replace(obsolete=True), entry("Other", "Autre", context=TEXT)
    edited = other._replace(strs=("Un autre",))
    sides = [[other], [asleep, edited]]
    entries, _ = merged([asleep, other], *(sides[::-1] if swapped else sides))
    assert entries == [edited]
    sides = [[edited], [other, asleep]]
    entries, _ = merged([other], *(sides[::-1] if swapped else sides))
    assert entries == [edited, asleep]


def test_what_they_woke_is_awake_where_it_slept() -> None:
    asleep, other = OLD._replace(obsolete=True), entry("Other", "Autre", context=TEXT)
    entries, _ = merged([asleep, other], [asleep, other._replace(strs=("Un autre",))], [OLD, other])
    assert entries == [OLD, other._replace(strs=("Un autre",))]


def test_the_comments_of_both_are_kept() -> None:
    base = OLD._replace(comment="one\ntwo")
    ours, theirs = base._replace(comment="one\ntwo\nours"), base._replace(comment="two\ntheirs")
    assert merged([base], [ours], [theirs])[0] == [base._replace(comment="two\nours\ntheirs")]


def test_two_new_files_become_one() -> None:
    ours, theirs = entry("Old", "Vieux"), entry("Text", "Texte", context=TEXT)
    assert merged([], [ours], [theirs])[0] == [theirs, ours]


def test_a_message_that_got_a_plural_takes_no_translation_that_does_not_fit() -> None:
    one = Entry("Open %s", ("Ouvrir %s",))
    many = Entry("Open %s", ("", ""), plural="Open %s files")
    entries, _ = merged([one], [one._replace(strs=("Ouvre %s",))], [many])
    assert entries == [many._replace(comment=f"{OTHER}Ouvre %s")]


def test_lines_are_merged_each_for_itself() -> None:
    base, ours, theirs = b"# h\na\nb\nc\n", b"# h\na\nc\nd\n", b"# h\na\nb\ne\n"
    assert merge_lines(base, ours, theirs) == b"# h\na\nd\ne\n"
    assert merge_lines(base, b"# h\r\na\r\n", b"# h\na\nb\nc\nx\n") == b"# h\na\nx\n"


# What people do to a catalogue, drawn by hypothesis.

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
