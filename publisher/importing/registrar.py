"""People, organisations and places that documents name, matched with the registries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Span
from publisher.documents.draft import Mention, Registry
from publisher.documents.identity import Known, Likeness, Match
from publisher.importing.decisions import PATH, Decisions, Identity
from publisher.importing.incoming import Incoming
from publisher.importing.new_records import organisation, person, place, sort_name
from publisher.model.project import Registries
from publisher.model.records import Organisation, Person, Place
from publisher.model.rules import vars_of
from publisher.text.slug import free, slug
from publisher.text.spelling import plain

DISTINCT = f"another one: decided in {PATH}"
MAKERS: Mapping[Registry, Callable[[Mention, str], dict[str, Plain]]] = {
    "people": person,
    "organisations": organisation,
    "places": place,
}
Id = tuple[Registry, str]
OWN = ("name", "sort", "name_language")


@dataclass(slots=True)
class Entry:
    """A record of a registry as the documents have it."""

    data: dict[str, Plain]
    incoming: Incoming
    span: Span
    is_new: bool
    told: bool = False  # a document is about such records only: they are wanted for themselves


class Registrar:
    """Gives every mention the id of a record, and makes the records that are missing."""

    def __init__(self, registries: Registries, decisions: Decisions) -> None:
        self.entries: dict[Id, Entry] = {}
        self._decisions = decisions
        self._taken = {name: set(records) for name, records in vars_of(registries).items()}
        self._ids: dict[tuple[Registry, str, str], str] = {}
        self._countries: dict[str, str] = {}  # places without a name
        self._names: dict[Id, str] = {}
        self._aliases: dict[tuple[str, str], str] = {}
        self._known: dict[Registry, Known] = {
            "people": Known(of_people=True),
            "organisations": Known(),
            "places": Known(by_country=True),
        }
        self._learn(registries)

    def of_mention(self, mention: Mention) -> str:
        """Return the id of a mention that `resolve` has seen; else one that no record has."""
        mention = self._standing(mention)
        return self._ids.get(_key(mention)) or slug(mention.name, "nobody")

    def alias(self, registry: str, name: str, standing: str) -> None:
        """Take a name, of more than a word, for another one that stands in these documents."""
        if " " in plain(name) and plain(name) != plain(standing):
            self._aliases[registry, plain(name)] = standing

    def _standing(self, mention: Mention) -> Mention:
        name = self._aliases.get((mention.registry, plain(mention.name)))
        if name is None:
            return mention
        return replace(mention, name=name, printed=mention.printed or mention.name)

    def named(self, registry: str, name: str) -> Entry | None:
        """Return the entry of a registry that goes by a name in these documents."""
        return next(
            (e for id_, e in self.entries.items() if "/".join(id_) == self.path(registry, name)),
            None,
        )

    def name_of(self, id_: Id) -> str:
        """Return the name of a record that is there, or is to be."""
        return self._names.get(id_, "")

    def path(self, registry: str, name: str) -> str:
        """Return the record that goes by a name in these documents, as "people/maud-cahurel"."""
        wanted = plain(name) or name.casefold()
        for (known, each, _), id_ in self._ids.items():
            if (known, each) == (registry, wanted):
                return f"{known}/{id_}"
        return f"{registry}/{slug(name, 'nobody')}"

    def resolve(self, mention: Mention, incoming: Incoming, target: str) -> str:
        """Return the id of whom a document names, and say in its account how that was found."""
        mention = self._standing(mention)
        key = _key(mention)
        data = MAKERS[mention.registry](mention, incoming.language)
        if key not in self._ids:
            self._ids[key] = self._find(mention, incoming, target, data)
        id_ = mention.registry, self._ids[key]
        if id_ in self.entries:
            self._complete(self.entries[id_], data, mention, incoming, "/".join(id_))
        else:
            # By which of its names a document calls a record that is there does not rename it.
            said = {name: value for name, value in data.items() if name not in OWN}
            if "sort" in mention.facts:
                said["sort"] = data["sort"]
            self.entries[id_] = Entry(said, incoming, mention.span, is_new=False)
        return id_[1]

    def _learn(self, registries: Registries) -> None:
        for id_, one in registries.people.items():
            self._add(("people", id_), [one.name, *_variants(one)], gender=one.gender or "")
        for id_, body in registries.organisations.items():
            self._add(("organisations", id_), _names_of(body))
        for id_, spot in registries.places.items():
            names = [text for _, text in (spot.name or spot.region or ())]
            if names:
                self._add(("places", id_), [*names, *_variants(spot)], country=spot.country)
            else:
                self._countries[spot.country] = id_

    def _add(self, id_: Id, names: list[str], country: str = "", gender: str = "") -> None:
        self._known[id_[0]].add(id_[1], names, country=country, gender=gender)
        self._names.setdefault(id_, names[0])

    def _find(
        self, mention: Mention, incoming: Incoming, target: str, data: dict[str, Plain]
    ) -> str:
        registry = mention.registry
        decided = _decided(self._decisions.same, mention)
        if decided:
            reason = f"{registry}/{decided[0]}, as decided in {PATH}"
            incoming.note(mention.span, Fate.FIELD, reason, target=target)
            return decided[0]
        country, gender = (mention.facts.get(name, "") for name in ("country", "gender"))
        if registry == "places" and not mention.name:
            if country not in self._countries:
                self._countries[country] = self._begin(mention, incoming, data, country)
            return self._countries[country]
        refused = set(_decided(self._decisions.other, mention))
        found = self._known[registry].find(mention.name, country=country, gender=gender)
        matches = [match for match in found if match.id not in refused]
        acronym = _acronym(mention)
        short = self._known[registry].named(acronym) if acronym and not matches else None
        if short is not None and short not in refused:
            match = Match(short, acronym, Likeness.SAME, f"which is called {acronym}, its acronym")
            return _same(mention, match, incoming, target)
        if len(matches) == 1 and matches[0].likeness is Likeness.SAME:
            return _same(mention, matches[0], incoming, target)
        id_ = self._begin(mention, incoming, data, acronym or mention.name)
        self._refuse((registry, id_), refused)
        for match in matches:
            _ask(mention, id_, match, incoming, target)
        return id_

    def _begin(
        self, mention: Mention, incoming: Incoming, data: dict[str, Plain], called: str
    ) -> str:
        registry, facts = mention.registry, mention.facts
        id_ = free(slug(called, registry.removesuffix("s")), self._taken[registry])
        self._taken[registry].add(id_)
        self.entries[registry, id_] = Entry(data, incoming, mention.span, is_new=True)
        if mention.name:
            names = list(filter(None, (mention.name, _acronym(mention))))
            self._add((registry, id_), names, facts.get("country", ""), facts.get("gender", ""))
        sort, sure = sort_name(mention.name)
        about = f"{registry}/{id_}"
        if registry == "people" and sure is Sureness.GUESS and "sort" not in facts:
            reason = f"new, filed under “{sort}”: which of the words are the surname is a guess"
            incoming.note(mention.span, Fate.FIELD, reason, target=about, sureness=sure)
        else:
            incoming.note(mention.span, Fate.FIELD, "new", target=about)
        return id_

    def _complete(
        self,
        entry: Entry,
        data: Mapping[str, Plain],
        mention: Mention,
        incoming: Incoming,
        about: str,
    ) -> None:
        """Add what this mention says beyond those before it; of two things neither is dropped."""
        if entry.is_new and entry.data.get("name") == _acronym(mention):
            entry.data |= data  # until now only the acronym was known
        if entry.is_new and "sort" in mention.facts:
            entry.data["sort"] = data["sort"]  # until now it was a guess
        for name, value in data.items():
            if name in OWN:
                continue  # they go together, and the first stands
            held = entry.data.setdefault(name, value)
            if held == value:
                continue
            if isinstance(held, dict) and isinstance(value, dict) and not set(held) & set(value):
                held.update(value)
            elif entry.is_new:
                what = f"{name} of {about} is “{_show(held)}”, and here “{_show(value)}”"
                incoming.finding(mention.span, "differs", what, f"write in {about} what is right")

    def _refuse(self, id_: Id, refused: set[str]) -> None:
        """Note on a new record whom it is not, which the check `two-spellings` reads as well."""
        names = [self._names[id_[0], other] for other in sorted(refused)]
        if names:
            self.entries[id_].data["variants"] = [{"text": n, "reason": DISTINCT} for n in names]


def _same(mention: Mention, match: Match, incoming: Incoming, target: str) -> str:
    if match.reason:
        reason = f"{mention.registry}/{match.id}, {match.reason}"
        sure = Sureness.LIKELY
        incoming.note(mention.span, Fate.FIELD, reason, target=target, sureness=sure)
    return match.id


def _ask(mention: Mention, id_: str, match: Match, incoming: Incoming, target: str) -> None:
    registry = mention.registry
    what = (
        f"“{mention.name}” is probably “{match.name}”, {registry}/{match.id} ({match.reason});"
        f" until that is decided it is {registry}/{id_}"
    )
    name = mention.name.replace("\\", "\\\\").replace('"', '\\"')
    line = f'- {{registry: {registry}, name: "{name}", record: {match.id}}}'
    mend = f"add to {PATH}, below 'same:' or 'other:', and import again:  {line}"
    incoming.finding(mention.span, "probably-the-same", what, mend)
    reason = f"probably {registry}/{match.id}: {match.reason}"
    incoming.note(mention.span, Fate.FIELD, reason, target=target, sureness=Sureness.GUESS)


def _key(mention: Mention) -> tuple[Registry, str, str]:
    country = mention.facts.get("country", "") if mention.registry == "places" else ""
    return mention.registry, plain(mention.name) or mention.name.casefold(), country


def _acronym(mention: Mention) -> str:
    """Return the acronym; only records of organisations have a place to keep one."""
    return mention.facts.get("acronym", "") if mention.registry == "organisations" else ""


def _decided(identities: tuple[Identity, ...], mention: Mention) -> list[str]:
    name = plain(mention.name)
    return [
        one.record
        for one in identities
        if one.registry == mention.registry and plain(one.name) == name
    ]


def _names_of(body: Organisation) -> list[str]:
    others = (text for texts in (body.names, body.acronym) for _, text in texts or ())
    return [body.name, *others, *_variants(body)]


def _variants(record: Person | Organisation | Place) -> Iterator[str]:
    return (variant.text for variant in record.variants if variant.field in (None, "name"))


def _show(value: Plain) -> str:
    return " / ".join(map(str, value.values())) if isinstance(value, dict) else str(value)
