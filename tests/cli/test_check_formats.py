"""How findings are written for people, forges and programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from publisher.checks.finding import CheckFinding
from publisher.checks.gate import Entry
from publisher.checks.problem import Severity
from publisher.checks.registry import checks
from publisher.cli.formats import data, github, gitlab, junit, markdown, sarif, text
from publisher.cli.formats.report import Report
from publisher.errors import Location
from tests.builders import EDITION, amend
from tests.cli.checking import DOUBLED, asked, right
from tests.conftest import Golden
from tests.translation.status_project import PO

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/cases/check"
SCHEMA = ROOT / "docs/schema/check.schema.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return right(tmp_path)


# What is said.

HOSTILE = "a\n::error::x\r%0A\x1b[31m<b>|`@me\u202e](http://x) \x00&\"',"
FINDINGS = [
    CheckFinding(
        "doubled-space", Severity.WARNING, Location("locales/a.po", 3, 7), "2 spaces stand here",
        "leave one", Location("sources/a.yaml", 2, 4), "forum/pages/a", "title",
        "forum/pages/a:title", "fr", 2, 4, "  ", " ", "0" * 32,
    ),
    CheckFinding(
        "conflict", Severity.ERROR, Location(f"{HOSTILE}.po", 1, 1), HOSTILE, HOSTILE,
        None, HOSTILE, HOSTILE, HOSTILE, "es", 0, 5, HOSTILE, None, "1" * 32,
    ),
    CheckFinding(
        "missing", Severity.NOTE, Location("locales/a.po"), "not translated yet", "translate it",
        language="es", unit="forum/pages/b:title", fingerprint="2" * 32, known=True,
    ),
]  # fmt: skip
REPORT = Report(
    FINDINGS,
    [checks()["conflict"], checks()["stale"]],
    12,
    "error",
    1,
    baseline=True,
    gone=[Entry("stale", "forum/pages/c:title", "es", "3" * 32, "3" * 32)] * 2,
)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("text.txt", text.write),
        ("findings.json", data.write),
        ("findings.sarif", sarif.write),
        ("junit.xml", junit.write),
        ("github.txt", github.write),
        ("gitlab.json", gitlab.write),
        ("summary.md", markdown.write),
    ],
)
def test_every_format_says_it_as_a_person_has_reviewed(
    name: str, write: Callable[[Report], str], golden: Golden
) -> None:
    written = write(REPORT)
    golden(CASES / name, written)
    assert not [c for c in written if not c.isprintable() and c != "\n"]


def test_nothing_from_outside_begins_a_line_of_a_forge() -> None:
    lines = github.write(REPORT).removesuffix("\n").split("\n")
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning"]
    assert all(line.count("::") >= 2 for line in lines)
    assert "%0A" not in re.sub("%250A", "", github.write(REPORT))
    properties = lines[0].partition(" ")[2].partition("::")[0]
    assert [part.partition("=")[0] for part in properties.split(",")] == [
        "file", "line", "col", "title",
    ]  # fmt: skip


def test_markdown_says_nothing_to_a_forge_but_text() -> None:
    rows = [line for line in markdown.write(REPORT).split("\n") if "conflict" in line]
    assert [row.count("|") for row in rows] == [4]
    assert not re.search(r"[<@`\[]|://", "".join(rows))


def test_the_json_is_as_its_schema_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    asked(root, "--format", "json")
    for document in (json.loads(data.write(REPORT)), json.loads(capsys.readouterr().out)):
        assert [e.message for e in Draft202012Validator(schema).iter_errors(document)] == []
        document["findings"][0].pop("unit")
        assert not Draft202012Validator(schema).is_valid(document)


def test_sarif_has_what_code_scanning_reads() -> None:
    document = json.loads(sarif.write(REPORT))
    (one,) = document["runs"]
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert (document["version"], rules) == ("2.1.0", ["conflict", "stale"])
    for result in one["results"]:
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert "ruleIndex" not in result or rules[result["ruleIndex"]] == result["ruleId"]
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)
        region = location["physicalLocation"].get("region", {"startLine": 1})
        assert min(region.values()) >= 1
    assert [r["baselineState"] for r in one["results"]] == ["new", "new", "unchanged"]


def test_junit_counts_what_it_lists() -> None:
    suite = ElementTree.fromstring(junit.write(REPORT)).find("testsuite")
    assert suite is not None
    cases = suite.findall("testcase")
    assert suite.get("tests") == str(len(cases)) == "4"
    assert suite.get("failures") == str(len(suite.findall("testcase/failure"))) == "1"
    assert suite.get("skipped") == str(len(suite.findall("testcase/skipped"))) == "2"


def test_notes_by_the_dozen_are_only_counted_unless_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("registries", EDITION):
        (root / f"locales/es/LC_MESSAGES/{name}-from-fr.po").unlink()
    (root / "locales/es/ledger.tsv").unlink()
    lines = "".join(f"    Élément {n}.\n\n" for n in range(21))
    (root / f"sources/{EDITION}/pages/new.yaml").write_text(
        f"kind: reading\nlanguage: fr\ntitle: {{fr: Neuf}}\nbody:\n  fr: |\n{lines}", "utf-8"
    )
    assert asked(root, "--language", "es") == 0
    assert capsys.readouterr().out == (
        "22 notes of the check missing; to see them: publisher check --select missing\n"
    )
    assert asked(root, "--language", "es", "--select", "missing") == 0
    assert capsys.readouterr().out.count("not translated yet") == 22


def test_the_report_can_go_to_a_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(root, "--format", "sarif", "--output", str(root / "out/check.sarif")) == 0
    assert capsys.readouterr().out == ""
    assert json.loads((root / "out/check.sarif").read_bytes())["runs"][0]["results"] == []


def test_every_check_is_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(Path("/nowhere"), "--list") == 0
    table = capsys.readouterr().out
    for id_, check in checks().items():
        assert re.search(
            rf"^{id_} +{check.severity.label} .* {re.escape(check.title)}$", table, re.M
        )
        assert asked(Path("/nowhere"), "--explain", id_) == 0
        page = capsys.readouterr().out
        assert page.startswith(f"{id_} (")
        assert "Bad" in page
    assert asked(Path("/nowhere"), "--explain", "typography") == 0
    assert "doubled-space (" in (pages := capsys.readouterr().out)
    assert "doubled-word (" in pages
