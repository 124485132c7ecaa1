"""Kill a build at every file operation: the outputs are all old or all new, and it mends itself."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest

from publisher.adapters import lock
from publisher.pipeline.staging import hold
from tests.builders import EDITION, amend, write_project
from tests.killing import KILLED, Who, run_until_killed
from tests.pipeline.builds import build, outputs

THEME = f"sources/{EDITION}/edition.yaml"
PAGE = f"sources/{EDITION}/pages/access.yaml"
ONE, OTHER = "Valeurs et territoires", "Valeurs et villes"
ACCESS = """\
kind: accessibility
language: fr
title: {fr: Accessibilité, es: Accesibilidad}
body: {fr: Ce que nous promettons., es: Lo que prometemos.}
"""


class Subject:
    """A tiny project whose sources go to and fro between two versions, each with its outputs."""

    def __init__(self, root: Path) -> None:
        self.root = write_project(root, languages=("fr", "es"), publications=("reports",))
        self.build = root / "build"
        assert self.make() == 0
        self.now = outputs(root)
        self.turn()
        assert self.make() == 0
        self.now, self.next = outputs(root), self.now
        assert self.now.keys() > self.next.keys()  # a page more: not only files are replaced
        self.turn()

    def make(self) -> int:
        return build(self.root, "--to", "html")

    def recover(self) -> int:
        with hold(self.build):
            return 0

    def turn(self) -> None:
        """Change the sources from one version to the other."""
        old, new = (OTHER, ONE) if (self.root / PAGE).exists() else (ONE, OTHER)
        amend(self.root, THEME, old, new)
        if new == ONE:
            (self.root / PAGE).unlink()
        else:
            (self.root / PAGE).write_text(ACCESS, encoding="utf-8")

    def prove(self) -> bool:
        """Recover, prove the set whole, build, prove it new; return whether it was new before."""
        assert self.recover() == 0
        found = outputs(self.root)
        assert found in (self.now, self.next)
        assert self.make() == 0
        assert outputs(self.root) == self.next
        self.now, self.next = self.next, self.now
        self.turn()
        names = {path.name for path in [*self.build.iterdir(), *(self.build / ".cache").iterdir()]}
        assert names <= {EDITION, "assets", "index.html", "manifest.json", ".cache", ".lock"} | {
            "inputs",
            "records.json",
            "state.json",
        }
        return found == self.now


@pytest.fixture
def subject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Subject:
    monkeypatch.setattr(lock, "PATIENCE", 20)  # seconds; how soon workers notice is not the point
    return Subject(tmp_path)


@pytest.mark.long
@pytest.mark.parametrize(("who", "at_least"), [("parent", 25), ("workers", 4)])
def test_a_build_killed_at_any_point_leaves_all_old_or_all_new(
    subject: Subject, who: Who, at_least: int
) -> None:
    seen = []
    for at in count(1):
        code = run_until_killed(subject.make, subject.build, at, who)
        if code == 0:
            break
        assert code == (KILLED if who == "parent" else 1)
        seen.append(subject.prove())
    assert len(seen) >= at_least
    # Old until a certain moment, new from then on.
    assert seen == sorted(seen)
    assert (True in seen) == (who == "parent")


def test_a_recovery_killed_at_any_point_is_taken_up_again(
    subject: Subject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    commit_only(subject)
    committed = shutil.copytree(subject.build, tmp_path_factory.mktemp("saved") / "build")
    for at in count(1):
        shutil.rmtree(subject.build)
        shutil.copytree(committed, subject.build)
        code = run_until_killed(subject.recover, subject.build, at)
        if code == KILLED:
            run_until_killed(subject.recover, subject.build, at)
        assert subject.recover() == 0
        assert outputs(subject.root) == subject.next
        assert not (subject.build / ".staging").exists()
        if code == 0:
            break
    assert at > 8


def commit_only(subject: Subject) -> None:
    """Kill a build when its set counts as new and nothing of it has been moved in."""
    for at in count(8):
        assert run_until_killed(subject.make, subject.build, at) == KILLED
        if (subject.build / ".staging/COMMIT.json").exists():
            assert outputs(subject.root) == subject.now
            return
        subject.recover()
