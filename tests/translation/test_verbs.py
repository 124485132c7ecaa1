"""What `sync` and `resolve` say and write, and when they leave everything alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.builders import EDITION, amend, write_project
from tests.translation.commands import catalogues, files, run, sync
from tests.translation.desks import (
    BODY,
    CATALOGUE,
    LEDGER,
    MEMORY,
    PAGE,
    entries,
    project,
    said,
    texts,
    type_into,
    write_page,
)

FR, EN = "Un pain.\n\nDeux eaux.", "A bread.\n\nTwo waters."


def quarrel(root: Path) -> Path:
    """Let record and catalogue say different things of one text."""
    project(root, FR, EN)
    write_page(root, FR, EN.replace("Two waters", "Two glasses of water"))
    type_into(root, "Deux eaux.", "A pair of waters.")
    return root


def line_of(root: Path, source: str) -> int:
    """Return the line of an entry of the page's body."""
    catalogue = catalogues(root)[CATALOGUE]
    return catalogue.line_of(catalogue.index[BODY, source])


# What stays as it is.


def test_comments_flags_and_order_of_a_catalogue_survive(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    path = tmp_path / CATALOGUE
    head, *found = path.read_text(encoding="utf-8").split("\n\n")
    found.reverse()
    found[0] = f"# My own remark\n#, x-odd, no-wrap\n{found[0]}"
    path.write_text("\n\n".join([head, *(e.rstrip("\n") for e in found)]) + "\n", encoding="utf-8")
    before = path.read_bytes()
    assert sync(tmp_path).kinds == []
    assert path.read_bytes() == before
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    before = path.read_bytes()
    assert sync(tmp_path).kinds == [("to-record", "en", BODY)]
    assert path.read_bytes() == before
    write_page(tmp_path, FR.replace("Un pain", "Un pain dur"), texts(tmp_path)["en"])
    sync(tmp_path)
    changed = set(path.read_bytes().splitlines()) ^ set(before.splitlines())
    assert all(b"Un pain" in line or line.startswith((b"#. The", b"#, f")) for line in changed)


@pytest.mark.parametrize("name", [CATALOGUE, PAGE])
@pytest.mark.parametrize(("bom", "newline"), [(b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n")])
def test_line_ends_and_bom_stay(tmp_path: Path, name: str, bom: bytes, newline: bytes) -> None:
    project(tmp_path, FR, EN)
    file = tmp_path / name
    file.write_bytes(bom + file.read_bytes().replace(b"\n", newline))
    before = files(tmp_path)
    assert sync(tmp_path).kinds == []
    assert files(tmp_path) == before
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    sync(tmp_path)
    after = file.read_bytes()
    assert b"Two cold waters" in after
    assert after.startswith(bom)
    assert after.count(newline) == after.count(b"\n") > 10


def test_a_project_without_translations_gets_its_catalogues_and_then_nothing(
    tmp_path: Path,
) -> None:
    write_project(tmp_path, languages=("fr",))
    before = files(tmp_path)
    assert sync(tmp_path).document["written"] == []
    assert files(tmp_path) == before


def test_trying_out_writes_nothing_and_shows_what_it_would_write(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    before = files(tmp_path, build=True)
    result = run(tmp_path, "sync", "--dry-run")
    assert result.code == 0
    assert "Two cold waters." in result.out
    assert f"+++ b/{PAGE}" in result.out
    assert files(tmp_path, build=True) == before


# What is refused.


def test_every_fault_of_every_catalogue_is_told_and_not_one_byte_changed(tmp_path: Path) -> None:
    write_project(tmp_path)
    sync(tmp_path)
    amend(tmp_path, PAGE, "Merci", "Mille fois merci")
    for language in ("en", "es"):
        path = tmp_path / f"locales/{language}/LC_MESSAGES/{EDITION}-from-fr.po"
        path.write_text(path.read_text(encoding="utf-8").replace('msgstr "', "msgstr ", 2))
    before = files(tmp_path)
    result = run(tmp_path, "sync")
    assert result.code == 3
    assert {line.split(":")[0] for line in result.err.splitlines() if ".po:" in line} == {
        f"locales/{language}/LC_MESSAGES/{EDITION}-from-fr.po" for language in ("en", "es")
    }
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("path", "damage"),
    [(LEDGER, "<<<<<<< ours\n"), (MEMORY, "<tmx"), (CATALOGUE, "<<<<<<< ours\n")],
)
def test_a_file_with_a_conflict_of_git_in_it_is_refused(
    tmp_path: Path, path: str, damage: str
) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, "Un pain.", EN)
    sync(tmp_path)
    with (tmp_path / path).open("a") as file:
        file.write(damage)
    before = files(tmp_path)
    result = run(tmp_path, "sync")
    assert result.code == 3
    assert path in result.err
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("two\nlines", "lines"),
        ("with <b>HTML</b>", "html"),
        ("[x](javascript:1)", "link-scheme"),
        ("{nobody}", "figure"),
    ],
)
def test_a_translation_that_the_project_could_not_be_read_with_stays_out(
    tmp_path: Path, text: str, code: str
) -> None:
    write_project(tmp_path, languages=("fr", "en"))
    sync(tmp_path)
    catalogue = catalogues(tmp_path)[CATALOGUE]
    number = catalogue.index[f"{EDITION}/edition:theme", "Valeurs et territoires"]
    line = catalogue.line_of(number)
    catalogue.replace(number, catalogue.entries[number]._replace(strs=(text,)))
    (tmp_path / CATALOGUE).write_bytes(catalogue.dump())
    before = files(tmp_path)
    result = run(tmp_path, "sync")
    assert (result.code, result.out) == (1, "")
    assert f"{CATALOGUE}:{line} {code} " in result.err
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    "text", [">", "- ", "***", "~~~\nx\n```", "Bread.\n\n```\nx", "[x]: https://x.example"]
)
def test_a_translation_that_its_record_would_not_give_back_stays_out(
    tmp_path: Path, text: str
) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Un pain.", text)
    before = files(tmp_path)
    result = run(tmp_path, "sync")
    assert result.code == 1
    assert f"{CATALOGUE}:{line_of(tmp_path, 'Un pain.')} marks " in result.err
    assert files(tmp_path) == before


