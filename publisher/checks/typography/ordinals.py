"""The check `ordinals`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems

_START = r"(?<![\w.,/-])"
# A number and an ending that the language has not, or not after this number.
_WRONG: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        rf"{_START}(?:(1)(?:[ \u00a0\u202f](?:er|re)|iers?|ière|e|er\.(?=[ \u00a0][a-zà-ÿ]))"
        rf"|(\d{{1,3}})(?:st|rd|th|è|éme|iéme)"
        rf"|(\d{{1,3}})[ \u00a0\u202f](?:i?[eè]me|e(?= [a-zà-ÿ]{{4}}))"
        rf"|(\d{{0,2}}[02-9]|\d{{1,2}}1)ers?"
        rf"|(\d{{1,3}})(?:\.?[ºª](?=[ \u00a0][a-zà-ÿ]{{4}})))(?!\w)"
    ),
    "en": re.compile(
        rf"{_START}(?:(\d{{0,2}}(?:1[0-9]|[04-9]))(?:st|nd|rd)|(\d{{0,2}}(?<!1)1)(?:nd|rd|th)"
        rf"|(\d{{0,2}}(?<!1)2)(?:st|rd|th)|(\d{{0,2}}(?<!1)3)(?:st|nd|th)"
        rf"|(\d{{1,3}})(?:i?[èe]me|[èe]re|er|(?:\.?[ºª]|e)(?=[ \u00a0][A-Za-z]{{4}})))(?!\w)"
    ),
    "es": re.compile(
        rf"{_START}(?:(\d{{1,3}})"
        rf"(?:st|nd|rd|th|i?[èe]me|(?:n?d|m|n|e?r|t|te?r|a?v)[ao]s?|e(?=[ \u00a0][^\W\d_]))"
        rf"|(?<=\b[lL]a )(\d{{1,3}})(?:er|a(?=[ \u00a0][^\W\d_]{{4}}))"
        rf"|(?<=\b[eE]l )(\d{{1,2}})°(?=[ \u00a0][a-zá-ú]{{3}}))(?!\w)"
    ),
}
# What editions, floors and sessions are counted with, where the ordinal has the other gender.
_OTHER_GENDER: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![\w.,])1er(?=[ \u00a0](?:assemblée|conférence|édition|étape|fois|journée|partie"
        r"|phase|place|réunion|rencontre|semaine|séance|session|table|année)\b)"
        r"|(?<![\w.,])1re(?=[ \u00a0](?:anniversaire|atelier|colloque|concours|congrès|étage"
        r"|festival|forum|jour|mois|prix|salon|séminaire|sommet|trimestre|semestre|tour)\b)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?<![\w.,])\d{1,3}\.º(?=[ \u00a0](?:asamblea|conferencia|convocatoria|edición|etapa|fase"
        r"|feria|jornada|mesa|parte|planta|plenaria|reunión|ronda|semana|sesión|vez)\b)"
        r"|(?<![\w.,])\d{1,3}\.ª(?=[ \u00a0](?:aniversario|concurso|congreso|día|encuentro|festival"
        r"|foro|grupo|piso|premio|puesto|seminario|taller|trimestre|semestre)\b)",
        re.IGNORECASE,
    ),
}
_TURNED = {"1er": "1re", "1re": "1er"}
_NUMBER_SIGN = re.compile(r"(?<!\w)([nN])\.?°(?=[ \u00a0\u202f]?\d)")  # of degrees


def _french(number: str, said: str) -> str:
    if number != "1":
        return f"{number}e"
    return "1re" if said.endswith("re") else "1er"


def _english(number: str, _: str) -> str:
    teen = number[-2:] in ("11", "12", "13")
    return number + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))


def _spanish(number: str, said: str) -> str:
    return f"{number}.{'ª' if said.rstrip('s').endswith(('a', 'er')) else 'º'}"


_RIGHT: Mapping[str, Callable[[str, str], str]] = {"fr": _french, "en": _english, "es": _spanish}


_ENDED: Mapping[str, str] = {
    "fr": r"\d\.?[^\W\d_]|[IVXLC]i?[èe]me|(?:\A|\s)(?:er|re|i?[èe]me|e)(?!\w)",
    "en": r"\d\.?[^\W\d_]",
    "es": r"\d\.?[^\W\d_]|\d°|[nN]\.?[º°]",
}


@text_check(
    "ordinals",
    Severity.WARNING,
    signs="0123456789IVXLCº°",
    words=("er", "re", "e", "eme", "ème", "ieme", "ième"),
    like=shaped(_ENDED),
)
def ordinals(text: Examined) -> Iterator[Problem]:
    r"""An ordinal or the sign for number is not written as the language writes it.

    1re and 2e in French, 1st and 12th in English, 1.º and n.º in Spanish. Printed, most are set
    right.

    Bad: ``La 1ère session``
    Bad: ``Le XXIème siècle, le 1 er mai``
    Bad: ``La 12th édition, la 3er``
    Bad: ``Le 1ier prix``, ``Le 1e mai``, ``La 2 ème fois``
    Bad (en): ``The 12nd congress, the 1th, the 23th``
    Bad (en): ``The 5ème congress``
    Bad (es): ``El 1º taller``
    Bad (es): ``La 2da edición, el 12th congreso``
    Bad (es): ``5e Foro``, ``La 6a edición``, ``La 1er planta``
    Bad (es): ``12.º Asamblea General``, ``La tienda n.° 14``
    Bad (fr): ``La 1er session``
    Good: ``La 1re session, la 2e, le XXIe siècle, la 2nde``
    Good (en): ``The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 112th``
    Good (es): ``El 1.º taller, el 3.er foro, n.º 5``
    """
    taken: set[int] = set()
    if text.base in _WRONG:
        for found in _WRONG[text.base].finditer(text.prose):
            right = _RIGHT[text.base](next(filter(None, found.groups())), found[0])
            taken.add(found.start())
            yield Problem(
                *found.span(), f"'{found[0]}' is set as '{right}'", f"write '{right}'", right
            )
    for start, end, right in _misfits(text):
        if start not in taken:
            taken.add(start)
            said = text.prose[start:end]
            yield Problem(start, end, f"'{said}' is '{right}' here", f"write '{right}'", right)
    for problem in problems(text, "ordinals", "'{0}' is set as '{1}'", "write '{1}'"):
        if problem.start not in taken:
            yield problem


def _misfits(text: Examined) -> Iterator[tuple[int, int, str]]:
    """Yield ordinals of the other gender, and signs of degrees for that of a number."""
    if text.base in _OTHER_GENDER:
        for found in _OTHER_GENDER[text.base].finditer(text.prose):
            other = "ª" if found[0].endswith("º") else "º"
            yield *found.span(), _TURNED.get(found[0].lower(), found[0][:-1] + other)
    if text.base == "es":
        for found in _NUMBER_SIGN.finditer(text.prose):
            yield *found.span(), f"{found[1]}.º"
