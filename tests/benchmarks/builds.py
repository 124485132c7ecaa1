"""Whole builds: three languages side by side, nothing to do, ten times the records."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from compileall import compile_dir
from functools import cache, partial
from pathlib import Path

from tests.benchmarks.harness import (
    ROOT,
    Cost,
    Row,
    check,
    command,
    cpu_ratio,
    elapsed_ratio,
    in_turn,
    seconds,
)
from tests.benchmarks.material import EDITION, LANGUAGES, multiplied, project, publisher, workshop

STARTS = 20
CONSOLE = Path(sys.executable).with_name("publisher")
MODULE = "publisher.cli.main"
TENFOLD = ("--publication", "catalogue", "--language", "fr")


def languages() -> Iterator[Row]:
    """Compare one build of three languages on two cores with a cold process for each language."""
    together, apart = _project(), project("apart")

    def cold() -> Cost:
        _unbuild(apart)
        runs = [command(publisher(apart, "build", "--language", x), cores=1) for x in LANGUAGES]
        return Cost(sum(run.elapsed for run in runs), sum(run.cpu for run in runs))

    # Long enough to be run once, between two of the other kind.
    builds = [_build(together)]
    apart_cost = cold()
    builds.append(_build(together))
    ratio = elapsed_ratio([apart_cost] * 2, builds)
    yield Row(
        f"{len(LANGUAGES)} languages, 2 books: cold one by one / one build on 2 cores",
        ratio,
        ">= 1.6",
        ratio >= 1.6,
        f"all {_same_outputs(together, apart)} files have the same bytes",
        f"{seconds([apart_cost])} against {seconds(builds)}",
    )


@cache
def _project() -> Path:
    return project("together")


def _built() -> Path:
    root = _project()
    if not (root / "build").exists():
        _build(root)
    return root


def _build(root: Path) -> Cost:
    _unbuild(root)
    return command(publisher(root, "build"), cores=2, log=workshop() / "build.log")


def _unbuild(root: Path) -> None:
    if (root / "build").exists():
        (root / "build").rename(workshop() / f"old-{len(list(workshop().iterdir()))}")


def _outputs(root: Path) -> dict[str, bytes]:
    folder = root / "build" / EDITION
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _same_outputs(one: Path, other: Path) -> int:
    mine = _outputs(one)
    check(mine == _outputs(other), "the outputs differ")
    return len(mine)


PAUSE = 0.05  # seconds
SAYS = {  # how many bare starts a command may take, and what it then says
    "build": (5, "Nothing has changed"),
    "sync": (6, "Records and catalogues agree"),
    "--help": (3, "usage: publisher"),
}


def nothing() -> Iterator[Row]:
    """Compare commands that have nothing to do with an interpreter that does nothing."""
    root = _built()
    # As after a first start; where PYTHONDONTWRITEBYTECODE is set, every start would be a first.
    compile_dir(ROOT / "publisher", quiet=1)
    log = workshop() / "nothing.log"
    build, sync, python = ("-C", root, "build"), ("-C", root, "sync"), sys.executable
    for _ in range(3):  # the first writes catalogues, the second finds agreement, and keeps it
        command([python, "-m", MODULE, *sync], within=root)
        time.sleep(PAUSE)  # times of files as young as the clock are not trusted: see `inputs`
    command([python, "-m", MODULE, *build], within=root)
    # Without site nothing is in the way that an environment loads into every interpreter.
    starts: dict[str, list[str | Path]] = {
        "bare": [python, "-c", "pass"],
        "bare -S": [python, "-S", "-c", "pass"],
        "build, console script": [CONSOLE, *build],
        "build, python -m": [python, "-m", MODULE, *build],
        "build, python -S -m": [python, "-S", "-m", MODULE, *build],
        "sync, console script": [CONSOLE, *sync],
        "sync, python -m": [python, "-m", MODULE, *sync],
        "--help, console script": [CONSOLE, "--help"],
        "--help, python -m": [python, "-m", MODULE, "--help"],
        "--help, python -S -m": [python, "-S", "-m", MODULE, "--help"],
    }
    costs = in_turn(
        STARTS,
        {name: partial(command, line, within=root, log=log) for name, line in starts.items()},
    )
    for name, line in starts.items():
        if name.startswith("bare"):
            continue
        bare = costs["bare -S" if "-S" in name else "bare"]
        limit, expected = SAYS[name.split(",")[0]]
        command(line, within=root, log=log)
        check(expected in log.read_text(encoding="utf-8"), f"{name} did not say {expected!r}")
        ratio, cpu = elapsed_ratio(costs[name], bare), cpu_ratio(costs[name], bare)
        yield Row(
            f"{name} / bare interpreter",
            ratio,
            f"<= {limit}",
            ratio <= limit,
            f"it says {expected!r}",
            f"{seconds(costs[name])} against {seconds(bare)}; CPU {cpu:.2f}",
        )


def tenfold() -> Iterator[Row]:
    """Compare the catalogue of 1,020 initiatives, pages and PDF, with that of 102."""
    small, large = multiplied("small", 1), multiplied("large", 10)
    few_cost, many_cost = (
        command(publisher(root, "build", *TENFOLD), log=workshop() / "tenfold.log")
        for root in (small, large)
    )
    cpu = many_cost.cpu / few_cost.cpu
    few, many = (len(list(_catalogue(root).rglob("initiatives/*.html"))) for root in (small, large))
    check(many == 10 * few, f"{many} initiatives instead of {10 * few}")
    sizes = [_catalogue(root).with_name("catalogue.pdf").stat().st_size for root in (small, large)]
    yield Row(
        f"catalogue, {LANGUAGES[0]}: {many} initiatives / {few}, CPU",
        cpu,
        "<= 10, give or take 15 %",
        cpu <= 11.5,
        f"{many} pages of initiatives, a PDF of {sizes[1] >> 10} kB against {sizes[0] >> 10} kB",
        f"{seconds([many_cost])} against {seconds([few_cost])}; "
        f"peak {many_cost.peak} MB against {few_cost.peak} MB",
    )


def _catalogue(root: Path) -> Path:
    return root / "build" / EDITION / LANGUAGES[0] / "catalogue"
