"""The check `number-added`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.clues import Side
from publisher.checks.facts.alike import may_differ
from publisher.checks.facts.comparing import figures_gained
from publisher.checks.facts.figures import DIGITS
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair


@project_check(
    "number-added", Severity.NOTE, signs=DIGITS, side=Side.TEXT, when=may_differ, apart=True
)
def number_added(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """The translation has a number that the source does not have.

    A translator may explain, or work a year out; or the number is a slip.

    Bad: ``Since the pandemic`` → ``Depuis la pandémie de 2020``
    Good: ``Twelve towns`` → ``12 villes``
    """
    gained = figures_gained(corpus)
    for pair in corpus.done if gained else ():
        for figure in gained.get(id(pair), ()):
            if figure.kind not in ("weekday", "month"):
                said = pair.text.text[figure.start : figure.end]
                what = f"the translation has '{said}', the source has not"
                yield pair, Problem(figure.start, figure.end, what, "compare with the source")
