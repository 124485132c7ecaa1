"""The check `look-alike-letters`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Cyrillic and Greek letters that look like Latin ones, each above its own.
_ALIKE = dict(
    zip(
        "АВЕЗКМНОРСТУХІЈЅаеорсухіјѕԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ",
        "ABE3KMHOPCTYXIJSaeopcyxijsdqwhABEZHIKMNOPTYXovp",
        strict=True,
    )
)
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_FOREIGN = re.compile("[\u0370-\u03bb\u03bd-\u03ff\u0400-\u052f]")  # without μ, of units
_FOREIGN_SIGNS = frozenset(filter(_FOREIGN.match, map(chr, range(0x370, 0x530))))


@text_check("look-alike-letters", Severity.WARNING)
def look_alike_letters(text: Examined) -> Iterator[Problem]:
    r"""A Latin word holds Cyrillic or Greek letters.

    They look alike, but no search finds the word, and a reader aloud stumbles.

    Bad: ``L’\u0435conomie sociale``
    Good: ``L’économie sociale, Москва, 5 μm``
    """
    if _FOREIGN_SIGNS.isdisjoint(text.signs):
        return
    for word in text.words:
        if _FOREIGN.search(word.text) and _LATIN.search(word.text):
            plain = "".join(_ALIKE.get(letter, letter) for letter in word.text)
            fix = None if _FOREIGN.search(plain) else plain
            what = f"'{word.text}' mixes Latin letters with others that look like them"
            yield Problem(word.start, word.end, what, "type the word anew", fix)
