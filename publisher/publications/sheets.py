"""Session information sheets: subject, questions and speakers of each session, to hand out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from publisher.model.project import EditionRecords
from publisher.model.publication import Matter, Section, Start
from publisher.publications import back
from publisher.publications.sections import Sections
from publisher.publications.structure import workshops


def sections(make: Sections) -> Iterator[Section]:
    """Yield the sheets, cover to accessibility statement."""
    _ = make.loc.interface.gettext
    # Translators: title of a booklet, on its cover
    yield make.cover(_("Session information sheets"))
    yield from make.page("colophon", Matter.FRONT)
    yield make.contents()
    for day in make.days:
        for session in day.sessions:
            if session.kind == "block":  # only a heading: its workshops have the sheets
                for workshop in workshops(make.loc.records, session):
                    sheet = make.workshop(workshop, day, Start.RIGHT, listing=True)
                    yield replace(sheet, level=1)
            else:
                yield make.session(session, day, full=True)
    sessions = [make.view.session(s) for s in make.loc.records.sessions.values()]
    yield from back.speakers(make, sessions)
    yield from back.indexes(make, "people", "organisations")
    yield from make.page("accessibility", Matter.BACK)


def expected(records: EditionRecords) -> frozenset[str]:
    """Return the anchor of every record the sheets must show."""
    return frozenset(f"sessions-{id_}" for id_, s in records.sessions.items() if s.kind != "block")
