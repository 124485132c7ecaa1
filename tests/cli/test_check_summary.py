"""The summary for a pull request: what a change brings, in Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import amend
from tests.cli.checking import DOUBLED, asked
from tests.repository import Repository
from tests.translation.status_project import KOOPERA, PO


@pytest.fixture
def root(repository: Repository) -> Path:
    return repository.root / "project"


def test_the_summary_says_what_changed(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = repository("rev-parse", "HEAD").strip()
    amend(root, PO, DOUBLED, 'msgstr "Bienvenida"')  # mended
    amend(root, PO, 'msgstr "Presidenta"', 'msgstr "La la presidenta"')  # spoilt
    amend(root, KOOPERA, 'fr: "Elle répare et revend."', 'fr: "Elle ne répare ni ne revend."')
    repository.write(
        "project/sources/checks.yaml",
        "thresholds:\n  - {done: 95, language: es}\n  - {done: 9, language: en}\n",
    )
    assert asked(root, "--changed-since", "main", "--format", "markdown") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "<!-- publisher check -->"
    assert "**publisher check passes:** 1 warning, 2 notes in 45 texts" in said
    (row,) = [line for line in said if line.startswith("| warning |")]
    assert "doubled-word" in row
    assert "And 2 × stale." in said
    assert "Gone: 1 × doubled-space." in said
    assert "| es everything | 95 % | 84 % | **missed** |" in said
    assert "A change does not fail for these." in said
    assert "| es | 100 % | 84 % | 32 of 38 (-4) | 14 of 15 (-1) |" in said
    assert any(line.startswith("| es forum2018-from-fr | 100 % |") for line in said)
    assert not any(line.startswith("| es registries") for line in said)
    assert f"Compared with {base[:12]}." in said


def test_the_summary_says_that_it_compares_with_nothing(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(root, "--format", "markdown") == 0
    said = capsys.readouterr().out
    assert "| es | – | 100 % |" in said
    assert "There is nothing to compare with: no commit was named." in said
    good = repository.read("project/sources/project.yaml")
    repository.write("project/sources/project.yaml", "title: [")
    broken = repository.commit()
    repository.write("project/sources/project.yaml", good)
    assert asked(root, "--format", "markdown", "--changed-since", broken) == 0
    why = f"There is nothing to compare with: {broken[:12]} holds no project to be read."
    assert why in capsys.readouterr().out
