"""The files of a commit are read as they were stored, and nothing else is."""

from __future__ import annotations

import subprocess
from pathlib import Path

from publisher.adapters.git import Repository as Reader
from tests.repository import Repository


def test_the_files_of_a_commit_come_as_they_were_stored(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write(".gitattributes", "*.yaml text eol=crlf export-ignore filter=x\n")
    repository("config", "filter.x.smudge", f"touch {tmp_path}/ran; cat")
    contents = {
        "sources/a.yaml": b"one\ntwo\n",
        'sources/é "b"\n.yaml': b"\x00\xff",
        "sources/deep/er/c.yaml": b"",
    }
    for path, content in contents.items():
        repository.write(f"project/{path}", content)
    repository.write("project/other/d.yaml", "no")
    repository.write("sources/outside.yaml", "no")
    (tmp_path / "project/sources/link.yaml").symlink_to("/etc/passwd")
    commit = repository.commit()
    repository.write("project/sources/a.yaml", "later")
    found = dict(Reader(tmp_path / "project").files(commit, ["sources", "locales"]))
    assert found == contents
    assert not (tmp_path / "ran").exists()


def test_a_tree_made_by_hand_leads_nowhere_else(tmp_path: Path) -> None:
    Repository(tmp_path)

    def stored(kind: str, content: bytes) -> str:
        words = ["git", *(("hash-object", "-w", "--stdin") if kind == "blob" else ("mktree",))]
        done = subprocess.run(words, cwd=tmp_path, input=content, capture_output=True, check=True)
        return done.stdout.decode().strip()

    blob = stored("blob", b"evil")
    inner = stored("tree", f"100644 blob {blob}\tx.yaml\n".encode())
    up = stored("tree", f"040000 tree {inner}\t..\n100644 blob {blob}\tgood.yaml\n".encode())
    tree = stored("tree", f"040000 tree {up}\tsources\n".encode())
    assert dict(Reader(tmp_path).files(tree, ["sources"])) == {"sources/good.yaml": b"evil"}


def test_what_git_does_not_know_has_no_files(tmp_path: Path) -> None:
    Repository(tmp_path)
    assert list(Reader(tmp_path).files("0" * 40, ["sources"])) == []
    assert list(Reader(tmp_path / "nowhere").files("HEAD", ["sources"])) == []
