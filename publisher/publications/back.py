"""The back matter publications share: speakers, partners, indexes, notes."""

from __future__ import annotations

from collections.abc import Sequence

from publisher.l10n.sorting import SortKey, sort_key
from publisher.model.publication import Matter, Section, Start
from publisher.publications.indexes import everyone, index
from publisher.publications.localizer import Localizer
from publisher.publications.sections import Sections
from publisher.publications.views import SessionView


def speakers(make: Sections, views: Sequence[SessionView]) -> tuple[Section, ...]:
    """Return the pages of speakers: everybody who has something to be told about them."""
    _, loc = make.loc.interface.gettext, make.loc
    found = {
        participant.person.anchor: participant
        for view in views
        for participant in everyone(view)
        if participant.person is not None and participant.bio is not None
    }
    if not found:
        return ()
    by_name = sorted(found, key=lambda anchor: _sort_name(anchor, loc))
    return (
        Section(
            anchor="speakers",
            template="speakers",
            title=loc.own(_("Speakers")),
            data={"speakers": tuple(found[anchor] for anchor in by_name)},
            matter=Matter.BACK,
        ),
    )


def _sort_name(anchor: str, loc: Localizer) -> SortKey:
    return sort_key(loc.person(anchor.removeprefix("people-")).sort, loc.language)


def partners(make: Sections) -> tuple[Section, ...]:
    """Return organisers, sponsors and partners by name."""
    _, edition = make.loc.interface.gettext, make.loc.records.edition
    tiers = (
        # Translators: heading above the names of organisations
        (_("Organisers"), edition.organisers),
        (_("Sponsors"), edition.sponsors),
        (_("Partners"), edition.partners),
    )
    shown = [(label, make.view.organisations(ids)) for label, ids in tiers if ids]
    if not shown:
        return ()
    return (
        Section(
            anchor="partners",
            template="partners",
            title=make.loc.own(_("Partners")),
            data={"tiers": shown},
            matter=Matter.BACK,
        ),
    )


def indexes(make: Sections, *kinds: str) -> tuple[Section, ...]:
    """Return the indexes that have entries; call it after every section they point to."""
    _ = make.loc.interface.gettext
    titles = {
        "people": _("Index of people"),
        "organisations": _("Index of organisations"),
        "countries": _("Index of countries"),
        "themes": _("Index of themes"),
    }
    found = ((kind, index(kind, make.mentions, make.loc)) for kind in kinds)
    return tuple(
        Section(
            anchor=f"index-{kind}",
            template="index",
            title=make.loc.own(titles[kind]),
            data={"kind": kind, "groups": groups},
            matter=Matter.BACK,
            # Countries and themes are short lists: they run on below the index before them.
            start=Start.PAGE if kind in ("people", "organisations") else Start.FLOW,
            contains=tuple(entry.anchor for group in groups for entry in group.entries),
        )
        for kind, groups in found
        if groups
    )


def notes(make: Sections) -> Section:
    """Return a ruled page for the reader's notes, in print only."""
    _ = make.loc.interface.gettext
    return Section(
        anchor="notes",
        template="notes",
        # Translators: heading of a ruled page for the reader's own notes
        title=make.loc.own(_("Notes")),
        data={},
        matter=Matter.BACK,
        level=0,
        on_web=False,
    )
