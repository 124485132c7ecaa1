"""Reading the real initiatives: from the cache, by our strict reader, by PyYAML's C loader."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from publisher.adapters.record_cache import RecordCache
from publisher.adapters.strict_yaml import read
from tests.benchmarks.harness import ROOT, Row, check, clocked, cpu_ratio, in_turn, seconds
from tests.benchmarks.material import EDITION, workshop

RUNS = 7


def reading() -> Iterator[Row]:
    """Compare three ways to the data of the initiatives, files already in memory."""
    folder = ROOT / "sources" / EDITION / "initiatives"
    files = [path.read_bytes() for path in sorted(folder.glob("*.yaml"))]
    cache = workshop() / "records.json"
    first = RecordCache(cache)
    data = [read(content, "")[0] for content in files]
    for content, one in zip(files, data, strict=True):
        assert one is not None
        first.put(first.get(content)[0], one)
    first.save()

    def cached() -> list[object]:
        again = RecordCache(cache)
        return [again.get(content)[1] for content in files]

    def strict() -> list[object]:
        return [read(content, "")[0] for content in files]

    def loader() -> list[object]:
        return [yaml.load(content, Loader=yaml.CSafeLoader) for content in files]

    # The loader that leaves text as text says what the data should be.
    base = [yaml.load(content, Loader=yaml.CBaseLoader) for content in files]
    check(strict() == base, "the strict reader reads something else than libyaml")
    check(cached() == base, "the cache returns something else than libyaml")
    costs = in_turn(
        RUNS,
        {
            "once": lambda: clocked(cached),
            "cached": lambda: clocked(cached, 10),
            "strict": lambda: clocked(strict, 10),
            "loader": lambda: clocked(loader, 10),
        },
    )
    answer = f"{len(files)} records, the same data as libyaml's"
    # A command reads once, and pays for memory that nobody has touched yet; repeated reading says
    # what the reading itself takes.
    for reader, slow in (("strict reader", "strict"), ("yaml.CSafeLoader", "loader")):
        for how, fast in (("read once", "once"), ("read again and again", "cached")):
            faster = cpu_ratio(costs[slow], costs[fast])
            yield Row(
                f"records: {reader} / cache, {how}",
                faster,
                ">= 20",
                faster >= 20,
                answer,
                f"{seconds(costs[slow])} against {seconds(costs[fast])}",
            )
    ratio = cpu_ratio(costs["strict"], costs["loader"])
    yield Row(
        "records: strict reader / yaml.CSafeLoader",
        ratio,
        "<= 1.0",
        ratio <= 1.0,
        answer,
        f"{seconds(costs['strict'])} against {seconds(costs['loader'])}",
    )
