"""The ledger: which translation was agreed for which source, as fingerprints.

One line for each known pair: context, digest of the source, digest of the target, mark. Lines are
sorted and stand for themselves, so git may merge ledgers line by line (union). Several current
lines for one source mean that several texts were agreed on different branches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TypeAlias

from publisher.errors import Location
from publisher.model.finding import Finding, Gravity

HEADER = "# What was agreed between records and catalogues. Written by publisher sync."


class Mark(Enum):
    """What a line says about its pair. Later ones give way to earlier ones after a merge."""

    REVIEWED = "reviewed"
    TRANSLATED = "translated"
    NEEDS_REVIEW = "needs-review"  # agreed once; somebody asks to look again
    STALE = "stale"  # the target was made from another source, and stands in for now
    RETIRED = "retired"  # agreed once, replaced or removed since


_ORDER = {mark: number for number, mark in enumerate(Mark)}
Pairs: TypeAlias = "dict[str, dict[str, Mark]]"  # source digest: target digest: mark


class Ledger:
    """The lines of one target language, by context."""

    def __init__(self, lines: Iterable[tuple[str, str, str, Mark]] = ()) -> None:
        self.contexts: dict[str, Pairs] = {}
        for context, source, target, mark in lines:
            known = self.contexts.setdefault(context, {}).setdefault(source, {})
            if target not in known or _ORDER[mark] < _ORDER[known[target]]:
                known[target] = mark

    def pairs(self, context: str) -> Pairs:
        """Return what is known of one context; empty when nothing is."""
        return self.contexts.get(context, {})

    def put(self, context: str, pairs: Mapping[str, Mapping[str, Mark]]) -> None:
        """Replace everything known of one context."""
        kept = {source: dict(targets) for source, targets in pairs.items() if targets}
        if kept:
            self.contexts[context] = kept
        else:
            self.contexts.pop(context, None)

    def lines(self) -> Iterator[tuple[str, str, str, Mark]]:
        """Yield every line in the order of the file."""
        for context in sorted(self.contexts):
            for source, targets in sorted(self.contexts[context].items()):
                for target, mark in sorted(targets.items()):
                    yield context, source, target, mark


def dump(ledger: Ledger) -> bytes:
    """Return the file's bytes; empty when there is nothing to say."""
    lines = ["\t".join((c, s, t, mark.value)) for c, s, t, mark in ledger.lines()]
    return "\n".join([HEADER, *lines, ""]).encode() if lines else b""


def parse(content: bytes, path: str) -> tuple[Ledger, list[Finding]]:
    """Read a ledger; a line that is none is a finding, and nothing is guessed."""
    lines: list[tuple[str, str, str, Mark]] = []
    findings: list[Finding] = []
    marks = {mark.value: mark for mark in Mark}
    for number, raw in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if not raw or raw.startswith("#"):
            continue
        parts = raw.split("\t")
        if len(parts) != 4 or parts[3] not in marks or not _are_digests(parts[1], parts[2]):
            findings.append(_not_a_line(path, number, raw))
        else:
            lines.append((parts[0], parts[1], parts[2], marks[parts[3]]))
    return Ledger(lines), findings


def _are_digests(*words: str) -> bool:
    return all(len(word) == 16 and not set(word) - set("0123456789abcdef") for word in words)


def _not_a_line(path: str, number: int, raw: str) -> Finding:
    if raw.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        what, mend = (
            "git conflict marker",
            "delete the marker lines and keep the lines of both sides",
        )
    else:
        what, mend = "not a line of a ledger", "restore the file, or delete this line"
    return Finding(Location(path, number, 1), "ledger", what, mend, Gravity.UNREADABLE)
