"""Session reports: what was presented, asked and answered."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.model.project import EditionRecords
from publisher.model.publication import Matter, Section
from publisher.publications import back
from publisher.publications.sections import Sections
from publisher.publications.structure import reports


def sections(make: Sections) -> Iterator[Section]:
    """Yield the reports, cover to accessibility statement."""
    _ = make.loc.interface.gettext
    # Translators: title of a booklet, on its cover
    yield make.cover(_("Session reports"))
    yield from make.page("colophon", Matter.FRONT)
    yield make.contents()
    records = make.loc.records
    day_of = {session.id: day for day in make.days for session in day.sessions}
    for report in reports(records):
        session = records.sessions[report.session]
        held = session.parent if session.kind == "workshop" else session.id
        yield make.report(report, day_of[held or ""])
    yield from back.indexes(make, "people", "organisations")
    yield from make.page("accessibility", Matter.BACK)


def expected(records: EditionRecords) -> frozenset[str]:
    """Return the anchor of every record the reports must show."""
    return frozenset(f"reports-{id_}" for id_ in records.reports)
