"""Only what changed is made again, and what is there is noticed to be gone or damaged."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.builders import EDITION, amend
from tests.pipeline.builds import (
    PRACTICAL,
    REPOSITORY,
    build,
    changed,
    outputs,
    project,
    run,
    stamps,
    visible,
)

pytestmark = pytest.mark.long
INITIATIVE = f"sources/{EDITION}/initiatives/koopera.yaml"
STATE = "build/.cache/state.json"
CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project built once, web pages and books; for reading only."""
    root = project(tmp_path_factory.mktemp("once"))
    assert build(root) == 0
    return root


@pytest.fixture
def built(once: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project that a test may change."""
    return Path(shutil.copytree(once, tmp_path / "project"))


def rendered(errors: str) -> int:
    """Return how many outputs a build says it has made, reading its progress."""
    return sum(line.startswith("[") and "unchanged" not in line for line in errors.splitlines())


def manifest(root: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((root / "build/manifest.json").read_bytes())[
        "outputs"
    ]
    return entries


def test_a_second_build_touches_nothing(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = stamps(built)
    assert build(built) == 0
    assert stamps(built) == before
    assert "Nothing has changed" in capsys.readouterr().err


def test_a_comment_in_a_record_renders_nothing(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = stamps(built)
    amend(built, INITIATIVE, 'code: "1.1.1"\n', 'code: "1.1.1"  # checked\n')
    assert build(built) == 0
    assert visible(changed(before, stamps(built))) == []
    assert rendered(capsys.readouterr().err) == 0


def test_one_spanish_word_changes_only_the_spanish_outputs_that_show_it(built: Path) -> None:
    before, times = outputs(built), stamps(built)
    amend(built, PRACTICAL, "palacio", "edificio")
    assert build(built) == 0
    assert changed(before, outputs(built)) == {
        f"{EDITION}/es/program/pages/practical.html",
        f"{EDITION}/es/program.pdf",
        "manifest.json",
    }
    touched = visible(changed(times, stamps(built)))
    assert [path for path in touched if "/es/program" not in path] == ["manifest.json"]


def test_a_word_of_the_interface_changes_the_outputs_of_its_language(built: Path) -> None:
    """Templates add words to the page data, so the data alone does not tell what to render."""
    before = outputs(built)
    file = built / "locales/es/LC_MESSAGES/ui.po"
    file.parent.mkdir(parents=True)
    words = 'msgid "Contents"\nmsgstr "Índice"\n\nmsgid "Skip to the text"\nmsgstr "Ir al texto"\n'
    file.write_text(CATALOGUE + words, encoding="utf-8")
    assert build(built, "--to", "html") == 0
    once = outputs(built)
    pages = {path for path in changed(before, once) if path.endswith(".html")}
    assert pages >= {p for p in before if p.startswith(f"{EDITION}/es/") and p.endswith(".html")}
    assert not any("/fr/" in page for page in pages)
    amend(built, "locales/es/LC_MESSAGES/ui.po", "Ir al texto", "Saltar al texto")
    assert build(built, "--to", "html") == 0
    assert f"{EDITION}/es/program/index.html" in changed(once, outputs(built))


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "templates/web.html",
            "</main>",
            "</main><!-- new -->",
            f"{EDITION}/fr/program/index.html",
        ),
        ("styles/site.css", "{", " {", "assets/site.css"),
    ],
)
def test_a_change_of_the_design_rebuilds(
    tmp_path: Path, file: str, old: str, new: str, expected: str
) -> None:
    root = project(tmp_path / "project", publications=("program",), languages=("fr",))
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPOSITORY / "publisher", tmp_path / "copy/publisher", ignore=ignored)
    assert run(root, "build", "--to", "html", package=tmp_path / "copy").returncode == 0
    before = outputs(root)
    design = tmp_path / "copy/publisher/render" / file
    text = design.read_text(encoding="utf-8")
    assert old in text
    design.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert run(root, "build", "--to", "html", package=tmp_path / "copy").returncode == 0
    assert expected in changed(before, outputs(root))


@pytest.mark.parametrize("fate", ["deleted", "cut short"])
@pytest.mark.parametrize(
    "path",
    [
        f"{EDITION}/fr/program.pdf",
        f"{EDITION}/es/catalogue/index.html",
        f"{EDITION}/es/program/pages/practical.html",
        "index.html",
        "assets/site.css",
        "manifest.json",
    ],
)
def test_a_lost_output_is_made_again_and_no_other(built: Path, path: str, fate: str) -> None:
    before, times = outputs(built), stamps(built)
    file = built / "build" / path
    if fate == "deleted":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-1])
    assert build(built) == 0
    assert outputs(built) == before
    # The pages of a publication are swapped in together.
    folder = "/".join(path.split("/")[:3]) if path.endswith(".html") and "/" in path else path
    touched = visible(changed(times, stamps(built)))
    assert all(other.startswith(folder) for other in touched)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b'"pages": ', b'"pages": 1', 1),
        lambda content: b"[]\n",
        lambda content: b"\xff\x00" + content,
        lambda content: content.partition(b"\n")[2],
    ],
    ids=["empty", "half", "one digit", "not a map", "not text", "without its digest"],
)
def test_a_damaged_state_means_a_full_build(
    built: Path, damage: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    before = outputs(built)
    (built / STATE).write_bytes(damage((built / STATE).read_bytes()))
    assert build(built, "--to", "html") == 0
    assert rendered(capsys.readouterr().err) == 4
    after = outputs(built)
    assert changed(before, after) == {"index.html", "manifest.json"}  # the books are not known now
    assert build(built, "--to", "html") == 0
    assert rendered(capsys.readouterr().err) == 0


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--language", "es"], "es/.*"),
        (["--publication", "program"], "(es|fr)/program/.*"),
        (["--edition", EDITION, "--language", "fr", "--publication", "catalogue"], "fr/cat.*"),
    ],
)
def test_filters_touch_what_they_name_and_keep_the_rest(
    built: Path, options: list[str], named: str
) -> None:
    before, listed = outputs(built), [entry["path"] for entry in manifest(built)]
    for old, new in (("Bienvenue", "Bonjour"), ("Bienvenida", "Hola")):
        amend(built, f"sources/{EDITION}/pages/welcome.yaml", old, new)
    assert build(built, *options, "--to", "html") == 0
    touched = changed(before, outputs(built)) - {"manifest.json"}
    assert touched
    assert all(re.fullmatch(f"{EDITION}/{named}[.]html", path) for path in touched)
    assert [entry["path"] for entry in manifest(built)] == listed
    # What was left out has not been forgotten.
    assert build(built, "--to", "html") == 0
    fresh = built.parent / "fresh"
    shutil.copytree(built / "sources", fresh / "sources")
    assert build(fresh, "--to", "html") == 0
    made = {path: digest for path, digest in outputs(fresh).items() if path.startswith(EDITION)}
    assert made.items() <= outputs(built).items()


def test_a_language_the_project_drops_leaves_the_build_folder(built: Path) -> None:
    smaller = project(built.parent / "smaller", languages=("fr",))
    shutil.copytree(smaller / "sources", built / "sources", dirs_exist_ok=True)
    assert build(built, "--to", "html") == 0
    assert not [path for path in outputs(built) if "/es/" in path]
    assert {entry["language"] for entry in manifest(built)} == {"fr"}
