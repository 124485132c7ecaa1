"""The check `plain-space`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import settings


@text_check("plain-space", Severity.NOTE)
def plain_space(text: Examined) -> Iterator[Problem]:
    r"""A plain space stands where a line must not break.

    Before ; : ! ? and inside guillemets in French, between a number and its unit, a title and a
    name. Printed, the spaces are set right; what is stored may break elsewhere. Told once a text.

    Bad: ``Bienvenue !``
    Bad (en): ``On 3 October, 400 km away``
    Good: ``Bienvenue\u202f!``
    Good (en): ``On 3\u00a0October, 400\u202fkm away``
    """
    found = settings(text, "plain space")
    if found:
        start, end = found[0].start, max(setting.end for setting in found)
        pieces, done = [], start
        for setting in found:
            if setting.start >= done:
                pieces += [text.text[done : setting.start], setting.after]
                done = setting.end
        what = f"{len(found)} plain space{'s' * (len(found) > 1)} where a line must not break"
        fix = "".join([*pieces, text.text[done:end]])
        yield Problem(start, end, what, "write no-break spaces", fix, key="plain-space")
