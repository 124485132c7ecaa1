"""The memory: the best match for a text among ten thousand, a hundred thousand, a million.

`python -m tests.benchmarks.memory --size 1000000` for a size of one's own. The corpus is made from
a seed: invented words as frequent as words are, sentences as long as sentences are, a third of
them versions of others. RapidFuzz takes part where it is installed; it is no dependency.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median, quantiles

from publisher.catalogue.grading import Grade, grade
from publisher.catalogue.values import carry
from publisher.memory.index import Index
from publisher.memory.judging import Judge
from publisher.memory.layout import build
from publisher.memory.lookup import THRESHOLD, Memory
from publisher.memory.measure import Probe, written
from publisher.memory.pair import Direction, Match, Pair, Query, source_key
from publisher.memory.shape import Shapers
from tests.benchmarks.harness import Row, WrongAnswerError, check, command
from tests.benchmarks.material import workshop

SIZES = (10_000, 100_000)
# How many times less a lookup has to take than RapidFuzz over all (p50, p95) and than msgmerge.
TARGETS = {10_000: (1, 1, 1), 100_000: (10, 5, 6), 1_000_000: (40, 25, 12)}
QUERIES = 200
PROVED = 1_000_000  # comparisons spent on proving answers, for each size
DIRECTION = Direction("en", "fr")
SHAPERS = Shapers()
SHAPER = SHAPERS[DIRECTION.source]
COMMON = "the of , . and to in a is for on with that by are as not be or from it this at".split()
ONSETS = "b br c ch cl d f fl g gr h j k l m n p pl pr qu r s sl st t tr v w".split()
VOWELS = "a e i o u ai ea ee io ou".split()
CODAS = " l n r s t m nd st rt ck x tion ment ing ed er".split(" ")


class Store:
    """Sources and an index; a pair is made when it is asked for."""

    def __init__(self, sources: Sequence[str], index: Index) -> None:
        self._sources = {source_key(source): source for source in sources}
        self._index = index

    def pairs(self, direction: Direction, key: int) -> Sequence[Pair]:
        return [Pair(self._sources[key], "…", direction)] if key in self._sources else []

    def indexes(self, direction: Direction) -> Sequence[Index]:
        del direction
        return [self._index]


def memory() -> Iterator[Row]:
    """Compare lookups in memories of the usual sizes."""
    for size in SIZES:
        yield from of_size(size)


def of_size(size: int) -> Iterator[Row]:
    """Build a memory of so many sources; prove its answers; measure it beside its peers."""
    sources, queries = corpus(size)
    targets = TARGETS[min(TARGETS, key=lambda known: abs(known - size))]
    began = time.process_time()
    content = build(sources, SHAPER)
    took = time.process_time() - began
    began = time.perf_counter()
    index = Index(content)
    opened = time.perf_counter() - began
    yield Row(
        f"{size:,} sources: bytes of index for each",
        len(content) / size,
        "<= 260",
        len(content) <= 260 * size,
        f"{size / took:,.0f} sources a second (target 70,000), opened in {1e3 * opened:.2f} ms",
        f"built in {took:.1f} s CPU, the process at most {_peak()} MB",
    )
    known = Memory(Store(sources, index), SHAPERS, carry, _turned)
    shapes = [written(SHAPER(source).tokens) for source in sources]
    proved = _prove(known, sources, shapes, queries)
    answer = f"{proved} answers proved by judging every source"
    found = sum(bool(_look_up(known, query)) for query in queries)
    ours: Callable[[str], object] = lambda query: _look_up(known, query)  # noqa: E731
    if find_spec("rapidfuzz"):
        costs = _in_turn(queries[:60], {"ours": ours, "theirs": _rapidfuzz(shapes)})
        for position, name in enumerate(("p50", "p95")):
            one, other = _marks(costs["ours"])[position], _marks(costs["theirs"])[position]
            ratio, target = other / one, targets[position]
            detail = f"{other:.2f} / {one:.2f} ms CPU"
            what = f"{size:,} sources, {name}: RapidFuzz over all of them / lookup"
            yield Row(what, ratio, f">= {target}", ratio >= target, answer, detail)
    if shutil.which("msgmerge") and size <= max(SIZES):
        ratio, detail = _against_msgmerge(sources, queries, ours)
        what, target = f"{size:,} sources: CPU of a message, msgmerge -C / lookup", targets[2]
        yield Row(what, ratio, f">= {target}", ratio >= target, answer, detail)
    p50, p95 = _marks(_in_turn(queries, {"ours": ours})["ours"])
    what, limit = f"{size:,} sources: ms CPU of a lookup, p95", 2 if size <= max(SIZES) else 10
    detail = f"p50 {p50:.2f}, {found} of {QUERIES} found"
    yield Row(what, p95, f"<= {limit}", p95 <= limit, answer, detail)


def corpus(size: int) -> tuple[list[str], list[str]]:
    """Return different sources, and texts to look up: new ones, and changed sources."""
    random = Random(size)
    # Of few syllables, words would be more alike than they are: msgmerge would suffer from it.
    syllables = [a + b + c for a in ONSETS for b in VOWELS for c in CODAS]
    invented = {
        "".join(random.choices(syllables, k=random.choice((1, 2, 2, 3)))) for _ in range(60_000)
    }
    words = [*COMMON, *sorted(invented.difference(COMMON), key=lambda word: (len(word), word))]
    pick = _picker(random, words)
    sources: dict[str, None] = {}
    versions: list[str] = []
    while len(sources) < size:
        if versions and random.random() < 0.33:
            text = _changed(random.choice(versions), pick, random)
        else:
            text = " ".join(pick(min(60, 1 + int(random.lognormvariate(2, 0.7)))))
        text = text[:1].upper() + text[1:]
        sources[text] = None
        if random.random() < 0.2:
            versions.append(text)
    texts = list(sources)
    fresh = [" ".join(pick(random.randint(2, 20))) for _ in range(QUERIES // 4)]
    changed = [_changed(random.choice(texts), pick, random) for _ in range(QUERIES - len(fresh))]
    queries = [query for query in fresh + changed if query.strip()]
    random.shuffle(queries)
    return texts, queries


def _picker(random: Random, words: Sequence[str]) -> Callable[[int], list[str]]:
    """Return what draws words: the n-th commonest one time in n, and here and there a number."""
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))

    def pick(count: int) -> list[str]:
        drawn = random.choices(words, cum_weights=weights, k=count)
        return [str(random.randint(1, 3000)) if random.random() < 0.02 else one for one in drawn]

    return pick


def _changed(text: str, pick: Callable[[int], list[str]], random: Random) -> str:
    """Return a text with a word or two replaced, dropped, put in, moved or misspelt."""
    words = text.split()
    for _ in range(random.choice((1, 1, 1, 2))):
        place = random.randrange(len(words))
        match random.randrange(5):
            case 0:
                words[place] = pick(1)[0]
            case 1 if len(words) > 1:
                del words[place]
            case 2:
                words.insert(place, pick(1)[0])
            case 3:
                words[place - 1], words[place] = words[place], words[place - 1]
            case _:
                words[place] = words[place][:-1] + random.choice("aeinorst")
    return " ".join(words)


def _look_up(known: Memory, text: str) -> list[Match]:
    return known.lookup(Query(text, DIRECTION), limit=1)


def _turned(old: str, new: str, language: str) -> bool:
    return grade(old, new, language) is Grade.MEANING


def _prove(
    known: Memory, sources: Sequence[str], shapes: Sequence[str], queries: Sequence[str]
) -> int:
    """Look some texts up by judging every source; return how many answers were the same."""
    proved = queries[: max(1, min(40, PROVED // len(sources)))]
    for text in proved:
        query = Query(text, DIRECTION)
        judge, probe = Judge(query, SHAPER, carry, _turned), Probe(SHAPER(text).tokens)
        best: Match | None = None
        for source, shape in zip(sources, shapes, strict=True):
            score = 100 if source == text else probe.score(shape.split())
            if score < THRESHOLD:
                continue
            match = judge.match(Pair(source, "…", DIRECTION), score, ambiguous=False)
            if match.score >= THRESHOLD and (best is None or _better(judge, match, best)):
                best = match
        expected = [best] if best else []
        check(_look_up(known, text) == expected, f"not the best match for '{text}': {expected}")
    return len(proved)


def _better(judge: Judge, one: Match, other: Match) -> bool:
    return judge.rank(one.pair, one.score) < judge.rank(other.pair, other.score)


def _rapidfuzz(shapes: Sequence[str]) -> Callable[[str], object]:
    process = import_module("rapidfuzz.process")
    scorer = import_module("rapidfuzz.distance").Indel.normalized_similarity

    def look_up(text: str) -> object:
        shape = written(SHAPER(text).tokens)
        return process.extractOne(shape, shapes, scorer=scorer, score_cutoff=THRESHOLD / 100)

    return look_up


def _in_turn(
    queries: Sequence[str], contestants: Mapping[str, Callable[[str], object]]
) -> dict[str, list[float]]:
    """Return the CPU milliseconds of each contestant for each text, one after the other."""
    costs: dict[str, list[float]] = {name: [] for name in contestants}
    for query in queries:
        for name, run in contestants.items():
            began = time.process_time()
            run(query)
            costs[name].append(1e3 * (time.process_time() - began))
    return costs


def _marks(costs: Sequence[float]) -> tuple[float, float]:
    return median(costs), quantiles(costs, n=20)[-1]


def _against_msgmerge(
    sources: Sequence[str], queries: Sequence[str], ours: Callable[[str], object]
) -> tuple[float, str]:
    folder = workshop()
    compendium, none = folder / "memory.po", folder / "none.po"
    compendium.write_text(_po((source, "x") for source in sources), encoding="utf-8")
    none.write_text(_po(()), encoding="utf-8")
    costs: list[float] = []
    different = list(dict.fromkeys(queries))
    for count in (1, len(different)):
        template = folder / f"{count}.pot"
        template.write_text(_po((query, "") for query in different[:count]), encoding="utf-8")
        arguments: list[str | Path] = [
            "msgmerge",
            "-q",
            "-C",
            compendium,
            "-o",
            folder / "out.po",
            none,
            template,
        ]
        costs.append(command(arguments).cpu)
    theirs = 1e3 * (costs[1] - costs[0]) / (len(different) - 1)
    mine = _in_turn(different, {"ours": ours})["ours"]
    each = sum(mine) / len(mine)
    return theirs / each, f"{theirs:.2f} / {each:.2f} ms; to read its compendium {costs[0]:.2f} s"


def _po(messages: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> str:
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    quoted = (
        f"\nmsgid {json.dumps(source, ensure_ascii=False)}\nmsgstr {json.dumps(target)}\n"
        for source, target in messages
    )
    return header + "".join(quoted)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Measure memories of the sizes asked for; return 1 when an answer was wrong."""
    from tests.benchmarks.__main__ import show
    from tests.benchmarks.material import sweep

    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.memory", description=__doc__)
    parser.add_argument("--size", action="append", type=int, help="sources in the memory")
    try:
        for size in parser.parse_args().size or SIZES:
            for row in of_size(size):
                show("memory", row)
    except WrongAnswerError as error:
        print(f"memory: WRONG ANSWER: {error}", flush=True)
        return 1
    finally:
        sweep()
    return 0


if __name__ == "__main__":
    sys.exit(main())
