"""How far each language is: units and words by state, publications, what is left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from publisher.catalogue.entry import Entry
from publisher.catalogue.grading import Grade
from publisher.catalogue.outcome import Outcome, Settled
from publisher.catalogue.unit import State
from publisher.errors import Location

# What is to be done first: a decision, then what readers see wrong, then what they do not see.
URGENCY = (State.CONFLICT, State.STALE, State.NEEDS_REVIEW, State.MISSING)


class Amount(NamedTuple):
    """So many units (or fields, where it says so), and the words of their sources."""

    units: int
    words: int


class Manner(Enum):
    """How a publication shows a field to the readers of one language."""

    OWN = "own"  # in their language, written in it or translated
    OUTDATED = "outdated"  # in their language, marked: the source has moved on, or people disagree
    FALLBACK = "fallback"  # in another language, for want of a translation of the whole field


@dataclass(frozen=True, slots=True)
class Item:
    """One unit in one language: how it stands, and where a person finds it."""

    state: State
    at: Location  # of the entry; of the source, while no catalogue has an entry for it
    context: str  # of the unit, as `publisher resolve` wants it
    place: str  # where a reader meets it
    source_language: str
    source: str
    previous: str | None  # the source that the translation was made from, when it was another
    translation: str | None  # what the catalogue says
    change: Grade | None = None  # of the source
    record: str | None = None  # what the record says, in a conflict
    record_at: Location | None = None  # and where

    @property
    def words(self) -> int:
        """The words of the source."""
        return count_words(self.source)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a number of units amount to."""

    states: Mapping[State, Amount]  # every state, in the order of `State`

    @property
    def total(self) -> Amount:
        """All of them."""
        return _sum(self.states.values())

    @property
    def done(self) -> Amount:
        """Those with nothing left to do."""
        return _sum(amount for state, amount in self.states.items() if state.done)

    @property
    def percent(self) -> int:
        """The share of words that are done, 0..100, rounded down; 100 only when all is done."""
        return _percent(self.done, self.total)


@dataclass(frozen=True, slots=True)
class CatalogueCoverage:
    """One catalogue in one language."""

    name: str  # "gsef2018-from-fr"
    path: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class PublicationCoverage:
    """One publication in one language: what its readers get."""

    edition: str
    kind: str
    tally: Tally  # of the units of the fields it shows that are translated into this language
    shown: Mapping[Manner, Amount]  # every manner; fields, and their words

    @property
    def percent(self) -> int:
        """The share of its words that readers get in their language, unmarked. As in `Tally`."""
        return _percent(self.shown[Manner.OWN], _sum(self.shown.values()))


@dataclass(frozen=True, slots=True)
class LanguageCoverage:
    """Everything in one language."""

    language: str
    tally: Tally
    catalogues: Sequence[CatalogueCoverage]
    publications: Sequence[PublicationCoverage]
    agenda: Sequence[Item]  # what is left to do, the most urgent first


@dataclass(frozen=True, slots=True)
class Coverage:
    """A project in the languages asked for."""

    title: str
    languages: Sequence[LanguageCoverage]

    @property
    def tally(self) -> Tally:
        """All languages together."""
        return Tally(
            {
                state: _sum(language.tally.states[state] for language in self.languages)
                for state in State
            }
        )


def count_words(text: str) -> int:
    """Count words as word processors do: what white space parts, if it has a letter or digit."""
    return sum(any(map(str.isalnum, run)) for run in text.split())


def tally(items: Iterable[Item]) -> Tally:
    """Count units and words by state."""
    counts = {state: [0, 0] for state in State}
    for item in items:
        counts[item.state][0] += 1
        counts[item.state][1] += item.words
    return Tally({state: Amount(*count) for state, count in counts.items()})


def agenda(items: Iterable[Item]) -> list[Item]:
    """Return what is left to do, most urgent first, else in the order given.

    Among stale units those whose meaning may have changed come first.
    """
    left = [item for item in items if not item.state.done]
    return sorted(left, key=lambda item: (URGENCY.index(item.state), -(item.change or 0)))


def items(
    outcome: Outcome, at: Callable[[Settled], Location], text_at: Location | None = None
) -> list[Item]:
    """Return the units of a field.

    ``at`` says where a unit is to be found, ``text_at`` where the record has its translation.
    """
    return [_item(outcome, one, at(one), text_at) for one in outcome.units]


def _item(outcome: Outcome, one: Settled, at: Location, text_at: Location | None) -> Item:
    conflict = one.state is State.CONFLICT
    return Item(
        state=one.state,
        at=at,
        context=one.unit.context,
        place=outcome.field.place,
        source_language=outcome.field.language,
        source=one.unit.source,
        previous=one.entry.previous_id,
        translation=one.entry.text or None,
        change=one.change,
        record=one.record if conflict else None,
        record_at=text_at if conflict else None,
    )


def message_item(entry: Entry, at: Location, source_language: str) -> Item:
    """Return a message of the interface; one with plural forms is done when all of them are."""
    forms = [text for text in entry.strs if text]
    state = State.NEEDS_REVIEW if entry.fuzzy else State.TRANSLATED
    return Item(
        state=state if len(forms) == len(entry.strs) else State.MISSING,
        at=at,
        context=f"ui:{entry.context or entry.id}",
        place="Interface" if entry.context is None else f"Interface, {entry.context}",
        source_language=source_language,
        source="\n".join(text for text in (entry.id, entry.plural) if text),
        previous=entry.previous_id if entry.fuzzy else None,
        translation="\n".join(forms) or None,
    )


def _sum(amounts: Iterable[Amount]) -> Amount:
    units = words = 0
    for amount in amounts:
        units, words = units + amount.units, words + amount.words
    return Amount(units, words)


def _percent(done: Amount, total: Amount) -> int:
    if done.units == total.units:
        return 100
    return min(99, 100 * done.words // total.words) if total.words else 0
