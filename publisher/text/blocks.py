"""Cut a field into the blocks a translator works on, and join them again.

A block is what a reader takes for one piece: a paragraph, a heading, a paragraph of a list item
or of a quotation, a table cell, a piece of code. Raw HTML is text, so it belongs to its paragraph.
Everything else is glue, the same in every language: markers, blank lines, rules, underlines,
fences and link reference definitions. Blocks and glue together are the text, to the character.
Source: CommonMark 0.31 with GFM tables, by the rules of `publisher.render.markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from publisher.text.block_parser import LINE_END, PIPE, Container, Leaf, Span, leaves

# A text of which every line begins like this has no marker of a block, so that blank lines alone
# divide it. So look nine texts of ten, and the parser need not even be imported for them.
_LINE = r"(?:[*_]{1,2}[^\W_]|[^\W\d_]|\d++(?![.)])|[«“‘(¿¡’…])[^\n\r]*+"
_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
_PLAIN = re.compile(rf"(?:[ \t]*+\n)*+(?:{_LINE}(?:\n(?:[ \t]*+(?:\n|\Z))*+|\Z))*+")
_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a field, as a translator sees it."""

    kind: str  # text, paragraph, heading1 … heading6, item, quote, cell or code
    text: str  # without markers, and without ``prefix`` on the lines after the first
    start: int  # its place in the field, in characters
    end: int
    prefix: str  # what its lines after the first begin with; "" where they differ


@dataclass(frozen=True, slots=True)
class Cut:
    """A field and its blocks, in order."""

    text: str
    blocks: tuple[Block, ...]

    def row(self, start: int, end: int) -> str:
        """Return the text of blocks that stand together, with what stands between them."""
        first, last = self.blocks[start], self.blocks[end - 1]
        if first is last:
            return first.text
        raw = self.text[first.start : last.end]
        shown = _unprefixed(raw, first.prefix)
        return raw if shown is None else shown

    def join(self, texts: Sequence[str | None]) -> str:
        """Return the field with the text of each block replaced; its own texts give the field.

        None, or a blank text, leaves a block out with its markers and a blank line; a table keeps
        an empty cell. A heading and a cell stay on their line, and pipes in a cell are escaped.
        Nothing else is: a text with markers of its own may be several blocks when cut again.
        Raises ``ValueError`` unless there is one text per block.
        """
        written = [
            _written(block, text) if text and not text.isspace() else None
            for block, text in zip(self.blocks, texts, strict=True)
        ]
        if None in written:
            return _without(self, written) if any(written) else ""
        return _replaced(self.text, 0, len(self.text), zip(self.blocks, written, strict=True))


def cut(text: str, markdown: bool = True) -> Cut:
    """Cut a field; a blank one has no blocks, one of plain text has one of kind "text". Total."""
    if not markdown:
        inner = text.strip()
        start = text.find(inner)
        whole = Block("text", inner, start, start + len(inner), "")
        return Cut(text, (whole,) if inner else ())
    blocks = _plain(text)
    return Cut(text, _parsed(text) if blocks is None else blocks)


def _unprefixed(raw: str, prefix: str) -> str | None:
    """Take ``prefix`` off all lines but the first; None where that could not be undone."""
    if not prefix:
        return raw
    parts, bare = LINE_END.split(raw), prefix.rstrip()
    for i in range(2, len(parts), 2):
        if parts[i] == bare:
            parts[i] = ""
        elif parts[i].startswith(prefix) and parts[i] != prefix:
            parts[i] = parts[i][len(prefix) :]
        else:
            return None
    return "".join(parts)


def _plain(text: str) -> tuple[Block, ...] | None:
    """Cut a text that has nothing but paragraphs; None if it takes a parser to tell."""
    if not _PLAIN.fullmatch(text):
        return None
    return tuple(
        Block("paragraph", shown := m[0].rstrip(), m.start(), m.start() + len(shown), "")
        for m in _PARAGRAPH.finditer(text)
    )


def _parsed(text: str) -> tuple[Block, ...]:
    return tuple(block for leaf in leaves(text) for block in _blocks(text, leaf))


def _blocks(text: str, leaf: Leaf) -> Iterator[Block]:
    for spans in leaf.blocks:
        filled = [i for i, span in enumerate(spans) if text[span.start : span.end].strip()]
        if filled:
            yield _block(text, leaf.kind, spans[filled[0] : filled[-1] + 1])


