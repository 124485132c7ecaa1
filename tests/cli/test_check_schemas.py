"""Whatever texts and files are called, every report is what its readers expect."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt

from publisher.catalogue.coverage import (
    Amount,
    CatalogueCoverage,
    Coverage,
    LanguageCoverage,
    Tally,
)
from publisher.catalogue.unit import State
from publisher.checks.finding import CheckFinding
from publisher.checks.gate import entries
from publisher.checks.problem import Severity
from publisher.checks.registry import checks
from publisher.checks.standing import Standing
from publisher.cli.formats import data, github, gitlab, junit, markdown, sarif, text
from publisher.cli.formats.report import Report, message
from publisher.cli.output import printable
from publisher.errors import Location
from publisher.translation.checking.request import Since

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests/cases/schemas"
NASTY = (
    *("\n::error::x", "\r\n", "%0A%25", "::", "]]>", "<!--", "-->", "&amp;", '"', "'", "|", "`"),
    *("\x00", "\x1b[31m", "\x85", "\u2028", "\u202e", "\ufffe", "\ud800", "\udcff", "😀", "é"),
    *("[a](http://x)", "@me", "#1", "www.x.org", "\\", "{0}", "$(x)", "x" * 900, " ", "~", ","),
)
PIECES = st.sampled_from(NASTY) | st.text(min_size=1, max_size=4)
TEXTS = st.lists(PIECES, min_size=1, max_size=5).map("".join)
IDS = st.sampled_from(sorted(checks()))
FINDINGS = st.builds(
    CheckFinding,
    check=IDS,
    severity=st.sampled_from(Severity),
    at=st.builds(Location, TEXTS, st.integers(0, 9), st.integers(0, 9)),
    what=TEXTS,
    mend=TEXTS | st.just(""),
    record_at=st.none() | st.builds(Location, TEXTS, st.integers(1, 9), st.integers(1, 9)),
    unit=TEXTS,
    language=st.sampled_from(("", "es")),
    excerpt=TEXTS,
    fix=st.none() | TEXTS,
    known=st.booleans(),
)


def tally(words: int) -> Tally:
    amount = {state: Amount(0, 0) for state in State}
    return Tally(amount | {State.TRANSLATED: Amount(1, words), State.MISSING: Amount(1, 5)})


def coverage(name: str, words: int) -> Coverage:
    one = CatalogueCoverage(name, name, tally(words))
    return Coverage(name, [LanguageCoverage("es", tally(words), [one], [], [])])


@st.composite
def reports(draw: st.DrawFn) -> Report:
    found = [
        replace(one, fingerprint=f"{n:032x}", kin=f"{n:032x}", trace=f"{n:032x}")
        for n, one in enumerate(draw(st.lists(FINDINGS, max_size=25)))
    ]
    name = draw(TEXTS)
    standing = Standing(name, "es", "100 %", "97 %", holds=draw(st.booleans()))
    return Report(
        found, list(checks().values())[:3], 12, "error", draw(st.sampled_from((0, 1, 3, 4))),
        baseline=draw(st.booleans()), gone=entries(found[:2]), standings=[standing],
        coverage=draw(st.none() | st.just(coverage(name, 7))),
        since=draw(st.none() | st.just(Since(commit="0" * 40, coverage=coverage(name, 3)))),
    )  # fmt: skip


@cache
def validator(path: Path) -> Draft202012Validator:
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def assert_valid(path: Path, written: str) -> Any:
    """Return a JSON document that is as its schema says, in UTF-8, without halves of pairs."""
    document = json.loads(written.encode("utf-8"))
    assert [error.message for error in validator(path).iter_errors(document)] == []
    json.dumps(document, ensure_ascii=False).encode("utf-8")
    return document


@settings(deadline=None, max_examples=30)
@given(reports())
def test_sarif_is_as_its_schema_says(report: Report) -> None:
    document = assert_valid(SCHEMAS / "sarif-2.1.0.json", sarif.write(report))
    results = document["runs"][0]["results"]
    assert len(results) == len(report.findings)
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"(?:[\w./~-]|%[0-9A-F]{2})+", place["artifactLocation"]["uri"], re.A)
        assert len(result["message"]["text"]) <= 600


def test_the_schema_of_sarif_refuses_what_is_none() -> None:
    found = CheckFinding("stale", Severity.NOTE, Location("a.po", 1), "what", "mend")
    good = json.loads(sarif.write(Report([found], [], 1, "error", 0)))
    schema = validator(SCHEMAS / "sarif-2.1.0.json")
    assert schema.is_valid(good)
    for path, value in (
        (("version",), "2.0.0"), (("runs", 0, "tool"), {}), (("runs", 0, "columnKind"), "bytes"),
        (("runs", 0, "results", 0, "message"), {}), (("runs", 0, "results", 0, "level"), "fatal"),
        (("runs", 0, "results", 0, "extra"), 1), (("runs", 0, "invocations"), [{}]),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region"), {"startLine": 0}),
    ):  # fmt: skip
        bad = json.loads(json.dumps(good))
        at = bad
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
        assert not schema.is_valid(bad), path


@settings(deadline=None, max_examples=30)
@given(reports())
def test_junit_is_as_its_schema_says(report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit-10.xsd")))
    document = etree.fromstring(junit.write(report).encode("utf-8"))
    schema.assertValid(document)
    (suite,) = document
    assert len(suite.findall("testcase/failure")) == sum(map(report.fails, report.findings))
    assert int(suite.get("tests", "")) == len(suite.findall("testcase"))


@settings(deadline=None, max_examples=30)
@given(reports())
def test_code_quality_is_as_gitlab_describes_it(report: Report) -> None:
    document = assert_valid(SCHEMAS / "gitlab-code-quality.json", gitlab.write(report))
    assert len({one["fingerprint"] for one in document}) == len(document) == len(report.new)


@settings(deadline=None, max_examples=30)
@given(reports())
def test_our_json_is_as_its_schema_says(report: Report) -> None:
    document = assert_valid(ROOT / "docs/schema/check.schema.json", data.write(report))
    assert len(document["findings"]) == len(report.findings)


def commands(log: str) -> Sequence[tuple[str, dict[str, str], str]]:
    """Read a log as GitHub's runner does, and refuse what it would pass over in silence."""
    found = []
    for line in log.splitlines():  # also at every sign that any reader takes for a line end
        matched = re.fullmatch(r"::(error|warning|notice) ([^:]+)::(.+)", line)
        assert matched, line
        properties = {}
        for part in matched[2].split(","):
            name, value = part.split("=", 1)
            assert name in ("file", "line", "col", "title")
            assert name not in properties
            properties[name] = unescaped(value, {"%3A": ":", "%2C": ","})
        found.append((matched[1], properties, unescaped(matched[3], {})))
    return found


