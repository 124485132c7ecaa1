"""A verb of the memory killed at any point leaves files old or new, and a memory to be asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publisher.cli.main import main
from tests.builders import EDITION
from tests.killing import KILLED, run_until_killed
from tests.translation.commands import files, run
from tests.translation.status_project import agreed

PAGE = "kind: reading\nlanguage: fr\ntitle: {fr: Bienvenue}\nbody: {fr: Prenez le tramway.}\n"
VERBS = (
    ("import", "../pairs.csv", "--name", "vendor"),
    ("suggest",),
    ("lookup", "Bienvenue à vous", "--from", "fr", "--to", "es", "--threshold", "50"),
)
STEP = 3  # every point takes a minute; the points of the store itself have tests of their own


@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_killed_anywhere_a_verb_leaves_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (tmp_path / "pairs.csv").write_text("fr;es\nEau;Agua\n", encoding="utf-8")
    start = agreed(tmp_path / "start")
    (start / f"sources/{EDITION}/pages/new.yaml").write_text(PAGE, encoding="utf-8")
    assert main(["-C", str(start), "--quiet", "sync"]) == 0
    done = shutil.copytree(start, tmp_path / "done")
    monkeypatch.chdir(done)
    assert main(["tm", *words]) == 0
    asked = ("tm", "lookup", "Bienvenue", "--from", "fr", "--to", "es")
    for at in range(1, 1000, STEP):
        root = shutil.copytree(start, tmp_path / f"at-{at}")
        monkeypatch.chdir(root)
        code = run_until_killed(lambda: main(["tm", *words]), root, at)
        answer = run(root, *asked)
        assert (answer.code, "Bienvenida" in answer.out) == (0, True), answer
        run(root, "sync")  # which finishes what a killed command has committed
        assert files(root) in (files(start), files(done))
        shutil.rmtree(root)
        if code != KILLED:
            break
    assert at > STEP
