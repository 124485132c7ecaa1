"""Pairs whose faults are in signs and figures, written before the checks were tuned on any of them.

`tests/cases/signs/wrong.txt` has wrong translations with the label of their one fault, `right.txt`
right ones that are full of signs and figures.
"""

from __future__ import annotations

from pathlib import Path

from publisher.checks.problem import Severity
from publisher.checks.registry import checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus
from publisher.checks.suppression import Suppressed
from tests.checks.examples import plain
from tests.checks.seeds import Seed
from tests.checks.test_seeded import unit

FOLDER = Path(__file__).parents[1] / "cases/signs"
FAMILIES = ("typography", "markup")
FACTS = (
    *("acronyms", "addresses", "numbers", "percent-or-currency", "placeholder-lost"),
    "unknown-placeholder",
)
FOUND, ALARMS = 0.97, 1 / 200
ASKED = [
    check
    for check in checks().values()
    if check.severity >= Severity.WARNING and (check.family in FAMILIES or check.id in FACTS)
]


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def told(number: int, languages: str, texts: str) -> list[str]:
    source, _, target = languages.strip().partition(">")
    said, meant = (plain(text) for text in texts.split(" => "))
    pair = unit(Seed(source, target, said, meant), number)
    # Most texts here are typed with plain spaces, which is not what they are about.
    return [
        f"{found.check.id}: {found.problem.what}"
        for found in run(ASKED, Corpus([], [pair]), Suppressed())
        if found.check.id != "plain-space"
        and (found.problem.severity or found.check.severity) >= Severity.WARNING
    ]


def test_nearly_all_faults_of_signs_are_found() -> None:
    wrong = [line.split(" | ", 2) for line in lines("wrong")]
    missed = [one for n, one in enumerate(wrong) if not told(n, one[0], one[2])]
    assert len(wrong) >= 200
    assert len(missed) <= (1 - FOUND) * len(wrong), missed


def test_right_signs_and_figures_are_left_alone() -> None:
    right = [line.split(" | ", 1) for line in lines("right")]
    flagged = {one[1]: found for n, one in enumerate(right) if (found := told(n, *one))}
    assert len(right) >= 150
    assert len(flagged) <= ALARMS * len(right), flagged
