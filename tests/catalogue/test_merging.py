"""Merging by unit: what two people did to one catalogue, and what has to come of it."""

from __future__ import annotations

import pytest

from publisher.catalogue.entry import Entry
from publisher.catalogue.meeting import OTHER
from publisher.catalogue.merging import merge_lines
from tests.catalogue.merged_files import TEXT, TITLE, entry, merged

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
