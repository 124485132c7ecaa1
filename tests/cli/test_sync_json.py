"""`publisher sync --format json` says what its published schema says, for every kind of change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from publisher.catalogue.agreement import Kind
from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import State
from publisher.cli.main import main
from tests.builders import EDITION, amend
from tests.translation.status_project import KOOPERA, PO, UI, WELCOME, agreed

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs/schema/sync.schema.json").read_text(encoding="utf-8")
)
PRACTICAL = f"sources/{EDITION}/pages/practical.yaml"
FOOD = "sources/themes/food.yaml"


@pytest.fixture
def root(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    agreed(tmp_path)
    capsys.readouterr()
    return tmp_path


def synced(
    root: Path, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0
) -> dict[str, Any]:
    """Return what a sync says, which must be as the schema says."""
    assert main(["-C", str(root), *(words or ["sync"]), "--format", "json"]) == code
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(document)] == []
    return document


def kinds(document: dict[str, Any]) -> set[str]:
    return {change["kind"] for change in document["changes"]}


def fuzzy(root: Path, msgid: str) -> None:
    """Mark an entry, whose context stands in the line before, as a translator does."""
    lines = (root / PO).read_text(encoding="utf-8").split("\n")
    lines.insert(lines.index(f'msgid "{msgid}"') - 1, "#, fuzzy")
    (root / PO).write_text("\n".join(lines), encoding="utf-8", newline="")


def test_every_kind_of_change_is_as_the_schema_says(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Cómo llegar"', 'msgstr "Llegar"')  # to-record
    amend(root, FOOD, 'es: "Alimentación"', 'es: "Alimentos"')  # to-catalogue
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')  # with the next, a conflict
    amend(root, WELCOME, 'es: "Bienvenida"', 'es: "Hola"')
    amend(root, KOOPERA, 'fr: "Elle répare', 'fr: "Elle ne répare pas')  # stale
    amend(root, PRACTICAL, "    Prenez le tramway.", "    Prenez le  tramway.")  # carried
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr ""')  # removed
    fuzzy(root, "Villes et coopératives")  # flagged
    amend(root, UI, 'msgid "Open now"', 'msgid "Shut"')  # obsolete, and the template's is added
    first = synced(root, capsys, code=4)
    assert first["conflicts"] == 1
    (conflict,) = [change for change in first["changes"] if change["kind"] == "conflict"]
    assert (conflict["record_text"], conflict["after"]) == ("Hola", "Bienvenidos")
    amend(root, KOOPERA, 'fr: "Elle ne répare pas', 'fr: "Elle répare')  # reverted
    catalogue = (root / PO).read_bytes()
    (root / PO).write_bytes(catalogue.replace(b"#, fuzzy\n", b""))  # agreed
    second = synced(root, capsys, "resolve", "all", "--take", "record")
    assert second["conflicts"] == 0
    assert kinds(first) | kinds(second) == {k.value for k in Kind if k is not Kind.NONE}


def test_the_schema_knows_every_kind_state_and_grade_and_nothing_else(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    properties = SCHEMA["$defs"]["change"]["properties"]
    assert properties["kind"]["enum"] == [k.value for k in Kind if k is not Kind.NONE]
    assert set(properties["state"]["enum"]) == {None, *(state.value for state in State)}
    assert properties["grade"]["enum"] == [*(grade.name.lower() for grade in Grade), None]
    Draft202012Validator.check_schema(SCHEMA)
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    document = synced(root, capsys, "sync", "--dry-run")
    assert [change["line"] > 0 for change in document["changes"]] == [True]
    assert WELCOME in document["written"]
    document["changes"][0].pop("line")
    assert not Draft202012Validator(SCHEMA).is_valid(document)
