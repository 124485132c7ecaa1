"""Find what there is to translate in a project: every field, in the order of the booklets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from publisher.catalogue.unit import Field, Path
from publisher.l10n.sorting import natural_key
from publisher.model.fields import Attested, Markdown
from publisher.model.project import EditionRecords, Project
from publisher.model.records import Record
from publisher.model.translated import ANY, Translated
from publisher.model.walk import leaves

REGISTRIES = "registries"  # the catalogue of the records that all editions share

# The longest texts that the pages have been proved to hold, in characters.
LIMITS = {"title": 184, "role": 98}


def fields(project: Project) -> Iterator[Field]:
    """Yield every translatable field, catalogue by catalogue."""
    for kind in ("themes", "organisations", "people", "places"):
        records: Iterable[Record] = getattr(project.registries, kind).values()
        for record in sorted(records, key=lambda record: natural_key(record.id)):
            yield from _fields(record, REGISTRIES, f"{kind}/{record.id}", project)
    for id_, edition in project.editions.items():
        for name, record in _in_order(edition):
            yield from _fields(record, id_, f"{id_}/{name}", project)


def _in_order(edition: EditionRecords) -> Iterator[tuple[str, Record]]:
    yield "edition", edition.edition
    for kind in ("pages", "sessions", "initiatives", "reports"):
        records: Sequence[Record] = tuple(getattr(edition, kind).values())
        for record in sorted(records, key=_place_in_booklet):
            yield f"{kind}/{record.id}", record


def _place_in_booklet(record: Record) -> Any:
    return natural_key(getattr(record, "code", "") or record.id)


def _fields(record: Record, catalogue: str, name: str, project: Project) -> Iterator[Field]:
    own: str | None = getattr(record, "language", None)
    contexts: Counter[str] = Counter()
    for path, value, marks in leaves(record):
        if not isinstance(value, Translated) or ANY in value.texts:
            continue
        if any(isinstance(mark, Attested) for mark in marks):
            continue
        language = _written_in(value, own, project.settings.languages)
        label = _label(record, path)
        contexts[label] += 1
        if contexts[label] > 1:  # the same person twice in one list
            label = f"{label}-{contexts[label]}"
        yield Field(
            catalogue=catalogue,
            context=f"{name}:{label}",
            file=record.path,
            path=path,
            language=language,
            texts=value.texts,
            markdown=any(isinstance(mark, Markdown) for mark in marks),
            place=_place(record, name, path),
            own=own,
            limit=LIMITS.get(str(path[-1]), 0),
        )


def _written_in(value: Translated, own: str | None, languages: Sequence[str]) -> str:
    """Return the language of the record, or the project's first that this field has."""
    if own in value.texts:
        return str(own)
    return next(language for language in languages if language in value.texts)


def _label(record: Record, path: Path) -> str:
    """Name a field for people, and so that it keeps its name when a list is reordered."""
    words: list[str] = []
    here: Any = record
    for step in path:
        if isinstance(step, int):
            here = here[step]
            words.append(_item(here, step))
        else:
            here = getattr(here, step)
            words.append(step)
    return ".".join(words)


def _item(item: Any, number: int) -> str:
    person = getattr(item, "person", None)
    organisations = getattr(item, "organisations", ())
    return str(person or "+".join(organisations) or number + 1)


def _place(record: Record, name: str, path: Path) -> str:
    """Say where a reader meets the field: "Initiative 1.1.2 koopera, contacts: role"."""
    kind = type(record).__name__
    code = getattr(record, "code", "")
    who = f"{kind} {code}".strip()
    what = ", ".join(str(s + 1) if isinstance(s, int) else s.replace("_", " ") for s in path)
    return f"{who}, {name.rpartition('/')[2]}: {what}"
