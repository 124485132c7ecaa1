"""The check `place-spelling`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.l10n.cldr import locale
from publisher.l10n.countries import is_country
from publisher.text.stemming import without_accents

_LANGUAGES = ("fr", "en", "es")
_BEFORE: Mapping[str, str] = {
    "fr": "au|en|du|de|à|aux|vers|pour",
    "es": "en|de|a|del|al|desde|para",
}
_WORD = re.compile(r"[^\W\d_]+")


def _may_be_of_one(piece: str, base: str) -> bool:
    return not _wrong(base).keys().isdisjoint(_WORD.findall(piece))


@text_check("place-spelling", Severity.WARNING, languages=_LANGUAGES, like=_may_be_of_one)
def place_spelling(text: Examined) -> Iterator[Problem]:
    """A country has lost the hyphen of its name, or in French and Spanish its accent.

    Known are the names that CLDR has. Without its accent a name may be part of a foreign one, so
    that is told only behind "en", "au", "de" and their like.

    Bad (fr): ``La ville de Praia, au Cap Vert``
    Bad (fr): ``Une coopérative en Coree du Sud, une autre au Perou``
    Bad (es): ``Una cooperativa en Haiti``
    Good (fr): ``Au Cap-Vert, en Corée du Sud, la fondation Nepal Trust``
    Good (en): ``Guinea-Bissau and Timor-Leste``
    """
    table = _wrong(text.base)
    for word in table.keys() & _WORD.findall(text.prose):
        for wrong, right, pattern in table[word]:
            for found in pattern.finditer(text.prose):
                start = found.start(1)
                what = f"'{wrong}' is written '{right}'"
                yield Problem(start, start + len(wrong), what, f"write '{right}'", right)


@cache
def _wrong(base: str) -> Mapping[str, list[tuple[str, str, re.Pattern[str]]]]:
    """Return wrong form, right form and a pattern, by the longest word of the former."""
    found: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    names = {str(n) for code, n in locale(base).territories.items() if is_country(str(code))}
    before = rf"\b(?:{_BEFORE[base]}) " if base in _BEFORE else ""
    for right in sorted(names):
        forms = [(right.replace("-", " "), r"(?<![\w-])")]
        if before:
            forms.append((without_accents(right), before))
        for wrong, lead in forms:
            if wrong not in names and "(" not in wrong:
                pattern = re.compile(rf"{lead}({re.escape(wrong)})(?![\w-])(?! [A-ZÀ-Ý])")
                found.setdefault(max(_WORD.findall(wrong), key=len), []).append(
                    (wrong, right, pattern)
                )
    return found
