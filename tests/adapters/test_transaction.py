from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from publisher.adapters.transaction import transaction
from publisher.errors import ConflictError, Location, StorageError
from tests.adapters.sets import NEW, OLD, Tree, every, folders, names, plant, put, tree

PO, HALL = "locales/fr/people.po", "sources/rooms/hall.yaml"


def put_while_edited(root: Path, ours: Tree, theirs: Tree) -> None:
    """Write files after somebody else has written others, or the same."""
    with transaction(root, "sync") as files:
        for path, content in ours.items():
            files.read(path)
            files.write(path, content)
        plant(root, theirs)
        files.commit()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return plant(tmp_path / "project", OLD)


def test_a_set_is_written_and_the_paths_are_told(root: Path) -> None:
    assert put(root, NEW) == sorted({*OLD, *NEW})
    assert tree(root) == NEW
    assert names(root) == {".lock", ".undo"}


def test_without_commit_nothing_is_written(root: Path) -> None:
    with transaction(root, "sync") as files:
        files.write("new.txt", b"new")
    assert tree(root) == OLD
    assert names(root) == {".lock"}


def test_a_command_that_fails_writes_nothing(root: Path) -> None:
    with suppress(ZeroDivisionError), transaction(root, "sync") as files:
        files.read(PO)
        files.write(PO, b"half of it")
        raise ZeroDivisionError
    assert tree(root) == OLD
    assert names(root) == {".lock"}


def test_nothing_to_write_touches_nothing(root: Path) -> None:
    before = {path: (root / path).stat().st_mtime_ns for path in OLD}
    assert put(root, OLD) == []
    assert {path: (root / path).stat().st_mtime_ns for path in OLD} == before
    assert names(root) == {".lock"}


def test_only_what_differs_is_written(root: Path) -> None:
    before = (root / HALL).stat()
    assert put(root, {**OLD, PO: b"new"}) == [PO]
    assert (root / HALL).stat() == before


def test_changes_tell_what_would_be_written(root: Path) -> None:
    with transaction(root, "sync") as files:
        for path in (PO, HALL, "absent.txt"):
            files.read(path)
        files.write("z.txt", b"z")
        files.write(HALL, OLD[HALL])
        files.write(PO, b"new")
        files.delete("absent.txt")
        assert list(files.changes.items()) == [(PO, b"new"), ("z.txt", b"z")]
    assert tree(root) == OLD


def test_a_file_reads_as_it_was_last_written(root: Path) -> None:
    with transaction(root, "sync") as files:
        assert files.read(PO) == OLD[PO]
        files.write(PO, b"1")
        assert files.read(PO) == b"1"
        files.delete(PO)
        assert files.read(PO) is None
        files.write(PO, OLD[PO])
        assert files.changes == {}


def test_what_an_editor_saves_meanwhile_stays_and_ours_is_kept(root: Path) -> None:
    ours = {PO: b"our texts", HALL: b"our hall"}
    with pytest.raises(ConflictError) as caught:
        put_while_edited(root, ours, {HALL: b"theirs"})
    assert caught.value.exit_code == 4
    assert str(caught.value) == (
        f"{HALL}: was changed while publisher sync was at work, and stays as it is; "
        f"our version is build/conflicts/{PO}, build/conflicts/{HALL}"
    )
    assert tree(root) == {**OLD, HALL: b"theirs"}
    assert every(root / "build/conflicts") == ours
    assert names(root) == {".lock", "conflicts"}


def test_every_conflict_is_named_and_none_overwrites_another(root: Path) -> None:
    for ours in (b"first", b"second", b"first"):
        with pytest.raises(ConflictError) as caught:
            put_while_edited(root, {PO: ours, HALL: ours}, {PO: b"not " + ours, HALL: b""})
        assert caught.value.at == Location(PO)
        (root / HALL).write_bytes(b"again")
    assert f"stays as it is (and so do {HALL});" in str(caught.value)
    assert every(root / "build/conflicts") == {
        PO: b"first",
        f"{PO}.2": b"second",
        HALL: b"first",
        f"{HALL}.2": b"second",
    }


@pytest.mark.parametrize("theirs", [None, b"theirs"])
def test_a_file_to_be_deleted_that_somebody_edits_stays(root: Path, theirs: bytes | None) -> None:
    with transaction(root, "rename") as files:
        files.read(HALL)
        files.delete(HALL)
        if theirs is None:
            (root / HALL).unlink()  # as we would have: no conflict
            assert files.commit() == []
            return
        (root / HALL).write_bytes(theirs)
        with pytest.raises(ConflictError, match="we would have deleted it"):
            files.commit()
    assert (root / HALL).read_bytes() == theirs


