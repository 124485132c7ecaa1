"""Answers to the questions of our own forms, in a Word form or a spreadsheet, as drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeAlias

from publisher.documents.account import Fate, Note
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Mention, Said, Value
from publisher.documents.recognise import values
from publisher.text.slug import slug
from publisher.text.spelling import plain

_Read: TypeAlias = Callable[[str], str | None]
_EXACT: Mapping[str, tuple[_Read, str]] = {
    "code": (values.code, "no code such as 1.1.2"),
    "session": (values.code, "no code such as 1.1"),
    "day": (values.day, "no date such as 2027-10-08"),
    "start": (values.hour, "no hour such as 14:30"),
    "end": (values.hour, "no hour such as 14:30"),
    "zone": (values.zone, "no time zone such as Europe/Paris"),
    "format": (values.format_of, "not one of the formats the form names"),
    "country": (values.country, "no country that is known by this name"),
    "gender": (values.gender, "not one of the forms of address the form names"),
    "url": (values.url, "no whole address such as https://example.org/"),
    "name_language": (values.language, "no language that is known by this name"),
}
_LISTS = ("spoken", "interpretation")
_PROSE = frozenset("bio description context objectives main_question questions".split())
_ONE_PER_LINE = frozenset({"objectives", "questions"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands in one field of a form."""

    path: str  # of the question
    member: int  # of its group, from 1; 0 outside groups
    language: str | None  # that the form says it is in
    text: str  # Markdown, never empty
    span: Span


