"""What a project decides: pages in several languages, thresholds; and what its catalogues say."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from publisher.checks.configuration import Threshold
from publisher.cli.main import main
from tests.builders import EDITION, amend
from tests.cli.checking import REGISTRY, asked, found, right
from tests.translation.status_project import KOOPERA, PO, UI


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return right(tmp_path)


def configure(root: Path, text: str) -> None:
    (root / "sources/checks.yaml").write_text(text, encoding="utf-8")


def test_a_catalogue_of_another_language_than_its_folder_is_told_at_its_header(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, '"Language: es\\n"', '"Language: fr\\n"')
    (one,) = found(root, capsys, "--select", "catalogue-header", PO)
    assert (one["file"], one["severity"]) == (PO, "warning")
    line = (root / PO).read_text("utf-8").split("\n")[one["line"] - 1]
    assert line == '"Language: fr\\n"'
    assert asked(root) == 1  # sync and build refuse such a project


def test_a_page_may_have_an_address_in_every_language(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, REGISTRY, 'msgstr "Welcome"', 'msgstr "Welcome to www.example.org/hello"')
    amend(root, REGISTRY, 'msgid "Bienvenue"', 'msgid "Bienvenue sur www.example.org/bonjour"')
    asked_for = ("--select", "addresses", REGISTRY)
    (one,) = found(root, capsys, *asked_for)
    assert "www.example.org/bonjour" in one["what"]
    configure(
        root,
        "addresses:\n  - same:\n"
        "      - {language: fr, url: www.example.org/bonjour}\n"
        "      - {language: en, url: www.example.org/hello}\n",
    )
    assert found(root, capsys, *asked_for) == []


def test_a_threshold_may_ask_for_review_and_be_no_error(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(
        root,
        'thresholds:\n  - {done: "100", state: reviewed, unit: "*/pages/*", severity: warning}\n'
        '  - {done: "100"}\n',
    )
    told = found(root, capsys, "--select", "coverage")
    assert {one["severity"] for one in told} == {"warning"}
    assert asked(root) == 0
    assert asked(root, "--fail-on", "warning") == 1


def rules(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, ...]]:
    """Return each threshold and limit, as the JSON report tells of it."""
    capsys.readouterr()
    asked(root, "--format", "json", *words)
    told = json.loads(capsys.readouterr().out)["thresholds"]
    return [(one["about"], one["language"], one["has"], str(one["holds"])) for one in told]


def test_a_threshold_asks_for_what_a_publication_prints(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Repara y revende."', 'msgstr ""')  # no report prints it
    amend(root, KOOPERA, ', es: "Repara y revende."', "")
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    configure(
        root,
        f"thresholds:\n  - {{done: 100, publication: reports, edition: {EDITION}, language: es}}\n"
        "  - {done: 100, publication: catalogue, language: es}\n"
        "  - {done: 100, edition: registries, language: es}\n",
    )
    (one,) = found(root, capsys, "--select", "coverage")
    assert (one["file"], one["line"], one["severity"]) == ("sources/checks.yaml", 3, "error")
    assert [holds for *_, holds in rules(root, capsys)] == ["True", "False", "True"]
    assert rules(root, capsys, "--edition", EDITION) == []
    assert found(root, capsys, "--select", "coverage", "--edition", EDITION) == []


def test_what_editions_share_is_printed_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(root, "locales/es/LC_MESSAGES/registries-from-fr.po", '"Alimentación"', '""')
    amend(root, "sources/themes/food.yaml", ', es: "Alimentación"', "")
    configure(
        root,
        f"thresholds:\n  - {{done: 100, publication: sheets, edition: {EDITION}, language: es}}\n"
        "  - {done: 100, publication: reports, language: es}\n"
        f"  - {{done: 100, edition: {EDITION}, language: es}}\n",
    )
    assert [holds for *_, holds in rules(root, capsys)] == ["False", "True", "True"]


def test_a_limit_counts_what_nobody_has_accepted(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "La la  bienvenida"')
    amend(root, REGISTRY, 'msgstr "Welcome"', 'msgstr "Wel  come"')
    configure(
        root,
        "limits:\n  - {most: 1, severity: warning, language: es}\n"
        "  - {most: 2, check: doubled-space}\n"
        '  - {most: 0, check: typography, unit: "*/initiatives/*"}\n'
        "  - {most: 0, severity: error}\n",
    )
    assert asked(root) == 1
    (one,) = found(root, capsys, "--select", "limit,typography,markup", "--fail-on", "error")[-1:]
    assert (one["check"], one["file"], one["line"]) == ("limit", "sources/checks.yaml", 2)
    assert one["what"] == "2 findings (severity=warning language=es), no more than 1 are allowed"
    assert [row[2:] for row in rules(root, capsys)] == [
        ("2", "False"), ("2", "True"), ("0", "True"), ("0", "True"),
    ]  # fmt: skip
    assert len(rules(root, capsys)) == 4  # remembered, the same
    amend(
        root,
        "sources/checks.yaml",
        "limits:\n",
        "severities: [{check: limit, severity: note}]\nlimits:\n",
    )
    assert asked(root) == 0


def test_rules_that_hold_for_nothing_are_told_with_what_to_write(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for rule, what in (
        ("thresholds: [{done: 95 %}]", "1:21 error form '95 %' does not have the right form"),
        ("thresholds: [{done: 9, edition: forum2O18}]", f"did you mean '{EDITION}'?"),
        ("thresholds: [{done: 9, language: de}]", "'de' is no language of this project"),
        ("thresholds: [{done: 9, publication: sheet}]", "did you mean 'sheets'?"),
        ("thresholds: [{done: 9, publication: program, edition: ui}]", "no edition is called 'ui'"),
        ("limits: [{most: -1}]", "write it like 20"),
        ("limits: [{most: 1, check: spaces}]", "no check or family is called 'spaces'"),
        ("limits: [{most: 1, severity: fatal}]", "known here: error, note, warning"),
        ("limits: [{most: 1, language: de}]", "'de' is no language of this project"),
        ("limits: [{check: markup}]", "add a line 'most:'"),
    ):
        configure(root, f"{rule}\n")
        assert asked(root) in (2, 3), rule
        out = capsys.readouterr().out
        assert what in out, out
        assert out.startswith("sources/checks.yaml:1:"), rule
    configure(root, 'thresholds: [{done: 9, unit: "*/page/*"}]\n')
    (one,) = found(root, capsys)
    assert (one["check"], one["severity"]) == ("coverage", "warning")
    assert one["what"] == "no unit is meant by 'unit=*/page/*'"
    assert found(root, capsys, "--language", "es") == []


def test_publications_that_are_not_published_cannot_be_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, "sources/project.yaml", "[program, catalogue, sheets, reports]", "[program]")
    configure(root, "thresholds: [{done: 9, publication: sheets}]\n")
    assert asked(root) == 2
    assert "'sheets' is not published" in capsys.readouterr().out


def test_a_baseline_knows_a_rule_by_what_it_says(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, UI, 'msgstr "Abierto"', 'msgstr ""')
    configure(root, "thresholds:\n  - {done: 100, edition: ui, language: es}\n")
    baseline = ("--baseline", "known.json")
    assert asked(root, *baseline, "--update-baseline") == 0
    amend(root, "sources/checks.yaml", "thresholds:\n", "thresholds:\n  - {done: 9}\n")
    assert asked(root, *baseline) == 0


SPACED = 'msgstr "Abierto  ahora"'


@pytest.mark.parametrize(
    ("fault", "check", "unit"),
    [
        ((UI, 'msgstr "Abierto"', SPACED), "doubled-space", "ui:Open now"),
        (
            ("sources/organisations/koopera.yaml", "https://koopera", "http://localhost/koopera"),
            "address",
            "sources/organisations/*",
        ),
        (
            (UI, 'charset=UTF-8\\n"\n\n', 'charset=UTF-8\\n"\n"Language: fr\\n"\n\n'),
            "catalogue-header",
            "locales/*",
        ),
    ],
)
def test_every_kind_of_finding_can_be_accepted_with_a_reason(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    fault: tuple[str, str, str],
    check: str,
    unit: str,
) -> None:
    amend(root, *fault)
    assert check in [one["check"] for one in found(root, capsys)]
    configure(root, f'ignore:\n  - {{check: {check}, unit: "{unit}", reason: so it is}}\n')
    assert found(root, capsys) == []
    amend(root, fault[0], fault[2], fault[1])
    (one,) = found(root, capsys)
    assert (one["check"], one["line"]) == ("unused-suppression", 2)


def test_a_comment_accepts_in_the_catalogue_of_the_interface(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, UI, 'msgstr "Abierto"', SPACED)
    amend(
        root,
        UI,
        'msgid "Open now"',
        '# publisher: ignore=doubled-space -- a sign\nmsgid "Open now"',
    )
    assert found(root, capsys) == []
    assert found(root, capsys, UI) == []
    amend(root, UI, SPACED, 'msgstr "Abierto"')
    (one,) = found(root, capsys)
    assert (one["check"], one["file"]) == ("unused-suppression", UI)


def test_a_comment_accepts_what_the_whole_project_shows(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"sources/{EDITION}/pages/practical.yaml"
    amend(root, page, "    Camine diez minutos.", "    Tome el tranvía.")
    amend(root, PO, 'msgstr "Camine diez minutos."', 'msgstr "Tome el tranvía."')
    copied = "copied-from-another-unit"
    assert sorted(one["check"] for one in found(root, capsys)) == [copied, "numbers"]
    places = [(one["file"], one["line"]) for one in found(root, capsys)]
    lines = (root / PO).read_text("utf-8").split("\n")
    start = max(n for n in range(places[0][1]) if not lines[n])
    lines.insert(start + 1, f"# publisher: ignore={copied},facts -- they are one walk")
    (root / PO).write_text("\n".join(lines), "utf-8")
    assert found(root, capsys) == []


def test_what_the_documentation_shows_of_the_configuration_can_be_read(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(__file__).parents[2] / "docs/checks.md").read_text("utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```", page, re.M | re.S)
    configure(root, "".join(shown).replace("gsef2018", EDITION))
    assert asked(root, "--fail-on", "never") == 0
    assert len(rules(root, capsys)) == 7  # three thresholds, two of them in each language
    keys = {field.name for field in fields(Threshold)} - {"done", "severity"}
    table = page[page.index("| key of a threshold") : page.index("A limit is an error")]
    assert set(re.findall(r"^\| `(\w+)`", table, re.M)) == keys
