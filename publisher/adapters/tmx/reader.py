"""Read a memory unit by unit; whoever keeps them decides at the end whether they stay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from publisher.adapters.tmx.decode import Decoder
from publisher.adapters.tmx.nodes import BrokenError, nodes
from publisher.adapters.tmx.report import Report
from publisher.adapters.tmx.unit import Header, Unit
from publisher.errors import BrokenInputError, Location
from publisher.model.finding import Finding


class Reading:
    """The units of a file, to be iterated once.

    A file that cannot be read to its end raises `BrokenInputError` when the units before the
    fault have been given: import them in a transaction that the error rolls back. With
    ``partial`` a file that is cut off or not well-formed just ends there, and `whole` stays False.
    Entity declarations, other encodings and what is too large raise in any case.
    """

    def __init__(self, file: BinaryIO, path: str, *, partial: bool = False) -> None:
        self.header = Header()  # the file's own from the first unit on
        self.whole = False  # whether the end of the file was reached
        self._file = file
        self._partial = partial
        self._report = Report(path)

    @property
    def findings(self) -> list[Finding]:
        """What was wrong so far with single units: the first hundred, then how many more."""
        return self._report.findings

    @property
    def skipped(self) -> int:
        """How many units were left out so far; why is among the findings, if there is room."""
        return self._report.skipped

    def __iter__(self) -> Iterator[Unit]:
        decoder = Decoder(self._report)
        try:
            for node in nodes(self._file):
                if node.name == "tu":
                    unit = decoder.unit(node)
                    if unit is not None:
                        yield unit
                elif node.name == "header":
                    self.header = decoder.header(node)
                else:
                    decoder.stray(node)
        except BrokenError as broken:
            if not (broken.cut and self._partial):
                at = Location(self._report.path, *broken.place)
                raise BrokenInputError(broken.what, at, broken.mend) from None
            what = f"{broken.what}; only what stands before was read"
            self._report.add(broken.place, broken.code, what, broken.mend)
        else:
            self.whole = True


def read_tmx(file: BinaryIO, path: str, *, partial: bool = False) -> Reading:
    """Return the units of a TMX file (1.1 to 1.4b), to be read as they are asked for.

    UTF-8, or UTF-16 with byte order mark. ``path`` is for findings and errors only. Nothing is
    read before the first unit is asked for; memory stays bounded whatever the file's size.
    """
    return Reading(file, path, partial=partial)
