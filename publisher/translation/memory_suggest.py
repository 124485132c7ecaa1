"""Put what the memory knows into the catalogues, where nobody has translated anything yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from publisher.adapters.po import Catalogue
from publisher.adapters.transaction import Transaction
from publisher.catalogue.entry import Entry
from publisher.catalogue.outcome import Settled
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import State
from publisher.errors import Location
from publisher.memory.pair import Direction, Match
from publisher.memory.pair import State as PairState
from publisher.text.words import show_differences
from publisher.translation.memory import ProjectMemory
from publisher.translation.memory_lookup import Answer, Desk
from publisher.translation.workspace import Workspace

# The lines we write into a translator's comment, and nobody else would.
_OURS = re.compile(r"memory: (?:[0-9]{1,3} % from |differs: |offers: |term: ).*")

_DOUBTS = {PairState.STALE: ", an earlier translation", PairState.NEEDS_REVIEW: ", a draft"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be filled in, and how."""

    languages: Sequence[str]
    threshold: int
    comment: bool = False  # offer the text in the comment, and leave the translation empty


class Suggestion(NamedTuple):
    """What a unit was given."""

    language: str
    unit: str
    at: Location
    source: str
    match: Match


@dataclass(slots=True)
class Suggested:
    """What was done, or would be."""

    suggestions: list[Suggestion] = field(default_factory=list)
    without: int = 0  # units for which the memory has nothing
    absent: int = 0  # units that their catalogue does not have before the next sync


def suggest(
    root: Path, files: Transaction, memory: ProjectMemory, workspace: Workspace, asked: Asked
) -> Suggested:
    """Stage suggestions for every missing unit that its catalogue has. No text is overwritten.

    Each is fuzzy, with the comment that says how much it is worth and where it comes from; of
    units that are done, these comments are taken away. ``workspace`` was read from ``files``.
    """
    done = Suggested()
    agreement = workspace.agree()
    for name in agreement.outcomes:
        document = workspace.documents.get(name)
        if name.target in asked.languages and document is not None:
            direction = Direction(name.source, name.target)
            desk = Desk(memory, root, direction, asked.threshold, 1)
            _fill(document, _Job(name, agreement, desk, asked), done)
            files.write(name.path, document.dump())
        elif name.target in asked.languages:
            units = (one for outcome in agreement.outcomes[name] for one in outcome.units)
            done.absent += sum(one.state is State.MISSING for one in units)
    return done


class _Job(NamedTuple):
    name: Name
    agreement: Agreement
    desk: Desk
    asked: Asked


def _fill(document: Catalogue, job: _Job, done: Suggested) -> None:
    places = {id(entry): i for i, entry in enumerate(job.agreement.catalogues[job.name])}
    for outcome in job.agreement.outcomes[job.name]:
        for one in outcome.units:
            number = places.get(id(one.was), -1)
            if one.state is State.MISSING:
                _missing(document, number, one, job, done)
            elif one.state.done and number >= 0 and _is_own(document.entries[number], one):
                _tidy(document, number)


def _missing(document: Catalogue, number: int, one: Settled, job: _Job, done: Suggested) -> None:
    entry = document.entries[number] if number >= 0 else None
    if entry is None or not _is_own(entry, one) or entry.text:
        done.absent += 1  # the catalogue is not what a sync would make of it
        return
    answer = job.desk.answer(entry.id, entry.context or "")
    best = next(iter(answer.matches), None)
    if best is not None:
        at = Location(job.name.path, document.line_of(number))
        done.suggestions.append(
            Suggestion(job.name.target, entry.context or "", at, entry.id, best)
        )
    else:
        done.without += 1
    lines = _remarks(answer, best, comment=job.asked.comment)
    new = entry._replace(comment="\n".join([*_theirs(entry), *lines]))
    if best is not None and not job.asked.comment:
        previous = best.pair.source if best.pair.source != entry.id else None
        new = new._replace(strs=(best.offered,), fuzzy=True, previous_id=previous)
    if new != entry:
        document.replace(number, new)


def _is_own(entry: Entry, one: Settled) -> bool:
    return not entry.obsolete and entry.key == (one.unit.context, one.unit.source)


def _tidy(document: Catalogue, number: int) -> None:
    entry = document.entries[number]
    theirs = "\n".join(_theirs(entry))
    if theirs != entry.comment:
        document.replace(number, entry._replace(comment=theirs))


def _theirs(entry: Entry) -> list[str]:
    """Return the lines of the comment that translators wrote."""
    lines = entry.comment.split("\n") if entry.comment else []
    return [line for line in lines if not _OURS.fullmatch(line)]


def _remarks(answer: Answer, best: Match | None, *, comment: bool) -> Iterator[str]:
    if best is not None:
        pair = best.pair
        where = pair.context or pair.document or "an earlier text"
        yield f"memory: {best.score} % from {where}{_DOUBTS.get(pair.state, '')}"
        if pair.source != answer.text:
            for line in show_differences(pair.source, answer.text).split("\n"):
                yield f"memory: differs: {line}"
        for line in best.offered.split("\n") if comment else ():
            yield f"memory: offers: {line}"
    for term in answer.terms:
        if term.translations:
            said = " / ".join(term.translations)
            yield f"memory: term: {term.occurrence.term.text} = {said}"
