"""The check `ordinals`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems


@text_check("ordinals", Severity.NOTE)
def ordinals(text: Examined) -> Iterator[Problem]:
    r"""An ordinal or the sign for number is not written as the language writes it.

    1re and 2e in French, 1.º and n.º in Spanish. Printed, the text is set right.

    Bad: ``La 1ère session``
    Bad: ``Le XXIème siècle``
    Bad (es): ``El 1º taller``
    Good: ``La 1re session, la 2e, le XXIe siècle``
    Good (es): ``El 1.º taller, n.º 5``
    """
    yield from problems(text, "ordinals", "'{0}' is set as '{1}'", "write '{1}'")
