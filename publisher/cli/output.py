"""What a command says: results on standard output, everything else on standard error."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TextIO

    from publisher.model.finding import Finding


class Output:
    """Writes results and notes; every text from outside is made safe for a terminal.

    A reader of results that goes away is a `BrokenPipeError`; one of notes is not missed.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self.quiet = quiet
        self._status = False  # a progress line stands on the terminal, without a line end
        if isinstance(sys.stdout, TextIOWrapper):  # a name the terminal cannot show is no disaster
            sys.stdout.reconfigure(errors="backslashreplace")
        terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._redraw = terminal and "NO_COLOR" not in os.environ and "CI" not in os.environ

    def result(self, line: str = "") -> None:
        """Write one line of the result."""
        self._end_status()
        print(printable(line))  # noqa: T201

    def text(self, text: str, *, utf8: bool) -> None:
        """Write a whole result; ``utf8``: its format says of itself that it is in UTF-8."""
        if utf8:
            _speak_utf8()
        for line in text.removesuffix("\n").split("\n") if text else ():
            self.result(line)

    def document(self, document: Any, *, indent: int) -> None:
        """Write a JSON document, in UTF-8 whatever the locale (RFC 8259, 8.1)."""
        import json

        text = json.dumps(document, ensure_ascii=False, indent=indent) + "\n"
        # JSON may spell any character as \u1234, so this loses nothing.
        safe = "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
        _speak_utf8()
        sys.stdout.write(safe)

    def note(self, line: str) -> None:
        """Write one line for the person watching."""
        if not self.quiet:
            self._say(line)

    def progress(self, line: str) -> None:
        """Show how far the work is: in place on a terminal, else line by line."""
        if self.quiet:
            return
        if self._redraw:
            self._tell(f"\r\x1b[K{printable(line)}")
            self._status = True
        else:
            self._say(line)

    def error(self, line: str) -> None:
        """Write an error; quiet or not."""
        self._say(line)

    def findings(self, findings: Iterable[Finding]) -> None:
        """Write what is wrong and, below it, how to mend it; quiet or not."""
        for finding in findings:
            # Not str(finding): a line break in a hostile name must not look like one of ours.
            self._say(f"{finding.at} {finding.code} {finding.what}")
            if finding.mend:
                self._say(f"  to mend: {finding.mend}")

    def _say(self, line: str) -> None:
        self._end_status()
        self._tell(printable(line) + "\n")

    def _end_status(self) -> None:
        if self._status:
            self._tell("\n")
            self._status = False

    def _tell(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except BrokenPipeError:
            nobody_reads(sys.stderr)


def _speak_utf8() -> None:
    """Write results in UTF-8 from now on, whatever the locale."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def nobody_reads(stream: TextIO) -> None:
    """Send a stream whose reader went away to nowhere, or Python complains of it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def count(number: int, what: str) -> str:
    """Return "1 page", "2 pages"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def printable(text: str) -> str:
    r"""Return text in which control and direction characters are spelled out, as ``\x1b``."""
    return "".join(c if c.isprintable() or c in "\u00a0\u202f" else _spelled(c) for c in text)


def _spelled(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
