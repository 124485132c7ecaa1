"""Every kind of publication, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from publisher.model.interface import Interface
from publisher.model.project import EditionRecords, Project
from publisher.model.publication import Publication, Section
from publisher.publications import catalogue, program, reports, sheets
from publisher.publications.localizer import Localizer
from publisher.publications.sections import Sections


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of publication holds, and which records it owes its readers."""

    sections: Callable[[Sections], Iterator[Section]]
    expected: Callable[[EditionRecords], frozenset[str]]


KINDS: Mapping[str, Kind] = {
    "program": Kind(program.sections, program.expected),
    "catalogue": Kind(catalogue.sections, catalogue.expected),
    "sheets": Kind(sheets.sections, sheets.expected),
    "reports": Kind(reports.sections, reports.expected),
}


def compose(
    project: Project, edition: str, kind: str, language: str, interface: Interface
) -> Publication:
    """Return one publication of one edition in one language, as data."""
    records = project.editions[edition]
    loc = Localizer(project, records, language, interface)
    make = Sections(loc)
    sections = tuple(KINDS[kind].sections(make))
    forum = loc.text(records.edition, "forum", records.edition.forum)
    return Publication(
        kind=kind,
        edition=edition,
        language=language,
        title=sections[0].title.text,
        forum=forum,
        label=records.edition.label,
        sections=sections,
        expected=KINDS[kind].expected(records),
        completeness=loc.completeness(),
        inputs=loc.inputs(),
        languages=project.settings.languages,
        day_labels=tuple(str(day.number) for day in make.days),
        date=records.edition.end,
    )
