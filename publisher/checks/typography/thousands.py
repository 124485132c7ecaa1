"""The check `thousands`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_S = "[ \u00a0\u202f]"
_GROUPED = re.compile(r"\d[.,\u202f\u00a0 ]\d{3}")
_POINTED = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:\.\d{3})+(?![\w.,:/-]*\d)(?!\w)")
_COMMAS = re.compile(r"(?<![\w.,:/-])(?:\d{1,3}(?:,\d{3}){2,}|\d{1,3},000)(?![\w.,:/-]*\d)(?!\w)")
_YEAR = re.compile(
    rf"\b(?:(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ii]n|[Ss]ince|[Dd]esde|año|année|of)(?={_S}\S{{5}}(?!{_S}\w))"
    rf"|(?:fond|cré|né|found|establish|born|fundad|cread|nacid)\w*{_S}(?:en|in)){_S}"
    r"([12][.,\u202f\u00a0 ]\d{3})(?![\w.,]*\d)"
)
_FIRST, _LAST = 1800, 2099


@text_check("thousands", Severity.WARNING, languages=("fr", "en", "es"), signs="0123456789")
def thousands(text: Examined) -> Iterator[Problem]:
    """The digits of a number are grouped as another language does it, or those of a year are.

    French parts thousands by a space, so 12.500 reads as twelve and a half, and English by a
    comma; Spanish takes a space and often a full stop. A year has no groups.

    Bad (fr): ``Un prêt de 100.000 euros pour 36.000 emplois``
    Bad (fr): ``Un fonds de 2,500,000 euros``
    Bad (fr): ``Une coopérative fondée en 1.969, à Arrasate``
    Bad (en): ``A loan of 5.000.000 euros``
    Bad (fr): ``Une coopérative fondée en 1.969 par des femmes``
    Bad (es): ``Nació en 1.969, en Arrasate``
    Good (fr): ``Un prêt de 100\u202f000 euros, de 2,500 kg, version 10.000.1``
    Good (en): ``A loan of 5,000,000 euros, 2.500 km away``
    Good (es): ``Un préstamo de 100.000 euros``
    """
    for said, start, right in _wrong(text) if _GROUPED.search(text.text) else ():
        end = start + len(said)
        yield Problem(start, end, f"'{said}' is '{right}'", f"write '{right}'", right)


def _wrong(text: Examined) -> Iterator[tuple[str, int, str]]:
    years = set[int]()
    for found in _YEAR.finditer(text.text):
        digits = re.sub(r"\D", "", found[1])
        if _FIRST <= int(digits) <= _LAST:
            years.add(found.start(1))
            yield found[1], found.start(1), digits
    if text.base == "es":
        return
    for pattern, sign in ((_POINTED, "."), (_COMMAS, ",")):
        for found in pattern.finditer(text.text) if sign in text.signs else ():
            if found.start() not in years and _is_foreign(found[0], text.base, sign):
                own = "\u202f" if text.base == "fr" else ","
                yield found[0], found.start(), found[0].replace(sign, own)


def _is_foreign(number: str, base: str, sign: str) -> bool:
    """Tell whether a language would read the sign otherwise: in French, or several in English."""
    return base == "fr" or (sign == "." and number.count(sign) > 1)
