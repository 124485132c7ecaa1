"""The check `opening-mark`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_MARK = re.compile(r"[¿¡]+|(?<=[\w»”’\"')\]…\u202f \ufffc.*])[?!]+")


@text_check("opening-mark", Severity.WARNING, languages=("es",), signs="?!¿¡")
def opening_mark(text: Examined) -> Iterator[Problem]:
    """A Spanish question or exclamation has no ¿ or ¡, or does not end.

    The opening mark may stand within a sentence: "Y tú, ¿qué dices?". ¿ may be closed by ! and ¡ by
    ?. A mark by itself in brackets is left alone.

    Bad: ``Quién paga esto?``
    Bad: ``¿Quién paga? Y quién cobra?``
    Bad: ``¿Quién paga esto.``
    Good: ``Y tú, ¿qué dices? ¡Vamos! ¡¿Cómo?! ¿Seguro (?)?``
    Good: ``Véase https://a.org/?q=1``
    """
    opened: re.Match[str] | None = None
    for found in _MARK.finditer(text.prose):
        if found[0][0] in "¿¡":
            if opened is not None:
                yield Problem(*opened.span(), f"'{opened[0]}' is never closed", "close it")
            opened = found
        elif opened is not None:
            opened = None
        else:
            sign = "¿" if "?" in found[0] else "¡"
            yield Problem(*found.span(), f"'{found[0]}' has no '{sign}'", f"write '{sign}' first")
    if opened is not None:
        yield Problem(*opened.span(), f"'{opened[0]}' is never closed", "close it")
