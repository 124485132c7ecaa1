"""`publisher sync` when records and people get other names, and records another language."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.builders import EDITION, amend, write_project
from tests.translation.commands import files, run, sync
from tests.translation.desks import (
    BODY,
    CATALOGUE,
    EN,
    FR,
    LEDGER,
    MEMORY,
    PAGE,
    THREE,
    entries,
    page,
    project,
    texts,
    type_into,
    write_page,
)
from tests.translation.git import merged


def test_a_record_renamed_by_hand_keeps_its_translations(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Un pain.", "One bread.", fuzzy=True)
    sync(tmp_path)
    (tmp_path / PAGE).rename(tmp_path / PAGE.replace("welcome", "hello"))
    sync(tmp_path)
    found = entries(tmp_path, BODY.replace("welcome", "hello"))
    assert {id_: (e.text, e.fuzzy) for id_, e in found.items()} == THREE | {
        "Un pain.": ("One bread.", True)
    }
    assert BODY.encode() not in (tmp_path / LEDGER).read_bytes()


def test_a_record_renamed_and_reworded_is_known_even_without_its_catalogue(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    (tmp_path / PAGE).rename(tmp_path / PAGE.replace("welcome", "hello"))
    amend(tmp_path, PAGE.replace("welcome", "hello"), "Deux eaux", "Sans eaux")
    (tmp_path / CATALOGUE).unlink()
    sync(tmp_path)
    found = entries(tmp_path, BODY.replace("welcome", "hello"))
    assert found["Un pain."].text == "A bread."
    assert found["Sans eaux."].fuzzy or not found["Sans eaux."].text


def test_the_fields_of_a_person_with_another_id_keep_their_translations(tmp_path: Path) -> None:
    write_project(tmp_path, languages=("fr", "en"))
    sync(tmp_path)
    assert run(tmp_path, "rename", "people/jone", "jone-etxeberria").code == 0
    sync(tmp_path)
    role = f"{EDITION}/initiatives/koopera:contacts.jone-etxeberria.role"
    assert entries(tmp_path, role)["Présidente"].text == "Chair"
    assert b"contacts.jone.role" not in (tmp_path / CATALOGUE).read_bytes()


def test_a_role_reworded_while_its_person_gets_another_id_is_stale(tmp_path: Path) -> None:
    write_project(tmp_path, languages=("fr", "en"))
    sync(tmp_path)
    run(tmp_path, "rename", "people/jone", "delta")
    amend(tmp_path, f"sources/{EDITION}/initiatives/koopera.yaml", "Présidente", "Ancienne élue")
    sync(tmp_path)
    entry = entries(tmp_path, f"{EDITION}/initiatives/koopera:contacts.delta.role")["Ancienne élue"]
    assert (entry.text, entry.fuzzy, entry.previous_id) == ("Chair", True, "Présidente")


def test_a_field_that_changed_its_language_is_translated_the_other_way_round(
    tmp_path: Path,
) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR, EN, language="en")
    sync(tmp_path)
    path = f"locales/fr/LC_MESSAGES/{EDITION}-from-en.po"
    found = entries(tmp_path, path=path)
    assert {e.text: (id_, e.fuzzy) for id_, e in found.items()} == THREE


def test_a_stale_translation_is_no_better_the_other_way_round(tmp_path: Path) -> None:
    project(tmp_path, "Un pain.", "A bread.")
    write_page(tmp_path, "Pas un pain.", "A bread.")
    sync(tmp_path)
    write_page(tmp_path, "Pas un pain.", "A bread.", language="en")
    sync(tmp_path)
    found = entries(tmp_path, path=f"locales/fr/LC_MESSAGES/{EDITION}-from-en.po")
    assert found["A bread."].fuzzy


def test_nothing_is_translated_into_the_language_of_the_record(tmp_path: Path) -> None:
    """Else the translation would be the source as soon as it is in the record."""
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR, None, language="en")
    sync(tmp_path)
    assert texts(tmp_path) == {"fr": FR}
    assert entries(tmp_path) == {}
    assert b"Two waters." in (tmp_path / MEMORY).read_bytes()
    assert sync(tmp_path).kinds == []


# Copies.


def test_what_was_not_translated_anew_in_a_copied_record_is_stale(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    copy = PAGE.replace("welcome", "goodbye")
    content = (tmp_path / PAGE).read_text(encoding="utf-8")
    (tmp_path / copy).write_text(content.replace("kind: welcome", "kind: practical"), "utf-8")
    amend(tmp_path, copy, "Deux eaux", "Trois jus")
    found = sync(tmp_path)
    context = BODY.replace("welcome", "goodbye")
    assert ("stale", "en", context) in found.kinds
    assert {e.text for e in entries(tmp_path, context).values() if e.fuzzy} == {"Two waters."}
    assert not any(entry.fuzzy for entry in entries(tmp_path).values())
    assert sync(tmp_path).kinds == []


def test_a_copied_record_that_was_translated_anew_is_believed(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    copy = PAGE.replace("welcome", "goodbye")
    content = (tmp_path / PAGE).read_text(encoding="utf-8")
    (tmp_path / copy).write_text(content.replace("kind: welcome", "kind: practical"), "utf-8")
    amend(tmp_path, copy, "Deux eaux", "Trois jus")
    amend(tmp_path, copy, "Two waters", "Three juices")
    sync(tmp_path)
    found = entries(tmp_path, BODY.replace("welcome", "goodbye"))
    assert found["Trois jus."].text == "Three juices."
    assert not any(entry.fuzzy for entry in found.values())


def test_texts_that_were_reworded_while_another_branch_turned_them_round_are_stale(
    tmp_path: Path,
) -> None:
    ours = project(tmp_path / "ours", FR, EN)
    base = files(ours)
    theirs = Path(shutil.copytree(ours, tmp_path / "theirs"))
    write_page(ours, FR, EN, language="en")
    sync(ours)
    new = FR.replace("Deux eaux", "Sans eau")
    write_page(theirs, new, EN)
    sync(theirs)
    for path, content in merged(base, files(ours), files(theirs), "ours").items():
        (ours / path).parent.mkdir(parents=True, exist_ok=True)
        (ours / path).write_bytes(content)
    write_page(ours, new, EN, language="en")
    sync(ours)
    found = entries(ours, BODY, f"locales/fr/LC_MESSAGES/{EDITION}-from-en.po")
    assert found["Two waters."].fuzzy
    assert texts(ours)["fr"] == new
    assert not found["A bread."].fuzzy
    assert sync(ours).kinds == []


def test_a_record_that_takes_the_name_of_one_that_left_it_keeps_its_own_translations(
    tmp_path: Path,
) -> None:
    write_project(tmp_path, languages=("fr", "en"), files={PAGE: page(FR, EN)})
    other = PAGE.replace("welcome", "practical")
    pain = page("Un bus.\n\nDeux trams.", "A bus.\n\nTwo trams.").replace("Bienvenue", "Venir")
    (tmp_path / other).write_text(pain.replace("kind: welcome", "kind: practical"), "utf-8")
    sync(tmp_path)
    (tmp_path / other).rename(tmp_path / PAGE.replace("welcome", "access"))
    (tmp_path / PAGE).rename(tmp_path / other)
    amend(tmp_path, other, "Deux eaux", "Sans eaux")
    sync(tmp_path)
    found = entries(tmp_path, BODY.replace("welcome", "practical"))
    assert {e.text: e.fuzzy for e in found.values()} == {
        "A bread.": False,
        "Two waters.": True,
        "Three wines.": False,
    }
    found = entries(tmp_path, BODY.replace("welcome", "access"))
    assert {e.text: e.fuzzy for e in found.values()} == {"A bus.": False, "Two trams.": False}
    assert sync(tmp_path).kinds == []


def test_a_record_renamed_by_command_may_be_rewritten_before_the_next_sync(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Un pain.", "A draft.", fuzzy=True)
    sync(tmp_path)
    record = BODY.partition(":")[0]
    assert run(tmp_path, "rename", record, "hello").code == 0
    new = PAGE.replace("welcome", "hello")
    amend(tmp_path, new, "Un pain", "Cent oranges")
    amend(tmp_path, new, "Deux eaux", "Ne fermez jamais")
    amend(tmp_path, new, "Bienvenue", "Au revoir")
    sync(tmp_path)
    found = entries(tmp_path, BODY.replace("welcome", "hello"))
    assert found["Trois vins."].text == "Three wines."
    assert all(e.fuzzy or not e.text for id_, e in found.items() if id_ != "Trois vins.")
    title = entries(tmp_path, f"{EDITION}/pages/hello:title")
    assert title["Au revoir"].fuzzy
    assert sync(tmp_path).kinds == []
    assert record.encode() not in (tmp_path / LEDGER).read_bytes()
