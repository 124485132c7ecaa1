"""How fast the checks are: a catalogue of 20,000 entries, with every check on.

The entries are made of the right pairs of `tests/cases/seeded`, one to three at a time in ever new
combinations, so that there is as much to look at as in a booklet and little to complain about. Left
out are the checks that identify languages. The peer is pofilter, if the variable PEERS names an
interpreter that has it: it makes its 46 checks of the same entries.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections.abc import Iterator
from random import Random

from publisher.checks.examined import Examined
from publisher.checks.registry import Check, Scope, checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from tests.benchmarks.checks import SCRIPT
from tests.benchmarks.harness import Row, check
from tests.checks import seeds

ENTRIES = 20_000
RUNS = 5
TARGET, STRETCH, TIMES = 50_000, 100_000, 10
# The share of entries that may have mark-up or figures; of this project's own, a fifth has.
SPECIAL, ODD = 0.2, re.compile(r"[0-9*`\[{]")
IDENTIFYING = frozenset(("wrong-language", "source-words-left", "same-as-source"))


def generated(count: int) -> list[tuple[str, str]]:
    """Return so many sources and translations, English and French, the same at every call."""
    random = Random(11)
    known = [
        (one.source, one.target)
        for one in seeds.right()
        if (one.source_language, one.language) == ("en", "fr") and "\n" not in one.source
    ]
    plain = [one for one in known if not ODD.search(one[0])]
    made: dict[str, str] = {}
    while len(made) < count:
        pool = known if random.random() < SPECIAL else plain
        some = random.sample(pool, random.choice((1, 2, 2, 3)))
        made[" ".join(one for one, _ in some)] = " ".join(other for _, other in some)
    return list(made.items())


def corpus(texts: list[tuple[str, str]]) -> Corpus:
    """Return the entries as units, nothing of them worked out yet."""
    pairs = [
        Pair(
            text=Examined(target, "fr", markdown=True, kind="paragraph"),
            context=f"forum/initiatives/item-{number}:description",
            catalogue="forum",
            home=Home(),
            source=Examined(source, "en", markdown=True, kind="paragraph"),
        )
        for number, (source, target) in enumerate(texts)
    ]
    return Corpus([], pairs)


def asked() -> list[Check]:
    """Return all checks that identify no language."""
    return [
        one for one in checks().values() if one.id not in IDENTIFYING and one.scope is not Scope.RUN
    ]


def speed() -> Iterator[Row]:
    """Measure entries in a second, and how much less one check takes than one of pofilter's."""
    texts, every = generated(ENTRIES), asked()
    times, found = [], 0
    for _ in range(RUNS):
        entries = corpus(texts)
        began = time.process_time()
        found = sum(1 for _ in run(every, entries, Suppressed()))
        times.append(time.process_time() - began)
    check(found < ENTRIES, "most of the right entries are called wrong")
    rate = ENTRIES / min(times)
    signs = sum(len(one) + len(other) for one, other in texts) / 2 / ENTRIES
    detail = f"{len(every)} checks, {signs:.0f} characters a text, {found} findings"
    answer = f"stretch {STRETCH:,}: {'met' if rate >= STRETCH else 'missed'}"
    yield Row(
        "entries checked in a second of CPU", rate, f">= {TARGET:,}", rate >= TARGET, answer, detail
    )
    if interpreter := os.environ.get("PEERS"):
        theirs = _pofilter(interpreter, texts)
        ratio = theirs / (min(times) / len(every))
        answer = "the same entries; the peer's targets and sources, in memory"
        yield Row("one check: pofilter / ours", ratio, f">= {TIMES}", ratio >= TIMES, answer)


def _pofilter(interpreter: str, texts: list[tuple[str, str]]) -> float:
    """Return what one of its checks takes for all entries, in seconds of CPU."""
    lines = (json.dumps({"from": "en", "to": "fr", "source": a, "target": b}) for a, b in texts)
    done = subprocess.run(
        [interpreter, SCRIPT, "pofilter"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)["pofilter"]
    return float(answer["cpu"] / answer["checks"])
