"""A sync undone, and a sync killed at every point."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publisher.adapters.transaction import transaction
from publisher.cli.main import main
from tests.killing import KILLED, run_until_killed
from tests.translation.commands import files, run, sync
from tests.translation.desks import PAGE, project, type_into, write_page

FR, EN = "Un pain.\n\nDeux eaux.", "A bread.\n\nTwo waters."


def test_undo_brings_everything_back_and_undone_again_it_is_done(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    before = files(tmp_path)
    sync(tmp_path)
    after = files(tmp_path)
    assert run(tmp_path, "undo").code == 0
    assert files(tmp_path) == before
    assert run(tmp_path, "undo").code == 0
    assert files(tmp_path) == after


def test_undo_does_not_take_back_what_was_typed_since(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    sync(tmp_path)
    write_page(tmp_path, FR, EN)
    before = files(tmp_path)
    result = run(tmp_path, "undo")
    assert result.code == 4
    assert PAGE in result.err
    assert files(tmp_path) == before


@pytest.mark.long
def test_a_sync_killed_at_any_point_is_all_old_or_all_new(tmp_path: Path) -> None:
    """Killed at every write, fsync, rename and deletion; then the next command mends it."""
    before, root = project(tmp_path / "before", FR, EN), tmp_path / "now"
    write_page(before, FR.replace("Un pain", "Un pain dur"), EN)
    type_into(before, "Deux eaux.", "Two cold waters.")
    old = files(before)
    shutil.copytree(before, root)
    sync(root)
    new = files(root)
    seen: list[bool] = []
    code = KILLED
    while code == KILLED:
        shutil.rmtree(root)
        shutil.copytree(before, root)
        at = len(seen) + 1
        code = run_until_killed(lambda: main(["-C", str(root), "sync"]), root, at)
        with transaction(root, "look"):  # as every command begins
            pass
        assert files(root) in (old, new)
        seen.append(files(root) == new)
        sync(root)
        assert files(root) == new
        assert not (root / "build" / ".journal").exists()
        assert not list(root.rglob("*.tmp"))
    assert seen == sorted(seen)  # old until a certain moment, new from then on
    assert seen.count(False) > 20
    assert seen.count(True) > 20
