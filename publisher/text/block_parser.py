"""Where the leaves of a Markdown text stand, as markdown-it-py reads it.

A leaf is what CommonMark calls a leaf block (a paragraph, heading, rule, piece of code, link
reference definition) or a table. The parser itself keeps only lines, so each of its rules is made
to note the offsets while it still has them. This module alone in `publisher.text` knows the
parser, and imports it when a text needs it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
# The renderer reads as deep, so that nothing it shows is missed; recursion sets the limit.
NESTING = 100

PIPE = re.compile(r"(?<!\\)\|")  # what divides the cells of a table
LINE_END = re.compile(r"(\r\n?|\n)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_MARKER = re.compile(r"(?:[-+*]|\d{1,9}[.)])(?:[ \t]{1,4}(?![ \t])|[ \t]?)")


@dataclass(slots=True, eq=False)
class Container:
    """A quotation, a list or a list item: what leaves stand in."""

    kind: str  # quote, list or item
    first: int  # where the line begins on which it begins
    marker: str  # "> ", "- ", "10. "; "" of a list
    empty: bool = True  # no leaf was met in it so far


@dataclass(frozen=True, slots=True)
class Span:
    """What a block has of one line."""

    line: int  # where the line begins
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf, the lines it takes and the blocks it holds. All places are offsets in the text."""

    kind: str  # paragraph, heading1 … heading6, item, quote, cell, code or glue
    first: int  # where its first line begins, with the markers before it
    own: int  # where it begins itself, after the markers of its containers
    end: int  # after the end of its last line
    around: tuple[Container, ...]  # outermost first
    blocks: Sequence[Sequence[Span]]  # one per cell of a table; none of glue; else one


def leaves(text: str) -> list[Leaf]:
    """Return the leaves of a text in order; every line that is not blank belongs to one. Total."""
    source = LINE_END.sub("\n", text)
    tokens: list[Token] = []
    notes: list[_Note] = []
    _parser().block.parse(source, _parser(), {"notes": notes}, tokens)
    found = list(_placed(_Places(text, source), tokens, notes))
    return sorted([*found, *_rest(text, found)], key=lambda leaf: leaf.first)


