"""The check `ranges`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems


@text_check("ranges", Severity.NOTE, signs="-", like=shaped(r"\d-\d"))
def ranges(text: Examined) -> Iterator[Problem]:
    r"""A hyphen stands between two years or pages, where this house sets a dash.

    Printed, the text is set right. Many write a hyphen here, and some rules of French and Spanish
    ask for one, so this is a note.

    Bad: ``Le plan 2018-2022``
    Good: ``Le plan 2018–2022, Saint-Denis``
    """
    yield from problems(text, "ranges", "'{0}' is set as '{1}'", "write '{1}'")
