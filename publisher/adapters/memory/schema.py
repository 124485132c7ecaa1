"""The database file: its tables, how it is opened, how it is known to be damaged."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from publisher.adapters.files import writing
from publisher.errors import Location, StorageError

FILE = "build/memory.sqlite"
FOLDER = "build/memory"  # of the indexes
LOCK = "build/.memory.lock"
# One more whenever tables, or what is put into them, change: an older file is made anew.
VERSION = 2
_DAMAGE = {1, 11, 24, 26}  # SQLITE_ERROR (no such table), CORRUPT, FORMAT, NOTADB
_TABLES = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, digest TEXT NOT NULL);
CREATE TABLE meaning (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  context TEXT NOT NULL, kind TEXT NOT NULL, written_in TEXT NOT NULL, origin TEXT NOT NULL
);
CREATE TABLE wording (
  meaning INTEGER NOT NULL REFERENCES meaning ON DELETE CASCADE,
  language TEXT NOT NULL,
  key INTEGER NOT NULL,
  text TEXT NOT NULL, state TEXT NOT NULL, place TEXT NOT NULL, dated TEXT
);
CREATE TABLE file (
  language TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (language, name)
) WITHOUT ROWID;
CREATE INDEX meaning_of_source ON meaning (source);
CREATE INDEX wording_of_meaning ON wording (meaning, language);
CREATE INDEX wording_by_key ON wording (language, key);
"""


class DamagedError(StorageError):
    """The memory cannot be read any more; it is to be discarded and made anew."""


@contextmanager
def mended() -> Iterator[None]:
    """Turn what SQLite says of a file into `DamagedError`, or into `StorageError` of the disk."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGE or not code:
            raise DamagedError(f"is damaged: {error}", Location(FILE)) from error
        mend = "free space, or check the folder's permissions"
        raise StorageError(f"cannot be used: {error}", Location(FILE), mend) from error


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keep others from opening or renewing the memory; waits until they have done so."""
    with writing(LOCK):
        (root / "build").mkdir(exist_ok=True)
        handle = os.open(root / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def reading(root: Path) -> sqlite3.Connection | None:
    """Open the memory to read it; None when there is none of this version.

    The connection cannot write, so that closing it never touches a file put in the place of its
    own. Raises `DamagedError`, `StorageError`.
    """
    path = root / FILE
    if not path.exists():
        return None
    with mended():
        address = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
        if _pragma(connection, "user_version") != VERSION:
            connection.close()
            return None
    return connection


def writing_to(root: Path) -> sqlite3.Connection:
    """Open the memory to renew it, in a transaction; one of another version is discarded first.

    Whoever is killed before the end of the transaction leaves what was there, or no memory.
    """
    path = root / FILE
    with mended():
        connection = _open(path)
        if _pragma(connection, "user_version") not in (0, VERSION):
            connection.close()
            discard(root)
            connection = _open(path)
        connection.execute("BEGIN IMMEDIATE")
        if _pragma(connection, "user_version") == 0:
            for statement in _TABLES.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={VERSION}")
    return connection


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")  # a cache: whole after power loss, maybe older
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


def discard(root: Path) -> None:
    """Delete the memory; its indexes go when it is made anew. Raises `StorageError`."""
    # The database first: beside an empty one, SQLite takes no notice of what another left.
    for end in ("", "-wal", "-shm", "-journal"):
        with writing(FILE), suppress(FileNotFoundError):
            (root / f"{FILE}{end}").unlink()


def proved(connection: sqlite3.Connection) -> bool:
    """Return whether SQLite finds the whole file in order. Reads all of it."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)
