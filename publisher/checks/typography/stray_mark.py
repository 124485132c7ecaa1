"""The check `stray-mark`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_SPACED = r"(?<=[\w)»])[ \u00a0\u202f](?:[,.](?=[ \u00a0\n)]|\Z)|\.(?=[A-ZÀ-Ý][a-zà-ÿ]))"
_DOUBLED = r",,|;;|[,;:]\.(?![.\w])|,;|;,"
_JOINED = r"(?<=[a-zà-ÿ]{3})([,;])(?=[a-zà-ÿ]{3})|(?<=[a-zà-ÿ]{4})\.(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"
# Of a piece between two spaces, what any of the three leaves in it.
_TRACE = rf"\A[,.]|[\u00a0\u202f][,.]|{_DOUBLED}|[a-zà-ÿ][,;.][A-Za-zÀ-ÿ]"
_ANY = re.compile(f"(?P<spaced>{_SPACED})|(?P<doubled>{_DOUBLED})|(?P<joined>{_JOINED})")


@text_check("stray-mark", Severity.WARNING, signs=",.;", like=shaped(_TRACE))
def stray_mark(text: Examined) -> Iterator[Problem]:
    """A comma or a full stop stands twice, behind a space, or without a space after it.

    It is left over from something deleted, or from the point of a list; or a sentence was joined
    to the next. Two full stops are told by `ellipsis`. Addresses, file names and abbreviations are
    left alone. Each is told once a text.

    Bad: ``Un hub , des jeunes``
    Bad: ``Un tissu,, varié ;.``
    Bad: ``Depuis 2021 , un marché .La ville y vient``
    Bad: ``Trois axes . Un prêt . Un local``
    Bad: ``Le marché ouvre.Toute la ville y vient,même le dimanche``
    Good: ``Un tissu varié… Etc., p. ex. à www.example.org, 1,5 % des S.A., .NET et autres...``
    """
    told = set[tuple[str | None, str]]()
    for found in _ANY.finditer(text.prose):
        kind = found.lastgroup, found[0]
        if kind in told:
            continue
        told.add(kind)
        start, end = found.span()
        sign = found[0]
        if found["spaced"]:
            yield Problem(start, end, f"a space stands before '{sign.strip()}'", "delete it")
        elif found["doubled"]:
            yield Problem(start, end, f"'{sign}' has a mark too many", "delete one of them")
        else:
            yield Problem(start, end, f"no space stands after '{sign}'", "write one")
