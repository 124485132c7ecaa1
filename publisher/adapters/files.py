"""Write files so that a reader sees the old bytes or the new ones, never anything else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from publisher.errors import Location, StorageError

if TYPE_CHECKING:
    from pathlib import Path


@contextmanager
def writing(where: str) -> Iterator[None]:
    """Turn what the system says against a write into a `StorageError` at ``where``."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        mend = "free space, or check the folder's permissions"
        raise StorageError(f"cannot be written: {reason}", Location(where), mend) from error


def write_atomically(path: Path, content: bytes) -> bool:
    """Replace a file's content in one step; return False when it was already the same.

    The parent folder is made when missing. The new bytes are on disk before the name points to
    them. Raises `StorageError` when the disk, the folder or a permission says no; then no temporary
    file is left, and the old file is whole, or the new one if only the folder could not be synced.
    """
    with writing(path.name):
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    return True


def _replace(path: Path, content: bytes) -> None:
    # One name for all who write this file: what a killed one leaves, the next one takes over.
    temporary = path.with_name(f".{path.name}.tmp")
    handle = _alone(os.fspath(temporary))
    try:
        os.ftruncate(handle, 0)
        _write_all(handle, content)
        os.fsync(handle)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    finally:
        os.close(handle)
    sync_folder(path.parent)


def _alone(path: str) -> int:
    """Open a file for writing that nobody else writes; wait for one who does."""
    import fcntl

    while True:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            with suppress(FileNotFoundError):  # whoever we waited for has moved it to its place
                if os.path.samestat(os.fstat(handle), os.lstat(path)):
                    return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def write_synced(path: str, content: bytes, mode: int | None = None) -> None:
    """Write a file that nobody reads yet, and wait until it is on disk; raises `OSError`.

    Its permissions are ``mode``, or what the umask allows.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o666)
    try:
        _write_all(handle, content)
        if mode is not None:
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def sync_folder(folder: str | Path) -> None:
    """Wait until the names in a folder are on disk; raises `OSError`."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
