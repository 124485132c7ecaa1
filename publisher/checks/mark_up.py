"""What of a Markdown text is mark-up and what is text, each with its place.

markdown-it-py knows what a reader will see but not where in a line it stands; its tokens come in
the order of the text, so each is looked for from where the one before ended.
Source: CommonMark 0.31 with GFM tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from publisher.checks.clues import shaped
from publisher.text.block_parser import LINE_END, NESTING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MARK = "\ufffc"  # stands for one character of mark-up: OBJECT REPLACEMENT CHARACTER
CODE = "\ufffd"  # stands for one of code or of an image: REPLACEMENT CHARACTER

# A text without any of these is a paragraph and nothing else.
_SIGNS = re.compile(
    r"[*_`\[\]<\\&|~]|^[ \t]*(?:#|>|[-+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|[-=]+[ \t]*$)"
    r"|^(?: {4}|\t)|  $|\n[ \t]*\n|\r",
    re.MULTILINE,
)
# The signs of these, and how they look in a piece of a text that was cut at its spaces.
SIGNS = frozenset("*_`[]<\\&|~#>+-=0123456789 \n\r\t")
MARKED = shaped(r"[*_`\[\]<\\&|~\n\r\t]|\A(?:[#>]|[-+]?\Z|\d{1,9}[.)]\Z|[-=]+\Z)")
_LINE = re.compile(r"[^\n]+")
# The commonest mark-up within a line, each beside what leaves no doubt of what it is.
_WORDS = r"[^*_`\[\]<\\&!\n\r\0]"
_IN_LINE = re.compile(
    rf"(?P<text>(?:{_WORDS}|!(?!\[))++)"
    rf"|(?<![\w*])(?P<stars>\*\*?)(?P<marked>[^\W_](?:{_WORDS}*[^\W_])?)(?P=stars)(?![\w*])"
    r"|(?<!`)`(?P<code>[^\s`\0](?:[^`\n\r\0]*[^\s`\0])?)`(?!`)"
    rf"|\[(?P<link>[^\W_]{_WORDS}*)\]"
    r"\((?P<target>(?:https?://[a-z0-9.-]+(?=[/)]))?[A-Za-z0-9/._#?=-]*)\)"
)
_NO_LINE = re.compile(r"[\s#>=+~-]|\d{1,9}[.)](?:\s|\Z)|\*\s")  # another block begins
_TARGET = re.compile(
    r"\](?:\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\[(?:[^\]\\]|\\.)*\])?", re.DOTALL
)


class Run(NamedTuple):
    """A piece of text that a reader sees as it stands here; never longer than a line."""

    text: str
    start: int


class Element(NamedTuple):
    """A piece of mark-up."""

    kind: str  # "strong", "emphasis", "code", "link", "image", "hard break"
    detail: str  # of code its text, of links and images the target
    start: int
    end: int


class Part(NamedTuple):
    """A block of the text."""

    name: str  # "paragraph", "heading of level 2", "list of 3 items", "table of 2 × 3" …
    start: int  # of its first line
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text taken apart, everything in its order."""

    runs: tuple[Run, ...]
    elements: tuple[Element, ...] = ()
    parts: tuple[Part, ...] = ()


def plain(text: str) -> Reading:
    """Take apart a text without mark-up. Total."""
    return Reading(tuple(Run(m[0], m.start()) for m in _LINE.finditer(text)))


def read(text: str, kind: str = "paragraph") -> Reading:
    """Take apart a Markdown text; a block of code is no prose at all. Total."""
    if kind == "code":
        return Reading((), parts=(Part("code", 0, len(text)),))
    if not _SIGNS.search(text):
        runs = (Run(m[0].strip(), m.start() + _indent(m[0])) for m in _LINE.finditer(text))
        return Reading(tuple(runs), parts=(Part("paragraph", 0, len(text)),))
    return _line(text) or _Walk(text).run()


def _line(text: str) -> Reading | None:
    """Take apart a line with mark-up of the commonest kinds alone, as the parser would."""
    if _NO_LINE.match(text) or text[-1:].isspace():
        return None
    runs, elements, at = [], [], 0
    for found in _IN_LINE.finditer(text):
        if found.start() != at:
            return None
        at = found.end()
        if found["code"] is not None:
            elements.append(Element("code", found["code"], *found.span()))
        elif found["target"] is not None:
            runs.append(Run(found["link"], found.start("link")))
            elements.append(Element("link", found["target"], *found.span()))
        elif found["marked"] is not None:
            runs.append(Run(found["marked"], found.start("marked")))
            kind = "strong" if found["stars"] == "**" else "emphasis"
            elements.append(Element(kind, "", *found.span()))
        else:
            runs.append(Run(found[0], found.start()))
    if at < len(text):
        return None
    return Reading(tuple(runs), tuple(elements), (Part("paragraph", 0, at),))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable("table")
    # Joined, an escape or entity and the text around it would be one text that stands nowhere.
    return parser.disable("text_join")