@pytest.mark.parametrize("character", ["\v", "\r", "\u2028"])
def test_a_translation_with_a_character_that_no_record_can_have_is_told_at_its_entry(
    tmp_path: Path, character: str
) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Un pain.", f"A{character}loaf.")
    before = files(tmp_path)
    result = run(tmp_path, "sync")
    assert result.code == 1
    at = f"{CATALOGUE}:{line_of(tmp_path, 'Un pain.')}"
    assert (
        f"{at} control-character this text has the character U+{ord(character):04X}" in result.err
    )
    assert files(tmp_path) == before
    status, check = run(tmp_path, "status"), run(tmp_path, "check")
    assert (status.code, check.code) == (1, 1)
    assert f"{at} control-character" in status.err
    assert f"{at} " in check.out
    assert "control-character" in check.out


# Conflicts.


def test_a_conflict_names_both_places_and_keeps_both_texts(tmp_path: Path) -> None:
    quarrel(tmp_path)
    result = run(tmp_path, "sync")
    assert result.code == 4
    line = line_of(tmp_path, "Deux eaux.")
    assert f"{PAGE} says: Two glasses of water." in result.out
    assert f"{CATALOGUE}:{line - 1} says: A pair of waters." in result.out
    assert texts(tmp_path)["en"] == "A bread.\n\nTwo glasses of water."
    assert said(tmp_path)["Deux eaux."] == ("A pair of waters.", False)
    assert "Conflict, the record says: Two glasses of water." in (
        entries(tmp_path)["Deux eaux."].extracted
    )
    assert b"Two waters." in (tmp_path / MEMORY).read_bytes()


def test_places_are_those_of_the_catalogue_as_it_was(tmp_path: Path) -> None:
    quarrel(tmp_path)
    line = line_of(tmp_path, "Deux eaux.")
    write_page(tmp_path, f"Zéro.\n\n{FR}", texts(tmp_path)["en"])  # an entry before it
    changes = sync(tmp_path).document["changes"]
    lines = {change["kind"]: change["line"] for change in changes}
    assert lines == {"added": 0, "conflict": line}


@pytest.mark.parametrize(
    ("side", "taken", "left"),
    [
        ("record", "Two glasses of water.", "A pair of waters."),
        ("catalogue", "A pair of waters.", "Two glasses of water."),
    ],
)
def test_resolving_takes_one_side_and_remembers_the_other(
    tmp_path: Path, side: str, taken: str, left: str
) -> None:
    quarrel(tmp_path)
    assert run(tmp_path, "resolve", BODY, "--take", side).code == 0
    assert texts(tmp_path)["en"] == f"A bread.\n\n{taken}"
    assert said(tmp_path)["Deux eaux."] == (taken, False)
    assert "Conflict" not in entries(tmp_path)["Deux eaux."].extracted
    assert left.encode() in (tmp_path / MEMORY).read_bytes()
    assert sync(tmp_path).kinds == []


def test_a_conflict_is_not_forgotten_when_the_source_changes(tmp_path: Path) -> None:
    quarrel(tmp_path)
    sync(tmp_path)
    write_page(tmp_path, FR.replace("Deux eaux", "Sans eaux"), texts(tmp_path)["en"])
    assert sync(tmp_path).kinds == [("stale", "en", BODY)]
    assert said(tmp_path)["Sans eaux."] == ("A pair of waters.", True)
    assert texts(tmp_path)["en"] == "A bread.\n\nTwo glasses of water."


