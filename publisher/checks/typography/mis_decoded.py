"""The check `mis-decoded`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# UTF-8 read as Windows-1252, and what stands for bytes that were lost.
_BROKEN = re.compile(
    r"(?:Ã(?:[\u0080-\u00bf€-™ŒœŠšŸŽž‚ƒ„…†‡ˆ‰‹‘“•–—˜›]|[’”](?=[^\W\d_]))|Â[\u00a0-\u00bf]|â€.)+|\ufffd+"
)
_ENTITY = re.compile(
    r"&(?:[A-Za-z](?:acute|grave|circ|uml|cedil|tilde)|nbsp|[lr][sda]quo|[mn]dash|hellip|euro|iexcl"
    r"|iquest|#\d{2,5}|#x[0-9A-Fa-f]{2,5});"
)
_LOST = re.compile(r"(?<=[^\W\d_]|’)\?(?=[^\W\d_])")  # of a letter that the encoding had not


@text_check(
    "mis-decoded",
    Severity.WARNING,
    signs="ÃÂâ\ufffd&?",
    like=shaped(r"[ÃÂ\ufffd]|â€|&\S|.\?."),
)
def mis_decoded(text: Examined) -> Iterator[Problem]:
    """Letters were read in the wrong encoding.

    An é that has become Ã©, an apostrophe that has become â€™.

    Bad: ``L’Ã©conomie``
    Bad: ``Lâ€™Ã©conomie``
    Bad: ``Ã‰lise et Ã“scar``
    Bad: ``L’&eacute;conomie``
    Bad: ``L’?conomie solidaire est l? pour durer``
    Good: ``L’économie, São Paulo, SÃO PAULO, R&D, `&eacute;`, https://a.org/p?q``
    """
    for found in _BROKEN.finditer(text.text):
        try:
            fix = found[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            fix = None
        yield Problem(*found.span(), f"'{found[0]}' is mis-decoded", "write what was meant", fix)
    entities = list(_ENTITY.finditer(text.text)) if "&" in text.signs else []
    code = [e for e in text.reading.elements if e.kind == "code"] if entities else []
    starts = [element.start for element in code]
    for found in entities:
        last = bisect_right(starts, found.start())
        if not last or found.start() >= code[last - 1].end:
            what = f"'{found[0]}' stands for a letter or sign"
            yield Problem(*found.span(), what, "write it itself", unescape(found[0]))
    for found in _LOST.finditer(text.prose):
        yield Problem(*found.span(), "'?' stands within a word", "write the letter that was lost")
