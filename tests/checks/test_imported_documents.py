"""Documents as partners send them, imported: the findings are those a careful editor would make.

The documents of `tests/cases/editor` are made up, with faults of the kinds that the forum's own
have; `findings.txt` is what an editor who reads the records marks, and nothing else may be told.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from publisher.cli.main import main

CASES = Path(__file__).parents[1] / "cases/editor"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("editor")
    assert main(["init", "-C", str(root), "--quiet"]) == 0
    for name, edition in (("catalogue.txt", []), ("report.txt", ["--edition", "fco2027"])):
        shutil.copy(CASES / name, root)
        assert main(["import", "-C", str(root), "--quiet", str(root / name), *edition]) in (0, 1)
    return root


def findings(root: Path, file: Path) -> list[str]:
    """Return a line for each finding: severity, check, record and field, what is wrong."""
    words = ["check", "-C", str(root), "--ignore", "missing", "--format", "json"]
    main([*words, "--output", str(file)])
    found = json.loads(file.read_text("utf-8"))["findings"]
    return sorted(
        f"{one['severity']} | {one['check']} | {place(one)} | {one['what']}" for one in found
    )


def place(one: dict[str, str]) -> str:
    if one["unit"].startswith("sources/"):
        return one["file"].removeprefix("sources/").removesuffix(".yaml")
    return one["unit"]


def test_the_findings_are_those_of_a_careful_editor(imported: Path, tmp_path: Path) -> None:
    wanted = (CASES / "findings.txt").read_text("utf-8").splitlines()
    found = findings(imported, tmp_path / "findings.json")
    assert found == [line for line in wanted if line and not line.startswith("#")]


def test_a_project_that_has_just_begun_has_no_finding(tmp_path: Path) -> None:
    assert main(["init", "-C", str(tmp_path), "--quiet"]) == 0
    assert findings(tmp_path, tmp_path / "findings.json") == []
