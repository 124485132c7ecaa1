"""Where something stands, and the one family of errors this package raises on purpose.

Raise only when work cannot go on. What is wrong with content is a `Finding` (see
`publisher.model.finding`): one run collects all of them.
"""

from __future__ import annotations

from typing import NamedTuple


# A NamedTuple, as `pipeline.plan`'s: importing dataclasses costs 11 ms that every start would pay.
class Location(NamedTuple):
    """A place in a file; line and column count from 1, 0 means the file as a whole."""

    path: str  # relative to the project, with forward slashes
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


class PublisherError(Exception):
    """Base of every error this package raises on purpose.

    Its text is `where: what; how to mend`, and it survives the way back from a worker process.
    """

    exit_code = 3

    def __init__(self, what: str, at: Location | None = None, mend: str = "") -> None:
        super().__init__(what, at, mend)
        self.what, self.at, self.mend = what, at, mend

    def __str__(self) -> str:
        mend = f"; {self.mend}" if self.mend else ""
        return f"{self.at or 'publisher'}: {self.what}{mend}"


class UsageError(PublisherError):
    """The command or the project's configuration asks for something that does not exist."""

    exit_code = 2


class BrokenInputError(PublisherError):
    """A file of the project cannot be read; nothing was changed."""

    exit_code = 3


class BuildError(PublisherError):
    """A publication could not be made as promised; the last good output is untouched."""

    exit_code = 1


class LostRecordsError(BuildError):
    """Records that a publication owes its readers are on no page of it."""

    def __init__(
        self, what: str, at: Location | None = None, mend: str = "", anchors: tuple[str, ...] = ()
    ) -> None:
        super().__init__(what, at, mend)
        self.args = what, at, mend, anchors
        self.anchors = anchors


class ConflictError(PublisherError):
    """Two versions of one file exist and a person must choose; both are kept."""

    exit_code = 4


class StorageError(PublisherError):
    """The disk, a folder or a permission stopped a write; nothing was half-written."""

    exit_code = 5


class LockedError(PublisherError):
    """Another run is writing the same project; nothing was changed."""

    exit_code = 6
