"""What documents tell, as the records they want."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate
from publisher.documents.block import Span
from publisher.documents.draft import Mention, Registry, Value
from publisher.importing import building
from publisher.importing.incoming import Incoming
from publisher.importing.naming import Naming
from publisher.importing.overlay import joined
from publisher.importing.registrar import Registrar
from publisher.importing.settling import Share, Wanted
from publisher.importing.told import Told
from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS
from publisher.model.records import Edition, Record

ORDER = ("editions", *REGISTRY_KINDS, "sessions", "initiatives", "reports", "pages")
KINDS: Mapping[str, type[Record]] = {"editions": Edition, **REGISTRY_KINDS, **EDITION_KINDS}
REGISTRIES: Mapping[str, Registry] = {
    "people": "people",
    "organisations": "organisations",
    "places": "places",
}
FIRST = ("language", "origin")  # of the first document that tells of a record
LOOK = "write in the record what is right"


class Records:
    """The records of one edition, and of the registries, as documents want them."""

    def __init__(
        self, edition: str, naming: Naming, registrar: Registrar, languages: Sequence[str]
    ) -> None:
        self.edition = edition
        self.wanted: dict[str, Wanted] = {}
        self.of: dict[str, str] = {}  # the record of each draft: "sessions/1.1" is "…/sessions/1-1"
        self._naming, self._registrar, self._languages = naming, registrar, languages

    def take(self, told: Iterable[Told]) -> None:
        """Make records of everything told; sessions get their ids before anything names them."""
        each = sorted(told, key=lambda one: ORDER.index(one.collection))
        for one in each:
            if one.collection == "sessions":
                self._naming.name_session(one)
        for one in each:
            if one.collection in REGISTRIES:
                self._take_entry(one)
            else:
                self._take(one)

    def _take(self, told: Told) -> None:
        kind = KINDS[told.collection]
        first, draft = told.parts[0]
        data, unknown = building.record(kind, told.fields, self._naming, first.language)
        self._drop_echo(data)
        for name in unknown:
            reason = f"a record has no place for '{name}'"
            first.note(draft.span, Fate.LEFT_OUT, reason, target=f"{told.collection}/{told.key}")
        shares = [
            Share(incoming, part.span, self._own(kind, incoming, part.fields))
            for incoming, part in told.parts
        ]
        if told.collection == "editions":
            record = f"{self.edition}/edition"
        else:
            id_ = self._naming.id_of(told, data)
            record = f"{self.edition}/{told.collection}/{id_}"
            if told.collection == "sessions" and "code" not in data:
                data["code"] = self._naming.code_of(told, id_)
        self._remember(told, record)
        if "language" in building.names(kind):
            data.setdefault("language", first.language)
        data["origin"] = origin(first, draft.span)
        # What follows from all documents together is put down to the first.
        for name, value in data.items():
            if not any(name in share.data for share in shares):
                shares[0].data[name] = value
        self._want(Wanted(record, kind, data, shares))

    def _own(
        self, kind: type[Record], incoming: Incoming, values: Mapping[str, Value]
    ) -> dict[str, Plain]:
        data = building.record(kind, values, self._naming, incoming.language)[0]
        self._drop_echo(data)
        return data

    def _drop_echo(self, data: dict[str, Plain]) -> None:
        """Drop how an organisation is printed where that is just its name."""
        bodies, printed = data.get("organisations"), str(data.get("printed_as", ""))
        if isinstance(bodies, list) and len(bodies) == 1:
            name = self._registrar.name_of(("organisations", str(bodies[0])))
            if printed.replace("'", "’") == name.replace("'", "’"):
                data.pop("printed_as", None)

    def _take_entry(self, told: Told) -> None:
        """Add what is told of somebody to the entry of the registry."""
        registry = REGISTRIES[told.collection]
        incoming, draft = told.parts[0]
        named = told.fields.get("name")
        facts = {name: value for name, value in told.fields.items() if isinstance(value, str)}
        if not isinstance(named, Mention):
            named = Mention(registry, told.text("name") or told.key, draft.span, facts=facts)
        id_ = self._registrar.resolve(named, incoming, f"{registry}/{told.key}")
        data, unknown = building.record(
            KINDS[registry], told.fields, self._naming, incoming.language
        )
        for name in unknown:
            reason = f"a record has no place for '{name}'"
            incoming.note(draft.span, Fate.LEFT_OUT, reason, target=f"{registry}/{id_}")
        self._remember(told, f"{registry}/{id_}")
        entry = self._registrar.entries[registry, id_]
        entry.told = entry.told or all(one.collection in REGISTRIES for one in incoming.drafts)
        entry.data |= {name: value for name, value in data.items() if name != "name"}

    def take_entries(self, group: Sequence[Incoming]) -> None:
        """Want what these documents say of people, organisations and places."""
        for (registry, id_), entry in self._registrar.entries.items():
            if not any(entry.incoming is one for one in group):
                continue
            share = Share(entry.incoming, entry.span, dict(entry.data))
            record = f"{registry}/{id_}"
            wanted = Wanted(record, KINDS[registry], dict(entry.data), [share])
            wanted.if_named = entry.is_new and not entry.told
            self._want(wanted)

    def _remember(self, told: Told, record: str) -> None:
        for key in {told.key, *(draft.key for _, draft in told.parts)}:
            self.of[f"{told.collection}/{key}"] = record

    def _want(self, wanted: Wanted) -> None:
        known = self.wanted.setdefault(wanted.record, wanted)
        if known is not wanted:  # told twice: what the second adds is added
            known.shares += wanted.shares
            for name, value in wanted.data.items():
                self._add(known, name, value, wanted.shares[0])

    def _add(self, known: Wanted, name: str, value: Plain, share: Share) -> None:
        held = known.data.setdefault(name, value)
        if name in FIRST or held == value:
            return
        both = joined(held, value, self._languages)
        if both is not None:
            known.data[name] = both
            return
        first = known.shares[0]
        where = f"{first.incoming.name}, line {first.span.first}"
        target = f"{known.record} {name}"
        share.incoming.finding(
            share.span, "differs", f"{target} is not what {where} says, which stands", LOOK
        )
        share.incoming.note(share.span, Fate.LEFT_OUT, f"{where} says otherwise", target=target)


def origin(incoming: Incoming, span: Span) -> dict[str, Plain]:
    """Return where a record was taken from, with the digest of those lines."""
    lines = incoming.document.lines[span.first - 1 : span.last]
    digest = sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
    return {"document": incoming.name, "lines": f"{span.first}-{span.last}", "hash": digest}
