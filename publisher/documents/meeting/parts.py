"""Who takes part in a session, as several documents have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from publisher.documents.draft import Mention, Said, Value
from publisher.documents.meeting.circle import Circle, Somebody, alike
from publisher.documents.meeting.telling import (
    Contradiction,
    Side,
    Telling,
    bodies,
    entries,
    listed,
    person,
)
from publisher.text.spelling import plain


class _List:
    """The moderators or speakers of one document."""

    def __init__(self, telling: Telling, part: str, circle: Circle) -> None:
        self.telling = telling
        self.people: dict[int, tuple[Somebody, Mention, Sequence[Mention]]] = {}
        for entry in entries(telling.session.fields.get(part)):
            if mention := person(entry):
                somebody = circle.who(mention.name)
                self.people.setdefault(somebody.number, (somebody, mention, bodies(entry)))

    def side(self, number: int) -> Side:
        """Return where the document names somebody; or whom it names, if not them."""
        if number in self.people:
            _, mention, found = self.people[number]
            names = [mention.name, *(body.name for body in found)]
            return self.telling.side(mention.span.first, ", ".join(names))
        mentions = [mention for _, mention, _ in self.people.values()]
        first = min(mention.span.first for mention in mentions)
        return self.telling.side(first, ", ".join(mention.name for mention in mentions))


def contradictions(tellings: Sequence[Telling], circle: Circle) -> Iterator[Contradiction]:
    """Yield the people whom some documents name in a part and others, which name some, do not."""
    for part in ("moderators", "speakers"):
        lists = [each for telling in tellings if (each := _List(telling, part, circle)).people]
        odd: dict[int, Somebody] = {}
        for each in lists:
            for number, (somebody, _, _) in each.people.items():
                if any(number not in other.people for other in lists):
                    odd.setdefault(number, somebody)
        told: set[int] = set()
        for number, somebody in odd.items():
            if number in told:
                continue
            instead = next((n for n in odd if n not in told and _replaces(lists, number, n)), None)
            told |= {number} if instead is None else {number, instead}
            yield _contradiction(part, lists, somebody, None if instead is None else odd[instead])


def _contradiction(
    part: str, lists: Sequence[_List], somebody: Somebody, instead: Somebody | None
) -> Contradiction:
    naming = [each for each in lists if somebody.number in each.people]
    silent = [each for each in lists if each not in naming]
    others = [
        each.side(instead.number if instead and instead.number in each.people else somebody.number)
        for each in silent
    ]
    sides = (naming[0].side(somebody.number), *others)
    reason = f"not named in {listed(each.telling.name for each in silent)}"
    if instead:
        reason += f"; {instead.name} is, for the same organisation"
    return Contradiction("sessions", part, sides, reason, somebody.name)


def _replaces(lists: Sequence[_List], one: int, other: int) -> bool:
    """Tell whether two people are never named together, and for the same organisation."""
    if one == other or any(one in each.people and other in each.people for each in lists):
        return False
    return any(alike(a, b) for a in _bodies(lists, one) for b in _bodies(lists, other))


def _bodies(lists: Sequence[_List], number: int) -> list[Mention]:
    return [body for each in lists if number in each.people for body in each.people[number][2]]


def matches(
    base: Sequence[Mapping[str, Value]], entry: Mapping[str, Value], circle: Circle, used: set[int]
) -> int | None:
    """Return the place in a list of who or what an entry is about, each place once; or None."""
    return next(
        (n for n, other in enumerate(base) if n not in used and _is_one(other, entry, circle)), None
    )


def _is_one(there: Mapping[str, Value], here: Mapping[str, Value], circle: Circle) -> bool:
    """Tell by the person; without one by the words that are said; else by the organisation."""
    one, other = person(there), person(here)
    if one and other:
        return circle.who(one.name) is circle.who(other.name)
    if one or other:
        return False
    said = [words for words in (_said(there), _said(here)) if words]
    if said:
        return len(said) > 1 and not said[0].isdisjoint(said[1])
    return any(alike(a, b) for a in bodies(here) for b in bodies(there))


def _said(entry: Mapping[str, Value]) -> set[str]:
    """Return what an entry says, in each language."""
    text = entry.get("text", entry.get("question"))
    texts = text.values() if isinstance(text, Mapping) else [text]
    return {plain(each.text) for each in texts if isinstance(each, Said)}
