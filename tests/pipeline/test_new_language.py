"""A new language is one word of configuration: pages and books, with what is missing marked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.builders import EDITION, amend, word
from tests.pipeline.builds import build, project

HEADER = """msgid ""
msgstr ""
"Language: eu\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

"""


@pytest.fixture(scope="module")
def basque(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the build folder of a project in French and Spanish to which Basque was added."""
    root = project(tmp_path_factory.mktemp("basque"), publications=("program",))
    amend(root, "sources/project.yaml", "[fr, es]", "[fr, es, eu]")
    assert build(root, "--language", "eu") == 0
    return root / "build"


def test_the_pages_mark_every_text_that_fell_back(basque: Path) -> None:
    page = (basque / EDITION / "eu/program/pages/welcome.html").read_text(encoding="utf-8")
    assert '<html lang="eu"' in page
    assert f'<span lang="fr">{word("welcome", "fr")}</span>' in page
    assert '<span class="fallback" lang="eu">(frantsesa)</span>' in page
    assert "hreflang=" in page


def test_the_portal_speaks_of_the_new_language_in_itself(basque: Path) -> None:
    portal = (basque / "index.html").read_text(encoding="utf-8")
    assert 'lang="eu"' in portal
    assert "euskara" in portal.lower()
    assert f"{EDITION}/eu/program/index.html" in portal


def test_the_manifest_counts_what_fell_back(basque: Path) -> None:
    outputs = json.loads((basque / "manifest.json").read_bytes())["outputs"]
    assert [(o["language"], o["format"]) for o in outputs] == [("eu", "html"), ("eu", "pdf")]
    for output in outputs:
        assert f"sources/{EDITION}/pages/welcome.yaml title" in output["fallbacks"]
        assert (
            output["complete"]
            == 100 * (output["fields"] - len(output["fallbacks"])) // (output["fields"])
        )
        assert output["complete"] < 50


def test_the_book_says_in_its_structure_which_language_each_text_is_in(basque: Path) -> None:
    with pikepdf.open(basque / EDITION / "eu/program.pdf") as pdf:
        assert str(pdf.Root.Lang) == "eu"
        languages = [str(e.Lang) for e in elements(pdf.Root.StructTreeRoot.K) if "/Lang" in e]
    assert languages.count("fr") > 10
    assert "eu" in languages  # the labels inside French text


def test_the_words_of_the_program_are_marked_as_english(basque: Path) -> None:
    folder = basque / EDITION / "eu/program"
    home = (folder / "index.html").read_text(encoding="utf-8")
    assert '<span lang="en">Skip to the text</span>' in home
    assert '<h1><span lang="en">Programme</span></h1>' in home
    assert "<title>Programme – " in home
    page = (folder / "index-people.html").read_text(encoding="utf-8")
    assert '<span lang="en">Index of people</span>' in page
    assert '<span lang="en">Programme</span>' in (basque / "index.html").read_text(encoding="utf-8")
    with pikepdf.open(basque / EDITION / "eu/program.pdf") as pdf:
        languages = [str(e.Lang) for e in elements(pdf.Root.StructTreeRoot.K) if "/Lang" in e]
        assert "<" not in str(pdf.docinfo["/Title"])
    assert languages.count("en") > 3


def test_the_manifest_counts_the_words_of_the_program(basque: Path) -> None:
    outputs = json.loads((basque / "manifest.json").read_bytes())["outputs"]
    for output in outputs:
        assert output["interface"]["translated"] == 0
        assert output["interface"]["of"] > 5
        assert output["title_language"] == "en"


def test_the_table_counts_words_only_while_some_are_untranslated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, languages=("eu", "en"), publications=("program",))
    file = root / "locales/eu/LC_MESSAGES/ui.po"
    file.parent.mkdir(parents=True)
    file.write_text(HEADER, encoding="utf-8")
    assert build(root, "--to", "html") == 0
    table = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert table[0][-2:] == ["untranslated", "labels"]
    assert table[1][-1] == "0"
    lacking = int(table[2][-1])
    assert lacking > 5
    with file.open("a", encoding="utf-8") as catalogue:
        catalogue.write('msgid "Skip to the text"\nmsgstr "Joan testura"\n')
    assert build(root, "--to", "html", "--language", "eu") == 0
    assert int(capsys.readouterr().out.splitlines()[1].split()[-1]) == lacking - 1
    assert "labels" not in _table_of(root, "en", capsys)
    page = (root / f"build/{EDITION}/eu/program/index.html").read_text(encoding="utf-8")
    assert ">Joan testura</a>" in page


def _table_of(root: Path, language: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert build(root, "--to", "html", "--language", language) == 0
    return capsys.readouterr().out


def elements(node: Any) -> list[Any]:
    """Return all structure elements below a node (ISO 32000-1, 14.7.2)."""
    found: list[Any] = []
    waiting = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, pikepdf.Array):
            waiting.extend(item)
        elif isinstance(item, pikepdf.Dictionary) and "/S" in item:
            found.append(item)
            if "/K" in item:
                waiting.append(item.K)
    return found
