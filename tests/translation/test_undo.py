"""What `undo` brings back is not lost by the next `sync`."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.translation.commands import run, sync
from tests.translation.desks import CATALOGUE, MEMORY, project, type_into, write_page

FR, EN = "Un pain.\n\nDeux eaux.", "A bread.\n\nTwo waters."


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
