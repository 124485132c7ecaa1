"""A large import is never held as objects, only as the file that it becomes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.adapters.tmx import Context, Header, Unit, Variant, with_context, write_tmx
from tests.translation.status_project import agreed

MEGABYTES = 30
RUN = """
import resource, sys
from publisher.cli.main import main
sample, words = sys.argv[1], sys.argv[2:]
assert main([*words[:-1], sample, "--dry-run"]) == 0
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert main(words) == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def many(count: int) -> Iterator[Unit]:
    """Yield units as they are on average: sentences with a context and a date."""
    dated = (("changedate", "20190101T000000Z"),)
    for number in range(count):
        french = f"La coopérative de quartier répare et revend des vélos, chaque jour. {number}"
        spanish = f"La cooperativa de barrio repara y revende bicicletas cada día. {number}"
        pair = Variant("fr", (french,), details=dated), Variant("es", (spanish,))
        yield with_context(Unit("fr", pair), Context(f"vendor/{number}:text", state="translated"))


@pytest.mark.timeout(600)
def test_an_import_costs_little_more_memory_than_its_file(tmp_path: Path) -> None:
    root = agreed(tmp_path / "forum")
    sample, large = tmp_path / "sample.tmx", tmp_path / "large.tmx"
    for file, count in ((sample, 1000), (large, 1000 * MEGABYTES * 1_000_000 // 340_000)):
        with file.open("wb") as content:
            write_tmx(content, many(count), Header("fr"))
    assert large.stat().st_size > MEGABYTES * 1_000_000
    words = ["-C", str(root), "--quiet", "tm", "import", str(large)]
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(sample), *words], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    size = large.stat().st_size / 1024
    assert int(done.stdout.split()[-1]) < 2 * size
    assert (root / "locales/memory/large.tmx").stat().st_size > size
