"""Numbers that a translator works out: at 19 is two years later, where the text said at 17.

Such a translation may be right, and only a reader can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from publisher.checks.examined import Examined
from publisher.checks.facts.equivalents import fractions
from publisher.checks.facts.figures import figures
from publisher.checks.facts.number_words import counted

_TIMES = {
    word: Decimal(value)
    for words, value in (
        ("half moitié mitad twice double doble", 2),
        ("third thirds tiers tercio tercios triple treble", 3),
        ("quarter quarters quart quarts cuarto cuartos", 4),
    )
    for word in words.split()
}
_APART = 2  # times; what is nearer to a number stands in its place, by mistake
_MANY = 12  # numbers; among more, one comes out of two others by chance
_BEFORE = re.compile(r"\b(?:before|antes del?|avant le)\b", re.IGNORECASE)


def is_derived(lost: Decimal, source: Examined, text: Examined) -> bool:
    """Tell whether a number of the source comes out of one of its others and a new one."""
    known, new = (_numbers(each) for each in (source, text))
    gained = new - known
    if len(known | new) > _MANY:
        return False
    if _is_day_after(lost, gained, source, text):
        return True
    if any(Decimal(100 * lost // one) in text.shared(fractions) for one in known if one > lost > 0):
        return True  # eight of twelve are two thirds
    gained |= {_TIMES[word] for word in text.vocabulary & _TIMES.keys()} - known
    return any(_comes_of(lost, number, known - {lost}) for number in gained)


def _comes_of(lost: Decimal, number: Decimal, known: Collection[Decimal]) -> bool:
    least, most = sorted((lost, number))
    if least < 1 or most < _APART * least:
        return False
    return any(
        lost in (one + number, one - number, number - one, one * number)
        or lost * number == one
        or lost * one == number
        for one in known
        if one > 1
    )


def _is_day_after(
    lost: Decimal, gained: Collection[Decimal], source: Examined, text: Examined
) -> bool:
    """Tell whether one side says by the 15th, and the other before the 16th."""
    early, late = (_BEFORE.search(each.text) is not None for each in (source, text))
    return early is not late and lost + (1 if late else -1) in gained


def _numbers(text: Examined) -> frozenset[Decimal]:
    return frozenset(
        (
            *(one.content for one in figures(text) if isinstance(one.content, Decimal)),
            *(one.value for one in counted(text)),
        )
    )
