"""Files of the project by their path: never outside it, never written through a link.

A path is relative to the project, with forward slashes, as in `Location`.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import FileIO
from typing import NamedTuple

from publisher.adapters.files import pieces, writing
from publisher.adapters.staged import Content, Staged
from publisher.errors import Location, StorageError


class Found(NamedTuple):
    """What a file holds, and its permissions."""

    content: bytes
    mode: int


def digest(content: Content | None) -> str | None:
    """Return the SHA-256 of a file's content in hexadecimal; None, for no file, is None."""
    if isinstance(content, Staged):
        return content.digest
    return None if content is None else sha256(content).hexdigest()


def is_cache(path: str) -> bool:
    """Return whether a file can be made again, and so is nobody's work."""
    return path.startswith("build/")


def above(path: str) -> list[str]:
    """Return the folders on the way to a file, the outermost first, the project's own left out."""
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(1, len(parts))]


def look(root: str, path: str) -> Found | None:
    """Read a file of the project; None when there is none. Raises as `opened`."""
    with opened(root, path) as file:
        return None if file is None else Found(file.read(), mode_of(file))


def digest_at(root: str, path: str) -> str | None:
    """Return the digest of what a file of the project holds, never holding it; raises as `opened`.

    None when there is none.
    """
    with opened(root, path) as file:
        if file is None:
            return None
        seal = sha256()
        for piece in pieces(file):
            seal.update(piece)
        return seal.hexdigest()


@contextmanager
def opened(root: str, path: str) -> Iterator[FileIO | None]:
    """Give a file of the project to be read; None when there is none.

    Raises `StorageError` when the path leads out of the project, to something else than a file, or
    cannot be read.
    """
    try:
        file = _opened(_place(root, path))
        if file is None:
            yield None
        else:
            with file:
                yield file
    except IsADirectoryError:
        mend = "move it out of the way"
        raise StorageError("is not a file", Location(path), mend) from None
    except OSError as error:
        raise StorageError(f"cannot be read: {error.strerror or error}", Location(path)) from error


def mode_of(file: FileIO) -> int:
    """Return the permissions of an open file."""
    return stat.S_IMODE(os.fstat(file.fileno()).st_mode)


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


def _opened(place: str) -> FileIO | None:
    try:
        file = FileIO(place, "rb", opener=_at_once)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise IsADirectoryError
    return file


def _at_once(place: str, flags: int) -> int:
    return os.open(place, flags | os.O_NONBLOCK)  # or a pipe would wait for somebody to write


def _place(root: str, path: str) -> str:
    if "\0" in path or any(part in {"", ".", ".."} for part in path.split("/")):
        raise StorageError("is no path inside the project", Location(path))
    return os.path.join(root, path)
