"""The same records give the same bytes: whatever the clock's zone, locale, hash seed or folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipeline.builds import REPOSITORY, outputs, project, run

HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/Lima", "LC_ALL": "fr_FR.ISO-8859-1", "PYTHONHASHSEED": "77"}


def start(root: Path, env: dict[str, str], umask: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "publisher.cli.main", "-C", str(root), "build"]
    return subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env={**os.environ, **env},
        umask=umask,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


@pytest.mark.long
def test_two_builds_far_apart_are_equal_to_the_byte(tmp_path: Path) -> None:
    one = project(tmp_path / "one", publications=("program",))
    other = project(tmp_path / "an other folder, très loin", publications=("program",))
    assert run(other, "export").returncode == 0  # the other reads its records from the cache
    both = [start(one, HERE, 0o077), start(other, THERE, 0o000)]
    for build in both:
        _, errors = build.communicate()
        assert build.returncode == 0, errors.decode()
    first, second = outputs(one), outputs(other)
    assert sum(path.endswith(".pdf") for path in first) == 2
    assert first == second
    for root in (one, other):
        secret = str(root).encode()
        for path in first:
            assert secret not in (root / "build" / path).read_bytes(), f"{path} tells where it was"
