"""The check `mis-decoded`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# UTF-8 read as Windows-1252, and what stands for bytes that were lost.
_BROKEN = re.compile(r"(?:Ã[\u0080-\u00bf€-™ŒœŠšŸŽž]|Â[\u00a0-\u00bf]|â€.)+|\ufffd+")


@text_check("mis-decoded", Severity.WARNING, signs="ÃÂâ\ufffd")
def mis_decoded(text: Examined) -> Iterator[Problem]:
    """Letters were read in the wrong encoding.

    An é that has become Ã©, an apostrophe that has become â€™.

    Bad: ``L’Ã©conomie``
    Bad: ``Lâ€™Ã©conomie``
    Good: ``L’économie, São Paulo, SÃO PAULO``
    """
    for found in _BROKEN.finditer(text.text):
        try:
            fix = found[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            fix = None
        yield Problem(*found.span(), f"'{found[0]}' is mis-decoded", "write what was meant", fix)
