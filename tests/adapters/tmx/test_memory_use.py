"""A file of any size is read and written in little memory."""

from __future__ import annotations

import io
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from typing import BinaryIO, cast

from publisher.adapters.tmx import Remark, Unit, write_tmx

from .memories import HEADER, unit

READ = """
import resource, sys
from publisher.adapters.tmx import read_tmx
units = iter(read_tmx(sys.stdin.buffer, "big.tmx"))
next(units)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = 1 + sum(1 for _ in units)
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_file_of_fifty_megabytes_is_read_in_little_memory() -> None:
    head, line, foot = _parts()
    many = 50_000_000 // len(line) + 1
    with subprocess.Popen(
        [sys.executable, "-c", READ], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(head)
        for _ in range(many // 1000 + 1):
            process.stdin.write(line * 1000)
        process.stdin.write(foot)
        process.stdin.close()
        count, kilobytes = map(int, process.stdout.read().split())
    assert count == (many // 1000 + 1) * 1000
    assert kilobytes < 30_000


def test_units_are_written_as_they_come() -> None:
    class Nowhere(io.RawIOBase):
        size = 0

        def write(self, data: object) -> int:
            self.size += len(cast("bytes", data))
            return len(cast("bytes", data))

    file = Nowhere()
    write_tmx(cast("BinaryIO", file), _many(1), HEADER)  # loads the names of languages, once
    tracemalloc.start()
    try:
        write_tmx(cast("BinaryIO", file), _many(10_000), HEADER)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert file.size > 20_000_000
    assert peak < 5_000_000


def _many(count: int) -> Iterator[Unit]:
    for number in range(count):
        yield unit("Salle " * 200, "Room " * 200, Remark(f"a:{number}", "x-context"))


def _parts() -> tuple[bytes, bytes, bytes]:
    file = io.BytesIO()
    write_tmx(file, _many(1), HEADER)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(lines[:5]), lines[5], b"".join(lines[6:])
