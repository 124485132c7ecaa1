"""A project as loaded: its configuration, its registries and its editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from publisher.model.fields import LANGUAGE, URL, ZONE, Pattern
from publisher.model.records import (
    Edition,
    Initiative,
    Organisation,
    Page,
    Person,
    Place,
    Record,
    Report,
    Session,
    Theme,
)

# No file can have the name of a Windows device, whatever follows the full stop.
_DEVICE = r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)"
ID = Pattern(_DEVICE + r"[a-z0-9][a-z0-9-]{0,79}", "la-rochelle")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionSettings:
    """What the project publishes of one edition."""

    id: Annotated[str, ID]
    publications: tuple[Literal["program", "catalogue", "sheets", "reports"], ...]
    zones: tuple[Annotated[str, ZONE], ...] = ()  # hours are announced in these, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """Where a language looks, in this order, for a text it has not got."""

    language: Annotated[str, LANGUAGE]
    to: tuple[Annotated[str, LANGUAGE], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``sources/project.yaml``."""

    title: str  # the project's own name
    languages: tuple[Annotated[str, LANGUAGE], ...]
    editions: tuple[EditionSettings, ...]
    title_language: Annotated[str, LANGUAGE] | None = None  # None: a name in no language
    fallbacks: tuple[Fallback, ...] = ()
    url: Annotated[str, URL] | None = None  # where the pages will be published

    def fallbacks_of(self, language: str) -> tuple[str, ...]:
        """Return the languages to look in when ``language`` has no text."""
        for fallback in self.fallbacks:
            if fallback.language == language:
                return fallback.to
        return self.languages


@dataclass(frozen=True, slots=True)
class Registries:
    """Records shared by all editions, by id."""

    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    places: Mapping[str, Place]
    themes: Mapping[str, Theme]


@dataclass(frozen=True, slots=True)
class EditionRecords:
    """One edition and its own records, by id."""

    settings: EditionSettings
    edition: Edition
    sessions: Mapping[str, Session]
    initiatives: Mapping[str, Initiative]
    reports: Mapping[str, Report]
    pages: Mapping[str, Page]

    def records(self) -> Iterator[Record]:
        """Yield every record of the edition."""
        yield self.edition
        for kind in (self.sessions, self.initiatives, self.reports, self.pages):
            yield from kind.values()


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that was read and found right."""

    settings: Settings
    registries: Registries
    editions: Mapping[str, EditionRecords]


# The folders of sources/, and what each of their files is.
REGISTRY_KINDS: Mapping[str, type[Record]] = {
    "people": Person,
    "organisations": Organisation,
    "places": Place,
    "themes": Theme,
}
EDITION_KINDS: Mapping[str, type[Record]] = {
    "sessions": Session,
    "initiatives": Initiative,
    "reports": Report,
    "pages": Page,
}
