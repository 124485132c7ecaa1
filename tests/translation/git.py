"""What git does with two people's edits of one project: file by file, line by line."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

Side = Literal["ours", "theirs"]
Files = Mapping[str, bytes]
UNION = (".tsv", ".tmx")  # one line each stands for itself, in any order


def merged(base: Files, ours: Files, theirs: Files, prefer: Side) -> dict[str, bytes]:
    """Return the files of a merge; where git finds a conflict, one side's file as a whole."""
    found = {}
    for path in sorted({*base, *ours, *theirs}):
        versions = (base.get(path), ours.get(path), theirs.get(path))
        content = _merged(path, *versions, prefer)
        if content is not None:
            found[path] = content
    return found


def _merged(
    path: str, base: bytes | None, ours: bytes | None, theirs: bytes | None, prefer: Side
) -> bytes | None:
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if ours is None or theirs is None:
        return ours if theirs is None else theirs  # deleted here, edited there: the edit stays
    code, content = merge_file(base or b"", ours, theirs, union=path.endswith(UNION))
    if code == 0:
        return content
    return ours if prefer == "ours" else theirs


def merge_file(
    base: bytes, ours: bytes, theirs: bytes, *, union: bool = False
) -> tuple[int, bytes]:
    """Run `git merge-file`; return the number of conflicts and the result."""
    with TemporaryDirectory() as folder:
        names = []
        for name, content in (("ours", ours), ("base", base), ("theirs", theirs)):
            names.append(str(Path(folder) / name))
            Path(names[-1]).write_bytes(content)
        how = ["--union"] if union else []
        command = ["git", "merge-file", "-p", *how, *names]
        done = subprocess.run(command, capture_output=True, check=False)
    assert 0 <= done.returncode < 128, done.stderr
    return done.returncode, done.stdout
