"""The check `invisible-character`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Zero-width spaces, marks of direction, controls. Soft hyphens and word joiners are typography.
_UNSEEN = re.compile(
    "[\u200b\u200e\u200f\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]"
)


@text_check("invisible-character", Severity.WARNING)
def invisible_character(text: Examined) -> Iterator[Problem]:
    r"""A character stands here that nobody sees.

    It comes with copied text, breaks searching and may break a line or a program.

    Bad: ``Le fo\u200brum``
    Bad: ``\ufeffLe forum``
    Good: ``L’éco\u00adnomie``
    """
    for found in _UNSEEN.finditer(text.text):
        what = f"U+{ord(found[0]):04X}, which nobody sees, stands here"
        yield Problem(*found.span(), what, "delete it", "")
