"""The memory beside PostgreSQL's pg_trgm, where a server is installed; one is started for this.

It listens on a socket in a folder of its own and nowhere else, and is gone at the end.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from publisher.memory.lookup import Memory
from publisher.memory.pair import Store
from tests.benchmarks.harness import Row
from tests.benchmarks.memory_proof import look_up, no_better

FASTER = 100
_CANDIDATES = 50  # texts with the most trigrams in common, as a memory would then compare them
_TIME = re.compile(r"Time: ([0-9.]+) ms.*")
_BEST = "SELECT text FROM memory WHERE text % {0} ORDER BY similarity(text, {0}) DESC LIMIT {1};"
_MADE = r"""
CREATE EXTENSION pg_trgm;
CREATE TABLE memory (text text);
\copy memory FROM 'corpus.txt'
CREATE INDEX ON memory USING gin (text gin_trgm_ops);
ANALYZE memory;
"""


def against_pg_trgm(
    store: Store, known: Memory, sources: Sequence[str], queries: Sequence[str]
) -> Iterator[Row]:
    """Compare elapsed time, text by text; a server's CPU is not that of its client."""
    programs = _programs()
    if programs is None:
        print("memory     no row for pg_trgm: no PostgreSQL server is installed")
        return
    texts = list(dict.fromkeys(queries))
    with _served(programs) as (folder, psql):
        (folder / "corpus.txt").write_text("".join(f"{text}\n" for text in sources))
        _run(psql, folder, _MADE)
        _run(psql, folder, _asking(texts))  # once, so that all of it is in memory
        theirs, found = _read(_run(psql, folder, _asking(texts)))
    ours = []
    for text in texts:
        began = time.perf_counter()
        look_up(known, text)
        ours.append(1e3 * (time.perf_counter() - began))
    one, other = median(ours), median(theirs)
    yield Row(
        f"{len(sources):,} sources: pg_trgm / lookup",
        other / one,
        f">= {FASTER}",
        other / one >= FASTER,
        no_better(store, known, dict(zip(texts, found, strict=True))),
        f"{other:.1f} / {one:.2f} ms elapsed, medians",
    )


def _programs() -> Path | None:
    """Return the folder of the newest server there is."""
    every = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    here = shutil.which("initdb")
    return every[-1].parent if every else Path(here).parent if here else None


@contextmanager
def _served(programs: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield a folder, and the command line of a client of the server that runs in it."""
    owner = "postgres" if os.geteuid() == 0 else None  # a server does not run as root
    with TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        if owner:
            shutil.chown(folder, owner)

        def run(program: str, *options: str) -> None:
            everything = [str(programs / program), "-D", "data", *options]
            subprocess.run(everything, cwd=folder, user=owner, check=True, capture_output=True)

        run("initdb", "--auth=trust", "--username=benchmark", "--encoding=UTF8", "--locale=C.UTF-8")
        listening = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "--wait", "-l", "log", "-o", listening, "start")
        try:
            client = programs / "psql"
            yield folder, [str(client), "-qAtX", "-h", name, "-U", "benchmark", "postgres"]
        finally:
            run("pg_ctl", "--wait", "--mode=fast", "stop")


def _run(psql: Sequence[str], folder: Path, script: str) -> str:
    done = subprocess.run(
        [*psql, "--set=ON_ERROR_STOP=1"],
        cwd=folder,
        input=script,
        text=True,
        encoding="utf-8",
        check=True,
        stdout=subprocess.PIPE,
    )
    return done.stdout


def _asking(texts: Sequence[str]) -> str:
    quoted = ["'" + text.replace("'", "''") + "'" for text in texts]
    return "\n".join([r"\timing on", *(_BEST.format(text, _CANDIDATES) for text in quoted)])


def _read(answers: str) -> tuple[list[float], list[str]]:
    """Return the milliseconds of each query, and the first text it found; "" for none."""
    times: list[float] = []
    found = [""]
    for line in answers.splitlines():
        if said := _TIME.fullmatch(line):
            times.append(float(said[1]))
            found.append("")
        else:
            found[-1] = found[-1] or line
    return times, found[:-1]
