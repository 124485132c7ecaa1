"""What a project decides: pages in several languages, thresholds; and what its catalogues say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import amend
from tests.cli.checking import REGISTRY, asked, found, right
from tests.translation.status_project import PO


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return right(tmp_path)


def configure(root: Path, text: str) -> None:
    (root / "sources/checks.yaml").write_text(text, encoding="utf-8")


def test_a_catalogue_of_another_language_than_its_folder_is_told_at_its_header(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, '"Language: es\\n"', '"Language: fr\\n"')
    (one,) = found(root, capsys, "--select", "catalogue-header", PO)
    assert (one["file"], one["severity"]) == (PO, "warning")
    line = (root / PO).read_text("utf-8").split("\n")[one["line"] - 1]
    assert line == '"Language: fr\\n"'
    assert asked(root) == 1  # sync and build refuse such a project


def test_a_page_may_have_an_address_in_every_language(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, REGISTRY, 'msgstr "Welcome"', 'msgstr "Welcome to www.example.org/hello"')
    amend(root, REGISTRY, 'msgid "Bienvenue"', 'msgid "Bienvenue sur www.example.org/bonjour"')
    asked_for = ("--select", "addresses", REGISTRY)
    (one,) = found(root, capsys, *asked_for)
    assert "www.example.org/bonjour" in one["what"]
    configure(
        root,
        "addresses:\n  - same:\n"
        "      - {language: fr, url: www.example.org/bonjour}\n"
        "      - {language: en, url: www.example.org/hello}\n",
    )
    assert found(root, capsys, *asked_for) == []


def test_a_threshold_may_ask_for_review_and_be_no_error(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(
        root,
        'thresholds:\n  - {done: "100", state: reviewed, unit: "*/pages/*", severity: warning}\n'
        '  - {done: "100"}\n',
    )
    told = found(root, capsys, "--select", "coverage")
    assert {one["severity"] for one in told} == {"warning"}
    assert asked(root) == 0
    assert asked(root, "--fail-on", "warning") == 1
