"""Cut a typeset text into runs: plain, raised letters, small capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from publisher.text.typography.protect import mask
from publisher.text.typography.registry import profile_of
from publisher.text.typography.rules import Styling


class Style(Enum):
    """How the characters of a run are set."""

    PLAIN = "plain"
    SUPERSCRIPT = "superscript"
    SMALL_CAPS = "small-caps"  # the text keeps its capitals: CSS needs `all-small-caps`


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive characters set in one style; never empty."""

    text: str
    style: Style


_GROUPS = {"raised": Style.SUPERSCRIPT, "caps": Style.SMALL_CAPS}


def runs(text: str, language: str) -> tuple[Run, ...]:
    """Cut an already typeset text into runs; their texts, joined, are the text.

    A language without stylings gets one plain run; the empty text gets none. Linear time.
    """
    masked = mask(text)
    spans: list[tuple[int, int, Style]] = []
    for styling in profile_of(language).stylings:
        spans += _styled(masked, styling)
    pieces: list[Run] = []
    done = 0
    for start, end, style in sorted(spans, key=lambda span: span[0]):
        if start < done:  # two stylings want the same characters: the first one has them
            continue
        if done < start:
            pieces.append(Run(text[done:start], Style.PLAIN))
        pieces.append(Run(text[start:end], style))
        done = end
    if done < len(text):
        pieces.append(Run(text[done:], Style.PLAIN))
    return tuple(pieces)


def _styled(masked: str, styling: Styling) -> Iterator[tuple[int, int, Style]]:
    for context in styling.context.finditer(masked):
        for part in styling.part.finditer(masked, *context.span()):
            for group, found in part.groupdict().items():
                if found:
                    yield *part.span(group), _GROUPS[group]
