"""Write files so that a reader sees the old bytes or the new ones, never anything else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from itertools import zip_longest
from typing import TYPE_CHECKING, BinaryIO

from publisher.errors import Location, StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import ReadableBuffer

PIECE = 1 << 18  # bytes of a file that are in memory at once


@contextmanager
def writing(where: str) -> Iterator[None]:
    """Turn what the system says against a write into a `StorageError` at ``where``."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        mend = "free space, or check the folder's permissions"
        raise StorageError(f"cannot be written: {reason}", Location(where), mend) from error


class Writer(FileIO):
    """An open file to write to, without buffer: it takes all bytes it is given."""

    def __init__(self, handle: int) -> None:
        """``handle`` stays open; whoever has opened it closes it."""
        super().__init__(handle, "wb", closefd=False)

    def write(self, content: ReadableBuffer, /) -> int:
        """Write all of it; raises `OSError`."""
        rest = memoryview(content)
        size = len(rest)
        while rest:
            rest = rest[os.write(self.fileno(), rest) :]
        return size


def write_atomically(path: Path, content: bytes) -> bool:
    """Replace a file's content in one step; return False when it was already the same.

    Raises as `replacing`.
    """
    with writing(path.name):
        if path.is_file() and path.read_bytes() == content:
            return False
    with replacing(path) as file:
        file.write(content)
    return True


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of another in one step when all is written.

    That one is left alone when it holds the same. The parent folder is made when missing. The new
    bytes are on disk before the name points to them. Raises `StorageError` when the disk, the
    folder or a permission says no; then no temporary file is left, and the old file is whole, or
    the new one if only the folder could not be synced. It is whole, too, when the writing fails.
    """
    # One name for all who write this file: what a killed one leaves, the next one takes over.
    temporary = path.with_name(f".{path.name}.tmp")
    with writing(path.name):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = _alone(os.fspath(temporary))
        try:
            os.ftruncate(handle, 0)
            yield Writer(handle)
            if _same(path, temporary):
                temporary.unlink()
            else:
                os.fsync(handle)
                temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        finally:
            os.close(handle)
        sync_folder(path.parent)


def _same(path: Path, other: Path) -> bool:
    if not path.is_file() or path.stat().st_size != other.stat().st_size:
        return False
    with path.open("rb", buffering=0) as one, other.open("rb", buffering=0) as two:
        return all(ours == theirs for ours, theirs in zip_longest(pieces(one), pieces(two)))


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """Yield the rest of a file, a little at a time; raises `OSError`."""
    while piece := file.read(PIECE):
        yield piece


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


def write_synced(path: str, content: bytes | Iterable[bytes], mode: int | None = None) -> None:
    """Write a file that nobody reads yet, and wait until it is on disk; raises `OSError`.

    Its permissions are ``mode``, or what the umask allows.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o666)
    try:
        file = Writer(handle)
        for piece in (content,) if isinstance(content, bytes) else content:
            file.write(piece)
        _sync(handle, mode)
    finally:
        os.close(handle)


def sync_file(path: str, mode: int | None = None) -> None:
    """Wait until a file is on disk, its permissions too, if they are given; raises `OSError`."""
    handle = os.open(path, os.O_WRONLY | os.O_NOFOLLOW)
    try:
        _sync(handle, mode)
    finally:
        os.close(handle)


def _sync(handle: int, mode: int | None) -> None:
    if mode is not None:
        os.fchmod(handle, mode)
    os.fsync(handle)


def sync_folder(folder: str | Path) -> None:
    """Wait until the names in a folder are on disk; raises `OSError`."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
