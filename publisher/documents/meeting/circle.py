"""The people of one session: who is meant by each name, however the documents spell it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from publisher.documents.draft import Mention, Value
from publisher.documents.identity import Known
from publisher.documents.initials import are_initials
from publisher.documents.meeting.telling import (
    Contradiction,
    Side,
    Telling,
    against,
    also,
    bodies,
    entries,
    everybody,
    person,
)
from publisher.text.spelling import SHORT, keys, nearly_the_same, plain

_MANY = 40  # statements of one person: those after them are not compared
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Somebody:
    """One person, and every place where the documents name them."""

    number: int
    names: set[str] = field(default_factory=set)  # plain
    named: list[tuple[Telling, Mention]] = field(default_factory=list)
    bodies: list[tuple[Telling, list[Mention]]] = field(default_factory=list)
    countries: list[tuple[Telling, Mention, str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The spelling that stands."""
        return self.choice[0]

    @property
    def choice(self) -> tuple[str, str]:
        """The spelling that stands, and why: the fullest, the one most printed, or the first."""
        printed = [(mention.name, telling.name) for telling, mention in self.named]
        names = list(dict.fromkeys(name for name, _ in printed))
        for reason, weigh in (
            ("the fullest", lambda name: len(name.split())),
            ("that of most documents", lambda name: len({d for n, d in printed if n == name})),
            ("that most often printed", lambda name: sum(n == name for n, _ in printed)),
        ):
            most = max(map(weigh, names))
            names = [name for name in names if weigh(name) == most]
            if len(names) == 1:
                return names[0], reason
        return names[0], "the first"


class Circle:
    """Everybody who is named by the documents of a session."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        """Tell who is who. People listed side by side in one document are not one person."""
        self._found: dict[str, Somebody] = {}  # by plain name
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)  # by first and last name
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self.people: list[Somebody] = []
        for telling in tellings:
            self._part(telling)
        named = [
            (telling, entry)
            for telling in tellings
            for draft in (telling.session, telling.report)
            if draft
            for entry in everybody(draft.fields)
        ]
        self._gather([mention for _, entry in named if (mention := person(entry))])
        for telling, entry in named:
            if mention := person(entry):
                self._learn(telling, entry, mention)

    def who(self, name: str) -> Somebody:
        """Return who is meant by a name of these documents."""
        return self._found[plain(name)]

    def _part(self, telling: Telling) -> None:
        for part in ("moderators", "speakers"):
            listed = [m for e in entries(telling.session.fields.get(part)) if (m := person(e))]
            names = {plain(mention.name) for mention in listed}
            for name in names:
                self._apart[name] |= names - {name}

    def _gather(self, mentions: Sequence[Mention]) -> None:
        known = Known(of_people=True)
        names = dict.fromkeys(mention.name for mention in mentions)
        genders = {m.name: m.facts.get("gender", "") for m in mentions if m.facts.get("gender")}
        for name in sorted(names, key=lambda name: -len(name.split())):
            if plain(name) in self._found:
                continue
            gender = genders.get(name, "")
            matches = {int(match.id) for match in known.find(name, gender=gender)}
            ids = {
                number
                for number in matches or self._in_part(name)
                if not self.people[number].names & self._apart[plain(name)]
            }
            if len(ids) != 1:
                self.people.append(Somebody(len(self.people)))
            somebody = self.people[ids.pop() if len(ids) == 1 else -1]
            known.add(str(somebody.number), [name], gender=gender)
            self._call(somebody, plain(name))

    def _call(self, somebody: Somebody, name: str) -> None:
        self._found[name] = somebody
        somebody.names.add(name)
        words = name.split()
        for word in {*words[:1], *words[-1:]}:
            self._by_word[word].add(somebody.number)

    def _in_part(self, name: str) -> set[int]:
        """Return who has a single word as their first or last name."""
        return self._by_word[plain(name)] if len(name.split()) == 1 else set()

    def _learn(self, telling: Telling, entry: Mapping[str, Value], mention: Mention) -> None:
        somebody = self.who(mention.name)
        somebody.named.append((telling, mention))
        if found := bodies(entry):
            somebody.bodies.append((telling, found))
        if isinstance(country := entry.get("country"), str):
            somebody.countries.append((telling, mention, country))

    def contradictions(self) -> Iterator[Contradiction]:
        """Yield names that are spelt in two ways, and people of two organisations or countries."""
        for somebody in self.people:
            yield from _spellings(somebody)
            yield from _bodies(somebody)
            yield from _countries(somebody)


def _spellings(somebody: Somebody) -> Iterator[Contradiction]:
    stands, why = somebody.choice
    sides = [telling.side(m.span.first, m.name) for telling, m in somebody.named]
    first = next(side for side in sides if side.text == stands)
    if len(both := against(first, sides)) > 1:
        reason = f"one name, spelt in several ways: {why} stands{also(first, sides)}"
        yield Contradiction("people", "name", both, reason, stands)


def _countries(somebody: Somebody) -> Iterator[Contradiction]:
    sides = [telling.side(m.span.first, code) for telling, m, code in somebody.countries]
    if sides and len(both := against(sides[0], sides)) > 1:
        reason = f"the documents give several countries{also(sides[0], sides)}"
        yield Contradiction("sessions", "country", both, reason, somebody.name)


def _bodies(somebody: Somebody) -> Iterator[Contradiction]:
    sides: dict[str, list[Side]] = defaultdict(list)
    named: dict[str, Mention] = {}
    for telling, found in somebody.bodies:
        for mention in found:
            named.setdefault(mention.name.casefold(), mention)
            sides[mention.name.casefold()].append(telling.side(mention.span.first, mention.name))
    for first, second in combinations(list(sides)[:_MANY], 2):
        if alike(named[first], named[second]) == "spelling":
            reason = f"one organisation, spelt in two ways{also(sides[first][0], sides[first])}"
            both = against(sides[first][0], sides[second])
            yield Contradiction("organisations", "name", both, reason, named[first].name)
    for (here, these), (there, those) in combinations(somebody.bodies[:_MANY], 2):
        if not any(alike(a, b) for a in these for b in those):
            both = (_bodies_side(here, these), _bodies_side(there, those))
            reason = "two organisations, or one under two names"
            yield Contradiction("sessions", "organisations", both, reason, somebody.name)
            return


def _bodies_side(telling: Telling, found: Sequence[Mention]) -> Side:
    return telling.side(found[0].span.first, ", ".join(mention.name for mention in found))


def alike(one: Mention, other: Mention) -> str:
    """Return whether two names of organisations mean one: "same", "spelling", or "" for no."""
    first, second = plain(one.name), plain(other.name)
    if first == second:
        exact = [_WORD.findall(name.casefold()) for name in (one.name, other.name)]
        return "same" if exact[0] == exact[1] else "spelling"
    words = [set(plain(f"{m.name} {m.facts.get('acronym', '')}").split()) for m in (one, other)]
    if words[0] <= words[1] or words[1] <= words[0]:
        return "same"
    if are_initials(one.name, other.name) or are_initials(other.name, one.name):
        return "same"
    near = len(first) > SHORT and not set(keys(first)).isdisjoint(keys(second))
    return "spelling" if near and nearly_the_same(first, second) else ""
