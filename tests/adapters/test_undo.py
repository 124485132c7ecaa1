from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.transaction import Transaction, transaction, undo
from publisher.errors import ConflictError, StorageError
from tests.adapters.sets import NEW, OLD, Tree, every, folders, names, plant, put, tree

PO, HALL = "locales/fr/people.po", "sources/rooms/hall.yaml"
PATHS = ["a", "sources/b.yaml", "sources/c/d.yaml", "locales/fr/é.po", "locales/fr/z.po"]
TREES: st.SearchStrategy[Tree] = st.dictionaries(
    st.sampled_from(PATHS), st.sampled_from([b"", b"one\n", b"two\r\n"]) | st.binary(max_size=9)
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return plant(tmp_path / "project", OLD)


@settings(deadline=None, max_examples=25)
@given(st.lists(TREES, min_size=2, max_size=4))
def test_undo_brings_back_the_exact_files_and_again_takes_them_away(trees: list[Tree]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = plant(Path(folder), trees[0])
        before, after = trees[0], trees[0]
        for wanted in trees[1:]:
            if put(root, wanted):
                before, after = after, wanted
        written = sorted(p for p in {*before, *after} if before.get(p) != after.get(p))
        for expected in (before, after, before):
            assert undo(root) == written
            assert tree(root) == expected
        used = {parent for path in before for parent in Path(path).parents}
        assert folders(root) <= {parent.as_posix() for parent in used}


def test_there_may_be_nothing_to_undo(root: Path) -> None:
    assert undo(root) == []
    put(root, OLD)
    assert undo(root) == []


def test_permissions_come_back_too(root: Path) -> None:
    gone = "sources/people/jone.yaml"
    (root / gone).chmod(0o640)
    put(root, NEW)
    (root / "locales/es/people.po").chmod(0o600)
    undo(root)
    assert (root / gone).stat().st_mode & 0o777 == 0o640
    undo(root)
    assert (root / "locales/es/people.po").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("edit", [b"edited since", None])
def test_files_edited_since_are_named_and_nothing_is_undone(root: Path, edit: bytes | None) -> None:
    put(root, NEW)
    if edit is None:
        (root / HALL).unlink()
    else:
        (root / HALL).write_bytes(edit)
    (root / "sources/people/jone.yaml").write_bytes(b"a new Jone")
    before = tree(root)
    with pytest.raises(ConflictError) as caught:
        undo(root)
    assert str(caught.value) == (
        "sources/people/jone.yaml: was changed since publisher sync wrote it; nothing was undone; "
        f"so were {HALL}"
    )
    assert tree(root) == before


def test_what_was_not_written_may_be_edited(root: Path) -> None:
    put(root, {**OLD, PO: b"new"})
    (root / HALL).write_bytes(b"edited since")
    assert undo(root) == [PO]
    assert tree(root) == {**OLD, HALL: b"edited since"}


def test_a_command_that_wrote_only_caches_leaves_the_one_before_to_undo(root: Path) -> None:
    put(root, {**OLD, PO: b"new"})
    with transaction(root, "sync") as files:
        files.write("build/.cache/seen.json", b"seen")
        assert files.commit()
    assert undo(root) == [PO]
    assert tree(root) == OLD
    assert (root / "build/.cache/seen.json").read_bytes() == b"seen"


def test_caches_are_not_taken_back_and_may_say_what_becomes_of_them(root: Path) -> None:
    kept, other = "build/.cache/kept.json", "build/.cache/other.json"
    for number in (b"1", b"2"):
        with transaction(root, "sync") as files:
            for path in (kept, other, PO):
                files.read(path)
                files.write(path, number)
            files.commit()
    (root / kept).write_bytes(b"3")  # a cache has no author whose edit would be in the way

    def beforehand(before: Mapping[str, bytes | None], files: Transaction) -> None:
        files.write(kept, (before[kept] or b"") + (files.read(kept) or b""))

    assert undo(root, beforehand) == [PO]
    assert (root / PO).read_bytes() == b"1"
    assert (root / kept).read_bytes() == b"13"
    assert (root / other).read_bytes() == b"2"


def test_only_the_last_command_is_kept(root: Path) -> None:
    for number in range(20):
        put(root, {**OLD, f"new-{number}": b"x" * 1000})
    kept = every(root / "build/.undo")
    assert {content for path, content in kept.items() if path[:4] == "old/"} == {b"x" * 1000}
    assert names(root) == {".lock", ".undo"}


@pytest.mark.parametrize("name", ["COMMIT.json", "old/0"])
def test_damaged_undo_data_is_named_and_nothing_is_undone(root: Path, name: str) -> None:
    put(root, {**OLD, PO: b"new"})
    file = root / "build/.undo" / name
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(StorageError) as caught:
        undo(root)
    mend = "delete build/.undo and check your files"
    assert str(caught.value) == f"build/.undo/{name}: is damaged; {mend}"
    assert tree(root) == {**OLD, PO: b"new"}