@dataclass(slots=True)
class _Walk:
    """One pass over the tokens of a text."""

    text: str
    at: int = 0  # everything before is accounted for
    runs: list[Run] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    open: list[tuple[str, str, int]] = field(default_factory=list)

    def run(self) -> Reading:
        tokens = _parser().parse(self.text)
        starts = [0, *(m.end() for m in LINE_END.finditer(self.text)), len(self.text)]
        for token in tokens:
            if token.type == "inline":
                if token.map:
                    self.at = max(self.at, starts[min(token.map[0], len(starts) - 1)])
                for child in token.children or ():
                    self._inline(child)
        return Reading(tuple(self.runs), tuple(self.elements), tuple(_parts(tokens, starts)))

    def _inline(self, token: Token) -> None:
        kind = token.type
        if kind == "text":
            self._text(token.content)
        elif kind == "text_special":
            self._past(token.markup)
        elif kind in ("softbreak", "hardbreak"):
            start, self.at = self.at, _after_line(self.text, self.at)
            if kind == "hardbreak":
                self._found("hard break", "", start)
        elif kind == "code_inline":
            self._code(token)
        elif kind == "image":
            self._image(token)
        elif token.nesting > 0:
            self._open(token)
        elif token.nesting < 0:
            self._close(token)

    def _text(self, content: str) -> None:
        start = self.text.find(content, self.at) if content else -1
        if start >= 0:
            self.runs.append(Run(content, start))
            self.at = start + len(content)

    def _code(self, token: Token) -> None:
        fence = re.compile(rf"(?<!`){token.markup}(?!`)")
        opening = fence.search(self.text, self.at)
        closing = fence.search(self.text, opening.end()) if opening else None
        if opening and closing:
            self.at = closing.end()
            self._found("code", token.content, opening.start())

    def _image(self, token: Token) -> None:
        start = self._past("![")
        for child in token.children or ():
            self._inline(child)
        self._past_target()
        self._found("image", str(token.attrs.get("src", "")), start)

    def _open(self, token: Token) -> None:
        sign = "<" if token.markup == "autolink" else "[" if "link" in token.type else token.markup
        self.open.append((token.type, str(token.attrs.get("href", "")), self._past(sign)))

    def _close(self, token: Token) -> None:
        opened, detail, start = self.open.pop()
        if token.markup == "autolink":
            self._past(">")
        elif opened == "link_open":
            self._past_target()
        else:
            self._past(token.markup)
        kind = {"strong_open": "strong", "em_open": "emphasis"}.get(opened, "link")
        self._found(kind, detail, start)

    def _found(self, kind: str, detail: str, start: int) -> None:
        self.elements.append(Element(kind, detail, start, self.at))

    def _past(self, sign: str) -> int:
        """Go on after the next ``sign``; return where it begins."""
        start = self.text.find(sign, self.at)
        if start < 0:
            return self.at
        self.at = start + len(sign)
        return start

    def _past_target(self) -> None:
        if found := _TARGET.search(self.text, self.at):
            self.at = found.end()


def _after_line(text: str, at: int) -> int:
    found = LINE_END.search(text, at)
    return found.end() if found else len(text)


_NAMES = {"blockquote_open": "quotation", "fence": "code", "code_block": "code", "hr": "rule"}


def _parts(tokens: Sequence[Token], starts: Sequence[int]) -> list[Part]:
    """Return the blocks, outer before inner; what list items hold counts with the list."""
    found = []
    for number, token in enumerate(tokens):
        name = _name(tokens, number)
        if name and token.map:
            first, last = (starts[min(line, len(starts) - 1)] for line in token.map)
            found.append(Part(name, first, last))
    return found


def _name(tokens: Sequence[Token], number: int) -> str | None:
    token = tokens[number]
    if token.type == "paragraph_open":
        return None if number and tokens[number - 1].type == "list_item_open" else "paragraph"
    if token.type == "heading_open":
        return f"heading of level {token.tag[1]}"
    if token.type in ("bullet_list_open", "ordered_list_open"):
        items = _inside(tokens, number, "list_item_open", 1)
        numbered = "numbered " if token.type.startswith("ordered") else ""
        return f"{numbered}list of {items} item{'s' if items != 1 else ''}"
    if token.type == "table_open":
        rows, cells = _inside(tokens, number, "tr_open", 2), _inside(tokens, number, "th_open", 3)
        return f"table of {rows} × {cells}"
    return _NAMES.get(token.type)


def _inside(tokens: Sequence[Token], number: int, kind: str, deeper: int) -> int:
    """Count the tokens of a kind so many levels below one, up to its end."""
    level, count = tokens[number].level, 0
    for token in tokens[number + 1 :]:
        if token.level == level:
            break
        count += token.type == kind and token.level == level + deeper
    return count
