"""What `publisher check` finds in a project and in catalogues, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.cli.formats import FORMATS
from publisher.cli.main import main
from publisher.errors import UsageError
from tests.builders import EDITION, amend, snapshot
from tests.cli.checking import DOUBLED, REGISTRY, asked, found, right
from tests.translation.status_project import PO, UI, WELCOME


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return right(tmp_path)


def test_a_project_without_faults_passes_and_stays_as_it_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(root)
    assert asked(root, "--fail-on", "warning") == 0
    assert "nothing found in " not in capsys.readouterr().out
    kept = {k: v for k, v in snapshot(root).items() if not k.startswith("build/.cache/checks")}
    assert kept == before


def test_a_finding_names_both_places_where_the_text_stands(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    amend(root, WELCOME, 'es: "Bienvenida"', 'es: "Bien  venida"')
    (one,) = found(root, capsys, "--select", "doubled-space")
    lines = (root / PO).read_text("utf-8").split("\n")
    assert lines[one["line"] - 1] == DOUBLED
    assert lines[one["line"] - 1][one["column"] - 1 :].startswith('  venida"')
    place = one["record_place"]
    assert (place["file"], place["line"]) == (WELCOME, 3)
    row = (root / WELCOME).read_text("utf-8").split("\n")[2]
    assert row[place["column"] - 1 :].startswith('  venida"')
    assert (one["unit"], one["record"], one["field"]) == (
        f"{EDITION}/pages/welcome:title",
        f"{EDITION}/pages/welcome",
        "title",
    )


def test_unsynchronised_edits_of_a_translator_are_checked(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    (one,) = found(root, capsys)
    assert (one["check"], one["file"]) == ("doubled-space", PO)


def test_sources_are_checked_once_and_where_they_are_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, WELCOME, 'fr: "Merci d’être', 'fr: "Merci  d’être')
    (one,) = found(root, capsys, "--select", "typography")
    assert (one["file"], one["line"], one["language"]) == (WELCOME, 4, "fr")


def test_the_interface_is_checked_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(root, UI, 'msgstr "Abierto"', 'msgstr "Abierto abierto"')
    (one,) = found(root, capsys, "--select", "doubled-word")
    assert (one["file"], one["unit"], one["record"]) == (UI, "ui:Open now", None)


@pytest.mark.parametrize(
    ("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_the_exit_code_is_as_severe_as_asked(root: Path, level: str, code: int) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    assert asked(root, "--fail-on", level) == code


def test_a_conflict_ends_with_4_and_says_how_to_settle_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    amend(root, WELCOME, 'es: "Bienvenida"', 'es: "Hola"')
    assert asked(root) == 4
    out = capsys.readouterr().out
    assert f"resolve {EDITION}/pages/welcome:title --language es --take record|catalogue" in out
    assert out.startswith(f"{PO}:")


def test_broken_input_is_a_finding_in_every_format_and_ends_with_3(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / WELCOME).write_text("title: [", "utf-8")
    for format_ in FORMATS:
        assert asked(root, "--format", format_, "--fail-on", "never") == 3
        assert WELCOME in capsys.readouterr().out.replace("&#47;", "/")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--select", "doubled-spaces"], "there is no check or family 'doubled-spaces'"),
        (["--language", "de"], "there is no language 'de'"),
        (["--edition", "forum2019"], "there is no edition 'forum2019'"),
        (["--baseline", "none.json"], "there is no such baseline"),
        (["--update-baseline"], "which baseline"),
        (["--update-baseline", "--baseline", "b.json", "--select", "state"], "with everything"),
        (["--dry-run"], "--dry-run goes with --fix"),
        (["--settings", "none.yaml"], "no such file"),
        (["--changed-since", "HEAD"], "not in a git repository"),
        (["nothing.po"], "no such file"),
        (["sources/project.yaml"], "is not a catalogue"),
        (["--edition", "ui", PO], "--edition is for a whole project"),
        (["--explain", "doubled-spaces"], "there is no check or family"),
    ],
)
def test_what_means_nothing_is_wrong_usage(root: Path, words: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        asked(root, *words)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ([], 3),
        (["--select", "doubled-space"], 2),
        (["--select", "typography,markup"], 3),
        (["--ignore", "doubled-word"], 2),
        (["--ignore", "typography"], 0),
        (["--language", "es"], 2),
        (["--language", "en", "--select", "doubled-space"], 1),
        (["--edition", "registries"], 0),
        (["--edition", EDITION], 3),
    ],
)
def test_a_run_can_be_narrowed(
    root: Path, words: list[str], number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "La la  bienvenida"')
    amend(root, REGISTRY, 'msgstr "Welcome"', 'msgstr "Wel  come"')
    assert len(found(root, capsys, *words)) == number


def test_catalogues_can_be_checked_without_a_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    body = """
msgid "One"
msgid_plural "Many"
msgstr[0] "Un"
msgstr[1] "Des  tas"

