"""Which lines a change is made of, as git tells it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from publisher.errors import UsageError
from publisher.translation.checking.changed import changed_lines


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
    assert changed_lines(root, "HEAD") == {"a b.po": {1, 5, 6}, "é.po": {1, 3}, "new.po": None}


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
        changed_lines(root, reference)
    assert not (root / "x").exists()


def test_without_a_repository_or_git_there_is_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match="not in a git repository; leave --changed-since out"):
        changed_lines(tmp_path, "HEAD")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="not in a git repository"):
        changed_lines(tmp_path, "HEAD")
