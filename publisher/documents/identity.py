"""Who is who: whether a name that a document has is one that a registry knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from publisher.text.spelling import keys, nearly_the_same, plain

_FEW = 2  # words: fewer name nobody


class Likeness(Enum):
    """How sure it is that two names are one."""

    SAME = "same"
    PROBABLE = "probably the same"


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a name may stand for, and why."""

    id: str
    name: str  # that of its names which is alike
    likeness: Likeness
    reason: str


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    name: str
    plain: str
    country: str
    gender: str
    place: int = 0  # among the names of its record: the first is its own


class Known:
    """The names of one registry. Finding one costs the names that share a key with it."""

    def __init__(self, *, of_people: bool = False, by_country: bool = False) -> None:
        """Know nobody yet.

        ``of_people``: a name may be given in part. ``by_country``: one name in two countries is
        two records.
        """
        self._of_people, self._by_country = of_people, by_country
        self._exact: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._near: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._words: defaultdict[str, list[_Entry]] = defaultdict(list)

    def add(self, id_: str, names: Iterable[str], *, country: str = "", gender: str = "") -> None:
        """Learn the names of a record."""
        for place, name in enumerate(dict.fromkeys(names)):
            entry = _Entry(id_, name, _plain(name), country, gender, place)
            self._exact[entry.plain].append(entry)
            for key in set(keys(entry.plain)):
                self._near[key].append(entry)
            if self._of_people and entry.plain:
                for word in {entry.plain.split()[0], entry.plain.split()[-1]}:
                    self._words[word].append(entry)

    def find(self, name: str, *, country: str = "", gender: str = "") -> list[Match]:
        """Return whom a name may stand for: the one record that it names, or all it may be."""
        wanted = _Entry("", name, _plain(name), country, gender)
        same = {e.id: e for e in self._exact[wanted.plain] if self._fits(e, wanted)}
        if same:
            entry = min(same.values(), key=lambda each: each.place)  # the first by its own name
            others = ", ".join(id_ for id_ in same if id_ != entry.id)
            reason = f"{others} goes by this name too" if others else _spelt(name, entry.name)
            return [Match(entry.id, entry.name, Likeness.SAME, reason)]
        found: dict[str, Match] = {}
        for entry, reason in self._alike(wanted):
            if self._fits(entry, wanted):
                match = Match(entry.id, entry.name, Likeness.PROBABLE, reason)
                found.setdefault(entry.id, match)
        return list(found.values())

    def named(self, name: str) -> str | None:
        """Return the record whose own name this is, and not one of its others."""
        return next((e.id for e in self._exact[_plain(name)] if e.place == 0), None)

    def _fits(self, entry: _Entry, wanted: _Entry) -> bool:
        genders = {entry.gender, wanted.gender} - {""}
        countries = {entry.country, wanted.country} - {""}
        return len(genders) < 2 and (not self._by_country or len(countries) < 2)

    def _alike(self, wanted: _Entry) -> Iterator[tuple[_Entry, str]]:
        for key in dict.fromkeys(keys(wanted.plain)):
            for entry in self._near[key]:
                if nearly_the_same(entry.plain, wanted.plain):
                    yield entry, "nearly the same letters"
        words = wanted.plain.split()
        if self._of_people and len(words) >= _FEW:
            for entry in self._words[words[-1]]:
                others = entry.plain.split()
                if _is_part(words, others) or _is_part(others, words):
                    yield entry, "a name within the other"


def _is_part(few: list[str], many: list[str]) -> bool:
    """Tell whether a name leaves words of another out, and neither the first nor the last."""
    ends = _FEW <= len(few) < len(many) and (few[0], few[-1]) == (many[0], many[-1])
    return ends and set(few) <= set(many)


def _plain(name: str) -> str:
    return plain(name) or name.casefold().strip()


def _spelt(name: str, known: str) -> str:
    return "" if name == known else f"spelt “{known}” there"
