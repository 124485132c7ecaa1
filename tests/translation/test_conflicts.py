"""Record and catalogue say different things: both are kept until somebody decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translation.commands import files, run, sync
from tests.translation.desks import (
    BODY,
    CATALOGUE,
    LEDGER,
    MEMORY,
    PAGE,
    entries,
    line_of,
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
