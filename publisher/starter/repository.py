"""Teach git to merge catalogues by unit: lines for .gitattributes, settings of the clone."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from publisher.adapters.git import Repository
from publisher.errors import UsageError
from publisher.starter.files import attributes

NAME = "merge.publisher.name", "publisher: merge catalogues by unit"
DRIVER = "merge.publisher.driver"


def require_repository(root: Path) -> Repository:
    """Return the repository a folder lies in; raises `UsageError` when there is none."""
    repository = Repository(root)
    if not repository.exists:
        raise UsageError("not in a git repository", mend="run git init first, or leave out --git")
    return repository


def with_attributes(content: bytes | None) -> bytes:
    """Return .gitattributes with the lines it lacks at its end, in the file's own line ends."""
    text = (content or b"").decode("utf-8", "surrogateescape")
    newline = "\r\n" if "\r\n" in text else "\n"
    have = text.splitlines()
    missing = [line for line in attributes() if line not in have]
    if all(line.startswith("#") for line in missing):
        return content or b""
    if text and not text.endswith("\n"):
        text += newline
    return (text + "".join(line + newline for line in missing)).encode("utf-8", "surrogateescape")


def set_driver(repository: Repository) -> Sequence[str]:
    """Tell this clone how to merge; return the settings that were not so before.

    The Python that runs now is named with its whole path, for git is often run where the shell's
    path is unknown; with -P it imports nothing from the repository. Raises `StorageError` when
    git cannot.
    """
    python = shlex.quote(sys.executable).replace("%", "%%")
    command = f"{python} -P -m publisher.cli.main merge-driver -- %O %A %B %P"
    changed = []
    for name, value in (NAME, (DRIVER, command)):
        if repository.config(name) != value:
            repository.set_config(name, value)
            changed.append(name)
    return changed
