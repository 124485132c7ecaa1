"""`publisher init`: what a newcomer gets, and that nothing of theirs is touched."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import polib
import pytest

from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import read
from publisher.cli.main import main
from publisher.starter.files import attributes, new_project
from tests.builders import amend, snapshot
from tests.repository import Repository

PO = "locales/en/LC_MESSAGES/forum2027-from-fr.po"


def init(folder: Path, *options: str) -> int:
    return main(["init", str(folder), *options])


def test_a_new_project_can_be_used_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    assert init(folder) == 0
    said = capsys.readouterr()
    assert "sources/project.yaml" in said.out.splitlines()
    assert f"publisher -C {folder} sync" in said.err
    for command in (["sync"], ["status"], ["build", "--to", "html", "--language", "es"]):
        assert main([*command, "-C", str(folder), "--quiet"]) == 0
    assert "100 %" in capsys.readouterr().out
    page = (folder / "build/forum2027/es/catalogue/index.html").read_text()
    assert 'lang="es"' in page


def test_checks_have_nothing_against_a_new_project(tmp_path: Path) -> None:
    init(tmp_path)
    for command in (["check", "--fail-on", "note"], ["sync"], ["check", "--fail-on", "note"]):
        assert main([*command, "-C", str(tmp_path), "--quiet"]) == 0


def test_it_has_a_record_of_each_kind_and_texts_in_three_languages(tmp_path: Path) -> None:
    init(tmp_path)
    project, findings = load_project(tmp_path)
    assert project is not None, findings
    edition = project.editions["forum2027"]
    registries = project.registries
    for kind in (registries.people, registries.organisations, registries.places, registries.themes):
        assert kind
    for kind_ in (edition.sessions, edition.initiatives, edition.pages):
        assert kind_
    assert main(["sync", "-C", str(tmp_path), "--quiet"]) == 0
    assert all(entry.msgstr for entry in polib.pofile(str(tmp_path / PO)))


@pytest.mark.parametrize(
    ("languages", "own", "texts"),
    [("en", "en", {"en"}), ("de, es,en", "es", {"en", "es"}), ("fr,eu", "fr", {"fr"})],
)
def test_other_languages_fall_back(
    tmp_path: Path, languages: str, own: str, texts: set[str]
) -> None:
    assert init(tmp_path, "--languages", languages) == 0
    project, findings = load_project(tmp_path)
    assert project is not None, findings
    assert ", ".join(project.settings.languages) == languages.replace(", ", ",").replace(",", ", ")
    for record in project.editions["forum2027"].initiatives.values():
        assert record.language == own
        assert set(record.title.texts) == texts
    names = {path.parent.parent.name for path in tmp_path.glob("locales/*/LC_MESSAGES/ui.po")}
    assert names == texts


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--languages", "de"], "written in none of these languages; name one of them too"),
        (["--languages", "fr,F!"], "'F!' is no language; write it as in fr,en,es"),
        (["--title", " "], "the title is empty"),
        (["--title", "a\x07b"], "choose another title"),
        (["--git"], "not in a git repository; run git init first, or leave out --git"),
    ],
)
def test_what_cannot_be_done_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    assert init(tmp_path / "new", *options) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "title", ["A: b # c", 'He said "no"', "{title}", "{languages}", "l’Été\\n"]
)
def test_any_title_is_kept_as_it_is_written(tmp_path: Path, title: str) -> None:
    assert init(tmp_path, "--title", title) == 0
    data, _ = read((tmp_path / "sources/project.yaml").read_bytes(), "")
    assert isinstance(data, dict)
    assert data["title"] == title


def test_no_file_is_written_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    assert init(tmp_path) == 0
    assert (tmp_path / ".gitignore").read_text() == "mine\n"
    assert ".gitignore was there already and stays as it is" in capsys.readouterr().err
    before = snapshot(tmp_path)
    assert init(tmp_path) == 2
    assert "there is a project in this folder already" in capsys.readouterr().err
    assert snapshot(tmp_path) == before


def test_a_clone_learns_to_merge_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository = Repository(tmp_path)
    assert init(tmp_path, "--git") == 0
    command = repository("config", "--local", "merge.publisher.driver").strip()
    assert command.startswith(shlex.quote(sys.executable))
    capsys.readouterr()
    before = snapshot(tmp_path)
    assert init(tmp_path, "--git") == 0
    assert capsys.readouterr().out == ""
    assert snapshot(tmp_path) == before


def test_lines_are_added_to_gitattributes_in_its_own_way(tmp_path: Path) -> None:
    init(tmp_path)
    repository = Repository(tmp_path)
    own = f"*.png binary\r\n{attributes()[1]}\r\n*.pdf binary"
    repository.write(".gitattributes", own)
    assert init(tmp_path, "--git") == 0
    lines = (tmp_path / ".gitattributes").read_bytes().decode().split("\r\n")
    assert "\r\n".join(lines).startswith(own)
    assert sorted({*lines} - {""}) == sorted({*own.split("\r\n"), *attributes()})
    assert lines.count(attributes()[1]) == 1


def test_git_merges_by_unit_from_then_on(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    init(tmp_path, "--git")
    assert main(["sync", "-C", str(tmp_path), "--quiet"]) == 0
    repository.write("publisher/__init__.py", "raise SystemExit('not the program')")
    repository.commit()
    repository.branch("translator")
    old, new = "Opening a repair workshop", "Starting a repair workshop"
    amend(tmp_path, PO, old, new)
    repository.commit()
    repository("checkout", "--quiet", "main")
    amend(tmp_path, "sources/forum2027/sessions/1-1.yaml", "Ouvrir un atelier", "Créer un atelier")
    assert main(["sync", "-C", str(tmp_path), "--quiet"]) == 0
    repository.commit()
    repository.merge("translator")
    (entry,) = (e for e in polib.pofile(repository.read(PO)) if e.msgid.startswith("Créer"))
    assert entry.msgstr.startswith(new)
    assert entry.fuzzy
    assert (entry.previous_msgid or "").startswith("Ouvrir")


def test_line_ends_go_through_git_untouched(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    init(tmp_path, "--git")
    repository("config", "core.autocrlf", "true")
    file = tmp_path / "locales/fr/LC_MESSAGES/ui.po"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    content, other = file.read_bytes(), (tmp_path / "locales/ui.pot").read_bytes()
    repository.commit()
    repository("rm", "-r", "--quiet", "locales")
    repository("checkout", "--quiet", "HEAD", "--", "locales")
    assert file.read_bytes() == content
    assert (tmp_path / "locales/ui.pot").read_bytes() == other


def test_git_sees_neither_outputs_nor_what_poedit_compiles(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    init(tmp_path)
    repository.commit()
    for path in ("build/index.html", "locales/es/LC_MESSAGES/ui.mo"):
        repository.write(path, "made")
    assert repository("status", "--porcelain") == ""


def test_the_repository_of_this_project_has_the_lines_it_gives_to_others() -> None:
    ours = (Path(__file__).parents[2] / ".gitattributes").read_text().splitlines()
    assert set(attributes()) <= set(ours)


def test_the_words_of_the_program_are_the_programs_own() -> None:
    ours = Path(__file__).parents[2] / "locales"
    made = new_project("A", ("fr", "es"))
    for path in ("ui.pot", "fr/LC_MESSAGES/ui.po", "es/LC_MESSAGES/ui.po"):
        assert made[f"locales/{path}"] == (ours / path).read_bytes()


def test_blank_forms_come_in_the_languages_of_the_project_and_are_not_written_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    assert init(folder, "--languages", "es,fr", "--forms") == 0
    forms = {path.relative_to(folder).parts[1] for path in (folder / "forms").rglob("*.docx")}
    assert forms == {"es", "fr"}
    (one, *_) = (folder / "forms/es").glob("*.docx")
    one.write_bytes(b"mine")
    before = snapshot(folder / "forms")
    capsys.readouterr()
    assert init(folder, "--forms") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "stays as it is" in said.err
    assert snapshot(folder / "forms") == before


def test_a_project_in_other_languages_has_no_forms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert init(tmp_path / "new") == 0
    settings = tmp_path / "new/sources/project.yaml"
    settings.write_text("title: X\nlanguages: [eu]\neditions: []\n", "utf-8")
    assert init(tmp_path / "new", "--forms") in (2, 3)
    assert not (tmp_path / "new/forms").exists()
    assert capsys.readouterr().err
