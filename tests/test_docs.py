"""The documentation keeps its word: commands run, fields and links exist."""

from __future__ import annotations

import re
import shlex
import subprocess
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from publisher.cli.main import VERBS, main
from publisher.model import project, records
from tests.builders import EDITION, write_project

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#:\s]+)(?:#[^)]*)?\)")


def commands() -> list[tuple[str, str]]:
    """Return page and command of every line a reader is told to type, each once."""
    found: dict[str, str] = {}
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.splitlines():
                if line.startswith("$ "):
                    found.setdefault(line[2:], page.name)
    return [(page, line) for line, page in found.items()]


@pytest.fixture(scope="module")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("project"))


@pytest.mark.parametrize(
    ("page", "line"), [(page, line) for page, line in commands() if line.startswith("publisher")]
)
def test_every_publisher_command_of_the_documentation_runs(
    page: str, line: str, small_project: Path
) -> None:
    # A project of three records stands in for the forum's own, whose PDFs take a minute.
    words = ["forum2018" if word.startswith("gsef20") else word for word in shlex.split(line)[1:]]
    assert EDITION == "forum2018"
    assert main(["-C", str(small_project), *words]) == 0, f"{page}: {line}"


@pytest.mark.parametrize(
    ("page", "line"), [(page, line) for page, line in commands() if line.startswith("grep")]
)
def test_every_search_of_the_documentation_finds_one_record(page: str, line: str) -> None:
    found = subprocess.run(shlex.split(line), cwd=ROOT, capture_output=True, text=True, check=True)
    assert len(found.stdout.splitlines()) == 1, page


@pytest.mark.parametrize(
    ("page", "line"), [(page, line) for page, line in commands() if line.startswith("make")]
)
def test_every_make_target_of_the_documentation_exists(page: str, line: str) -> None:
    # What they do is done by .ci/run, and by this test having been started through `make test`.
    dry = subprocess.run(
        [*shlex.split(line), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert dry.returncode == 0, f"{page}: {dry.stderr}"


def test_no_command_of_the_documentation_goes_untested() -> None:
    others = [
        line
        for _, line in commands()
        if not line.startswith(("publisher", "grep", "make", "git clone", "cd "))
    ]
    assert others == []


def test_every_verb_is_in_the_documentation() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [name for name, _, _ in VERBS if f"publisher {name}" not in text] == []


def test_every_field_of_every_record_is_in_its_page() -> None:
    text = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    for module in (records, project):
        for name, kind in vars(module).items():
            if not is_dataclass(kind) or name in ("Record", "Registries", "EditionRecords"):
                continue
            if kind.__module__ != module.__name__ or name == "Project":
                continue
            section = text.split(f"\n## {name}\n", 1)[-1].split("\n## ", 1)[0]
            for field in fields(kind):
                if not field.metadata.get("injected"):
                    assert f"| `{field.name}` |" in section, f"{name}.{field.name}"


@pytest.mark.parametrize("page", [*PAGES, ROOT / "ARCHITECTURE.md"], ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
