"""Put what the memory knows into the catalogues, where nobody has translated anything yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Self

from publisher.adapters.po import Catalogue, parse
from publisher.adapters.transaction import Transaction
from publisher.catalogue.entry import Entry
from publisher.catalogue.interface import SOURCE
from publisher.catalogue.outcome import Settled
from publisher.catalogue.unit import State
from publisher.errors import Location
from publisher.memory.pair import Direction, Match
from publisher.memory.pair import State as PairState
from publisher.text.words import show_differences
from publisher.translation.memory.forms import forms, interface_unit, unit_of
from publisher.translation.memory.lookup import Answer, Desk, glossary_of
from publisher.translation.memory.opened import ProjectMemory
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
    units that are done, these comments are taken away. An entry with plural forms is filled when
    there is something for each of them. ``workspace`` was read from ``files``.
    """
    done = Suggested()
    glossary, _ = glossary_of(root, workspace.languages)

    def job(source: str, target: str, document: Catalogue) -> _Job:
        desk = Desk(memory, glossary, Direction(source, target), asked.threshold, 1)
        return _Job(document, desk, target, asked, done, [])

    agreement = workspace.agree()
    for name in agreement.outcomes:
        if name.target in asked.languages:
            document = workspace.documents.get(name)
            units = [one for outcome in agreement.outcomes[name] for one in outcome.units]
            if document is None:
                done.absent += sum(one.state is State.MISSING for one in units)
            else:
                places = {id(entry): i for i, entry in enumerate(agreement.catalogues[name])}
                job(name.source, name.target, document).records(units, places).write(files)
    for language, document in workspace.interface.documents.items():
        if language in asked.languages and language != SOURCE:
            job(SOURCE, language, document).interface().write(files)
    return done


class _Job(NamedTuple):
    """One catalogue, and what is done with it."""

    document: Catalogue
    desk: Desk
    language: str
    asked: Asked
    done: Suggested
    made: list[tuple[int, Suggestion]]  # each with the position of its entry

    def records(self, units: Iterable[Settled], places: Mapping[int, int]) -> Self:
        """Go through the units of records, whose entries stand at these places."""
        entries = self.document.entries
        for one in units:
            number = places.get(id(one.was), -1)
            own = number >= 0 and _is_own(entries[number], one)
            if one.state is State.MISSING and (not own or entries[number].text):
                self.done.absent += 1  # the catalogue is not what a sync would make of it
            elif one.state is State.MISSING:
                self._missing(number, one.unit.context)
            elif one.state.done and own:
                self._tidy(number)
        return self

    def interface(self) -> Self:
        """Go through the messages of the interface."""
        for number, entry in enumerate(self.document.entries):
            if not (entry.obsolete or entry.fuzzy):
                if not any(entry.strs):
                    self._missing(number, interface_unit(entry))
                elif all(entry.strs):
                    self._tidy(number)
        return self

    def write(self, files: Transaction) -> None:
        """Stage the catalogue; the suggestions name the lines they are going to stand in."""
        path, content = self.document.path, self.document.dump()
        files.write(path, content)
        written, _ = parse(content, path)
        for number, made in self.made:
            line = written.line_of(number) if written else 0
            self.done.suggestions.append(made._replace(at=Location(path, line)))

    def _missing(self, number: int, context: str) -> None:
        entry = self.document.entries[number]
        units = [(form.source, unit_of(context, form.number)) for form in forms(entry)]
        answers = [self.desk.answer(source, unit) for source, unit in units]
        best = [answer.matches[0] for answer in answers if answer.matches]
        if len(best) < len(answers):
            self.done.without += len(answers)
            best = []
        for (source, unit), match in zip(units, best, strict=False):
            made = Suggestion(self.language, unit, Location(self.document.path), source, match)
            self.made.append((number, made))
        lines = _remarks(answers, best, comment=self.asked.comment)
        comment = "\n".join([*_theirs(entry), *dict.fromkeys(lines)])
        filled = entry._replace(comment=comment)
        if best and not self.asked.comment:
            filled = _filled(filled, best)
        if filled != entry:
            self.document.replace(number, filled)

    def _tidy(self, number: int) -> None:
        entry = self.document.entries[number]
        theirs = "\n".join(_theirs(entry))
        if theirs != entry.comment:
            self.document.replace(number, entry._replace(comment=theirs))


def _filled(entry: Entry, best: Sequence[Match]) -> Entry:
    """Return an entry with what the memory offers, and the originals that this was made for."""
    filled = entry._replace(strs=tuple(match.offered for match in best), fuzzy=True)
    sources = best[0].pair.source, best[-1].pair.source
    if entry.plural is None:
        return filled._replace(previous_id=sources[0] if sources[0] != entry.id else None)
    if sources == (entry.id, entry.plural):
        return filled
    return filled._replace(previous_id=sources[0], previous_plural=sources[1])


def _is_own(entry: Entry, one: Settled) -> bool:
    return not entry.obsolete and entry.key == (one.unit.context, one.unit.source)


def _theirs(entry: Entry) -> list[str]:
    """Return the lines of the comment that translators wrote."""
    lines = entry.comment.split("\n") if entry.comment else []
    return [line for line in lines if not _OURS.fullmatch(line)]


def _remarks(answers: Sequence[Answer], best: Sequence[Match], *, comment: bool) -> Iterator[str]:
    for answer, match in zip(answers, best, strict=False):
        pair = match.pair
        where = pair.context or pair.document or "an earlier text"
        yield f"memory: {match.score} % from {where}{_DOUBTS.get(pair.state, '')}"
        if pair.source != answer.text:
            for line in show_differences(pair.source, answer.text).split("\n"):
                yield f"memory: differs: {line}"
        for line in match.offered.split("\n") if comment else ():
            yield f"memory: offers: {line}"
    for term in (term for answer in answers for term in answer.terms):
        if term.translations:
            said = " / ".join(term.translations)
            yield f"memory: term: {term.occurrence.term.text} = {said}"
