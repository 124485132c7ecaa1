"""The swap itself: what it does when the disk, a link or a hand at the keyboard gets in its way."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from publisher.errors import StorageError
from publisher.pipeline.staging import Staging, hold

NEW = {"fr/book/index.html": b"new", "fr/book.pdf": b"new", "manifest.json": b"new"}


def tree(build: Path) -> dict[str, bytes]:
    return {
        path.relative_to(build).as_posix(): path.read_bytes()
        for path in sorted(build.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def swap(build: Path, *more: str) -> None:
    """Write and commit the new set."""
    with hold(build) as staging:
        stage(staging)
        for name in more:
            staging.add(name)
        staging.commit()


def stage(staging: Staging) -> None:
    for name, content in NEW.items():
        staging.write(name, content)
    for name in ("fr/book", "fr/book.pdf", "manifest.json"):
        staging.add(name)


def remove(build: Path, name: str) -> None:
    with hold(build) as staging:
        staging.remove(name)
        staging.commit()


@pytest.fixture
def build(tmp_path: Path) -> Path:
    build = tmp_path / "build"
    (build / "fr/book").mkdir(parents=True)
    for name in ("fr/book/index.html", "fr/book/gone.html", "fr/book.pdf", "manifest.json"):
        (build / name).write_bytes(b"old")
    return build


@pytest.fixture
def old(build: Path) -> dict[str, bytes]:
    return tree(build)


class Stop:
    """Stands for `Path.replace`: raises an error once, or from then on, at its n-th call."""

    def __init__(self, at: int, error: BaseException, *, once: bool) -> None:
        self.calls, self.at, self.error, self.once = 0, at, error, once
        self.real = Path.replace

    def __call__(self, path: Path, target: Any) -> Path:
        self.calls += 1
        if self.calls == self.at or (self.calls > self.at and not self.once):
            raise self.error
        return self.real(path, target)

    def install(self, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(Path, "replace", lambda path, target: self(path, target))


def test_a_set_replaces_files_and_whole_folders(build: Path) -> None:
    swap(build)
    assert tree(build) == NEW


def test_what_is_not_committed_is_dropped(build: Path, old: dict[str, bytes]) -> None:
    with hold(build) as staging:
        stage(staging)
    assert tree(build) == old


@pytest.mark.parametrize("at", [2, 3, 4])  # 1 puts the commit in place
def test_ctrl_c_in_the_middle_of_the_swap_lets_it_end(
    build: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    Stop(at, KeyboardInterrupt(), once=True).install(monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        swap(build)
    assert tree(build) == NEW


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_disk_that_fails_during_the_swap_leaves_it_to_the_next_command(
    build: Path, old: dict[str, bytes], at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        Stop(at, OSError(errno.EIO, "Input/output error"), once=False).install(patch)
        with pytest.raises(StorageError, match="Input/output error"):
            swap(build)
    with hold(build):
        pass
    assert tree(build) == (old if at == 1 else NEW)


def test_what_stands_in_the_way_is_moved_aside(build: Path) -> None:
    """Somebody has put a file where a folder goes, and a folder where a file goes."""
    for name in ("fr/book/index.html", "fr/book/gone.html", "fr/book.pdf"):
        (build / name).unlink()
    (build / "fr/book").rmdir()
    (build / "fr/book").write_bytes(b"a note")
    (build / "fr/book.pdf").mkdir()
    swap(build)
    assert tree(build) == NEW


def test_a_link_in_place_of_an_output_is_replaced_and_not_followed(
    build: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (build / "fr/book.pdf").unlink()
    (build / "fr/book.pdf").symlink_to(tmp_path / "mine.txt")
    swap(build)
    assert tree(build) == NEW
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


def test_nothing_is_written_through_a_linked_folder(build: Path, tmp_path: Path) -> None:
    (build / "fr").rename(tmp_path / "elsewhere")
    (build / "fr").symlink_to(tmp_path / "elsewhere")
    before = tree(tmp_path)
    with pytest.raises(StorageError) as caught:
        swap(build)
    assert str(caught.value) == "build/fr: outputs are not written through links; remove it"
    assert tree(tmp_path) == before


def test_a_file_where_a_folder_must_be_stops_everything_before_it_begins(build: Path) -> None:
    before = tree(build)
    with pytest.raises(StorageError, match=r"^build/manifest\.json/page: cannot be written"):
        swap(build, "manifest.json/page")
    assert tree(build) == before


@pytest.mark.parametrize("name", ["../outside.txt", "/etc/outside.txt", "fr/../../outside.txt"])
def test_a_forged_name_takes_nothing_out_of_other_folders(build: Path, name: str) -> None:
    (build.parent / "outside.txt").write_bytes(b"mine")
    with pytest.raises(StorageError, match="outside the build folder"):
        remove(build, name)
    assert (build.parent / "outside.txt").exists()


def test_a_damaged_commit_is_named_and_nothing_moves(build: Path, old: dict[str, bytes]) -> None:
    (build / ".staging").mkdir()
    (build / ".staging/COMMIT.json").write_bytes(b'{"moves"')
    with pytest.raises(StorageError) as caught, hold(build):
        pass
    assert str(caught.value) == (
        "build/.staging/COMMIT.json: is damaged; delete the build folder and build again"
    )
    (build / ".staging/COMMIT.json").unlink()
    assert tree(build) == old
