"""What every command promises: exit codes, two streams, help, nothing hostile on a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from publisher.cli.main import VERBS, main
from publisher.cli.output import printable
from tests.builders import EDITION, amend, write_project
from tests.pipeline.builds import REPOSITORY, build, outputs, run

PROJECT = "sources/project.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_project(tmp_path, languages=("fr", "es"), publications=("reports",))


@pytest.mark.parametrize("verb", [name for name, _, _ in VERBS])
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([verb, "--help"])
    assert end.value.code == 0
    told = capsys.readouterr()
    assert "usage: publisher" in told.out
    assert told.err == ""
    options = [line for line in told.out.splitlines() if line.startswith("  -")]
    assert all(len(line.split("  ")) > 2 or line.count(" ") > 2 for line in options)


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())  # long lines are wrapped
    for name, _, line in VERBS:
        assert name in told
        assert line.split(":")[0] in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["build", "--edition", "forum2019"],
            f"publisher: no edition 'forum2019' in this project; did you mean '{EDITION}'?\n",
        ),
        (
            ["build", "--language", "de"],
            "publisher: no language 'de' in this project; known here: es, fr\n",
        ),
        (
            ["build", "--publication", "report"],
            "publisher: no publication 'report' in this project; did you mean 'reports'?\n",
        ),
        (["build", "--to", "epub"], "publisher: no format 'epub'; known: html, pdf\n"),
        (
            ["export", "--edition", "\x1b[2J"],
            f"publisher: no edition '\\x1b[2J' in this project; known here: {EDITION}\n",
        ),
    ],
)
def test_what_does_not_exist_is_exit_2_with_advice(
    root: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(root), *arguments]) == 2
    assert capsys.readouterr() == ("", told)
    assert not outputs(root)


def test_asking_for_what_no_edition_has_is_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = "publications: [reports]\n  - id: other\n    publications: [sheets]\n"
    root = write_project(tmp_path, languages=("fr",), publications=("reports",))
    edition = root / "sources" / EDITION / "edition.yaml"
    (root / "sources/other").mkdir()
    (root / "sources/other/edition.yaml").write_bytes(edition.read_bytes())
    amend(root, PROJECT, "publications: [reports]\n", second)
    assert build(root, "--edition", "other", "--publication", "reports") == 2
    assert "has a publication asked for" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["build", "export"])
def test_a_folder_that_is_no_project_is_exit_2(
    tmp_path: Path, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(tmp_path), verb]) == 2
    told = "publisher: no sources/project.yaml in this folder; name the project's folder with -C"
    assert capsys.readouterr() == ("", f"{told} FOLDER, or begin one: publisher init\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("arguments", [[], ["bild"], ["build", "--nonsense"]])
def test_wrong_usage_is_exit_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: publisher" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["build", "export"])
def test_broken_yaml_is_exit_3_with_its_line_and_leaves_the_outputs(
    root: Path, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(root, "--to", "html") == 0
    before = outputs(root)
    capsys.readouterr()
    amend(root, "sources/people/jone.yaml", "gender: f", "gender: &f f")
    assert main(["-C", str(root), verb]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("sources/people/jone.yaml:3:")
    assert "\n  to mend: " in told.err
    assert outputs(root) == before


def test_a_wrong_text_is_exit_1(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(root, "sources/people/jone.yaml", "gender: f", "gendre: f")
    assert build(root) == 1
    told = capsys.readouterr().err
    assert "did you mean 'gender'?" in told
    assert told.endswith("1 fault; nothing was built\n")


def test_a_file_that_vanishes_while_it_is_read_is_exit_3(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from publisher.pipeline import inputs

    gone = str(root / "sources/people/gone.yaml")
    monkeypatch.setattr(inputs, "_files", lambda folder: [SimpleNamespace(path=gone)])
    assert build(root) == 3
    told = "sources/people/gone.yaml: cannot be read: No such file or directory\n"
    assert capsys.readouterr().err == told


def test_results_and_notes_have_a_stream_each(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(root, "--to", "html") == 0
    told = capsys.readouterr()
    labels = told.out.splitlines()[1].split()[-1]  # this project has no catalogue
    assert int(labels) > 0
    assert [line.split() for line in told.out.splitlines()] == [
        ["publication", "pages", "complete", "untranslated", "fields", "untranslated", "labels"],
        [f"build/{EDITION}/es/reports/index.html", "1", "100", "%", "0", labels],
        [f"build/{EDITION}/fr/reports/index.html", "1", "100", "%", "0", labels],
        ["The", "way", "in:", "build/index.html"],
    ]
    assert sorted(line.partition("] ")[2] for line in told.err.splitlines()) == [
        f"{EDITION}/es/reports  1 page",
        f"{EDITION}/fr/reports  1 page",
    ]
    assert build(root, "--to", "html") == 0
    again = capsys.readouterr()
    assert again == (told.out, "Nothing has changed since the last build.\n")


@pytest.mark.parametrize("before", [True, False], ids=["before the verb", "after it"])
def test_quiet_says_results_and_errors_only(
    root: Path, before: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["-C", str(root), "--quiet"]
    command = [*words, "build", "--to=html"] if before else ["build", "--to=html", *words]
    assert main(command) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "The way in" in told.out
    amend(root, PROJECT, "title: Forum", "titel: Forum")
    assert main(command) == 2
    assert "unknown-key" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("env", "redraws"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_progress_is_redrawn_on_a_terminal_that_allows_it(
    root: Path, env: dict[str, str], redraws: bool
) -> None:
    plain = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CI")}
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "publisher.cli.main", "-C", str(root), "build", "--to=html"],
        cwd=REPOSITORY,
        env={**plain, "TERM": "xterm", **env},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        check=True,
    )
    os.close(theirs)
    told = os.read(ours, 10_000).decode()
    os.close(ours)
    assert ("\x1b[K" in told) == redraws
    assert told.endswith("1 page\r\n")


def test_hostile_names_and_texts_never_reach_the_terminal_raw(root: Path) -> None:
    names = [b"\x1b]0;owned\x07.yaml", b"a\nb::error.yaml", b"\xff.yaml", "\u202egpj.yaml".encode()]
    for name in names:
        Path(os.fsdecode(os.fsencode(root / "sources/people") + b"/" + name)).write_bytes(b"x: y\n")
    text = 'name: Jone\n"a\\nforged: line": red\nsort: Jone\n'
    (root / "sources/people/jone.yaml").write_text(text, encoding="utf-8")
    done = run(root, "build", "--to", "html")
    told = done.stderr.decode()
    assert done.returncode in (2, 3)
    assert "Traceback" not in told
    assert "forged" in told
    for line in told.splitlines():
        assert line.isprintable()
        assert not line.startswith(("b::error", "forged"))
    for shown in (r"\x1b]0;owned\x07.yaml", r"a\nb::error.yaml", r"\udcff.yaml", r"\u202egpj.yaml"):
        assert shown in told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mariño\u00a0: 12\u202f000 €", "Mariño\u00a0: 12\u202f000 €"),
        ("\x1b[31m", r"\x1b[31m"),
        ("a\r\nb\tc", r"a\r\nb\tc"),
        ("\u202e\u2066\u200b\ufeff", r"\u202e\u2066\u200b\ufeff"),
        ("\x9b2J\x7f", r"\x9b2J\x7f"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_characters_that_command_a_terminal_are_spelled_out(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("arguments", [["export"], ["export", "--schema"], ["build", "--to=html"]])
def test_a_reader_who_goes_away_is_no_error(root: Path, arguments: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "publisher.cli.main", "-C", str(root), *arguments],
        cwd=REPOSITORY,
        stdout=write,
        stderr=subprocess.PIPE,
    )
    os.close(write)
    assert done.returncode == 0
    assert b"rror" not in done.stderr


def test_nobody_reading_the_notes_does_not_stop_a_build(root: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "publisher.cli.main", "-C", str(root), "build", "--to=html"],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=write,
    )
    os.close(write)
    assert done.returncode == 0
    assert b"The way in" in done.stdout
    assert outputs(root)


def test_an_export_is_utf_8_in_any_locale_and_escapes_what_a_terminal_obeys(root: Path) -> None:
    amend(root, "sources/people/jone.yaml", "name: Jone Etxeberria", "name: Jone \u202eÑ €")
    done = run(root, "export", env={"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert "Jone \\u202eÑ €".encode() in done.stdout
    assert json.loads(done.stdout)["people"][0]["name"] == "Jone \u202eÑ €"
