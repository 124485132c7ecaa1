"""The check `look-alike-letters`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from publisher.checks.clues import shaped
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
# Wide and mathematical letters and signs, ligatures, Roman numerals, the Greek question mark.
_DRESSED = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff\ufb00-\ufb06\u2160-\u217f\u037e]+")
_FOREIGN_SIGNS = frozenset(filter(_FOREIGN.match, map(chr, range(0x370, 0x530))))


@text_check(
    "look-alike-letters", Severity.WARNING, like=shaped(f"{_FOREIGN.pattern}|{_DRESSED.pattern}")
)
def look_alike_letters(text: Examined) -> Iterator[Problem]:
    r"""A Latin word holds Cyrillic or Greek letters, or ones made for formulas or for Chinese.

    They look alike, but no search finds the word, and a reader aloud stumbles. A word wholly of
    such letters counts where no other word is Cyrillic or Greek.

    Bad: ``L’\u0435conomie sociale``
    Bad: ``\u0410 la gare, l’\uff45conomie sociale``
    Good: ``L’économie sociale, Москва и Сосна, 5 μm, 5 m²``
    """
    for odd in () if text.text.isascii() else _DRESSED.finditer(text.text):
        what = f"'{odd[0]}' only looks like '{normalize('NFKC', odd[0])}'"
        yield Problem(*odd.span(), what, "type it anew", normalize("NFKC", odd[0]))
    foreign = [word for word in text.words if _FOREIGN.search(word.text)]
    disguised = all(_LATIN.search(word.text) or _ALIKE.keys() >= {*word.text} for word in foreign)
    for word in foreign:
        if disguised or _LATIN.search(word.text):
            plain = "".join(_ALIKE.get(letter, letter) for letter in word.text)
            fix = None if _FOREIGN.search(plain) else plain
            what = f"'{word.text}' mixes Latin letters with others that look like them"
            yield Problem(word.start, word.end, what, "type the word anew", fix)
