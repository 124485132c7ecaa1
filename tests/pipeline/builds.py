"""Run builds of small projects, and see what they did to the build folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from publisher.cli.main import main
from tests.builders import EDITION, amend, write_project

REPOSITORY = Path(__file__).resolve().parents[2]
PRACTICAL = f"sources/{EDITION}/pages/practical.yaml"
# Shown in the programme alone, so that a change of it must leave the catalogue as it is.
FILES = {
    PRACTICAL: """\
kind: practical
language: fr
title: {fr: Informations pratiques, en: Practical information, es: Información práctica}
body: {fr: Le palais Euskalduna., en: The Euskalduna palace., es: El palacio Euskalduna.}
"""
}


def project(
    root: Path,
    *,
    languages: Sequence[str] = ("fr", "es"),
    publications: Sequence[str] = ("program", "catalogue"),
) -> Path:
    """Write a small project of which only the programme shows a page of practical information."""
    files = {
        path: "".join(_in(languages, line) for line in text.splitlines(keepends=True))
        for path, text in FILES.items()
    }
    return write_project(root, languages=languages, publications=publications, files=files)


def _in(languages: Sequence[str], line: str) -> str:
    """Leave in a line of texts those of the project's languages."""
    name, brace, rest = line.partition("{")
    if not brace:
        return line
    texts = [t for t in rest.rstrip("}\n").split(", ") if t.split(":")[0] in languages]
    return f"{name}{{{', '.join(texts)}}}\n"


def build(root: Path, *options: str) -> int:
    """Run `publisher build` in this process; return its exit code."""
    return main(["-C", str(root), "build", *options])


def run(
    root: Path,
    *arguments: str,
    env: Mapping[str, str] | None = None,
    package: Path = REPOSITORY,
    umask: int = 0o022,
) -> subprocess.CompletedProcess[bytes]:
    """Run `publisher -C root …` in a process of its own; return its exit code and output."""
    command = [sys.executable, "-m", "publisher.cli.main", "-C", str(root), *arguments]
    return subprocess.run(
        command, cwd=package, env={**os.environ, **(env or {})}, capture_output=True, umask=umask
    )


def outputs(root: Path) -> dict[str, str]:
    """Return the digest of every output by its path under build/: all a visitor can see."""
    found = {path.relative_to(root / "build").as_posix(): path for path in _files(root)}
    return {name: sha256(found[name].read_bytes()).hexdigest() for name in visible(found)}


def visible(paths: Iterable[str]) -> list[str]:
    """Return, sorted, those paths under build/ that are outputs: not caches, lock or staging."""
    return sorted(path for path in paths if not path.startswith("."))


def stamps(root: Path) -> dict[str, tuple[int, int, int]]:
    """Return inode, size and time of every file under build/, caches too."""
    return {
        path.relative_to(root / "build").as_posix(): (stat.st_ino, stat.st_size, stat.st_mtime_ns)
        for path in _files(root)
        for stat in [path.stat()]
    }


def _files(root: Path) -> list[Path]:
    return [path for path in sorted((root / "build").rglob("*")) if path.is_file()]


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """Return the paths that came, went or became different."""
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def edited(root: Path) -> Path:
    """Return a project built once (pages only) and changed since, so that all must be made."""
    edition = f"sources/{EDITION}/edition.yaml"
    write_project(root, languages=("fr", "es"), publications=("reports",))
    assert build(root, "--to", "html") == 0
    amend(root, edition, "Valores y territorios", "Valores y ciudades")
    amend(root, edition, "Valeurs et territoires", "Valeurs et villes")
    return root
