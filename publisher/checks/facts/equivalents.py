"""What a text says in other units or words: a fortnight for 15 days, two decades for 20 years.

Generous on purpose: it excuses figures, it accuses none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from decimal import Decimal

from publisher.checks.examined import Examined
from publisher.checks.facts.number_words import spelt, words_for
from publisher.checks.facts.rephrased import phrased

# Words by the numbers they may stand for.
_MEANING: Mapping[str, tuple[int, ...]] = {
    word: values
    for words, values in (
        ("half halves halved halving moitié demi demie mitad medio media", (2,)),
        ("twice double doubled doubler doble duplicar both pair couple", (2,)),
        ("ambos ambas par paire entrambos jumeau jumelle twin", (2,)),
        ("single seul seule solo sola lone unique único única once", (1,)),
        ("triple tripled tripler triplicar triplé treble thrice trio", (3,)),
        ("quadruple quadrupled quadrupler cuádruple cuadruplicar cuarteto quartet", (4,)),
        ("tenfold décuple décuplé", (10,)),
        ("noon midday midi mediodía", (12,)),
        ("midnight minuit medianoche", (0, 24)),
        ("zero zéro cero no aucun aucune ningún ninguna sans without sin", (0,)),
    )
    for word in words.split()
}
# Fractions by what they are in per cent.
_SHARES: Mapping[str, tuple[int, ...]] = {
    word: values
    for words, values in (
        ("half halves moitié demi demie mitad medio media", (50,)),
        ("thirds third tiers tercio tercios tercera", (30, 33, 34, 66, 67)),
        ("quarter quarters quart quarts cuarto cuartos cuarta", (25, 75)),
        ("fifth fifths cinquième cinquièmes quinto quintos quinta", (20, 40, 60, 80)),
        ("tenth tenths dixième dixièmes décimo décima décimos décimas", (10, 20, 30, 70, 80, 90)),
        ("hundredth centième centésimo centésima", (1,)),
        ("all whole tout toute tous toutes todo toda todos todas double doble", (100,)),
    )
    for word in words.split()
}
_TIMES: Mapping[str, int] = {
    word: value
    for words, value in (
        ("tens dizaine dizaines decena decenas", 10),
        ("dozen dozens douzaine douzaines docena docenas", 12),
        ("score scores vingtaine vingtaines veintena veintenas", 20),
        ("centaine centaines centenar centenares", 100),
    )
    for word in words.split()
}
_THOUSANDS = frozenset("thousand mil mille milliers miles".split())
_LARGE = _THOUSANDS | frozenset("million millions millón millones".split())
# Spans of time, in days.
_SPANS: Mapping[str, Decimal] = {
    word: Decimal(days)
    for words, days in (
        ("hour hours heure heures hora horas h", "0.0417"),
        ("minute minutes minuto minutos min", "0.000694"),
        ("day days jour jours journée journées día días jornada jornadas", "1"),
        ("week weeks semaine semaines semana semanas", "7"),
        ("fortnight fortnights quinzaine quinzaines quincena quincenas quincenal", "14"),
        ("month months mois mes meses", "30.4"),
        ("trimestre trimestres trimestral trimestriel quarter quarters", "91"),
        ("semestre semestres semester semesters", "182"),
        ("year years an ans année années año años annual", "365"),
        ("biennium bienio biennie biennal bienal biennial", "730"),
        ("lustro lustros quinquennat quinquenio", "1826"),
        ("decade decades décennie décennies década décadas decenio decenios", "3652"),
        ("century centuries siècle siècles siglo siglos", "36525"),
    )
    for word in words.split()
}
_SPAN = re.compile(
    r"(?:(?<![^\W_])(\d{1,3}|[^\W\d_]+)[ \u00a0\u202f-])?"
    rf"(?<![^\W\d_])({'|'.join(sorted(_SPANS, key=len, reverse=True))})(?![^\W\d_])",
    re.IGNORECASE,
)
_HALVES = frozenset("half demi demie medio media".split())
_ALIKE = Decimal("0.02")  # three months are a quarter of a year
_WEEKS = {Decimal(8): Decimal(7), Decimal(15): Decimal(14)}  # days: "huit jours", "quinze jours"
_PER_CENT = re.compile(r"[ \u00a0\u202f]?(?:%|(?:per|pour|por)[ \u00a0]?c[ei]e?nto?\b)")
_IN = re.compile(r"\b(?:sur|in|of|out of|de cada|por cada)\b")
_NIGHT = frozenset(
    """morning afternoon evening night am pm matin soir midi mañana madrugada tarde noche noon
    midday mediodía""".split()
)
_NOON, _DAY, _HOUR = 12, 24, 60
_PARTS = {30: "half demi demie media", 15: "quarter quart cuarto", 45: "quarter quart cuarto"}


def meant(text: Examined) -> frozenset[Decimal]:
    """Return the numbers that a text may mean without saying them."""
    return frozenset(map(Decimal, _meant(text)))


def _meant(text: Examined) -> Iterator[int | Decimal]:
    vocabulary = text.vocabulary
    for word in vocabulary & _MEANING.keys():
        yield from _MEANING[word]
    for word in vocabulary & _TIMES.keys():
        yield from (number * _TIMES[word] for number in text.shared(_small))
    if not vocabulary.isdisjoint(_HALVES):  # a million and a half
        for scale in {10**3 * (w in _THOUSANDS) or 10**6 for w in vocabulary & _LARGE}:
            yield from ((number + Decimal("0.5")) * scale for number in text.shared(_small))
    yield from phrased(text)


def share(text: Examined, place: int) -> bool:
    """Tell whether a number that ends here is of per cent."""
    return _PER_CENT.match(text.text, place) is not None


def shares(text: Examined) -> frozenset[Decimal]:
    """Return what the fractions of a text may be in per cent: 33 for a third, or one in three."""
    numbers = text.shared(_small) if _IN.search(text.text) else ()
    counted = (Decimal(100 * one // two) for one in numbers for two in numbers if 0 < one < two)
    return frozenset((*counted, *fractions(text)))


def fractions(text: Examined) -> frozenset[Decimal]:
    """Return what the words for fractions may be in per cent: 33 for a third."""
    return frozenset(Decimal(n) for word in text.vocabulary & _SHARES.keys() for n in _SHARES[word])


def span(text: Examined, number: Decimal, place: int) -> Decimal:
    """Return how many days a number that ends here counts; 0 if it counts something else."""
    following = re.match(r"[ \u00a0\u202f-]([^\W\d_]+)", text.text[place : place + 20])
    return number * _SPANS.get(following[1].lower(), 0) if following else Decimal(0)


def spans(text: Examined) -> frozenset[Decimal]:
    """Return the spans of time that a text names, in days."""
    found: set[Decimal] = set()
    for number, unit in _SPAN.findall(text.text):
        days, said = _SPANS[unit.lower()], number.lower()
        values = [Decimal(said)] if said.isdigit() else words_for(text.base, said)
        found.update(value * days for value in values or (Decimal(1),))
        if not text.vocabulary.isdisjoint(_HALVES):
            found.update((days / 2, *((value + Decimal("0.5")) * days for value in values or (1,))))
    return frozenset(found)


def lasts(text: Examined, days: Decimal) -> bool:
    """Tell whether a text names about this span of time."""
    wanted, known = _WEEKS.get(days, days), text.shared(_lengths)
    near = bisect_left(known, wanted * (1 - _ALIKE))
    return near < len(known) and known[near] <= wanted * (1 + _ALIKE)


def _lengths(text: Examined) -> list[Decimal]:
    return sorted(_WEEKS.get(each, each) for each in text.shared(spans))


def _small(text: Examined) -> frozenset[Decimal]:
    """Return the numbers of a text up to a hundred, in digits or words, and one."""
    digits = (Decimal(found) for found in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text.text))
    return frozenset((Decimal(1), *digits, *(n for n in text.shared(spelt) if n <= 100)))


def says_time(text: Examined, hour: int, minute: int) -> bool:
    """Tell whether a text may say a time in words: noon, half past nine, las tres de la tarde."""
    vocabulary = text.vocabulary
    if minute == 0 and hour % _NOON == 0 and hour in text.shared(meant):
        return True
    if minute and vocabulary.isdisjoint(_PARTS.get(minute, "").split()):
        return False
    known = text.shared(_small)
    hours = {hour, hour % _NOON or _NOON, hour % _NOON + 1 if minute > 30 else hour}
    if vocabulary.isdisjoint(_NIGHT):
        hours &= {hour, hour % _NOON + 1} if minute else {hour}
    return any(Decimal(each) in known for each in hours)
