"""How fast the checks are: a catalogue of 20,000 entries, with every check on.

The entries are made of the right pairs of `tests/cases/seeded`, one to three at a time in ever new
combinations, so that there is as much to look at as in a booklet and little to complain about. Left
out are the checks that identify languages. A second row has shorter entries with more different
words in them. A third tells elapsed time, with the entries shared out as `publisher check` does it,
in turn with the same on one core. The peer is pofilter, if the variable PEERS names an interpreter
that has it: it makes its 46 checks of the same entries on one core; what counts is its CPU time.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections.abc import Iterator
from random import Random

from publisher.adapters.sharing import cores, on_all_cores
from publisher.checks.check import Check
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import Found, Share, run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from publisher.checks.undisturbed import undisturbed
from tests.benchmarks.checks import SCRIPT
from tests.benchmarks.harness import Cost, Row, check, clocked, elapsed_ratio, in_turn
from tests.checks import seeds

ENTRIES = 20_000
RUNS = 5
TARGET, STRETCH, TIMES = 50_000, 100_000, 10
# The share of entries that may have mark-up or figures; of this project's own, a fifth has.
SPECIAL, ODD = 0.2, re.compile(r"[0-9*`\[{]")
SIZES = (1, 2, 3, 8), (80, 7, 10, 3)  # pairs in an entry, and how many of a hundred have them
SYLLABLES = [f"{a}{b}" for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or")]
IDENTIFYING = frozenset(("wrong-language", "source-words-left", "same-as-source"))


def generated(count: int) -> list[tuple[str, str]]:
    """Return so many sources and translations, English and French, the same at every call."""
    random = Random(11)
    known = _known()
    plain = [one for one in known if not ODD.search(one[0])]
    made: dict[str, str] = {}
    while len(made) < count:
        pool = known if random.random() < SPECIAL else plain
        some = random.sample(pool, random.choice((1, 2, 2, 3)))
        made[" ".join(one for one, _ in some)] = " ".join(other for _, other in some)
    return list(made.items())


def short(count: int) -> list[tuple[str, str]]:
    """Return so many entries that are as long as real ones, each with a word that no other has.

    A million texts of programs and manuals have 39 characters in the median, 115 in the longest
    tenth, 303 in the longest hundredth.
    """
    random = Random(12)
    known = sorted(_known(), key=lambda pair: len(pair[0]))
    some = known[: len(known) * 3 // 4]
    made = []
    for _ in range(count):
        many = random.choices(*SIZES)[0]
        sources, targets = zip(*random.sample(some, many), strict=True)
        name = "".join(random.choices(SYLLABLES, k=3)).capitalize()
        made.append((f"{name}: {' '.join(sources)}", f"{name}\u202f: {' '.join(targets)}"))
    return made


def _known() -> list[tuple[str, str]]:
    return [
        (one.source, one.target)
        for one in seeds.right()
        if (one.source_language, one.language) == ("en", "fr") and "\n" not in one.source
    ]


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
    best, row = _measured("entries checked in a second of CPU", texts, every)
    yield row
    yield _measured("the same, as long as real ones", short(ENTRIES), every)[1]
    elapsed, row = _shared(texts, every)
    yield row
    if interpreter := os.environ.get("PEERS"):
        theirs = _pofilter(interpreter, texts)
        ratio = theirs / (best / len(every))
        answer = "the same entries; the peer's targets and sources, in memory"
        yield Row("one check: pofilter / ours", ratio, f">= {TIMES}", ratio >= TIMES, answer)
        ratio, what = theirs / (elapsed / len(every)), "the same, elapsed, ours on all cores"
        yield Row(what, ratio, f">= {TIMES}", ratio >= TIMES, answer, f"{cores()} cores")


def _measured(what: str, texts: list[tuple[str, str]], every: list[Check]) -> tuple[float, Row]:
    """Return the least seconds of CPU that some entries took, and the row that tells it."""
    times, found = [], 0
    for _ in range(RUNS):
        entries = corpus(texts)
        with undisturbed():
            began = time.process_time()
            found = sum(1 for _ in run(every, entries, Suppressed()))
            times.append(time.process_time() - began)
    check(found < ENTRIES, "most of the right entries are called wrong")
    best = min(times)
    rate, sizes = ENTRIES / best, sorted(len(one) for one, _ in texts)
    signs = sum(len(one) + len(other) for one, other in texts)
    tenth, last = (sizes[ENTRIES * share // 100] for share in (90, 99))
    detail = (
        f"{len(every)} checks, {found} findings; {signs / 2 / ENTRIES:.0f} characters a text"
        f" (sources: median {sizes[ENTRIES // 2]}, longest tenth {tenth}, hundredth {last}),"
        f" {signs / best / 1e6:.2f} million in a second"
    )
    answer = f"stretch {STRETCH:,}: {'met' if rate >= STRETCH else 'missed'}"
    return best, Row(what, rate, f">= {TARGET:,}", rate >= TARGET, answer, detail)


def _shared(texts: list[tuple[str, str]], every: list[Check]) -> tuple[float, Row]:
    """Return the least seconds that some entries took on all cores, and the row that tells it."""
    told: dict[Share, list[str]] = {}

    def checked(share: Share) -> Cost:
        entries, found = corpus(texts), list[Found]()
        with undisturbed():
            cost = clocked(lambda: found.extend(run(every, entries, Suppressed(), share)))
        told[share] = [f"{one.check.id} {one.subject.context} {one.problem}" for one in found]
        return cost

    costs = in_turn(RUNS, {"one": lambda: checked(map), "all": lambda: checked(on_all_cores)})
    check(told[map] == told[on_all_cores], "several processes find something else, or otherwise")
    best = min(cost.elapsed for cost in costs["all"])
    rate, what = ENTRIES / best, "entries checked in a second, on all cores"
    times = elapsed_ratio(costs["one"], costs["all"])
    one, all_ = (min(cost.elapsed for cost in costs[name]) for name in ("one", "all"))
    detail = f"{cores()} cores, {one:.2f} s on one, {all_:.2f} s on all: {times:.2f} times as fast"
    answer = "the same findings in the same order"
    return best, Row(what, rate, f">= {TARGET:,}", rate >= TARGET, answer, detail)


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
