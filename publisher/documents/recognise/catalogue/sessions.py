"""Blocks of the day and workshops: titles with their other wordings, days, parents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from publisher.documents.account import Fate
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Said, Value
from publisher.documents.phrases import ORGANISED_BY, SITTINGS, WORKSHOPS
from publisher.documents.recognise.catalogue.contacts import Context
from publisher.documents.recognise.catalogue.coordinated import (
    coordinated,
    is_coordinated,
    organisers_of,
)
from publisher.documents.recognise.catalogue.dates import Day
from publisher.documents.recognise.catalogue.entries import heading
from publisher.documents.recognise.catalogue.ledger import GUESS, LIKELY, Doubt, Ledger
from publisher.documents.recognise.catalogue.marks import Mark, Role, next_day
from publisher.documents.recognise.catalogue.names import Body
from publisher.documents.recognise.catalogue.outline import Outline, Sitting, Workshop
from publisher.text.spelling import plain

_FIRST_WORD = re.compile(r"([^\W\d_]+)\s+(.+)\Z", re.DOTALL)


def block_key(number: str) -> str:
    """Return the key of a block of workshops."""
    return f"session-{number}"


def blocks(
    tree: Outline, dates: tuple[date | None, date | None], document: str, ledger: Ledger
) -> Iterator[Draft]:
    """Yield the blocks of workshops, each with its day; their lines are noted.

    ``dates``: the first and last day of the edition. ``document``: its name.
    """
    days = _days(tree, *dates, ledger)
    for number, sitting in tree.sittings.items():
        mark = sitting.heading or sitting.listed[0]
        key = block_key(number)
        notes = ledger.under(f"sessions/{key}")
        title = mark.piece.plain
        fields: dict[str, Value] = {"code": number, "kind": "block"}
        if day := days.get(number):
            fields["day"] = day.isoformat()
        fields["title"] = Said(title, mark.piece.span)
        notes.field(mark.piece.span, "title")
        fields |= _variants(title, mark, _others(sitting, mark), document, notes)
        yield Draft("sessions", key, fields, mark.piece.span)


def _others(sitting: Sitting, mark: Mark) -> list[Mark]:
    return [other for other in sitting.listed if other is not mark]


@dataclass(slots=True)
class _Calendar:
    """The day that the reading has come to, and what says so."""

    start: date | None
    end: date | None
    ledger: Ledger
    day: date | None = None
    heading: Span | None = None  # of the day; None: no heading names it
    is_taken: bool = True  # a block has the day of the heading
    doubts: list[Doubt] = field(default_factory=list)

    def turn_to(self, mark: Mark, day: Day) -> None:
        """Take the day of a heading."""
        self.close()
        span = mark.piece.span
        year = self.start.year if self.start else day.year
        found = day.on(year) if year else None
        if found is None:
            reason = "a day that does not exist, or whose year the document does not say"
            self.ledger.left_out(span, reason)
            self.day, self.heading = None, None
            return
        self.day, self.heading, self.is_taken, self.doubts = found, span, False, []
        if day.weekday is not None and day.weekday != found.weekday():
            reason = f"{found.isoformat()} is another day of the week"
            self.doubts = [Doubt(reason, GUESS)]
        elif day.odd:
            reason = f"“{day.odd}” is misspelt; weekdays are computed from the dates"
            self.doubts = [Doubt(reason)]

    def turn(self) -> None:
        """Go on to the day after, which no heading names."""
        if self.day:
            reason = f"no heading names the day: this overview stands behind {self.day.isoformat()}"
            after = next_day(self.day)
            late = self.end is not None and after > self.end
            self.close()
            self.day, self.heading, self.doubts = (
                None if late else after,
                None,
                [Doubt(reason, GUESS)],
            )

    def give(self, mark: Mark, days: dict[str, date]) -> None:
        """Give a block the day, and note it at the heading of the day."""
        if self.day and mark.code not in days:
            days[mark.code] = self.day
            notes = self.ledger.under(f"sessions/{block_key(mark.code)}")
            notes.field(self.heading or mark.piece.span, "day", self.doubts)
            self.is_taken = True

    def close(self) -> None:
        """Note a heading whose day nothing has."""
        if self.heading and not self.is_taken:
            self.ledger.left_out(self.heading, "a day with no block of workshops under it")
        self.is_taken = True


def _days(tree: Outline, start: date | None, end: date | None, ledger: Ledger) -> dict[str, date]:
    """Return the day of each block: that of the heading above, or the next after another list.

    A day that no heading names begins where an overview stands behind what an earlier one listed.
    """
    days: dict[str, date] = {}
    calendar = _Calendar(start, end, ledger, start if start == end else None)
    after_body = False
    for seen in tree.order:
        if seen.mark.day:
            calendar.turn_to(seen.mark, seen.mark.day)
            after_body = False
            continue
        after_body = after_body or not seen.overview
        if seen.mark.role is Role.SITTING:
            if seen.overview and after_body and seen.mark.code not in days:
                calendar.turn()
                after_body = False
            calendar.give(seen.mark, days)
    calendar.close()
    return days


def workshops(tree: Outline, context: Context, ledger: Ledger) -> Iterator[Draft]:
    """Yield the workshops, with what stands under them besides initiatives."""
    for workshop in tree.workshops.values():
        yield _workshop(workshop, tree, context, ledger)


def _workshop(workshop: Workshop, tree: Outline, context: Context, ledger: Ledger) -> Draft:
    key = workshop.code.replace(".", "-")
    notes = ledger.under(f"sessions/{key}")
    fields: dict[str, Value] = {"code": workshop.code, "kind": "workshop"}
    number = workshop.code.partition(".")[0]
    if number in tree.sittings:
        fields["parent"] = block_key(number)
    body = list(workshop.body)
    subtitles = [entry for entry in workshop.entries if is_coordinated(entry.body)]
    for entry in subtitles:
        workshop.entries.remove(entry)
        body += entry.body
    organisers = organisers_of(body, context)
    span = Span(0, 0)
    if workshop.marks:
        first = workshop.marks[0]
        span = first.piece.span
        fields |= _title(workshop, first, organisers, context.document, notes)
    else:
        fields |= _untitled(workshop, notes)
        span = fields["title"].span if isinstance(fields["title"], Said) else span
    for entry in subtitles:
        heading(entry, notes)
        fields |= _subtitle(entry.mark, organisers, notes)
        span = Span(min(span.first, entry.mark.piece.span.first), entry.mark.piece.span.last)
    if body:
        fields |= coordinated(body, context, notes)
        span = Span(span.first, max(piece.span.last for piece in body))
    return Draft("sessions", key, fields, span)


def _untitled(workshop: Workshop, notes: Ledger) -> dict[str, Value]:
    """Return the title of a workshop that nothing names but the codes under it."""
    entry = workshop.entries[0].mark if workshop.entries else None
    at = entry.piece.span if entry else Span(1, 1)
    notes.field(at, "title", [Doubt("no heading names this workshop: its code stands in", GUESS)])
    return {"title": Said(workshop.code, at)}


def _subtitle(mark: Mark, organisers: list[Body], notes: Ledger) -> dict[str, Value]:
    """Return the heading under a workshop's own, unless it only repeats who organises it."""
    if plain(mark.title) in {plain(body.name) for body in organisers}:
        reason = "names the organiser and nothing else: no subtitle"
        notes.told(mark.piece.span, Fate.DUPLICATE, reason, LIKELY)
        return {}
    return {"subtitle": Said(mark.title, mark.piece.span)}


