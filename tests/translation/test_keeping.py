"""What somebody typed in an unusual place stays, in its catalogue or in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import write_project
from tests.translation.commands import files, run, sync
from tests.translation.desks import (
    BODY,
    CATALOGUE,
    EN,
    FR,
    LEDGER,
    MEMORY,
    THREE,
    entries,
    project,
    said,
    texts,
    type_into,
    write_page,
)

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
PAGES = '\nmsgid "One page"\nmsgid_plural "%(number)s pages"\nmsgstr[0] ""\nmsgstr[1] ""\n'
HELLO = '\nmsgid "Hello"\nmsgstr ""\n'
UI = "locales/fr/LC_MESSAGES/ui.po"
UI_MEMORY = "locales/memory/retired-en-fr.tmx"


@pytest.fixture
def interface(tmp_path: Path) -> Path:
    """Return a project with two messages, both translated."""
    ui = HEADER + PAGES + HELLO
    write_project(tmp_path, languages=("fr", "en"), files={"locales/ui.pot": ui})
    sync(tmp_path)
    change(tmp_path / UI, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "Une"\nmsgstr[1] "Des pages"')
    change(tmp_path / UI, 'msgid "Hello"\nmsgstr ""', 'msgid "Hello"\nmsgstr "Bonjour"')
    sync(tmp_path)
    assert not (tmp_path / UI_MEMORY).exists()
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def settled(root: Path) -> None:
    """Synchronise twice; the second time there is nothing to do."""
    sync(root)
    after = files(root)
    sync(root)
    assert files(root) == after


def holds(root: Path, path: str, *texts: str) -> bool:
    return all(text in (root / path).read_text(encoding="utf-8") for text in texts)


def test_the_second_form_of_a_message_that_lost_its_plural_goes_to_memory(interface: Path) -> None:
    plural = PAGES.partition("msgid_plural")[2]
    change(interface / "locales/ui.pot", f"msgid_plural{plural}", 'msgstr ""\n')
    settled(interface)
    assert holds(interface, UI, "Une")
    assert holds(interface, UI_MEMORY, "ui:", "%(number)s pages", "Des pages")


def test_a_message_that_is_gone_or_reworded_is_in_memory_with_its_text(interface: Path) -> None:
    (interface / "locales/ui.pot").write_text(
        HEADER + HELLO.replace("Hello", "Hello there"), encoding="utf-8"
    )
    settled(interface)
    assert holds(interface, UI, "Une", "Bonjour")
    assert holds(interface, UI_MEMORY, "Une", "Des pages", "Bonjour")


def test_an_obsolete_twin_of_a_message_leaves_its_remark_and_its_text(interface: Path) -> None:
    with (interface / UI).open("a", encoding="utf-8") as file:
        file.write('\n# Informal?\n#~ msgid "Hello"\n#~ msgstr "Salut"\n')
    settled(interface)
    assert holds(interface, UI, "Bonjour", "# Informal?")
    assert not holds(interface, UI, "Salut")
    assert holds(interface, UI_MEMORY, "Salut")


def test_an_obsolete_twin_of_an_entry_leaves_its_remark_and_its_text(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    twin = f'#~ msgctxt "{BODY}"\n#~ msgid "Un pain."\n#~ msgstr "A loaf."\n'
    with (tmp_path / CATALOGUE).open("a", encoding="utf-8") as file:
        file.write(f"\n# Loaf?\n{twin}")
    settled(tmp_path)
    assert entries(tmp_path)["Un pain."].comment == "Loaf?"
    assert holds(tmp_path, MEMORY, "A loaf.")


def test_the_second_form_of_a_record_s_text_goes_to_memory(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    plural = 'msgid_plural "Des pains."\nmsgstr[0] "A bread."\nmsgstr[1] "Some breads."'
    change(tmp_path / CATALOGUE, 'msgstr "A bread."', plural)
    settled(tmp_path)
    assert holds(tmp_path, CATALOGUE, 'msgstr "A bread."')
    assert holds(tmp_path, MEMORY, "Some breads.")


REWORDED = FR.replace("Deux eaux", "Deux verres d’eau")
RECORD, DESK = "Two glasses of water.", "A pair of waters."
QUARREL = EN.replace("Two waters.", RECORD)


def quarrel_and_back(root: Path) -> None:
    """Let record and catalogue disagree, while the source is reworded and put back again."""
    project(root, FR, EN)
    write_page(root, FR, QUARREL)
    type_into(root, "Deux eaux.", DESK)
    sync(root)
    write_page(root, REWORDED, QUARREL)
    sync(root)
    write_page(root, FR, QUARREL)


def test_a_conflict_is_one_again_when_its_source_changes_and_comes_back(tmp_path: Path) -> None:
    quarrel_and_back(tmp_path)
    assert sync(tmp_path).kinds == sync(tmp_path).kinds == [("conflict", "en", BODY)]
    assert texts(tmp_path)["en"] == QUARREL
    assert said(tmp_path)["Deux eaux."] == (DESK, False)


def test_a_conflict_can_be_resolved_as_soon_as_its_source_is_back(tmp_path: Path) -> None:
    quarrel_and_back(tmp_path)
    assert run(tmp_path, "resolve", BODY, "--take", "catalogue").code == 0
    assert said(tmp_path)["Deux eaux."] == (DESK, False)
    assert texts(tmp_path)["en"] == EN.replace("Two waters.", DESK)


def test_a_source_put_back_with_its_translation_is_agreed_again(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, REWORDED, QUARREL)
    assert sync(tmp_path).kinds == [("to-catalogue", "en", BODY)]
    write_page(tmp_path, FR, EN)
    assert sync(tmp_path).kinds == [("reverted", "en", BODY)]
    assert said(tmp_path) == THREE
    assert RECORD in (tmp_path / MEMORY).read_text(encoding="utf-8")


def test_an_old_translation_that_was_put_back_alone_is_no_proof(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, REWORDED, QUARREL)
    sync(tmp_path)
    write_page(tmp_path, FR.replace("Deux eaux", "Deux verres d’eau chaude"), EN)
    assert sync(tmp_path).kinds == [("stale", "en", BODY)]


def test_ledger_and_memory_keep_the_line_ends_an_editor_gave_them(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    write_page(tmp_path, FR, EN.replace("Two waters.", "Two cold waters."))
    sync(tmp_path)
    paths = [tmp_path / LEDGER, tmp_path / MEMORY]
    for path in paths:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = files(tmp_path)
    assert sync(tmp_path).kinds == []
    assert files(tmp_path) == before
    write_page(tmp_path, FR, QUARREL)
    settled(tmp_path)
    run(tmp_path, "review", "all")
    for path in paths:
        content = path.read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n") > 1
    assert [(tmp_path / MEMORY).read_bytes().count(t) for t in (b"Two waters", b"cold")] == [1, 1]
