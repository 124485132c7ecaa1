"""One writer per project, also when the writer before was killed."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from publisher.adapters.files import writing
from publisher.errors import Location, LockedError

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".lock"
# The workers of a killed build need a moment to notice; whoever comes next waits that long.
PATIENCE = 0.8  # seconds
PAUSE = 0.02  # seconds


@contextmanager
def locked(build: str | Path, command: str) -> Iterator[None]:
    """Keep other writers out of the project of a build folder, which is made when missing.

    Raises `LockedError` naming the holder's command and process, `StorageError` when no lock can
    be had. Workers forked meanwhile hold the lock too, on purpose: as long as one lives it may
    write. The file stays: to delete a lock file is to let two holders in (one has it open, one
    makes it anew).
    """
    with writing(f"build/{NAME}"):
        os.makedirs(build, exist_ok=True)  # noqa: PTH103 - runs at every start, without pathlib
        path = f"{os.fspath(build)}/{NAME}"
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    try:
        with writing(f"build/{NAME}"):
            _take(handle, command)
        yield
    finally:
        os.close(handle)


def _take(handle: int, command: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            if time.monotonic() >= end:
                what = f"another run holds this project{_holder(handle)}"
                raise LockedError(what, Location("build"), "wait until it ends") from None
            time.sleep(PAUSE)
    # Written before it is cut to length, so that a reader never finds it empty.
    os.ftruncate(handle, os.pwrite(handle, f"{os.getpid()} {command}\n".encode(), 0))


def _holder(handle: int) -> str:
    """Return who holds the lock, as far as the file can be trusted to go to a terminal."""
    line = os.pread(handle, 80, 0).partition(b"\n")[0]
    process, _, command = line.decode("ascii", "replace").partition(" ")
    if process.isdecimal() and command.replace("-", "").isalpha():
        return f": publisher {command} (process {process})"
    return " (process unknown)"
