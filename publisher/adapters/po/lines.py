"""The lines of a PO file, one by one: what each of them is, whatever its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LINE = re.compile(
    r"""[ \t]*(?:
        (?:\#~[ \t]*)?(?P<remark>\#(?![~|])(?:[.:,]|=(?=[ \t]*[a-z][\w \t,:.-]*\r?$))?)
        |(?P<mark>\#~\||\#~|\#\||)[ \t]*
         (?P<word>(?:msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)(?![\w\[]))?[ \t]*
    )(?P<rest>[^\n]*+)(?:\n|\Z)""",
    re.VERBOSE | re.MULTILINE,
)
# What is left when an entry seems to be over and is not: a further text after blank lines; or,
# after remarks too, a keyword that cannot begin an entry.
LEFTOVER = re.compile(
    r"""(?:[ \t]*\n)*+(?:[ \t]*(?:\#~(?!\|)[ \t]*)?"
        |(?:[ \t]*(?:\#(?!~)[^\n]*)?\n)*+[ \t]*(?:\#~(?!\|)[ \t]*)?(?:msgstr|msgid_plural))""",
    re.VERBOSE,
)
REMARKS = {
    "#": "comment",
    "#.": "extracted",
    "#:": "references",
    "#,": "flags",
    "#=": "flags",  # legal since GNU gettext 0.26; "#====" stays a comment
}


class Line(NamedTuple):
    """One line of a text; offsets count in that text."""

    start: int
    end: int  # after its line feed
    mark: str  # "#~", "#|", "#~|", one of REMARKS, or nothing
    word: str  # the keyword, if there is one
    at: int  # where the rest begins, after mark, keyword and blanks; after the mark of a remark
    rest: str  # without line end

    @property
    def name(self) -> str:
        """The field that begins here, as `fields.Fields` calls it; empty when none does."""
        if self.mark in REMARKS:
            return REMARKS[self.mark]
        return f"#|{self.word}" if self.word and "|" in self.mark else self.word

    @property
    def blank(self) -> bool:
        """Whether nothing stands here, or nothing but a mark."""
        return not self.rest and not self.word and self.mark not in REMARKS


def lines(text: str, start: int = 0) -> Iterator[Line]:
    """Yield the lines of ``text`` from an offset on; a line ends with LF or CRLF only."""
    for found in LINE.finditer(text, start):
        if found.start() < len(text):
            mark = found["remark"] or found["mark"] or ""
            rest = found["rest"].removesuffix("\r")
            at = found.start("rest")
            yield Line(found.start(), found.end(), mark, found["word"] or "", at, rest)
