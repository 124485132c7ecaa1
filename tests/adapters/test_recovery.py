"""What the next command finds after a crash: somebody's edits, or a journal that is damaged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publisher.adapters.transaction import undo
from publisher.errors import ConflictError, StorageError
from tests.adapters.sets import NEW, OLD, committed, every, names, plant, recover, tree

HALL, PO = "sources/rooms/hall.yaml", "locales/fr/people.po"


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a killed command has left; for reading only."""
    return committed(plant(tmp_path_factory.mktemp("killed") / "project", OLD))


@pytest.fixture
def root(killed: Path, tmp_path: Path) -> Path:
    """Return a copy of it that a test may change."""
    return Path(shutil.copytree(killed, tmp_path / "project"))


def test_an_edit_after_a_crash_stays_and_our_version_is_kept(root: Path) -> None:
    (root / HALL).write_bytes(b"theirs")
    with pytest.raises(ConflictError) as caught:
        recover(root)
    assert str(caught.value) == (
        f"{HALL}: was changed while publisher sync was at work, and stays as it is; "
        f"our version is build/conflicts/{HALL}"
    )
    assert tree(root) == {**NEW, HALL: b"theirs"}
    assert every(root / "build/conflicts") == {HALL: NEW[HALL]}
    recover(root)
    assert names(root) == {".lock", ".undo", "conflicts"}
    undo(root)  # takes back what was written, and no more
    assert tree(root) == {**OLD, HALL: b"theirs"}


def test_an_edit_of_what_was_already_in_place_is_no_conflict(root: Path) -> None:
    staged = root / "build/.journal/new"
    numbers = {file.read_bytes(): file for file in staged.iterdir()}
    numbers[NEW[PO]].replace(root / PO)
    (root / PO).write_bytes(b"edited since")
    recover(root)
    assert tree(root) == {**NEW, PO: b"edited since"}


def test_an_edit_of_everything_leaves_nothing_to_undo(root: Path) -> None:
    theirs = dict.fromkeys({*OLD, *NEW}, b"theirs")
    plant(root, theirs)
    with pytest.raises(ConflictError):
        recover(root)
    assert tree(root) == theirs
    assert undo(root) == []


@pytest.mark.parametrize(
    "name", ["COMMIT.json", "new/0", "new/1", "new/2"], ids=["commit", "es", "fr", "record"]
)
@pytest.mark.parametrize("how", ["cut", "gone", "one byte"])
def test_a_damaged_journal_is_named_and_never_written_from(root: Path, name: str, how: str) -> None:
    file = root / "build/.journal" / name
    content = file.read_bytes()
    damaged = content[:-1] if how == "cut" else content[:-1] + bytes([content[-1] ^ 1])
    if how == "gone" and name == "COMMIT.json":
        file.unlink()
        recover(root)
        assert tree(root) == OLD
        return
    file.unlink() if how == "gone" else file.write_bytes(damaged)
    with pytest.raises(StorageError) as caught:
        recover(root)
    mend = "delete build/.journal and check your files"
    assert str(caught.value) == f"build/.journal/{name}: is damaged; {mend}"
    assert {path: c for path, c in tree(root).items() if c not in NEW.values()}.items() <= {
        *OLD.items()
    }
