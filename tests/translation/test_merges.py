"""A translation that git put under another source is found after the merge, without any driver."""

from __future__ import annotations

import subprocess
from pathlib import Path

import polib
import pytest

from publisher.cli.main import main
from tests.builders import amend, write_project
from tests.repository import Repository

PO = "locales/en/LC_MESSAGES/forum2018-from-fr.po"
RECORD = "sources/forum2018/pages/welcome.yaml"
SOURCE = "Ce texte de bienvenue est assez long pour que deux personnes y travaillent sans se gêner."
REWORDED = f"Chers amis, {SOURCE}"
TEXT = "This welcome is long enough for two people to work on it."


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A project that was synchronised and committed; one text has no English."""
    return project(tmp_path, SOURCE)


def project(root: Path, *body: str) -> Repository:
    made = Repository(root)
    title = "{fr: Bonjour, en: Hello, es: Hola}"
    page = f"kind: welcome\nlanguage: fr\ntitle: {title}\nbody:\n  fr: |\n"
    page += "\n".join(f"    {paragraph}\n" for paragraph in body)
    write_project(root, files={RECORD: page})
    made.write(".gitignore", "build/\n")
    sync(made)
    made.commit()
    return made


def sync(repository: Repository) -> int:
    return main(["sync", "-C", str(repository.root), "--quiet"])


def wrapped(repository: Repository) -> None:
    """Save the catalogue as Poedit does, so that git finds no two edits in one line."""
    catalogue = polib.pofile(repository.read(PO), wrapwidth=40)
    repository.write(PO, str(catalogue) + "\n")


def translate(repository: Repository, text: str = TEXT, source: str = SOURCE) -> None:
    catalogue = polib.pofile(repository.read(PO), wrapwidth=40)
    (entry,) = (e for e in catalogue if e.msgid == source and not e.obsolete)
    entry.msgstr, entry.flags, entry.previous_msgid = text, [], None
    repository.write(PO, str(catalogue) + "\n")


def reword(repository: Repository) -> None:
    amend(repository.root, RECORD, SOURCE, REWORDED)
    assert sync(repository) == 0


def entry(repository: Repository, source: str = REWORDED) -> polib.POEntry:
    (found,) = (
        e for e in polib.pofile(repository.read(PO)) if e.msgid == source and not e.obsolete
    )
    return found


def translated_on_a_branch(repository: Repository) -> None:
    """Let somebody translate the text on a branch of its own; go back to the main one."""
    wrapped(repository)
    repository.commit()
    repository.branch("translator")
    translate(repository)
    repository.commit()
    repository("checkout", "--quiet", "main")


def mismerged(repository: Repository) -> None:
    """Let one person reword a source while another translates it, and git merge their lines."""
    translated_on_a_branch(repository)
    reword(repository)
    repository.commit()
    repository.merge("translator")
    assert (entry(repository).msgstr, entry(repository).fuzzy) == (TEXT, False)


def test_it_becomes_a_draft_that_names_the_source_it_was_made_from(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    mismerged(repository)
    assert main(["sync", "-C", str(repository.root)]) == 0
    found = entry(repository)
    assert (found.msgstr, found.fuzzy, found.previous_msgid) == (TEXT, True, SOURCE)
    assert TEXT not in repository.read(RECORD)
    said = capsys.readouterr().out
    assert "1 translation is stale" in said
    assert "forum2018/pages/welcome:body (wording)" in said
    before = repository.read(PO)
    assert sync(repository) == 0
    assert repository.read(PO) == before


def test_readers_keep_the_text_that_was_carried_over_to_the_new_source(
    repository: Repository,
) -> None:
    agreed = "Welcome, all of you, to this long text."
    translate(repository, agreed)
    assert sync(repository) == 0
    repository.commit()
    translated_on_a_branch(repository)
    spaced = SOURCE.replace("Ce texte", "Ce\u00a0texte")
    amend(repository.root, RECORD, SOURCE, spaced)
    assert sync(repository) == 0
    assert (entry(repository, spaced).msgstr, entry(repository, spaced).fuzzy) == (agreed, False)
    repository.commit()
    repository.merge("translator")
    assert (entry(repository, spaced).msgstr, entry(repository, spaced).fuzzy) == (TEXT, False)
    assert sync(repository) == 0
    found = entry(repository, spaced)
    assert (found.msgstr, found.fuzzy, found.previous_msgid) == (TEXT, True, SOURCE)
    assert agreed in repository.read(RECORD)
    before = repository.read(PO)
    assert sync(repository) == 0
    assert repository.read(PO) == before


def test_it_is_found_while_the_merge_is_being_made(repository: Repository) -> None:
    mismerged(repository)
    repository("reset", "--quiet", "--hard", "HEAD^")
    repository("merge", "--quiet", "--no-ff", "--no-commit", "translator")
    assert sync(repository) == 0
    assert entry(repository).fuzzy


@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize("cleaned", [True, False])
def test_a_person_who_confirms_it_is_believed(
    repository: Repository, committed: bool, cleaned: bool
) -> None:
    mismerged(repository)
    sync(repository)
    if committed:
        repository.commit()
        if cleaned:
            repository("clean", "--quiet", "-fdX")
    translate(repository, source=REWORDED)
    assert sync(repository) == 0
    assert not entry(repository).fuzzy
    assert TEXT in repository.read(RECORD)


def test_a_later_sync_still_finds_it(repository: Repository) -> None:
    mismerged(repository)
    for number in range(3):
        repository.branch(f"other{number}")
        repository.write("README", str(number))
        repository.commit()
        repository.merge(f"other{number}")
    sync(repository)
    assert entry(repository).fuzzy


def test_a_merge_that_brings_a_translation_of_the_same_source_is_let_through(
    repository: Repository,
) -> None:
    translated_on_a_branch(repository)
    catalogue = polib.pofile(repository.read(PO), wrapwidth=40)
    catalogue[-1].tcomment = "A remark."
    repository.write(PO, str(catalogue) + "\n")
    repository.commit()
    repository.merge("translator")
    assert sync(repository) == 0
    assert not entry(repository, SOURCE).fuzzy
    assert TEXT in repository.read(RECORD)


def test_one_translation_for_two_sources_of_a_field_is_let_through(tmp_path: Path) -> None:
    repository = project(tmp_path, "Entendu.", "D’accord.")
    repository.branch("translator")
    for source in ("Entendu.", "D’accord."):
        translate(repository, "All right.", source)
    repository.commit()
    repository("checkout", "--quiet", "main")
    amend(repository.root, PO, '"Hello"', '"Good day"')
    repository.commit()
    repository.merge("translator")
    assert sync(repository) == 0
    for source in ("Entendu.", "D’accord."):
        assert not entry(repository, source).fuzzy
    assert repository.read(RECORD).count("All right.") == 2


def test_a_translation_made_after_the_merge_is_let_through(repository: Repository) -> None:
    mismerged(repository)
    translate(repository, "Dear friends, this welcome is long enough.", REWORDED)
    assert sync(repository) == 0
    assert not entry(repository).fuzzy


def test_git_is_asked_nothing_without_a_new_text_or_a_repository(
    repository: Repository,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("git was run")

    outside = write_project(tmp_path_factory.mktemp("outside"))
    monkeypatch.setattr("publisher.adapters.git.subprocess.run", refuse)
    amend(repository.root, RECORD, "Hello", "Good day")
    assert sync(repository) == 0
    assert main(["sync", "-C", str(outside), "--quiet"]) == 0
    file = outside / PO
    file.write_text(file.read_text().replace('"Welcome"', '"Be welcome"'))
    assert main(["sync", "-C", str(outside), "--quiet"]) == 0
    assert "Be welcome" in (outside / RECORD).read_text()
    translate(repository)
    with pytest.raises(AssertionError, match="git was run"):
        sync(repository)


def test_a_repository_git_cannot_read_is_no_obstacle(repository: Repository) -> None:
    translate(repository)
    repository.write(".git/HEAD", "nonsense\n")
    assert sync(repository) == 0
    assert TEXT in repository.read(RECORD)


def test_without_git_on_the_machine_sync_works(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        raise FileNotFoundError("git")

    translate(repository)
    monkeypatch.setattr("publisher.adapters.git.subprocess.run", missing)
    assert sync(repository) == 0
    assert TEXT in repository.read(RECORD)
