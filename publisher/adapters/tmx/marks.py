"""Marks of Markdown as inline codes, so that a translator's program protects them.

Only marks that can be nothing else are taken; whatever is left stays text, and no character is
lost either way: `unit.text_of` gives back the very same Markdown.
Source of the rules: CommonMark 0.31, "Inlines".
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

from publisher.adapters.tmx.unit import Code, Piece, Segment

_SCAN = re.compile(
    r"""\\[!-/:-@\[-`{-~]                        # an escaped sign is text
    | (?P<ticks>`+)
    | (?P<address><(?:https?://|mailto:)[^\s<>]*>)
    | (?P<run>\*+|_+)
    | (?P<open>!?\[)
    | (?P<close>\](?P<target>\((?:[^\s()<>\\]|\\.)*(?:[ ]"(?:[^"\\]|\\.)*")?\))?)""",
    re.VERBOSE | re.ASCII,
)
_TYPES = {1: "italic", 2: "bold"}  # by the length of the run; of three nobody knows which is first


class _Mark(NamedTuple):
    start: int
    end: int
    sign: str  # *, _ or [
    type: str


class _Pair(NamedTuple):
    opening: _Mark
    closing: _Mark


def segment_of(markdown: str) -> Segment:
    """Return a text whose marks are codes: ``**word**`` is <bpt>, text, <ept>.

    Pairs are numbered in the order they open. An address in angle brackets is one <ph>.
    """
    marks: list[tuple[int, int, Code]] = []
    finder = _Finder(markdown)
    for number, (opening, closing) in enumerate(sorted(finder.pairs), start=1):
        i = ("i", str(number))
        for name, mark, attributes in (
            ("bpt", opening, (i, ("type", opening.type))),
            ("ept", closing, (i,)),
        ):
            code = Code(name, attributes, (markdown[mark.start : mark.end],))
            marks.append((mark.start, mark.end, code))
    for start, end in finder.addresses:
        marks.append((start, end, Code("ph", (("type", "link"),), (markdown[start:end],))))
    return tuple(_pieces(markdown, sorted(marks)))


def _pieces(markdown: str, marks: list[tuple[int, int, Code]]) -> list[Piece]:
    pieces: list[Piece] = []
    done = 0
    for start, end, code in marks:
        if start > done:
            pieces.append(markdown[done:start])
        pieces.append(code)
        done = end
    if done < len(markdown):
        pieces.append(markdown[done:])
    return pieces


class _Finder:
    """One pass over a text: pairs, which nest as brackets do, and addresses."""

    def __init__(self, markdown: str) -> None:
        self.pairs: list[_Pair] = []
        self.addresses: list[tuple[int, int]] = []
        self._text = markdown
        self._waiting: list[_Mark] = []  # openings, outermost first
        self._brackets: list[int] = []  # which of them are brackets
        self._spent = 0  # how many of these have a link inside, so that they can be none
        ends = _ends_of_code(markdown)
        place = 0
        while match := _SCAN.search(markdown, place):
            place = match.end()
            if match["ticks"]:
                place = self._code(match, ends)
            elif match["address"]:
                self.addresses.append(match.span())
            elif match["open"]:
                type_ = "link" if match["open"] == "[" else "image"
                self._brackets.append(len(self._waiting))
                self._waiting.append(_Mark(*match.span(), "[", type_))
            elif match["close"]:
                self._close(match)
            elif match["run"]:
                self._emphasis(match)

    def _code(self, match: re.Match[str], ends: dict[int, int]) -> int:
        start = ends.get(match.start())
        if start is None:
            return match.end()
        end = start + len(match["ticks"])
        opening, closing = (_Mark(*span, "`", "x-code") for span in (match.span(), (start, end)))
        self.pairs.append(_Pair(opening, closing))
        return end

    def _close(self, match: re.Match[str]) -> None:
        if not self._brackets:
            return
        at = self._brackets.pop()
        opening = self._waiting[at]
        del self._waiting[at:]  # what opened inside and did not close is text
        spent = len(self._brackets) < self._spent and opening.type == "link"
        self._spent = min(self._spent, len(self._brackets))
        if match["target"] is None or spent:  # a reference, brackets in a text, a link in a link
            return
        self.pairs.append(_Pair(opening, _Mark(*match.span(), "[", opening.type)))
        if opening.type == "link":
            self._spent = len(self._brackets)

    def _emphasis(self, match: re.Match[str]) -> None:
        run, waiting = match["run"], self._waiting
        type_ = _TYPES.get(len(run), "")
        before = self._text[match.start() - 1 : match.start()] if match.start() else ""
        after = self._text[match.end() : match.end() + 1]
        opens, closes = _left_flanking(before, after), _left_flanking(after, before)
        if run[0] == "_":  # never inside a word
            opens, closes = opens and not _is_word(before), closes and not _is_word(after)
        mark = _Mark(*match.span(), run[0], type_)
        top = waiting[-1] if waiting else None
        if not type_ or (opens and closes):
            self._forget()  # nobody can say without doubt what this run ends or begins
        elif opens:
            waiting.append(mark)
        elif closes and top and (top.sign, top.type) == (run[0], type_):
            self.pairs.append(_Pair(waiting.pop(), mark))
        elif closes:
            self._forget()

    def _forget(self) -> None:
        """Leave as text what opened since the last bracket."""
        last = self._brackets[-1] + 1 if self._brackets else 0
        del self._waiting[last:]


def _ends_of_code(markdown: str) -> dict[int, int]:
    """Return where the next run of as many backticks begins, by where each begins."""
    last: dict[int, int] = {}
    ends: dict[int, int] = {}
    for run in reversed(list(re.finditer(r"`+", markdown))):
        length = len(run[0])
        if length in last:
            ends[run.start()] = last[length]
        last[length] = run.start()
    return ends


def _left_flanking(before: str, after: str) -> bool:
    """Whether a run between two characters, or ends of the text, may open."""
    if not after or after.isspace():
        return False
    return _is_word(after) or not _is_word(before)


def _is_word(character: str) -> bool:
    return bool(character) and not character.isspace() and category(character)[0] not in "PS"
