"""Write a set of the project's files: all of them or none, one writer at a time, with undo.

with transaction(root, "sync") as files:
    content = files.read("locales/fr/LC_MESSAGES/people.po")
    files.write("locales/fr/LC_MESSAGES/people.po", translated(content))
    changed = files.commit()
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

from publisher.adapters.conflicts import conflict, keep
from publisher.adapters.journal import UNDO, Change, Journal, read, stored
from publisher.adapters.lock import locked
from publisher.adapters.places import digest, is_cache, look, may_write, own
from publisher.errors import ConflictError, Location

# Told what every file of a set held before its command, and the files as they are until now.
Beforehand: TypeAlias = "Callable[[Mapping[str, bytes | None], Transaction], None]"


@contextmanager
def transaction(root: str | os.PathLike[str], command: str) -> Iterator[Transaction]:
    """Hold a project's lock while a command reads its files, and writes them with `commit`.

    What a command that was killed has left is mended first. Raises `LockedError` when another run
    holds the project, `ConflictError` and `StorageError` as `Journal.recover`.
    """
    journal = Journal(root)
    with locked(os.path.join(journal.root, "build"), command):
        journal.recover()
        try:
            yield Transaction(journal, command)
        finally:
            journal.recover()


class Transaction:
    """Files as they will be. Until `commit` nothing is written, and without it nothing ever is."""

    def __init__(self, journal: Journal, command: str) -> None:
        self._journal, self._root, self._command = journal, journal.root, command
        self._seen: dict[str, str | None] = {}  # the digest of each file when it was read
        self._new: dict[str, bytes | None] = {}
        self._modes: dict[str, int] = {}

    def read(self, path: str) -> bytes | None:
        """Return what a file holds, or will hold after `commit`; None when there is none.

        Raises `StorageError` when it cannot be read or is not in the project.
        """
        if path in self._new:
            return self._new[path]
        found = look(self._root, path)
        content = found and found.content
        self._seen.setdefault(path, digest(content))
        return content

    def write(self, path: str, content: bytes, mode: int | None = None) -> None:
        """Put a new content for a file, which must not exist if it has not been read.

        A file that exists keeps its permissions; ``mode`` is for one that does not. Raises
        `StorageError` when the path leads out of the project or through a link.
        """
        own(self._root, path)
        self._new[path] = content
        if mode is not None:
            self._modes[path] = mode

    def delete(self, path: str) -> None:
        """Take a file away. Raises as `write` does."""
        own(self._root, path)
        self._new[path] = None

    @property
    def changes(self) -> dict[str, bytes | None]:
        """What `commit` would write, by path in order; None for files it would delete."""
        return {
            path: content
            for path, content in sorted(self._new.items())
            if path not in self._seen or self._seen[path] != digest(content)
        }

    def commit(self) -> list[str]:
        """Write what has changed; return the paths, none if there was nothing to write.

        Raises `ConflictError` when a file is no longer as it was read: nothing is written, and all
        our versions are kept under build/conflicts. Raises `StorageError` when the disk says no,
        with all files as they were.
        """
        wanted = self.changes
        changes: list[Change] = []
        contents: list[tuple[bytes | None, bytes | None]] = []
        edited: list[str] = []
        for path, new in wanted.items():
            may_write(self._root, path)
            found = look(self._root, path)
            old, mode = found or (None, self._modes.get(path))
            if old == new:
                continue
            if digest(old) != self._seen.get(path):
                edited.append(path)
            changes.append(Change(len(changes), path, digest(old), digest(new), mode))
            contents.append((old, new))
        if edited:
            raise conflict(self._command, edited, self._keep(wanted))
        if changes:
            self._journal.write(self._command, changes, contents)
        return [change.path for change in changes]

    def _keep(self, wanted: dict[str, bytes | None]) -> list[str]:
        return [
            keep(self._root, self._journal.folder, path, content)
            for path, content in wanted.items()
            if content is not None and not is_cache(path)
        ]


def undo(root: str | os.PathLike[str], beforehand: Beforehand | None = None) -> list[str]:
    """Bring back what the last writing command replaced; return the paths of the files.

    Files it created go, files it deleted come back. Caches stay as they are, unless ``beforehand``
    writes them. No path is returned when there is nothing to undo. Undone twice, it is done again.
    Raises `ConflictError`, with nothing changed, when any of the files was edited since; the rest
    as `transaction` and `Transaction.commit`.
    """
    with transaction(root, "undo") as files:
        folder = Journal(root).root
        if not os.path.lexists(os.path.join(folder, UNDO)):
            return []
        last = read(folder, UNDO)
        wanted = [change for change in last.changes if not is_cache(change.path)]
        edited = [c.path for c in wanted if digest(files.read(c.path)) != c.new]
        if edited:
            what = f"was changed since publisher {last.command} wrote it; nothing was undone"
            others = f"so were {', '.join(edited[1:])}" if edited[1:] else ""
            raise ConflictError(what, Location(edited[0]), others)
        before = {change.path: _before(folder, change) for change in last.changes}
        if beforehand:
            beforehand(before, files)
        for change in wanted:
            content = before[change.path]
            if content is None:
                files.delete(change.path)
            else:
                files.write(change.path, content, change.mode)
        return [path for path in files.commit() if not is_cache(path)]


def _before(folder: str, change: Change) -> bytes | None:
    if change.old is None:
        return None
    return stored(folder, UNDO, "old", change.number, change.old)
