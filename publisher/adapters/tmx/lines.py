"""The lines of a memory, each once and in order, however many: SQLite sorts them on disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from publisher.errors import Location, StorageError

_BATCH = 512  # lines; one statement for each would cost more than making it


class Lines:
    """Lines in a nameless file of the system's temporary folder; `close` it.

    All other methods raise `StorageError` when that folder is full.
    """

    def __init__(self) -> None:
        self.added = 0  # lines, those that were there already among them
        self._waiting: list[tuple[str]] = []
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.execute("PRAGMA journal_mode = OFF")
        self._file.execute("CREATE TABLE line (text TEXT)")

    def add(self, line: str) -> None:
        """Add a line, which must be one that UTF-8 can hold."""
        self.added += 1
        self._waiting.append((line,))
        if len(self._waiting) == _BATCH:
            self._flush()

    def __iter__(self) -> Iterator[str]:
        """Yield each line once, in the order of their code points."""
        self._flush()
        last = None
        with _room():
            for (line,) in self._file.execute("SELECT text FROM line ORDER BY text"):
                if line != last:
                    yield line
                last = line

    def close(self) -> None:
        """Forget the lines."""
        self._file.close()

    def _flush(self) -> None:
        with _room():
            self._file.execute("BEGIN")
            self._file.executemany("INSERT INTO line VALUES (?)", self._waiting)
            self._file.execute("COMMIT")
        self._waiting.clear()


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        at, mend = Location("the temporary folder"), "free space, or set TMPDIR to another folder"
        raise StorageError(f"cannot be written: {error}", at, mend) from error
