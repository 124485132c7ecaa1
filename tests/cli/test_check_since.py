"""A change answers for what it brings, and never for what was there when it began."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from publisher.cli.main import main
from tests.builders import EDITION, amend
from tests.cli.checking import DOUBLED, asked, found, sync
from tests.repository import Repository
from tests.translation.status_project import KOOPERA, PO, WELCOME

PRACTICAL = f"sources/{EDITION}/pages/practical.yaml"


@pytest.fixture
def root(repository: Repository) -> Path:
    return repository.root / "project"


def mix(root: Path) -> None:
    """Move every entry of a catalogue."""
    lines = (root / PO).read_text("utf-8").split("\n\n")
    (root / PO).write_text("\n\n".join([lines[0], *reversed(lines[1:])]), "utf-8")


def told(root: Path, capsys: pytest.CaptureFixture[str], ref: str = "main") -> list[Any]:
    findings = found(root, capsys, "--changed-since", ref)
    return [(one["check"], one["severity"], one["language"]) for one in findings]


def test_what_was_there_is_nobodys_new_fault(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [one["check"] for one in found(root, capsys)] == ["doubled-space"]
    assert told(root, capsys) == []
    mix(root)
    assert told(root, capsys) == []
    assert main(["-C", str(root), "rename", f"{EDITION}/pages/welcome", "hello"]) == 0
    sync(root)
    assert found(root, capsys)[0]["unit"] == f"{EDITION}/pages/hello:title"
    assert told(root, capsys) == []
    repository("add", "--all")
    assert told(root, capsys) == []


def test_what_is_new_is_told_committed_or_not(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.branch("ours")
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias  por venir."')
    new = [("doubled-space", "warning", "es")]
    assert told(root, capsys) == new
    repository("add", "--all")
    assert told(root, capsys) == new
    repository.commit()
    assert told(root, capsys) == new
    assert told(root, capsys, "HEAD") == []
    page = (root / WELCOME).read_text("utf-8").replace("Merci d’être là", "Merci  d’être là")
    (root / f"sources/{EDITION}/pages/bye.yaml").write_text(page, "utf-8")  # nobody added it
    assert ("doubled-space", "warning", "fr") in told(root, capsys, "HEAD")


def test_the_same_fault_once_more_is_new(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (root / WELCOME).read_text("utf-8")
    (root / f"sources/{EDITION}/pages/again.yaml").write_text(page, "utf-8")
    assert ("doubled-space", "warning", "es") in told(root, capsys)


def test_a_line_that_was_taken_away_is_a_change(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Camine diez minutos."', 'msgstr ""\n"Camine"\n" diez minutos."')
    repository.commit()
    assert told(root, capsys, "HEAD") == []
    amend(root, PO, '\n" diez minutos."', "")
    assert ("numbers", "warning", "es") in told(root, capsys, "HEAD")


def test_a_source_that_changes_leaves_its_translators_a_note(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, KOOPERA, 'fr: "Elle répare', 'fr: "Elle ne répare pas')
    waiting = [("stale", "note", "en"), ("stale", "note", "es")]
    assert told(root, capsys) == waiting
    sync(root)  # which writes into the entries of translations that nobody touched
    assert sorted(told(root, capsys)) == waiting
    since = ("--changed-since", "main", "--fail-on", "warning")
    assert asked(root, *since) == 0
    assert asked(root, "--fail-on", "warning") == 1
    amend(root, PRACTICAL, "  fr: |\n    Prenez", "  fr: |\n    Ne prenez pas")
    assert ("stale", "note", "es") in told(root, capsys)


def test_a_fault_that_others_mended_meanwhile_is_not_ours(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.branch("ours")
    amend(root, KOOPERA, 'fr: "Présidente"', 'fr: "Directrice"')
    sync(root)
    repository.commit()
    repository("checkout", "--quiet", "main")
    amend(root, PO, DOUBLED, 'msgstr "Bienvenida"')
    repository.commit()
    repository("checkout", "--quiet", "ours")
    assert [one for one in told(root, capsys) if one[0] != "stale"] == []
    repository("merge", "--quiet", "-m", "merge", "main")
    assert [one for one in told(root, capsys) if one[0] != "stale"] == []


def test_faults_that_come_with_a_merge_from_the_base_are_not_ours(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.branch("ours")
    repository("checkout", "--quiet", "main")
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias  por venir."')
    sync(root)
    repository.commit()
    repository.merge("main", into="ours")
    assert told(root, capsys) == []


def test_a_name_that_is_corrected_does_not_blame_the_translations_that_have_the_old_one(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, WELCOME, "Merci d’être là.", "Merci, Jone Etxeberria.")
    amend(root, WELCOME, "Thank you for coming.", "Thank you, Jone Etxeberria.")
    amend(root, WELCOME, "Gracias por venir.", "Gracias, Jone Etxeberria.")
    sync(root)
    repository.commit()
    amend(root, "sources/people/jone.yaml", "name: Jone Etxeberria", "name: Jone Etxebarria")
    amend(root, WELCOME, "Merci, Jone Etxeberria.", "Merci, Jone Etxebarria.")
    severities = {severity for _, severity, _ in told(root, capsys, "HEAD")}
    assert severities <= {"note"}


def test_files_that_went_are_no_fault_of_theirs(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / PO).unlink()
    (root / f"sources/{EDITION}/pages/practical.yaml").unlink()
    assert {severity for _, severity, _ in told(root, capsys)} <= {"note"}


def test_a_commit_without_a_project_is_compared_by_lines(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.branch("broken")
    good = repository.read("project/sources/project.yaml")
    repository.write("project/sources/project.yaml", "title: [")
    broken = repository.commit()
    repository.write("project/sources/project.yaml", good)
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias  por venir."')
    assert told(root, capsys, broken) == [("doubled-space", "warning", "es")]
    assert asked(root, "--changed-since", broken) == 0
    assert f"{broken[:12]} holds nothing to compare with" in capsys.readouterr().err


def test_a_project_that_gets_an_edition_and_asks_much_of_it_is_compared_all_the_same(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = "forum2019"
    amend(
        root,
        "sources/project.yaml",
        "editions:\n",
        f"editions:\n  - {{id: {new}, publications: [program]}}\n",
    )
    edition = (root / f"sources/{EDITION}/edition.yaml").read_text("utf-8")
    repository.write(f"project/sources/{new}/edition.yaml", edition)
    repository.write("project/sources/checks.yaml", f"thresholds: [{{done: 1, edition: {new}}}]\n")
    mix(root)
    assert told(root, capsys) == []


def test_before_the_first_commit_everything_is_new(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.root / ".git").rename(repository.root / "past")
    repository("init", "--quiet")
    assert told(root, capsys, "HEAD") == [("doubled-space", "warning", "es")]


def test_catalogues_by_themselves_are_compared_too(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    since = ("--changed-since", "main", PO)
    assert found(root, capsys, *since) == []
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias  por venir."')
    assert [one["check"] for one in found(root, capsys, *since)] == ["doubled-space"]
    other = root / "locales/es/LC_MESSAGES/other.po"
    other.write_bytes((root / PO).read_bytes())
    new = found(root, capsys, "--changed-since", "main", str(other.relative_to(root)))
    assert [one["check"] for one in new] == ["doubled-space", "doubled-space"]


def test_the_working_tree_and_the_index_are_left_alone(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.branch("ours")
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias  por venir."')
    repository("add", "--all")
    amend(root, PO, 'msgstr "Gracias  por venir."', 'msgstr "Gracias   por venir."')
    before = repository("status", "--porcelain"), (root / PO).read_bytes()
    index = (repository.root / ".git/index").read_bytes()
    assert told(root, capsys)
    assert (repository.root / ".git/index").read_bytes() == index
    assert (repository("status", "--porcelain"), (root / PO).read_bytes()) == before


def test_links_and_paths_that_lead_elsewhere_are_not_followed(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "sources/people/link.yaml").symlink_to("/etc/passwd")
    repository.commit()
    (root / "sources/people/link.yaml").unlink()
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias  por venir."')
    assert told(root, capsys) == [("doubled-space", "warning", "es")]


def test_what_a_sync_would_refuse_already_is_no_fault_of_the_change(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Gracias por venir."', 'msgstr "Gracias por\\a venir."')
    assert asked(root) == 1
    assert asked(root, "--changed-since", "main") == 1
    repository.commit()
    assert asked(root) == 1
    assert asked(root, "--changed-since", "main") == 0


def test_files_outside_the_repository_are_compared_with_nothing(
    repository: Repository, root: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (root / "mine.yaml").write_text("ignore: [{check: stale}]\n", "utf-8")
    new = found(root, capsys, "--changed-since", "main", "--settings", "mine.yaml")
    assert [(one["check"], one["file"]) for one in new] == [
        ("suppression-without-reason", "mine.yaml")
    ]
    outside = tmp_path.parent / f"{tmp_path.name}.po"
    outside.write_bytes((root / PO).read_bytes())
    assert found(root, capsys, "--changed-since", "main", str(outside)) == []
