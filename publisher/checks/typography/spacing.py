"""The check `spacing`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems

_HOUR = re.compile(r"(?<![\w.,:/-])([01]?\d|2[0-3])h([0-5]\d)?(?![\w])")


@text_check("spacing", Severity.WARNING, signs=";:!?«»¿¡%‰€$£0123456789")
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