def test_somebody_who_deletes_a_file_we_write_is_in_conflict_too(root: Path) -> None:
    with transaction(root, "sync") as files:
        files.read(HALL)
        files.write(HALL, b"ours")
        (root / HALL).unlink()
        with pytest.raises(ConflictError):
            files.commit()
    assert not (root / HALL).exists()
    assert (root / "build/conflicts" / HALL).read_bytes() == b"ours"


@pytest.mark.parametrize("ours", [None, b"ours"])
def test_a_file_that_was_not_read_is_not_replaced(root: Path, ours: bytes | None) -> None:
    with transaction(root, "sync") as files:
        if ours is None:
            files.delete(HALL)
        else:
            files.write(HALL, ours)
        with pytest.raises(ConflictError, match=HALL):
            files.commit()
    assert tree(root) == OLD


def test_an_editor_who_saves_what_we_would_write_is_no_conflict(root: Path) -> None:
    with transaction(root, "sync") as files:
        files.read(HALL)
        files.write(HALL, b"the same")
        files.write("a.txt", b"a")
        (root / HALL).write_bytes(b"the same")
        assert files.commit() == ["a.txt"]


def test_permissions_stay_and_new_files_get_what_the_umask_allows(root: Path) -> None:
    (root / PO).chmod(0o660)
    before = os.umask(0o027)
    try:
        put(root, NEW)
    finally:
        os.umask(before)
    assert (root / PO).stat().st_mode & 0o7777 == 0o660
    assert (root / "locales/es/people.po").stat().st_mode & 0o7777 == 0o640


def test_a_folder_left_empty_goes_and_the_others_stay(root: Path) -> None:
    put(root, {PO: OLD[PO]})
    assert folders(root) == {"locales", "locales/fr"}


@pytest.mark.parametrize(
    "path", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "", ".", "a//b", "a/./b", "a/", "\0"]
)
def test_a_path_that_leads_out_of_the_project_is_refused(root: Path, path: str) -> None:
    with transaction(root, "sync") as files:
        for action in (files.read, files.delete, lambda p: files.write(p, b"x")):
            with pytest.raises(StorageError, match="is no path inside the project"):
                action(path)
        assert files.commit() == []


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("link", ["sources/rooms", HALL])
def test_nothing_is_written_through_a_link(root: Path, link: str, inside: bool) -> None:
    elsewhere = (root if inside else root.parent) / "elsewhere"
    (root / link).rename(elsewhere)
    (root / link).symlink_to(elsewhere)
    before = every(root.parent)
    with transaction(root, "sync") as files:
        assert files.read(HALL) == OLD[HALL]
        for action in (files.delete, lambda p: files.write(p, b"x")):
            with pytest.raises(StorageError) as caught:
                action(HALL)
            assert str(caught.value).startswith(f"{link}: nothing is written through a link; ")
        assert files.commit() == []
    (root / "build/.lock").unlink()
    assert every(root.parent) == before


def test_a_link_put_there_meanwhile_is_not_followed(root: Path, tmp_path: Path) -> None:
    with transaction(root, "sync") as files:
        files.read(HALL)
        files.write(HALL, b"ours")
        (root / "sources/rooms").rename(tmp_path / "elsewhere")
        (root / "sources/rooms").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(StorageError, match="through a link"):
            files.commit()
    assert (tmp_path / "elsewhere/hall.yaml").read_bytes() == OLD[HALL]


@pytest.mark.parametrize("path", ["sources", "pipe", f"{HALL}/below"])
def test_what_is_no_file_is_neither_read_nor_replaced(root: Path, path: str) -> None:
    os.mkfifo(root / "pipe")
    with transaction(root, "sync") as files:
        files.write(path, b"x")
        files.write("a.txt", b"x")
        with pytest.raises(StorageError, match=path):
            files.commit()
    with transaction(root, "sync") as files, pytest.raises(StorageError, match=path):
        files.read(path)
    (root / "pipe").unlink()
    assert tree(root) == OLD


@pytest.mark.parametrize("name", [HALL, "sources/rooms"])
def test_what_we_may_not_write_stops_everything(
    root: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access  # root may write anywhere, so the system's answer is played

    def access(path: str, mode: int) -> bool:
        return not (path == str(root / name) and mode & os.W_OK) and real(path, mode)

    monkeypatch.setattr(os, "access", access)
    with pytest.raises(StorageError) as caught:
        put(root, NEW)
    assert str(caught.value).startswith(f"{HALL}: cannot be written: no permission; ")
    assert tree(root) == OLD
    assert names(root) == {".lock"}
