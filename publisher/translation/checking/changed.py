"""Which lines were changed since a commit, as git tells it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from publisher.adapters.git import FOREIGN, SAFE
from publisher.errors import UsageError

Lines: TypeAlias = Mapping[str, set[int] | None]  # by file; None: the whole of it is new

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
# Nothing that a repository's configuration or attributes name is run.
_DIFF = (
    *("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--relative"),
    *("--text", "--inter-hunk-context=0", "--submodule=short", "--ignore-submodules=all"),
)


def base_of(root: Path, reference: str) -> str:
    """Return the commit that what is here now began with: where the reference and HEAD parted.

    What others have changed at the reference since then is no change of ours. Of HEAD before the
    first commit it is the empty tree. Raises `UsageError` when this is no repository, has no such
    commit, or knows too little of its past.
    """
    if _git(root, "rev-parse", "--is-inside-work-tree") is None:
        mend = "leave --changed-since out, or run it in a clone of the project"
        raise UsageError("this folder is not in a git repository", mend=mend)
    name = ("--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}")
    commit = _git(root, "rev-parse", *name)
    if commit is None and reference == "HEAD" and _git(root, "rev-list", "-n1", "--all") == b"":
        return _wanted(root, "hash-object", "-t", "tree", os.devnull).strip().decode("ascii")
    if commit is None:
        mend = "fetch it first: a shallow clone has only the newest commits"
        raise UsageError(f"git knows no commit '{reference}' here", mend=mend)
    sha = commit.strip().decode("ascii")
    parted = _git(root, "merge-base", sha, "HEAD")
    if parted is not None:
        return parted.split()[0].decode("ascii")
    if (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
        mend = "fetch more: git fetch --unshallow; in a workflow, check out with fetch-depth: 0"
        raise UsageError(f"this clone is too shallow to compare with '{reference}'", mend=mend)
    return sha


def changed_lines(root: Path, sha: str, below: Sequence[str] = ()) -> Lines:
    """Return the lines of the working tree that a commit did not have, untracked files whole.

    Looked at is what lies ``below`` some folders, or has these names; by default, everything. Where
    lines were only taken away, those around the place count. Paths are relative to ``root``. Raises
    `UsageError` when git cannot tell.
    """
    names = _names(_wanted(root, *_DIFF, "--name-only", "-z", sha, "--", *below))
    # Lines of files begin with a sign, so this stands only where the part of a file begins.
    _, *parts = re.split(
        rb"^diff --git ",
        _wanted(root, *_DIFF, "--unified=0", sha, "--", *below),
        flags=re.MULTILINE,
    )
    found: dict[str, set[int] | None] = {}
    for file, part in zip(names, parts, strict=True):
        found[file] = set().union(*map(_lines, _HUNK.finditer(part)))
    new = _wanted(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *below)
    return found | dict.fromkeys(_names(new))


def _lines(hunk: re.Match[bytes]) -> range:
    start, number = int(hunk[1]), int(hunk[2] or 1)
    return range(start, start + number) if number else range(start, start + 2)


def _names(listed: bytes) -> Sequence[str]:
    return [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]


def _wanted(root: Path, *words: str) -> bytes:
    answer = _git(root, *words)
    if answer is None:
        raise UsageError("git could not tell what has changed", mend="see what git status says")
    return answer


def _git(root: Path, *words: str) -> bytes | None:
    """Return what git answers; None when there is no git, or it says no."""
    environment = {k: v for k, v in os.environ.items() if k not in FOREIGN}
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *SAFE, *words],  # noqa: S607
            cwd=root, env=environment, capture_output=True, check=False, timeout=60,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
