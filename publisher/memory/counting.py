"""Count the characters of many texts at once: in large numbers, of which each text is a byte."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from itertools import repeat

from publisher.memory.layout import COUNTS
from publisher.memory.measure import CLASSES, LONGEST, WIDTH

_AT_ONCE = 250_000  # characters
_NARROW = "publisher.memory.narrow"  # the name of a way to encode
_NOTHING = "\n"  # fills up short texts; no shape has it


def _bit(code: int, first: int) -> int:
    """Return the bit of a character among those of eight classes; 0 if it is in none of them."""
    place = code % CLASSES - first
    return 1 << place if 0 <= place < 8 and code != ord(_NOTHING) else 0


_BITS = [bytes(_bit(code, first) for code in range(256)) for first in range(0, CLASSES, 8)]


def _narrow(error: UnicodeError) -> tuple[str, int]:
    """Put characters of the same classes in the place of some that are more than a byte."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    wide = error.object[error.start : error.end]
    return "".join([chr(ord(character) % CLASSES + CLASSES) for character in wide]), error.end


codecs.register_error(_NARROW, _narrow)


def counted(shapes: Sequence[str]) -> bytes:
    """Write the `character_counts` of each shape; zeros for those of `LONGEST` and more.

    Shapes come in the order of their lengths: the less these differ, the less time it takes.
    """
    width, size = len(shapes[-1]) if shapes else 0, len(shapes)
    if size > 1 and (width * size > _AT_ONCE or width >= LONGEST):
        return counted(shapes[: size // 2]) + counted(shapes[size // 2 :])
    counts = bytearray(COUNTS * size)
    if width >= LONGEST:
        return bytes(counts)
    block = "".join([shape.ljust(width, _NOTHING) for shape in shapes])
    content = block.encode("latin-1", _NARROW)
    columns = [content[place::width] for place in range(width)]
    ones = int.from_bytes(b"\1" * size)
    for number in range(CLASSES):
        if number % 8 == 0:
            marked = map(bytes.translate, columns, repeat(_BITS[number // 8]))
            sums = _added([int.from_bytes(column, "little") for column in marked])
        for byte in range(WIDTH // 8):
            some = (
                (bits >> number % 8 & ones) << power
                for power, bits in enumerate(sums[8 * byte : 8 * byte + 8])
            )
            first = number * WIDTH // 8 + byte
            counts[first::COUNTS] = sum(some).to_bytes(size, "little")
    return bytes(counts)


def _added(numbers: list[int]) -> list[int]:
    """Add up each bit of some numbers for itself; return the ones, the twos, the fours and so on.

    Three of one worth are one of it and one of twice that: the full adder of a processor.
    """
    sums: list[int] = []
    while numbers:
        twice: list[int] = []
        while len(numbers) > 1:
            one, other = numbers.pop(), numbers.pop()
            third = numbers.pop() if numbers else 0
            either = one ^ other
            numbers.append(either ^ third)
            twice.append(one & other | either & third)
        sums += numbers
        numbers = twice
    return sums
