"""The memory of a project: made from what it is, renewed when that changes, mended when damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from publisher.adapters.memory.schema import FILE, FOLDER
from publisher.catalogue.unit import State as UnitState
from publisher.memory.pair import State
from publisher.translation.memory.kinds import kind_of
from tests.builders import EDITION, amend
from tests.translation.commands import Result, run
from tests.translation.status_project import PO, WELCOME, agreed

EN = PO.replace("/es/", "/en/")
HELLO = f"{EDITION}/pages/welcome:title"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return agreed(tmp_path)


def asked(root: Path, text: str, source: str = "fr", target: str = "es", *more: str) -> Result:
    return run(root, "tm", "lookup", text, "--from", source, "--to", target,
               "--format", "json", *more)  # fmt: skip


def matches(root: Path, *asked_for: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = asked(root, *asked_for).document["matches"]
    return found


def offers(root: Path, *asked_for: str) -> list[tuple[int, str, str]]:
    return [(m["score"], m["translation"], m["state"]) for m in matches(root, *asked_for)]


def test_a_unit_is_found_in_every_direction(root: Path) -> None:
    assert offers(root, "Bienvenue") == [(98, "Bienvenida", "translated")]
    assert offers(root, "Bienvenida", "es", "fr") == [(94, "Bienvenue", "translated")]
    assert offers(root, "Welcome", "en", "es") == [(94, "Bienvenida", "translated")]


def test_a_match_names_its_unit_its_kind_of_field_and_its_place(root: Path) -> None:
    (match,) = matches(root, "Bienvenue", "fr", "es", "--context", HELLO)
    assert (match["score"], match["unit"], match["field"]) == (101, HELLO, "pages:title")
    file, line = match["place"].rsplit(":", 1)
    lines = (root / file).read_text(encoding="utf-8").split("\n")
    assert lines[int(line) - 1 : int(line) + 1] == ['msgid "Bienvenue"', 'msgstr "Bienvenida"']
    (match,) = matches(root, "Bienvenue", "fr", "es", "--context", f"{EDITION}/pages/x:title")
    assert match["score"] == 100


def test_the_interface_is_in_it(root: Path) -> None:
    assert offers(root, "Contents", "en", "es") == [(98, "Índice", "translated")]


def test_sentences_are_found_where_the_whole_is_not(root: Path) -> None:
    long = "Merci à toutes et à tous d’être là ce matin. La salle est ouverte."
    amend(root, WELCOME, 'fr: "Merci d’être là."', f'fr: "{long}"')
    spanish = "Gracias a todas y todos por venir esta mañana. La sala está abierta."
    amend(root, WELCOME, 'es: "Gracias por venir."', f'es: "{spanish}"')
    amend(root, WELCOME, 'en: "Thank you for coming."', 'en: "Thanks to all."')
    run(root, "sync")
    (match,) = matches(root, "La salle est ouverte.")
    assert (match["translation"], match["field"]) == ("La sala está abierta.", "sentence")
    assert offers(root, "La salle est ouverte.", "fr", "en") == []  # not cut alike
    answer = asked(root, "Venez à pied ou à vélo. La salle est ouverte.").document
    assert answer["matches"] == []
    first, second = answer["sentences"]
    assert first["match"] is None
    assert second["match"]["translation"] == "La sala está abierta."


def test_it_is_made_once_and_says_so_in_one_line(root: Path) -> None:
    first, second = asked(root, "Bienvenue"), asked(root, "Bienvenue")
    assert first.err.startswith("the memory was made: ")
    assert first.err.count("\n") == 1
    assert second.err == ""
    assert first.out == second.out


def test_an_edit_of_record_or_catalogue_is_seen_at_once(root: Path) -> None:
    asked(root, "Bienvenue")
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    done = asked(root, "Bienvenue")
    assert done.document["matches"][0]["translation"] == "Bienvenidos"  # nobody synchronised
    assert done.err == ""
    amend(root, WELCOME, 'fr: "Bienvenue"', 'fr: "Soyez les bienvenus"')
    amend(root, WELCOME, 'en: "Welcome"', 'en: "Be welcome"')
    assert offers(root, "Soyez les bienvenus", "fr", "en")[0][1] == "Be welcome"


def test_what_is_fuzzy_is_not_in_it_as_agreed(root: Path) -> None:
    text = (root / EN).read_text(encoding="utf-8")
    at = text.index(f'msgctxt "{HELLO}"')
    changed = text[:at] + "#, fuzzy\n" + text[at:].replace('"Welcome"', '"Wellcome"', 1)
    (root / EN).write_text(changed, encoding="utf-8")
    for _ in range(2):
        assert [o for o in offers(root, "Bienvenue", "fr", "en") if o[1] == "Wellcome"] == []
        run(root, "sync")
    amend(root, EN, '"Wellcome"', '"Wellkomm"')  # the draft is replaced: now it is history
    run(root, "sync")
    states = {m["translation"]: m["state"] for m in matches(root, "Bienvenue", "fr", "en")}
    assert states.get("Wellcome", "needs-review") == "needs-review"
    assert "Wellkomm" not in states


def test_what_was_replaced_is_found_as_history(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    before = offers(root, "Bienvenue")
    run(root, "sync")
    assert offers(root, "Bienvenue") == before
    assert [o[1:] for o in before] == [("Bienvenidos", "translated"), ("Bienvenida", "stale")]
    assert matches(root, "Bienvenue")[1]["place"].startswith("locales/memory/retired-fr-es.tmx:")


def test_what_was_removed_is_found_as_history(root: Path) -> None:
    (root / f"sources/{EDITION}/pages/practical.yaml").unlink()
    run(root, "sync")
    assert offers(root, "Prenez le tramway.") == [(93, "Tome el tranvía.", "stale")]


def test_deleted_it_is_made_again_the_same(root: Path) -> None:
    def exported() -> str:
        return run(root, "tm", "export", "--state", "translated", "--state", "stale").out

    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    run(root, "sync")
    before = exported()
    (root / FILE).unlink()
    assert exported() == before


@pytest.mark.parametrize("harm", ["garbage", "cut", "version", "tables", "index", "middle"])
def test_damaged_it_is_made_anew_with_one_line_of_notice(root: Path, harm: str) -> None:
    good = asked(root, "Bienvenue à vous").out
    file = root / FILE
    content = file.read_bytes()
    for old in file.parent.glob("memory.sqlite-*"):
        old.unlink()
    if harm == "garbage":
        file.write_bytes(b"no database at all " * 500)
    elif harm == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif harm == "middle":
        file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    elif harm == "index":
        for index in (root / FOLDER).iterdir():
            index.write_bytes(b"x")
    else:
        with sqlite3.connect(file) as connection:
            what = "PRAGMA user_version = 999" if harm == "version" else "DROP TABLE meaning"
            connection.execute(what)
        connection.close()
    done = asked(root, "Bienvenue à vous")
    assert (done.code, done.out) == (0, good)
    why = "there was none of this version" if harm == "version" else "it was damaged"
    assert done.err.startswith(f"the memory was made anew, for {why}: ")
    assert done.err.count("\n") == 1
    assert asked(root, "Bienvenue à vous").err == ""


def test_a_project_with_faults_is_refused_with_all_of_them(root: Path) -> None:
    (root / "sources/people/jone.yaml").write_text("name: [", encoding="utf-8")
    (root / "sources/places/bilbao.yaml").write_text("nom: x\n", encoding="utf-8")
    done = asked(root, "Bienvenue")
    assert done.code == 3
    assert "jone.yaml" in done.err
    assert "bilbao.yaml" in done.err


def test_a_memory_that_is_no_tmx_is_named(root: Path) -> None:
    (root / "locales/memory").mkdir(exist_ok=True)
    (root / "locales/memory/vendor.tmx").write_text("<tmx", encoding="utf-8")
    done = asked(root, "Bienvenue")
    assert done.code == 3
    assert "locales/memory/vendor.tmx:1" in done.err


@pytest.mark.parametrize(
    ("context", "kind"),
    [
        ("gsef2018/initiatives/koopera:description", "initiatives:description"),
        ("gsef2018/initiatives/koopera:contacts.javier-marino.role-2", "initiatives:role"),
        ("gsef2018/sessions/1-1:questions.3~2", "sessions:questions"),
        ("gsef2018/edition:theme", "edition:theme"),
        ("themes/food:title", "themes:title"),
        ("ui:Contents", "ui"),
        ("Button", ""),
        ("foreign/file.html:12", ""),
        ("", ""),
    ],
)
def test_the_kind_of_field_is_read_from_the_context(context: str, kind: str) -> None:
    assert kind_of(context) == kind


def test_states_are_called_as_the_catalogue_calls_them() -> None:
    assert {state.value for state in State} < {state.value for state in UnitState}
