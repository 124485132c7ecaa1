"""What is known is forgiven, what is new is not, what can be mended is mended."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from publisher.cli.main import main
from publisher.errors import UsageError
from tests.builders import EDITION, amend, snapshot
from tests.cli.checking import DOUBLED, REGISTRY, asked, found, right
from tests.translation.status_project import KOOPERA, PO, WELCOME


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return right(tmp_path)


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def test_a_baseline_forgives_what_it_knows_and_nothing_else(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    baseline = ("--baseline", "known.json", "--fail-on", "warning")
    assert asked(root, *baseline, "--update-baseline") == 0
    assert asked(root, *baseline) == 0
    assert "1 known from the baseline" in capsys.readouterr().err
    amend(root, PO, '\nmsgid "Bienvenue"', '\n#, moved\nmsgid "Bienvenue"')
    assert asked(root, *baseline) == 0
    amend(root, REGISTRY, 'msgstr "Welcome"', 'msgstr "Wel  come"')
    assert asked(root, *baseline) == 1
    assert [one["known"] for one in found(root, capsys, *baseline)] == [False, True]


def test_an_improvement_is_noted_until_the_baseline_learns_of_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    baseline = ("--baseline", "known.json", "--fail-on", "note")
    asked(root, *baseline, "--update-baseline")
    amend(root, PO, DOUBLED, 'msgstr "Bienvenida"')
    capsys.readouterr()
    assert asked(root, *baseline) == 0
    assert "1 finding fewer than in the baseline" in capsys.readouterr().err
    assert asked(root, *baseline, "--language", "es") == 0
    assert "fewer" not in capsys.readouterr().err
    assert asked(root, *baseline, "--update-baseline") == 0
    assert json.loads((root / "known.json").read_bytes())["findings"] == []


def test_a_baseline_knows_a_record_by_another_name_and_a_block_by_another_place(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"sources/{EDITION}/pages/practical.yaml"
    amend(root, page, "    Camine diez minutos.", "    Camine  diez minutos.")
    amend(root, PO, 'msgstr "Camine diez minutos."', 'msgstr "Camine  diez minutos."')
    amend(root, "sources/people/jone.yaml", "name: Jone", "name: Jone  ")
    baseline = ("--baseline", "known.json", "--fail-on", "note")
    assert asked(root, *baseline, "--update-baseline") == 0
    assert main(["-C", str(root), "rename", f"{EDITION}/pages/practical", "getting-here"]) == 0
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    assert asked(root, *baseline) == 0
    page = f"sources/{EDITION}/pages/getting-here.yaml"
    for text, more in (("Prenez", "Venez tôt."), ("Take", "Come early."), ("Tome", "Venga  ya.")):
        amend(root, page, f"    {text}", f"    {more}\n\n    {text}")
    told = found(root, capsys, *baseline)
    assert {one["excerpt"] for one in told if one["check"] == "doubled-space"} == {"  "}
    fresh = [one for one in told if not one["known"]]
    assert [(one["check"], one["file"]) for one in fresh] == [("doubled-space", page)]
    assert "Venga  ya." in (root / page).read_text("utf-8").split("\n")[fresh[0]["line"] - 1]


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}', "[" * 9999],
)
def test_a_file_that_is_no_baseline_is_refused(root: Path, content: str) -> None:
    (root / "known.json").write_text(content, "utf-8")
    with pytest.raises(UsageError, match=r"known\.json: is not a baseline"):
        asked(root, "--baseline", "known.json")


def test_a_change_answers_for_its_own_lines_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    git(root, "init", "-q")
    git(root, "add", "-A", "--", "sources", "locales")
    git(root, "commit", "-qm", "start")
    since = ("--changed-since", "HEAD")
    assert found(root, capsys, *since) == []
    amend(root, REGISTRY, 'msgstr "Welcome"', 'msgstr "Wel  come"')
    assert [one["file"] for one in found(root, capsys, *since)] == [REGISTRY]
    amend(root, KOOPERA, 'fr: "Elle répare', 'fr: "Elle ne répare pas')
    stale = [one for one in found(root, capsys, *since) if one["check"] == "stale"]
    assert [one["language"] for one in stale] == ["en", "es"]
    (root / "mine.yaml").write_text("thresholds: [{done: '100'}]\n", "utf-8")
    checked = found(root, capsys, *since, "--settings", "mine.yaml")
    assert "coverage" not in [one["check"] for one in checked]  # it is no property of a change
    assert found(root, capsys, "--settings", "mine.yaml", "--select", "coverage")
    with pytest.raises(UsageError, match="git knows no commit '--output=x'"):
        asked(root, "--changed-since=--output=x")


# What is mended.


def test_fixes_go_into_catalogue_and_record_alike(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "La la  bienvenida"')
    amend(root, WELCOME, 'es: "Bienvenida"', 'es: "La la  bienvenida"')
    before = snapshot(root)
    assert asked(root, "--fix", "--dry-run") == 0
    assert '+msgstr "La bienvenida"' in capsys.readouterr().err
    assert {k: v for k, v in snapshot(root).items() if not k.startswith("build")} == {
        k: v for k, v in before.items() if not k.startswith("build")
    }
    assert asked(root, "--fix", "--fail-on", "note") == 0
    assert f"{PO}:" in (err := capsys.readouterr().err)
    assert "1 text mended in 2 files" in err
    assert 'msgstr "La bienvenida"' in (root / PO).read_text("utf-8")
    assert 'es: "La bienvenida"' in (root / WELCOME).read_text("utf-8")
    mended = snapshot(root)
    assert asked(root, "--fix") == 0
    assert snapshot(root) == mended


def test_a_fix_finds_its_paragraph_among_others(root: Path) -> None:
    page = f"sources/{EDITION}/pages/practical.yaml"
    amend(root, page, "    Walk for ten minutes.", "    Walk for  ten minutes.")
    amend(root, page, "    Prenez le tramway.", "    Prenez le le tramway.")
    before = (root / page).read_text("utf-8")
    assert asked(root, "--fix", "--fail-on", "never") == 0
    after = (root / page).read_text("utf-8")
    assert after == before.replace("for  ten", "for ten").replace("le le", "le")


def test_what_is_accepted_is_not_mended(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', DOUBLED)
    (root / "mine.yaml").write_text("ignore: [{check: typography, reason: so}]\n", "utf-8")
    before = (root / PO).read_bytes()
    assert asked(root, "--fix", "--settings", "mine.yaml") == 0
    assert (root / PO).read_bytes() == before


def test_a_text_between_markers_is_mended_line_by_line(root: Path) -> None:
    page = f"sources/{EDITION}/pages/practical.yaml"
    amend(root, page, "    Prenez le tramway.", "    > Prenez  le\n    > tramway.")
    before = (root / page).read_text("utf-8")
    assert asked(root, "--fix", "--fail-on", "never") == 0
    assert (root / page).read_text("utf-8") == before.replace("Prenez  le", "Prenez le")
