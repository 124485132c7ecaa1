"""`python -m tests.benchmarks [--only NAME]`: print the table; fail on a wrong answer only.

A target that is missed is said so in the table. It does not fail the command: on a machine with
other guests a number is an observation.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping

from tests.benchmarks import (
    books,
    builds,
    catalogues,
    checking,
    checks,
    memory,
    records,
    syncing,
    worst,
)
from tests.benchmarks.harness import Row, WrongAnswerError
from tests.benchmarks.material import sweep

# In the order they run: the short ones first.
GROUPS: Mapping[str, Callable[[], Iterator[Row]]] = {
    "reading": records.reading,
    "catalogues": catalogues.catalogues,
    "syncing": syncing.syncing,
    "memory": memory.memory,
    "checks": checks.quality,
    "checking": checking.speed,
    "worst": worst.worst,
    "section": books.section,
    "whole": books.whole,
    "languages": builds.languages,
    "nothing": builds.nothing,  # in the project that has just been built
    "tenfold": builds.tenfold,
}


def main() -> int:
    """Measure the groups asked for; return 1 when one of them gave a wrong answer."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=GROUPS, help="only this group")
    asked = parser.parse_args().only or list(GROUPS)
    began = time.perf_counter()
    wrong = 0
    print(f"Ratios, medians of interleaved runs; {len(os.sched_getaffinity(0))} cores\n")
    try:
        for name in asked:
            try:
                for row in GROUPS[name]():
                    show(name, row)
            except WrongAnswerError as error:
                wrong = 1
                print(f"{name}: WRONG ANSWER: {error}", flush=True)
    finally:
        sweep()
    print(f"\n{time.perf_counter() - began:.0f} s; load {os.getloadavg()[0]:.1f}")
    return wrong


def show(name: str, row: Row) -> None:
    """Print a row: what and how much, then what it was checked by."""
    verdict = "met" if row.met else "MISSED"
    print(f"{name:<10} {row.what:<66} {row.ratio:>6.2f}  target {row.target:<24} {verdict}")
    print(f"{'':<10} {row.detail}; {row.answer}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
