"""The programme booklet: what happens when, who takes part, and where to find them."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.model.project import EditionRecords
from publisher.model.publication import Matter, Section, Start
from publisher.publications import back
from publisher.publications.sections import Sections
from publisher.publications.structure import Day, workshops


def sections(make: Sections) -> Iterator[Section]:
    """Yield the programme, cover to notes."""
    _ = make.loc.interface.gettext
    # Translators: title of a booklet, on its cover
    yield make.cover(_("Programme"))
    yield from make.page("colophon", Matter.FRONT)
    yield make.contents()
    yield from make.page("welcome", Matter.FRONT)
    yield from make.page("reading", Matter.FRONT)
    yield make.schedule()
    for day in make.days:
        yield from _day(make, day)
    sessions = [make.view.session(s) for s in make.loc.records.sessions.values()]
    yield from back.speakers(make, sessions)
    yield from make.page("practical", Matter.BACK)
    yield from back.partners(make)
    yield from back.indexes(make, "people", "organisations", "countries", "themes")
    yield from make.page("accessibility", Matter.BACK)
    yield back.notes(make)


def _day(make: Sections, day: Day) -> Iterator[Section]:
    yield make.day(day)
    for session in day.sessions:
        if session.kind == "block":
            yield make.block(session, day)
            start = Start.PAGE  # below the opening of its session stands nothing else
            for workshop in workshops(make.loc.records, session):
                yield make.workshop(workshop, day, start, listing=True)
                start = Start.FLOW
        else:
            yield make.session(session, day)


def expected(records: EditionRecords) -> frozenset[str]:
    """Return the anchor of every record a programme must show."""
    return frozenset(
        [f"sessions-{id_}" for id_ in records.sessions]
        + [f"initiatives-{id_}" for id_ in records.initiatives]
        + [f"pages-{id_}" for id_ in records.pages]
    )
