"""Run something in a child process that is killed at its n-th change of a folder.

An audit hook counts what changes files: open for writing, rename, remove, mkdir, rmdir. Python has
no such event for `os.write` and `os.fsync`, so these are replaced; a write that is killed is half
done. All this stays in the child, which is forked, not started: so a sweep over every point takes
seconds. Like any kill, this one does not test power loss: what was written stays written.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

# Event: the positions of the path and of the folder it is relative to (a descriptor, or -1).
EVENTS = {
    "open": (0, None),
    "os.rename": (0, 2),
    "os.remove": (0, 1),
    "os.mkdir": (0, 2),
    "os.rmdir": (0, 1),
    "os.symlink": (1, 2),
    "os.truncate": (0, None),
}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
KILLED = -9  # the exit code
Who = Literal["parent", "workers"]


def run_until_killed(action: Callable[[], int], folder: Path, at: int, who: Who = "parent") -> int:
    """Return the exit code of ``action`` in a child, or -9 when it did not get to its end.

    The child, or each of the workers it forks, is killed at its own ``at``-th change of
    ``folder``, before the change is made; 0 never kills.
    """
    child = os.fork()
    if child == 0:
        code = 99
        try:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            _arm(os.path.realpath(folder) + os.sep, at, who)
            code = action()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _arm(folder: str, at: int, who: Who) -> None:
    parent, count = os.getpid(), 0

    def last(path: str) -> bool:
        """Count a change; return whether it is the one that kills."""
        nonlocal count
        counts = path.startswith(folder) and (os.getpid() == parent) == (who == "parent")
        count += counts
        return counts and count == at

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in EVENTS or (event == "open" and not arguments[2] & WRITING):
            return
        if last(_path(event, arguments)):
            os.kill(os.getpid(), signal.SIGKILL)

    if at:
        sys.addaudithook(hook)
        _replace_calls(last)


def _replace_calls(last: Callable[[str], bool]) -> None:
    def write(handle: int, content: Any, real: Any = os.write) -> Any:
        if last(_opened(handle)):
            real(handle, content[: len(content) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        return real(handle, content)

    def fsync(handle: int, real: Any = os.fsync) -> None:
        if last(_opened(handle)):
            os.kill(os.getpid(), signal.SIGKILL)
        real(handle)

    for call in (write, fsync):
        setattr(os, call.__name__, call)


def _path(event: str, arguments: tuple[Any, ...]) -> str:
    at, relative_to = EVENTS[event]
    if isinstance(arguments[at], int):  # an open descriptor: its opening was counted
        return ""
    folder = Path()
    if relative_to is not None and arguments[relative_to] != -1:
        folder = Path(_opened(arguments[relative_to]))
    path = folder / os.fsdecode(arguments[at])
    return f"{path.parent.resolve()}{os.sep}{path.name}"  # of the name, not what a link leads to


def _opened(handle: int) -> str:
    return str(Path(f"/proc/self/fd/{handle}").readlink())
