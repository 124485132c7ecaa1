"""The check `spacing`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems


@text_check("spacing", Severity.NOTE)
def spacing(text: Examined) -> Iterator[Problem]:
    r"""A space is missing beside a sign, or stands where none belongs.

    French sets a space before ; : ! ? and inside guillemets, English and Spanish none. Printed, the
    text is set right; what is stored reaches other programs as it is.

    Bad: ``Bienvenue!``
    Bad (es): ``Llegan el 55% de las personas.``
    Bad (en): ``Who pays ?``
    Good: ``Bienvenue\u202f! Voir https://a.org:80 à 10:30, au score de 3:1.``
    Good (en): ``Who pays? 55%.``
    """
    yield from problems(text, "spacing", "spaces are set as '{1}' here", "write '{1}'")
