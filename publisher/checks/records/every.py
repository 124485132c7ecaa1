"""Every record of what is checked, the registries first."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.subject import Corpus
from publisher.model.records import Organisation, Participation, Place, Record
from publisher.model.rules import vars_of
from publisher.model.translated import Translated
from publisher.model.walk import Path, leaves


def every_record(corpus: Corpus) -> Iterator[Record]:
    """Yield the records; none where catalogues are checked by themselves."""
    if corpus.project is not None:
        for records in vars_of(corpus.project.registries).values():
            yield from records.values()
        for edition in corpus.project.editions.values():
            yield from edition.records()


def value_at(record: Record, path: Path) -> object:
    """Return what stands at a path of a record."""
    value: object = record
    for step in path:
        if isinstance(step, int) and isinstance(value, tuple):
            value = value[step]
        else:
            value = getattr(value, str(step))
    return value


def participations(record: Record) -> Iterator[tuple[Path, Participation]]:
    """Yield those who take part in what a record tells of."""
    seen: set[Path] = set()
    for path, _, _ in leaves(record):
        for length in range(1, len(path)):
            if isinstance(path[length - 1], int) and path[:length] not in seen:
                seen.add(path[:length])
                value = value_at(record, path[:length])
                if isinstance(value, Participation):
                    yield path[:length], value


def names_of(record: Record) -> Iterator[str]:
    """Yield what a body or a place is called, in whatever language, its acronym last."""
    if isinstance(record, (Organisation, Place)):
        for name in (record.name, getattr(record, "acronym", None)):
            if isinstance(name, Translated):
                yield from (said for _, said in name)
            elif name:
                yield name
