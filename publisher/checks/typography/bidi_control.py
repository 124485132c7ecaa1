"""The check `bidi-control`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ps sd syr ug ur yi".split())


@text_check(
    "bidi-control", Severity.ERROR, signs="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
def bidi_control(text: Examined) -> Iterator[Problem]:
    r"""An invisible character turns the direction of the text.

    It makes a text look unlike what it says (Trojan Source, CVE-2021-42574). Left alone in
    languages that are written from right to left.

    Bad: ``Le forum \u202egsef``
    Good: ``Le forum gsef``
    Good (ar): ``\u2067GSEF\u2069``
    """
    if text.base not in _RIGHT_TO_LEFT:
        for found in _CONTROL.finditer(text.text):
            what = f"U+{ord(found[0]):04X} turns the direction of the text"
            yield Problem(*found.span(), what, "delete it", "")
