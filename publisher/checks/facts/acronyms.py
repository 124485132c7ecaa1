"""The check `acronyms`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

# Bodies and ideas whose short names change with the language: fr, en, es.
_TABLE = tuple(
    dict(zip(("fr", "en", "es"), line.split(), strict=True))
    for line in """
        ONU UN ONU
        OIT ILO OIT
        BIT ILO OIT
        OMS WHO OMS
        OMC WTO OMC
        ODD SDG ODS
        OCDE OECD OCDE
        UE EU UE
        CGLU UCLG CGLU
        ESS SSE ESS
        FMI IMF FMI
        PNUD UNDP PNUD
        PME SME PYME
        PIB GDP PIB
        ONG NGO ONG
        VIH HIV VIH
        TIC ICT TIC
        RSE CSR RSE
        OTAN NATO OTAN
    """.strip().splitlines()
)
_WORD = re.compile(r"(?<![\w.@/-])[A-Z]{2,6}(?=s?(?![\w@-]))")


def _wrong(source: str, target: str) -> Mapping[str, str]:
    """Return the source language's acronyms that the target language writes in another way."""
    own = {row[target] for row in _TABLE}
    return {
        row[source]: row[target]
        for row in _TABLE
        if row[source] != row[target] and row[source] not in own
    }


_WRONG = {(a, b): _wrong(a, b) for a in ("fr", "en", "es") for b in ("fr", "en", "es") if a != b}


@unit_check("acronyms", Severity.WARNING)
def acronyms(pair: Pair) -> Iterator[Problem]:
    """An acronym stands in the form of the other language.

    ILO is OIT in French and Spanish, SDG is ODD in French and ODS in Spanish, UN is ONU. Inside
    names written with a hyphen or in another name in capitals it may stay.

    Bad: ``The ILO and the SDGs`` → ``L’ILO et les ODD``
    Bad (fr>en): ``L’ONU et l’OCDE`` → ``The ONU and the OECD``
    Good: ``The ILO and the UN`` → ``L’OIT et l’ONU``
    Good (fr>es): ``Les ODD et la RSE`` → ``Los ODS y la RSE``
    Good (fr>en): ``ESS France`` → ``ESS France``
    """
    wrong = _WRONG.get((pair.source.base, pair.text.base))
    if not wrong:
        return
    said = {found[0] for found in _WORD.finditer(pair.source.prose)}
    for found in _WORD.finditer(pair.text.prose):
        if found[0] in wrong and found[0] in said and not _in_name(pair, found):
            right = wrong[found[0]]
            what = f"'{found[0]}' is '{right}' in this language"
            yield Problem(*found.span(), what, f"write '{right}'", right)


def _in_name(pair: Pair, found: re.Match[str]) -> bool:
    """Tell whether capitals stand around it: ESS France, Forum ESS."""
    prose = pair.text.prose
    before = re.search(r"(\w+)[ \u00a0-]\Z", prose[max(found.start() - 40, 0) : found.start()])
    after = re.match(r"[ \u00a0-](\w+)", prose[found.end() : found.end() + 40])
    first = before is not None and not prose[: max(found.start() - len(before[0]), 0)].strip()
    inside = before is not None and before[1][0].isupper() and len(before[1]) > 3
    return (inside and not first) or (after is not None and after[1][0].isupper())
