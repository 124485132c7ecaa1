"""What a command says: results on standard output, everything else on standard error."""

from __future__ import annotations

import os
import sys


class Output:
    """Writes results and notes; every text from outside is made safe for a terminal."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.quiet = quiet
        self._status = False  # a progress line stands on the terminal, without a line end
        terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._redraw = terminal and "NO_COLOR" not in os.environ and "CI" not in os.environ

    def result(self, line: str = "") -> None:
        """Write one line of the result."""
        self._end_status()
        print(printable(line))  # noqa: T201

    def note(self, line: str) -> None:
        """Write one line for the person watching."""
        if not self.quiet:
            self._end_status()
            print(printable(line), file=sys.stderr)  # noqa: T201

    def progress(self, line: str) -> None:
        """Show how far the work is: in place on a terminal, else line by line."""
        if self.quiet:
            return
        if self._redraw:
            print(f"\r\x1b[K{printable(line)}", end="", file=sys.stderr, flush=True)  # noqa: T201
            self._status = True
        else:
            print(printable(line), file=sys.stderr)  # noqa: T201

    def error(self, line: str) -> None:
        """Write an error; quiet or not."""
        self._end_status()
        print(printable(line, keep="\n"), file=sys.stderr)  # noqa: T201

    def _end_status(self) -> None:
        if self._status:
            print(file=sys.stderr)  # noqa: T201
            self._status = False


def printable(text: str, keep: str = "") -> str:
    r"""Return text in which control and direction characters are spelled out, as ``\x1b``."""
    return "".join(
        c if c in keep or (c.isprintable() or c in "\u00a0\u202f") else _spelled(c) for c in text
    )


def _spelled(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
