"""The check `doubled-space`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.text.typography.characters import SPACE

_DOUBLED = re.compile(rf"(?<=[^\s]){SPACE}{{2,}}(?=\S)")


@text_check(
    "doubled-space",
    Severity.WARNING,
    signs=" \u00a0\u2009\u202f",
    like=shaped(rf"\A\Z|\A{SPACE}|{SPACE}\Z|{SPACE}{{2}}"),
)
def doubled_space(text: Examined) -> Iterator[Problem]:
    r"""Two spaces stand where one is meant.

    No-break spaces count; a no-break space beside a plain one makes it break, or gape. Indentation,
    the two spaces of a Markdown line break, tables and code are left alone.

    Bad: ``Le  forum``
    Bad: ``Bienvenue \u202f!``
    Good: ``Le forum``
    Good: ``Un vers,  \nun autre``
    Good: ``Tapez `a  b` ici``
    """
    for found in _DOUBLED.finditer(text.prose):
        fixed = next((space for space in found[0] if space != " "), " ")
        what = f"{len(found[0])} spaces stand where one is meant"
        yield Problem(*found.span(), what, "leave one of them", fixed)
