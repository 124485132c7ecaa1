"""What must hold between records: references, codes, dates, zones and safe Markdown.

Each rule takes the whole project and yields faults as (record, path, code, what, mend); the
loader turns them into findings with a place in a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeAlias
from zoneinfo import ZoneInfo

from publisher.model.countries import COUNTRIES
from publisher.model.decode import Fault
from publisher.model.fields import COUNTRY
from publisher.model.finding import did_you_mean
from publisher.model.project import EditionRecords, Project
from publisher.model.records import Page, Record, Session
from publisher.model.walk import matching, references, texts

Broken: TypeAlias = tuple[Record, Fault]
Rule: TypeAlias = Callable[[Project, EditionRecords], Iterator[Broken]]

# A figure such as {countries} in a page is filled in by the program (publications.figures).
FIGURES = frozenset(
    {
        "initiatives",
        "countries",
        "sessions",
        "workshops",
        "coordinated",
        "days",
        "organisations",
        "people",
        "languages",
    }
)
FIGURE = re.compile(r"\{([a-z_]+)\}")
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
SCHEME = re.compile(r"\]\(\s*<?\s*([a-zA-Z][a-zA-Z0-9+.\-]*):")
IMAGE = re.compile(r"!\[")
HTML = re.compile(r"<(?:[a-zA-Z/!?])(?!ttps?:)")


def broken(project: Project, unread: Collection[str] = ()) -> Iterator[Broken]:
    """Yield every broken rule of the project, registries included.

    ``unread`` are the paths of record files that exist and have faults of their own: a reference
    to one of them would be a second fault of one cause.
    """
    for records in vars_of(project.registries).values():
        for record in records.values():
            yield from _countries(record)
            yield from _markdown(record)
    for edition in project.editions.values():
        for record in edition.records():
            yield from _countries(record)
            yield from _markdown(record)
            yield from _references(project, edition, record, unread)
        for rule in RULES:
            yield from rule(project, edition)


def vars_of(registries: object) -> Mapping[str, Mapping[str, Record]]:
    """Return the registries by name; they are the fields of a slotted dataclass."""
    return {
        name: getattr(registries, name) for name in ("people", "organisations", "places", "themes")
    }


def _references(
    project: Project, edition: EditionRecords, record: Record, unread: Collection[str]
) -> Iterator[Broken]:
    registries = {**vars_of(project.registries), "sessions": edition.sessions}
    for path, kind, target in references(record):
        folder = f"{edition.settings.id}/sessions" if kind == "sessions" else kind
        if target not in registries[kind] and f"sources/{folder}/{target}.yaml" not in unread:
            what = f"no record '{target}' in {kind}"
            yield record, Fault(path, "dangling", what, did_you_mean(target, registries[kind]))


def _countries(record: Record) -> Iterator[Broken]:
    for path, code in matching(record, COUNTRY):
        if code not in COUNTRIES:
            what = f"'{code}' is not a country of ISO 3166-1"
            yield record, Fault(path, "country", what, "write its two letters, like CI or ES")


def _markdown(record: Record) -> Iterator[Broken]:
    for path, translated, is_markdown in texts(record):
        for language, text in translated:
            here = (*path, language)
            for code, what, mend in _unsafe(text, is_markdown):
                yield record, Fault(here, code, what, mend)
            for what, mend in _figures(text, counted=isinstance(record, Page)):
                yield record, Fault(here, "figure", what, mend)


def _unsafe(text: str, is_markdown: bool) -> Iterator[tuple[str, str, str]]:
    if not is_markdown and "\n" in text.strip():
        yield "lines", "this field is one line of text", "join the lines"
    if "<" in text and HTML.search(text):
        yield "html", "HTML is shown as text, never obeyed", "use Markdown, or delete the tag"
    if "](" in text:
        for match in SCHEME.finditer(text):
            if match[1].lower() not in SAFE_SCHEMES:
                what = f"a link may not begin with '{match[1]}:'"
                yield "link-scheme", what, "use https:, http: or mailto:"
        if IMAGE.search(text):
            yield "image", "an image cannot stand inside a text", "delete it from the text"


def _figures(text: str, *, counted: bool) -> Iterator[tuple[str, str]]:
    """Yield figures that nobody would fill in: unknown ones, and any outside a page."""
    for match in FIGURE.finditer(text):
        if match[1] not in FIGURES:
            yield f"no figure {match[0]}", did_you_mean(match[1], FIGURES)
        elif not counted:
            yield f"the figure {match[0]} is counted only in pages", "write the text without it"


def _codes_are_unique(project: Project, edition: EditionRecords) -> Iterator[Broken]:
    del project
    for records in (edition.initiatives, edition.sessions):
        seen: dict[str, Record] = {}
        for record in records.values():
            first = seen.setdefault(record.code, record)
            if first is not record:
                what = f"code {record.code} is also that of {first.path}"
                mend = "keep one of the two records, or correct the code"
                yield record, Fault(("code",), "duplicate-code", what, mend)


KIND_NAMES = {"block": "a block of the day", "session": "a session that stands alone"}


def _initiatives_stand_in_a_workshop(project: Project, edition: EditionRecords) -> Iterator[Broken]:
    del project
    for initiative in edition.initiatives.values():
        workshop = edition.sessions.get(initiative.session)
        if workshop is None:
            continue  # reported as a dangling reference
        if workshop.kind != "workshop":
            what = f"'{initiative.session}' is {KIND_NAMES[workshop.kind]}, not a workshop"
            yield initiative, Fault(("session",), "session-kind", what, "name its workshop")
        elif not initiative.code.startswith(workshop.code + "."):
            what = f"code {initiative.code} does not belong to workshop {workshop.code}"
            yield initiative, Fault(("code",), "code", what, "correct the code or the session")


def _edition_has_its_time(project: Project, edition: EditionRecords) -> Iterator[Broken]:
    del project
    if edition.edition.end < edition.edition.start:
        what = "it ends before it starts"
        yield edition.edition, Fault(("end",), "time", what, "correct one of the two")


def _sessions_have_their_time(project: Project, edition: EditionRecords) -> Iterator[Broken]:
    del project
    for session in edition.sessions.values():
        yield from ((session, fault) for fault in _time_faults(session, edition))


def _time_faults(session: Session, edition: EditionRecords) -> Iterator[Fault]:
    first, last = edition.edition.start, edition.edition.end
    if session.kind == "block" and session.day is None:
        yield Fault((), "missing-field", "a block needs its day", "add a line 'day:'")
    if session.kind == "workshop" and session.parent is None:
        yield Fault((), "missing-field", "a workshop needs its block", "add a line 'parent:'")
    if session.kind == "session" and (session.start is None or session.end is None):
        yield Fault((), "missing-field", "a session needs 'start' and 'end'", "add both lines")
    if session.start is not None and session.end is not None and session.end <= session.start:
        yield Fault(("end",), "time", "it ends before it starts", "correct one of the two")
    day = session.day
    if session.start is not None:
        day = session.start.astimezone(ZoneInfo(edition.edition.zone)).date()
    if day is not None and not first <= day <= last:
        path = ("start",) if session.start is not None else ("day",)
        what = f"{day} is outside the edition, which lasts from {first} to {last}"
        yield Fault(path, "date", what, "correct the date here or in edition.yaml")


def _parents_are_blocks(project: Project, edition: EditionRecords) -> Iterator[Broken]:
    del project
    for session in edition.sessions.values():
        parent = edition.sessions.get(session.parent or "")
        if parent is not None and parent.kind != "block":
            what = f"'{session.parent}' is not a block of the day"
            yield session, Fault(("parent",), "session-kind", what, "name the block")


RULES: tuple[Rule, ...] = (
    _codes_are_unique,
    _initiatives_stand_in_a_workshop,
    _edition_has_its_time,
    _sessions_have_their_time,
    _parents_are_blocks,
)
