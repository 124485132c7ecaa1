"""Every web page of the forum, judged by axe-core in Chromium and by the Nu validator."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from publisher.adapters.project_files import load_project
from publisher.adapters.ui_catalogues import load_interface
from publisher.publications.registry import compose
from publisher.render.portal import render_portal
from publisher.render.site import render_site
from publisher.render.style import site_style

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TOOLS = HERE / "node_modules"
VNU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
LANGUAGES = ("fr", "en", "es")
# Of the two that axe.mjs looks for, the one that is there, or that .ci/run installs.
CHROMIUM = shutil.which("chromium") or "chromium-headless-shell"

pytestmark = pytest.mark.long


def needs(*commands: str) -> None:
    """Skip where a witness is missing; in CI that is a failure."""
    missing = [name for name in commands if shutil.which(name) is None]
    if not TOOLS.is_dir():
        missing.append("tests/browser/node_modules")
    if missing and "CI" not in os.environ:
        pytest.skip(f"missing: {', '.join(missing)}; .ci/run installs them")
    assert missing == []


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of every publication in every language, and the portal."""
    folder = tmp_path_factory.mktemp("site")
    project, _ = load_project(ROOT)
    assert project is not None
    interfaces = {language: load_interface(ROOT, language) for language in LANGUAGES}
    outputs: list[dict[str, Any]] = []
    for edition in project.settings.editions:
        for language in LANGUAGES:
            for kind in edition.publications:
                book = compose(project, edition.id, kind, language, interfaces[language])
                place = f"{edition.id}/{language}/{kind}"
                facts = {"edition": edition.id, "language": language, "publication": kind}
                for format_, path in (("html", place), ("pdf", f"{place}.pdf")):
                    outputs.append(
                        {**facts, "format": format_, "path": path, "title": book.title}
                        | {"title_language": language, "pages": 12, "complete": 100}
                    )
                for path, html in render_site(book, interfaces[language], pdf=True):
                    target = folder / place / path
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_text(html, encoding="utf-8")
    (folder / "index.html").write_text(render_portal(project, outputs, interfaces), "utf-8")
    (folder / "assets").mkdir()
    (folder / "assets" / "site.css").write_text(site_style(), "utf-8")
    return folder


def axe(pages: Sequence[Path], scheme: str = "light") -> dict[str, list[str]]:
    """Return the violations by rule, each with the pages that have it."""
    done = subprocess.run(
        ["node", str(HERE / "axe.mjs")],
        input="\n".join(map(str, pages)),
        env={**os.environ, "COLOR_SCHEME": scheme},
        capture_output=True,
        text=True,
        check=True,
    )
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(reports) == len(pages), done.stderr
    found = defaultdict(list)
    for report in reports:
        for violation in report["violations"]:
            found[violation["id"]].append(report["file"])
    return dict(found)


def of_each_kind(pages: Sequence[Path]) -> list[Path]:
    """Return one page of each layout, recognised by the class of its body."""
    kinds: dict[str, Path] = {}
    for page in pages:
        body = page.read_text(encoding="utf-8").split("<body", 1)[1].split(">", 1)[0]
        kinds.setdefault(body.split(" day-")[0], page)
    return list(kinds.values())


@pytest.mark.browser
@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page_of_a_language(site: Path, language: str) -> None:
    needs("node", CHROMIUM)
    pages = sorted(site.glob(f"*/{language}/**/*.html"))
    assert len(pages) > 250
    assert axe(pages) == {}


@pytest.mark.browser
@pytest.mark.timeout(300)
def test_axe_finds_nothing_on_a_page_of_each_kind_in_the_dark(site: Path) -> None:
    needs("node", CHROMIUM)
    pages = [site / "index.html", *of_each_kind(sorted(site.glob("*/fr/**/*.html")))]
    assert len(pages) > 8
    assert axe(pages, "dark") == {}
    assert axe(pages[:1], "light") == {}


@pytest.mark.browser
def test_axe_is_awake(tmp_path: Path) -> None:
    needs("node", CHROMIUM)
    page = tmp_path / "bad.html"
    page.write_text("<!DOCTYPE html><title>x</title><h1></h1><img src=x>", encoding="utf-8")
    assert {"html-has-lang", "image-alt"} <= axe([page]).keys()


@pytest.mark.browser
@pytest.mark.timeout(300)
def test_the_nu_validator_finds_no_error_on_any_page(site: Path) -> None:
    needs("node", "java")
    done = subprocess.run(
        ["java", "-jar", VNU, "--errors-only", "--format", "json", "--skip-non-html", site],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    assert [(m.get("url", "").split("/site0/")[-1], m["message"]) for m in messages][:5] == []
