"""Contents that are never held: staged, committed and undone as safely as the others."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from publisher.adapters import journal
from publisher.adapters.transaction import Transaction, transaction, undo
from publisher.errors import ConflictError, PublisherError, StorageError
from tests.adapters.sets import NEW, OLD, every, folders, names, plant, recover, renew, tree
from tests.faults import Faults
from tests.killing import run_until_killed

HALL, PO = "sources/rooms/hall.yaml", "locales/fr/people.po"
Action = Callable[[Path], int]


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LARGE", 0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return plant(tmp_path / "project", OLD)


def stream(files: Transaction, path: str, content: bytes) -> None:
    files.digest(path)
    with files.stream(path) as file:
        for at in range(0, len(content), 7):
            file.write(content[at : at + 7])


def write(root: Path) -> int:
    """Write the new set; the command changes its mind once."""
    with transaction(root, "import") as files:
        stream(files, HALL, b"not that")
        for path in {*tree(root), *NEW}:
            if path in NEW:
                stream(files, path, NEW[path])
            else:
                files.digest(path)
                files.delete(path)
        return 0 if files.commit() else 1


def take_back(root: Path) -> int:
    undo(root)
    return 0


def test_what_was_streamed_is_read_compared_and_written(root: Path) -> None:
    with transaction(root, "import") as files:
        stream(files, HALL, OLD[HALL])
        stream(files, PO, b"new, in several pieces")
        assert files.read(PO) == b"new, in several pieces"
        assert dict(files.changes) == {PO: b"new, in several pieces"}
        assert files.commit() == [PO]
        assert files.read(PO) == b"new, in several pieces"
    assert tree(root) == {**OLD, PO: b"new, in several pieces"}
    assert names(root) == {".lock", ".undo"}
    kept = {path.partition("/")[0] for path in every(root / "build/.undo")}
    assert kept == {"COMMIT.json", "back.json", "old"}  # and nothing that only took up room


def test_permissions_stay_or_are_those_asked_for(root: Path) -> None:
    (root / HALL).chmod(0o640)
    with transaction(root, "import") as files:
        files.digest(HALL)
        for path in (HALL, "run.sh"):
            with files.stream(path, 0o750) as file:
                file.write(b"new")
        files.commit()
    assert [(root / path).stat().st_mode & 0o777 for path in (HALL, "run.sh")] == [0o640, 0o750]


def test_a_stream_that_breaks_off_counts_for_nothing(root: Path) -> None:
    def half(files: Transaction) -> None:
        with files.stream(HALL) as file:
            file.write(b"half of it")
            raise ZeroDivisionError

    with transaction(root, "import") as files:
        with pytest.raises(ZeroDivisionError):
            half(files)
        assert not files.changes
        assert files.commit() == []
    assert tree(root) == OLD
    assert names(root) == {".lock"}


def test_what_is_not_committed_leaves_nothing(root: Path) -> None:
    with transaction(root, "import") as files:
        stream(files, PO, b"new")
    assert tree(root) == OLD
    assert names(root) == {".lock"}


@pytest.mark.parametrize("read", [True, False])
def test_a_file_edited_meanwhile_stays_and_what_was_streamed_is_kept(
    root: Path, read: bool
) -> None:
    with transaction(root, "import") as files:
        if read:
            files.digest(HALL)
        with files.stream(HALL) as file:
            file.write(b"ours")
        (root / HALL).write_bytes(b"theirs")
        with pytest.raises(ConflictError) as caught:
            files.commit()
    assert caught.value.mend == f"our version is build/conflicts/{HALL}"
    assert tree(root) == {**OLD, HALL: b"theirs"}
    assert every(root / "build/conflicts") == {HALL: b"ours"}
    assert names(root) == {".lock", "conflicts"}


@pytest.mark.parametrize("path", ["../out.txt", "link/hall.yaml"])
def test_nothing_is_streamed_out_of_the_project_or_through_a_link(root: Path, path: str) -> None:
    (root / "link").symlink_to(root / "sources/rooms")
    before = every(root.parent)
    with transaction(root, "import") as files, pytest.raises(StorageError):
        stream(files, path, b"x")
    (root / "build/.lock").unlink()
    assert every(root.parent) == before


@pytest.mark.parametrize("action", [write, take_back])
def test_killed_at_any_point_it_leaves_all_old_or_all_new(
    root: Path, tmp_path: Path, action: Action
) -> None:
    before, after = OLD, NEW
    if action is take_back:
        write(root)
        before, after = NEW, OLD
    outlines = [folders(plant(tmp_path / str(len(t)), t)) for t in (before, after)]
    model = root.rename(tmp_path / "model")
    seen = []
    for at in count(1):
        renew(root, model)
        if run_until_killed(lambda: action(root), root, at) == 0:
            break
        recover(root)
        seen.append(tree(root) == after)
        assert (tree(root), folders(root)) in zip((before, after), outlines, strict=True)
        assert names(root) - {".cache", ".undo"} == {".lock"}
    assert at > 60
    assert seen == sorted(seen)  # old until a certain moment, new from then on
    assert {*seen} == {False, True}


@pytest.mark.parametrize("action", [write, take_back])
def test_a_call_that_fails_once_changes_nothing_or_nothing_is_missing(
    root: Path, tmp_path: Path, action: Action, monkeypatch: pytest.MonkeyPatch
) -> None:
    if action is take_back:
        write(root)
    before, after = (OLD, NEW) if action is write else (NEW, OLD)
    model = root.rename(tmp_path / "model")
    for at in count(1):
        renew(root, model)
        error = None
        with monkeypatch.context() as patch:
            faults = Faults(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), at, once=True)
            faults.install(patch)
            try:
                action(root)
            except PublisherError as caught:
                error = caught
        assert tree(root) == (after if error is None else before)
        assert error is None or error.exit_code == 5
        assert names(root) - {".undo"} <= {".lock"}
        if faults.calls < at:
            break
    assert at > 60


def test_a_disk_that_fills_up_is_told_with_the_file_it_was_for(root: Path) -> None:
    """For real: the kernel refuses to let any file grow over 1,000 bytes."""
    said = root.parent / "said"

    def limited() -> int:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            with transaction(root, "import") as files:
                stream(files, "z.tmx", b"z" * 1001)
        except StorageError as error:
            said.write_text(str(error), encoding="utf-8")
            return error.exit_code
        return 0

    assert run_until_killed(limited, root, 0) == 5
    assert said.read_text(encoding="utf-8").startswith("z.tmx: cannot be written: File too large;")
    assert tree(root) == OLD
    assert names(root) == {".lock"}


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_build_folder_on_another_disk(
    root: Path, side: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def replace(source: str, target: str) -> None:
        if f".journal/{side}" in str(source) and ".journal" not in str(target):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    write(root)
    assert tree(root) == NEW
    undo(root)
    assert tree(root) == OLD


def test_what_undo_needs_is_proved_before_anything_is_undone(root: Path) -> None:
    write(root)
    (file,) = [f for f in (root / "build/.undo/old").iterdir() if f.read_bytes() == OLD[PO]]
    file.write_bytes(OLD[PO][::-1])
    shutil.copytree(root / "build/.undo", root.parent / "kept")
    with pytest.raises(StorageError, match=rf"build/.undo/old/{file.name}: is damaged"):
        undo(root)
    assert tree(root) == NEW
    assert every(root / "build/.undo") == every(root.parent / "kept")
    assert names(root) == {".lock", ".undo"}
