"""Numbers that are written as words or in Roman letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from publisher.checks.examined import Examined, Word
from publisher.checks.facts.sayings import is_share, sayings
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
        "half": 50, "halve": 50, "halved": 50, "tens": 10, "twenties": 20, "thirties": 30,
        "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
        "nineties": 90,
    },
    "es": {
        "un": 1, "una": 1, "primer": 1, "primero": 1, "primera": 1, "primeros": 1, "primeras": 1,
        "segundo": 2, "segunda": 2, "doble": 2, "tercer": 3, "tercero": 3, "tercera": 3,
        "tercio": 3, "tercios": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6,
        "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "décima": 10,
        "décimo": 10, "decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30,
        "centenar": 100, "millar": 1000, "mitad": 50, "medio": 50, "media": 50, "ambos": 2,
        "ambas": 2, "veintiún": 21,
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
SHORT_SCALES = {"k": 1000, "K": 1000, "bn": 10**9, "Bn": 10**9, "Md": 10**9, "Mds": 10**9}
SHORT_SCALES |= {"m": 10**6, "M": 10**6}
_SHORT = re.compile(r"[ \u00a0\u202f]?(k|K|m|M|Mds?|bn)[ \u00a0\u202f]?(?:[€$£¥]|EUR\b|USD\b)")
SCALES = frozenset(word for words in _SCALES.values() for word in words)
_MOST = 10**15
_CENTURIES = range(16, 21)  # of years that are said as two numbers
_AND = frozenset(("et", "and", "y"))
_VALUES = {sign.upper(): value for value, sign in ROMAN if len(sign) == 1}
_ROMAN = re.compile(r"(?<!\w)([IVX][IVXLC]*|[LC][IVXLC]+)(?:er|e|º)?(?!\w)")


_RANKS: Mapping[str, Mapping[int, str]] = {
    "fr": {
        3: "troisième", 4: "quatrième", 5: "cinquième", 6: "sixième", 7: "septième", 8: "huitième",
        9: "neuvième", 10: "dixième", 11: "onzième", 12: "douzième", 13: "treizième",
        14: "quatorzième", 15: "quinzième", 16: "seizième", 20: "vingtième", 30: "trentième",
        40: "quarantième", 50: "cinquantième", 60: "soixantième", 100: "centième",
    },
    "en": {
        6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 11: "eleventh", 12: "twelfth",
        13: "thirteenth", 14: "fourteenth", 15: "fifteenth", 16: "sixteenth", 17: "seventeenth",
        18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth", 40: "fortieth",
        50: "fiftieth", 60: "sixtieth", 70: "seventieth", 80: "eightieth", 90: "ninetieth",
    },
    "es": {
        6: "sexto", 7: "séptimo", 8: "octavo", 9: "noveno", 11: "undécimo", 12: "duodécimo",
        13: "decimotercero", 14: "decimocuarto", 15: "decimoquinto", 16: "decimosexto",
        17: "decimoséptimo", 18: "decimoctavo", 19: "decimonoveno", 20: "vigésimo",
        30: "trigésimo", 40: "cuadragésimo", 50: "quincuagésimo", 100: "centésimo",
    },
}  # fmt: skip


def _ranks(base: str) -> dict[str, int]:
    """Return the ordinals that are nothing else, in every gender and number."""
    found = {}
    for value, word in _RANKS[base].items():
        found[word] = found[f"{word}s"] = value
        if word.endswith("o"):
            found |= {word[:-1] + end: value for end in ("a", "as")}
    return found


_HUNDREDS = "dos tres cuatro quin seis sete ocho nove"


def _plain_table(base: str) -> dict[str, int]:
    found = {word: n for n, word in enumerate(_FROM_ZERO[base].split())}
    if base == "es":  # doscientos, doscientas …
        found |= {
            f"{stem}{'' if stem == 'quin' else 'c'}ient{end}": 100 * n
            for n, stem in enumerate(_HUNDREDS.split(), 2)
            for end in ("os", "as")
        }
    return found | {word: 10 * n for n, word in enumerate(_TENS[base].split(), 2)}


def _table(base: str) -> dict[str, int]:
    return {**_plain_table(base), **_ranks(base), **_OTHERS[base]}


_WORDS: Mapping[str, Mapping[str, int]] = {base: _table(base) for base in _FROM_ZERO}


class Counted(NamedTuple):
    """A number above one that is written as words, and where it stands."""

    value: Decimal
    start: int
    end: int


_CARDINALS: Mapping[str, dict[str, int]] = {
    base: {word: n for word, n in _plain_table(base).items() if n > 1} for base in _FROM_ZERO
}
_CARDINALS["fr"]["vingts"] = 20
# Those that a clock says, for patterns.
SMALL: Mapping[str, tuple[str, ...]] = {
    base: (*(word for word, n in _plain_table(base).items() if 0 < n < 60), *one.split())
    for base, one in (("fr", "une"), ("en", ""), ("es", "una"))
}
_FRACTIONS = frozenset((3, 4, 5, 10, 20, 100))  # "un cinquième" is 20 per cent as well
for _base, _words in _CARDINALS.items():
    _words |= {word: n for word, n in _ranks(_base).items() if n not in _FRACTIONS}
# What is only a rank in these forms, unless it is a share.
_CARDINALS["fr"] |= {"troisième": 3, "troisièmes": 3, "quatrième": 4, "cinquième": 5}
_CARDINALS["en"] |= {"third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_CARDINALS["es"] |= {"tercer": 3, "tercero": 3, "tercera": 3, "cuarta": 4, "décimo": 10}
KNOWN = frozenset(word for table in _CARDINALS.values() for word in table) | SCALES
_EXCUSING = KNOWN | frozenset(word for table in _WORDS.values() for word in table)
JOINING = _EXCUSING | _AND  # behind one of these a number in words may go on
_CAPITALS = frozenset("IVXLC")
_JOINED = re.compile(r"(?:[ \u00a0\u202f-]|-?(?:et|and|y)-?| (?:et|and|y) )*")
_PER_CENT = re.compile(r"(?:pour|per|por)[ \u00a0]\Z", re.IGNORECASE)
_PLURAL = re.compile(r"[ \u00a0][^\W\d_]+[sx]\b")


def counted(text: Examined) -> list[Counted]:
    """Return the numbers that a text surely writes as words: no articles or fractions."""
    if text.base not in _CARDINALS or KNOWN.isdisjoint(text.vocabulary):
        return []
    groups: list[list[Word]] = []
    table, scales = _CARDINALS[text.base], _SCALES[text.base]
    for word in text.words:
        if word.text.lower() in table or word.text.lower() in scales:
            near = groups and _JOINED.fullmatch(text.prose, groups[-1][-1].end, word.start)
            if near and not _are_two(groups[-1][-1], word, text.base):
                groups[-1].append(word)
            else:
                groups.append([word])
    said = sayings(text)
    return [
        Counted(Decimal(_value([word.text.lower() for word in group], text.base)), *place)
        for group in groups
        for place in [(group[0].start, group[-1].end)]
        if place[0] not in said and _is_number(text, group)
    ]


def _are_two(one: Word, other: Word, base: str) -> bool:
    """Tell whether two words name two numbers: the sixties and seventies are not 130."""
    values = [_CARDINALS[base].get(word.text.lower(), 0) for word in (one, other)]
    return other.start - one.end > 1 and all(20 <= value < 100 for value in values)


def _is_number(text: Examined, group: Sequence[Word]) -> bool:
    """Tell whether nothing else can be meant: "pour cent", "neuf" for new, "mille" for many."""
    word, start, end = group[0].text.lower(), group[0].start, group[-1].end
    if is_share(text, group[-1].text.lower(), start, end):
        return False
    if len(group) > 1:
        return text.prose[end : end + 1] != "-"
    if word in _SCALES[text.base] or text.prose[end : end + 1] == "-":
        return False
    if word == "neuf":
        return _PLURAL.match(text.prose, end) is not None
    return _PER_CENT.search(text.prose[max(start - 6, 0) : start]) is None


def _value(words: Sequence[str], base: str) -> int:
    total = part = 0
    for word in words:
        if scale := _SCALES[base].get(word):
            if scale == 100:
                part = max(part, 1) * 100
            elif part or not total:
                total, part = total + max(part, 1) * scale, 0
            elif total < _MOST:  # dos mil millones
                total *= scale
        elif part % 100 == 4 and word in ("vingt", "vingts"):
            part += 76
        else:
            value = _CARDINALS[base].get(word, 0)
            # nineteen eighty-four, twenty-twelve
            year = base == "en" and part in _CENTURIES and 10 <= value < 100
            part = (100 * part if year else part) + value
    return total + part


def words_for(base: str, word: str) -> list[Decimal]:
    """Return the number that one word means, if it means one."""
    value = _WORDS.get(base, {}).get(word)
    return [] if value is None else [Decimal(value)]


def scale_after(text: Examined, place: int) -> int:
    """Return what a word right after a number multiplies it by: 1 000 000 for "5 million"."""
    if not text.text[place : place + 2].lstrip()[:1].isalpha():
        return 1
    if short := _SHORT.match(text.text, place):
        return SHORT_SCALES[short[1]]
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
    if _EXCUSING.isdisjoint(text.vocabulary) and _CAPITALS.isdisjoint(text.signs):
        return frozenset()
    return frozenset(map(Decimal, (*_spelt(text), *_roman(text))))


def _spelt(text: Examined) -> Iterator[int]:
    words, scales = _WORDS.get(text.base, {}), _SCALES.get(text.base, {})
    total = part = 0
    for word in (word.text.lower() for word in text.words):
        if word in words:
            value = words[word]
            # quatre-vingts is a product
            year = text.base == "en" and part in _CENTURIES and 10 <= value < 100
            part = 100 * part if year else part
            part += 76 if part % 100 == 4 and value == 20 else value
            yield value
        elif word in scales:
            lone, part = not part, max(part, 1) * scales[word]
            yield scales[word]
            if scales[word] >= 1000:
                total, part = (total * scales[word] if lone and total else total + part), 0
        elif word not in _AND:
            total = part = 0
            continue
        if total > _MOST:  # or "million" again and again would take for ever
            total = part = 0
        yield part
        yield total + part


def _roman(text: Examined) -> Iterator[int]:
    return (of_roman(found[1]) for found in _ROMAN.finditer(text.prose))


@lru_cache(maxsize=1_000)
def of_roman(number: str) -> int:
    """Return the value of a number in Roman capitals."""
    values = [_VALUES[sign] for sign in number]
    following = [*values[1:], 0]
    return sum(-n if n < after else n for n, after in zip(values, following, strict=True))
