"""A project in which nothing has changed is not checked again, and nobody can tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from publisher.checks import runner
from publisher.translation.checking import looking
from publisher.translation.checking.remembered import FOLDER, KEPT
from tests.builders import amend
from tests.cli.checking import DOUBLED, asked, right
from tests.translation.status_project import PO

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "markdown")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = right(tmp_path)
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    return root


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what grows by one with every run of the checks."""
    seen: list[object] = []
    true = runner.run

    def counted(*given: Any) -> Any:
        seen.append(given)
        return true(*given)

    monkeypatch.setattr(looking, "run", counted)
    return seen


@pytest.mark.parametrize("format_", FORMATS)
def test_the_second_report_is_the_first(
    root: Path, capsys: pytest.CaptureFixture[str], runs: list[object], format_: str
) -> None:
    asked(root, "--format", format_)
    first = capsys.readouterr()
    asked(root, "--format", format_)
    assert capsys.readouterr() == first
    assert len(runs) == 1


def test_what_was_changed_is_seen(
    root: Path, capsys: pytest.CaptureFixture[str], runs: list[object]
) -> None:
    assert asked(root, "--fail-on", "warning") == 1
    amend(root, PO, DOUBLED, 'msgstr "Bienvenida"')
    assert asked(root, "--fail-on", "warning") == 0
    (root / "sources/checks.yaml").write_text(
        "severities:\n  - {check: doubled-space, severity: error}\n"
    )
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    assert asked(root) == 1
    assert len(runs) == 3


def test_another_question_has_another_answer(root: Path, runs: list[object]) -> None:
    assert asked(root, "--fail-on", "warning") == 1
    assert asked(root, "--fail-on", "warning", "--ignore", "doubled-space") == 0
    assert asked(root, "--fail-on", "warning", "--language", "en") == 0
    assert len(runs) == 3


@pytest.mark.parametrize("content", [b"", b"{}", b'{"checks": ["no-such"]}', b"\xff"])
def test_a_damaged_memory_is_none(root: Path, runs: list[object], content: bytes) -> None:
    asked(root)
    (kept,) = (root / FOLDER).iterdir()
    kept.write_bytes(content)
    assert asked(root, "--fail-on", "warning") == 1
    assert len(runs) == 2
    assert json.loads(kept.read_bytes())["units"]


def test_only_the_last_few_answers_are_kept(root: Path) -> None:
    for number in range(KEPT + 2):
        asked(root, *["--ignore", "doubled-word"] * number)
    assert len(list((root / FOLDER).iterdir())) <= KEPT
