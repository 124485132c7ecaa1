from __future__ import annotations

import errno
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from publisher.adapters.files import replacing, write_atomically
from publisher.errors import StorageError

OLD, NEW = b"old", b"new, and longer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(OLD)
    return path


def failing(number: int, after: int = 0) -> Callable[..., Any]:
    """Return a function that fails as an operating system does, after some good calls."""
    calls: list[object] = []

    def fail(*arguments: object, **options: object) -> None:
        del options
        calls.append(arguments)
        if len(calls) > after:
            raise OSError(number, os.strerror(number))

    return fail


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_new_bytes_replace_the_old_ones(file: Path) -> None:
    assert write_atomically(file, NEW) is True
    assert file.read_bytes() == NEW
    assert names(file.parent) == ["page.html"]


def test_missing_folders_are_made(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / "a" / "b" / "c", NEW) is True
    assert (tmp_path / "a" / "b" / "c").read_bytes() == NEW


def test_unchanged_content_is_not_written_again(file: Path) -> None:
    before = file.stat()
    assert write_atomically(file, OLD) is False
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_an_empty_file_is_content_too(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / "x", b"") is True
    assert write_atomically(tmp_path / "x", b"") is False


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_everyone_whom_the_umask_allows_may_read_it(file: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write_atomically(file, NEW)
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    assert file.stat().st_mode & 0o777 == mode


@pytest.mark.parametrize(
    ("where", "number"),
    [
        ("os.fsync", errno.EIO),
        ("os.fsync", errno.ENOSPC),
        ("os.open", errno.EMFILE),
        ("os.open", errno.EROFS),
        ("os.ftruncate", errno.EIO),
        ("pathlib.Path.replace", errno.EACCES),
        ("pathlib.Path.mkdir", errno.EDQUOT),
    ],
)
def test_a_failing_disk_leaves_the_old_bytes_and_nothing_else(
    file: Path, monkeypatch: pytest.MonkeyPatch, where: str, number: int
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(where, failing(number))
        with pytest.raises(StorageError) as caught:
            write_atomically(file, NEW)
    assert caught.value.exit_code == 5
    assert str(caught.value) == (
        f"page.html: cannot be written: {os.strerror(number)}; "
        "free space, or check the folder's permissions"
    )
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["page.html"]


def test_a_disk_that_fills_up_while_writing_leaves_the_old_bytes(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int, content: bytes) -> int:
        if len(content) < len(NEW):
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, content[:3])

    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(StorageError, match="No space left"):
            write_atomically(file, NEW)
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["page.html"]


def test_a_folder_that_cannot_be_synced_is_reported_and_the_file_is_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", failing(errno.EIO, after=1))
        with pytest.raises(StorageError):
            write_atomically(file, NEW)
    assert file.read_bytes() == NEW
    assert names(file.parent) == ["page.html"]


def test_an_interrupted_write_leaves_the_old_bytes(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(file, NEW)
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["page.html"]


def test_bytes_are_on_disk_before_the_name_points_to_them(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        folder = Path(f"/proc/self/fd/{descriptor}").resolve().is_dir()
        steps.append("sync folder" if folder else "sync file")
        sync(descriptor)

    def note_replace(path: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(path, target)

    monkeypatch.setattr("os.fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    write_atomically(file, NEW)
    assert steps == ["sync file", "replace", "sync folder"]


@pytest.mark.parametrize("name", ["folder", "file/below", "n" * 300])
def test_a_place_that_cannot_hold_a_file_is_a_storage_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(StorageError):
        write_atomically(tmp_path / name, NEW)
    assert sorted(names(tmp_path)) == ["file", "folder"]
    assert (tmp_path / "file").read_bytes() == OLD


def test_a_link_is_replaced_and_its_target_left_alone(file: Path) -> None:
    link = file.parent / "link"
    link.symlink_to(file)
    write_atomically(link, NEW)
    assert file.read_bytes() == OLD
    assert link.read_bytes() == NEW


def test_the_last_content_wins(tmp_path: Path) -> None:
    known: bytes | None = None
    for content in (b"a", b"a", b"", b"", b"\r\n", b"\n", b"a"):
        assert write_atomically(tmp_path / "x", content) is (content != known)
        assert (tmp_path / "x").read_bytes() == content
        known = content


def test_what_a_killed_writer_left_is_taken_over(file: Path) -> None:
    left = file.with_name(".page.html.tmp")
    left.write_bytes(b"half of something much longer than the new content")
    assert write_atomically(file, NEW) is True
    assert file.read_bytes() == NEW
    assert names(file.parent) == ["page.html"]


def test_writers_of_one_file_wait_for_each_other(tmp_path: Path) -> None:
    path, contents = tmp_path / "page.html", [bytes([65 + n]) * (n + 1) * 9999 for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            list(pool.map(lambda content: write_atomically(path, content), contents))
            assert path.read_bytes() in contents
    assert names(tmp_path) == ["page.html"]


def test_a_file_written_piece_by_piece_takes_the_place_of_the_old_one_at_the_end(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a" / "page.html"
    for content in ([b"one, ", b"", b"two"], [b"three"], []):
        before = path.read_bytes() if path.exists() else None
        with replacing(path) as file:
            for piece in content:
                assert file.write(piece) == len(piece)
            assert (path.read_bytes() if path.exists() else None) == before
        assert path.read_bytes() == b"".join(content)
        assert names(path.parent) == ["page.html"]


def test_pieces_that_make_the_same_file_leave_it_alone(file: Path) -> None:
    file.write_bytes(b"x" * 1_000_000)
    before = file.stat()
    for last, same in ((b"x", True), (b"y", False)):
        with replacing(file) as new:
            for _ in range(999):
                new.write(b"x" * 1000)
            new.write(b"x" * 999 + last)
        after = file.stat()
        assert ((after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)) is same
        assert names(file.parent) == ["page.html"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_what_is_not_written_to_its_end_replaces_nothing(
    file: Path, error: type[BaseException]
) -> None:
    def half() -> None:
        with replacing(file) as new:
            new.write(b"half of it")
            raise error

    with pytest.raises(error):
        half()
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["page.html"]
