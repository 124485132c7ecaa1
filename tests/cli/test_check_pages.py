"""What a build saw on its pages is told by a check, for as long as it is true."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publisher.checks import runner
from publisher.cli.main import main
from publisher.model.publication import Publication
from publisher.pipeline import work
from publisher.publications import registry
from publisher.translation.checking import looking as checking
from tests.builders import EDITION, amend
from tests.cli.checking import asked, found, right
from tests.cli.long_texts import COORDINATED, LONG, NARROW, SPANISH, coordinated
from tests.conftest import Golden
from tests.pipeline.builds import build, outputs
from tests.repository import Repository
from tests.translation.status_project import PO

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("engine")]
CASES = Path(__file__).parents[1] / "cases/pages"
PAGES = ("--select", "page")
BOOKS = ("--to", "pdf", "--publication", "catalogue")  # the one with the cards


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose Spanish texts do not fit, built; for reading only."""
    root = right(tmp_path_factory.mktemp("pages"))
    (root / COORDINATED).write_text(coordinated(), encoding="utf-8")
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    for said, instead in SPANISH.items():
        amend(root, PO, f'msgstr "{said}"', f'msgstr "{instead}"')
    assert build(root, *BOOKS) == 0
    return root


@pytest.fixture
def built(once: Path, tmp_path: Path) -> Path:
    """Return a copy of it that a test may change."""
    return Path(shutil.copytree(once, tmp_path / "project"))


