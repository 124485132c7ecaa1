"""Suggestions fill what is missing, say where they come from, and wait for a person."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publisher.adapters.po import parse
from publisher.catalogue.entry import Entry
from tests.builders import EDITION, amend
from tests.translation.commands import files, run, sync
from tests.translation.status_project import HEADER, PO, UI, agreed

TITLE = f"{EDITION}/pages/new:title"
BODY = f"{EDITION}/pages/new:body"
NEW = f"sources/{EDITION}/pages/new.yaml"
PAGE = """\
kind: reading
language: fr
title: {fr: "Bienvenue"}
body: {fr: "Prenez le tramway 12."}
"""
GLOSSARY = """\
tramway:
  fr: [{term: tramway}]
  es: [{term: tranvía}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with a page that nobody has translated."""
    agreed(tmp_path)
    (tmp_path / NEW).write_text(PAGE, encoding="utf-8")
    run(tmp_path, "sync")
    return tmp_path


def entries(root: Path) -> dict[str, Entry]:
    document, _ = parse((root / PO).read_bytes(), PO)
    assert document is not None
    return {entry.context or "": entry for entry in document.entries if not entry.obsolete}


def suggest(root: Path, *options: str) -> dict[str, object]:
    done = run(root, "tm", "suggest", "--language", "es", "--format", "json", *options)
    assert done.code == 0, done.err
    return done.document


def test_a_missing_unit_is_filled_as_fuzzy_with_score_and_origin(root: Path) -> None:
    suggest(root)
    title, body = entries(root)[TITLE], entries(root)[BODY]
    assert (title.text, title.fuzzy, title.previous_id) == ("Bienvenida", True, None)
    assert title.comment == f"memory: 100 % from {EDITION}/pages/welcome:title"
    assert (body.text, body.fuzzy) == ("Tome el tranvía.", True)
    assert body.previous_id == "Prenez le tramway."
    assert body.comment.split("\n") == [
        f"memory: 93 % from {EDITION}/pages/practical:body",
        "memory: differs: Prenez le tramway{+ 12+}.",
    ]


def test_the_next_sync_keeps_it_for_review(root: Path) -> None:
    suggest(root)
    before = files(root)
    done = sync(root)
    assert done.document["changes"] == []
    assert files(root) == before
    status = run(root, "status", "--format", "json", "--language", "es").document
    states = {item["unit"]: item["state"] for item in status["languages"][0]["next"]}
    assert (states[TITLE], states[BODY]) == ("needs-review", "needs-review")


def test_confirmed_it_goes_into_its_record_and_the_comment_goes(root: Path) -> None:
    suggest(root)
    text = (root / PO).read_text(encoding="utf-8")
    at = text.index(f'msgctxt "{TITLE}"')
    start = text.rindex("#, fuzzy\n", 0, at)
    (root / PO).write_text(text[:start] + text[start + 9 :], encoding="utf-8")
    assert ("to-record", "es", TITLE) in sync(root).kinds
    assert "Bienvenida" in (root / NEW).read_text(encoding="utf-8")
    assert entries(root)[TITLE].comment
    suggest(root)
    assert entries(root)[TITLE].comment == ""
    assert sync(root).document["changes"] == []


def test_nothing_that_somebody_wrote_is_touched(root: Path) -> None:
    text = (root / PO).read_text(encoding="utf-8")
    at = text.index(f'msgctxt "{TITLE}"')
    start = text.rindex("\n\n", 0, at) + 2
    mine = "# memory: ask Anne\n# and Luc\n"
    (root / PO).write_text(text[:start] + mine + text[start:], encoding="utf-8")
    amend(root, PO, 'msgid "Prenez le tramway 12."\nmsgstr ""',
          'msgid "Prenez le tramway 12."\nmsgstr "Mi texto"')  # fmt: skip
    others = {context: e for context, e in entries(root).items() if context != TITLE}
    suggest(root)
    now = entries(root)
    assert {context: e for context, e in now.items() if context != TITLE} == others
    assert now[TITLE].comment.split("\n")[:2] == ["memory: ask Anne", "and Luc"]


def test_twice_is_once(root: Path) -> None:
    suggest(root)
    before = files(root)
    assert suggest(root)["written"] == []
    assert files(root) == before


def test_as_a_comment_the_translation_stays_empty_and_the_offer_is_renewed(root: Path) -> None:
    suggest(root, "--as", "comment")
    title = entries(root)[TITLE]
    assert (title.text, title.fuzzy) == ("", False)
    assert title.comment.split("\n")[1:] == ["memory: offers: Bienvenida"]
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    suggest(root, "--as", "comment")
    assert entries(root)[TITLE].comment.split("\n")[1:] == ["memory: offers: Bienvenidos"]
    assert sync(root).kinds == [("to-record", "es", f"{EDITION}/pages/welcome:title")]


def test_terms_of_the_glossary_stand_beside_the_unit(root: Path) -> None:
    (root / "sources/glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    suggest(root, "--threshold", "95")
    body = entries(root)[BODY]
    assert (body.text, body.comment) == ("", "memory: term: tramway = tranvía")


def test_a_dry_run_writes_nothing_and_shows_the_lines(root: Path) -> None:
    before = files(root)
    done = run(root, "tm", "suggest", "--dry-run")
    assert files(root) == before
    assert '+msgstr "Bienvenida"' in done.out
    assert "es  2 suggestions" in done.out


def test_undo_takes_suggestions_back(root: Path) -> None:
    before = files(root)
    suggest(root)
    assert run(root, "undo").code == 0
    assert files(root) == before


def messages(root: Path) -> dict[str, Entry]:
    document, _ = parse((root / UI).read_bytes(), UI)
    assert document is not None
    return {entry.id: entry for entry in document.entries}


def say(root: Path, *entries: str) -> None:
    """Put messages into the program's template, and what is translated into its catalogue."""
    plural = HEADER.replace("UTF-8", 'UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);')
    (root / UI).write_text("\n".join([plural, *entries]), encoding="utf-8")
    empty = re.sub(r'^(msgstr\S*) ".*"$', r'\1 ""', "\n".join(entries), flags=re.MULTILINE)
    (root / "locales/ui.pot").write_text("\n".join([HEADER, empty]), encoding="utf-8")
    run(root, "sync")


def test_a_message_of_the_interface_is_filled_from_the_others(root: Path) -> None:
    say(root, 'msgid "Open now"\nmsgstr "Abierto"\n', 'msgid "Open now!"\nmsgstr ""\n')
    document = suggest(root)
    filled = messages(root)["Open now!"]
    assert (filled.fuzzy, filled.previous_id) == (True, "Open now")
    assert filled.comment.startswith("memory: ")
    assert " % from ui:Open now" in filled.comment
    assert messages(root)["Open now"].text == "Abierto"
    # mypy: the document is JSON, of which only a list of objects is looked at.
    (one,) = [s for s in document["suggestions"] if s["file"] == UI]  # type: ignore[attr-defined]
    assert one["unit"] == "ui:Open now!"
    lines = (root / UI).read_text(encoding="utf-8").split("\n")
    assert lines[one["line"] - 1] == 'msgid "Open now!"'
    before = files(root)
    assert sync(root).document["changes"] == []
    assert files(root) == before


FORMS = 'msgid "{}"\nmsgid_plural "{}"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n'


def test_plural_forms_are_filled_one_by_one_or_not_at_all(root: Path) -> None:
    say(
        root,
        FORMS.format("one big page", "many big pages", "una página grande", "páginas grandes"),
        'msgctxt "menu"\n' + FORMS.format("one big page", "many big pages", "", ""),
        FORMS.format("One big page!", "Many big pages!", "", ""),
        'msgid "one small page"\nmsgstr "una página pequeña"\n',
        'msgctxt "menu"\n' + FORMS.format("one small page", "very many small pages", "", ""),
    )
    suggest(root, "--threshold", "80")
    document, _ = parse((root / UI).read_bytes(), UI)
    assert document is not None
    same, other, half = (document.entries[number] for number in (1, 2, 4))
    assert (same.strs, same.fuzzy) == (("una página grande", "páginas grandes"), True)
    assert (same.previous_id, same.previous_plural) == (None, None)
    assert other.strs == same.strs
    assert (other.previous_id, other.previous_plural) == ("one big page", "many big pages")
    assert other.comment.split("\n")[0].endswith("from ui:one big page")
    assert "from ui:one big page[1]" in other.comment
    assert (half.strs, half.fuzzy, half.comment) == (("", ""), False, "")


def test_units_that_no_catalogue_has_are_left_to_sync(root: Path) -> None:
    amend(root, NEW, 'fr: "Bienvenue"', 'fr: "Villes et coopératives"')
    document = suggest(root)
    assert document["absent"] == 1
    assert TITLE not in {each for each, entry in entries(root).items() if entry.text}
    assert entries(root)[BODY].fuzzy
