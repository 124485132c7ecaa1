"""From an empty folder to booklets: init, import, build, status, and what the memory knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from publisher.cli.main import main
from tests.builders import EDITION, amend
from tests.importing.made_up import bring, codes, data, incoming, initiative, project, said
from tests.real import ROOT as REPOSITORY

MADE_UP = REPOSITORY / "tests/documents/catalogues/fr.txt"
REAL = REPOSITORY.parent / "shared/forum-documents/004_307cc80dd0114172.txt"
RECORD = f"{EDITION}/initiatives/la-lessive"
PO = f"locales/en/LC_MESSAGES/{EDITION}-from-fr.po"


def run(root: Path, *words: str) -> int:
    return main([words[0], "-C", str(root), *words[1:]])


def catalogue(folder: Path) -> Path:
    """Return the made-up catalogue, of a town that is on the map."""
    text = MADE_UP.read_text("utf-8").replace("VERLANE", "LIMA").replace("Verlane", "Lima")
    file = folder / "catalogue.txt"
    file.write_text(text, "utf-8")
    return file


def the_way(root: Path, file: Path, edition: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "init") == 0
    assert run(root, "import", str(file)) in (0, 1)
    assert run(root, "check", "--select", "missing") in (0, 1)
    assert run(root, "build", "--to", "html", "--publication", "catalogue") == 0
    page = (root / f"build/{edition}/en/catalogue/index.html").read_text("utf-8")
    assert 'class="fallback"' in page  # in French, and marked
    page = (root / f"build/{edition}/fr/catalogue/index.html").read_text("utf-8")
    assert 'class="fallback"' not in page
    assert run(root, "sync", "--quiet") == 0
    capsys.readouterr()
    assert run(root, "status", "--format", "json") == 0
    status = {one["language"]: one for one in json.loads(capsys.readouterr().out)["languages"]}
    assert status["fr"]["percent"] == 100
    assert status["en"]["states"]["missing"]["units"] > 30


def test_a_catalogue_becomes_booklets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = catalogue(tmp_path)
    the_way(tmp_path, file, "fco2027", capsys)
    (tmp_path / "known.csv").write_text('fr,en\n"Réparer ensemble","Repairing together"\n', "utf-8")
    assert run(tmp_path, "tm", "import", str(tmp_path / "known.csv")) == 0
    assert run(tmp_path, "tm", "suggest", "--language", "en") == 0
    entry = (tmp_path / "locales/en/LC_MESSAGES/fco2027-from-fr.po").read_text("utf-8")
    assert "#, fuzzy\n" in entry
    assert 'msgstr "Repairing together"' in entry


@pytest.mark.skipif(not REAL.is_file(), reason="the forum's documents are not here")
def test_the_catalogue_of_2018_becomes_booklets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    the_way(tmp_path, REAL, "gsef2018", capsys)
    folders = {
        "initiatives": 102,
        "sessions": 9 + 42,
    }
    for folder, number in folders.items():
        assert len(list((tmp_path / f"sources/gsef2018/{folder}").iterdir())) == number
    assert run(tmp_path, "import", str(REAL), "--dry-run") in (0, 1)
    assert capsys.readouterr().err.endswith("nothing to do\n")


def test_a_new_version_makes_translations_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path)
    bring(tmp_path, incoming([initiative()]))
    amend(tmp_path, f"sources/{RECORD}.yaml", "quartier}", "quartier, en: A launderette}")
    assert run(tmp_path, "sync", "--quiet") == 0
    new = initiative(title=said("Une laverie sans machines"))
    assert codes(bring(tmp_path, incoming([new]))) == []
    assert data(tmp_path, RECORD)["title"] == {
        "fr": "Une laverie sans machines",
        "en": "A launderette",
    }
    capsys.readouterr()
    assert run(tmp_path, "sync") == 0
    assert "1 translation is stale: its source changed" in capsys.readouterr().out
