"""What is to be known of the pieces of texts, which come again and again as texts do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")
_MANY = 100_000  # pieces that are remembered


class Pieces(dict[str, T]):
    """For each piece between two spaces what a function says of it, found out once."""

    def __init__(self, work: Callable[[str], T]) -> None:
        """Take a function, to which equal pieces are alike wherever they stand."""
        super().__init__()
        self._work = work

    def of(self, pieces: Iterable[str]) -> map[T]:
        """Return what is to be said of each of some pieces, in their order."""
        return map(self.__getitem__, pieces)

    def __missing__(self, piece: str) -> T:
        if len(self) >= _MANY:
            self.clear()
        self[piece] = found = self._work(piece)
        return found


@lru_cache(maxsize=8)
def cut(text: str) -> Sequence[str]:
    """Return what stands between the spaces of a text, empty pieces included.

    Who asks about a text asks several times, and then no more: the last few are kept.
    """
    return text.split(" ")
