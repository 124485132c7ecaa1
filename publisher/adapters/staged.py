"""Contents on their way to the disk. What is too large to be held waits in a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from publisher.adapters.files import Writer, pieces, sync_file, write_synced, writing
from publisher.errors import Location, StorageError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# A disk takes as long for 8 files as for one; for a few, threads are not worth their start.
FEW, THREADS = 16, 8


class Staged(NamedTuple):
    """A content that lies in a file which nobody else writes."""

    file: str
    digest: str  # SHA-256 in hexadecimal


Content: TypeAlias = bytes | Staged


class Stage(Writer):
    """A file in the making, whose digest is taken on the way. Raises `StorageError`."""

    def __init__(self, handle: int, file: str, path: str) -> None:
        """``path`` is the file of the project that errors are about."""
        super().__init__(handle)
        self._file, self._path, self._seal = file, path, sha256()

    def write(self, content: ReadableBuffer, /) -> int:
        """Write all of it."""
        with writing(self._path):
            written = super().write(content)
        self._seal.update(content)
        return written

    @property
    def staged(self) -> Staged:
        """What was written until now."""
        return Staged(self._file, self._seal.hexdigest())


def held(content: Content, path: str) -> bytes:
    """Return all of what ``path`` will hold; raises `StorageError`."""
    if isinstance(content, bytes):
        return content
    try:
        return Path(content.file).read_bytes()
    except OSError as error:
        raise StorageError(f"cannot be read: {error.strerror}", Location(path)) from error


def parts(content: Content) -> Iterator[bytes]:
    """Yield a content piece by piece; raises `OSError`."""
    if isinstance(content, bytes):
        yield content
    else:
        with FileIO(content.file) as file:
            yield from pieces(file)


def put_all(files: Iterable[tuple[str, Content, int | None]]) -> None:
    """Put files where nobody reads yet, with their permissions, on disk; raises `OSError`.

    What was staged is moved there. The disk is waited for once for several, when they are many.
    """
    first = list(files)
    if len(first) <= FEW:
        for file in first:
            _put(*file)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(lambda file: _put(*file), first))


def _put(place: str, content: Content, mode: int | None) -> None:
    if isinstance(content, Staged):
        sync_file(content.file, mode)
        Path(content.file).replace(place)
    else:
        write_synced(place, content, mode)
