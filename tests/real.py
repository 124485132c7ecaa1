"""The forum's own project, as it stands in this repository, and what may be published of it.

Loaded from a copy, because loading writes a cache beside the sources.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from publisher.adapters.project_files import load_project
from publisher.adapters.ui_catalogues import load_interface
from publisher.model.interface import Interface
from publisher.model.project import Project
from publisher.model.publication import Publication
from publisher.publications.registry import compose

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("fr", "en", "es")
BOOKS = (
    ("gsef2018", "program"),
    ("gsef2018", "catalogue"),
    ("gsef2021", "program"),
    ("gsef2021", "sheets"),
    ("gsef2021", "reports"),
)
EVERY = [(edition, kind, language) for edition, kind in BOOKS for language in LANGUAGES]


@cache
def project() -> Project:
    """Return the forum's project."""
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "sources", Path(folder) / "sources")
        return load(Path(folder))


@cache
def interface(language: str) -> Interface:
    """Return the interface strings of a language."""
    return load_interface(ROOT, language)


@cache
def book(edition: str, kind: str, language: str) -> Publication:
    """Return one of the forum's publications."""
    return compose(project(), edition, kind, language, interface(language))


def load(root: Path) -> Project:
    """Return the project in a folder, which must have no faults."""
    found, findings = load_project(root)
    assert found is not None, "\n".join(map(str, findings))
    return found
