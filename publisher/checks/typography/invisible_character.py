"""The check `invisible-character`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Soft hyphens, joiners and zero-width spaces, marks of direction, fillers, controls.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2065\u2800\u3164"
    "\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]"
)
_JOINER = re.compile("(?<=[A-Za-zÀ-ɏ\\s])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-zÀ-ɏ\\s])")
_JOINERS = frozenset("\u200c\u200d")  # which other scripts and emoji need
_UNSEEN_SIGNS = frozenset(filter(_UNSEEN.match, map(chr, range(0x10000))))


@text_check("invisible-character", Severity.WARNING, signs=_UNSEEN_SIGNS | _JOINERS)
def invisible_character(text: Examined) -> Iterator[Problem]:
    r"""A character stands here that nobody sees.

    It comes with copied text, breaks searching and may break a line or a program. Where a word may
    be parted at the end of a line is for the program to say, so soft hyphens count.

    Bad: ``Le fo\u200brum``
    Bad: ``\ufeffLe forum``
    Bad: ``L’éco\u00adnomie``
    Good: ``L’économie\u202f!``
    """
    for found in (*_UNSEEN.finditer(text.text), *_JOINER.finditer(text.text)):
        what = f"U+{ord(found[0]):04X}, which nobody sees, stands here"
        yield Problem(*found.span(), what, "delete it", "")
