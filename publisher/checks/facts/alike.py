"""Whether a translation tells the numbers of its source, as far as phrases of both show it.

A phrase is what stands around a number, date or time: "on Monday 12 May, at 2 p.m.". Phrases are
short and come again, so each is read by itself, once. What they tell alike need not be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import NamedTuple, TypeAlias

from publisher.checks.examined import Examined, small
from publisher.checks.facts.contradictions import MONTHS, TELLING, contradictions
from publisher.checks.facts.figures import DIGITS, WEEKDAYS, figures
from publisher.checks.facts.number_words import JOINING, KNOWN, SHORT_SCALES, counted, spelt
from publisher.checks.subject import Pair
from publisher.text.pieces import Pieces

# One of these is in whatever tells a number, date or time, in any of the languages.
SIGNS, WORDS = DIGITS, KNOWN | TELLING | MONTHS.keys() | WEEKDAYS.keys()
# What makes a time or millions of the digits beside it …
_TELLING = WORDS.union(
    map(str.lower, SHORT_SCALES),
    "h m am pm hr hrs hora horas morning afternoon evening night".split(),
    "mañana madrugada tarde noche matin midi soir".split(),
)
# … and what may stand between, or before.
_BETWEEN = JOINING.union(
    "at in of the to or by from until till between".split(),
    "de del du des d l la las le les à au entre".split(),
)
_ROMAN = re.compile(r"(?<!\w)[IVXLC]{2}")
_DOUBTFUL = re.compile(r"\d(?:[kKmM]|[bB]n)(?![^\W_])")  # 5m people are five millions
_LONG, _MANY = 200, 100  # characters in a phrase, phrases in a text
_PLURAL = " os"  # behind it "neuf" is nine and not new

Number: TypeAlias = tuple[str, Decimal | str]  # kind and content, as of a `Figure`


class Told(NamedTuple):
    """What a text tells, or a phrase of it."""

    figures: frozenset[Number] = frozenset()  # in digits
    counted: frozenset[Number] = frozenset()  # in words that may be meant as numbers
    spelt: frozenset[Number] = frozenset()  # all that words may mean
    months: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()
    pictures: frozenset[str] = frozenset()  # words that may contradict others


def may_differ(pair: Pair) -> bool:
    """Tell whether a translation may tell other numbers, dates or times than its source."""
    one, other = pair.source.shared(_told), pair.text.shared(_told)
    if one is None or other is None:
        return True
    meant = other.figures | other.spelt
    return (
        not one.figures <= meant
        or not one.counted <= meant
        or not other.figures | other.counted <= one.figures | one.spelt
        or _disagree(one.months, other.months)
        or _disagree(one.weekdays, other.weekdays)
        or (bool(one.pictures) and any(contradictions(pair.source, pair.text)))
    )


def _disagree(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other) and (one != other or len(one) > 1)


def _told(text: Examined) -> Told | None:
    """Return what a text tells; None if its phrases leave a doubt."""
    known = _of_phrases(text.base)
    read = [
        known[phrase] if len(phrase) < _LONG else None
        for phrase in islice(_phrases(text), _MANY + 1)
    ]
    if len(read) > _MANY:
        return None
    phrases = [each for each in read if each is not None]
    if len(phrases) < len(read):
        return None
    told = Told(*map(frozenset().union, *phrases)) if phrases else _NOTHING
    if len(phrases) > 1 and any(kind == "time" for kind, _ in told.figures):
        return None  # the later one may say of which half of the day the first one is
    # Words that mark-up hides are none.
    return told if not told.spelt or text.is_simple else told._replace(spelt=frozenset())


_NOTHING = Told()
_TOLD, _LINK, _OTHER = "t", "-", "."  # pieces of a text
_PHRASE = re.compile(r"(?<!-)-*+t[t-]*+")


def _phrases(text: Examined) -> Iterator[str]:
    pieces = text.pieces
    kinds = "".join(_KINDS.of(pieces))
    return (" ".join(pieces[slice(*found.span())]) for found in _PHRASE.finditer(kinds))


def _kind(piece: str) -> str:
    # A soft hyphen stands within a word or between two.
    words = [*small(piece), *small(piece.replace("\u00ad", " "))]
    if not DIGITS.isdisjoint(piece) or not _TELLING.isdisjoint(words) or _ROMAN.search(piece):
        return _TOLD
    return _LINK if not words or words[0] in _BETWEEN or words[-1] in _BETWEEN else _OTHER


_KINDS = Pieces(_kind)


@cache
def _of_phrases(base: str) -> Pieces[Told | None]:
    return Pieces(lambda phrase: _of_phrase(Examined(phrase, base)))


def _of_phrase(text: Examined) -> Told | None:
    if _DOUBTFUL.search(text.text):
        return None
    words = text.vocabulary
    return Told(
        frozenset(each[:2] for each in figures(text) if each.kind not in ("month", "weekday")),
        frozenset(("number", each.value) for each in counted(text.replaced(text.text + _PLURAL))),
        frozenset(("number", each) for each in _with_decades(spelt(text))),
        _values(words, MONTHS),
        _values(words, WEEKDAYS),
        words & TELLING,
    )


def _with_decades(numbers: frozenset[Decimal]) -> Iterator[Decimal]:
    """Yield numbers, and for seventy the years that "the seventies" may mean."""
    for number in numbers:
        yield number
        if 10 <= number < 100 and number % 10 == 0:
            yield from (number + century for century in (1800, 1900, 2000))


def _values(words: frozenset[str], table: Mapping[str, int]) -> frozenset[int]:
    return frozenset(table[word] for word in words & table.keys())
