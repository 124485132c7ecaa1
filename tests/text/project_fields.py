"""Every translated field of the forum's own project."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.model.records import Record
from publisher.model.walk import texts
from tests.real import project


def fields() -> Iterator[tuple[str, dict[str, str], bool]]:
    """Yield where each field stands, its text per language, and whether it is Markdown."""
    found = project()
    registries = found.registries
    shared = (registries.people, registries.organisations, registries.places, registries.themes)
    records: list[Record] = [record for kind in shared for record in kind.values()]
    records += [record for edition in found.editions.values() for record in edition.records()]
    for record in records:
        for path, translated, markdown in texts(record):
            yield f"{record.path}: {path}", dict(translated), markdown
