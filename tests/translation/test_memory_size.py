"""A large memory comes in, goes out and is taken back in no more memory than a small one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.adapters.tmx import Context, Header, Unit, Variant, with_context, write_tmx
from tests.translation.status_project import agreed

MEGABYTES = 16
MORE = 12  # megabytes that a large memory may take more: caches of SQLite, lists of findings
# Not `ru_maxrss`: a process that is started begins with the peak of the one that starts it.
PEAK = """
import sys
from pathlib import Path

def peak():
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
"""
RUN = """
from publisher.cli.main import main
assert main(sys.argv[1:]) == 0
print(peak())
"""
EXPORT = """
from publisher.adapters.files import replacing
from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.translation.memory.export import Wanted, export

def meanings():
    for number in range(count):
        text = f"{number} " + "vélos, bicicletas " * 6
        said = tuple(Wording(language, language + text) for language in ("fr", "es"))
        yield "locales/memory/vendor.tmx", Meaning(said, f"vendor/{number}:text", "text", "fr")

for count in (1000, int(sys.argv[2])):
    before = peak()
    with replacing(Path(sys.argv[1])) as file:
        assert export(file, meanings, Wanted()).units == count
print(peak() - before)
"""


def many(count: int) -> Iterator[Unit]:
    """Yield units as they are on average: sentences with a context and a date."""
    dated = (("changedate", "20190101T000000Z"),)
    for number in range(count):
        french = f"La coopérative de quartier répare et revend des vélos, chaque jour. {number}"
        spanish = f"La cooperativa de barrio repara y revende bicicletas cada día. {number}"
        pair = Variant("fr", (french,), details=dated), Variant("es", (spanish,))
        yield with_context(Unit("fr", pair), Context(f"vendor/{number}:text", state="translated"))


def megabytes(program: str, *words: str) -> float:
    """Return what a program says it held, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK + program, *words], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[-1]) / 1024


@pytest.mark.long
@pytest.mark.timeout(600)
def test_the_size_of_an_import_does_not_matter(tmp_path: Path) -> None:
    small, large = agreed(tmp_path / "small"), agreed(tmp_path / "large")
    for root, count in ((small, 1000), (large, 1000 * MEGABYTES * 1_000_000 // 340_000)):
        with (root / "vendor.tmx").open("wb") as content:
            write_tmx(content, many(count), Header("fr"))
    size = (large / "vendor.tmx").stat().st_size
    assert size > MEGABYTES * 1_000_000
    verbs = (
        ("tm", "import", "{}/vendor.tmx"),
        ("tm", "import", "{}/vendor.tmx"),  # it is there already
        ("tm", "undo", "vendor"),
        ("undo",),
        ("undo",),
        ("undo",),
    )
    memory = large / "locales/memory/vendor.tmx"
    for there, words in zip((True, True, False, True, False, True), verbs, strict=True):
        held = [
            megabytes(RUN, "-C", str(root), "--quiet", *(word.format(root) for word in words))
            for root in (small, large)
        ]
        assert held[1] - held[0] < MORE, words
        assert memory.exists() is there
    assert memory.stat().st_size > size


@pytest.mark.long
@pytest.mark.timeout(600)
def test_the_size_of_an_export_does_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "export.tmx"
    count = 1000 * MEGABYTES * 1_000_000 // 340_000
    assert megabytes(EXPORT, str(file), str(count)) < MORE
    assert file.stat().st_size > MEGABYTES * 1_000_000
