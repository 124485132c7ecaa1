"""A git repository in a test's own folder, that knows nothing of the machine's settings."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

DRIVER = f"{shlex.quote(sys.executable)} -m publisher.cli.main merge-driver %O %A %B %P"


class Repository:
    """Runs git; the branch everything begins on is called "main"."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self("init", "--quiet", "--initial-branch=main")

    def __call__(self, *command: str, ok: bool = True) -> str:
        """Return what git says on standard output; it may fail unless ``ok``."""
        outside = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        paths = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
        environment = outside | {
            # It may be relative to where the tests run; a merge driver runs somewhere else.
            "PYTHONPATH": os.pathsep.join(map(os.path.abspath, paths)),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            **{f"GIT_{who}_NAME": "Ann" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "ann@example.org" for who in ("AUTHOR", "COMMITTER")},
        }
        done = subprocess.run(
            ["git", *command], cwd=self.root, env=environment, capture_output=True, check=False
        )
        assert not (ok and done.returncode), done.stderr.decode()
        self.code, self.errors = done.returncode, done.stderr.decode()
        return done.stdout.decode()

    def use_driver(self, attributes: str) -> None:
        """Let publisher merge the files that lines of .gitattributes name."""
        self.write(".gitattributes", attributes)
        self("config", "merge.publisher.driver", DRIVER)

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        (self.root / path).write_bytes(data)

    def read(self, path: str) -> str:
        """Return what a file says."""
        return (self.root / path).read_text(encoding="utf-8")

    def commit(self, message: str = "change") -> str:
        """Commit everything; return the commit."""
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "-m", message)
        return self("rev-parse", "HEAD").strip()

    def branch(self, name: str, start: str = "main") -> None:
        """Begin a branch."""
        self("checkout", "--quiet", "-b", name, start)

    def merge(self, name: str, into: str = "main", *, ok: bool = True) -> None:
        """Merge a branch into another."""
        self("checkout", "--quiet", into)
        self("merge", "--quiet", "--no-ff", "-m", f"merge {name}", name, ok=ok)
