"""What a translation says otherwise than its source: another month, midnight for noon, a half.

Each is told only where both texts speak of the same kind of thing and have nothing in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from publisher.checks.examined import Examined, Word
from publisher.checks.facts.number_words import of_roman

_S = "[ \u00a0\u202f]"
MONTHS: Mapping[str, int] = {
    name: number % 12 + 1
    for number, name in enumerate(
        (
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
            " january february march april may june july august september october november december"
            " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
            " diciembre"
        ).split()
    )
}
_MONTH = f"({'|'.join(MONTHS)})"
_DAY_MONTH = re.compile(
    rf"(\d(?<![\w.,/].)\d?)(?:er|st|nd|rd|th|\.?º)?{_S}(?:de{_S}|of{_S})?{_MONTH}\b",
    re.IGNORECASE,
)
_MONTH_NUMBER = re.compile(
    rf"\b{_MONTH}{_S}(?:del?{_S})?(\d{{4}}|\d{{1,2}}(?!\d|{_S}?[h%€]|[:.]\d))", re.IGNORECASE
)
# Pictures of one thing, each of which excludes the others.
_WORDS: tuple[tuple[re.Pattern[str], ...], ...] = tuple(
    tuple(re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE) for words in each)
    for each in (
        ("noon|midday|midi|mediodía", "midnight|minuit|medianoche"),
        (
            r"doubl\w+|twofold|twice|duplic\w+|dobl\w+|deux fois|dos veces|two times",
            r"tripl\w+|threefold|trebl\w+|trois fois|tres veces|three times|thrice",
            r"quadrupl\w+|c[uú]adr[uú]pl\w+|fourfold|quatre fois|cuatro veces|four times",
            "fivefold|quintupl\\w+|cinq fois|cinco veces|five times",
            r"tenfold|décupl\w+|dix fois|diez veces|ten times",
        ),
        (
            "half (?:of|the|its|their|our|all)|(?:by|in) half|moitié|mitad",
            "(?:a|one|two)[ -]thirds?|(?:un|deux|le|les) tiers(?![ -](?:lieu|secteur|monde|state))"
            "|(?:un|dos) tercios?|terceras? partes?",
            "(?:a|one|three)[ -]quarters? of|quarts? d(?:e|es|u)|cuartas? partes?|tres cuartos",
            "(?:a|one|two|three|four)[ -]fifths?|cinquièmes?|quintas? partes?",
            "(?:a|one)[ -]tenth|dixièmes?|décimas? partes?",
        ),
    )
)
# What a clock says in words, and what may say so.
_DIGITS = re.compile(r"\d")
_PARTS_OF_HOUR = tuple(
    (re.compile(said, re.IGNORECASE), re.compile(rf"{digits}|\b(?:{words})\b", re.IGNORECASE))
    for said, digits, words in (
        (
            r"\bhalf past \w|\blas? \w+ y media\b|\bheures? et demie\b",
            "30|[.,]5|90",
            "half|demie?|media|medio|trente|thirty|treinta",
        ),
        (
            r"\bquarter past \w|\blas? \w+ y cuarto\b|\bheures? et quart\b",
            "15|[.,]25|75",
            "quarter|quart|cuarto|quinze|fifteen|quince",
        ),
        (
            r"\bquarter to \w|\blas? \w+ menos cuarto\b|\bheures? moins (?:le )?quart\b",
            "45|[.,]75",
            "quarter|quart|cuarto|quarante-cinq|forty-five|cuarenta y cinco",
        ),
    )
)
# Ranks that two languages count alike.
_RANKS: Mapping[str, int] = {
    word: rank
    for rank, words in enumerate(
        (
            "first premier première premiers premières primer primero primera primeros primeras 1er"
            " 1re",
            "second deuxième deuxièmes segundo segunda segundos segundas",
            "third troisième troisièmes tercer tercero tercera terceros terceras tiers tercio",
            "fourth quatrième quatrièmes cuarta",
            "fifth cinquième cinquièmes quinto quinta",
            "sixth sixième sexto sexta",
            "seventh septième séptimo séptima",
            "eighth huitième octavo octava",
        ),
        1,
    )
    for word in words.split()
}
_CENTURY = frozenset("siècle siècles siglo siglos century centuries".split())
# One of these has to be in the source for any picture; it spares most texts all the patterns.
_PICTURES = frozenset(
    (
        *"noon midday midi mediodía midnight minuit medianoche half past media demie".split(),
        "cuarto",
        *(word for word, rank in _RANKS.items() if rank > 1),
        *"twofold twice thrice threefold fourfold fivefold tenfold fois veces times".split(),
        *"moitié mitad third thirds tiers tercio tercios tercera terceras fifth fifths".split(),
        *"quarter quarters quart quarts cuarta cuartas cuartos tenth cinquième cinquièmes".split(),
        *"quinta quintas dixième dixièmes décima décimas doble dobles dobló doblado".split(),
        *(
            stem + end
            for stem in ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "décupl", "cuádrupl")
            for end in "e es ed ing er é ée és ées a ait ent era ant".split()
        ),
        *(
            stem + end
            for stem in ("duplic", "triplic", "cuadruplic", "quintuplic")
            for end in "ar ado ada ados adas a an ó aron ará arán ando".split()
        ),
    )
)
TELLING = _CENTURY | _PICTURES


_OF_CENTURY = re.compile(
    rf"\b([IVX]+)(?:er|[eè]me|e)?{_S}siècles?\b|\b(?i:siglos?){_S}([IVX]+)\b"
    rf"|\b(\d{{1,2}})(?:st|nd|rd|th)(?:{_S}|-)(?:century|centuries)\b"
)


class Contradiction(NamedTuple):
    """What the source says, and where the translation says something else; nowhere: 0 and 0."""

    said: str
    start: int
    end: int


def contradictions(source: Examined, text: Examined) -> Iterator[Contradiction]:
    """Yield what a translation says otherwise than its source."""
    if not source.vocabulary.isdisjoint(MONTHS):
        yield from _of_dates(text.shared(_dates), source.shared(_dates))
    if not source.vocabulary.isdisjoint(_CENTURY):
        yield from _of_centuries(source, text)
    if source.vocabulary.isdisjoint(_PICTURES):
        return
    yield from _of_ranks(source, text)
    for number, words in enumerate(_WORDS):
        said = _found(words, source)
        meant = _found(words, text) if said else said
        # A share may be told in figures as well.
        if meant and not said.keys() & meant.keys() and not (number and _has_shares(text)):
            yield Contradiction(next(iter(said.values()))[0], *next(iter(meant.values())).span())
    for hour, same in _PARTS_OF_HOUR:
        if (part := hour.search(source.text)) and not same.search(text.text):
            yield Contradiction(part[0], 0, 0)


def _of_ranks(source: Examined, text: Examined) -> Iterator[Contradiction]:
    """Yield a rank of the source, where the translation has another one instead."""
    said, says = (dict(_ranks(each)) for each in (source, text))
    lost, new = said.keys() - says.keys(), says.keys() - said.keys()
    if max(lost, default=0) > 1 and max(new, default=0) > 1 and not _DIGITS.search(text.text):
        words = said[max(lost)], says[max(new)]
        yield Contradiction(words[0].text, words[1].start, words[1].end)


def _ranks(text: Examined) -> Iterator[tuple[int, Word]]:
    for word in () if text.vocabulary.isdisjoint(_RANKS) else text.words:
        if rank := _RANKS.get(word.text.lower()):
            yield rank, word


def _of_centuries(source: Examined, text: Examined) -> Iterator[Contradiction]:
    """Yield a century of the source, where the translation names none but others."""
    said, says = (dict(_centuries(each)) for each in (source, text))
    if said and says and said.keys().isdisjoint(says):
        number = next(iter(says))
        yield Contradiction(source.prose[slice(*next(iter(said.values())))], *says[number])


def _centuries(text: Examined) -> Iterator[tuple[int, tuple[int, int]]]:
    for found in _OF_CENTURY.finditer(text.prose):
        roman = found[1] or found[2]
        yield int(found[3]) if found[3] else of_roman(roman), found.span()


def _found(words: Sequence[re.Pattern[str]], text: Examined) -> Mapping[int, re.Match[str]]:
    return {n: found for n, pattern in enumerate(words) if (found := pattern.search(text.text))}


def _has_shares(text: Examined) -> bool:
    return "%" in text.signs or _IN.search(text.text) is not None


_IN = re.compile(r"\b(?:sur|out of|in (?:two|three|four|five|ten)|de cada|por cada|per cent)\b")


def _dates(text: Examined) -> Mapping[tuple[int, int], tuple[int, int]]:
    """Return the places of a text's months, each with the day or year that stands beside it."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    if text.vocabulary.isdisjoint(MONTHS):
        return found
    for one in _DAY_MONTH.finditer(text.prose):
        found.setdefault((MONTHS[one[2].lower()], int(one[1])), one.span())
    for one in _MONTH_NUMBER.finditer(text.prose):
        found.setdefault((MONTHS[one[1].lower()], int(one[2])), one.span())
    return found


def _of_dates(
    here: Mapping[tuple[int, int], tuple[int, int]],
    there: Mapping[tuple[int, int], tuple[int, int]],
) -> Iterator[Contradiction]:
    """Yield dates that have the day or the year of one of the source, and another month."""
    lost: dict[int, int] = {}  # by day or year, the first month that is not here
    for month, number in there:
        if (month, number) not in here:
            lost.setdefault(number, month)
    for (month, number), place in here.items():
        if (month, number) not in there and number in lost:
            names = [name for name, value in MONTHS.items() if value == lost[number]]
            yield Contradiction(f"{names[1].capitalize()} {number}", *place)
