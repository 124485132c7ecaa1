"""The check `dashes`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems

_S = "[ \u00a0\u202f]"
_ASIDE = re.compile(rf"(?<={_S})-(?=\w)([^-\n]{{2,120}})(?<=[\w%€)])-(?=[ ,.;:])")
# A dash with a space on one side only; Spanish writes its dashes that way.
_UNEVEN = re.compile(rf"(?<=[^\W\d_]){_S}[–—](?=[^\W\d_])|(?<=[^\W\d_])[–—]{_S}(?=[^\W\d_])")
_ODD: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(rf"{_UNEVEN.pattern}|(?<=[^\W\d_])—(?=[^\W\d_])"),
    "en": _UNEVEN,
    "es": re.compile(rf"(?<=[^\s|]){_S}—{_S}(?=[^\s|])"),
}
# New Hart's Rules, 4.11; years may be shortened. French and Spanish have no such rule.
_RANGE = re.compile(
    r"(?<![\w.,/–-])(?<![°§#] )(?<!No\. )(?:((?:1[5-9]|20)\d\d)-(\d\d)|(\d{1,4})-([1-9]\d{0,3}))"
    r"(?![\w–-]|[.,/:]\d|[ \u00a0]\d)"
)
_HABITS = {
    "fr": "a dash stands between two spaces",
    "en": "a dash has a space on both sides or on none",
    "es": "an aside stands close between its dashes: 'el foro —un éxito— termina'",
}


# At one end of a piece of text, and not a piece by itself; or one that only some languages have.
_LOOSE = rf"(?:\A|{_S})(?:-|[–—].)|.[–—](?:\Z|{_S})|—|\d-\d"


@text_check("dashes", Severity.WARNING, signs="-–—", like=shaped(_LOOSE))
def dashes(text: Examined) -> Iterator[Problem]:
    r"""A hyphen stands where a dash belongs, or a dash has not the spaces it takes.

    In asides, and in English between the ends of a range. French sets a dash between two spaces,
    English with spaces on both sides or on none, Spanish close to what it encloses. Printed,
    spaced hyphens are set right.

    Bad (en): ``The forum - a success - is over``
    Bad (en): ``For children aged 3-10``
    Bad: ``Le marché - une réussite - ferme``
    Bad: ``Le marché—une réussite—ferme``
    Bad (es): ``El mercado -un éxito- cierra``
    Bad (es): ``El mercado — un éxito — cierra``
    Good (en): ``The forum – a success – is over, and the market—another one—too``
    Good (en): ``The years 2018–22, a 50-50 split, the Act 2014-856, call 555-0199``
    Good: ``Le plan 2018–2022, Saint-Denis, la ligne Paris–Bruxelles``
    Good (es): ``El mercado —un éxito— cierra``
    """
    yield from problems(text, "dashes", "'{0}' is set as '{1}'", "write '{1}'")
    if text.base == "en":
        yield from _ranges(text)
    if text.base not in _ODD:
        return
    for run in text.runs:  # in the prose, "-un" is hidden as an option of a command
        for found in _ASIDE.finditer(run.text):
            start, end = (run.start + place for place in found.span())
            mend = f"write dashes: {_HABITS[text.base]}"
            yield Problem(start, end, "hyphens stand around an aside", mend)
    for found in _ODD[text.base].finditer(text.prose):
        yield Problem(*found.span(), f"'{found[0]}' has not its spaces", _HABITS[text.base])


def _ranges(text: Examined) -> Iterator[Problem]:
    for found in _RANGE.finditer(text.prose):
        year, end, first, last = found.groups()
        rises = int(year[2:]) < int(end) if year else int(first) < int(last)
        if rises and (year or len(last) < len(first) + 2):
            right = found[0].replace("-", "–")
            what = f"a hyphen stands in the range '{found[0]}'"
            yield Problem(*found.span(), what, f"write '{right}'", right)
