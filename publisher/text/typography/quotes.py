"""Turn straight quotation marks and apostrophes into those of a language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.text.typography.characters import LETTER
from publisher.text.typography.rules import Edit, Finder

# Straight marks side by side share one judgement. Quotations end with their paragraph.
_MARK = re.compile(r"\"+|[«»“”]|\n[ \t]*\n")
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_BEFORE_OPENING = frozenset("([{«“‘¿¡–—-/'’")
_AFTER_CLOSING = frozenset(")]}»”’'.,;:!?…–—-/")


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    sign: str
    opens: bool
    closes: bool


def double_quotes(*pairs: str) -> Finder:
    """Make a finder that gives straight double quotes the `pairs` of a language.

    The first pair is that of a quotation, the next that of a quotation within one, and so on
    round; quotations already typeset count as levels. A paragraph is done only if all of its
    straight quotes pair up: in a fragment, or beside an inch or a ditto mark, it is anyone's
    guess which belong together. Linear time.
    """

    def find(text: str) -> Iterator[Edit]:
        for marks in _paragraphs(text) if '"' in text else ():
            opener_of = _partners(marks)
            straight = [mark.at for mark in marks if mark.sign == '"']
            if straight and {*straight} <= {*opener_of, *opener_of.values()}:
                yield from _set(marks, opener_of, pairs)

    return find


def _set(marks: Sequence[_Mark], opener_of: dict[int, int], pairs: Sequence[str]) -> Iterator[Edit]:
    open_now: list[tuple[int, int]] = []  # position of the opening mark, level
    for mark in marks:
        if mark.at in opener_of:
            opener, level = open_now.pop()
            while opener != opener_of[mark.at]:  # typeset, but closed nowhere
                opener, level = open_now.pop()
            if mark.sign == '"':
                yield Edit(mark.at, mark.at + 1, pairs[level][1])
        elif mark.sign == '"':
            level = (open_now[-1][1] + 1) % len(pairs) if open_now else 0
            open_now.append((mark.at, level))
            yield Edit(mark.at, mark.at + 1, pairs[level][0])
        elif mark.opens:
            # -1: a foreign pair, so that the language's first one comes within it
            open_now.append((mark.at, _level(mark.sign, pairs)))


def _level(opening: str, pairs: Sequence[str]) -> int:
    return next((level for level, pair in enumerate(pairs) if pair[0] == opening), -1)


def _paragraphs(text: str) -> Iterator[Sequence[_Mark]]:
    marks: list[_Mark] = []
    for match in _MARK.finditer(text):
        if match[0][0] == "\n":
            yield marks
            marks = []
        elif match[0][0] == '"':
            before = text[match.start() - 1 : match.start()] if match.start() else ""
            after = text[match.end() : match.end() + 1]
            opens = _starts(before) and bool(after) and not after.isspace()
            closes = bool(before) and not before.isspace() and _ends(after)
            marks += [_Mark(at, '"', opens, closes) for at in range(*match.span())]
        else:
            marks.append(_Mark(match.start(), match[0], match[0] in "«“", match[0] in "»”"))
    yield marks


def _starts(before: str) -> bool:
    return not before or before.isspace() or before in _BEFORE_OPENING


def _ends(after: str) -> bool:
    return not after or after.isspace() or after in _AFTER_CLOSING


def _partners(marks: Sequence[_Mark]) -> dict[int, int]:
    """Map each closing mark that has one to its opening mark, by position."""
    partners: dict[int, int] = {}
    waiting: list[tuple[str, int]] = []  # the closing sign wanted, where its opening mark is
    wanted: Counter[str] = Counter()
    for mark in marks:
        if mark.closes and wanted[mark.sign] and _may_close(mark, waiting):
            sign, opener = "", -1
            while sign != mark.sign:  # whatever was opened since then never closes
                sign, opener = waiting.pop()
                wanted[sign] -= 1
            partners[mark.at] = opener
        elif mark.opens:
            sign = _CLOSING[mark.sign]
            waiting.append((sign, mark.at))
            wanted[sign] += 1
    return partners


def _may_close(mark: _Mark, waiting: Sequence[tuple[str, int]]) -> bool:
    # A straight mark is only a guess: it must not cut across a quotation already typeset.
    return mark.sign != '"' or waiting[-1][0] == '"'


_SINGLE = re.compile(r"'|\n[ \t]*\n")
_BEFORE_CLOSING_SINGLE = frozenset('.,!?…”»)"')


def single_quotes(elisions: str = r"(?!)") -> Finder:
    """Make a finder for the straight single mark: an apostrophe, or quotes if they pair up.

    `elisions` is a pattern for what follows an apostrophe that begins a word (’90s, ’tis).
    A mark after a digit (feet, minutes) and an opening one that nothing closes stay straight.
    """
    elided = re.compile(elisions)

    def find(text: str) -> Iterator[Edit]:
        edits: list[Edit] = []
        waiting: list[int] = []  # where opening marks are
        for match in _SINGLE.finditer(text):
            at = match.start()
            if match[0] != "'":
                waiting.clear()
                continue
            before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
            if "'" in (before, after):  # two of them: somebody's double quote, or seconds
                continue
            if _is_apostrophe(before, after) or (
                not before.isalnum() and elided.match(text, at + 1)
            ):
                edits.append(Edit(at, at + 1, "’"))
            elif (_starts(before) or before == '"') and after.isalnum():
                waiting.append(at)
            elif before.isalpha() or (waiting and before in _BEFORE_CLOSING_SINGLE and before):
                if waiting:
                    opener = waiting.pop()
                    edits.append(Edit(opener, opener + 1, "‘"))
                edits.append(Edit(at, at + 1, "’"))
        return iter(sorted(edits, key=lambda edit: edit.start))

    return find


def _is_apostrophe(before: str, after: str) -> bool:
    return (before.isalpha() and after.isalnum()) or (before.isdigit() and after.isalpha())


BETWEEN_LETTERS = rf"(?<={LETTER})'(?={LETTER})"
