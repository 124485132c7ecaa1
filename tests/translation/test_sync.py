"""`publisher sync`, behaviour by behaviour: blocks and sources that change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publisher.translation.paths import SNAPSHOT
from tests.translation.commands import catalogues, files, sync
from tests.translation.desks import (
    BODY,
    CATALOGUE,
    EN,
    FR,
    MEMORY,
    PAGE,
    THREE,
    entries,
    project,
    said,
    texts,
    type_into,
    write_page,
)
from tests.translation.git import merged

# Blocks that come, go and move.


def test_a_translation_of_three_paragraphs_out_of_five_keeps_its_places(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, f"Zéro.\n\n{FR}\n\nQuatre noix.", EN)
    sync(tmp_path)
    assert said(tmp_path) == THREE | {"Zéro.": ("", False), "Quatre noix.": ("", False)}
    assert texts(tmp_path)["en"] == EN


def test_a_translator_may_begin_in_the_middle(tmp_path: Path) -> None:
    project(tmp_path, FR, None)
    type_into(tmp_path, "Deux eaux.", "Two waters.")
    assert sync(tmp_path).kinds == [("to-record", "en", BODY)]
    assert texts(tmp_path)["en"] == "Two waters."
    type_into(tmp_path, "Un pain.", "A bread.")
    sync(tmp_path)
    assert texts(tmp_path)["en"] == "A bread.\n\nTwo waters."
    assert said(tmp_path)["Trois vins."] == ("", False)


def test_an_inserted_paragraph_waits_and_the_others_stay(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR.replace("Deux", "Une noix.\n\nDeux"), EN)
    assert sync(tmp_path).kinds == [("added", "en", BODY)]
    assert said(tmp_path) == THREE | {"Une noix.": ("", False)}
    assert texts(tmp_path)["en"] == EN


def test_a_deleted_paragraph_leaves_and_its_translation_goes_to_memory(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, "Un pain.\n\nTrois vins.", EN)
    assert sync(tmp_path).kinds == [("obsolete", "en", BODY)]
    assert texts(tmp_path)["en"] == "A bread.\n\nThree wines."
    assert b"Two waters." in (tmp_path / MEMORY).read_bytes()
    assert b'#~ msgstr "Two waters."' in (tmp_path / CATALOGUE).read_bytes()


def test_a_paragraph_cut_in_two_keeps_its_translation_once(tmp_path: Path) -> None:
    project(tmp_path, "Un pain. Deux eaux.\n\nFin.", "A bread. Two waters.\n\nEnd.")
    write_page(tmp_path, "Un pain.\n\nDeux eaux.\n\nFin.", "A bread. Two waters.\n\nEnd.")
    sync(tmp_path)
    assert texts(tmp_path)["en"] == "A bread. Two waters.\n\nEnd."
    assert said(tmp_path) == {
        "Un pain.": ("A bread. Two waters.", True),
        "Deux eaux.": ("A bread. Two waters.", True),
        "Fin.": ("End.", False),
    }


def test_a_paragraph_cut_in_two_in_both_languages_stays_translated(tmp_path: Path) -> None:
    project(tmp_path, "Un pain. Deux eaux.\n\nFin.", "A bread. Two waters.\n\nEnd.")
    write_page(tmp_path, "Un pain.\n\nDeux eaux.\n\nFin.", "A bread.\n\nTwo waters.\n\nEnd.")
    sync(tmp_path)
    assert texts(tmp_path)["en"] == "A bread.\n\nTwo waters.\n\nEnd."
    assert said(tmp_path)["Deux eaux."] == ("Two waters.", False)


def test_two_paragraphs_joined_are_for_a_person_to_look_at(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, "Un pain. Deux eaux.\n\nTrois vins.", EN)
    assert ("stale", "en", BODY) in sync(tmp_path).kinds
    assert said(tmp_path)["Un pain. Deux eaux."] == ("A bread. Two waters.", True)
    assert sync(tmp_path).document["written"] == []


def test_paragraphs_in_another_order_take_their_translations_along(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, "Trois vins.\n\nUn pain.\n\nDeux eaux.", EN)
    sync(tmp_path)
    assert texts(tmp_path)["en"] == "Three wines.\n\nA bread.\n\nTwo waters."
    assert said(tmp_path) == THREE


def test_a_text_said_twice_may_be_translated_in_two_ways(tmp_path: Path) -> None:
    project(tmp_path, "Oui.\n\nUn pain.\n\nOui.", "Yes.\n\nA bread.\n\nIndeed.")
    found = catalogues(tmp_path)[CATALOGUE].index
    assert {(BODY, "Oui."), (f"{BODY}~2", "Oui.")} <= found.keys()
    assert sync(tmp_path).kinds == []
    write_page(tmp_path, "Oui.\n\nUn pain.\n\nOui.", "Yes.\n\nA bread.\n\nOf course.")
    assert sync(tmp_path).kinds == [("to-catalogue", "en", f"{BODY}~2")]
    assert sync(tmp_path).kinds == []


def test_only_the_second_of_two_repeats_may_be_translated(tmp_path: Path) -> None:
    project(tmp_path, "Oui.\n\nUn pain.\n\nOui.", "A bread.")
    catalogue = catalogues(tmp_path)[CATALOGUE]
    number = catalogue.index[f"{BODY}~2", "Oui."]
    catalogue.replace(number, catalogue.entries[number]._replace(strs=("Indeed.",)))
    (tmp_path / CATALOGUE).write_bytes(catalogue.dump())
    sync(tmp_path)
    text = texts(tmp_path)["en"]
    write_page(tmp_path, "Oui.\n\nUn pain.\n\nOui.", f"{text}\n\n\n")  # nothing but its form
    assert sync(tmp_path).kinds == []
    found = catalogues(tmp_path)[CATALOGUE]
    assert [found.entries[found.index[c, "Oui."]].text for c in (BODY, f"{BODY}~2")] == [
        "",
        "Indeed.",
    ]


def test_a_repeat_nobody_has_translated_is_missing_and_no_news(tmp_path: Path) -> None:
    project(tmp_path, "Oui.", "Yes.")
    write_page(tmp_path, "Oui.\n\nOui.", "Yes.")
    assert sync(tmp_path).kinds == [("added", "en", f"{BODY}~2")]
    assert sync(tmp_path).kinds == []
    write_page(tmp_path, "Oui.\n\nOui.", "Yes.\n\nYes.")
    assert sync(tmp_path).kinds == [("to-catalogue", "en", f"{BODY}~2")]


def test_what_is_left_of_a_long_translation_stays_with_its_paragraph(tmp_path: Path) -> None:
    project(tmp_path, FR, None)
    type_into(tmp_path, "Deux eaux.", "Two waters.\n\nCold ones.\n\nAnd warm ones.")
    sync(tmp_path)
    write_page(tmp_path, FR, "Cold ones.\n\nAnd warm ones.")
    sync(tmp_path)
    assert said(tmp_path) == {
        "Un pain.": ("", False),
        "Deux eaux.": ("Cold ones.\n\nAnd warm ones.", False),
        "Trois vins.": ("", False),
    }


# Sources that change, and change back.


def test_a_source_that_changed_makes_its_translation_stale(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR.replace("Deux eaux", "Deux eaux froides"), EN)
    (change,) = sync(tmp_path).document["changes"]
    assert (change["kind"], change["grade"]) == ("stale", "wording")
    entry = entries(tmp_path)["Deux eaux froides."]
    assert (entry.text, entry.fuzzy, entry.previous_id) == ("Two waters.", True, "Deux eaux.")
    assert texts(tmp_path)["en"] == EN


def test_a_source_that_is_put_back_has_its_translation_back(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    before = files(tmp_path)
    write_page(tmp_path, FR.replace("Deux eaux", "Deux eaux froides"), EN)
    sync(tmp_path)
    write_page(tmp_path, FR, EN)
    assert sync(tmp_path).kinds == [("reverted", "en", BODY)]
    after = files(tmp_path)
    assert {path for path in after if after[path] != before.get(path)} == {MEMORY}


def test_a_source_put_back_after_a_new_translation_does_not_take_that_one(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    cold = FR.replace("Deux eaux", "Deux eaux froides")
    write_page(tmp_path, cold, EN)
    sync(tmp_path)
    type_into(tmp_path, "Deux eaux froides.", "Two cold waters.")
    sync(tmp_path)
    assert "Two cold waters." in texts(tmp_path)["en"]
    write_page(tmp_path, FR, texts(tmp_path)["en"])
    sync(tmp_path)
    text, fuzzy = said(tmp_path)["Deux eaux."]
    assert text == "Two waters." or fuzzy
    assert b"Two cold waters." in (tmp_path / MEMORY).read_bytes()


def test_an_old_translation_with_better_typography_is_still_an_old_one(tmp_path: Path) -> None:
    project(tmp_path, "Un pain ?", "A bread, that's it?")
    write_page(tmp_path, "Pas un pain ?", "A bread, that’s it?")
    assert sync(tmp_path).kinds == [("stale", "en", BODY)]
    assert said(tmp_path) == {"Pas un pain ?": ("A bread, that’s it?", True)}


def test_an_old_translation_under_a_new_source_after_a_clean_merge_is_found(
    tmp_path: Path,
) -> None:
    lines = "Un pain,\ndeux eaux,\ntrois vins,\nquatre noix."
    ours = project(tmp_path / "ours", lines, None)
    base = files(ours)
    theirs = Path(shutil.copytree(ours, tmp_path / "theirs"))
    type_into(theirs, lines, "All you need.")
    sync(theirs)
    write_page(ours, lines.replace("Un pain", "Sans pain"), None)
    sync(ours)
    result = merged(base, files(ours), files(theirs), "ours")
    assert b'"Sans pain,' in result[CATALOGUE]
    assert b'msgstr "All you need."' in result[CATALOGUE]  # and git saw no conflict
    for path, content in result.items():
        (ours / path).write_bytes(content)
    sync(ours)
    assert said(ours) == {lines.replace("Un pain", "Sans pain"): ("All you need.", True)}


def test_a_stale_record_that_was_deleted_comes_back_as_it_was(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR.replace("Deux eaux", "Deux eaux froides"), EN)
    sync(tmp_path)
    record, catalogue = (tmp_path / PAGE).read_bytes(), (tmp_path / CATALOGUE).read_bytes()
    (tmp_path / PAGE).unlink()
    sync(tmp_path)
    assert BODY not in {context for context, _ in catalogues(tmp_path)[CATALOGUE].index}
    (tmp_path / PAGE).write_bytes(record)
    sync(tmp_path)
    assert (tmp_path / CATALOGUE).read_bytes() == catalogue


def test_an_old_translation_is_remembered_even_when_its_catalogue_is_gone(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR.replace("Deux eaux", "Deux eaux froides"), EN)
    (tmp_path / CATALOGUE).unlink()
    shutil.rmtree(tmp_path / "build")
    sync(tmp_path)
    assert said(tmp_path)["Deux eaux froides."] == ("Two waters.", True)
    write_page(tmp_path, FR.replace("Deux", "Sans"), EN.replace("Two", "No"))
    sync(tmp_path)
    assert b"Two waters." in (tmp_path / MEMORY).read_bytes()


@pytest.mark.parametrize("text", ["A bread. ", "A bread.\n", "- A bread.", "## A bread."])
def test_what_a_translator_types_around_a_text_does_not_move_it(tmp_path: Path, text: str) -> None:
    project(tmp_path, FR, None)
    type_into(tmp_path, "Deux eaux.", text)
    sync(tmp_path)
    before = files(tmp_path)
    assert texts(tmp_path)["en"] == "A bread."
    assert said(tmp_path)["Deux eaux."] == (text, False)  # as it was typed
    assert said(tmp_path)["Un pain."] == ("", False)
    assert sync(tmp_path).kinds == []
    assert files(tmp_path) == before


def test_a_text_that_stands_twice_keeps_its_place_beside_a_conflict(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Un pain.", "One bread.")
    twice = FR.replace("Un pain.", "Un pain.\n\nTrois vins.")
    write_page(tmp_path, twice, EN.replace("A bread.", "A single bread."))
    first = sync(tmp_path)
    assert ("conflict", "en", BODY) in first.kinds
    before, agreed = files(tmp_path), (tmp_path / SNAPSHOT).read_bytes()
    assert sync(tmp_path).kinds == [("conflict", "en", BODY)]
    assert files(tmp_path) == before
    assert (tmp_path / SNAPSHOT).read_bytes() == agreed


def test_a_new_paragraph_does_not_get_the_translation_that_another_one_lost(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    one, two, three = EN.split("\n\n")
    write_page(
        tmp_path, FR.replace("Trois vins", "Trois vins rouges"), "\n\n".join((three, two, one))
    )
    (tmp_path / CATALOGUE).unlink()
    sync(tmp_path)
    assert said(tmp_path)["Trois vins rouges."][1], "somebody has to look"