def _title(
    workshop: Workshop, mark: Mark, organisers: list[Body], document: str, notes: Ledger
) -> dict[str, Value]:
    """Return the title without the organiser that is set before it, and the other wordings."""
    title = _own(mark.title or mark.piece.plain, organisers)
    span = mark.piece.span
    if mark.odd:
        doubt = Doubt("unusual signs in the code", LIKELY)
        notes.repaired(span, "code", mark.odd, mark.code, doubt)
    doubts = []
    if mark.role is Role.WORKSHOP and mark is not workshop.heading:
        doubts = [Doubt("only the overview names this workshop", GUESS)]
    elif ORGANISED_BY.search(title):
        doubts = [Doubt("this title only says who organises the workshop", GUESS)]
    notes.field(span, "title", doubts)
    fields: dict[str, Value] = {"title": Said(title, span)}
    others = [other for other in workshop.marks if other is not mark]
    return fields | _variants(title, mark, others, document, notes)


def _own(title: str, organisers: list[Body]) -> str:
    """Take "ATELIER GSEF." away from the front of a title."""
    first = _FIRST_WORD.match(title)
    if not first or not (plain(first[1]) in WORKSHOPS or plain(first[1]) in SITTINGS):
        return title
    for body in organisers:
        for name in filter(None, (body.name, body.acronym)):
            if first[2].casefold().startswith(name.casefold()):
                rest = first[2][len(name) :].lstrip(" .:-–—")
                return rest or title
    return title


def _variants(
    title: str, mark: Mark, others: list[Mark], document: str, notes: Ledger
) -> dict[str, Value]:
    """Return the other wordings of a title; the same words in capitals are none."""
    found: list[Value] = []
    if mark.title and plain(title) != plain(mark.title) and mark.role is not Role.SITTING:
        reason = "the heading sets the organiser before the title"
        found.append({"field": "title", "text": mark.title, "reason": reason})
    for other in others:
        text = other.piece.plain if other.role is Role.SITTING else other.title
        line = other.piece.span.first
        if plain(text) == plain(title):
            reason = f"the same title as in line {mark.piece.span.first}"
            notes.told(other.piece.span, Fate.DUPLICATE, reason)
            continue
        ends = plain(text).endswith(plain(title))
        reason = "sets the organiser before the title" if ends else "words the title otherwise"
        target = f"variants[{len(found)}]"
        notes.field(
            other.piece.span, target, [Doubt(f"the overview {reason}; the heading's stands")]
        )
        where = f"{document}, line {line}"
        found.append(
            {"field": "title", "text": text, "where": where, "reason": f"the overview {reason}"}
        )
    return {"variants": found} if found else {}
