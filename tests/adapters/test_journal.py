"""Sets of files under kills and failing disks: all old or all new, and nothing left lying about."""

from __future__ import annotations

import errno
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from publisher.adapters.transaction import undo
from publisher.errors import PublisherError, StorageError
from tests.adapters.sets import (
    NEW,
    OLD,
    committed,
    folders,
    names,
    plant,
    put,
    recover,
    renew,
    tree,
    write,
)
from tests.faults import Faults
from tests.killing import KILLED, run_until_killed

REPOSITORY = Path(__file__).resolve().parents[2]
HALL, PO = "sources/rooms/hall.yaml", "locales/fr/people.po"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return plant(tmp_path / "project", OLD)


def take_back(root: Path) -> int:
    undo(root)
    return 0


def failure(action: Callable[[Path], int], root: Path) -> PublisherError | None:
    try:
        action(root)
    except PublisherError as error:
        return error
    return None


@pytest.mark.parametrize("action", [write, take_back])
@pytest.mark.parametrize("mend", [recover, write])
def test_a_command_killed_at_any_point_leaves_all_old_or_all_new(
    root: Path, tmp_path: Path, action: Callable[[Path], int], mend: Callable[[Path], int]
) -> None:
    before, after = OLD, NEW
    if action is take_back:
        write(root)
        before, after = NEW, OLD
    outlines = [folders(plant(tmp_path / str(len(t)), t)) for t in (before, after)]
    model = root.rename(tmp_path / "model")
    seen = []
    for at in count(1):
        renew(root, model)
        if run_until_killed(lambda: action(root), root, at) == 0:
            break
        mend(root)
        if mend is recover:
            seen.append(tree(root) == after)
            assert (tree(root), folders(root)) in zip((before, after), outlines, strict=True)
            kept = {".lock", ".undo"} if seen[-1] or action is take_back else {".lock"}
            assert names(root) - {".cache"} == kept
        else:
            assert tree(root) == NEW
    assert at > 40
    assert seen == sorted(seen)  # old until a certain moment, new from then on
    assert mend is write or {*seen} == {False, True}


def test_a_recovery_killed_at_any_point_is_taken_up_again(root: Path, tmp_path: Path) -> None:
    model = shutil.copytree(committed(root), tmp_path / "committed")
    for at in count(1):
        renew(root, model)
        code = run_until_killed(lambda: recover(root), root, at)
        if code == KILLED:
            run_until_killed(lambda: recover(root), root, at)
        recover(root)
        assert tree(root) == NEW
        assert names(root) == {".lock", ".undo"}
        if code == 0:
            break
    assert at > 10
    undo(root)
    assert tree(root) == OLD


def test_a_way_back_killed_at_any_point_is_taken_up_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, real = root.rename(tmp_path / "model"), os.replace

    def replace(source: str, target: str) -> None:
        if target == str(root / HALL):
            raise OSError(errno.EIO, "Input/output error")
        real(source, target)

    def fail() -> int:
        monkeypatch.setattr(os, "replace", replace)
        error = failure(write, root)
        return error.exit_code if error else 0

    seen = []
    for at in count(1):
        renew(root, model)
        code = run_until_killed(fail, root, at)
        recover(root)
        assert tree(root) in (OLD, NEW)
        assert names(root) - {".undo"} == {".lock"}
        seen.append(tree(root))
        if code != KILLED:
            break
    assert code == 5
    assert NEW in seen  # killed when it counted as new, before anything failed
    assert [*map(OLD.__eq__, seen[-10:])] == [True] * 10


