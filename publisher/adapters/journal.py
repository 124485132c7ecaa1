"""The journal of a set of files: after a crash at any point the set is all old or all new.

In build/.journal, what the files will hold is kept under new/, what they held under old/, each by
its number. Then COMMIT.json says which file goes where; once it is on disk the set counts as new,
and whoever comes next finishes it. Done, the journal becomes build/.undo, which is all that
`publisher undo` needs. Nothing of this matters to git or to the outputs.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from typing import NamedTuple

from publisher.adapters.conflicts import conflict, keep
from publisher.adapters.files import pieces, sync_folder, write_synced, writing
from publisher.adapters.places import above, digest, digest_at, is_cache, look, mode_of, opened, own
from publisher.adapters.staged import Content, Stage, Staged, put_all
from publisher.errors import Location, StorageError

FOLDER = "build/.journal"
UNDO = "build/.undo"
COMMIT = "COMMIT.json"
FORWARD, BACK = "forward.json", "back.json"
LARGE = 1 << 22  # bytes; less is held in memory, which saves a file a copy


class Change(NamedTuple):
    """A file of a set: digests of what it held and will hold, None for no file."""

    number: int  # its name under old/ and new/
    path: str
    old: str | None
    new: str | None
    mode: int | None  # permissions; None leaves them to the umask


class Commit(NamedTuple):
    """A set of files and where its contents lie: "new", or "old" on the way back."""

    command: str
    side: str
    changes: Sequence[Change]


# Of every change: what the file held and what it will hold.
Contents = Iterable[tuple[Content | None, Content | None]]


class Journal:
    """The journal of a project. Whoever uses it holds the project's lock."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self.root = os.path.abspath(root)
        self.folder = os.path.join(self.root, FOLDER)
        self._staged = os.path.join(self.folder, "staged")
        self._numbers = count()

    def recover(self) -> None:
        """Finish a set that was committed, drop one that was not.

        A file that is neither as it was nor as it will be was edited since: it stays, and what it
        was to hold is kept under build/conflicts. Then, all else being done, raises
        `ConflictError`. Raises `StorageError` when the disk says no; calling again goes on.
        """
        if not os.path.lexists(self.folder):
            return
        if os.path.lexists(os.path.join(self.folder, COMMIT)):
            commit = read(self.root, FOLDER)
            self._close(commit, self._bring_all(commit))
        else:
            self._drop()

    @contextmanager
    def stage(self, path: str) -> Iterator[Stage]:
        """Give a file for what ``path`` holds, or will hold; it waits there for `write`.

        Without `write` the next `recover` drops it. Raises `StorageError`.
        """
        file = os.path.join(self._staged, str(next(self._numbers)))
        with writing(path):
            os.makedirs(self._staged, exist_ok=True)
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        try:
            yield Stage(handle, file, path)
        finally:
            os.close(handle)

    def take(self, path: str) -> tuple[Content, int] | None:
        """Return what a file holds and its permissions, None when there is none.

        What is large is staged, for it may be another thing when it is asked for again.
        """
        with opened(self.root, path) as file:
            if file is None:
                return None
            mode = mode_of(file)
            if os.fstat(file.fileno()).st_size < LARGE:
                return file.read(), mode
            with self.stage(path) as stage:
                stage.writelines(pieces(file))
            return stage.staged, mode

    def write(self, command: str, changes: Sequence[Change], contents: Contents) -> None:
        """Replace a set of files, whose old and new content comes in the order of the changes.

        Raises `StorageError` with all files as they were, and `ConflictError` as `recover` does.
        """
        back = [change._replace(old=change.new, new=change.old) for change in changes]
        forth, back_again = Commit(command, "new", changes), Commit(command, "old", back)
        with writing(FOLDER):
            self._stage(changes, contents)
            self._write(FORWARD, forth)
            # Written now, because the way back may be needed when the disk is full.
            self._write(BACK, back_again)
            for folder in (self.folder, os.path.dirname(self.folder), self.root):
                sync_folder(folder)
        try:
            self._mark(FORWARD)
            edited = self._bring_all(forth)
        except StorageError:
            self._mark(BACK)
            self._close(back_again, self._bring_all(back_again))
            raise
        # The files are in place. If tidying up fails, the next `recover` tries again.
        with suppress(StorageError):
            self._close(forth, edited)

    def _drop(self) -> None:
        """Delete the journal. The commit goes first: a half-deleted one must not look committed."""
        with writing(FOLDER):
            with suppress(FileNotFoundError):
                os.unlink(os.path.join(self.folder, COMMIT))
            _remove(self.folder)

    def _stage(self, changes: Sequence[Change], contents: Contents) -> None:
        sides = [os.path.join(self.folder, side) for side in ("old", "new")]
        for side in sides:
            os.makedirs(side)
        put_all(
            (os.path.join(side, str(change.number)), content, change.mode)
            for change, pair in zip(changes, contents, strict=True)
            for side, content in zip(sides, pair, strict=True)
            if content is not None
        )
        for side in sides:
            sync_folder(side)
        if os.path.lexists(self._staged):
            _remove(self._staged)  # what `undo` needs is no longer in it

    def _write(self, name: str, commit: Commit) -> None:
        import json

        body = json.dumps(commit).encode("ascii")
        write_synced(os.path.join(self.folder, name), f"{digest(body)}\n".encode() + body)

    def _mark(self, name: str) -> None:
        with writing(f"{FOLDER}/{COMMIT}"):
            os.replace(os.path.join(self.folder, name), os.path.join(self.folder, COMMIT))
            sync_folder(self.folder)

    def _bring_all(self, commit: Commit) -> list[Change]:
        """Bring every file to its new content; return those that somebody has edited instead."""
        edited = []
        for change in commit.changes:
            with writing(change.path):
                if not self._bring(change, commit.side):
                    edited.append(change)
        with writing(FOLDER):
            self._settle(commit.changes)
        return edited

    def _bring(self, change: Change, side: str) -> bool:
        target = own(self.root, change.path)
        now = digest_at(self.root, change.path)
        if now == change.new:
            return True
        if now != change.old:
            with suppress(FileNotFoundError):
                os.unlink(_beside(target))
            return False
        if change.new is None:
            os.unlink(target)
        else:
            for _ in stored(self.root, FOLDER, side, change.number, change.new):
                pass  # at the end it is known to be what was meant
            os.makedirs(os.path.dirname(target), exist_ok=True)
            _move(os.path.join(self.folder, side, str(change.number)), target, change.mode)
        return True

    def _settle(self, changes: Iterable[Change]) -> None:
        """Wait until all names are on disk; folders that were left empty go, as git does it."""
        folders = {folder for change in changes for folder in above(change.path)}
        for folder in sorted(folders, reverse=True):
            place = os.path.join(self.root, folder)
            with suppress(FileNotFoundError):
                if not os.listdir(place):
                    with suppress(OSError):  # no harm done if it stays
                        os.rmdir(place)
                sync_folder(place)
        sync_folder(self.root)

    def _close(self, commit: Commit, edited: Sequence[Change]) -> None:
        """Keep for `undo` what was replaced, unless it was put back; report what was edited.

        A set of caches alone leaves to `undo` what was there: it replaced nothing of anybody's.
        """
        missed, kept = [], []
        for change in edited:
            name = f"{FOLDER}/{commit.side}/{change.number}"
            ours = digest_at(self.root, name)
            if ours is not None:
                content = Staged(os.path.join(self.root, name), ours)
                kept.append(keep(self.root, self.folder, change.path, content))
            # What is no longer staged was in place before it was edited: nothing was missed.
            if ours is not None or change.new is None:
                missed.append(change.path)
        done = [change for change in commit.changes if change not in edited]
        if commit.side == "new" and not all(is_cache(change.path) for change in done):
            with writing(FOLDER):
                if edited:
                    self._write(FORWARD, commit._replace(changes=done))
                    self._mark(FORWARD)
                undo = os.path.join(self.root, UNDO)
                if os.path.lexists(undo):
                    _remove(undo)
                os.rename(self.folder, undo)
                sync_folder(os.path.dirname(undo))
        else:
            self._drop()
        if missed:
            raise conflict(commit.command, missed, kept)


