"""A text with all that checks want to know of it, each found out once and only when asked for."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from publisher.checks.mark_up import CODE, MARK, Reading, Run, plain, read
from publisher.l10n.cldr import base_language
from publisher.text.typography.protect import mask
from publisher.text.values import Value, find_values

_WORD = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")


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

    def replaced(self, text: str) -> Examined:
        """Return another text of the same kind."""
        return Examined(text, self.language, markdown=self.markdown, kind=self.kind)

    @cached_property
    def base(self) -> str:
        """The language without region or script: "fr" for "fr-CA"."""
        return base_language(self.language)

    @cached_property
    def reading(self) -> Reading:
        """The text as Markdown, if it is Markdown: its runs and the elements of its mark-up."""
        return read(self.text, self.kind) if self.markdown else plain(self.text)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The pieces a reader sees as text: neither mark-up nor code nor targets of links."""
        return self.reading.runs

    @cached_property
    def prose(self) -> str:
        """The text at the same length, with all that is no prose made harmless.

        Mark-up is `MARK`, code and images are `CODE`, a sign for each character; line ends stay;
        addresses, times, paths and the like have letters and digits only (see
        `publisher.text.typography.protect`). A pattern of typography may run over this.
        """
        if "\n".join(run.text for run in self.runs) == self.text:  # as nine of ten are
            return "\n".join(mask(run.text) for run in self.runs)
        signs = list(_hidden(self.text, MARK))
        for run in self.runs:
            signs[run.start : run.start + len(run.text)] = mask(run.text)
        for kind, _, start, end in self.reading.elements:
            if kind in ("code", "image"):
                signs[start:end] = _hidden(self.text[start:end], CODE)
        return "".join(signs)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the prose; an apostrophe or a hyphen parts two words."""
        return tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.prose))

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The numbers, dates, times, codes and addresses in it, code and targets included."""
        return tuple(find_values(self.text, self.language))


def _hidden(text: str, sign: str) -> str:
    return re.sub(r"[^\n]", sign, text) if text else text
