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
    import tempfile  # here, since it loads much and most commands write nothing

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = path.with_name(os.path.basename(name))  # noqa: PTH119
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes private files; outputs are for everyone the umask allows.
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        temporary.replace(path)
        sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def write_synced(path: str, content: bytes, mode: int | None = None) -> None:
    """Write a file that nobody reads yet, and wait until it is on disk; raises `OSError`.

    Its permissions are ``mode``, or what the umask allows.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if mode is not None:
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: str | Path) -> None:
    """Wait until the names in a folder are on disk; raises `OSError`."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
