"""Write a set of the project's files: all of them or none, one writer at a time, with undo.

with transaction(root, "sync") as files:
    content = files.read("locales/fr/LC_MESSAGES/people.po")
    files.write("locales/fr/LC_MESSAGES/people.po", translated(content))
    changed = files.commit()
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO, TypeAlias

from publisher.adapters.conflicts import conflict, keep
from publisher.adapters.journal import UNDO, Change, Journal, read, stored
from publisher.adapters.lock import locked
from publisher.adapters.places import digest, digest_at, is_cache, look, may_write, own
from publisher.adapters.staged import Content, Staged, held
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


class Contents(Mapping[str, bytes | None]):
    """What files hold by their path, None for no file: each is read when it is asked for."""

    def __init__(self, paths: Iterable[str], read: Callable[[str], bytes | None]) -> None:
        self._paths, self._read = dict.fromkeys(paths), read

    def __getitem__(self, path: str) -> bytes | None:
        self._paths[path]  # as any mapping raises
        return self._read(path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class Transaction:
    """Files as they will be. Until `commit` none is written, and without it none ever is."""

    def __init__(self, journal: Journal, command: str) -> None:
        self._journal, self._root, self._command = journal, journal.root, command
        self._seen: dict[str, str | None] = {}  # the digest of each file when it was read
        self._new: dict[str, Content | None] = {}
        self._modes: dict[str, int] = {}

    def read(self, path: str) -> bytes | None:
        """Return what a file holds, or will hold after `commit`; None when there is none.

        Raises `StorageError` when it cannot be read or is not in the project.
        """
        if path in self._new:
            new = self._new[path]
            return None if new is None else held(new, path)
        found = look(self._root, path)
        content = found and found.content
        self._seen.setdefault(path, digest(content))
        return content

    def digest(self, path: str) -> str | None:
        """Return the SHA-256 of what `read` returns, which is not held. Raises as `read`."""
        if path in self._new:
            return digest(self._new[path])
        found = digest_at(self._root, path)
        self._seen.setdefault(path, found)
        return found

    def write(self, path: str, content: bytes, mode: int | None = None) -> None:
        """Put a new content for a file, which must not exist if it has not been read.

        A file that exists keeps its permissions; ``mode`` is for one that does not. Raises
        `StorageError` when the path leads out of the project or through a link.
        """
        own(self._root, path)
        self._put(path, content, mode)

    @contextmanager
    def stream(self, path: str, mode: int | None = None) -> Iterator[BinaryIO]:
        """Give a file to write a new content to, which is not held; else it is as `write`.

        It counts when the block has ended, and not when it raises. A full disk shows here.
        """
        own(self._root, path)
        with self._journal.stage(path) as stage:
            yield stage
        self._put(path, stage.staged, mode)

    def delete(self, path: str) -> None:
        """Take a file away. Raises as `write` does."""
        own(self._root, path)
        self._new[path] = None

    @property
    def changes(self) -> Mapping[str, bytes | None]:
        """What `commit` would write, by path in order; None for files it would delete."""
        return Contents(self._wanted(), self.read)

    def _put(self, path: str, content: Content, mode: int | None) -> None:
        self._new[path] = content
        if mode is not None:
            self._modes[path] = mode

    def _wanted(self) -> dict[str, Content | None]:
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
        wanted = self._wanted()
        changes: list[Change] = []
        contents: list[tuple[Content | None, Content | None]] = []
        edited: list[str] = []
        for path, new in wanted.items():
            may_write(self._root, path)
            old, mode = self._journal.take(path) or (None, self._modes.get(path))
            before, after = digest(old), digest(new)
            if before == after:
                continue
            if before != self._seen.get(path):
                edited.append(path)
            changes.append(Change(len(changes), path, before, after, mode))
            contents.append((old, new))
        if edited:
            raise conflict(self._command, edited, self._keep(wanted))
        if changes:
            self._journal.write(self._command, changes, contents)
        # What was staged has moved, and is read where it is now.
        self._new = {p: new for p, new in self._new.items() if not isinstance(new, Staged)}
        return [change.path for change in changes]

    def _keep(self, wanted: Mapping[str, Content | None]) -> list[str]:
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
        edited = [c.path for c in wanted if files.digest(c.path) != c.new]
        if edited:
            what = f"was changed since publisher {last.command} wrote it; nothing was undone"
            others = f"so were {', '.join(edited[1:])}" if edited[1:] else ""
            raise ConflictError(what, Location(edited[0]), others)
        if beforehand:
            every = {change.path: change for change in last.changes}
            held = Contents(every, lambda path: _held(folder, every[path]))
            beforehand(held, files)
        for change in wanted:
            if change.old is None:
                files.delete(change.path)
                continue
            with files.stream(change.path, change.mode) as file:
                file.writelines(_kept(folder, change.number, change.old))
        return [path for path in files.commit() if not is_cache(path)]


def _held(folder: str, change: Change) -> bytes | None:
    return None if change.old is None else b"".join(_kept(folder, change.number, change.old))


def _kept(folder: str, number: int, known: str) -> Iterator[bytes]:
    return stored(folder, UNDO, "old", number, known)
