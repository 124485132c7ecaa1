"""Many steps of the round trip, others each time; a failure is cut down to the steps it takes.

    .venv/bin/python -m tests.translation.long 10000 [SEED]

Runs as many steps, in stories of 30. Prints the seed, and of the first story that fails its
shortest form and the error; then ends with 1.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from tests.translation.desk import EDITS
from tests.translation.round_trip import STEPS, RoundTrip

EACH = 30  # steps of one story
Story = Sequence[tuple[str, int]]  # each step with the seed of its choices


def made_up(chance: random.Random) -> Story:
    """Return a story in which people sync every third step or so."""
    kinds = [*EDITS, *EDITS, *STEPS, *["sync"] * len(EDITS)]
    return [(chance.choice(kinds), chance.randrange(2**32)) for _ in range(EACH)]


def told(story: Story, keep: Path | None = None) -> str:
    """Live through a story in a folder of its own; return the error it ends in, or ""."""
    if keep:
        import shutil

        shutil.rmtree(keep, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="round-trip-") as folder:
        trip = RoundTrip(Path(folder))
        for number, (step, seed) in enumerate((*story, ("sync", 0))):
            try:
                trip.do(step, random.Random(seed).randrange)
            except Exception:
                if keep:
                    shutil.copytree(folder, keep)
                return f"step {number}, {step}\n{traceback.format_exc()}"
    return ""


def shortest(story: Story) -> Story:
    """Leave out what the story fails without."""
    size = len(story) // 2
    while size:
        at = 0
        while at < len(story):
            shorter = [*story[:at], *story[at + size :]]
            if told(shorter):
                story = shorter
            else:
                at += size
        size //= 2
    return story


def main(steps: int, seed: int) -> int:
    """Run so many steps; return 1 when a story failed."""
    start = time.monotonic()
    for number in range(-(-steps // EACH)):
        story = made_up(random.Random(f"{seed} {number}"))
        if told(story):
            print(f"seed {seed}, story {number}")
            short = shortest(story)
            for step in short:
                print("   ", *step)
            print(told(short, Path("/dev/shm/kept")))
            return 1
    print(f"seed {seed}: {steps} steps in {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    os.fsync = lambda fd: None  # what a power cut leaves is not the point here
    given = [int(word) for word in sys.argv[1:]] + [random.randrange(10**6)]
    sys.exit(main(given[0], given[1]))