def read(root: str, folder: str) -> Commit:
    """Read the commit of a journal; raises `StorageError` when it is missing or damaged."""
    import json

    name = f"{folder}/{COMMIT}"
    found = look(root, name)
    seal, _, body = (found.content if found else b"").partition(b"\n")
    # JSON with one byte changed is often still JSON, and then files would go astray.
    if seal.decode("ascii", "replace") != digest(body):
        raise _damaged(name, folder)
    command, side, changes = json.loads(body)
    return Commit(command, side, [Change(*change) for change in changes])


def stored(root: str, folder: str, side: str, number: int, known: str) -> Iterator[bytes]:
    """Yield a content that a journal keeps, piece by piece.

    Raises `StorageError` in the end when it has not the digest by which it is known.
    """
    name, seal = f"{folder}/{side}/{number}", sha256()
    with opened(root, name) as file:
        for piece in pieces(file) if file else ():
            seal.update(piece)
            yield piece
    if file is None or seal.hexdigest() != known:
        raise _damaged(name, folder)


def _damaged(name: str, folder: str) -> StorageError:
    return StorageError("is damaged", Location(name), f"delete {folder} and check your files")


def _move(staged: str, target: str, mode: int | None) -> None:
    try:
        os.replace(staged, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # build/ lies on another disk. Whoever is killed here is followed by one who does it again.
        temporary = _beside(target)
        try:
            with open(staged, "rb", buffering=0) as file:
                write_synced(temporary, pieces(file), mode)
            os.replace(temporary, target)
        except OSError:
            with suppress(OSError):
                os.unlink(temporary)
            raise
        os.unlink(staged)


def _beside(target: str) -> str:
    return os.path.join(os.path.dirname(target), ".publisher.tmp")


def _remove(folder: str) -> None:
    import shutil

    shutil.rmtree(folder)
