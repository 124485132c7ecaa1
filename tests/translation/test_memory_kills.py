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
EXPORT = "build/out/memory.tmx"
VERBS = (
    ("import", "../pairs.csv", "--name", "vendor"),
    ("undo", "agency"),
    ("suggest",),
    ("export", "--output", EXPORT),
    ("lookup", "Bienvenue à vous", "--from", "fr", "--to", "es", "--threshold", "50"),
    ("doctor",),
    ("analyse", "--format", "html", "--output", EXPORT),
)


@pytest.mark.long
@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_killed_anywhere_a_verb_leaves_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (tmp_path / "pairs.csv").write_text("fr;es\nEau;Agua\n", encoding="utf-8")
    start = agreed(tmp_path / "start")
    (start / f"sources/{EDITION}/pages/new.yaml").write_text(PAGE, encoding="utf-8")
    assert main(["-C", str(start), "--quiet", "sync"]) == 0
    imported = ("tm", "import", str(tmp_path / "pairs.csv"), "--name", "agency")
    assert main(["-C", str(start), "--quiet", *imported]) == 0
    done = shutil.copytree(start, tmp_path / "done")
    monkeypatch.chdir(done)
    code_whole = main(["tm", *words])
    either = files(start), files(done)
    export = (done / EXPORT).read_bytes() if (done / EXPORT).exists() else None
    for at in range(1, 1000):
        root = shutil.copytree(start, tmp_path / f"at-{at}")
        monkeypatch.chdir(root)
        code = run_until_killed(lambda: main(["tm", *words]), root, at)
        prove(root, either, export)
        shutil.rmtree(root)
        if code != KILLED:
            break
    assert code == code_whole
    assert at > 3


def prove(
    root: Path, either: tuple[dict[str, bytes], dict[str, bytes]], export: bytes | None
) -> None:
    """The memory answers, files are old or new, and the next sync goes through."""
    answer = run(root, "tm", "lookup", "Bienvenue", "--from", "fr", "--to", "es")
    assert (answer.code, "Bienvenida" in answer.out) == (0, True), answer
    if (root / EXPORT).exists():
        assert (root / EXPORT).read_bytes() == export
    assert run(root, "sync").code == 0  # which finishes what a killed command has committed
    assert files(root) in either