def test_only_a_conflict_can_be_resolved(tmp_path: Path) -> None:
    quarrel(tmp_path)
    before = files(tmp_path)
    result = run(tmp_path, "resolve", "people/nobody:bio", "--take", "record")
    assert result.code == 2
    assert f"in conflict: {BODY}" in result.err
    assert files(tmp_path) == before


def test_what_happened_is_also_told_as_data(tmp_path: Path) -> None:
    quarrel(tmp_path)
    document = sync(tmp_path).document
    assert (document["version"], document["conflicts"]) == (1, 1)
    assert document["written"] == sorted([CATALOGUE, LEDGER, MEMORY])
    (change,) = document["changes"]
    assert change["kind"] == change["state"] == "conflict"
    assert (change["record"], change["catalogue"]) == (PAGE, CATALOGUE)
    assert change["record_text"] == "Two glasses of water."


# Undo.


def test_a_draft_survives_its_catalogue_and_an_undo(tmp_path: Path) -> None:
    project(tmp_path, FR, None)
    type_into(tmp_path, "Un pain.", "A bread?", fuzzy=True)
    sync(tmp_path)
    (tmp_path / CATALOGUE).unlink()
    run(tmp_path, "undo")
    sync(tmp_path)
    held = (tmp_path / CATALOGUE).read_text(encoding="utf-8")
    held += "".join(p.read_text(encoding="utf-8") for p in tmp_path.glob("locales/memory/*"))
    assert "A bread?" in held


def test_what_a_sync_retired_is_retired_again_after_its_undo(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR, EN.replace("Two waters", "Two glasses of water"))
    type_into(tmp_path, "Deux eaux.", "Two glasses of water.")
    sync(tmp_path)
    assert "Two waters." in (tmp_path / MEMORY).read_text(encoding="utf-8")
    run(tmp_path, "undo")
    assert not (tmp_path / MEMORY).exists()
    sync(tmp_path)
    assert "Two waters." in (tmp_path / MEMORY).read_text(encoding="utf-8")


def test_what_only_a_restored_catalogue_has_is_kept_when_that_is_deleted(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR, EN.replace("Two waters", "Two glasses of water"))
    shutil.rmtree(tmp_path / "build")
    sync(tmp_path)
    run(tmp_path, "undo")
    (tmp_path / CATALOGUE).unlink()
    sync(tmp_path)
    assert "Two waters." in (tmp_path / MEMORY).read_text(encoding="utf-8")


# What must not be taken in.


def test_a_catalogue_saved_in_the_folder_of_another_language_is_refused(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    path = tmp_path / CATALOGUE
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace("Language: en", "Language: es"), encoding="utf-8")
    before = files(tmp_path)
    result = run(tmp_path, "sync")
    assert result.code == 1
    assert f"{CATALOGUE}:1:1 catalogue-language" in result.err
    assert "'Language: es'" in result.err
    assert "'en'" in result.err
    assert files(tmp_path) == before
    path.write_text(content.replace("Language: en", "Language: en_GB"), encoding="utf-8")
    assert run(tmp_path, "sync").code == 0


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060\u00ad", " \ufeff "])
def test_a_translation_that_nobody_can_see_is_none(tmp_path: Path, unseen: str) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Un pain.", unseen)
    assert sync(tmp_path).kinds == [("removed", "en", BODY)]
    assert "A bread." in (tmp_path / MEMORY).read_text(encoding="utf-8")


def test_a_draft_with_control_characters_harms_nobody_when_it_is_replaced(tmp_path: Path) -> None:
    project(tmp_path, FR, None)
    type_into(tmp_path, "Un pain.", "A\vbread\f", fuzzy=True)
    assert sync(tmp_path).code == 0
    type_into(tmp_path, "Un pain.", "A bread.")
    assert sync(tmp_path).code == 0
    assert sync(tmp_path).kinds == []
    assert run(tmp_path, "status").code == 0


def test_an_interface_text_with_a_misspelt_name_of_a_value_is_refused(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    messages = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "%(number)s days"\n'
    )
    (tmp_path / "locales/ui.pot").write_text(f'{messages}msgstr ""\n', "utf-8")
    ui = tmp_path / "locales/fr/LC_MESSAGES/ui.po"
    ui.parent.mkdir(parents=True, exist_ok=True)
    ui.write_text(f'{messages}msgstr "%(nombre)s jours"\n', "utf-8")
    for words in (("sync",), ("build", "--to", "html")):
        result = run(tmp_path, *words)
        assert result.code in (1, 3)
        assert "locales/fr/LC_MESSAGES/ui.po:4" in result.err
        assert "%(nombre)s" in result.err
