"""The check `foreign-quotes`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_FOREIGN: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"[“„]([^“”„«»]{1,200})[”“]|(?<![\w’])‘(\w[^‘“”„«»\n]{1,200}?)’(?!\w)|»(\w[^“”„«»]{1,200})«"
    ),
    "es": re.compile(r"[“„]([^“”„«»]{1,200})[”“]"),
    "en": re.compile(r"«[\u00a0\u202f ]?([^“”„«»]{1,200}?)[\u00a0\u202f ]?»"),
}
_OWN = {"fr": ("«\u202f", "\u202f»"), "es": ("«", "»"), "en": ("“", "”")}
_WITHIN = {"fr": re.compile("«[^«»]*»"), "es": re.compile("(?!)"), "en": re.compile("“[^“”]*”")}


@text_check(
    "foreign-quotes",
    Severity.WARNING,
    languages=tuple(_FOREIGN),
    signs="“„«»‘",
    like=shaped({"fr": r"[“„‘]|»\w", "en": "«"}),
)
def foreign_quotes(text: Examined) -> Iterator[Problem]:
    r"""A quotation has the marks of another language.

    French and Spanish set « », English “ ”; within a quotation of theirs the others are right.
    Where a Spanish text has both, it has its reasons.

    Bad (fr): ``Le label “Zéro déchet”``
    Bad (fr): ``Le label ‘Zéro déchet’``
    Bad (en): ``The « Zero Waste » label``
    Bad (es): ``Lo que llamaban “holgura”``
    Good (es): ``Lo que llamaban «holgura», «el “otro” foro»``
    Good (fr): ``Le label «\u202fZéro déchet\u202f», «\u202fun “label” de plus\u202f»``
    Good (en): ``The “Zero Waste” label``
    """
    if text.base == "es" and "«" in text.signs:  # two levels, or a meaning: on purpose
        return
    within = [found.span() for found in _WITHIN[text.base].finditer(text.prose)]
    starts = [start for start, _ in within]
    for found in _FOREIGN[text.base].finditer(text.prose):
        last = bisect_left(starts, found.start())
        if last and found.start() < within[last - 1][1]:
            continue
        opening, closing = _OWN[text.base]
        fix = f"{opening}{text.text[slice(*found.span(found.lastindex or 0))].strip()}{closing}"
        what = f"'{found[0][0]}{found[0][-1]}' are not the quotation marks of this language"
        yield Problem(*found.span(), what, f"write {opening}…{closing}", fix)
