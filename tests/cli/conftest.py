"""What several files about `publisher check` begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import amend
from tests.cli.checking import DOUBLED, right, sync
from tests.repository import Repository
from tests.translation.status_project import PO


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a project, in a folder of its repository, with one old fault of a translator."""
    repository = Repository(tmp_path)
    repository.write(".gitignore", "build/\n")
    root = right(tmp_path / "project")
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    sync(root)
    repository.commit("start")
    return repository
