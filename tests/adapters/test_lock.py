from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from publisher.adapters.lock import locked
from publisher.adapters.transaction import transaction
from publisher.errors import LockedError
from publisher.pipeline.staging import hold
from tests.adapters.sets import names

COUNTERS = ("sources/a.txt", "sources/b.txt")


def start(action: Callable[[], object]) -> int:
    """Run an action in a process of its own; return its number."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            action()
            code = 0
        finally:
            os._exit(code)
    return child


def end(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_the_holder_is_named_in_less_than_a_second(tmp_path: Path) -> None:
    begin = time.monotonic()
    with (
        transaction(tmp_path, "merge-driver"),
        pytest.raises(LockedError) as caught,
        hold(tmp_path / "build"),
    ):
        pass
    assert time.monotonic() - begin < 1
    assert caught.value.exit_code == 6
    assert str(caught.value) == (
        "build: another run holds this project: publisher merge-driver "
        f"(process {os.getpid()}); wait until it ends"
    )


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"12 \x1b[2J\n", b"-1 sync\n", b"\xff sync\n", b"1 " + b"s" * 999]
)
def test_what_the_lock_file_says_never_reaches_a_terminal_raw(tmp_path: Path, line: bytes) -> None:
    with locked(tmp_path / "build", "sync"):
        (tmp_path / "build/.lock").write_bytes(line)
        with pytest.raises(LockedError) as caught, transaction(tmp_path, "undo"):
            pass
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


def test_the_lock_of_a_killed_holder_is_free_at_once(tmp_path: Path) -> None:
    read, write = os.pipe()

    def hold_on() -> None:
        with transaction(tmp_path, "sync"):
            os.write(write, b"!")
            time.sleep(60)

    child = start(hold_on)
    os.read(read, 1)
    os.kill(child, signal.SIGKILL)
    assert end(child) == -signal.SIGKILL
    begin = time.monotonic()
    with transaction(tmp_path, "sync"):
        assert time.monotonic() - begin < 5
    os.close(read)
    os.close(write)


def test_twenty_racing_writers_lose_no_update(tmp_path: Path) -> None:
    def add_one() -> None:
        with transaction(tmp_path, "sync") as files:
            for path in COUNTERS:
                files.write(path, b"%d" % (int(files.read(path) or b"0") + 1))
            files.commit()

    def add_three() -> None:
        done = 0
        while done < 3:
            try:
                add_one()
                done += 1
            except LockedError:
                continue

    assert [end(child) for child in [start(add_three) for _ in range(20)]] == [0] * 20
    assert {(tmp_path / path).read_bytes() for path in COUNTERS} == {b"60"}
    assert names(tmp_path) == {".lock", ".undo"}
