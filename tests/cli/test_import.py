"""What `publisher import` says and writes, in every format, and how it ends."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from publisher.cli.import_documents import run
from publisher.cli.main import main
from publisher.cli.output import Output
from publisher.errors import UsageError
from publisher.starter.files import new_project
from tests.builders import snapshot

HERE = Path(__file__).parents[1]
SCHEMA = HERE.parent / "docs/schema/import.schema.json"
MADE_UP = HERE / "documents/catalogues/fr.txt"
SHEETS = [HERE / f"documents/sessions/sheet-{language}.txt" for language in ("fr", "en")]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in new_project("Our forum", ["fr", "en", "es"]).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    # A town that is on the map: nobody knows the country of the made-up one.
    text = MADE_UP.read_text("utf-8").replace("VERLANE", "LIMA").replace("Verlane", "Lima")
    (tmp_path / "catalogue.txt").write_text(text, "utf-8")
    return tmp_path


def asked(root: Path, *files: Path, **options: Any) -> int:
    given: dict[str, Any] = {
        "folder": str(root),
        "files": [str(file) for file in files or (root / "catalogue.txt",)],
        "kind": None,
        "edition": None,
        "forum": None,
        "theme": None,
        "place": None,
        "days": None,
        "dry_run": False,
        "verbose": False,
        "format": "text",
        "output": None,
    }
    return run(Namespace(**given | options), Output())


def test_a_dry_run_reports_and_writes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(root)
    for format_ in ("text", "json", "html"):
        assert asked(root, dry_run=True, format=format_) in (0, 1)
        assert "catalogue.txt" in capsys.readouterr().out
    assert snapshot(root / "sources") == {
        path.removeprefix("sources/"): content
        for path, content in before.items()
        if path.startswith("sources/")
    }


def test_the_second_time_there_is_nothing_to_do(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(root)
    assert "publisher undo" in capsys.readouterr().err
    before = snapshot(root / "sources")
    asked(root)
    assert capsys.readouterr().err == "nothing to do\n"
    assert snapshot(root / "sources") == before


def test_undo_takes_an_import_back(root: Path) -> None:
    before = snapshot(root / "sources")
    asked(root)
    assert main(["undo", "-C", str(root), "--quiet"]) == 0
    assert snapshot(root / "sources") == before


def test_the_json_is_as_its_schema_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked(root, format="json")
    document = json.loads(capsys.readouterr().out)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []
    (told,) = document["documents"]
    lines = (root / "catalogue.txt").read_text("utf-8").split("\n")
    assert sum(told["lines"].values()) == sum(bool(line.strip()) for line in lines)
    assert len(document["written"]) == sum(one["new"] for one in document["records"]) + 2
    document["documents"][0].pop("kind")
    assert not Draft202012Validator(schema).is_valid(document)


def test_the_page_has_every_line_of_the_document(root: Path) -> None:
    page = root / "report.html"
    asked(root, format="html", output=str(page))
    html = page.read_text("utf-8")
    lines = (root / "catalogue.txt").read_text("utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        assert (f'id="line-1-{number}"' in html) or not line.strip()
    assert "<script" not in html
    assert "http-equiv" in html


def test_a_hostile_document_is_text_in_the_page(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bad = tmp_path_factory.mktemp("bad") / "x<b>.md"
    bad.write_text("# <script>alert(1)</script>\n\n\u202enoitartsinimda\n", "utf-8")
    page = root / "report.html"
    asked(root, bad, kind="catalogue", edition="forum2027", format="html", output=str(page))
    html = page.read_text("utf-8")
    assert "<script>" not in html
    assert "\u202e" not in html


def test_verbose_tells_of_every_note(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked(root, dry_run=True)
    short = capsys.readouterr().out
    asked(root, dry_run=True, verbose=True)
    assert len(capsys.readouterr().out) > 3 * len(short)


def test_lines_of_a_record_that_was_left_out_are_counted_as_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, rows = tmp_path / "new", tmp_path / "rows.csv"
    assert main(["init", str(root)]) == 0
    rows.write_text("code,title\n3.1.1,A title and nothing else\n", encoding="utf-8")
    capsys.readouterr()
    assert asked(root, rows, edition="forum2027") == 1
    assert "2 lines: 1 of the form, 1 left out" in capsys.readouterr().out


def test_a_kind_nobody_knows_is_refused(root: Path) -> None:
    with pytest.raises(UsageError, match="catalogue"):
        asked(root, kind="catalog")


def test_a_document_of_no_kind_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(root / "sources")
    letter = root / "letter.txt"
    letter.write_text("Bonjour,\n\nà demain.\n", "utf-8")
    assert asked(root, letter) == 2
    assert "--kind catalogue" in capsys.readouterr().err.replace("form|spreadsheet|", "")
    assert snapshot(root / "sources") == before


BROKEN = {
    "missing.txt": None,
    "empty.txt": b"",
    "zip.docx": b"PK\x03\x04 but no more",
    "text.xlsx": b"not a workbook",
    "image.png": b"\x89PNG\r\n",
    "noise.pdf": bytes(range(256)),
    "none": b"x",
}


@pytest.mark.parametrize(
    "output", ["catalogue.txt", "sub/../catalogue.txt", "sources/project.yaml"]
)
def test_the_report_never_replaces_a_document_or_a_record(root: Path, output: str) -> None:
    (root / "sub").mkdir()
    before = snapshot(root)
    for is_trial in (True, False):
        with pytest.raises(UsageError, match="--output"):
            asked(root, output=str(root / output), dry_run=is_trial)
    assert snapshot(root) == before


def test_a_report_in_a_file_is_safe_to_show_on_a_terminal(root: Path) -> None:
    bad = root / "bad.csv"
    bad.write_text("name,country\nRouge,France,\x1b[31m\u202eici\n", "utf-8")
    asked(root, bad, edition="forum2027", output=str(root / "report.txt"))
    said = (root / "report.txt").read_text("utf-8")
    assert "\\x1b[31m\\u202eici" in said
    assert not {"\x1b", "\u202e"} & {*said}


def test_a_pipe_is_refused_and_not_waited_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(root / "pipe.txt")
    assert asked(root, root / "pipe.txt") == 3
    assert "pipe.txt unreadable cannot be read: it is no file" in capsys.readouterr().err


@pytest.mark.parametrize("name", BROKEN)
def test_one_broken_file_stops_the_import_of_all(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(root / "sources")
    broken = root / name
    content = BROKEN[name]
    if content is not None:
        broken.write_bytes(content)
    assert asked(root, root / "catalogue.txt", broken) == 3
    said = capsys.readouterr().err
    assert name in said
    assert "to mend: " in said
    assert snapshot(root / "sources") == before


def test_all_broken_files_are_told_at_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.docx", "b.xlsx"):
        (root / name).write_bytes(b"x")
    assert asked(root, root / "a.docx", root / "b.xlsx", root) == 3
    said = capsys.readouterr().err
    assert "a.docx" in said
    assert "b.xlsx" in said
    assert root.name in said


def test_two_files_of_one_name_are_refused(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    twin = tmp_path_factory.mktemp("twin") / "catalogue.txt"
    twin.write_bytes(MADE_UP.read_bytes())
    assert asked(root, root / "catalogue.txt", twin) == 2


def test_an_edition_that_is_not_there_is_refused_with_what_it_needs(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(root / "sources")
    assert asked(root, *SHEETS, edition="forum2031") == 2
    assert "sources/forum2031/edition.yaml" in capsys.readouterr().out
    assert snapshot(root / "sources") == before
