"""The records of a forum. Each class is also the schema of its YAML file.

A record's id is its file name. Optional fields are absent rather than empty. What is the same in
every language (dates, codes, countries, addresses) is data and never text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal, TypeAlias

from publisher.model.fields import (
    ATTESTED,
    CODE,
    COUNT,
    COUNTRY,
    DEGREES,
    LANGUAGE,
    MARKDOWN,
    ONE_FOR_ALL,
    URL,
    ZONE,
    Ref,
)
from publisher.model.translated import Translated

Text: TypeAlias = Translated
Prose: TypeAlias = Annotated[Translated, MARKDOWN]
Name: TypeAlias = Annotated[Translated, ONE_FOR_ALL]
PersonId: TypeAlias = Annotated[str, Ref("people")]
OrganisationId: TypeAlias = Annotated[str, Ref("organisations")]
PlaceId: TypeAlias = Annotated[str, Ref("places")]
ThemeId: TypeAlias = Annotated[str, Ref("themes")]
SessionId: TypeAlias = Annotated[str, Ref("sessions")]
Country: TypeAlias = Annotated[str, COUNTRY]
Language: TypeAlias = Annotated[str, LANGUAGE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What a source document says otherwise, and why it was not followed."""

    text: str  # as printed
    reason: str
    field: str | None = None  # the field of the record it concerns; None: its name
    where: str | None = None  # document and place, when it is not the record's origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The document a record was taken from."""

    document: str
    lines: str | None = None  # "120-134"
    hash: str | None = None  # sha256 of those lines, written by an importer


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address, as it should be and as it was printed."""

    url: Annotated[str, URL]
    printed: str | None = None
    state: Literal["repaired", "broken", "misleading"] | None = None  # None: as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every file of records may carry."""

    id: str = field(metadata={"injected": True})  # the file name without .yaml
    path: str = field(metadata={"injected": True})  # relative to the project
    variants: tuple[Variant, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody who speaks, moderates, organises or answers for an initiative."""

    name: str  # as published
    sort: str  # as an index files it: "Mariño, Javier"
    gender: Literal["f", "m"] | None = None  # where agreement needs it
    bio: Prose | None = None
    url: Annotated[str, URL] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A body that takes part; its name in its own language is protected."""

    name: str
    name_language: Language | None = None  # None: a brand, in no language
    names: Annotated[Translated, ATTESTED] | None = None  # in use in other languages
    acronym: Annotated[Translated, ONE_FOR_ALL, ATTESTED] | None = None
    country: Country | None = None
    url: Annotated[str, URL] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """A town or region in a country; without a name, the country as a whole."""

    name: Name | None = None
    region: Name | None = None
    country: Country
    latitude: Annotated[str, DEGREES] | None = None
    longitude: Annotated[str, DEGREES] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A subject under which initiatives and workshops are indexed."""

    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """A person, an organisation or both, in a part they play."""

    person: PersonId | None = None
    organisations: tuple[OrganisationId, ...] = ()
    role: Text | None = None
    country: Country | None = None
    function: Literal["opening", "conclusions"] | None = None
    title: Text | None = None  # of their presentation
    description: Prose | None = None  # of their presentation
    urls: tuple[Link, ...] = ()
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Participants of a workshop who speak to one subject."""

    title: Text | None = None
    description: Prose | None = None
    participants: tuple[Participation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Guiding questions put in one round of the discussion."""

    questions: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Record):
    """A block of the day, a workshop inside a block, or a session that stands alone."""

    code: Annotated[str, CODE]
    language: Language
    kind: Literal["block", "workshop", "session"]
    title: Text
    parent: SessionId | None = None  # the block a workshop belongs to
    day: date | None = None  # of a block; a session alone has an instant
    start: datetime | None = None  # "2021-10-08 11:00 UTC": local time and IANA zone
    end: datetime | None = None
    room: Name | None = None
    format: Literal["workshop", "plenary", "panel"] | None = None
    spoken: tuple[Language, ...] = ()
    interpretation: tuple[Language, ...] = ()
    subtitle: Text | None = None
    themes: tuple[ThemeId, ...] = ()
    context: Prose | None = None
    objectives: Prose | None = None
    main_question: Prose | None = None
    rounds: tuple[Round, ...] = ()
    description: Prose | None = None
    organisers: tuple[Participation, ...] = ()
    moderators: tuple[Participation, ...] = ()
    speakers: tuple[Participation, ...] = ()
    groups: tuple[Group, ...] = ()
    urls: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Record):
    """An experience presented in a workshop."""

    code: Annotated[str, CODE]
    language: Language
    session: SessionId
    title: Text
    organisations: tuple[OrganisationId, ...]
    printed_as: str | None = None  # the organisation as the document names it
    places: tuple[PlaceId, ...] = ()
    contacts: tuple[Participation, ...] = ()
    urls: tuple[Link, ...] = ()
    themes: tuple[ThemeId, ...] = ()
    description: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """How many took part in a session."""

    number: Annotated[str, COUNT]
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said, in the reporter's words."""

    text: Prose
    person: PersonId | None = None
    organisations: tuple[OrganisationId, ...] = ()
    country: Country | None = None
    audience: bool = False  # said from the floor
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question of the public and the answers to it."""

    question: Prose
    answers: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """What happened in a session."""

    session: SessionId
    language: Language
    attendance: Attendance | None = None
    summaries: tuple[Statement, ...] = ()
    answers: tuple[Statement, ...] = ()  # to the session's main question
    exchanges: tuple[Exchange, ...] = ()
    comments: tuple[Statement, ...] = ()
    conclusion: Prose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """A page of text around the records."""

    kind: Literal["welcome", "reading", "practical", "colophon", "accessibility"]
    language: Language
    title: Text
    body: Prose
    signature: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who did what for this edition."""

    task: Text
    names: Name
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Record):
    """One holding of the forum."""

    label: str
    language: Language
    forum: Text
    theme: Text
    motto: Text | None = None
    start: date
    end: date
    zone: Annotated[str, ZONE]
    place: PlaceId
    venue: Name | None = None
    virtual: bool = False
    url: Annotated[str, URL] | None = None
    organisers: tuple[OrganisationId, ...] = ()
    sponsors: tuple[OrganisationId, ...] = ()
    partners: tuple[OrganisationId, ...] = ()
    credits: tuple[Credit, ...] = ()
