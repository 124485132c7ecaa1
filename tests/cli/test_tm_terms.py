"""A glossary goes out and comes in, in every format, without a look at the memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.glossary_files import GLOSSARY
from tests.builders import write_project
from tests.translation.commands import files, run

TERMS = """\
cooperative:
  fr: [{term: coopérative, gender: feminine}, {term: coop, abbreviates: coopérative}]
  en: [cooperative, {term: co-op shop, status: forbidden}]
  es: [cooperativa]

koopera:
  name: [Koopera]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = write_project(tmp_path / "forum", files={GLOSSARY: TERMS})
    run(root, "tm", "terms")  # which keeps the records and the glossary, under build/
    return root


@pytest.mark.parametrize("ending", ["tbx", "csv", "yaml", "TBX"])
def test_what_goes_out_comes_in_the_same(root: Path, tmp_path: Path, ending: str) -> None:
    before = run(root, "tm", "terms")
    assert (before.code, before.err) == (0, "")
    file = tmp_path / f"terms.{ending}"
    done = run(root, "tm", "terms", "--output", str(file))
    assert (done.code, done.out) == (0, "")
    assert done.err == f"written: {file}, 2 concepts\n"
    again = run(root, "tm", "terms", str(file))
    assert (again.code, again.out) == (0, before.out)


def test_what_is_wrong_is_told_and_the_rest_is_written(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "terms.csv"
    file.write_text("concept;fr;en;de\na;mot;word;Wort\nb;?|?;question;\n", encoding="utf-8")
    done = run(root, "tm", "terms", str(file))
    assert done.code == 1
    assert done.out == "a:\n  fr: mot\n  en: word\n"
    assert f"{file}:3" in done.err


def test_what_cannot_be_read_writes_nothing(root: Path, tmp_path: Path) -> None:
    file, output = tmp_path / "terms.tbx", tmp_path / "out.csv"
    file.write_text("<tbx", encoding="utf-8")
    assert run(root, "tm", "terms", str(file), "--output", str(output)).code == 3
    assert not output.exists()


@pytest.mark.parametrize(
    "words",
    [("none.tbx",), ("terms.docx",), ("--output", "terms.docx"), ("--output", GLOSSARY)],
)
def test_what_cannot_be_done_is_a_usage_error_and_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(root)
    before = files(root)
    assert run(root, "tm", "terms", *words).code == 2
    assert files(root) == before
