"""Swap in a set of outputs: after a crash at any point the set is all old or all new.

Everything is written under build/.staging first. Then a COMMIT file names the moves; once it is
on disk the set counts as new, and whoever comes next finishes the moves. Without it, the staging
folder is rubbish.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from publisher.adapters.files import write_atomically
from publisher.errors import Location, StorageError

COMMIT = "COMMIT.json"


class Staging:
    """A set of outputs being prepared for one build folder."""

    def __init__(self, build: Path) -> None:
        self.build = build
        self.folder = build / ".staging"
        self._moves: list[str] = []

    def recover(self) -> None:
        """Finish a set that was committed, drop one that was not. Call before anything else."""
        commit = self.folder / COMMIT
        if commit.is_file():
            self._moves = json.loads(commit.read_bytes())["moves"]
            self._finish()
        elif self.folder.exists():
            shutil.rmtree(self.folder)

    def begin(self) -> None:
        """Make the staging folder. Raises `StorageError` when that cannot be done."""
        try:
            self.folder.mkdir(parents=True)
        except OSError as error:
            where = Location(self.folder.name)
            raise StorageError(f"cannot be made: {error.strerror}", where) from error

    def path(self, name: str) -> Path:
        """Return where to write a file or folder that will lie at ``name`` under build/."""
        path = self.folder / "new" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def add(self, name: str) -> None:
        """Count what was written at ``path(name)`` as part of the set."""
        self._moves.append(name)

    def commit(self) -> None:
        """Swap the set in. Raises `StorageError` when the disk says no; then all is as before."""
        document = json.dumps({"moves": self._moves}).encode()
        write_atomically(self.folder / COMMIT, document)
        self._finish()

    def abandon(self) -> None:
        """Drop the set; the outputs stay as they were."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _finish(self) -> None:
        old = self.folder / "old"
        for number, name in enumerate(self._moves):
            new, target = self.folder / "new" / name, self.build / name
            if not new.exists():
                continue  # moved before the crash we are recovering from
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir() and not target.is_symlink():
                old.mkdir(exist_ok=True)
                target.rename(old / str(number))
            new.replace(target)
        # The commit goes first: a half-deleted staging folder must not look committed.
        (self.folder / COMMIT).unlink()
        shutil.rmtree(self.folder)
