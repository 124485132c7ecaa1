"""Contexts as properties: ours, and those that OmegaT goes by."""

from __future__ import annotations

from publisher.adapters.tmx import Context, Remark, context_of, with_context

from .memories import reading, unit, written


def test_contexts_come_back_and_plural_forms_are_told_apart() -> None:
    contexts = [
        Context("a:title", None, "agreed", "sync"),
        Context("a:days", 0, "draft", file="fr/forum.po"),
        Context("a:days", 1, "draft", file="fr/forum.po"),
        Context("a", file="a.txt", id="7", previous="un\ndeux", next="trois"),
        Context("ui:Open", file="ui.po", path=""),
        Context("ui:hall", 1, file="ui.po", path="hall"),
        Context(),
    ]
    memory = [with_context(unit("jour", "day"), context) for context in contexts]
    read = list(reading(written(memory)))
    assert [context_of(each) for each in read] == contexts
    assert [each.prop("path") for each in read] == [
        None, "a:days", "a:days[1]", "a", "", "hall[1]", None,
    ]  # fmt: skip


def test_a_unit_for_omegat_has_only_the_properties_that_it_knows() -> None:
    """Its version 3.6 passes over any other unit in tm/auto."""
    context = Context("a:days", 1, "agreed", "sync", file="fr/forum.po")
    one = with_context(unit("jour", "day"), context)
    assert {remark.type for remark in one.remarks} == {"file", "path"}
    assert {r.type for r in one.variants[0].remarks} == {
        "x-context",
        "x-plural",
        "x-state",
        "x-origin",
    }


def test_a_context_of_omegat_is_understood() -> None:
    theirs = unit("a", "b", Remark("f.po", "file"), Remark("r:title", "path"))._replace(id="9")
    assert context_of(theirs) == Context("r:title", file="f.po", id="9")