def _block(text: str, kind: str, spans: Sequence[Span]) -> Block:
    first, *others = spans
    start, end = first.start, spans[-1].end
    raw = text[start:end].rstrip()
    if kind != "code":  # where the space before the first word says something
        raw = raw.lstrip()
        start = text.index(raw, start)
    if others:
        leads = (text[each.line : each.start] for each in others if each.start < each.end)
        prefix = min(leads, key=len)
        shown = _unprefixed(raw, prefix)
        if shown is None:
            shown, prefix = raw, ""
    else:
        shown, prefix = raw, re.sub(r"[^>\s]", " ", text[first.line : first.start])
        if _keeps_its_line(kind, shown):
            prefix = ""
    return Block(kind, shown, start, start + len(raw), prefix)


def _keeps_its_line(kind: str, text: str) -> bool:
    return kind == "cell" or (kind.startswith("heading") and not LINE_END.search(text))


def _written(block: Block, text: str) -> str:
    if block.kind == "cell":
        text = PIPE.sub(r"\\|", text)
    if _keeps_its_line(block.kind, block.text):
        return LINE_END.sub(" ", text)
    parts, bare = LINE_END.split(text), block.prefix.rstrip()
    for i in range(2, len(parts), 2):
        parts[i] = (block.prefix if parts[i] else bare) + parts[i]
    return "".join(parts)


def _replaced(text: str, start: int, end: int, pairs: Iterable[tuple[Block, str | None]]) -> str:
    pieces: list[str] = []
    for block, written in pairs:
        pieces += (
            text[start : block.start],
            _empty_cell(text, block) if written is None else written,
        )
        start = block.end
    return "".join((*pieces, text[start:end]))


def _empty_cell(text: str, block: Block) -> str:
    """Return the pipes without which an empty cell at the edge of a table would not be seen."""
    left = text[: block.start].rstrip(" \t").endswith("|")
    right = text[block.end :].lstrip(" \t").startswith("|")
    return ("" if left else "|") + ("" if right else " |")


# Leaving blocks out.


def _without(cut_text: Cut, written: Sequence[str | None]) -> str:
    text = cut_text.text
    given = dict(zip(cut_text.blocks, written, strict=True))
    all_leaves = _leaves_of_plain(cut_text) if _plain(text) else leaves(text)
    pieces: list[str] = []
    begun: set[Container] = set()
    last = -1  # the number of the leaf before
    for number, leaf in enumerate(all_leaves):
        pairs = [(block, given[block]) for block in _blocks(text, leaf)]
        if pairs and all(new is None for _old, new in pairs):
            continue
        pieces.append(_gap(text, all_leaves, last, number))
        lead, start = _lead(leaf, begun, moved=last < number - 1)
        pieces += (lead, _replaced(text, start, leaf.end, pairs))
        begun.update(leaf.around)
        last = number
    if last == len(all_leaves) - 1:
        return "".join((*pieces, text[all_leaves[-1].end :]))
    return "".join(pieces).rstrip(_SPACE) + text[len(text.rstrip(_SPACE)) :].lstrip(" \t")


def _leaves_of_plain(cut_text: Cut) -> list[Leaf]:
    text = cut_text.text
    ends = [(text.find("\n", block.end) + 1) or len(text) for block in cut_text.blocks]
    return [
        Leaf(b.kind, b.start, b.start, end, (), [[Span(b.start, b.start, b.end)]])
        for b, end in zip(cut_text.blocks, ends, strict=True)
    ]


def _lead(leaf: Leaf, begun: Collection[Container], moved: bool) -> tuple[str, int]:
    """Return what to write before a leaf, and from where on to copy it.

    It takes over the markers of the items that began with a leaf that is left out.
    """
    items = [each for each in leaf.around if each.kind == "item" and each not in begun]
    if not moved or not items:
        return "", leaf.first
    lead = _marks(leaf.around, begun)
    # A table is read before a list, so its row must not hold a marker; nor may a rule: "* ***".
    if leaf.kind in ("cell", "glue"):
        return f"{lead.rstrip()}\n{_marks(leaf.around, leaf.around)}", leaf.own
    return (lead, leaf.own) if items[0].first < leaf.first else ("", leaf.first)


def _marks(around: Iterable[Container], begun: Collection[Container]) -> str:
    return "".join(
        re.sub(r"[^\t]", " ", each.marker) if each in begun and each.kind == "item" else each.marker
        for each in around
    )


def _gap(text: str, all_leaves: Sequence[Leaf], last: int, number: int) -> str:
    """Return the blank lines to write between two leaves, of which others may have stood."""
    if last < 0:
        return "" if number else text[: all_leaves[0].first]
    before, after = all_leaves[last], all_leaves[number]
    runs = (
        text[before.end : all_leaves[last + 1].first],
        text[all_leaves[number - 1].end : after.first],
    )
    if number == last + 1 or any(runs):
        return min(filter(None, runs), key=lambda run: run.count(">"), default="")
    shared = [each for each in after.around if each in before.around]
    if shared and shared[-1].kind == "list":  # the next item of a list needs no blank line
        return ""
    return _marks(shared, shared).rstrip() + "\n"
