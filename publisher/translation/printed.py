"""Which texts of the records a publication prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from typing import TypeAlias

from publisher.catalogue.unit import Path
from publisher.model.project import Project
from publisher.model.records import Record
from publisher.model.translated import Shown
from publisher.model.walk import texts
from publisher.publications.localizer import Localizer
from publisher.publications.registry import KINDS
from publisher.publications.sections import Sections

Place: TypeAlias = tuple[str, Path]  # of a field: the record's file, and where in it


class Printed:
    """Answers for one project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._places = {
            id(text): (record.path, path)
            for record in _records(project)
            for path, text, _ in texts(record)
        }

    def shown(self, edition: str, kind: str, language: str) -> Mapping[Place, Shown]:
        """Return every text that readers of a language get, and in which form."""
        # The interface has no say in which fields are shown, so any will do.
        records = self._project.editions[edition]
        loc = Localizer(self._project, records, language, NullTranslations())
        for _ in KINDS[kind].sections(Sections(loc)):
            pass  # what is made is counted
        return {self._places[id(text)]: shown for text, shown in loc.shown()}


def _records(project: Project) -> Iterator[Record]:
    registries = project.registries
    for kind in (registries.people, registries.organisations, registries.places, registries.themes):
        yield from kind.values()
    for edition in project.editions.values():
        yield from edition.records()
