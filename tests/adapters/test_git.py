"""What is asked of git, and that a repository from anywhere cannot make it run anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters import git
from publisher.errors import StorageError
from tests.repository import Repository


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository in which both sides of a merge changed one file."""
    repository = Repository(tmp_path / "repo")
    lines = [str(number) for number in range(9)]
    repository.write("po/a b.po", "\n".join(lines))
    repository.commit()
    repository.branch("other")
    repository.write("po/a b.po", "\n".join(["x", *lines[1:]]))
    repository.commit()
    repository("checkout", "--quiet", "main")
    repository.write("po/a b.po", "\n".join([*lines[:-1], "y"]))
    repository.commit()
    repository.merge("other")
    return repository


def test_merges_that_mixed_a_file_are_found_with_what_their_parents_said(made: Repository) -> None:
    asked = git.Repository(made.root)
    merge, *others = asked.merges("po/a b.po", since="", most=9)
    assert not others
    assert merge.commit == made("rev-parse", "HEAD").strip()
    contents = asked.contents([*merge.parents, merge.commit], "po/a b.po")
    assert [content[:1] + content[-1:] for content in contents.values()] == [b"0y", b"x8", b"xy"]
    assert asked.merges("po/a b.po", since="HEAD", most=9) == []
    assert asked.merges("po/other.po", since="", most=9) == []


def test_a_merge_that_took_one_side_as_it_was_is_none(made: Repository) -> None:
    made.branch("third")
    made.write("po/a b.po", "z")
    made.commit()
    made.merge("third")
    made.branch("fourth", "HEAD^2")
    made.write("README", "")
    made.commit()
    made.merge("fourth")
    merges = git.Repository(made.root).merges("po/a b.po", since="", most=9)
    assert [merge.commit for merge in merges] == [made("rev-parse", "HEAD~2").strip()]


def test_commits_of_a_file_are_found_from_a_folder_below(made: Repository) -> None:
    asked = git.Repository(made.root / "po")
    assert asked.exists
    assert len(asked.commits("a b.po", since="", most=9)) == 4
    assert len(asked.commits("a b.po", since="", most=2)) == 2
    last = asked.last_commit("a b.po")
    assert last in made("rev-parse", "HEAD^1", "HEAD^2").split()
    assert asked.contents(["HEAD"], "a b.po")["HEAD"].startswith(b"x")
    assert asked.contents(["HEAD", "nothing"], "none.po") == {}


def test_a_setting_is_the_repositorys_own(made: Repository) -> None:
    asked = git.Repository(made.root)
    assert asked.config("merge.publisher.name") == ""
    asked.set_config("merge.publisher.name", 'it\'s 100 % "so"')
    assert asked.config("merge.publisher.name") == 'it\'s 100 % "so"'
    with pytest.raises(StorageError, match="cannot be set"):
        asked.set_config("no", "value")


@pytest.mark.parametrize("folder", ["none", "empty"])
def test_outside_a_repository_the_answer_is_nothing(tmp_path: Path, folder: str) -> None:
    if folder == "empty":
        (tmp_path / "empty/.git").mkdir(parents=True)
    asked = git.Repository(tmp_path / folder)
    assert not asked.exists
    assert asked.last_commit("a") == ""
    assert asked.merges("a", since="", most=1) == []
    assert asked.contents(["HEAD"], "a") == {}


def test_nothing_a_repository_brings_along_is_run(
    made: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = tmp_path / "sprung"
    script = tmp_path / "trap"
    script.write_text(f"#!/bin/sh\ntouch '{trap}'\n")
    script.chmod(0o755)
    hooks = made.root / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor"):
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "gpg.program", "core.sshCommand", "core.editor"):
        made("config", name, str(script))
    made("config", "log.showSignature", "true")
    made("config", "filter.trap.smudge", str(script))
    made("config", "diff.trap.textconv", str(script))
    made.write(".git/info/attributes", "* filter=trap diff=trap\n")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "another"))
    asked = git.Repository(made.root)
    (merge,) = asked.merges("po/a b.po", since="", most=9)
    assert asked.contents(merge.parents, "po/a b.po")
    assert asked.commits("--output=x", since="", most=9) == []
    assert not trap.exists()
