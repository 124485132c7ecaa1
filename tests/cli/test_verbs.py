"""Tables of verbs, also below one another; only what is asked for is imported."""

from __future__ import annotations

import argparse
import sys
from types import ModuleType

import pytest

from publisher.cli.verbs import add_verbs, parser

TOP = (("memory", "memory", "ask the memory"), ("paint", "paint", "paint it"))
BELOW = (("find", "memory_find", "find a text"), ("drop", "memory_drop", "drop a text"))


@pytest.fixture(autouse=True)
def modules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offer a verb with verbs below it. The others cannot be imported."""
    memory, find = ModuleType("memory", "Ask it."), ModuleType("memory_find", "Find it.")
    memory.__dict__["VERBS"] = BELOW
    find.__dict__["add_options"] = lambda to: to.add_argument("--text")
    find.__dict__["run"] = "what finds"
    monkeypatch.setitem(sys.modules, "publisher.cli.memory", memory)
    monkeypatch.setitem(sys.modules, "publisher.cli.memory_find", find)


def asked(*words: str) -> argparse.Namespace:
    command = parser("tool", "A tool.")
    add_verbs(command, TOP, words)
    return command.parse_args(words)


@pytest.mark.parametrize(
    ("words", "folder", "quiet"),
    [
        (["memory", "find", "--text", "x"], ".", False),
        (["-C", "a", "memory", "find", "--text", "x", "--quiet"], "a", True),
        (["--quiet", "memory", "-C", "b", "find", "--text", "x"], "b", True),
    ],
)
def test_a_verb_below_a_verb_takes_the_common_options_anywhere(
    words: list[str], folder: str, quiet: bool
) -> None:
    options = asked(*words)
    assert (options.folder, options.quiet, options.text) == (folder, quiet, "x")
    assert options.run == "what finds"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--help"], ["usage: tool", "ask the memory", "paint it"]),
        (["memory", "--help"], ["usage: tool memory", "Ask it.", "find a text", "drop a text"]),
        (["memory", "find", "--help"], ["usage: tool memory find", "Find it.", "--text TEXT"]),
    ],
)
def test_help_tells_what_is_at_its_level(
    words: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        asked(*words)
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert [text for text in told if text not in out] == []


@pytest.mark.parametrize("words", [["memory"], ["memory", "lose"], ["paints"], []])
def test_a_verb_that_is_missing_or_unknown_is_wrong_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        asked(*words)
    assert end.value.code == 2
    assert "VERB" in capsys.readouterr().err


@pytest.mark.parametrize(("columns", "lines"), [("200", 1), ("40", 2), ("wide", 1)])
def test_help_fits_the_terminal(
    columns: str, lines: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with pytest.raises(SystemExit):
        asked("--help")
    usage = capsys.readouterr().out.partition("\n\n")[0]
    assert len(usage.splitlines()) == lines
