"""One output that fails stops the whole set; what happens to a worker does not hang the build."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from publisher.errors import BuildError, Location, StorageError
from publisher.model.publication import Publication
from publisher.pipeline import staging, work
from publisher.publications.registry import compose as real
from tests.builders import EDITION, write_project
from tests.pipeline.builds import REPOSITORY, build, edited, outputs

FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return edited(tmp_path)


@pytest.fixture
def failing(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Return a check: while this action replaces a method, the build fails and touches nothing."""

    def check(place: Any, name: str, action: Any, *, code: int = 1) -> str:
        before = outputs(built)
        capsys.readouterr()
        monkeypatch.setattr(place, name, action)
        assert build(built, "--to", "html") == code
        assert outputs(built) == before
        assert not (built / "build/.staging").exists()
        assert not active_children()
        return capsys.readouterr().err

    return check


def in_spanish(action: Callable[[], None], real: Any = work.Worker._make) -> Any:
    """Return a way to make outputs on which something happens to the Spanish ones."""

    def make(worker: work.Worker, target: Any, key: str | None) -> work.Made:
        if target.language == "es":
            action()
        made: work.Made = real(worker, target, key)
        return made

    return make


def fail(error: Exception) -> Callable[[], None]:
    def action() -> None:
        raise error

    return action


def test_an_error_comes_back_from_the_worker_whole(failing: Callable[..., str]) -> None:
    error = BuildError("no glyph for ∰", Location("sources/a.yaml", 3, 7), "write it otherwise")
    told = failing(work.Worker, "_make", in_spanish(fail(error)))
    assert "sources/a.yaml:3:7: no glyph for ∰; write it otherwise\n" in told
    assert "1 output failed; the last good outputs are untouched" in told


def test_an_error_without_a_place_gets_its_output_for_one(failing: Callable[..., str]) -> None:
    told = failing(work.Worker, "_make", in_spanish(fail(BuildError("does not fit"))))
    assert f"build/{EDITION}/es/reports: does not fit\n" in told


def test_a_record_that_is_on_no_page_is_named(failing: Callable[..., str]) -> None:
    def compose(*arguments: Any) -> Publication:
        book = real(*arguments)
        return replace(book, expected=book.expected | {"sessions-lost", "initiatives-lost"})

    told = failing(work, "compose", compose)
    lost = "initiatives-lost, sessions-lost"
    for language in ("es", "fr"):
        assert f"build/{EDITION}/{language}/reports: 2 records are on no page: {lost}\n" in told


def test_a_book_that_loses_a_record_is_named_too(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = outputs(built)

    def compose(*arguments: Any) -> Publication:
        return replace(real(*arguments), expected=frozenset({"sessions-lost"}))

    monkeypatch.setattr(work, "compose", compose)
    assert build(built, "--to", "pdf", "--language", "es") == 1
    assert outputs(built) == before
    error = capsys.readouterr().err
    assert f"{EDITION}/es/reports.pdf" in error
    assert "sessions-lost" in error


def test_a_worker_that_is_killed_is_an_error_and_no_hang(failing: Callable[..., str]) -> None:
    told = failing(work.Worker, "_make", in_spanish(lambda: os.kill(os.getpid(), signal.SIGKILL)))
    assert told.splitlines()[-1] == (
        "publisher: a worker process was killed, perhaps for lack of memory; "
        "free memory, or build fewer languages at once"
    )


def test_a_fault_of_the_program_keeps_its_trace_and_names_the_output(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = outputs(built)
    monkeypatch.setattr(work.Worker, "_make", in_spanish(fail(ZeroDivisionError("fault"))))
    with pytest.raises(ZeroDivisionError) as caught:
        build(built, "--to", "html")
    assert caught.value.__notes__ == [f"while making build/{EDITION}/es/reports"]
    assert outputs(built) == before
    assert not active_children()


@pytest.mark.parametrize("name", ["index.html", "manifest.json"])
def test_a_full_disk_is_told_and_nothing_changes(failing: Callable[..., str], name: str) -> None:
    """At "index.html" in a worker, which writes pages; at "manifest.json" in the parent."""
    real = Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        if path.name == name:
            raise FULL
        return real(path, content)

    told = failing(Path, "write_bytes", write, code=5)
    assert f"{name}: cannot be written: No space left on device; free space" in told


def test_a_disk_that_is_full_at_the_last_moment(failing: Callable[..., str]) -> None:
    def full(path: Path, content: bytes) -> bool:
        raise StorageError("cannot be written: No space left on device", Location(path.name))

    assert "COMMIT.json: cannot be written" in failing(staging, "write_atomically", full, code=5)


def test_a_limit_of_the_system_on_file_sizes(built: Path) -> None:
    """The same for real: the kernel refuses to let any file grow over 1,000 bytes."""
    before = outputs(built)
    options = ["-C", str(built), "build", "--to", "html"]
    done = subprocess.run(
        [sys.executable, "-m", "publisher.cli.main", *options],
        cwd=REPOSITORY,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.returncode == 5, done.stderr.decode()
    assert b"cannot be written: File too large" in done.stderr
    assert b"Traceback" not in done.stderr
    assert outputs(built) == before


@pytest.mark.parametrize("what", ["a file", "read-only"])
def test_a_build_folder_that_cannot_be_written(
    tmp_path: Path,
    what: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = write_project(tmp_path, languages=("fr",), publications=("reports",))
    if what == "a file":
        (root / "build").write_text("mine", encoding="utf-8")
    else:  # root may write anywhere, so the system's answer is played
        monkeypatch.setattr(os, "mkdir", _refuse)
    assert build(root) == 5
    reason = "File exists" if what == "a file" else "Read-only file system"
    mend = "free space, or check the folder's permissions"
    assert capsys.readouterr().err == f"build/.lock: cannot be written: {reason}; {mend}\n"


def _refuse(*_: Any, **__: Any) -> None:
    raise OSError(errno.EROFS, "Read-only file system")
