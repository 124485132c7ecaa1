"""What is remembered of the inputs spares reading them, and never hides an edit."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.pipeline import inputs

HOUR = 3_600_000_000_000  # nanoseconds


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of three files, last touched an hour ago, and a program of one."""
    for path in ("sources/project.yaml", "sources/people/ana.yaml", "locales/fr/ui.po", "code/a"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("one\n", encoding="utf-8")
    (tmp_path / "build/.cache").mkdir(parents=True)
    monkeypatch.setattr(inputs, "PACKAGE", str(tmp_path / "code"))
    return tmp_path


@pytest.fixture
def record(root: Path) -> Path:
    return root / "sources/people/ana.yaml"


def read(root: Path) -> str:
    """Return the digest as it is when nothing is remembered."""
    kept = root / inputs.INDEX
    content = kept.read_bytes() if kept.exists() else None
    kept.unlink(missing_ok=True)
    digest = inputs.fingerprint(str(root))
    if content is not None:
        kept.write_bytes(content)
    return digest


def remember(root: Path) -> None:
    """Remember the inputs when their times are older than the clock, as after a build they are."""
    while not (root / inputs.INDEX).exists():
        inputs.remember(str(root), inputs.fingerprint(str(root)))


def test_what_is_remembered_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = read(root)
    remember(root)
    monkeypatch.setattr(inputs, "_read", lambda root: pytest.fail("the files were read"))
    assert inputs.fingerprint(str(root)) == digest
    monkeypatch.chdir(root)
    assert inputs.fingerprint(".") == digest  # however the folder is named


def set_back(file: Path) -> None:
    """Edit a file without another size, and give it the time it had."""
    before = file.stat()
    file.write_text("two\n", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def swap(file: Path) -> None:
    """Put another file of the same size and time in a file's place."""
    other = file.with_name("other")
    other.write_text("two\n", encoding="utf-8")
    os.utime(other, ns=(0, file.stat().st_mtime_ns))
    other.replace(file)


@pytest.mark.parametrize("edit", [set_back, swap, Path.unlink, lambda f: f.rename(f"{f}.bak")])
@pytest.mark.parametrize("path", ["sources/people/ana.yaml", "locales/fr/ui.po", "code/a"])
def test_no_edit_hides(root: Path, path: str, edit: Callable[[Path], object]) -> None:
    remember(root)
    before = inputs.fingerprint(str(root))
    edit(root / path)
    assert inputs.fingerprint(str(root)) == read(root) != before


TICK = 50_000_000  # nanoseconds


def ticked(stat: os.stat_result) -> Any:
    """Return what a file system with a slow clock says of a file."""
    modified, changed = (t // TICK * TICK + 1 for t in (stat.st_mtime_ns, stat.st_ctime_ns))
    return SimpleNamespace(
        st_size=stat.st_size, st_ino=stat.st_ino, st_mtime_ns=modified, st_ctime_ns=changed
    )


def test_an_edit_within_one_tick_of_the_clock_does_not_hide(
    root: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, fstat = inputs._files, os.fstat

    def slow(folder: str) -> Iterator[Any]:
        for entry in files(folder):
            yield SimpleNamespace(path=entry.path, stat=lambda e=entry: ticked(e.stat()))

    monkeypatch.setattr(inputs, "_files", slow)
    monkeypatch.setattr(os, "fstat", lambda handle: ticked(fstat(handle)))
    alike = 0
    for number in range(100):
        record.write_text(f"{number:04}\n", encoding="utf-8")
        inputs.remember(str(root), inputs.fingerprint(str(root)))
        look = inputs._look(str(root))
        record.write_text(f"{number + 5000:04}\n", encoding="utf-8")
        alike += look == inputs._look(str(root))
        assert inputs.fingerprint(str(root)) == read(root)
    assert alike


@pytest.mark.parametrize("time", [HOUR, 0], ids=["to come", "of a coarse clock"])
def test_a_time_that_a_later_edit_could_have_is_not_trusted(
    root: Path, record: Path, time: int
) -> None:
    remember(root)
    (root / inputs.INDEX).unlink()
    now = record.stat().st_ctime_ns + time
    os.utime(record, ns=(now, now // inputs.FINE * inputs.FINE))
    inputs.remember(str(root), inputs.fingerprint(str(root)))
    assert not (root / inputs.INDEX).exists()
    assert list((root / "build/.cache").iterdir()) == []


def test_inputs_that_changed_during_the_build_are_not_remembered(root: Path, record: Path) -> None:
    digest = inputs.fingerprint(str(root))
    set_back(record)
    inputs.remember(str(root), digest)
    assert not (root / inputs.INDEX).exists()


@pytest.mark.parametrize("content", [b"", b"\xff\n", b"0000\n[]", b"no line end"])
def test_a_damaged_memory_is_none(root: Path, content: bytes) -> None:
    digest = read(root)
    (root / inputs.INDEX).write_bytes(content)
    assert inputs.fingerprint(str(root)) == digest


def test_a_memory_that_cannot_be_written_is_not_missed(root: Path, record: Path) -> None:
    mark = root / "build/.cache/.inputs.tmp"
    mark.symlink_to(record)  # which an attacker would like to see written through
    inputs.remember(str(root), inputs.fingerprint(str(root)))
    assert record.read_text(encoding="utf-8") == "one\n"
    assert not (root / inputs.INDEX).exists()


def test_a_file_that_cannot_be_read_is_named(root: Path, record: Path) -> None:
    remember(root)
    record.unlink()
    record.symlink_to(root / "code")  # a folder is no file
    assert inputs.fingerprint(str(root)) == read(root)
    (root / "sources/people").rename(root / "sources/nobody")
    (root / "sources/people").write_text("", encoding="utf-8")
    assert inputs.fingerprint(str(root)) == read(root)


EDITS = st.sampled_from(["write", "set back", "swap", "delete", "remember"])


@settings(deadline=None, max_examples=60)
@given(edits=st.lists(st.tuples(EDITS, st.sampled_from(["a", "b"]), st.sampled_from("xyz"))))
def test_whatever_happens_the_digest_is_that_of_the_contents(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str, str]]
) -> None:
    root = tmp_path_factory.mktemp("project")
    (root / "sources").mkdir()
    (root / "build/.cache").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inputs, "PACKAGE", str(root / "code"))
        play(root, edits)


def play(root: Path, edits: list[tuple[str, str, str]]) -> None:
    for what, name, text in edits:
        file = root / "sources" / name
        time = file.stat().st_mtime_ns if file.exists() else None
        if what == "remember":
            inputs.remember(str(root), inputs.fingerprint(str(root)))
        elif what == "delete":
            file.unlink(missing_ok=True)
        else:
            target = root / "other" if what == "swap" else file
            target.write_text(text, encoding="utf-8")
            if what != "write" and time is not None:
                os.utime(target, ns=(time, time))
            target.replace(file)
        assert inputs.fingerprint(str(root)) == read(root)
