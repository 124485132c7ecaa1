"""A session as a form has it: the fields that information sheets and reports share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Said, Value
from publisher.documents.phrases import FEMININE_LABELS
from publisher.documents.recognise.session.form import Form, Section, heading_above, set_above_aside
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.ledger import Ledger
from publisher.documents.recognise.session.people import (
    is_name,
    mention_of_body,
    participation,
    read_body,
    read_person,
    unmarked,
)
from publisher.documents.recognise.session.pieces import Piece, around, prose
from publisher.documents.recognise.session.speaker import Speaker, biographies, write_speakers
from publisher.documents.recognise.session.speakers import read_speakers
from publisher.documents.recognise.session.when import (
    NO_ZONE,
    Hours,
    find_days,
    find_hours,
    find_minutes,
)
from publisher.l10n.cldr import locale
from publisher.text.slug import slug
from publisher.text.spelling import plain

# What records call the kinds of session, by the words of forms.
FORMATS: Mapping[str, frozenset[str]] = {
    "workshop": frozenset("atelier ateliers workshop workshops taller talleres".split()),
    "plenary": frozenset("pleniere plenieres plenary plenaries plenaria plenarias".split()),
    "panel": frozenset("panel panels table mesa roundtable".split()),
}
SPOKEN = "ar ca de en es eu fr gl it ja ko nl pt ru sw wo zh".split()  # languages of forums

_BESIDE = frozenset("session sessions sesion d l de la en in et and y".split())  # in that line
_PROSE = (
    (Part.DESCRIPTION, "description"),
    (Part.CONTEXT, "context"),
    (Part.OBJECTIVES, "objectives"),
    (Part.MAIN_QUESTION, "main_question"),
)
_WORD = re.compile(r"[^\W\d_]+")


class SessionReader:
    """Takes the session out of a form; its lines go to the ledger as they are understood."""

    def __init__(self, form: Form, ledger: Ledger) -> None:
        """Read nothing yet."""
        self.form, self.ledger = form, ledger
        self.fields: dict[str, Value] = {}
        self.moderators: list[Speaker] = []
        self.speakers: list[Speaker] = []
        self._rounds: list[dict[str, Value]] = []
        self._when: dict[Part, Section] = {}
        self._variants: list[dict[str, Value]] = []

    def read(self) -> Sequence[Section]:
        """Read what is of the session; return the sections that are not."""
        rest = [section for section in self.form.sections if not self._section(section)]
        self._untitled()
        self._time()
        return rest

    def drafts(self) -> tuple[Draft, list[Draft]]:
        """Return the session, and the people of whom the form has a biography."""
        ledger, claimed = self.ledger, self.form.claimed
        title = self.fields.get("title")
        key = slug(title.text if isinstance(title, Said) else "", "session")
        fields: dict[str, Value] = {"kind": "session", **self.fields}
        for name, people in (("moderators", self.moderators), ("speakers", self.speakers)):
            if people:
                fields[name] = write_speakers(people, name, ledger, claimed)
        if self._rounds:
            fields["rounds"] = self._rounds
        if self._variants:
            fields["variants"] = self._variants
        people = [*self.moderators, *self.speakers]
        everything = [s.span for s in self.form.sections] or [Span(1, 1)]
        span = Span(everything[0].first, max(each.last for each in everything))
        return Draft("sessions", key, fields, span), list(biographies(people, ledger, claimed))

    def _section(self, section: Section) -> bool:
        """Read one section; False where it is none of the session."""
        parts = section.label.parts
        if parts & {Part.DATE, Part.HOURS} and parts <= {Part.DATE, Part.HOURS, Part.ROOM}:
            self._when |= {part: section for part in (Part.DATE, Part.HOURS) if part in parts}
            return True
        for part, read in _READERS:
            if part in parts:
                if section.pieces:
                    read(self, section)
                return True
        return False

    def said(self, pieces: Sequence[Piece]) -> Said:
        """Return pieces as one text."""
        return Said(prose(pieces), around(pieces), self.form.claimed)

    def _title(self, section: Section) -> None:
        first, *others = section.pieces
        name = "title" if "title" not in self.fields else "subtitle"
        self._one_line(name, [first])
        if others and name == "title":
            self._one_line("subtitle", others, "it stands below the title")

    def _one_line(self, name: str, pieces: Sequence[Piece], doubt: str = "") -> None:
        text = unmarked(" ".join(piece.text for piece in pieces))
        if text and name not in self.fields:
            self.fields[name] = Said(text, around(pieces), self.form.claimed)
            sureness = Sureness.GUESS if doubt else Sureness.CERTAIN
            self.ledger.field(around(pieces), "sessions", name, doubt, sureness)

    def _untitled(self) -> None:
        used = None
        if "title" not in self.fields and (used := heading_above(self.form)):
            self._one_line("title", [used], "no label says “title”: the heading above the form")
        set_above_aside(self.form, self.ledger, used)

    def _text(self, section: Section) -> None:
        """Read a section of prose into the field that its label names."""
        name = next(name for part, name in _PROSE if part in section.label.parts)
        pieces = [piece for piece in section.pieces if not piece.cells]
        if not pieces:
            return
        for piece in pieces:
            self.ledger.field(piece.span, "sessions", name)
        said = self.said(pieces)
        before = self.fields.get(name)
        if isinstance(before, Said):
            span = Span(before.span.first, said.span.last)
            said = Said(f"{before.text}\n\n{said.text}", span, said.claimed)
        self.fields[name] = said

    def _round(self, section: Section) -> None:
        pieces = [piece for piece in section.pieces if not piece.cells]
        for piece in pieces:
            self.ledger.field(piece.span, "sessions", f"rounds[{len(self._rounds)}].questions")
        if pieces:
            self._rounds.append({"questions": self.said(pieces)})

    def _format(self, section: Section) -> None:
        """Read the kind of session and the languages spoken, which may share a line."""
        text = unmarked(" ".join(piece.text for piece in section.pieces))
        span, parts = around(section.pieces), section.label.parts
        words = [plain(word) for word in _WORD.findall(text)]
        spoken = list(dict.fromkeys(_languages()[word] for word in words if word in _languages()))
        kind = next((k for k, names in FORMATS.items() if names & set(words)), None)
        tongues = {Part.SPOKEN: "spoken", Part.INTERPRETATION: "interpretation"}
        for name in (tongues[part] for part in tongues if part in parts and spoken):
            self.fields[name] = spoken
            self.ledger.field(span, "sessions", name)
        if Part.FORMAT in parts and kind:
            self.fields["format"] = kind
            known = FORMATS[kind] | _languages().keys() | _BESIDE
            more = " ".join(word for word in words if word not in known)
            reason = f"“{more}” is not kept: records have no field for it" if more else ""
            sureness = Sureness.GUESS if more else Sureness.CERTAIN
            self.ledger.field(span, "sessions", "format", reason, sureness)
        elif Part.FORMAT in parts and not (spoken and Part.SPOKEN in parts):
            reason = "records have no such kind of session"
            self._variants.append({"field": "format", "text": text, "reason": reason})
            self.ledger.guess(span, "sessions", "variants", reason)
        elif not spoken:
            self.ledger.aside(span, Fate.LEFT_OUT, "no language that is known here")

    def _room(self, section: Section) -> None:
        self._one_line("room", section.pieces)

    def _organisers(self, section: Section) -> None:
        found: list[dict[str, Value]] = []
        for piece in section.pieces:
            path = f"organisers[{len(found)}]"
            text = unmarked(piece.text)
            named = read_person(text)
            if named and is_name(named.name):
                found.append(participation(named, piece.span, self.form.claimed))
                for reason in named.doubts.values():
                    self.ledger.guess(piece.span, "sessions", path, reason)
            elif text:
                body = mention_of_body(read_body(text), piece.span, "")
                found.append({"organisations": [body]})
            self.ledger.field(piece.span, "sessions", path)
        self.fields["organisers"] = found

    def _moderate(self, section: Section) -> None:
        self.moderators += read_speakers(section, self.ledger)
        label = unmarked(section.head.block.text).partition(":")[0]
        if self.moderators and plain(label) in FEMININE_LABELS:
            reason = f"the form says “{label.strip()}”: no gender is taken from a form's label"
            self.ledger.guess(section.head.span, "sessions", "moderators", reason)

    def _speak(self, section: Section) -> None:
        self.speakers += read_speakers(section, self.ledger)

    def _time(self) -> None:
        """Put day and hours together, from one line or two."""
        found = [section for section in self._when.values() if section.pieces]
        if not found:
            return
        texts = {part: " ".join(p.text for p in s.pieces) for part, s in self._when.items()}
        days = find_days(texts.get(Part.DATE, "")) or find_days(texts.get(Part.HOURS, ""))
        hours = _hours(texts.get(Part.DATE, ""), texts.get(Part.HOURS, ""))
        doubts = [days.doubt] if days and days.doubt else []
        if days and hours:
            start, end = hours.instants(days.first)
            self.fields |= {"start": start} | ({"end": end} if end else {})
            doubts += [] if hours.zone else [NO_ZONE]
            doubts += [] if end else ["one hour is given: it is taken as that of the start"]
        elif days:
            self.fields["day"] = days.first.isoformat()
            doubts.append("no hours are given")
        name = "start" if "start" in self.fields else "day"
        for span in dict.fromkeys(around(section.pieces) for section in found):
            if days is None:
                self.ledger.aside(span, Fate.LEFT_OUT, "no date with day, month and year in it")
            elif doubts:
                self.ledger.guess(span, "sessions", name, "; ".join(doubts))
            else:
                self.ledger.field(span, "sessions", name)


_READERS: tuple[tuple[Part, Callable[[SessionReader, Section], None]], ...] = (
    (Part.TITLE, SessionReader._title),
    (Part.FORMAT, SessionReader._format),
    (Part.SPOKEN, SessionReader._format),
    (Part.INTERPRETATION, SessionReader._format),
    (Part.ROOM, SessionReader._room),
    (Part.DESCRIPTION, SessionReader._text),
    (Part.CONTEXT, SessionReader._text),
    (Part.OBJECTIVES, SessionReader._text),
    (Part.MAIN_QUESTION, SessionReader._text),
    (Part.GUIDING, SessionReader._round),
    (Part.ROUND, SessionReader._round),
    (Part.ORGANISERS, SessionReader._organisers),
    (Part.SPEAKERS, SessionReader._speak),
    (Part.MODERATORS, SessionReader._moderate),
)


def _hours(day: str, hours: str) -> Hours | None:
    """Return the hours that two lines give, or one line twice; the second may say how long."""
    there, here = find_hours(day), find_hours(hours)
    if there and not there.end and (minutes := find_minutes(hours if hours != day else "")):
        whole = there.start[0] * 60 + there.start[1] + minutes
        return replace(there, end=(whole // 60 % 24, whole % 60))
    return here or there


@cache
def _languages() -> Mapping[str, str]:
    """Return the languages of forums by their names in French, English and Spanish."""
    return {
        plain(str(locale(language).languages[code])): code
        for language in ("fr", "en", "es")
        for code in SPOKEN
    } | {"castellano": "es", "castillan": "es", "euskera": "eu"}