@dataclass(slots=True)
class Answers:
    """The answers of one form, or one row; `drafts` makes the records of them."""

    form: str  # a collection: one that forms ask for, or "organisations"
    answers: Sequence[Answer]
    span: Span
    notes: list[Note] = field(default_factory=list)
    _people: list[Draft] = field(default_factory=list)
    _gone: set[int] = field(default_factory=set)  # the answers that are left out
    _used: set[int] = field(default_factory=set)

    def drafts(self) -> list[Draft]:
        """Return the record of the form, and of the people it tells more of than their names."""
        makers = {
            "sessions": self._session,
            "initiatives": self._initiative,
            "people": self._person_alone,
            "organisations": self._organisation,
        }
        fields = makers[self.form]()
        if not fields:
            return []
        draft = Draft(self.form, self._key(), fields, self.span)
        self._say_fields()
        return [draft, *self._people]

    # What the answers to one question are.

    def _of(self, path: str, member: int = 0) -> list[Answer]:
        return [each for each in self.answers if (each.path, each.member) == (path, member)]

    def _exact(self, path: str, member: int = 0) -> str:
        """Return what is data: "" where there is none, or it cannot be told for certain."""
        read, reason = _EXACT[path.rpartition(".")[2]]
        for answer in self._of(path, member):
            found = read(answer.text)
            if found is not None:
                self._used.add(id(answer))
                return found
            self._left_out(answer, reason)
        return ""

    def _list(self, path: str) -> list[Value]:
        for answer in self._of(path):
            found = values.languages(answer.text)
            if found is not None:
                self._used.add(id(answer))
                return [*found]
            self._left_out(answer, "a language in it is not known by this name")
        return []

    def _said(self, path: str, member: int = 0) -> list[Value]:
        name, answers = path.rpartition(".")[2], self._of(path, member)
        self._used |= set(map(id, answers))
        return [Said(_prose(name, each.text), each.span, each.language) for each in answers]

    def _words(self, path: str, member: int = 0) -> str:
        for answer in self._of(path, member):
            self._used.add(id(answer))
            return values.line(answer.text)
        return ""

    def _left_out(self, answer: Answer, reason: str) -> None:
        if id(answer) not in self._gone:
            self._gone.add(id(answer))
            self.notes.append(Note(*answer.span, Fate.LEFT_OUT, reason, before=answer.text))

    def _members(self, group: str) -> list[int]:
        paths = f"{group}."
        return sorted({each.member for each in self.answers if each.path.startswith(paths)})

    # Records.

    def _session(self) -> dict[str, Value]:
        fields = _filled(
            {
                "code": self._exact("code"),
                "title": self._said("title"),
                **self._when(),
                "room": self._said("room"),
                "format": self._exact("format"),
                **{name: self._list(name) for name in _LISTS},
                **{n: self._said(n) for n in ("context", "objectives", "main_question")},
                "rounds": [
                    {"questions": self._said("rounds.questions", n)}
                    for n in self._members("rounds")
                ],
                "organisers": self._participations("organisers"),
                "moderators": self._participations("moderators"),
                "speakers": self._participations("speakers"),
            }
        )
        return {"kind": "session", **fields} if fields else {}

    def _initiative(self) -> dict[str, Value]:
        number = self._exact("code")
        bodies = (self._body("organisations", n) for n in self._members("organisations"))
        url = self._exact("url")
        return _filled(
            {
                "code": number,
                # The code of an initiative is that of its workshop and its own number.
                "session": self._exact("session") or number.rpartition(".")[0],
                "title": self._said("title"),
                "organisations": [body for body in bodies if body],
                "places": [*self._places()],
                "contacts": self._participations("contacts"),
                "urls": [{"url": url}] if url else [],
                "description": self._said("description"),
            }
        )

    def _person_alone(self) -> dict[str, Value]:
        name = self._words("name")
        facts = self._facts("", 0)
        more = {"url": self._exact("url"), "bio": self._said("bio")}
        return _filled({"name": name, **facts, **more}) if name else {}

    def _organisation(self) -> dict[str, Value]:
        name = self._words("name")
        exact = {each: self._exact(each) for each in ("name_language", "country", "url")}
        texts = {each: self._said(each) for each in ("names", "acronym")}
        return _filled({"name": name, **exact, **texts}) if name else {}

    def _when(self) -> dict[str, Value]:
        """Return the instants; without hours the day alone."""
        day, zone = self._exact("day"), self._exact("zone")
        hours = {name: self._exact(name) for name in ("start", "end")}
        if day and zone and hours["start"]:
            return {name: f"{day} {hour} {zone}" for name, hour in hours.items() if hour}
        for name in (*hours, "zone"):
            for answer in self._of(name):
                self._left_out(answer, "an hour needs the day, the start and the time zone")
        return {"day": day}

    def _places(self) -> Iterator[Value]:
        for member in self._members("places"):
            facts = {
                "country": self._exact("places.country", member),
                "region": self._words("places.region", member),
            }
            answers = [each for each in self.answers if each.path.startswith("places.")]
            span = next(each.span for each in answers if each.member == member)
            name = self._words("places.name", member)
            if facts["country"]:
                facts = {key: value for key, value in facts.items() if value}
                yield Mention("places", name, span, facts=facts)
            else:
                for each in self._of("places.name", member) + self._of("places.region", member):
                    self._left_out(each, "a place needs its country")

    def _participations(self, group: str) -> list[Value]:
        return [made for n in self._members(group) if (made := self._participation(group, n))]

    def _participation(self, group: str, member: int) -> dict[str, Value]:
        body = self._body(group, member)
        url = self._exact(f"{group}.url", member)
        return _filled(
            {
                "person": self._person(group, member) or "",
                "organisations": [body] if body else [],
                **{n: self._said(f"{group}.{n}", member) for n in ("role", "title", "description")},
                "country": "" if group == "organisers" else self._exact(f"{group}.country", member),
                "urls": [{"url": url}] if url else [],
            }
        )

    def _person(self, group: str, member: int) -> Mention | None:
        name = self._words(f"{group}.name", member)
        if not name:
            return None
        named, facts = self._of(f"{group}.name", member), self._facts(f"{group}.", member)
        bio = self._said(f"{group}.bio", member)
        if bio:
            about: dict[str, Value] = {"name": name, **facts, "bio": bio}
            span = self._of(f"{group}.bio", member)[0].span
            self._people.append(Draft("people", _key_of(name, "person"), about, span))
        return Mention("people", name, named[0].span, facts=facts)

    def _facts(self, group: str, member: int) -> dict[str, str]:
        name, family = self._words(f"{group}name", member), self._words(f"{group}family", member)
        facts = {"gender": self._exact(f"{group}gender", member)}
        if family:
            given = " ".join(name.replace(family, " ", 1).split())
            facts["sort"] = f"{family}, {given}" if given and given != name else family
        return {key: value for key, value in facts.items() if value}

    def _body(self, group: str, member: int) -> Mention | None:
        if name := self._words(f"{group}.organisation", member):
            span = self._of(f"{group}.organisation", member)[0].span
            facts = {"acronym": self._words(f"{group}.acronym", member)}
            if group == "organisers":
                facts["country"] = self._exact(f"{group}.country", member)
            facts = {key: value for key, value in facts.items() if value}
            return Mention("organisations", name, span, facts=facts)
        return None

    # The account.

    def _key(self) -> str:
        number = self._exact("code") if self._of("code") else ""
        name = self._words("title") or self._words("name") or f"{self.span.first}"
        return number or _key_of(name, "person" if self.form == "people" else self.form[:-1])

    def _say_fields(self) -> None:
        """Say of every answer that is not left out where it went."""
        for answer in self.answers:
            if id(answer) not in self._used:
                self._left_out(answer, "nothing is said that it could belong to")
            if id(answer) not in self._gone:
                member = f"[{answer.member}]" if answer.member else ""
                group, _, name = answer.path.rpartition(".")
                target = f"{self.form}/{self._key()} {group}{member}{'.' * bool(group)}{name}"
                self.notes.append(Note(*answer.span, Fate.FIELD, target=target))


def _key_of(name: str, otherwise: str) -> str:
    """Return a key that is one for one name only, though letters beside a to z are not in ids."""
    key, words = slug(name, otherwise), plain(name) or name
    if key.replace("-", " ") == words:
        return key
    return f"{key}-{sha256(words.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _filled(fields: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if value}


def _prose(name: str, text: str) -> str:
    """Return a text as its field has it: paragraphs, items, or one line."""
    if name not in _PROSE:
        return values.line(text)
    parts = [part.strip() for part in text.split("\n") if part.strip()]
    if name in _ONE_PER_LINE and len(parts) > 1 and not _is_list(parts):
        return "\n".join(f"{number}. {part}" for number, part in enumerate(parts, 1))
    if "\n\n" not in text and not _is_list(parts):
        return "\n\n".join(parts)  # in a spreadsheet a paragraph ends where a line does
    return text


def _is_list(parts: Sequence[str]) -> bool:
    return all(part.startswith("- ") or part.partition(". ")[0].isdigit() for part in parts)
