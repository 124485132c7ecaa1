"""Swap in a set of outputs: after a crash at any point the set is all old or all new.

Everything is written under build/.staging first. Then a COMMIT file names the moves; once it is
on disk the set counts as new, and whoever comes next finishes the moves. Without it, the staging
folder is rubbish.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from publisher.adapters.files import write_atomically, writing
from publisher.adapters.journal import Journal
from publisher.adapters.lock import locked
from publisher.errors import Location, StorageError

FOLDER = ".staging"
COMMIT = "COMMIT.json"


@contextmanager
def hold(build: Path) -> Iterator[Staging]:
    """Own a build folder: nobody else writes, and nothing half-done is left, before or after.

    That goes for the project's own files too, which are what is built. Raises `LockedError` when
    another run owns it, `StorageError` when the disk says no, `ConflictError` as
    `Journal.recover`.
    """
    with locked(build, "build"):
        Journal(build.parent).recover()
        staging = Staging(build)
        staging.recover()
        try:
            yield staging
        finally:
            staging.recover()


class Staging:
    """A set of outputs being prepared for one build folder."""

    def __init__(self, build: Path) -> None:
        self.build = build
        self.folder = build / FOLDER
        self._moves: list[str] = []
        self._gone: list[str] = []

    def recover(self) -> None:
        """Finish a set that was committed, drop one that was not.

        Call it with the folder locked. Raises `StorageError`; calling again goes on from there.
        """
        with writing(f"build/{FOLDER}"):
            if (self.folder / COMMIT).is_file():
                self._moves, self._gone = self._committed()
                self._finish()
            elif self.folder.exists():
                shutil.rmtree(self.folder)

    def write(self, name: str, content: bytes) -> None:
        """Write a file that will lie at ``name`` under build/, if it or its folder is added."""
        path = self.folder / "new" / name
        with writing(f"build/{name}"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def add(self, name: str) -> None:
        """Count the file or folder written at ``name`` as part of the set."""
        self._moves.append(name)

    def remove(self, name: str) -> None:
        """Take a file or folder out of build/ when the set is swapped in."""
        self._gone.append(name)

    def commit(self) -> None:
        """Swap the set in.

        Raises `StorageError` when the disk says no. Nearly always that is before anything has
        moved; if not, the next command finishes what this one began.
        """
        if not self._moves and not self._gone:
            return
        # What can fail should fail now, while all is as before.
        for name in (*self._moves, *self._gone):
            self._make_way(name)
        write_atomically(self.folder / COMMIT, self._document())
        with writing(f"build/{FOLDER}"):
            self._finish()

    def _document(self) -> bytes:
        return json.dumps({"moves": self._moves, "gone": self._gone}).encode()

    def _committed(self) -> tuple[list[str], list[str]]:
        try:
            document = json.loads((self.folder / COMMIT).read_bytes())
            return document["moves"], document["gone"]
        except (ValueError, KeyError, TypeError) as error:
            where = Location(f"build/{FOLDER}/{COMMIT}")
            mend = "delete the build folder and build again"
            raise StorageError("is damaged", where, mend) from error

    def _make_way(self, name: str) -> None:
        """Make the folder of an output, never going through a link that may lead elsewhere."""
        path, place = PurePosixPath(name), self.build
        if path.is_absolute() or ".." in path.parts:  # a state file that somebody has forged
            raise StorageError("outside the build folder", Location(name))
        with writing(f"build/{name}"):
            for part in path.parts[:-1]:
                place /= part
                if place.is_symlink():
                    where = Location(f"build/{place.relative_to(self.build)}")
                    raise StorageError("outputs are not written through links", where, "remove it")
                place.mkdir(exist_ok=True)
            if not os.access(place, os.W_OK | os.X_OK):
                raise PermissionError(0, "no permission")

    def _finish(self) -> None:
        for number, name in enumerate(self._moves):
            new, target = self.folder / "new" / name, self.build / name
            if not os.path.lexists(new):
                continue  # moved before the crash we are recovering from
            # A file takes another's place in one step; a folder takes no other's place.
            if new.is_dir() or (target.is_dir() and not target.is_symlink()):
                self._put_aside(target, f"moved-{number}")
            new.replace(target)
        for number, name in enumerate(self._gone):
            self._put_aside(self.build / name, f"gone-{number}")
        # The commit goes first: a half-deleted staging folder must not look committed.
        (self.folder / COMMIT).unlink()
        shutil.rmtree(self.folder)

    def _put_aside(self, target: Path, name: str) -> None:
        if os.path.lexists(target):
            old = self.folder / "old"
            old.mkdir(exist_ok=True)
            target.rename(old / name)
