"""What is not taken in: files that cannot be read, texts that records cannot hold."""

from __future__ import annotations

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
    line_of,
    project,
    type_into,
    write_page,
)

FR, EN = "Un pain.\n\nDeux eaux.", "A bread.\n\nTwo waters."


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
