"""Numbers that are written as words or in Roman letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from publisher.checks.examined import Examined
from publisher.l10n.numbers import ROMAN

_TENS: Mapping[str, str] = {
    "fr": "vingt trente quarante cinquante soixante septante huitante nonante",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_FROM_ZERO: Mapping[str, str] = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés"
    " veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
}
_OTHERS: Mapping[str, Mapping[str, int]] = {
    "fr": {
        "une": 1, "premier": 1, "première": 1, "premiers": 1, "premières": 1, "deuxième": 2,
        "second": 2, "seconde": 2, "double": 2, "troisième": 3, "tiers": 3, "quatrième": 4,
        "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9,
        "dixième": 10, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
        "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
        "centaine": 100, "millier": 1000, "moitié": 50, "demi": 50, "demie": 50, "vingts": 20,
    },
    "en": {
        "a": 1, "an": 1, "first": 1, "once": 1, "second": 2, "twice": 2, "double": 2, "both": 2,
        "third": 3, "thirds": 3, "fourth": 4, "quarter": 4, "quarters": 4, "fifth": 5, "sixth": 6,
        "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "dozen": 12, "twentieth": 20,
        "half": 50, "halve": 50, "halved": 50, "tens": 10,
    },
    "es": {
        "un": 1, "una": 1, "primer": 1, "primero": 1, "primera": 1, "primeros": 1, "primeras": 1,
        "segundo": 2, "segunda": 2, "doble": 2, "tercer": 3, "tercero": 3, "tercera": 3,
        "tercio": 3, "tercios": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6,
        "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9,
        "décimo": 10, "decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30,
        "centenar": 100, "millar": 1000, "mitad": 50, "medio": 50, "media": 50, "ambos": 2,
        "ambas": 2, "veintiún": 21, "quinientos": 500, "quinientas": 500, "doscientos": 200,
        "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400,
    },
}  # fmt: skip
_SCALES: Mapping[str, Mapping[str, int]] = {
    "fr": {
        "cent": 100, "cents": 100, "mille": 1000, "milliers": 1000, "million": 10**6,
        "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    },
    "en": {
        "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 10**6,
        "millions": 10**6, "billion": 10**9, "billions": 10**9,
    },
    "es": {
        "cien": 100, "ciento": 100, "cientos": 100, "mil": 1000, "miles": 1000, "millón": 10**6,
        "millones": 10**6,
    },
}  # fmt: skip
_AND = frozenset(("et", "and", "y"))
_ROMAN = re.compile(r"(?<!\w)([IVX][IVXLC]*|[LC][IVXLC]+)(?:er|e|º)?(?!\w)")


def _table(base: str) -> dict[str, int]:
    found = {word: n for n, word in enumerate(_FROM_ZERO[base].split())}
    found |= {word: 10 * n for n, word in enumerate(_TENS[base].split(), 2)}
    return {**found, **_OTHERS[base]}


_WORDS: Mapping[str, Mapping[str, int]] = {base: _table(base) for base in _FROM_ZERO}


def scale_after(text: Examined, place: int) -> int:
    """Return what a word right after a number multiplies it by: 1 000 000 for "5 million"."""
    scales = _SCALES.get(text.base, {})
    factor = 1
    for word in re.findall(r"\A[^\W\d_]+|(?<=\W)[^\W\d_]+", text.text[place : place + 24].strip()):
        if word.lower() not in scales:
            break
        factor *= scales[word.lower()]
    return factor


def spelt(text: Examined) -> frozenset[Decimal]:
    """Return all that the number words of a text may mean: of "dix-huit", 10, 8 and 18.

    Generous on purpose: it excuses figures, it accuses none. Empty for languages without a table.
    """
    return frozenset(map(Decimal, (*_spelt(text), *_roman(text))))


def _spelt(text: Examined) -> Iterator[int]:
    words, scales = _WORDS.get(text.base, {}), _SCALES.get(text.base, {})
    total = part = 0
    for word in (word.text.lower() for word in text.words):
        if word in words:
            value = words[word]
            # quatre-vingts is a product
            part = 80 if part == 4 and value == 20 else part + value
            yield value
        elif word in scales:
            part = max(part, 1) * scales[word]
            yield scales[word]
            if scales[word] >= 1000:
                total, part = total + part, 0
        elif word not in _AND:
            total = part = 0
            continue
        yield part
        yield total + part


def _roman(text: Examined) -> Iterator[int]:
    letters = {sign.upper(): value for value, sign in ROMAN if len(sign) == 1}
    for found in _ROMAN.finditer(text.prose):
        values = [letters[sign] for sign in found[1]]
        following = [*values[1:], 0]
        yield sum(-n if n < after else n for n, after in zip(values, following, strict=True))
