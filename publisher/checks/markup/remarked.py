"""Marks that stand around other words than in the source, as far as a small dictionary knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from publisher.checks.examined import Examined, Word
from publisher.checks.facts.retold import Known, known
from publisher.checks.mark_up import Element

_KINDS = ("strong", "emphasis")
_MANY = 20  # marks; who marks more points at nothing
_LEAST = 4  # letters of a word that a mark is for
# What may stand between a mark and a word that it should hold as well; not "is".
_JOINT = re.compile(r"[ \u00a0*_]+(?:(?!(?:is|are|was|est|es|son)\b)[^\W\d_]{1,3}[ \u00a0’'])*")


def remarked(source: Examined, target: Examined) -> Iterator[Element]:
    """Yield the marks of a translation that hold what its source says outside of its own.

    Or that end before a word that the source marks together with those before it.
    """
    for kind in _KINDS:
        said, meant = _Parted(source, kind), _Parted(target, kind)
        if not (said.elements and meant.elements):
            continue
        is_named = not said.letters.isdisjoint(meant.letters)  # a name, a placeholder
        if is_named or any(map(_Said(said.inside).has, meant.inside)):
            yield from _cut_short(said, meant)
        elif said.leads and meant.leads:
            continue  # "**Errors.** If we made a mistake": what follows says it again
        elif _are_left(said.inside, meant.outside, said.outside) or _are_left(
            meant.inside, said.outside, meant.outside
        ):
            yield meant.elements[0]


class _Parted:
    """The words of a text that tell something, by whether a kind of mark stands around them."""

    def __init__(self, text: Examined, kind: str) -> None:
        self.text = text
        found = [element for element in text.reading.elements if element.kind == kind]
        self.elements = found if len(found) <= _MANY else []
        self.leads = any(element.start == 0 for element in self.elements)
        self.letters: set[str] = set()
        self.inside: list[Known] = []
        self.outside: list[Known] = []
        for word in text.words if self.elements else ():
            one, is_inside = self.known(word), any(_holds(each, word) for each in self.elements)
            if is_inside and len(word.text) >= _LEAST:
                self.letters.add(word.text.casefold())
            if one.meant:
                (self.inside if is_inside else self.outside).append(one)

    def known(self, word: Word) -> Known:
        return known(self.text.base)[word.text.lower()]

    def within(self, element: Element) -> list[Known]:
        return [self.known(word) for word in self.text.words if _holds(element, word)]

    def after(self, element: Element) -> Known | None:
        """Return the word that a mark might hold as well, right behind it."""
        following = (word for word in self.text.words if word.start >= element.end)
        word = next((word for word in following if len(word.text) >= _LEAST), None)
        if word is None or not _JOINT.fullmatch(self.text.text, element.end, word.start):
            return None
        return self.known(word)


def _holds(element: Element, word: Word) -> bool:
    return element.start <= word.start < element.end


def _cut_short(said: _Parted, meant: _Parted) -> Iterator[Element]:
    """Yield marks that end before a word that is marked in the source with those before it."""
    if len(said.elements) != len(meant.elements):
        return
    for one, other in zip(said.elements, meant.elements, strict=True):
        if (after := meant.after(other)) is None:
            continue
        marked = said.within(one)
        kept = filter(_Said(meant.inside).has, marked)
        if (
            _Said(marked[1:]).has(after)
            and not _Said([*said.outside, *meant.inside, *kept]).has(after)
            and any(map(_Said(marked).has, meant.within(other)))
        ):
            yield other


def _are_left(marked: Sequence[Known], bare: Sequence[Known], others: Sequence[Known]) -> bool:
    """Tell whether all that one side marks stands bare on the other, and nothing else says it."""
    elsewhere = _Said(others)
    alone = _Said([one for one in bare if not elsewhere.has(one)])
    return bool(marked) and all(map(alone.has, marked))


class _Said:
    """What some words say."""

    def __init__(self, words: Iterable[Known]) -> None:
        kept = [*words]
        self._meant = frozenset[int]().union(*(word.meant for word in kept))
        self._starts = {word.start for word in kept if word.is_alike}

    def has(self, word: Known) -> bool:
        """Tell whether one of them may mean what a word of the other language means."""
        return not self._meant.isdisjoint(word.meant) or (
            word.is_alike and word.start in self._starts
        )
