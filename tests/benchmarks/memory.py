"""The memory: the best match for a text among ten thousand, a hundred thousand, a million.

`python -m tests.benchmarks.memory --size 1000000` for a size of one's own. RapidFuzz takes part
where it is installed, and proves every answer; it is no dependency.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median, quantiles
from zlib import crc32

from publisher.adapters.memory.indexing import MOST, Lot, built
from publisher.adapters.memory.schema import FILE, FOLDER
from publisher.adapters.memory.store import MemoryStore
from publisher.catalogue.grading import turned
from publisher.catalogue.values import carry
from publisher.memory.building import build
from publisher.memory.lookup import THRESHOLD, Memory
from publisher.memory.measure import written
from tests.benchmarks.harness import Cost, Row, WrongAnswerError, check, command, cpu_ratio, in_turn
from tests.benchmarks.harness import seconds as spent
from tests.benchmarks.material import workshop
from tests.benchmarks.memory_corpus import QUERIES, corpus
from tests.benchmarks.memory_peers import against_msgmerge, against_the_toolkit, by_turns
from tests.benchmarks.memory_postgres import against_pg_trgm
from tests.benchmarks.memory_proof import SHAPER, SHAPERS, look_up, prove
from tests.benchmarks.memory_store import CORPUS, opened

SIZES = (10_000, 100_000)
# How many times less a lookup has to take than RapidFuzz over all (p50, p95).
TARGETS = {10_000: (1, 1), 100_000: (10, 5), 1_000_000: (40, 25)}
TIMED = 60  # lookups beside RapidFuzz
REPEATED = 300_000  # texts indexed to find the shortest time: small memories several times


def memory() -> Iterator[Row]:
    """Compare lookups in memories of the usual sizes."""
    for size in SIZES:
        yield from of_size(size)


def of_size(size: int) -> Iterator[Row]:
    """Make a memory of so many sources; prove its answers; measure it beside its peers."""
    sources, queries = corpus(size)
    root = workshop() / str(size)
    root.mkdir()
    (root / CORPUS).write_text("".join(f"{source}\n" for source in sources), encoding="utf-8")
    yield from _making(root, sources)
    yield _opening(root, sources)
    store = opened(root)
    shapes = [written(SHAPER(source).tokens) for source in sources]
    yield from _answers(store, sources, shapes, queries)
    store.close()


def _making(root: Path, sources: Sequence[str]) -> Iterator[Row]:
    size = len(sources)
    lots = [Lot("en", sources[start : start + MOST]) for start in range(0, size, MOST)]
    parts, alone = _indexed(size, lambda: (build(lot.texts, SHAPER) for lot in lots))
    same, shared = _indexed(size, lambda: (content for _, content in built(lots, SHAPERS)))
    check(same == parts, "workers make other indexes")
    rate = size / shared.elapsed
    yield Row(
        f"{size:,} sources: thousands indexed in a second, on all cores",
        rate / 1000,
        ">= 70",
        rate >= 70_000,
        "the same bytes in one process, and in the memory below",
        f"{1e6 * shared.cpu / size:.1f} us CPU a text, in one process {1e6 * alone.cpu / size:.1f}",
    )
    cost = command([sys.executable, "-m", "tests.benchmarks.memory_store", "make", root])
    files = [file.stat().st_size for file in (root / FOLDER).iterdir()]
    check({length for length, _ in parts} <= set(files), "the store has other indexes")
    total = sum(length for length, _ in parts)
    whole = (root / FILE).stat().st_size + sum(files)
    yield Row(
        f"{size:,} sources: bytes of index for each",
        total / size,
        "<= 260",
        total <= 260 * size,
        f"the memory of {whole / 1e6:,.0f} MB",
        f"made by a process of {spent([cost])} and {cost.peak} MB",
    )


def _indexed(size: int, make: Callable[[], Iterable[bytes]]) -> tuple[list[tuple[int, int]], Cost]:
    """Return length and checksum of each index, and the least that making them took."""
    parts: list[tuple[int, int]] = []
    costs: list[Cost] = []
    for _ in range(max(1, REPEATED // size)):
        elapsed, cpu = time.perf_counter(), _spent()
        parts = [(len(part), crc32(part)) for part in make()]
        costs.append(Cost(time.perf_counter() - elapsed, _spent() - cpu))
    return parts, Cost(min(cost.elapsed for cost in costs), min(cost.cpu for cost in costs))


def _spent() -> float:
    """Return the seconds of CPU of this process and of its workers that have ended."""
    own, workers = (getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + workers.ru_utime + workers.ru_stime


def _opening(root: Path, sources: Sequence[str]) -> Row:
    ask: list[str | Path] = [
        sys.executable,
        "-m",
        "tests.benchmarks.memory_store",
        "ask",
        root,
        sources[-1],
    ]
    costs = in_turn(
        7, {"ask": lambda: command(ask), "bare": lambda: command([sys.executable, "-c", ""])}
    )
    ratio = cpu_ratio(costs["ask"], costs["bare"])
    return Row(
        f"{len(sources):,} sources: a process that opens it, exact lookup / bare interpreter",
        ratio,
        "<= 3",
        ratio <= 3,
        "the source found, numpy not loaded",
        f"{spent(costs['ask'])} / {spent(costs['bare'])}",
    )


def _answers(
    store: MemoryStore, sources: Sequence[str], shapes: Sequence[str], queries: Sequence[str]
) -> Iterator[Row]:
    size = len(sources)
    targets = TARGETS[min(TARGETS, key=lambda known: abs(known - size))]
    known = Memory(store, SHAPERS, carry, turned)
    answer = prove(store, sources, shapes, queries)

    def ours(text: str) -> object:
        return look_up(known, text)

    if find_spec("rapidfuzz"):
        costs = by_turns(queries[:TIMED], {"ours": ours, "theirs": _rapidfuzz(shapes)})
        for position, name in enumerate(("p50", "p95")):
            one, other = _marks(costs["ours"])[position], _marks(costs["theirs"])[position]
            ratio, target = other / one, targets[position]
            detail = f"{other:.2f} / {one:.2f} ms CPU"
            what = f"{size:,} sources, {name}: RapidFuzz over all of them / lookup"
            yield Row(what, ratio, f">= {target}", ratio >= target, answer, detail)
    if size in SIZES:
        yield from against_msgmerge(store, known, sources, queries)
    if size == max(SIZES):
        yield from against_the_toolkit(store, known, sources, queries)
        yield from against_pg_trgm(store, known, sources, queries)
    p50, p95 = _marks(by_turns(queries, {"ours": ours})["ours"])
    what, limit = f"{size:,} sources: ms CPU of a lookup, p95", 2 if size <= max(SIZES) else 10
    found = sum(bool(look_up(known, query)) for query in queries)
    detail = f"p50 {p50:.2f}, {found} of {QUERIES} found"
    yield Row(what, p95, f"<= {limit}", p95 <= limit, answer, detail)


def _rapidfuzz(shapes: Sequence[str]) -> Callable[[str], object]:
    process = import_module("rapidfuzz.process")
    scorer = import_module("rapidfuzz.distance").Indel.normalized_similarity

    def look_up(text: str) -> object:
        shape = written(SHAPER(text).tokens)
        return process.extractOne(shape, shapes, scorer=scorer, score_cutoff=THRESHOLD / 100)

    return look_up


def _marks(costs: Sequence[float]) -> tuple[float, float]:
    return median(costs), quantiles(costs, n=20)[-1]


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
