"""The catalogue of initiatives: one card each, under the workshop that presented it."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.model.project import EditionRecords
from publisher.model.publication import Matter, Section, Start
from publisher.publications import back
from publisher.publications.sections import Sections
from publisher.publications.structure import Day, initiatives, workshops


def sections(make: Sections) -> Iterator[Section]:
    """Yield the catalogue, cover to notes."""
    _ = make.loc.interface.gettext
    # Translators: title of a booklet, on its cover
    yield make.cover(_("Catalogue of initiatives"))
    yield from make.page("colophon", Matter.FRONT)
    yield make.contents()
    yield from make.page("welcome", Matter.FRONT)
    yield from make.page("reading", Matter.FRONT)
    for day in make.days:
        yield make.day(day)
        for block in day.sessions:
            yield make.block(block, day)
            yield from _workshops(make, block.id, day)
    yield from back.partners(make)
    yield from back.indexes(make, "people", "organisations", "countries", "themes")
    yield from make.page("accessibility", Matter.BACK)
    yield back.notes(make)


def _workshops(make: Sections, block: str, day: Day) -> Iterator[Section]:
    records = make.loc.records
    start = Start.PAGE  # below the opening of its session stands nothing else
    for workshop in workshops(records, records.sessions[block]):
        yield make.workshop(workshop, day, start, listing=False)
        start = Start.FLOW
        for initiative in initiatives(records, workshop):
            yield make.initiative(initiative, day)


def expected(records: EditionRecords) -> frozenset[str]:
    """Return the anchor of every record a catalogue must show."""
    pages = [id_ for id_, page in records.pages.items() if page.kind != "practical"]
    return frozenset(
        [f"sessions-{id_}" for id_ in records.sessions]
        + [f"initiatives-{id_}" for id_ in records.initiatives]
        + [f"pages-{id_}" for id_ in pages]
    )
