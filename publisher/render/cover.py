"""The pattern on a cover: quarter circles on a grid, different for each edition, always the same."""

from __future__ import annotations

from hashlib import sha256

COLUMNS, ROWS = 6, 5
SHAPES = ("tl", "tr", "bl", "br", "disc", "flat", "leaf", "petal")
TONES = 5


def tiles(edition: str) -> tuple[str, ...]:
    """Return the class names of the tiles, row by row, drawn from the edition's id.

    No clock and no chance: the digest of the id is the only seed.
    """
    digest = sha256(edition.encode()).digest()
    stream = (byte for round_ in range(4) for byte in sha256(digest + bytes([round_])).digest())
    return tuple(
        f"tile row-{row} column-{column} {SHAPES[next(stream) % len(SHAPES)]} "
        f"tone-{next(stream) % TONES} ground-{next(stream) % TONES}"
        for row in range(ROWS)
        for column in range(COLUMNS)
    )
