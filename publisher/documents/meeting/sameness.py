"""Which documents speak of one session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from publisher.documents.account import Sureness
from publisher.documents.draft import Mention, Said
from publisher.documents.identity import Known
from publisher.documents.meeting.circle import alike
from publisher.documents.meeting.hours import Start, agree, starts
from publisher.documents.meeting.telling import Telling, bodies, entries, person
from publisher.text.similarity import similarity
from publisher.text.spelling import plain

_Somebody: TypeAlias = tuple[Mention, list[Mention]]  # a person and their organisations
_ALIKE = 85  # of 100: titles that are one
_TITLE = 300  # characters that are compared


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session, and the documents that tell of it."""

    tellings: tuple[Telling, ...]
    reason: str = ""  # why they are one; empty for a single document
    sureness: Sureness = Sureness.CERTAIN


def same_session(tellings: Sequence[Telling]) -> list[Meeting]:
    """Put the documents of one session together, in their order.

    Two are one session by their titles and day, or by day, hour and people together. The same day
    and hour alone are not enough: sessions run side by side. Costs the square of their number.
    """
    groups: list[list[Telling]] = []
    reasons: list[list[tuple[str, Sureness]]] = []
    for telling in tellings:
        found = [(n, why) for n, group in enumerate(groups) if (why := _any(group, telling))]
        if not found:
            groups.append([telling])
            reasons.append([])
            continue
        (place, why), *others = found
        groups[place].append(telling)
        reasons[place].append(why)
        for other, _ in reversed(others):  # this one shows that two groups are one
            groups[place] += groups.pop(other)
            reasons[place] += reasons.pop(other)
    order = {id(telling): number for number, telling in enumerate(tellings)}
    return [
        Meeting(
            tuple(sorted(group, key=lambda telling: order[id(telling)])),
            "; ".join(dict.fromkeys(reason for reason, _ in why)),
            max((sure for _, sure in why), key=list(Sureness).index, default=Sureness.CERTAIN),
        )
        for group, why in zip(groups, reasons, strict=True)
    ]


def _any(group: Sequence[Telling], other: Telling) -> tuple[str, Sureness] | None:
    return next((why for one in group if (why := one_session(one, other))), None)


def one_session(one: Telling, other: Telling) -> tuple[str, Sureness] | None:
    """Return why two documents tell of one session, and how sure that is; None if they do not."""
    same_title = _titles_alike(one, other)
    days, hours = _times(one, other)
    people = _shared(one, other)
    who = f"{', '.join(people[:3])}{' …' if len(people) > 3 else ''}"
    if same_title and days:
        return f"{one.name} and {other.name}: title and day are the same", Sureness.CERTAIN
    if hours and people:
        sure = Sureness.CERTAIN if len(people) > 1 else Sureness.LIKELY
        return f"{one.name} and {other.name}: day, hour and {who} are the same", sure
    if days and len(people) > 1:
        return f"{one.name} and {other.name}: the day is the same, and {who}", Sureness.LIKELY
    if same_title and (people or days is None):
        return f"{one.name} and {other.name}: the title is the same", Sureness.GUESS
    return None


def _times(one: Telling, other: Telling) -> tuple[bool | None, bool]:
    """Return whether the days are one (None: nothing says so), and whether the hours are."""
    found = starts([one, other])
    if len(found) == 2:
        return found[0].clock.date() == found[1].clock.date() or _instants(*found), agree(*found)
    days = [_day(telling) for telling in (one, other)]
    return (days[0] == days[1] if all(days) else None), False


def _instants(one: Start, other: Start) -> bool:
    return one.instant == other.instant


def _day(telling: Telling) -> str:
    """Return the day as the document has it, with or without an hour."""
    written = telling.session.fields.get("start", telling.session.fields.get("day"))
    return written[:10] if isinstance(written, str) else ""


def _titles_alike(one: Telling, other: Telling) -> bool:
    titles = [telling.session.fields.get("title") for telling in (one, other)]
    texts = [plain(title.text[:_TITLE]) for title in titles if isinstance(title, Said)]
    return len(texts) == 2 and all(texts) and similarity(*texts) >= _ALIKE


def _shared(one: Telling, other: Telling) -> list[str]:
    """Return the people of the first whom the other has too.

    A single word is somebody when it is their first or last name, and their organisation is named
    beside it as well: "Kevin / OJEDD".
    """
    known = Known(of_people=True)
    for number, entry in enumerate(_people(other)):
        known.add(str(number), [entry[0].name])
    return [
        mention.name
        for mention, theirs in _people(one)
        if known.find(mention.name)
        or any(_is_short_for((mention, theirs), entry) for entry in _people(other))
    ]


def _is_short_for(one: _Somebody, other: _Somebody) -> bool:
    short, full = sorted((plain(one[0].name).split(), plain(other[0].name).split()), key=len)
    is_part = len(short) == 1 < len(full) and short[0] in (full[0], full[-1])
    return is_part and any(alike(body, there) for body in one[1] for there in other[1])


def _people(telling: Telling) -> list[_Somebody]:
    fields = telling.session.fields
    listed = [*entries(fields.get("moderators")), *entries(fields.get("speakers"))]
    found = {each.name: (each, bodies(entry)) for entry in listed if (each := person(entry))}
    return list(found.values())
