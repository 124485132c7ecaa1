"""Which lines a change is made of, as git tells it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from publisher.errors import UsageError
from publisher.translation.checking.changed import base_of, changed_lines


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project in a folder of a repository, with one commit."""
    folder = tmp_path / "deep" / "project"
    folder.mkdir(parents=True)
    (folder / "a b.po").write_text("1\n2\n3\n4\n", "utf-8")
    (folder / "é.po").write_text("diff --git a\n2\n", "utf-8")
    (tmp_path / "outside.po").write_text("1\n", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "start")
    return folder


def test_nothing_changed_is_nothing(root: Path) -> None:
    assert changed_lines(root, "HEAD") == {}


def test_lines_count_as_they_stand_now(root: Path) -> None:
    (root / "a b.po").write_text("0\n1\n2\n4\nx\ny\n", "utf-8")
    (root / "é.po").write_text("diff --git b\n2\n@@ -1 +7 @@\n", "utf-8")
    (root / "new.po").write_text("1\n", "utf-8")
    (root.parent.parent / "outside.po").write_text("2\n", "utf-8")
    assert changed_lines(root, "HEAD") == {
        "a b.po": {1, 3, 4, 5, 6},  # before and after the line that is gone, too
        "é.po": {1, 3},
        "new.po": None,
    }


def test_committed_changes_count_too(root: Path) -> None:
    (root / "a b.po").write_text("1\n2\nx\n4\n", "utf-8")
    git(root, "commit", "-qam", "more")
    assert changed_lines(root, "HEAD~1") == {"a b.po": {3}}
    assert changed_lines(root, "HEAD") == {}


def test_no_program_named_by_the_repository_is_run(root: Path) -> None:
    marker = root / "ran"
    git(root, "config", "diff.external", f"touch '{marker}'")
    git(root, "config", "diff.x.textconv", f"touch '{marker}'; cat")
    (root / ".gitattributes").write_text("*.po diff=x\n", "utf-8")
    (root / "a b.po").write_text("2\n", "utf-8")
    assert "a b.po" in changed_lines(root, "HEAD")
    assert not marker.exists()


@pytest.mark.parametrize("reference", ["main~99", "--output=x", "-h", "", "HEAD:a b.po", "a\nb"])
def test_a_commit_that_is_none_is_wrong_usage(root: Path, reference: str) -> None:
    with pytest.raises(UsageError, match="git knows no commit"):
        base_of(root, reference)
    assert not (root / "x").exists()


def test_without_a_repository_or_git_there_is_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="not in a git repository; leave --changed-since out"):
        base_of(tmp_path, "HEAD")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="not in a git repository"):
        base_of(tmp_path, "HEAD")


def sha(root: Path, name: str) -> str:
    done = subprocess.run(["git", "rev-parse", name], cwd=root, check=True, capture_output=True)
    return done.stdout.decode().strip()


def test_what_others_did_since_the_branch_began_is_no_change_of_ours(root: Path) -> None:
    start = sha(root, "HEAD")
    git(root, "switch", "-qc", "ours")
    git(root, "switch", "-qc", "theirs")
    (root / "a b.po").write_text("mended\n2\n3\n4\n", "utf-8")
    git(root, "commit", "-qam", "theirs")
    git(root, "switch", "-q", "ours")
    assert base_of(root, "theirs") == start
    git(root, "-c", "merge.ff=false", "merge", "-q", "-m", "merge", "theirs")
    assert base_of(root, "theirs") == sha(root, "theirs")


def test_a_clone_without_the_past_says_that_it_needs_more(root: Path, tmp_path: Path) -> None:
    git(root, "switch", "-qc", "ours")
    for number in range(3):
        (root / "a b.po").write_text(f"{number}\n", "utf-8")
        git(root, "commit", "-qam", "more")
    url = (tmp_path.resolve()).as_uri()
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth=1", "--branch=ours", url, str(shallow))
    with pytest.raises(UsageError, match="git knows no commit 'HEAD~1' here; fetch it first"):
        base_of(shallow, "HEAD~1")
    git(shallow, "fetch", "-q", "--depth=1", "origin", sha(root, "HEAD~3"))
    with pytest.raises(UsageError, match="too shallow to compare with 'FETCH_HEAD'; fetch more"):
        base_of(shallow, "FETCH_HEAD")


def test_settings_of_the_repository_change_nothing(root: Path) -> None:
    (root / ".gitattributes").write_text("*.po -diff binary\n", "utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "attributes")
    for name, value in (
        ("diff.interHunkContext", "9"), ("diff.noprefix", "true"), ("diff.context", "5"),
        ("diff.mnemonicPrefix", "true"), ("color.ui", "always"), ("diff.renames", "copies"),
        ("diff.relative", "false"), ("core.quotePath", "true"), ("diff.wsErrorHighlight", "all"),
    ):  # fmt: skip
        git(root, "config", name, value)
    (root / "a b.po").write_text("x\n2\n3\ny\n", "utf-8")
    (root / "é.po").rename(root / 'ü".po')
    assert changed_lines(root, "HEAD") == {"a b.po": {1, 4}, "é.po": {0, 1}, 'ü".po': None}


def test_a_merge_that_is_not_finished_is_no_hindrance(root: Path) -> None:
    git(root, "switch", "-qc", "theirs")
    git(root, "rm", "-q", "a b.po")
    git(root, "commit", "-qm", "theirs")
    git(root, "switch", "-qc", "ours", "HEAD~1")
    (root / "a b.po").write_text("1\n2\n3\nours\n", "utf-8")
    git(root, "commit", "-qam", "ours")
    subprocess.run(["git", "merge", "-q", "theirs"], cwd=root, check=False, capture_output=True)
    assert changed_lines(root, sha(root, "HEAD")) == {}
    (root / "a b.po").unlink()
    assert list(changed_lines(root, sha(root, "HEAD"))) == ["a b.po"]
