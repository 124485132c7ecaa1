"""Ask git about the project's history, and set its configuration: as little as will do.

The folder may be anybody's. So git is run without a shell, without hooks, monitors, pagers,
prompts or fetches, with commands that show stored bytes as they are (no filter, no conversion,
no signature is run), and no text of the project is ever taken for an option.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

SAFE: Final = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false"),
    *("-c", "protocol.allow=never", "-c", "log.showSignature=false"),
)
# Said by git itself to its hooks and drivers: about another repository than the folder's, maybe.
FOREIGN: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
SECONDS: Final = 60
PLAIN: Final = (b"100644", b"100755", b"100664")  # modes of files that are no links


class Merge(NamedTuple):
    """A commit that joined branches; `commit` is empty for one that is being made."""

    commit: str
    parents: tuple[str, ...]


class Repository:
    """The repository a project's folder lies in; every question is answered "nothing" outside one.

    Paths are relative to the folder.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    @cached_property
    def exists(self) -> bool:
        """Whether the folder lies in the working tree of a repository that git can read."""
        folders = (self._root, *self._root.parents)
        if not any((folder / ".git").exists() for folder in folders):
            return False  # the usual answer outside one costs no process
        return self._line("rev-parse", "--is-inside-work-tree") == "true"

    def last_commit(self, path: str) -> str:
        """Return the newest commit, merges aside, that changed a file; empty if there is none."""
        return self._line("rev-list", "--no-merges", "-n", "1", "HEAD", "--", path)

    def commits(self, path: str, *, since: str, most: int) -> list[str]:
        """Return the newest commits since another that led to what a file says now."""
        command = ["rev-list", "-n", str(most), *_range(since), "--", path]
        return self._run(*command).decode("ascii").split()

    def merges(self, path: str, *, since: str, most: int) -> list[Merge]:
        """Return the newest merges since a commit that gave a file a content no parent had.

        One that is being made comes first. ``since`` may be empty: from the beginning. Of parents
        that did not change the file, their nearest ancestor that did may stand for them.
        """
        found = []
        if other := self._line("rev-parse", "--quiet", "--verify", "MERGE_HEAD"):
            found.append(Merge("", (self._line("rev-parse", "--verify", "HEAD"), other)))
        which = ["--merges", "--parents", "-n", str(most)]
        lines = self._run("rev-list", *which, *_range(since), "--", path).decode("ascii")
        for line in lines.splitlines():
            commit, *parents = line.split()
            found.append(Merge(commit, tuple(parents)))
        return found

    def contents(self, commits: Iterable[str], path: str) -> dict[str, bytes]:
        """Return a file as each of several commits has it, without those that have not."""
        wanted = list(dict.fromkeys(commits))
        asked = "".join(f"{commit}:./{path}\n" for commit in wanted).encode()
        answer = self._run("cat-file", "--batch", given=asked)
        found, at = {}, 0
        for commit in wanted:
            head, _, _ = answer[at:].partition(b"\n")
            at += len(head) + 1
            if head.count(b" ") == 2 and b" blob " in head:
                size = int(head.rpartition(b" ")[2])
                found[commit] = answer[at : at + size]
                at += size + 1
        return found

    def files(self, commit: str, below: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the plain files of a commit below some folders, or of these names, as stored."""
        listed = self._run("ls-tree", "-r", "-z", commit, "--", *below)
        found = []
        for line in filter(None, listed.split(b"\0")):
            head, _, name = line.partition(b"\t")
            mode, kind, digest = head.split()
            path = os.fsdecode(name)
            if kind == b"blob" and mode in PLAIN and not _strays(path):
                found.append((path, digest.decode("ascii")))
        asked = "".join(f"{digest}\n" for _, digest in found).encode()
        answer, at = self._run("cat-file", "--batch", given=asked), 0
        for path, _ in found:
            start = answer.find(b"\n", at) + 1
            size = int(answer[at : start - 1].rpartition(b" ")[2])
            yield path, answer[start : start + size]
            at = start + size + 1

    def config(self, name: str) -> str:
        """Return a setting of the repository itself; empty when it is not set."""
        return self._line("config", "--local", "--get", name)

    def set_config(self, name: str, value: str) -> None:
        """Set a setting of the repository itself. Raises `StorageError` when git cannot."""
        from publisher.errors import Location, StorageError

        done = self._call("config", "--local", "--replace-all", name, value)
        if done is None or done.returncode:
            why = done.stderr.decode("utf-8", "replace").strip() if done else "git cannot be run"
            mend = f"run: git config {name} '{value}'"
            raise StorageError(f"cannot be set: {why}", Location(f"git config {name}"), mend)

    def _line(self, *command: str) -> str:
        return self._run(*command).decode("utf-8", "replace").removesuffix("\n")

    def _run(self, *command: str, given: bytes = b"") -> bytes:
        done = self._call(*command, given=given)
        return done.stdout if done is not None and not done.returncode else b""

    def _call(self, *command: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
        environment = {k: v for k, v in os.environ.items() if k not in FOREIGN}
        environment |= {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
        try:
            return subprocess.run(  # noqa: S603 - no shell, and nothing of the project is an option
                ["git", *SAFE, *command],  # noqa: S607 - the git that the person uses
                input=given,
                capture_output=True,
                check=False,
                cwd=self._root,
                env=environment,
                timeout=SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None


def _strays(path: str) -> bool:
    """Tell whether a path, as a tree made by hand may have it, leads out of its folder."""
    return path.startswith("/") or ".." in path.split("/") or "\\" in path


def _range(since: str) -> Sequence[str]:
    return (f"{since}..HEAD",) if since else ("HEAD",)
