"""The check `emphasis-moved`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from publisher.checks.examined import Examined
from publisher.checks.mark_up import Element
from publisher.checks.markup.remarked import remarked
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_LEAST = 4  # letters of a word that two languages may share for more than chance
_KINDS = ("strong", "emphasis")
_MORE = 3  # words that a mark may not take in beside what it stands around in the source
_DENIALS = frozenset(
    """not no never none nobody nothing without non ne pas jamais rien aucun aucune sans nunca nada
    nadie ningún ninguna sin ni t""".split()
)
# Words that nobody would point at, unless the source does.
_EMPTY = frozenset(
    """a an the of to by at in on for is are was be and le la les l des du de d au aux à en
    dans par pour est sont et el los las lo del al por para es son y e""".split()
)

_Tokens: TypeAlias = tuple[str, ...]
_Marked: TypeAlias = tuple[
    Element, _Tokens
]  # a mark; the words and numbers in it, in small letters


@unit_check("emphasis-moved", Severity.WARNING, signs="*_")
def emphasis_moved(pair: Pair) -> Iterator[Problem]:
    """Bold or italics stand on other words than in the source.

    Seen by the figures, names and other words that both languages write alike; by those that a
    small dictionary of three languages finds beside the marks, and none within them; by a denial
    that is marked in the source alone; by marks around nothing but an article or a preposition, or
    that end too early; and by those that hold a name of the source, word for word, and much of the
    sentence beside it.
    How much is marked is compared by `markdown-structure`.

    Bad (en>fr): ``Register **before 3 May** at the desk.`` → ``**Inscription** avant le 3 mai.``
    Bad (en>fr): ``It is *not* heated.`` → ``Elle n’est pas *chauffée*.``
    Bad (es>en): ``Hasta el **lunes**`` → ``**By** Monday``
    Bad (en>fr): ``It is **free** but compulsory.`` → ``C’est gratuit mais **obligatoire**.``
    Bad (fr>es): ``Elle est **réservée aux membres**.`` → ``Está **reservada** a los miembros.``
    Bad (en>fr): ``In *Salt Wages*, she speaks.`` → ``Dans *Salt Wages, elle a la parole.*``
    Good (en>fr): ``Register **before 3 May**.`` → ``Inscription **avant le 3 mai**.``
    Good (en>fr): ``**12 euros** a *day*`` → ``**Douze euros** par *jour*``
    """
    source, target = pair.source, pair.text
    if source.is_simple or target.is_simple:
        return
    wanted, found = _marked(source), _marked(target)
    if not (wanted and found):
        return
    yield from _swallowed(wanted, found, target)
    for element in remarked(source, target):
        yield _problem(target, element, element)
    moved = _moved({tokens for _, tokens in wanted}, {tokens for _, tokens in found}, pair)
    for element, tokens in wanted:
        if tokens in moved:
            yield _problem(source, element, found[0][0])
    if not any(_is_empty(tokens) for _, tokens in wanted):
        for element, tokens in found:
            if _is_empty(tokens):
                yield _problem(target, element, element)


def _moved(wanted: Set[_Tokens], found: Set[_Tokens], pair: Pair) -> Set[_Tokens]:
    """Return what is marked in the source, and of which the translation marks nothing."""
    inside = frozenset(chain.from_iterable(found))
    counts, once = _counts(pair.text), _counts(pair.source)
    moved = set()
    for tokens in wanted:
        shared = {
            token
            for token in tokens
            if (token.isdigit() or len(token) >= _LEAST) and counts[token] == once[token] == 1
        }
        if (shared and shared.isdisjoint(inside)) or (
            _DENIALS.issuperset(tokens)
            and _DENIALS.isdisjoint(inside)
            and not _DENIALS.isdisjoint(counts)  # it may deny in another way: excluded
        ):
            moved.add(tokens)
    return moved


def _counts(text: Examined) -> Counter[str]:
    return Counter(map(str.casefold, _TOKEN.findall(text.prose)))


def _swallowed(
    wanted: Sequence[_Marked], found: Sequence[_Marked], target: Examined
) -> Iterator[Problem]:
    """Yield marks that close too late, or open too early, around what both texts have alike."""
    if len(wanted) != len(found):
        return
    for (other, words), (element, tokens) in zip(wanted, found, strict=True):
        if (
            len(tokens) >= len(words) + _MORE
            and other.kind == element.kind
            and max(map(len, words), default=0) >= _LEAST
            and f" {' '.join(words)} " in f" {' '.join(tokens)} "
        ):
            yield _problem(target, element, element)


def _problem(text: Examined, element: Element, place: Element) -> Problem:
    said = text.text[element.start : element.end].strip("*_")
    where = "here alone" if element is place else "in the source alone"
    what = f"'{said}' is marked {where}"
    return Problem(place.start, place.end, what, "mark the words that the source marks", key=said)


def _marked(text: Examined) -> list[_Marked]:
    said = text.text
    return [
        (element, _tokens(said[start:end]))
        for element in text.reading.elements
        for kind, _, start, end in (element,)
        if kind in _KINDS
    ]


@lru_cache(maxsize=10_000)
def _tokens(said: str) -> _Tokens:
    return tuple(map(str.casefold, _TOKEN.findall(said)))


@lru_cache(maxsize=10_000)
def _is_empty(tokens: _Tokens) -> bool:
    return bool(tokens) and _EMPTY.issuperset(tokens)
