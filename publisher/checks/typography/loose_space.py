"""The check `loose-space`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.screen import BINDING
from publisher.checks.typography.setting import problems_of_spaces


@text_check("loose-space", Severity.NOTE, like=BINDING)
def loose_space(text: Examined) -> Iterator[Problem]:
    r"""A plain space stands between two words that should share a line.

    Between a number and its unit, a day and its month, a title and a name, the digits of a number.
    Printed, the spaces are set right. Told once a text.

    Bad (en): ``On 3 October, 400 km away``
    Good (en): ``On 3\u00a0October, 400\u202fkm away``
    """
    yield from problems_of_spaces(text, "loose space")
