"""Indexes of people, organisations, countries and themes, sorted as the language sorts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from publisher.l10n.sorting import group_by_letter, natural_key
from publisher.model.publication import IndexEntry, IndexGroup, Reference
from publisher.model.translated import Shown, place_of
from publisher.publications.localizer import Localizer
from publisher.publications.views import (
    InitiativeView,
    Named,
    Participant,
    ReportView,
    SessionView,
)


class Mentions:
    """Where each person, organisation, country and theme is met; each place once, in order."""

    def __init__(self) -> None:
        self._by_kind: dict[str, dict[str, dict[str, Reference]]] = {}

    def add(self, named: Named | None, anchor: str, label: str) -> None:
        """Note that a record is met at an anchor; the label is its code on the web."""
        if named is None:
            return
        kind, id_ = named.anchor.split("-", 1)
        found = self._by_kind.setdefault(kind, {}).setdefault(id_, {})
        found.setdefault(anchor, Reference(anchor, label))

    def initiative(self, view: InitiativeView) -> None:
        """Note everything an initiative's card names."""
        for named in (*view.organisations, *view.countries, *view.themes):
            self.add(named, view.anchor, view.code)
        for contact in view.contacts:
            self.participant(contact, view.code)

    def session(self, view: SessionView, *, initiatives: bool = True) -> None:
        """Note everything a session's page names, and the initiatives listed in it."""
        for theme in view.themes:
            self.add(theme, view.anchor, view.code)
        for participant in everyone(view):
            self.participant(participant, view.code)
        for initiative in view.initiatives if initiatives else ():
            self.initiative(initiative)

    def report(self, view: ReportView) -> None:
        """Note everybody a report quotes, and who moderated."""
        for participant in quoted(view):
            self.participant(participant, view.session.code)

    def participant(self, participant: Participant, label: str) -> None:
        """Note a person, their organisations and country at this very appearance."""
        for named in (participant.person, participant.country, *participant.organisations):
            self.add(named, participant.anchor, label)

    def of(self, kind: str) -> Mapping[str, tuple[Reference, ...]]:
        """Return the references by id of one kind of record."""
        return {id_: tuple(found.values()) for id_, found in self._by_kind.get(kind, {}).items()}


def everyone(view: SessionView) -> Iterator[Participant]:
    """Yield everybody who plays a part in a session, in the order of its page."""
    yield from view.organisers
    yield from view.moderators
    yield from view.speakers
    for group in view.groups:
        yield from group.participants


def quoted(view: ReportView) -> Iterator[Participant]:
    """Yield the moderators of a report's session and everybody it quotes, in its order."""
    yield from view.session.moderators
    answers = (answer for exchange in view.exchanges for answer in exchange.answers)
    for statement in (*view.summaries, *view.answers, *answers, *view.comments):
        if statement.speaker is not None:
            yield statement.speaker


def index(kind: str, mentions: Mentions, loc: Localizer) -> tuple[IndexGroup, ...]:
    """Return one index, grouped under guide letters, each record once.

    Themes and countries are few: they stand in one group without letters.
    """
    entries = [
        (by, IndexEntry(f"{kind}-{id_}", label, note, _ordered(references)))
        for id_, references in mentions.of(kind).items()
        for by, label, note in (_LABELS[kind](id_, loc),)
    ]
    groups = group_by_letter(entries, itemgetter(0), loc.language)
    if kind in ("themes", "countries"):
        groups = [("", [entry for _, found in groups for entry in found])] if groups else []
    return tuple(
        IndexGroup(heading, tuple(entry for _, entry in found)) for heading, found in groups
    )


def _ordered(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Sort by code, and name a code once: two appearances in one workshop are one on the web."""
    return tuple(sorted(references, key=lambda reference: natural_key(reference.label)))


def _person(id_: str, loc: Localizer) -> tuple[str, Shown, str]:
    person = loc.person(id_)
    at = place_of(person.path, ("sort",))
    return person.sort, Shown(person.sort, None, fallback=False, at=at), ""


def _organisation(id_: str, loc: Localizer) -> tuple[str, Shown, str]:
    name = loc.organisation(id_)
    acronym = loc.acronym(loc.registries.organisations[id_])
    return name.text, name, acronym if acronym and acronym not in name.text else ""


def _country(id_: str, loc: Localizer) -> tuple[str, Shown, str]:
    name = loc.country(id_.upper())
    return name, loc.own(name), ""


def _theme(id_: str, loc: Localizer) -> tuple[str, Shown, str]:
    theme = loc.registries.themes[id_]
    title = loc.text(theme, "title", theme.title)
    return title.text, title, ""


# What an entry is sorted by, what it shows, and what is set after it in lighter type.
_LABELS = {
    "people": _person,
    "organisations": _organisation,
    "countries": _country,
    "themes": _theme,
}
