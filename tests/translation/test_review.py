"""`publisher review`: what a second person has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import EDITION
from tests.translation.commands import files, run, sync
from tests.translation.desks import BODY, CATALOGUE, EN, FR, LEDGER, project, type_into, write_page

REVIEWED = b"\treviewed\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path, FR, EN)


def reviewed(root: Path) -> int:
    """Return how many lines of the ledger say so."""
    return (root / LEDGER).read_bytes().count(REVIEWED)


@pytest.mark.parametrize(
    ("word", "number"),
    [(BODY, 3), (BODY.partition(":")[0], 4), (CATALOGUE, None), (EDITION, None), ("all", None)],
)
def test_a_unit_a_record_or_a_catalogue_is_marked(
    root: Path, word: str, number: int | None
) -> None:
    result = run(root, "review", word)
    assert result.code == 0
    assert len(result.out.splitlines()) == reviewed(root)
    assert reviewed(root) == number or (number is None and reviewed(root) > 4)


def test_a_sync_keeps_the_mark_until_the_text_or_its_source_changes(root: Path) -> None:
    run(root, "review", BODY)
    before = files(root)
    assert sync(root).kinds == []
    assert files(root) == before
    type_into(root, "Deux eaux.", "Two cold waters.")
    write_page(root, FR.replace("Un pain", "Un pain dur"), EN)
    sync(root)
    assert reviewed(root) == 1


def test_what_is_stale_missing_or_not_yet_synchronised_is_not_marked(root: Path) -> None:
    write_page(root, FR.replace("Un pain", "Sans pain"), EN)
    sync(root)
    type_into(root, "Deux eaux.", "Two cold waters.")
    result = run(root, "review", BODY)
    assert [line.split("  ")[-1] for line in result.out.splitlines()] == ["Three wines."]
    assert "1 translation not yet synchronised" in result.err


def test_all_that_is_synchronised_is_told_without_more(root: Path) -> None:
    assert "synchronised" not in run(root, "review", BODY).err
    assert "synchronised" not in run(root, "review", BODY).err  # once more: it is reviewed now


def test_a_mark_can_be_withdrawn_and_undone(root: Path) -> None:
    before = files(root)
    run(root, "review", "all", "--language", "en")
    after = files(root)
    assert run(root, "review", "all", "--withdraw").code == 0
    assert files(root) == before
    assert run(root, "undo").code == 0
    assert files(root) == after


def test_a_language_that_the_project_does_not_have_is_named(root: Path) -> None:
    result = run(root, "review", "all", "--language", "es")
    assert result.code == 2
    assert "no language 'es' in this project" in result.err
    assert reviewed(root) == 0


@pytest.mark.parametrize("words", [("nobody",), (BODY, "--language", "fr"), (BODY, "nobody")])
def test_a_name_that_nothing_has_is_a_mistake_and_nothing_is_marked(
    root: Path, words: tuple[str, ...]
) -> None:
    result = run(root, "review", *words)
    assert result.code == 2
    assert "no translation in" in result.err
    assert reviewed(root) == 0


def test_a_broken_project_is_not_marked(root: Path) -> None:
    (root / CATALOGUE).write_bytes(b"<<<<<<< ours\n")
    assert run(root, "review", "all").code == 3
    assert reviewed(root) == 0
