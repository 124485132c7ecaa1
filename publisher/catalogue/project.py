"""The whole project brought to agreement: every field, every language, every catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from publisher.catalogue.entry import Entry
from publisher.catalogue.history import units
from publisher.catalogue.ledger import Ledger, Mark, Pairs
from publisher.catalogue.outcome import Known, Outcome, Retired
from publisher.catalogue.reconcile import reconcile
from publisher.catalogue.renames import copies, renames
from publisher.catalogue.unit import Field, field_of, fingerprint

Recall: TypeAlias = Callable[[str, str, str], Iterable[str]]  # language, context, source: targets
Take: TypeAlias = Mapping[tuple[str, str, str], str]  # language, context, source: side
# Language, context, source: the other source that the catalogue's translation was made from.
Foreign: TypeAlias = Mapping[tuple[str, str, str], str]


class Name(NamedTuple):
    """Which catalogue: one set of records, one source language, one target language."""

    catalogue: str
    source: str
    target: str

    @property
    def path(self) -> str:
        """Where its file lies in a project."""
        return f"locales/{self.target}/LC_MESSAGES/{self.catalogue}-from-{self.source}.po"

    @property
    def template(self) -> str:
        """Where the template of all its languages lies."""
        return f"locales/{self.catalogue}-from-{self.source}.pot"


def _forgotten(language: str, context: str, source: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Desk:
    """All that is known besides the records: catalogues, ledgers, what was retired."""

    catalogues: Mapping[Name, Sequence[Entry]]
    ledgers: Mapping[str, Ledger]
    recall: Recall = _forgotten
    take: Take = field(default_factory=dict)
    foreign: Foreign = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)  # fields known to have a new context


@dataclass(frozen=True, slots=True)
class Agreement:
    """The project as it is to stand."""

    outcomes: Mapping[Name, Sequence[Outcome]]  # in the order of the booklets
    orphans: Mapping[Name, Sequence[Entry]]  # live entries of fields that are no more
    catalogues: Mapping[Name, Sequence[Entry]]  # as they were, contexts renamed
    renamed: Mapping[str, str]  # old context of a field: the new one
    ledgers: Mapping[str, Ledger]
    retired: Sequence[Retired]

    @property
    def conflicts(self) -> list[Outcome]:
        """Every field in which a person has to decide."""
        return [o for outcomes in self.outcomes.values() for o in outcomes if o.conflict]


def agree_all(fields: Sequence[Field], languages: Sequence[str], desk: Desk) -> Agreement:
    """Bring every field into agreement in every language of the project."""
    renamed, copied = _names(fields, desk)
    catalogues = {n: [_move(e, renamed) for e in es] for n, es in desk.catalogues.items()}
    ledgers = {lang: _moved_ledger(desk.ledgers.get(lang), renamed) for lang in languages}
    outcomes: dict[Name, list[Outcome]] = defaultdict(list)
    entries = {name: _by_field(es) for name, es in catalogues.items()}
    for one in fields:
        for language in languages:
            # A text in the record's own language is its source as soon as it is there: staff's.
            if language not in (one.language, one.own):
                name = Name(one.catalogue, one.language, language)
                found = entries.get(name, {}).get(one.context, ())
                known = _known(one, language, found, ledgers, desk)
                if not known.entries and not known.pairs:
                    pairs = ledgers[language].pairs(moved_record(one.context, copied))
                    known = replace(known, pairs=_retired(pairs))
                outcomes[name].append(reconcile(one, language, known))
    orphans, retired = _orphans(catalogues, outcomes)
    for group in outcomes.values():
        for outcome in group:
            retired += outcome.retired
    return Agreement(
        outcomes, orphans, catalogues, renamed, _new_ledgers(ledgers, outcomes), retired
    )


def _known(
    one: Field,
    language: str,
    entries: Sequence[Entry],
    ledgers: Mapping[str, Ledger],
    desk: Desk,
) -> Known:
    return Known(
        entries,
        ledgers[language].pairs(one.context),
        ledgers[one.language].pairs(one.context) if one.language in ledgers else {},
        lambda context, source: desk.recall(language, context, source),
        {key[1:]: side for key, side in desk.take.items() if key[0] == language},
        {key[1:]: source for key, source in desk.foreign.items() if key[0] == language},
    )


def _by_field(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.context is not None:
            found[field_of(entry.context)].append(entry)
    return found


def _names(fields: Iterable[Field], desk: Desk) -> tuple[dict[str, str], dict[str, str]]:
    """Return new contexts of fields by the old ones, and which record a new one was copied from."""
    before = {
        (entry.context, fingerprint(entry.context, entry.id))
        for entries in desk.catalogues.values()
        for entry in entries
        if not entry.obsolete and entry.context
    }
    before |= {
        (context, source)
        for ledger in desk.ledgers.values()
        for context, source, _, mark in ledger.lines()
        if mark is not Mark.RETIRED
    }
    now = [(u.context, u.fingerprint) for one in fields for u in units(one)[0]]
    renamed = {**renames(before, now), **desk.moved}
    taken = {context.partition(":")[0] for context in renamed.values()}
    copied = {new: old for new, old in copies(before, now).items() if new not in taken}
    return renamed, copied


def moved_record(context: str, records: Mapping[str, str]) -> str:
    """Return the context of a field in another record."""
    record, colon, name = context.partition(":")
    return f"{records.get(record, record)}{colon}{name}"


def moved(context: str, renamed: Mapping[str, str]) -> str:
    """Return the context a unit has now that these fields have new ones."""
    field = field_of(context)
    return renamed[field] + context[len(field) :] if field in renamed else context


def _move(entry: Entry, renamed: Mapping[str, str]) -> Entry:
    if not renamed or entry.context is None:
        return entry
    return entry._replace(context=moved(entry.context, renamed))


def _moved_ledger(ledger: Ledger | None, moved: Mapping[str, str]) -> Ledger:
    lines = ledger.lines() if ledger is not None else ()
    return Ledger((moved.get(context, context), s, t, mark) for context, s, t, mark in lines)


def _orphans(
    catalogues: Mapping[Name, Sequence[Entry]], outcomes: Mapping[Name, Sequence[Outcome]]
) -> tuple[dict[Name, list[Entry]], list[Retired]]:
    """Return the live entries whose whole field is gone, and their pairs."""
    orphans: dict[Name, list[Entry]] = {}
    retired: list[Retired] = []
    for name, entries in catalogues.items():
        here = {outcome.field.context for outcome in outcomes.get(name, ())}
        gone = [e for e in entries if not e.obsolete and field_of(e.context or "") not in here]
        if gone:
            orphans[name] = gone
        retired += (
            Retired(e.context or "", name.source, name.target, e.id, e.text, e.fuzzy)
            for e in gone
            if e.text
        )
    return orphans, retired


def _new_ledgers(
    ledgers: Mapping[str, Ledger], outcomes: Mapping[Name, Sequence[Outcome]]
) -> dict[str, Ledger]:
    new = {language: Ledger(ledger.lines()) for language, ledger in ledgers.items()}
    settled: dict[str, set[str]] = {language: set() for language in ledgers}
    for name, group in outcomes.items():
        for outcome in group:
            new[name.target].put(outcome.field.context, outcome.pairs)
            settled[name.target].add(outcome.field.context)
    for language, ledger in new.items():
        for context in [c for c in ledger.contexts if c not in settled[language]]:
            ledger.put(context, _retired(ledger.pairs(context)))
    return new


def _retired(pairs: Pairs) -> Pairs:
    """Return what is kept of a field that is no more: that its pairs were agreed once."""
    return {
        source: {t: Mark.RETIRED for t, mark in targets.items() if mark is not Mark.STALE}
        for source, targets in pairs.items()
    }
