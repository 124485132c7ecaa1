"""The check `ellipsis`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems


@text_check("ellipsis", Severity.WARNING, signs=".…")
def ellipsis(text: Examined) -> Iterator[Problem]:
    r"""Three full stops stand for an ellipsis, or an ellipsis follows etc.

    Printed, the text is set right; what is stored reaches other programs as it is.

    Bad: ``Et alors...``
    Bad (en): ``Towns, regions, etc...``
    Good: ``Et alors… Des villes, des régions, etc.``
    """
    yield from problems(text, "ellipsis", "'{0}' is set as '{1}'", "write '{1}'")
