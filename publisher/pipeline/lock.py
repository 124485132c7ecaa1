"""One writer per build folder, also when the writer before was killed."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publisher.errors import Location, LockedError, StorageError

NAME = ".lock"
# The workers of a killed build need a moment to notice; whoever comes next waits that long.
PATIENCE = 0.8  # seconds
PAUSE = 0.02  # seconds


@contextmanager
def locked(build: Path) -> Iterator[None]:
    """Keep other builds out of a folder, which is made when missing.

    Raises `LockedError` naming the holder's process, `StorageError` when no lock can be had.
    Workers forked meanwhile hold the lock too, on purpose: as long as one lives it may write.
    The file stays: to delete a lock file is to let two holders in (one has it open, one makes it
    anew).
    """
    try:
        build.mkdir(parents=True, exist_ok=True)
        handle = os.open(build / NAME, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    except OSError as error:
        raise _no_lock(error) from error
    try:
        _take(handle)
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            if time.monotonic() < end:
                time.sleep(PAUSE)
                continue
            what = f"another run is building here (process {_holder(handle)})"
            raise LockedError(what, Location("build"), "wait until it ends") from None
        except OSError as error:
            raise _no_lock(error) from error
    try:
        # Written before it is cut to length, so that a reader never finds it empty.
        os.ftruncate(handle, os.pwrite(handle, f"{os.getpid()}\n".encode(), 0))
    except OSError as error:
        raise _no_lock(error) from error


def _holder(handle: int) -> str:
    first = os.pread(handle, 40, 0).split(b"\n")[0]
    return first.decode("ascii") if first.isdigit() else "unknown"


def _no_lock(error: OSError) -> StorageError:
    where, mend = Location(f"build/{NAME}"), "free space, or check the folder's permissions"
    return StorageError(f"cannot be written: {error.strerror or error}", where, mend)
