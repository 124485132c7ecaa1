"""When a session takes place, as several documents have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from publisher.documents.account import Fate
from publisher.documents.meeting.telling import Contradiction, Side, Telling
from publisher.documents.recognise.session.when import NO_ZONE, find_days
from publisher.l10n.zones import find_zone


@dataclass(frozen=True, slots=True)
class Start:
    """When a document says that the session starts."""

    telling: Telling
    written: str  # "2021-10-08 20:00 Asia/Seoul"
    clock: datetime  # as printed, without zone
    instant: datetime
    end: datetime | None  # by the same clock
    assumed: bool  # no zone is printed

    def side(self) -> Side:
        """Return the line with the hour."""
        return self.telling.printed("start")


def starts(tellings: Sequence[Telling]) -> list[Start]:
    """Return the starts that are known, those with a zone before those without."""
    found = [start for telling in tellings if (start := _start(telling))]
    return sorted(found, key=lambda start: start.assumed)


def _start(telling: Telling) -> Start | None:
    written = telling.session.fields.get("start")
    if not isinstance(written, str):
        return None
    zone = written.rpartition(" ")[2]
    try:
        clock = _clock(written)
        instant = clock.replace(tzinfo=find_zone(zone)).astimezone(UTC)
        end = telling.session.fields.get("end")
        until = _clock(end) if isinstance(end, str) else None
    except (ValueError, OverflowError):
        return None
    return Start(telling, written, clock, instant, until, NO_ZONE in telling.doubt("start"))


def _clock(written: str) -> datetime:
    return datetime.fromisoformat(written.rpartition(" ")[0])


def when(found: Sequence[Start]) -> dict[str, str]:
    """Return the start that stands, and the end that the first document has for it."""
    first = found[0]
    ends = (s.telling.session.fields.get("end") for s in found if agree(s, first))
    own = first.telling.session.fields.get("end")
    end = next((end for end in (own, *ends) if isinstance(end, str)), None)
    return {"start": first.written} | ({"end": end} if end else {})


def agree(one: Start, other: Start) -> bool:
    """Tell whether two starts are one: one instant, or one clock where a zone is missing."""
    if one.assumed or other.assumed:
        return one.clock == other.clock
    return one.instant == other.instant


def settled(found: Sequence[Start]) -> Iterator[tuple[Start, str]]:
    """Yield the starts without a zone that another document gives the zone of, and how."""
    for start in found:
        if start.assumed and (other := next((s for s in found if _explains(s, start)), None)):
            zone = other.written.split(" ")[-1]
            yield start, f"no time zone is given; {other.telling.name} says {zone} at the same hour"


def _explains(one: Start, other: Start) -> bool:
    return not one.assumed and one.clock == other.clock


def contradictions(tellings: Sequence[Telling]) -> Iterator[Contradiction]:
    """Yield the hours that differ, and the days outside those of a document's own banner."""
    found = starts(tellings)
    sure = [start for start in found if not start.assumed]
    zoned = found[:1]  # one of each that does not agree with those before it
    for start in found[1:]:
        if not any(agree(start, other) for other in (sure if start.assumed and sure else zoned)):
            zoned.append(start)
    if len(zoned) > 1:
        sides = tuple(start.side() for start in zoned)
        yield Contradiction("sessions", "start", sides, _apart(zoned[0], zoned[1]))
    for start in found:
        yield from _outside(start)
    if found:
        yield from _ends(found)
        yield from _days(tellings, found[0])


def _ends(found: Sequence[Start]) -> Iterator[Contradiction]:
    """Compare how long documents that agree on the start say that the session lasts."""
    lasting = [(s, s.end - s.clock) for s in found if s.end and agree(s, found[0])]
    if others := [start for start, long in lasting if long != lasting[0][1]]:
        sides = tuple(start.side() for start in (lasting[0][0], *others))
        yield Contradiction("sessions", "end", sides, "the ends differ")


def _days(tellings: Sequence[Telling], start: Start) -> Iterator[Contradiction]:
    """Compare the day with those of documents that give no hour."""
    for telling in tellings:
        day = telling.session.fields.get("day")
        if isinstance(day, str) and day != start.clock.date().isoformat():
            sides = (start.telling.printed("start", 0), telling.printed("day"))
            yield Contradiction("sessions", "start", sides, "the days differ")


def _apart(one: Start, other: Start) -> str:
    if one.assumed != other.assumed:
        bare, sure = (one, other) if one.assumed else (other, one)
        hours = (bare.clock - sure.instant.replace(tzinfo=None)).total_seconds() / 3600
        return f"one hour has no time zone; the two are one where clocks show UTC{hours:+g}"
    return "the hours differ" if one.clock.date() == other.clock.date() else "the days differ"


def _outside(start: Start) -> Iterator[Contradiction]:
    """Compare the day with the days that stand above the form, of the forum as a whole."""
    telling = start.telling
    for note in telling.notes:
        if note.fate is not Fate.DECORATION:
            continue
        for line in range(note.first, min(note.last, len(telling.document.lines)) + 1):
            printed = telling.document.lines[line - 1]
            days = find_days(printed)
            if days and not days.first <= start.clock.date() <= days.last:
                year = days.first.year != start.clock.year
                reason = f"the {'year' if year else 'day'} is not that of the dates above the form"
                sides = (telling.printed("start", 0), telling.side(line, printed.strip()))
                yield Contradiction("sessions", "start", sides, reason)
