"""Which records of an edition exist already, and how the others are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate, Sureness
from publisher.documents.draft import Mention
from publisher.importing.registrar import Registrar
from publisher.importing.told import Told, mentions
from publisher.model.project import EDITION_KINDS, EditionRecords
from publisher.model.records import Page, Session
from publisher.text.slug import free, slug
from publisher.text.spelling import plain

# What tells that a record is there already.
TELLING = {"initiatives": "code", "reports": "session"}


class Naming:
    """Gives the drafts of one edition their ids."""

    def __init__(self, there: EditionRecords | None, registrar: Registrar) -> None:
        self._there, self._registrar = there, registrar
        self._sessions: dict[str, str] = {}  # ids by key and by code
        self._ids: dict[int, str] = {}  # of sessions, by what tells of them
        self._begun: dict[tuple[str, str], str] = {}
        self._taken = {kind: set(getattr(there, kind, ())) for kind in EDITION_KINDS}
        self._codes = {session.code for session in there.sessions.values()} if there else set()

    def of_mention(self, mention: Mention) -> str:
        """Return the id of somebody, some body or some place."""
        return self._registrar.of_mention(mention)

    def of_session(self, key: str) -> str:
        """Return the id of the session that a draft calls by this key, its code or its id."""
        if key in self._sessions:
            return self._sessions[key]
        there = self._there.sessions.items() if self._there else ()
        known = (id_ for id_, session in there if key in (id_, session.code))
        return next(known, slug(key, "session"))

    def name_session(self, told: Told) -> None:
        """Find a session among those that are there, or give it an id."""
        code, kind = told.text("code"), told.text("kind")
        id_ = self._known_session(told, code)
        if id_ is None and code:
            id_ = self._sessions.get(code)
        if id_ is None:
            called = {"block": f"session-{code}", "workshop": code.replace(".", "-")}.get(kind)
            called = called if code and called else told.text("title") or told.key
            id_ = self._begin("sessions", slug(called, "session"))
        self._ids[id(told)] = id_
        for key in (told.key, code, *(draft.key for _, draft in told.parts)):
            if key:
                self._sessions[key] = id_

    def id_of(self, told: Told, data: Mapping[str, Plain]) -> str:
        """Return the id of a record of the edition, from its plain data."""
        collection = told.collection
        if collection == "sessions":
            return self._ids[id(told)]
        known = self._known(told, data)
        if known is not None:
            return known
        telling = collection, str(data.get(TELLING.get(collection, ""), told.key))
        if telling not in self._begun:  # by another document of this import
            self._begun[telling] = self._new(told, data)
        return self._begun[telling]

    def _new(self, told: Told, data: Mapping[str, Plain]) -> str:
        collection = told.collection
        bodies = data.get("organisations")
        if collection == "initiatives" and isinstance(bodies, list) and bodies:
            return self._begin(collection, str(bodies[0]))
        if collection == "reports" and "session" in data:
            return self._begin(collection, str(data["session"]))
        called = told.text("title") or told.key
        return self._begin(collection, slug(called, collection.removesuffix("s")))

    def code_of(self, told: Told, id_: str) -> str:
        """Return the code of a session that has none in its document."""
        there = self._there.sessions if self._there else {}
        if id_ in there:
            return there[id_].code
        code = next(str(n) for n in count(1) if str(n) not in self._codes)
        self._codes.add(code)
        incoming, draft = told.parts[0]
        reason = f"its document has no code: it is number {code}"
        sure, target = Sureness.LIKELY, f"sessions/{id_} code"
        incoming.note(draft.span, Fate.FIELD, reason, target=target, sureness=sure)
        return code

    def _known(self, told: Told, data: Mapping[str, Plain]) -> str | None:
        collection = told.collection
        if self._there is None:
            return None
        if collection == "pages":
            title = data.get("title")
            texts = (
                {plain(str(text)) for text in title.values()} if isinstance(title, dict) else set()
            )
            pages = self._there.pages.items()
            return next((id_ for id_, one in pages if texts & _titles(one)), None)
        name = TELLING.get(collection, "")
        known = getattr(self._there, collection).items() if name in data else ()
        return next((id_ for id_, one in known if getattr(one, name) == data[name]), None)

    def _begin(self, collection: str, id_: str) -> str:
        id_ = free(id_, self._taken[collection])
        self._taken[collection].add(id_)
        return id_

    def _known_session(self, told: Told, code: str) -> str | None:
        """Return the id of a session that is there: of this code, or of this title or hour."""
        there = self._there.sessions if self._there else {}
        if code:
            return next((id_ for id_, one in there.items() if one.code == code), None)
        titles = {plain(title) for title in told.texts("title")}
        for id_, one in there.items():
            if titles & _titles(one):
                return id_
        for id_, one in there.items():
            if self._is_at_its_hour(told, one):
                reason = f"the hour and speakers of sessions/{id_}, under another title"
                incoming, draft = told.parts[0]
                sure, target = Sureness.LIKELY, f"sessions/{id_}"
                incoming.note(draft.span, Fate.FIELD, reason, target=target, sureness=sure)
                return id_
        return None

    def _is_at_its_hour(self, told: Told, session: Session) -> bool:
        if session.start is None or _instant(told.text("start")) != session.start:
            return False
        people = {one.person for one in (*session.speakers, *session.moderators)}
        named = (one for one in mentions(told.fields) if one.registry == "people")
        return any(self.of_mention(one) in people for one in named)


def _titles(record: Session | Page) -> set[str]:
    return {plain(text) for _, text in record.title}


def _instant(text: str) -> datetime | None:
    """Return the moment that a field of a session names: "2021-10-08 11:00 UTC"."""
    clock, _, zone = text.rpartition(" ")
    try:
        return datetime.fromisoformat(clock).replace(tzinfo=ZoneInfo(zone))
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return None