def told(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """Return the checks that find something in a catalogue or a record."""
    return sorted({each["check"] for each in found(root, capsys, *PAGES, *words)})


def remark(root: Path) -> None:
    """Change a source without any effect on the pages."""
    record = root / f"sources/{EDITION}/pages/welcome.yaml"
    record.write_text(f"# A remark.\n{record.read_text()}")


def test_each_fault_is_told_at_its_entry_with_its_page(
    built: Path, capsys: pytest.CaptureFixture[str], golden: Golden
) -> None:
    capsys.readouterr()
    assert asked(built, *PAGES) == 1
    golden(CASES / "found.txt", capsys.readouterr().out)


def test_the_build_says_how_many_texts_do_not_fit(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert build(built, *BOOKS) == 0
    errors = capsys.readouterr().err
    assert "4 texts do not fit on the pages; see which: publisher check --select page" in errors
    assert build(built, *BOOKS, "--language", "fr") == 0
    assert "not fit" not in capsys.readouterr().err


def test_after_an_edit_nothing_is_told_until_the_next_build(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "text-overflow" in told(built, capsys)
    amend(built, PO, f'msgstr "{LONG}"', 'msgstr "Corto"')
    capsys.readouterr()
    assert asked(built, *PAGES) == 0
    said = capsys.readouterr()
    assert not said.out
    assert "the pages of 12 booklets were not looked at, for they are not up to date" in said.err
    assert build(built, *BOOKS, "--language", "es") == 0
    findings = found(built, capsys, *PAGES)
    assert LONG not in json.dumps(findings)
    assert NARROW in json.dumps(findings)
    asked(built, *PAGES)
    assert "the pages of 11 booklets were not looked at" in capsys.readouterr().err


def test_who_asks_for_pages_is_told_that_nothing_was_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = right(tmp_path)
    capsys.readouterr()
    asked(root, *PAGES)
    note = "pages were not looked at, for nothing was built yet; first: publisher build"
    assert capsys.readouterr().err.count(note) == 1
    asked(root)
    asked(root, "--select", "markup")
    asked(root, PO)
    assert "pages" not in capsys.readouterr().err


def test_of_booklets_that_nobody_makes_nothing_is_said(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    asked(built)
    assert "booklet" not in capsys.readouterr().err
    remark(built)
    for _ in range(2):  # the second time from memory
        asked(built)
        assert "the pages of 3 booklets were not looked at" in capsys.readouterr().err
    asked(built, "--ignore", "page")
    (built / "sources/checks.yaml").write_text("severities:\n  - {check: page, severity: off}\n")
    asked(built)
    assert "booklet" not in capsys.readouterr().err


def test_only_the_languages_and_editions_asked_for_are_told(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(built, capsys, "--language", "es") == told(built, capsys)
    assert not told(built, capsys, "--language", "fr,en")
    assert not told(built, capsys, "--edition", "registries")


def test_a_second_check_is_told_from_memory_until_pages_change(
    built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    true = runner.run

    def counted(*given: Any) -> Any:
        seen.append(given)
        return true(*given)

    monkeypatch.setattr(checking, "run", counted)
    first = found(built, capsys, *PAGES)
    assert found(built, capsys, *PAGES) == first
    assert len(seen) == 1
    shutil.rmtree(built / f"build/{EDITION}/es")
    (built / "build/.cache/state.json").unlink()
    assert not found(built, capsys, *PAGES)
    assert build(built, *BOOKS) == 0
    assert found(built, capsys, *PAGES) == first


def test_a_project_decides_how_many_lines_a_title_takes(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "long-title" in told(built, capsys)
    settings = built / "sources/checks.yaml"
    settings.write_text("title_lines:\n  - {kind: page, lines: 12}\n")
    assert build(built, *BOOKS) == 0
    assert "long-title" not in told(built, capsys)
    settings.write_text("title_lines:\n  - {kind: pages, lines: 12.0}\n")
    assert asked(built, *PAGES) == 2


def test_a_suppression_is_not_called_unused_while_pages_are_not_looked_at(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accepted = "ignore:\n  - {check: text-overflow, reason: It is a joke}\n"
    (built / "sources/checks.yaml").write_text(accepted)
    assert "unused-suppression" not in {each["check"] for each in found(built, capsys)}
    assert build(built, *BOOKS) == 0
    findings = {each["check"] for each in found(built, capsys)}
    assert not findings & {"unused-suppression", "text-overflow"}
    for text in (LONG, NARROW, SPANISH["Repara y revende."]):
        amend(built, PO, f'msgstr "{text}"', 'msgstr "Corto"')
    assert "unused-suppression" not in {each["check"] for each in found(built, capsys)}
    assert build(built, "--to", "pdf") == 0
    assert "unused-suppression" in {each["check"] for each in found(built, capsys)}


def test_a_baseline_keeps_what_could_not_be_looked_at(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = ("--baseline", "known.json")
    asked(built, *baseline, "--update-baseline")
    assert asked(built, *baseline) == 0
    shutil.rmtree(built / "build")
    capsys.readouterr()
    assert asked(built, *baseline) == 0
    assert "fewer than in the baseline" not in capsys.readouterr().err
    before = (built / "known.json").read_bytes()
    asked(built, *baseline, "--update-baseline")
    assert (built / "known.json").read_bytes() == before


def test_a_missing_glyph_needs_no_build(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(built, PO, f'msgstr "{LONG}"', 'msgstr "Foro Ⅳ, 김영희"')
    amend(built, "sources/people/jone.yaml", "name: Jone Etxeberria", "name: Jone 김")
    told_ = [(each["file"], each["what"]) for each in found(built, capsys, *PAGES)]
    assert [path for path, _ in told_] == [PO, PO, PO, PO, "sources/people/jone.yaml"]
    assert any("'Ⅳ' (U+2163 ROMAN NUMERAL FOUR)" in what for _, what in told_)


def test_a_lost_record_is_told_although_the_build_has_failed(
    built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = outputs(built)
    remark(built)

    def compose(*given: Any) -> Publication:
        book = registry.compose(*given)
        lost = {"pages-welcome-lost", "initiatives-gone"} if book.language == "fr" else set()
        return replace(book, expected=book.expected | lost)

    monkeypatch.setattr(work, "compose", compose)
    assert build(built, *BOOKS) == 1
    assert outputs(built) == before
    findings = [each for each in found(built, capsys, *PAGES) if each["check"] == "lost-record"]
    assert [(each["file"], each["what"]) for each in findings] == [
        (
            f"sources/{EDITION}/edition.yaml",
            f"'initiatives-gone' is on no page of {EDITION}/fr/catalogue",
        ),
        (
            f"sources/{EDITION}/pages/welcome.yaml",
            f"'pages-welcome-lost' is on no page of {EDITION}/fr/catalogue",
        ),
    ]
    monkeypatch.undo()
    assert build(built, *BOOKS) == 0
    assert "lost-record" not in told(built, capsys)


def test_what_was_seen_is_kept_while_a_book_stays_the_same(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = found(built, capsys, *PAGES)
    remark(built)
    assert not found(built, capsys, *PAGES)
    capsys.readouterr()
    assert build(built, *BOOKS) == 0
    assert capsys.readouterr().err.count("unchanged") == len(("fr", "en", "es"))
    after = found(built, capsys, *PAGES)
    assert [each["fingerprint"] for each in after] == [each["fingerprint"] for each in before]


def test_a_text_that_waits_for_a_person_is_not_judged(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = f"sources/{EDITION}/initiatives/koopera.yaml"
    amend(built, record, "Une coopérative de quartier", "Trois ateliers de réparation")
    assert build(built, *BOOKS) == 0  # in Spanish with the older translation, marked as such
    assert LONG not in json.dumps(found(built, capsys, *PAGES))


def test_after_a_fix_nothing_is_told_of_the_pages_before_it(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(built, PO, f'msgstr "{LONG}"', f'msgstr "Un  {LONG}"')
    assert build(built, *BOOKS) == 0
    words = ("--select", "doubled-space,page", "--format", "json")
    assert "text-overflow" in json.dumps(found(built, capsys, *words))
    assert "text-overflow" not in json.dumps(found(built, capsys, *words, "--fix"))


def test_a_change_answers_for_the_texts_it_brings_to_the_pages(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository(built.parent)
    repository.write(".gitignore", "build/\n")
    repository.commit("start")
    since = ("--changed-since", "main", *PAGES)
    assert not found(built, capsys, *since)
    amend(built, PO, 'msgstr "Mesa"', f'msgstr "{LONG * 2}"')
    assert build(built, *BOOKS) == 0
    assert {each["excerpt"] for each in found(built, capsys, *since)} == {LONG * 2}