#: guide.md:3
msgid "**Bold**"
msgstr "Gras"

#, fuzzy
msgid "Draft"
msgstr "Projet  projet"

msgid "Left"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Par  ti"
"""
    (tmp_path / "fr.po").write_text(header + body, "utf-8")
    (tmp_path / "guide.pot").write_text(header + '\nmsgid "The the end"\nmsgstr ""\n', "utf-8")
    told = found(tmp_path, capsys, "fr.po", "./guide.pot")
    assert [(one["file"], one["line"], one["check"], one["language"]) for one in told] == [
        ("fr.po", 7, "doubled-space", "fr"),
        ("fr.po", 11, "markdown-structure", "fr"),
        ("fr.po", 15, "needs-review", "fr"),
        ("fr.po", 18, "missing", "fr"),
        ("guide.pot", 4, "doubled-word", "en"),
    ]
    (tmp_path / "fr.po").write_text("msgid", "utf-8")
    assert asked(tmp_path, "fr.po") == 3


def test_the_catalogues_of_a_project_say_the_same_by_themselves(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    (whole,), (alone,) = (found(root, capsys, *words) for words in ([], [PO]))
    assert whole["fingerprint"] == alone["fingerprint"]
    assert (whole["line"], whole["column"]) == (alone["line"], alone["column"])


SETTINGS = """\
ignore:
  - {check: doubled-space, unit: "*/pages/*", language: es, reason: as the sponsor writes it}
  - {check: doubled-word, reason: never}
  - {check: markup}
severities:
  - {check: unused-suppression, severity: note}
thresholds:
  - {done: "100", language: es, edition: ui}
"""


def test_the_configuration_accepts_judges_and_sets_thresholds(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    amend(root, UI, 'msgstr "Abierto"', 'msgstr ""')
    (root / "mine.yaml").write_text(SETTINGS, "utf-8")
    told = found(root, capsys, "--settings", "mine.yaml")
    assert [(t["file"], t["line"], t["check"], t["severity"]) for t in told] == [
        (UI, 8, "missing", "note"),
        ("mine.yaml", 3, "unused-suppression", "note"),
        ("mine.yaml", 4, "suppression-without-reason", "warning"),
        ("mine.yaml", 4, "unused-suppression", "note"),
        ("mine.yaml", 8, "coverage", "error"),
    ]
    assert told[-1]["what"] == "es: 33 % of 3 words are done, not 100 %"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("ignores: []\n", "mine.yaml:1:1 unknown-key"),
        ("ignore:\n  - {reason: so}\n", "mine.yaml:2:5 missing-field"),
        ("thresholds:\n  - {done: '101'}\n", "mine.yaml:2:12 form"),
        ("severities:\n  - {check: spaces, severity: 'off'}\n", "mine.yaml:2:13 unknown-check"),
        ("a: [", "mine.yaml:1:5 syntax"),
    ],
)
def test_a_fault_of_the_configuration_is_told_with_its_place(
    root: Path, content: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "mine.yaml").write_text(content, "utf-8")
    assert asked(root, "--settings", "mine.yaml") in (2, 3)
    out = capsys.readouterr().out
    assert place.replace(" ", " error ") in out


def test_a_comment_accepts_a_finding_in_its_entry(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    entry = f'msgctxt "{EDITION}/pages/welcome:title"'
    amend(root, PO, entry, f"# publisher: ignore=doubled-space -- so it is written\n{entry}")
    assert found(root, capsys) == []
    amend(root, PO, DOUBLED, 'msgstr "Bienvenida"')
    (one,) = found(root, capsys)
    assert (one["check"], one["file"]) == ("unused-suppression", PO)


def test_the_configuration_of_the_folder_holds_for_catalogues_too(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    (root / "sources/checks.yaml").write_text(
        "severities: [{check: typography, severity: 'off'}]\n", "utf-8"
    )
    assert found(root, capsys, PO) == []


def test_a_draft_is_no_translation_of_its_part(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"sources/{EDITION}/pages/practical.yaml"
    amend(root, page, "    Marchez dix minutes.\n", "    Marchez dix minutes.\n\n    Sonnez.\n")
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    amend(root, PO, 'msgid "Sonnez."\nmsgstr ""', '#, fuzzy\nmsgid "Sonnez."\nmsgstr "Llame."')
    told = found(root, capsys, "--language", "es")
    assert [one["check"] for one in told] == ["needs-review", "partial-text"]
    assert told[1]["what"] == "1 of the 3 pieces of this text are not translated"
