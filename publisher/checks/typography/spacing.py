"""The check `spacing`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.screen import FIXED, ODD_SPACES
from publisher.checks.typography.setting import problems

_SIGNS = ";:!?«»¿¡%‰€$£°0123456789"
_HOUR = re.compile(r"(?<![\w.,:/-])([01]?\d|2[0-3])h([0-5]\d)?(?![\w])")


_SET_WRONG = {
    # not with the one space that belongs there
    "fr": rf"(?:\A|[^\u202f])[;:!?»]|«(?!\u202f)|\d(?:h|[kM]?[%‰€$£°]|Md)|[nN][°ºᵒ]\d|{ODD_SPACES}",
    "en": rf"(?:\A|{FIXED})[;:!?%‰]|{ODD_SPACES}",
    "es": rf"(?:\A|{FIXED})[;:!?»]|[«¿¡](?:\Z|{FIXED})|\d[kM]?[%‰€$£°]|{ODD_SPACES}",
}


@text_check(
    "spacing", Severity.WARNING, signs=f"{_SIGNS}\u00a0\u2009\u202f", like=shaped(_SET_WRONG)
)
def spacing(text: Examined) -> Iterator[Problem]:
    r"""A space is missing beside a sign, or stands where none belongs.

    French sets a space before ; : ! ? and inside guillemets, and in
    9 h 30, English and Spanish none. Printed, the
    text is set right; what is stored reaches other programs as it is.

    Bad: ``Bienvenue!``
    Bad: ``À 9h30``
    Bad (es): ``Llegan el 55% de las personas.``
    Bad (en): ``Who pays ?``
    Good: ``Bienvenue\u202f! Voir https://a.org:80 à 10:30, au score de 3:1.``
    Good (en): ``Who pays? 55%.``
    """
    if text.base == "fr":
        for found in _HOUR.finditer(text.prose):
            right = "\u00a0".join(filter(None, (found[1], "h", found[2])))
            yield Problem(
                *found.span(), f"'{found[0]}' is set as '{right}'", f"write '{right}'", right
            )
    yield from problems(text, "spacing", "spaces are set as '{1}' here", "write '{1}'")
