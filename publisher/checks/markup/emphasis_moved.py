"""The check `emphasis-moved`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.mark_up import Element
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


@unit_check("emphasis-moved", Severity.WARNING, signs="*_")
def emphasis_moved(pair: Pair) -> Iterator[Problem]:
    """Bold or italics stand on other words than in the source.

    Seen by the figures, names and other words that both languages write alike; by a denial that is
    marked in the source alone; by marks around nothing but an article or a preposition; and by
    those that hold a name of the source, word for word, and much of the sentence beside it.
    How much is marked is compared by `markdown-structure`.

    Bad (en>fr): ``Register **before 3 May** at the desk.`` → ``**Inscription** avant le 3 mai.``
    Bad (en>fr): ``It is *not* heated.`` → ``Elle n’est pas *chauffée*.``
    Bad (es>en): ``Hasta el **lunes**`` → ``**By** Monday``
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
    yield from _swallowed(source, target)
    inside = {token for element in found for token in _tokens(target, element)}
    counts = Counter(token[0].casefold() for token in _TOKEN.finditer(target.prose))
    once = Counter(token[0].casefold() for token in _TOKEN.finditer(source.prose))
    for element in wanted:
        tokens = set(_tokens(source, element))
        shared = {
            token
            for token in tokens
            if (token.isdigit() or len(token) >= _LEAST) and counts[token] == once[token] == 1
        }
        if (shared and shared.isdisjoint(inside)) or (
            tokens <= _DENIALS and _DENIALS.isdisjoint(inside)
        ):
            yield _problem(source, element, found[0])
    if not any(_is_empty(source, element) for element in wanted):
        for element in found:
            if _is_empty(target, element):
                yield _problem(target, element, element)


def _swallowed(source: Examined, target: Examined) -> Iterator[Problem]:
    """Yield marks that close too late, or open too early, around what both texts have alike."""
    wanted, found = _marked(source), _marked(target)
    if len(wanted) != len(found):
        return
    for other, element in zip(wanted, found, strict=True):
        words, tokens = _tokens(source, other), _tokens(target, element)
        if (
            other.kind == element.kind
            and len(tokens) >= len(words) + _MORE
            and max(map(len, words), default=0) >= _LEAST
            and f" {' '.join(words)} " in f" {' '.join(tokens)} "
        ):
            yield _problem(target, element, element)


def _problem(text: Examined, element: Element, place: Element) -> Problem:
    said = text.text[element.start : element.end].strip("*_")
    where = "here alone" if element is place else "in the source alone"
    what = f"'{said}' is marked {where}"
    return Problem(place.start, place.end, what, "mark the words that the source marks", key=said)


def _marked(text: Examined) -> list[Element]:
    return [element for element in text.reading.elements if element.kind in _KINDS]


def _tokens(text: Examined, element: Element) -> list[str]:
    return [token.casefold() for token in _TOKEN.findall(text.text[element.start : element.end])]


def _is_empty(text: Examined, element: Element) -> bool:
    tokens = _tokens(text, element)
    return bool(tokens) and _EMPTY.issuperset(tokens)