def test_ctrl_c_at_any_point_leaves_all_old_or_all_new(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = root.rename(tmp_path / "model")
    for at in count(1):
        renew(root, model)
        with monkeypatch.context() as patch:
            faults = Faults(KeyboardInterrupt(), at, once=True)
            faults.install(patch)
            with suppress(KeyboardInterrupt):
                write(root)
        assert tree(root) in (OLD, NEW)
        assert names(root) - {".undo"} <= {".lock"}
        if faults.calls < at:
            break
    assert at > 40


@pytest.mark.parametrize(
    ("action", "number"), [(write, errno.ENOSPC), (write, errno.EIO), (take_back, errno.EROFS)]
)
def test_a_call_that_fails_once_changes_nothing_or_nothing_is_missing(
    root: Path,
    tmp_path: Path,
    action: Callable[[Path], int],
    number: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if action is take_back:
        write(root)
    before, after = (OLD, NEW) if action is write else (NEW, OLD)
    model = root.rename(tmp_path / "model")
    for at in count(1):
        renew(root, model)
        with monkeypatch.context() as patch:
            faults = Faults(OSError(number, os.strerror(number)), at, once=True)
            faults.install(patch)
            error = failure(action, root)
        assert tree(root) == (after if error is None else before)
        assert error is None or error.exit_code == 5
        assert names(root) - {".undo"} <= {".lock"}
        if faults.calls < at:
            break
    assert at > 40


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_for_good_is_mended_by_the_next_command(
    root: Path, tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = root.rename(tmp_path / "model")
    for at in count(1):
        renew(root, model)
        with monkeypatch.context() as patch:
            faults = Faults(OSError(number, os.strerror(number)), at, once=False)
            faults.install(patch)
            error = failure(write, root)
        assert error is None or error.exit_code == 5
        recover(root)
        assert tree(root) in (OLD, NEW)
        assert names(root) - {".undo"} <= {".lock"}
        if faults.calls < at:
            break
    assert at > 40


def test_a_limit_of_the_system_on_file_sizes(root: Path) -> None:
    """For real: the kernel refuses to let any file grow over 1,000 bytes."""

    def limited() -> int:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        error = failure(lambda root: len(put(root, {"z.yaml": b"z" * 1001})), root)
        return error.exit_code if error else 0

    assert run_until_killed(limited, root, 0) == 5
    assert tree(root) == OLD
    assert names(root) == {".lock"}


@pytest.mark.parametrize("fails", [False, True])
def test_a_build_folder_on_another_disk(
    root: Path, fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def replace(source: str, target: str) -> None:
        if ".journal" in source and ".journal" not in target:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        if fails and target.endswith("hall.yaml"):
            raise OSError(errno.EIO, "Input/output error")
        real(source, target)

    (root / PO).chmod(0o640)
    monkeypatch.setattr(os, "replace", replace)
    if fails:
        with pytest.raises(StorageError, match=f"{HALL}: cannot be written: Input/output error"):
            put(root, NEW)
    else:
        put(root, NEW)
    assert tree(root) == (OLD if fails else NEW)
    assert (root / PO).stat().st_mode & 0o777 == 0o640


def may_trace() -> bool:
    """Return whether there is a strace, and the system lets it look."""
    return (
        bool(shutil.which("strace"))
        and not subprocess.run(["strace", "true"], capture_output=True).returncode
    )


@pytest.mark.skipif(not may_trace(), reason="needs strace, and leave to trace")
def test_every_file_is_on_disk_before_it_gets_its_name_and_the_name_after(root: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.adapters.sets import NEW, put;"
        "put(Path(sys.argv[1]), NEW)"
    )
    log = root.parent / "strace.log"
    strace = ["strace", "-f", "-y", "-o", str(log), "-e", "trace=fsync,rename,renameat,renameat2"]
    done = subprocess.run(
        [*strace, sys.executable, "-c", code, str(root)],
        cwd=REPOSITORY,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert tree(root) == NEW
    steps = [line for line in log.read_text("utf-8").splitlines() if str(root) in line]
    renames = 0
    for number, step in enumerate(steps):
        if moved := re.search(r'rename\w*\((?:AT_FDCWD<[^>]*>, )?"([^"]+)", [^"]*"([^"]+)"', step):
            renames += 1
            source, target = moved.groups()
            assert any(synced(source, before) for before in steps[:number])
            assert any(synced(str(Path(target).parent), after) for after in steps[number:])
    assert renames == len(NEW) + 2  # the commit, and the journal that becomes the undo


def synced(path: str, step: str) -> bool:
    return re.search(rf"fsync\(\d+<{re.escape(path)}>\)\s+= 0$", step) is not None
