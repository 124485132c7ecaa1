"""How long one check may take for one text, however odd: 100 KB of one thing again and again.

Every check is asked by itself about the texts of `tests/checks/nasty`, as a source and its
translation, and about one of nothing but what it looks for itself. What all checks share, such as
words and mark-up, is read before.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from copy import copy
from dataclasses import replace

from publisher.checks.check import Check
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from tests.benchmarks.harness import Row
from tests.checks.examples import GLOSSARY
from tests.checks.nasty import PIECES, made

SIZE = 100_000  # characters
LANGUAGES = ("fr", "en", "es")
TARGET = 50  # milliseconds
SHOWN = 8


def worst() -> Iterator[Row]:
    """Measure every check about every text, and tell the slowest."""
    every = [one for one in checks().values() if one.scope not in (Scope.RUN, Scope.PAGE)]
    took = {one.id: (0.0, "") for one in every}
    for number, (name, piece) in enumerate(PIECES.items()):
        pair = _read(piece, number)
        for one in every:
            took[one.id] = max(took[one.id], (_milliseconds(one, pair), name))
    for one in every:
        if own := " ".join(sorted(one.needs.signs | one.needs.words)):
            pair = _read(f"{own} ", LANGUAGES.index(min(one.languages or {"fr"})))
            took[one.id] = max(took[one.id], (_milliseconds(one, pair), "its own"))
    slow = sorted(((*each, id_) for id_, each in took.items()), reverse=True)
    over = sum(each[0] > TARGET for each in slow)
    detail = ", ".join(f"{id_} {ms:.0f} ({name})" for ms, name, id_ in slow[:SHOWN])
    yield Row(
        "milliseconds of CPU that the slowest check takes for 100 KB",
        slow[0][0],
        f"<= {TARGET}",
        over == 0,
        f"{over} of {len(every)} checks take longer than {TARGET}",
        detail,
    )


def _read(piece: str, number: int) -> Pair:
    """Return a unit of such texts, with what checks share already found out."""
    text = made(piece, SIZE)
    sides = [
        Examined(said, LANGUAGES[(number + step) % 3], markdown=True, kind="paragraph")
        for step, said in enumerate((text, f"{text} x"))
    ]
    for side in sides:
        for name in ("base", "signs", "vocabulary", "is_simple", "prose", "words", "values"):
            getattr(side, name)
    return Pair(sides[0], "forum/pages/welcome:body", "forum", Home(), source=sides[1])


def _milliseconds(one: Check, pair: Pair) -> float:
    """Return the least CPU that a check takes for a unit which no other was asked about."""
    least = _once(one, pair)
    for _ in range(2):
        if least > TARGET:  # the machine may have been busy with others
            least = min(least, _once(one, pair))
    return least


def _once(one: Check, pair: Pair) -> float:
    pair = replace(pair, text=_fresh(pair.text), source=_fresh(pair.source))
    corpus = Corpus([], [pair], glossary=GLOSSARY)
    gc.disable()
    began = time.process_time()
    for _ in run([one], corpus, Suppressed()):
        pass
    took = time.process_time() - began
    gc.enable()
    return took * 1000


def _fresh(text: Examined) -> Examined:
    """Return a text with all that was found out about it, except for single checks."""
    other = copy(text)
    other._kept = {}
    return other
