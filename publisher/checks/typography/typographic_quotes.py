"""The check `typographic-quotes`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems


@text_check("typographic-quotes", Severity.WARNING, signs="\"'")
def typographic_quotes(text: Examined) -> Iterator[Problem]:
    r"""A quotation mark or an apostrophe is not that of the language.

    Printed, the text is set right; what is stored reaches other programs as it is.

    Bad: ``L'économie``
    Bad: ``Le mot "forum"``
    Bad (en): ``The "forum"``
    Good: ``L’économie, le mot «\u202fforum\u202f»``
    Good (en): ``The “forum” isn’t `"code"` ``
    """
    yield from problems(text, "quotes", "{0} is set as {1}", "write {1}")
