"""The check `date-capitals`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.clues import shaped
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
# What is named after a day keeps its capital: Place du 8 Mai 1945, Avenida 9 de Julio.
_NAMED = re.compile(
    r"(?:rues?|places?|avenues?|boulevards?|squares?|quais?|ponts?|cours|allées?|impasse|stations?|métro"
    r"|écoles?|lycées?|collèges?|stades?|salles?|hôpital|universités?|mouvements?|partis?|palais|cité"
    r"|calles?|plazas?|avenidas?|paseos?|barrios?|colonias?|estadios?|escuelas?|colegios?|institutos?"
    r"|universidad|hospital|movimientos?|partido|parque|puente|estación|cooperativa)"
    r"[ \u00a0](?:d[eu][ \u00a0]|del[ \u00a0])?\Z",
    re.IGNORECASE,
)
_FAR = 24  # characters; more than any of them has
_FR_BEFORE = (
    "[Ee]n|[Mm]ois de|[Dd]ébut|[Ff]in|mi-|[Dd]epuis|[Dd]ès|[Jj]usqu[’']en|[Aa]vant|[Aa]près"
    "|[Cc]ourant|[Vv]ers|[Dd]e|[Ee]ntre"
)
_ES_BEFORE = (
    "[Ee]n|[Dd]esde|[Hh]asta|[Mm]es de|[Pp]rincipios de|[Ff]in(?:al)?es de|[Mm]ediados de|[Ee]ntre"
)
# A month beside a day or a year or after a preposition, a weekday beside an article or a date.
_WRONG: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?:(?<![\w-])(?:1er|\d{{1,2}}){_S}|\b(?:{_FR_BEFORE}){_S}?(?<=[\s\u00a0-]))"
        rf"(?P<month>{_FR[0]})\b(?=$|{_S}(?:\d{{4}}|[a-zàéè(:;!?])|[.,;:!?)])"
        rf"|[a-zà-ÿ,]{_S}(?P<year>{_FR[0]})(?={_S}\d{{4}})"
        rf"|\b(?:{_FR[0].lower()}){_S}(?:\d{{4}}{_S})?(?:à|au|et|ou){_S}(?P<last>{_FR[0]})\b"
        rf"|\b[Dd][’'](?P<first>Avril|Août|Octobre)(?={_S}(?:à|au|et|ou|\d{{4}})\b)"
        rf"|\b(?:[Ll]es?|du|des|au|de|et|ou|à|[Cc]haque|[Cc]e|[Uu]n|dès|[a-zà-ÿ]{{2,}},){_S}(?P<day>(?:{_FR[1]})s?)\b"
        rf"(?=$|{_S}(?:1er\b|\d)|{_S}(?!des?\b|saint|gras)[a-zàéè]|[.,;:!?)])", re.MULTILINE
    ),
    "es": re.compile(
        rf"(?:(?<![\w-])(?:1\.º|\d{{1,2}}){_S}de|\b(?:{_ES_BEFORE})){_S}(?P<month>{_ES[0]})"
        rf"(?=$|{_S}(?:del?{_S})?\d|{_S}(?!de\b)[a-z]|[.,;:!?)])"
        rf"|[a-zà-ÿ,]{_S}(?P<year>{_ES[0]})(?={_S}del?{_S}\d{{4}})"
        rf"|\b(?:{_ES[0].lower()}){_S}(?:del?{_S}\d{{4}}{_S})?(?:al?|y|o){_S}(?P<last>{_ES[0]})\b"
        rf"|\b[Dd]e{_S}(?P<first>{_ES[0]})(?={_S}(?:al?|y|o){_S}(?i:{_ES[0]})\b)"
        rf"|\b(?:[Ee]l|[Ll]os|del|al|de|y|o|a|[Cc]ada|[Uu]n|[Ee]ste|[a-zà-ÿ]{{2,}},){_S}(?P<day>{_ES[1]})"
        rf"(?=$|,?{_S}\d|{_S}(?!de{_S}[A-ZÀ-Ý])[a-z]|[.,;:!?)])", re.MULTILINE
    ),
    "en": re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?{_S}(?P<month>{_EN[0]})\b|\b(?P<early>{_EN[0]}){_S}\d{{1,4}}\b"
        rf"|\b(?P<day>(?:{_EN[1]})s?)\b|\b(?P<alone>{_EN[0].replace('|august', '')})\b"
        rf"|\b(?:in|of|from|since|until|by|last|next|early|late|mid|this|every){_S}(?P<soon>august)\b"
        rf"|\b(?:on|from|until|since|to|by){_S}\d{{1,2}}(?:st|nd|rd|th)?{_S}(?P<late>march|may)\b"
        rf"|\b(?P<spring>march|may){_S}(?:\d{{1,2}},{_S})?(?:19|20)\d\d\b"
    ),
}  # fmt: skip
_DAYS = [f"{day.lower()}s" for day in f"{_FR[1]}|{_EN[1]}".split("|")]
_NAMES = ["march", "may", *_DAYS, *"|".join((*_FR, *_ES, *_EN)).lower().split("|")]


_MAY_BE_WRONG = {"fr": "|".join(_FR), "es": "|".join(_ES), "en": "|".join((*_EN, "march", "may"))}


@text_check(
    "date-capitals",
    Severity.WARNING,
    languages=tuple(_WRONG),
    words=_NAMES,
    like=shaped(_MAY_BE_WRONG),
)
def date_capitals(text: Examined) -> Iterator[Problem]:
    """A month or weekday has a capital it must not have, or lacks the one it must.

    French and Spanish write them small within a sentence, English with a capital.

    Bad (fr): ``Le 12 Octobre 2018``
    Bad (fr): ``Lundi 12 Février : séance plénière``
    Bad (fr): ``En Avril 2023, la loi du 31 Juillet 2014``
    Bad (fr): ``D’avril à Août, d’Octobre à mars``
    Bad (es): ``De abril a Agosto, de Enero a marzo``
    Bad (es): ``El 12 de Octubre, el Lunes por la tarde``
    Bad (en): ``On monday 12 october``
    Bad (en): ``On 12 may 2024``
    Good (fr): ``Le lundi 12 octobre, place du 8 Mai 1945, le Vendredi saint. Octobre est loin.``
    Good (es): ``El lunes 12 de octubre en Santo Domingo, plaza del 2 de Mayo, el Viernes Santo``
    Good (en): ``On Monday 12 October, an august body of 12 may march``
    """
    for found in _WRONG[text.base].finditer(text.prose):
        name = found.lastgroup or ""
        word = found[name]
        if name == "month" and _NAMED.search(
            text.prose[max(found.start() - _FAR, 0) : found.start()]
        ):
            continue
        right = word.capitalize() if text.base == "en" else word.lower()
        case = "a capital" if text.base == "en" else "no capital"
        yield Problem(*found.span(name), f"'{word}' takes {case} here", f"write '{right}'", right)
