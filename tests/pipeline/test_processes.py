"""Ctrl-C, two builds at once, a builder that dies: whole outputs, no orphans, no lock left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.adapters import lock
from publisher.adapters.lock import locked
from publisher.pipeline.staging import hold
from tests.pipeline.builds import REPOSITORY, build, edited, outputs, run
from tests.processes import SOON, session, wait_until

# Builds, but makes each output only after it has said so and slept.
SLOW = """
import sys, time
from pathlib import Path
from publisher.cli.main import main
from publisher.pipeline import work
real = work.Worker._make
def make(worker, target, key):
    (worker.root / f"started-{target.language}").touch()
    time.sleep(60)
    return real(worker, target, key)
work.Worker._make = make
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return edited(tmp_path)


@pytest.fixture
def slow(built: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a build in a process group of its own and wait until its workers are at work."""
    command = [sys.executable, "-c", SLOW, "-C", str(built), "build", "--to", "html"]
    process = subprocess.Popen(
        command,
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        wait_until(lambda: (built / "started-fr").exists() or (built / "started-es").exists())
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
        wait_until(lambda: not session(process.pid))


@pytest.mark.parametrize("everybody", [True, False], ids=["the group", "the parent alone"])
def test_ctrl_c_leaves_the_outputs_and_no_process(
    built: Path, slow: subprocess.Popen[bytes], everybody: bool
) -> None:
    before = outputs(built)
    (os.killpg if everybody else os.kill)(slow.pid, signal.SIGINT)
    result, told = slow.communicate(timeout=SOON)
    assert slow.returncode == 130
    assert result == b""
    assert told == b"interrupted; every file is whole, as it was or as it was to be\n"
    assert not session(slow.pid)
    assert outputs(built) == before
    assert not (built / "build/.staging").exists()


def test_a_builder_that_is_killed_takes_its_workers_and_its_lock_with_it(
    built: Path, slow: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = outputs(built)
    slow.kill()
    slow.wait()
    monkeypatch.setattr(lock, "PATIENCE", SOON)
    with hold(built / "build"):
        # Whoever has the lock is alone: nobody is left who might still write.
        assert not session(slow.pid)
    assert outputs(built) == before
    assert build(built, "--to", "html") == 0


def test_a_second_build_names_the_first_and_leaves_it_alone(
    built: Path, slow: subprocess.Popen[bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    before, start = outputs(built), time.monotonic()
    assert build(built, "--to", "html") == 6
    assert time.monotonic() - start < 3
    told = capsys.readouterr().err
    what = f"another run holds this project: publisher build (process {slow.pid})"
    assert told == f"build: {what}; wait until it ends\n"
    assert outputs(built) == before
    assert slow.poll() is None
    assert (built / "build/.staging").parent.exists()


def test_two_builds_started_together_end_in_one_good_set(built: Path) -> None:
    command = [sys.executable, "-m", "publisher.cli.main", "-C", str(built), "build", "--to=html"]
    both = [
        subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for one in both:
        one.communicate(timeout=60)
    assert {one.returncode for one in both} <= {0, 6}
    assert 0 in {one.returncode for one in both}
    after = outputs(built)
    assert run(built, "build", "--to=html").returncode == 0
    assert outputs(built) == after


def test_a_lock_without_a_legible_owner_still_locks(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with locked(built / "build", "build"):
        (built / "build/.lock").write_bytes(b"\x1b[2J\n")
        assert build(built, "--to", "html") == 6
    assert "(process unknown)" in capsys.readouterr().err
    assert build(built, "--to", "html") == 0
