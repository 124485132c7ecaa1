"""What processes are there, and waiting until they are not."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

SOON = 20  # seconds; what is waited for takes a fraction of one


def session(leader: int) -> list[int]:
    """Return the living processes of a session (proc(5): the sixth field of stat)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            if int(fields[3]) == leader and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)
