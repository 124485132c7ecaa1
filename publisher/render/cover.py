"""The pattern on a cover: quarter circles on a grid, drawn from the edition, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

COLUMNS, ROWS = 6, 5
SHAPES = ("tl", "tr", "bl", "br", "leaf", "petal", "disc", "tl", "tr", "bl", "br", "flat")
TONES = 6  # of a palette, dark to light
# Ground and shape of a tile: far enough apart in lightness to be told from each other.
PAIRS = tuple((a, b) for a in range(TONES) for b in range(TONES) if abs(a - b) > 1)


def tiles(edition: str) -> tuple[str, ...]:
    """Return the class names of the tiles, row by row, drawn from the edition's id.

    No clock and no chance: the digest of the id is the only seed.
    """
    draw = _numbers(edition)
    found = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            shape = SHAPES[next(draw) % len(SHAPES)]
            ground, tone = PAIRS[next(draw) % len(PAIRS)]
            found.append(f"tile row-{row} column-{column} {shape} ground-{ground} tone-{tone}")
    return tuple(found)


def _numbers(seed: str) -> Iterator[int]:
    """Yield numbers 0..255 without end."""
    block = sha256(seed.encode()).digest()
    while True:
        yield from block
        block = sha256(block).digest()
