"""The check `dashes`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems


@text_check("dashes", Severity.NOTE)
def dashes(text: Examined) -> Iterator[Problem]:
    r"""A hyphen stands where a dash belongs.

    In asides and between years. Printed, the text is set right.

    Bad (en): ``The forum - a success - is over``
    Bad: ``Le plan 2018-2022``
    Good (en): ``The forum – a success – is over``
    Good: ``Le plan 2018–2022, Saint-Denis``
    """
    yield from problems(text, "dashes", "'{0}' is set as '{1}'", "write '{1}'")