def unescaped(value: str, more: dict[str, str]) -> str:
    signs = {"%25": "%", "%0D": "\r", "%0A": "\n", **more}
    assert all(value[m.start() : m.start() + 3] in signs for m in re.finditer("%", value))
    return re.sub("%..", lambda sign: signs[sign[0]], value)


@settings(deadline=None, max_examples=30)
@given(reports())
def test_annotations_are_one_command_for_each_finding(report: Report) -> None:
    told = commands(github.write(report))
    assert len(told) == len(report.new)
    levels = {"error": Severity.ERROR, "warning": Severity.WARNING, "notice": Severity.NOTE}
    said = sorted((levels[level], p["file"], body) for level, p, body in told)
    assert said == sorted((f.severity, printable(f.at.path), message(f)) for f in report.new)
    for _, properties, _ in told:
        assert int(properties.get("line", 1)) > 0
        assert int(properties.get("col", 1)) > 0


@settings(deadline=None, max_examples=30)
@given(reports())
def test_the_summary_is_short_and_nothing_but_text_and_tables(report: Report) -> None:
    written = markdown.write(report)
    assert written.startswith(f"{markdown.MARK}\n")
    assert len(written.encode("utf-16-le")) // 2 < 65_536
    parser = MarkdownIt("gfm-like", {"linkify": False}).enable("table")
    kinds = set()
    for token in parser.parse(written.removeprefix(markdown.MARK)):
        kinds.add(token.type.removesuffix("_open").removesuffix("_close"))
        kinds |= {child.type for child in token.children or ()}
    assert kinds <= {
        "paragraph", "inline", "table", "thead", "tbody", "tr", "th", "td", "text", "text_special",
        "strong_open", "strong_close", "softbreak",
    }  # fmt: skip
    assert sum(line.startswith(("| error", "| warning")) for line in written.split("\n")) == min(
        20, sum(one.severity > Severity.NOTE for one in report.new)
    )


@settings(deadline=None, max_examples=30)
@given(reports())
def test_no_report_has_a_sign_that_a_terminal_obeys(report: Report) -> None:
    for format_ in (text, data, sarif, junit, github, gitlab, markdown):
        written = format_.write(report)
        assert all(sign.isprintable() or sign in "\n\u00a0\u202f" for sign in written)
        written.encode("utf-8")
