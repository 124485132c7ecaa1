"""The check `literal-marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.mark_up import CODE
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_SIGNS = r"!-/:-@\[-`{-~"  # the punctuation of ASCII, which a backslash escapes (CommonMark 2.4)
_LATEX = r"(?P<power>[\^_]\{[^{}\n]{1,20}\})"  # 2^{e}
_PROSE = re.compile(r"\*\*|(?<!_)__(?!_)")
_MARKDOWN = re.compile(rf"{_LATEX}|(?P<link>\] +(?=\((?:https?:|mailto:|#|/)))")
_PLAIN = re.compile(
    rf"{_LATEX}|(?P<escape>\\[{_SIGNS}])|(?P<strong>\*\*(?=\S)|(?<=\S)\*\*)"
    r"|(?P<target>\]\((?=https?:|mailto:|#))"
    r"|(?P<entity>&(?:nbsp|amp|lt|gt|quot|apos|eacute|agrave|ccedil|#\d{2,6});)"
)
_MENDS = {
    "power": "write the letters themselves: superscripts are set by the program",
    "entity": "write the character itself",
    "strong": "no space may stand within the marks, and each has to be closed",
    "link": "no space may stand between the brackets",
    "escape": "leave the backslash out: this field is plain text",
    "target": "this field is plain text: write the words without the mark",
}


@text_check("literal-marks", Severity.WARNING, signs="*_^]\\&")
def literal_marks(text: Examined) -> Iterator[Problem]:
    r"""A mark will be printed as it stands.

    Marks of Markdown that a space or a missing partner breaks, marks of LaTeX and HTML that mean
    nothing here, and any mark in a field of plain text. Code is left alone.

    Bad: ``Prenez le ** tram**.``
    Bad: ``Voir [le plan] (https://example.org/plan).``
    Bad: ``La 2^{ème} édition``
    Good: ``Prenez le **tram** ou [le bus](https://example.org) ; coût : 5 \$ ou 5 €.``
    Good: ``Tapez `2^{e}` et `**`.``
    Good: ``Le mot [sic] (comme on dit)``
    """
    if text.kind in ("message", "code"):
        return
    if not text.markdown:
        yield from _found(text, text.text, _PLAIN)
        return
    yield from _found(text, text.prose, _PROSE)
    bare = list(text.text)
    for kind, _, start, end in text.reading.elements:
        if kind in ("code", "link", "image"):
            bare[start:end] = CODE * (end - start)
    yield from _found(text, "".join(bare), _MARKDOWN)


def _found(text: Examined, searched: str, pattern: re.Pattern[str]) -> Iterator[Problem]:
    for found in pattern.finditer(searched):
        said = text.text[found.start() : found.end()].strip()
        kind = found.lastgroup or "strong"
        what = f"'{said}' will be printed as it stands"
        yield Problem(*found.span(), what, _MENDS[kind], "]" if kind == "link" else None)
