"""Run the commands of the round trip in this process, and read what they leave behind."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publisher.adapters.po import Catalogue, parse
from publisher.adapters.project_files import load_project
from publisher.catalogue.extract import fields
from publisher.catalogue.unit import Field
from publisher.cli.main import main
from publisher.model.project import Project


@dataclass(frozen=True, slots=True)
class Result:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """What it said in JSON."""
        assert self.out, self
        document: dict[str, Any] = json.loads(self.out)
        return document

    @property
    def kinds(self) -> list[tuple[str, str, str]]:
        """What happened to each unit: kind, language, unit; of a command asked for JSON."""
        return [(c["kind"], c["language"], c["unit"]) for c in self.document["changes"]]


def run(root: Path, *words: str) -> Result:
    """Run `publisher` on a project."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["-C", str(root), *words])
    return Result(code, out.getvalue(), err.getvalue())


def sync(root: Path, *options: str) -> Result:
    """Run `publisher sync`, which is to say in JSON what it did."""
    return run(root, "sync", "--format", "json", *options)


def files(root: Path, *, build: bool = False) -> dict[str, bytes]:
    """Return every file of a project by its path; ``build`` asks for all but the lock there."""
    found = {p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}
    return {
        name: path.read_bytes()
        for name, path in sorted(found.items())
        if (build or not name.startswith("build/")) and name != "build/.lock"
    }


def load(root: Path) -> Project:
    """Return the project, which must have no fault."""
    project, findings = load_project(root)
    assert project is not None, findings
    return project


def all_fields(root: Path) -> list[Field]:
    """Return every translatable field."""
    return list(fields(load(root)))


def catalogues(root: Path) -> dict[str, Catalogue]:
    """Return the catalogues of the records by their path; none may have a fault."""
    found = {}
    for file in sorted(root.glob("locales/*/LC_MESSAGES/*-from-*.po")):
        path = file.relative_to(root).as_posix()
        catalogue, findings = parse(file.read_bytes(), path)
        assert catalogue is not None, findings
        found[path] = catalogue
    return found


def comments(root: Path) -> set[str]:
    """Return every remark of a translator."""
    every = (entry for catalogue in catalogues(root).values() for entry in catalogue.entries)
    return {entry.comment for entry in every if entry.comment}
