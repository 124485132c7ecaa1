"""The check `plain-space`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems_of_spaces


@text_check(
    "plain-space",
    Severity.WARNING,
    languages=("fr",),
    signs=";:!?«»%‰€$£°",
    like=shaped(r"\A(?:[;:!?»%‰°]|(?:[kM]|Md)?[€$£])|«\Z"),
)
def plain_space(text: Examined) -> Iterator[Problem]:
    r"""A plain space stands beside a mark, where a line may break.

    Before ; : ! ? and signs such as %, and inside guillemets. Printed, the spaces are set right;
    what is stored may break elsewhere. Told once a text.

    Bad: ``Bienvenue !``
    Bad: ``Le label « Zéro déchet »``
    Good: ``Bienvenue\u202f!``
    Good: ``Le programme\u00a0: 90\u00a0€``
    """
    yield from problems_of_spaces(text, "plain space")
