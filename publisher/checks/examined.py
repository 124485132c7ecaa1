"""A text with all that checks want to know of it, each found out once and only when asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar, cast

from publisher.checks.clues import LETTERS
from publisher.checks.lazy import lazy
from publisher.checks.mark_up import CODE, MARK, Reading, Run, plain, read
from publisher.l10n.cldr import base_language
from publisher.text.pieces import Pieces, cut
from publisher.text.typography.protect import mask
from publisher.text.values import Value, find_values

WORD = re.compile(rf"{LETTERS}(?:\u00ad{LETTERS})*")
_LETTERS = re.compile(LETTERS)
_SOFT_HYPHEN = "\u00ad"
# Of links, for the end of each of which the parser looks; and of lines: more are no text.
_BRACKETS, _LINES = 2000, 2000
_MARKING = re.compile(r"[*_`\[\]<\\&|~\n\r\t]")  # what mark-up in a line, or a second line, needs
_LEADING = frozenset("#>+-=0123456789 ")  # what mark-up of a whole line begins with

T = TypeVar("T")


class Word(NamedTuple):
    """A run of letters, as it stands in the text."""

    text: str
    start: int
    end: int


class Examined:
    """One text in one language. All places are characters of `text`, from 0."""

    def __init__(
        self, text: str, language: str, *, markdown: bool = False, kind: str = "text"
    ) -> None:
        """Take a text; ``kind`` is that of its block, as in `publisher.text.blocks`."""
        self.text = text
        self.language = language
        self.markdown = markdown
        self.kind = kind
        self._kept: dict[Callable[[Examined], object], object] = {}

    def shared(self, work: Callable[[Examined], T]) -> T:
        """Return what a function makes of this text, worked out once for every check that asks."""
        if work not in self._kept:
            self._kept[work] = work(self)
        return cast("T", self._kept[work])

    def replaced(self, text: str) -> Examined:
        """Return another text of the same kind."""
        return Examined(text, self.language, markdown=self.markdown, kind=self.kind)

    @lazy
    def base(self) -> str:
        """The language without region or script: "fr" for "fr-CA"."""
        return base_language(self.language)

    @property
    def pieces(self) -> Sequence[str]:
        """What stands between its spaces."""
        return cut(self.text)

    @lazy
    def signs(self) -> frozenset[str]:
        """Every character that is in it: what a check needs and is not here, it cannot find."""
        return frozenset(self.text)

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """Every word that is in it, in small letters, mark-up and addresses included."""
        return frozenset(chain.from_iterable(_SMALL.of(self.pieces)))

    @lazy
    def is_simple(self) -> bool:
        """Whether it is one paragraph without any mark-up, which is seen without a parser."""
        text = self.text
        return (
            text[:1] not in _LEADING
            and _MARKING.search(text) is None
            and self.kind != "code"
            and text[-2:] != "  "
        )

    @lazy
    def reading(self) -> Reading:
        """The text as Markdown, if it is Markdown: its runs and the elements of its mark-up."""
        said = self.text
        if not self.markdown or said.count("[") > _BRACKETS or said.count("\n") > _LINES:
            return plain(said)
        return read(said, self.kind)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The pieces a reader sees as text: neither mark-up nor code nor targets of links."""
        return self.reading.runs

    @lazy
    def prose(self) -> str:
        """The text at the same length, with all that is no prose made harmless.

        Mark-up is `MARK`, code and images are `CODE`, a sign for each character; line ends stay;
        addresses, times, paths and the like have letters and digits only (see
        `publisher.text.typography.protect`). A pattern of typography may run over this.
        """
        text = self.text
        if self.is_simple:  # as nine of ten are
            return mask(text)
        if "\n".join(run.text for run in self.runs) == text:
            return "\n".join(mask(run.text) for run in self.runs)
        signs = list(_hidden(text, MARK))
        for run in self.runs:
            signs[run.start : run.start + len(run.text)] = mask(run.text)
        for kind, _, start, end in self.reading.elements:
            if kind in ("code", "image"):
                signs[start:end] = _hidden(text[start:end], CODE)
        return "".join(signs)

    @property
    def prose_pieces(self) -> Sequence[str]:
        """What stands between the spaces of the prose."""
        return cut(self.prose)

    @lazy
    def words(self) -> tuple[Word, ...]:
        """The words of the prose; an apostrophe or a hyphen parts two words."""
        return tuple(Word(m[0], *m.span()) for m in WORD.finditer(self.prose))

    @lazy
    def values(self) -> tuple[Value, ...]:
        """The numbers, dates, times, codes and addresses in it, code and targets included."""
        return tuple(find_values(self.text, self.language))


def small(piece: str) -> Sequence[str]:
    """Return the words of a piece of a text in small letters, without soft hyphens."""
    return _LETTERS.findall(piece.replace(_SOFT_HYPHEN, "").lower())


_SMALL = Pieces(small)


def _hidden(text: str, sign: str) -> str:
    return re.sub(r"[^\n]", sign, text) if text else text
