"""Killed at any point, the memory is as it was, as it was to be, or made anew; never half."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path

import pytest

from publisher.adapters.memory import schema
from publisher.adapters.memory.schema import alone
from publisher.adapters.memory.store import MemoryStore
from tests.adapters.memory.knowledge import FR_EN, made, meaning, offers, source
from tests.killing import KILLED, run_until_killed

OLD = {"a": source("1", meaning("Salle", "Room")), "b": source("1", meaning("Ville", "City"))}
NEW = {"a": source("1", meaning("Salle", "Room")), "b": source("2", meaning("Ville", "Town"))}


def renew() -> int:
    made(Path(), **NEW)
    return 0


def test_killed_at_any_change_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for begun in (False, True):  # made for the first time, and renewed
        at = 0
        while True:
            at += 1
            root = tmp_path / f"{begun}-{at}"
            root.mkdir()
            monkeypatch.chdir(root)
            if begun:
                made(root, **OLD)
            code = run_until_killed(renew, root, at)
            proved(root, begun=begun)
            if code != KILLED:
                break
        assert at > 4


@pytest.mark.parametrize("begun", [False, True])
def test_killed_at_any_statement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, begun: bool
) -> None:
    opened = schema._open
    at = 0

    def counting(path: Path) -> sqlite3.Connection:
        connection = opened(path)
        count = 0

        def statement(_: str) -> None:
            nonlocal count
            count += 1
            if count == at:
                os.kill(os.getpid(), signal.SIGKILL)

        connection.set_trace_callback(statement)
        return connection

    while True:
        at += 1
        root = tmp_path / str(at)
        root.mkdir()
        monkeypatch.chdir(root)
        if begun:
            made(root, **OLD)
        with monkeypatch.context() as patched:
            patched.setattr(schema, "_open", counting)
            code = run_until_killed(renew, root, 0)
        proved(root, begun=begun)
        if code != KILLED:
            break
    assert at > 20


def proved(root: Path, *, begun: bool) -> None:
    """What stands there is whole; and the next one to renew it makes it what it should be."""
    with alone(root):
        store = MemoryStore.open(root, whole=True)  # which would raise if it were damaged
        if store is None:
            assert not begun
        else:
            store.close()
            assert offers(root, "Ville", FR_EN) in ([(98, "City")], [(98, "Town")])
            assert offers(root, "Salle", FR_EN) == [(98, "Room")]
    made(root, **NEW)
    assert offers(root, "Ville", FR_EN) == [(98, "Town")]
