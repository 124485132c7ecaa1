"""The check `acronyms`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from string import ascii_uppercase

from publisher.checks.clues import Side
from publisher.checks.facts.proper_names import distance
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

# Bodies and ideas whose short names change with the language: fr, en, es.
_LANGUAGES = ("fr", "en", "es")
_ROWS = """
    ONU UN ONU, OIT ILO OIT, BIT ILO OIT, OMS WHO OMS, OMC WTO OMC, ODD SDG ODS, OCDE OECD
    OCDE, UE EU UE, CGLU UCLG CGLU, ESS SSE ESS, ESS SSE EESS, FMI IMF FMI, PNUD UNDP PNUD, PME
    SME PYME, PIB GDP PIB, ONG NGO ONG, VIH HIV VIH, TIC ICT TIC, RSE CSR RSE, RSE CSR RSC,
    OTAN NATO OTAN, SIDA AIDS SIDA, IA AI IA, TVA VAT IVA, ADN DNA ADN, GES GHG GEI, GIEC IPCC
    IPCC, PAM WFP PMA, PAC CAP PAC, BEI EIB BEI, BCE ECB BCE, ACI ICA ACI, HCR UNHCR ACNUR,
    CESE EESC CESE, CIT ILC CIT, FSM WSF FSM, FEDER ERDF FEDER, FSE ESF FSE, RGPD GDPR RGPD,
    OIM IOM OIM, OMD MDG ODM, RH HR RRHH, CNUCED UNCTAD UNCTAD, CEDH ECHR TEDH, OEA OAS OEA,
    PNUE UNEP PNUMA, FIDA IFAD FIDA, CEPALC ECLAC CEPAL, BID IDB BID,
    BERD EBRD BERD, CICR ICRC CICR, UICN IUCN UICN, OMPI WIPO OMPI, OACI ICAO OACI,
    UIT ITU UIT, HCDH OHCHR ACNUDH, CCNUCC UNFCCC CMNUCC, DUDH UDHR DUDH,
    OSC CSO OSC, IDH HDI IDH, RNB GNI INB, ACV LCA ACV
"""
_TABLE = tuple(dict(zip(_LANGUAGES, row.split(), strict=True)) for row in _ROWS.split(","))
_OWN = {base: frozenset(row[base] for row in _TABLE) for base in _LANGUAGES}
KNOWN = frozenset(name for row in _TABLE for name in row.values())
_WORD = re.compile(r"[A-Z](?<![\w.@/-].)[A-Z]{1,5}(?=s?(?![\w@-]))")
_FAR = 40  # characters


@lru_cache(maxsize=10_000)
def own_form(word: str, base: str) -> str:
    """Return what a language calls what is an acronym in others only; "" for any other word."""
    if base not in _OWN or word in _OWN[base]:
        return ""
    return next((row[base] for row in _TABLE if word in row.values()), "")


_CAPITALS = re.compile(r"[A-Z]{2,6}")


def _has_one(piece: str, base: str) -> bool:
    return base in _OWN and not _OWN[base].isdisjoint(_CAPITALS.findall(piece))


@unit_check("acronyms", Severity.WARNING, signs=ascii_uppercase, like=_has_one, side=Side.SOURCE)
def acronyms(pair: Pair) -> Iterator[Problem]:
    """An acronym stands in the form of another language, or lacks a letter of its own.

    ILO is OIT in French and Spanish, SDG is ODD in French and ODS in Spanish, UN is ONU. In a name
    that source and translation share it stays.

    Bad: ``The ILO and the SDGs`` → ``L’ILO et les ODD``
    Bad (fr>en): ``L’ONU et l’OCDE`` → ``The ONU and the OECD``
    Bad (es>en): ``La ONU lo aprobó`` → ``The ONU General Assembly passed it``
    Bad (fr>es): ``L’ONG du quartier`` → ``La NGO del barrio``
    Bad (es>fr): ``La ESS crece`` → ``L’ES grandit``
    Good: ``The ILO and the UN`` → ``L’OIT et l’ONU``
    Good (fr>es): ``Les ODD et la RSE`` → ``Los ODS y la RSE``
    Good (fr>en): ``ESS France`` → ``ESS France``
    """
    source, target = pair.source, pair.text
    if source.base not in _OWN or target.base not in _OWN or source.base == target.base:
        return
    said = {found[0]: found for found in reversed([*_WORD.finditer(source.prose)])}
    here = [*_WORD.finditer(target.prose)]
    rows = [row for row in _TABLE if row[source.base] in said]
    right = {row[target.base] for row in rows}
    for found in here:
        if found[0] in right or _stays(pair, said.get(found[0]), found):
            continue
        row = next((row for row in rows if _is_meant(row, found[0], target.base)), None)
        known = {word[0] for word in here}
        if row and (
            found[0] in row.values() or not (row[target.base] in known or found[0] in said)
        ):
            wanted = row[target.base]
            what = f"'{found[0]}' is '{wanted}' in this language"
            yield Problem(*found.span(), what, f"write '{wanted}'", wanted)


def _is_meant(row: Mapping[str, str], word: str, base: str) -> bool:
    """Tell whether a word is another language's form of an acronym, or this one's misspelt."""
    if word in row.values():
        return word not in _OWN[base]
    wanted = row[base]
    return len(wanted) > 2 and distance(word, wanted) == 1 and word not in _OWN[base]


def _stays(pair: Pair, said: re.Match[str] | None, found: re.Match[str]) -> bool:
    """Tell whether it is part of a name that source and translation share: ESS France."""
    if said is None:
        return False
    return any(
        mine is not None and mine == yours
        for mine, yours in zip(
            _beside(pair.source.prose, said), _beside(pair.text.prose, found), strict=True
        )
    )


def _beside(prose: str, found: re.Match[str]) -> tuple[str | None, str | None]:
    """Return the words with a capital that are right before and after."""
    before = _BEFORE.search(prose[max(found.start() - _FAR, 0) : found.start()])
    after = _AFTER.match(prose[found.end() : found.end() + _FAR])
    return before and before[1], after and after[1]


_BEFORE = re.compile(r"([A-ZÀ-Ý]\w+)[ \u00a0-]\Z")
_AFTER = re.compile(r"[ \u00a0-]([A-ZÀ-Ý]\w+)")
