"""Records as plain data for other systems: the document `publisher export` writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS, Project
from publisher.model.records import Record
from publisher.model.translated import Translated
from publisher.model.walk import references


def export(project: Project, editions: Sequence[str]) -> dict[str, Any]:
    """Return the records of these editions, with the registry records they refer to."""
    chosen = [project.editions[id_] for id_ in editions]
    used = {
        (kind, target)
        for edition in chosen
        for record in edition.records()
        for _, kind, target in references(record)
    }
    return {
        "version": 1,
        "languages": list(project.settings.languages),
        "editions": [
            {
                "edition": plain(edition.edition),
                **{kind: _records(getattr(edition, kind).values()) for kind in EDITION_KINDS},
            }
            for edition in chosen
        ],
        **{
            kind: _records(
                record
                for id_, record in getattr(project.registries, kind).items()
                if (kind, id_) in used
            )
            for kind in REGISTRY_KINDS
        },
    }


def _records(records: Iterable[Record]) -> list[Any]:
    return [plain(record) for record in sorted(records, key=lambda record: record.id)]


def plain(value: Any) -> Any:
    """Return a record, or a part of one, as maps, lists and texts; absent fields are left out."""
    if isinstance(value, Translated):
        return dict(value.texts)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} {value.tzinfo}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(member) for member in value]
    if is_dataclass(value):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: plain(member) for name, member in pairs if member not in (None, (), False)}
    return value
