"""The check `date-capitals`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_FR = (
    "Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre",
    "Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche",
)
_ES = (
    "Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre",
    "Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo",
)
_EN = (
    "january|february|april|june|july|august|september|october|november|december",
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
)
_S = "[ \u00a0\u202f]"
# A month beside a day or a year, a weekday before a day or after an article. Squares and streets
# (Place du 8 Mai, 8 Mai 1945) are named after days without "le" before them.
_WRONG: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?:\b(?:[Ll]e|[Aa]u|et|à|,){_S}(?:1er|\d{{1,2}}){_S}|\b(?:en|mois{_S}de|début|fin){_S})"
        rf"(?P<month>{_FR[0]})\b|\b(?:[Ll]e|du|au|[Cc]haque|[Cc]e){_S}(?P<day>{_FR[1]})"
        rf"(?={_S}\d|{_S}(?!de\b|[A-ZÀ-Ý])\w|[.,;])"
    ),
    "es": re.compile(
        rf"\b(?:(?:[Ee]l|al|,){_S}\d{{1,2}}{_S}de|en|mes{_S}de|principios{_S}de|finales{_S}de){_S}(?P<month>{_ES[0]})"
        rf"(?={_S}(?:del?{_S})?\d|{_S}(?!de\b)[a-z]|[.,;)]|\Z)"
        rf"|\b(?:[Ee]l|[Ll]os|del|al|[Cc]ada){_S}(?P<day>{_ES[1]})(?={_S}\d|{_S}[a-z]|[.,;])"
    ),
    "en": re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?{_S}(?P<month>{_EN[0]})\b|\b(?P<early>{_EN[0]}){_S}\d{{1,4}}\b"
        rf"|\b(?P<day>{_EN[1]})\b"
    ),
}


@text_check("date-capitals", Severity.WARNING, languages=tuple(_WRONG))
def date_capitals(text: Examined) -> Iterator[Problem]:
    """A month or weekday has a capital it must not have, or lacks the one it must.

    French and Spanish write them small within a sentence, English with a capital.

    Bad (fr): ``Le 12 Octobre 2018``
    Bad (es): ``El 12 de Octubre, el Lunes por la tarde``
    Bad (en): ``On monday 12 october``
    Good (fr): ``Le lundi 12 octobre, place du 8 Mai 1945. Octobre est loin.``
    Good (es): ``El lunes 12 de octubre en Santo Domingo, plaza del 2 de Mayo, el Viernes Santo``
    Good (en): ``On Monday 12 October``
    """
    for found in _WRONG[text.base].finditer(text.prose):
        name = found.lastgroup or ""
        word = found[name]
        right = word.capitalize() if text.base == "en" else word.lower()
        case = "a capital" if text.base == "en" else "no capital"
        yield Problem(*found.span(name), f"'{word}' takes {case} here", f"write '{right}'", right)
