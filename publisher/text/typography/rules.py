"""What a rule, an edit and a profile are, and how a rule is written as a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):  # not a dataclass: there may be as many as characters
    """Replace the characters from `start` up to `end` by `after`."""

    start: int
    end: int
    after: str


Finder = Callable[[str], Iterable[Edit]]  # edits in order, none overlapping the next


@dataclass(frozen=True, slots=True)
class Rule:
    """One habit of one language, by name, with the reason or the source it rests on."""

    name: str
    find: Finder
    reason: str


@dataclass(frozen=True, slots=True)
class Styling:
    """Where characters are set raised or as small capitals.

    `context` finds the stretch of text, `part` the pieces in it: its group `raised` is set as
    superscript, its group `caps` as small capitals.
    """

    context: re.Pattern[str]
    part: re.Pattern[str]
    reason: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The typography of one language: rules in the order they apply, then the styling."""

    language: str  # "" for the profile of every language that has none of its own
    rules: tuple[Rule, ...]
    stylings: tuple[Styling, ...] = ()


def swap(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Finder:
    r"""Make a finder: every match becomes `replacement`, a template (`\1`) or a function.

    Patterns run over whole texts: begin them with something that cannot match everywhere (a
    lookbehind, a digit) and let no two repetitions share characters, so that they stay linear.
    """
    compiled = re.compile(pattern)
    fill = replacement if callable(replacement) else _filling(replacement)

    def find(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            after = fill(match)
            if after != match[0]:
                yield Edit(match.start(), match.end(), after)

    return find


def _filling(template: str) -> Callable[[re.Match[str]], str]:
    """Make what `re.Match.expand` does of a template, which reads it anew for every match."""
    pieces = re.split(r"\\([1-9])", template)  # text, number of a group, text …
    if len(pieces) == 1:
        return lambda match: template
    groups = [int(number) for number in pieces[1::2]]

    def fill(match: re.Match[str]) -> str:
        filled = (match[group] or "" for group in groups)
        return pieces[0] + "".join(map("".join, zip(filled, pieces[2::2], strict=True)))

    return fill
