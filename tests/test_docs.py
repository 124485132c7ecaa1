"""The documentation keeps its word: commands run, fields and links exist."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from publisher.adapters.po import parse
from publisher.cli.main import VERBS, main
from publisher.model import project, records
from tests.builders import EDITION, amend, write_project
from tests.repository import Repository
from tests.test_walkthrough import STORIES

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
INTEGRATORS = (ROOT / "docs" / "integrators.md").read_text(encoding="utf-8")
WELCOME = f"sources/{EDITION}/pages/welcome.yaml"
PO = f"locales/es/LC_MESSAGES/{EDITION}-from-fr.po"
LINK = re.compile(r"\[[^\]]*\]\(([^)#:\s]*)(?:#([^)]*))?\)")


def blocks(kind: str, text: str) -> list[str]:
    """Return what stands between fences of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, str]]:
    """Return page and command of every line a reader is told to type, each once."""
    found: dict[str, str] = {}
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for story in STORIES:  # these are played word for word, see tests/test_walkthrough.py
            text = re.sub(rf"^## {story}\n.*?(?=^## )", "", text, flags=re.MULTILINE | re.DOTALL)
        for block in blocks("console", text):
            for line in block.splitlines():
                if line.startswith("$ "):
                    found.setdefault(line[2:], page.name)
    return [(page, line) for line, page in found.items()]


@pytest.fixture(scope="module")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_project(tmp_path_factory.mktemp("project"))
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    return root


def copy(root: Path, to: Path) -> Path:
    """Return a copy of a project without what was built of it."""
    return shutil.copytree(root, to, ignore=shutil.ignore_patterns("build"))


@pytest.mark.parametrize(
    ("page", "line"), [(page, line) for page, line in commands() if line.startswith("publisher")]
)
def test_every_publisher_command_of_the_documentation_runs(
    page: str, line: str, small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A project of a few records stands in for the forum's own, whose PDFs take a minute.
    words = [re.sub(r"^gsef20\d\d", EDITION, word) for word in shlex.split(line)[1:]]
    root = small_project if "build" in words else copy(small_project, tmp_path / "project")
    if "--git" in words:
        subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    if "--changed-since" in words:
        repository = Repository(root)
        repository.write(".gitignore", "/build/\n")
        repository.commit()
    if "resolve" in words:
        amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
        amend(root, WELCOME, 'es: "Bienvenida"', 'es: "Hola"')
    if "import" in words:  # the memory somebody sent
        main(["-C", str(root), "--quiet", "tm", "export", "--output", str(root / "old.tmx")])
    monkeypatch.chdir(root)
    if "--baseline" in words:  # the page makes it one line before
        main([*words, "--update-baseline"])
    assert main(words) == 0, f"{page}: {line}"


def test_the_example_of_the_library_does_what_it_says(
    small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = blocks("python", INTEGRATORS)
    root = copy(small_project, tmp_path / "forum")
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(compile(example, "docs/integrators.md", "exec"), names)
    assert names["findings"] == []
    assert names["project"] is not None
    assert WELCOME in names["written"]
    records_and_desk = [path for path in names["written"] if not path.startswith("build/")]
    assert names["restored"] == records_and_desk


def test_git_merges_a_catalogue_as_the_documentation_sets_it_up(
    small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy(small_project, tmp_path / "project")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)

    def git(*words: str) -> None:
        me = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *me, *words], cwd=root, check=True, capture_output=True)

    (root / ".gitignore").write_text("/build/\n", encoding="utf-8")
    git("init", "-q")
    assert main(["-C", str(root), "init", "--git"]) == 0  # as the page says
    written = (root / ".gitattributes").read_text(encoding="utf-8").splitlines()
    (told,) = blocks("gitattributes", INTEGRATORS)
    assert told.splitlines() == [line for line in written if not line.startswith("#")]
    git("add", ".")
    git("commit", "-qm", "agreed")
    git("switch", "-qc", "translator")
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    git("commit", "-qam", "translated")
    git("switch", "-qc", "staff", "HEAD~1")
    amend(root, WELCOME, 'fr: "Bienvenue"', 'fr: "Bienvenue à Bilbao"')
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    git("add", ".")
    git("commit", "-qm", "reworded")
    git("merge", "-q", "translator")
    catalogue, _ = parse((root / PO).read_bytes(), PO)
    assert catalogue is not None
    (entry,) = [each for each in catalogue.entries if each.text == "Bienvenidos"]
    assert (entry.id, entry.fuzzy) == ("Bienvenue à Bilbao", True)
    assert entry.previous_id == "Bienvenue"


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
    for target, heading in LINK.findall(page.read_text(encoding="utf-8")):
        file = page.parent / target if target else page
        assert file.exists(), target
        if heading:
            text = file.read_text(encoding="utf-8").lower()
            headings = re.findall(r"^#+ (.*)$", re.sub(r"[^\w\s#-]", "", text), re.MULTILINE)
            assert heading in [each.replace(" ", "-") for each in headings], f"{target}#{heading}"
