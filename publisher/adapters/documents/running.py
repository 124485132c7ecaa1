"""Heads, feet and numbers of pages, known by what comes again at the same edge of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from publisher.documents.account import Fate, Note, Sureness

_EDGE = 2  # lines at the top and at the bottom of a page that may be such
_PAGES = 3  # from which coming again means something
_SHARE = 0.5  # of the pages
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:p(?:age|ágina|\.)?\s*)?(?:\d{1,4}(?:\s*(?:/|of|sur|de)\s*\d{1,4})?|"
    r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))[-–—|\s]*\Z",
    re.IGNORECASE,
)


def running_lines(lines: Sequence[str], pages: Sequence[Sequence[int]]) -> list[Note]:
    """Return a note for each line that belongs to the pages and not to the text.

    ``pages`` has the numbers of the lines of each page, from 1, without the empty ones.
    """
    if len(pages) < _PAGES:
        return []
    edges = [set(page[:_EDGE]) | set(page[-_EDGE:]) for page in pages]
    shapes = Counter(shape for edge in edges for shape in {_shape(lines[n - 1]) for n in edge})
    notes = []
    for edge in edges:
        for number in sorted(edge):
            line = lines[number - 1]
            if _NUMBER.match(line.strip()[:40]) and len(line.strip()) < 40:
                reason = "a page number"
            elif shapes[_shape(line)] >= max(_PAGES, len(pages) * _SHARE):
                reason = f"a line that comes again on {shapes[_shape(line)]} pages"
            else:
                continue
            notes.append(Note(number, number, Fate.DECORATION, reason, "", Sureness.LIKELY))
    return notes


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))
