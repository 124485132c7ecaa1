"""Write files so that a reader sees the old bytes or the new ones, never anything else."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from publisher.errors import Location, StorageError


def write_atomically(path: Path, content: bytes) -> bool:
    """Replace a file's content in one step; return False when it was already the same.

    The parent folder is made when missing. The new bytes are on disk before the name points to
    them. Raises `StorageError` when the disk, the folder or a permission says no; then no temporary
    file is left, and the old file is whole, or the new one if only the folder could not be synced.
    """
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        where = Location(path.name)
        reason = error.strerror or str(error)
        mend = "free space, or check the folder's permissions"
        raise StorageError(f"cannot be written: {reason}", where, mend) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
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
        _sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
