"""Pairs that were written after the checks, and not for one of them: what a stranger may send in.

`tests/cases/held-out/wrong.txt` has wrong translations with the label of their one error,
`right.txt` right ones that are free. Escapes are those of manual pages.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.checks.examined import Examined
from publisher.checks.problem import Severity
from publisher.checks.registry import checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from tests.checks.examples import plain

FOLDER = Path(__file__).parents[1] / "cases/held-out"
# Languages are looked for in longer texts; what is looked at across units says nothing here.
FAMILIES = ("facts", "typography", "markup")


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def told(languages: str, texts: str) -> list[str]:
    source, target = languages.strip().split(">")
    said, meant = (plain(text) for text in texts.strip().split(" => "))
    pair = Pair(
        text=Examined(meant, target, markdown=True, kind="paragraph"),
        context="held-out/pages/one:body",
        catalogue="held-out",
        home=Home(),
        source=Examined(said, source, markdown=True, kind="paragraph"),
    )
    asked = [
        check
        for check in checks().values()
        if check.family in FAMILIES and check.severity >= Severity.WARNING
    ]
    # Half of the texts here are typed with plain spaces, which is not what they are about.
    return [
        f"{found.check.id}: {found.problem.what}"
        for found in run(asked, Corpus([], [pair]), Suppressed())
        if found.check.id != "plain-space"
    ]


@pytest.mark.parametrize("line", lines("wrong"))
def test_a_wrong_translation_is_found(line: str) -> None:
    languages, _, texts = line.split(" | ", 2)
    assert told(languages, texts)


@pytest.mark.parametrize("line", lines("right"))
def test_a_right_translation_is_left_alone(line: str) -> None:
    languages, texts = line.split(" | ", 1)
    assert told(languages, texts) == []
