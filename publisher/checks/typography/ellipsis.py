"""The check `ellipsis`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.checks.typography.setting import problems

# Two, four or five full stops, spaced ones, one after an ellipsis; more are a line to write on.
_ODD = re.compile(
    r"(?<=[^\s.…])[ \u00a0]?\.\.(?=[\s»”\"’)\]]|\Z)|(?<![.…])\.{4,5}(?![.…])"
    r"|(?<=[^\s.])[ \u00a0]?\.(?:[ \u00a0]\.){2}(?![ \u00a0]?\.)"
)
_SPACED = re.compile(r"\.[ \u00a0]\.")
_THEN_STOP = re.compile(r"…\.(?!\.)")  # which English alone allows


@text_check("ellipsis", Severity.WARNING, signs=".…", like=shaped(r"\.\.|tc\.?…|…\.|(?:\A|\s)\."))
def ellipsis(text: Examined) -> Iterator[Problem]:
    r"""Full stops stand for an ellipsis, or an ellipsis follows etc.

    Three of them are set right when printed; what is stored reaches other programs as it is. Two,
    four or spaced ones are printed as they stand.

    Bad: ``Et alors...``
    Bad (en): ``Towns, regions, etc...``
    Bad (en): ``A room, a table.. and a lamp``
    Bad (es): ``Una sala, una mesa . . . y una lámpara``
    Good: ``Et alors… Des villes, des régions, etc.``
    """
    yield from problems(text, "ellipsis", "'{0}' is set as '{1}'", "write '{1}'")
    if ".." not in text.text and "…." not in text.text and not _SPACED.search(text.text):
        return
    for pattern in (_ODD,) if text.base == "en" else (_ODD, _THEN_STOP):
        for found in pattern.finditer(text.prose):
            what = f"'{found[0].strip()}' is no ellipsis and no full stop"
            yield Problem(*found.span(), what, "write '…' or '.'")
