"""Files of the project by their path: never outside it, never written through a link.

A path is relative to the project, with forward slashes, as in `Location`.
"""

from __future__ import annotations

import errno
import os
import stat
from hashlib import sha256
from typing import NamedTuple

from publisher.adapters.files import writing
from publisher.errors import Location, StorageError


class Found(NamedTuple):
    """What a file holds, and its permissions."""

    content: bytes
    mode: int


def digest(content: bytes | None) -> str | None:
    """Return the SHA-256 of a file's content in hexadecimal; None, for no file, is None."""
    return None if content is None else sha256(content).hexdigest()


def is_cache(path: str) -> bool:
    """Return whether a file can be made again, and so is nobody's work."""
    return path.startswith("build/")


def above(path: str) -> list[str]:
    """Return the folders on the way to a file, the outermost first, the project's own left out."""
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(1, len(parts))]


def look(root: str, path: str) -> Found | None:
    """Read a file of the project; None when there is none.

    Raises `StorageError` when the path leads out of the project, to something else than a file, or
    cannot be read.
    """
    try:
        with open(_place(root, path), "rb", buffering=0, opener=_at_once) as file:
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode):
                return Found(file.read(), stat.S_IMODE(status.st_mode))
    except FileNotFoundError:
        return None
    except IsADirectoryError:
        pass
    except OSError as error:
        raise StorageError(f"cannot be read: {error.strerror or error}", Location(path)) from error
    raise StorageError("is not a file", Location(path), "move it out of the way")


def own(root: str, path: str) -> str:
    """Return where a file may be written; raises `StorageError` when a link leads there.

    What a link leads to may be outside the project, or be meant to stay as it is.
    """
    place = _place(root, path)
    for name in (*above(path), path):
        if os.path.islink(os.path.join(root, name)):
            mend = "put in its place what it leads to"
            raise StorageError("nothing is written through a link", Location(name), mend)
    return place


def may_write(root: str, path: str) -> None:
    """Raise `StorageError` when permissions, or a disk mounted read-only, forbid to write a file.

    To replace a write-protected file its folder's permission would do; whoever protected it meant
    the file.
    """
    place = own(root, path)
    folder = os.path.dirname(place)
    while not os.path.lexists(folder):
        folder = os.path.dirname(folder)
    protected = os.path.lexists(place) and not os.access(place, os.W_OK)
    with writing(path):
        if protected or not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "no permission")


def _at_once(place: str, flags: int) -> int:
    return os.open(place, flags | os.O_NONBLOCK)  # or a pipe would wait for somebody to write


def _place(root: str, path: str) -> str:
    if "\0" in path or any(part in {"", ".", ".."} for part in path.split("/")):
        raise StorageError("is no path inside the project", Location(path))
    return os.path.join(root, path)