def _rest(text: str, found: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield as glue the lines the parser makes nothing of: empty items, too deep nesting."""
    starts = [*(leaf.first for leaf in found), len(text)]
    ends = [0, *(leaf.end for leaf in found)]
    for done, start in zip(ends, starts, strict=True):
        for line in _LINE.finditer(text, done, start):
            if line[0].strip("> \t\r\n"):
                yield Leaf("glue", line.start(), line.start(), line.end(), (), ())


class _Places:
    """Turns the parser's lines and offsets, which know no CR, into offsets of the text."""

    def __init__(self, text: str, source: str) -> None:
        self.source = source
        self.starts = [0, *(m.end() for m in re.finditer("\n", source))]
        self.origin: Sequence[int] = range(len(text) + 1)
        if "\r" in text:
            self.origin = [i for i in self.origin if text[max(i - 1, 0) : i + 1] != "\r\n"]

    def line(self, number: int) -> int:
        """Return where a line begins, or the text ends."""
        beyond = number >= len(self.starts)
        return self.origin[-1 if beyond else self.starts[number]]

    def span(self, start: int, end: int) -> Span:
        line = self.starts[bisect_right(self.starts, start) - 1]
        return Span(self.origin[line], self.origin[start], self.origin[end])


_CONTAINERS = {"blockquote": "quote", "bullet_list": "list", "ordered_list": "list"}
_CONTAINERS |= {"list_item": "item"}


def _placed(places: _Places, tokens: Sequence[Token], notes: Sequence[_Note]) -> Iterator[Leaf]:
    """Find the containers of each leaf: those open at its tokens."""
    around: list[Container] = []
    step = 0
    for note in notes:
        for token in tokens[step : note.before]:
            kind = _CONTAINERS.get(token.type.rpartition("_")[0])
            if kind and token.nesting < 0:
                around.pop()
            elif kind:
                marker = {"quote": "> ", "list": ""}.get(kind, f"{token.info}{token.markup} ")
                first = places.line((token.map or [0])[0])
                around.append(Container(kind, first, marker))
        step = note.before
        yield _leaf(places, tokens, note, around)


def _leaf(
    places: _Places, tokens: Sequence[Token], note: _Note, around: Sequence[Container]
) -> Leaf:
    line = places.line(note.line)
    here = [each for each in around if each.kind == "item" and each.first == line and each.empty]
    markers = _MARKER.findall(places.source[places.starts[note.line] : note.own])
    for item, marker in zip(here, markers, strict=False):
        item.marker = marker if marker[-1] in " \t" else f"{marker} "
    # The marker of an item may have a line for itself.
    first = min((each.first for each in around if each.kind == "item" and each.empty), default=line)
    for each in around:
        each.empty = False
    blocks = [[places.span(*ends) for ends in block] for block in note.blocks]
    kind = _kind(tokens[note.before], around) if blocks else "glue"
    own, end = places.origin[note.own], places.line(note.last)
    return Leaf(kind, min(first, line), own, end, tuple(around), blocks)


def _kind(token: Token, around: Sequence[Container]) -> str:
    if token.type == "heading_open":
        return f"heading{token.tag[1]}"
    if token.type == "paragraph_open":
        return around[-1].kind if around else "paragraph"
    return "cell" if token.type == "table_open" else "code"


# How the rules are made to take notes.


@dataclass(frozen=True, slots=True)
class _Note:
    before: int  # the number of tokens there were
    line: int
    last: int  # the line after it
    own: int
    blocks: Sequence[_Lines]


_Lines: TypeAlias = Sequence[tuple[int, int]]  # start and end of each line of a block
_Rule: TypeAlias = "Callable[[StateBlock, int, int, bool], bool]"
_Blocks: TypeAlias = "Callable[[StateBlock, int, Token], Sequence[_Lines]]"


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable("table")
    # mypy: as in publisher.render.markdown. Here it decides what defines a link and what is text.
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    ruler = parser.block.ruler
    for rule in list(ruler.__rules__):
        if rule.name in _BLOCKS:
            ruler.at(rule.name, _noting(rule.fn, _BLOCKS[rule.name]), {"alt": rule.alt})
    return parser


def _is_safe(url: str) -> bool:
    return SAFE_LINK.fullmatch(url) is not None


def _noting(rule: _Rule, blocks: _Blocks | None) -> _Rule:
    def note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            own = _past(state, start, state.blkIndent)
            found = blocks(state, start, state.tokens[before]) if blocks else ()
            state.env["notes"].append(_Note(before, start, state.line, own, found))
        return True

    return note


def _past(state: StateBlock, line: int, indent: int) -> int:
    """Return where a line goes on after so many columns, or its first letter if within a tab."""
    rest = state.getLines(line, line + 1, indent, False)
    start = state.eMarks[line] - len(rest)
    if state.src.startswith(rest, max(start, 0)):
        return start
    return state.bMarks[line] + state.tShift[line]


def _text(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]


def _paragraph(state: StateBlock, start: int, token: Token) -> Sequence[_Lines]:
    last = state.line - bool(token.type == "heading_open")  # underlined
    return [[_text(state, line) for line in range(start, last)]]


def _heading(state: StateBlock, start: int, token: Token) -> Sequence[_Lines]:
    begin, end = _text(state, start)
    content = state.tokens[-2].content
    begin = state.src.index(content, begin + len(token.markup), end)
    return [[(begin, begin + len(content))]]


def _code(state: StateBlock, start: int, token: Token) -> Sequence[_Lines]:
    del token
    lines = range(start, state.line)
    return [[(_past(state, line, state.blkIndent + 4), state.eMarks[line]) for line in lines]]


def _fence(state: StateBlock, start: int, token: Token) -> Sequence[_Lines]:
    count = len(token.content.removesuffix("\n").split("\n")) if token.content else 0
    lines, indent = range(start + 1, start + 1 + count), state.sCount[start]
    return [[(_past(state, line, indent), state.eMarks[line]) for line in lines]]


def _table(state: StateBlock, start: int, token: Token) -> Sequence[_Lines]:
    rows = [_cells(state.src, *_text(state, n)) for n in range(start, state.line) if n != start + 1]
    del token
    return [[cell] for row in rows for cell in row[: len(rows[0])]]


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    from markdown_it.common.utils import mdTrim

    row = mdTrim(text[start:end])
    start = text.index(row, start)
    pipes = [start + pipe.start() for pipe in PIPE.finditer(row)]
    starts, ends = [start, *(pipe + 1 for pipe in pipes)], [*pipes, start + len(row)]
    cells = list(zip(starts, ends, strict=True))
    if cells[0][0] == cells[0][1]:
        del cells[0]
    if cells and cells[-1][0] == cells[-1][1]:
        del cells[-1]
    return cells


_BLOCKS: Mapping[str, _Blocks | None] = {
    "table": _table,
    "code": _code,
    "fence": _fence,
    "hr": None,
    "reference": None,
    "heading": _heading,
    "lheading": _paragraph,
    "paragraph": _paragraph,
}
