"""What a record gets from its documents, when it may exist already and staff may have edited it.

| said since | changed since | the record |
|---|---|---|
| the same | – | stays as it is |
| otherwise | by nobody | gets what the document says now |
| otherwise | by the staff | stays, and a finding says so |
| for the first time | was empty | gets it |
| for the first time | holds something else | stays, and a finding says so |
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate
from publisher.documents.block import Span
from publisher.importing.building import required
from publisher.importing.history import Row, digest, in_languages, languages_in
from publisher.importing.incoming import Incoming
from publisher.importing.overlay import overlay
from publisher.model.project import REGISTRY_KINDS
from publisher.model.records import Record

# What a record was found by, or what the program itself has put there.
NOT_HELD_AGAINST = frozenset({"name", "sort", "name_language", "variants", "language", "origin"})


@dataclass(frozen=True, slots=True)
class Share:
    """What one document gives to a record."""

    incoming: Incoming
    span: Span
    data: dict[str, Plain]


@dataclass(slots=True)
class Wanted:
    """A record as its documents, taken together, want it."""

    record: str  # "gsef2018/initiatives/koopera"
    kind: type[Record]
    data: dict[str, Plain]
    shares: list[Share] = field(default_factory=list)
    if_named: bool = False  # new, and of use only when another record names it

    @property
    def path(self) -> str:
        """The record's file."""
        return f"sources/{self.record}.yaml"


class Rows:
    """The history of an edition, looked up by record and field, and written anew."""

    def __init__(self, rows: Sequence[Row], earlier: Mapping[str, str]) -> None:
        """Take the rows; ``earlier`` has the name that a document had before, by its name now."""
        names = {old: new for new, old in earlier.items()}
        self._rows: dict[str, dict[str, dict[str, Row]]] = {}
        self.changed = False
        for row in rows:
            self.put(replace(row, document=names.get(row.document, row.document)))
        self.changed = any(row.document in names for row in rows)

    def of(self, record: str, name: str) -> Mapping[str, Row]:
        """Return the rows of a field by document."""
        return self._rows.get(record, {}).get(name, {})

    def fields(self, record: str) -> list[str]:
        """Return the fields of a record that an import has written."""
        return [name for name, rows in self._rows.get(record, {}).items() if rows]

    def documents(self, record: str) -> set[str]:
        """Return the documents that have given something to a record."""
        return {document for rows in self._rows.get(record, {}).values() for document in rows}

    def records(self, document: str) -> list[str]:
        """Return the records that a document has given something to."""
        each = self._rows.items()
        return [r for r, names in each if any(document in rows for rows in names.values())]

    def put(self, row: Row) -> None:
        """Remember a row in place of the one that its document had for the field."""
        rows = self._rows.setdefault(row.record, {}).setdefault(row.field, {})
        if rows.get(row.document) != row:
            rows[row.document] = row
            self.changed = True

    def drop(self, record: str, name: str, document: str) -> None:
        """Forget what a document gave to a field."""
        if self._rows.get(record, {}).get(name, {}).pop(document, None) is not None:
            self.changed = True

    def held(self, record: str) -> Mapping[str, Mapping[str, Row]]:
        """Return a copy of all that is known of a record, for `restore`."""
        return {name: dict(rows) for name, rows in self._rows.get(record, {}).items()}

    def restore(self, record: str, held: Mapping[str, Mapping[str, Row]]) -> None:
        """Know of a record what was known when `held` was asked."""
        self._rows[record] = {name: dict(rows) for name, rows in held.items()}

    def all(self) -> Iterator[Row]:
        """Yield the rows as they will be written."""
        for names in self._rows.values():
            for rows in names.values():
                yield from rows.values()


class Settling:
    """Decides, field by field, what goes into one record."""

    def __init__(self, wanted: Wanted, rows: Rows, languages: Collection[str]) -> None:
        self._wanted, self._rows, self._languages = wanted, rows, languages
        # What is known of somebody adds up, whoever says it, and does not go with one document.
        self._adds_up = wanted.record.partition("/")[0] in REGISTRY_KINDS

    def run(self, current: Mapping[str, Plain] | None) -> dict[str, Plain | None]:
        """Return the fields to change; ``current`` is the record as it is, None when it is not."""
        edits: dict[str, Plain | None] = {}
        for name, value in self._wanted.data.items():
            held = (current or {}).get(name)
            new = self._field(name, value, held, is_new=current is None)
            if new != held:
                edits[name] = new
        if current is not None:
            edits |= self._gone(current)
        for name in self._wanted.data:
            now = edits.get(name, (current or {}).get(name))
            self._remember(name, now, touched=name in edits)
        return edits

    def _field(self, name: str, value: Plain, held: Plain | None, *, is_new: bool) -> Plain | None:
        if is_new or held == value:
            return value
        rows = self._rows.of(self._wanted.record, name)
        own = {s.incoming.name: s for s in self._wanted.shares if name in s.data}
        if own and all(d in rows and rows[d].said == digest(own[d].data[name]) for d in own):
            return held
        spoken = languages_in(value, self._languages)
        part = in_languages(held, spoken, self._languages) if held is not None else None
        if part == value:
            return held
        known = [rows[document] for document in own if document in rows]
        if name in NOT_HELD_AGAINST and not known and held is not None:
            return held
        if name == "origin" and not known:
            return held  # a record that somebody wrote by hand was not taken from here
        if part is None and not known:
            return value if held is None else self._overlaid(held, value, rows, own)
        if known and held is not None and all(self._untouched(held, row) for row in known):
            return self._overlaid(held, value, rows, own)
        if not known and held is not None and self._adds_only(part, value):
            return self._overlaid(held, value, rows, own)
        self._differ(name, own, was_imported=bool(known))
        return held

    def _overlaid(
        self, held: Plain, value: Plain, rows: Mapping[str, Row], own: Collection[str]
    ) -> Plain:
        return overlay(held, value, self._languages, keep=any(other not in own for other in rows))

    def _adds_only(self, part: Plain | None, value: Plain) -> bool:
        """Tell whether a value says nothing else than the record, only more languages."""
        if part is None:
            return True
        neutral = in_languages(value, (), self._languages)
        return neutral is not None and neutral == part

    def _untouched(self, held: Plain, row: Row) -> bool:
        return digest(in_languages(held, row.languages.split(), self._languages)) == row.written

    def _gone(self, current: Mapping[str, Plain]) -> dict[str, Plain | None]:
        """Take out what a document said before and says no more."""
        edits: dict[str, Plain | None] = {}
        record = self._wanted.record
        if self._adds_up:
            return edits
        names = {share.incoming.name: share for share in self._wanted.shares}
        for name in self._rows.fields(record):
            rows = self._rows.of(record, name)
            if name in required(self._wanted.kind):
                continue  # no record can be without it
            if name == "variants" and not self._rows.documents(record) <= names.keys():
                continue  # they say in what several documents differ, and some are not here
            for document in [d for d in rows if d in names and name not in names[d].data]:
                row, held = rows[document], current.get(name)
                if name not in self._wanted.data and len(rows) == 1 and held is not None:
                    if not self._untouched(held, row):
                        self._differ(name, {document: names[document]}, was_imported=True)
                        continue
                    edits[name] = None
                self._rows.drop(record, name, document)
        return edits

    def _remember(self, name: str, now: Plain | None, *, touched: bool) -> None:
        record = self._wanted.record
        rows = self._rows.of(record, name)
        for share in self._wanted.shares:
            if name not in share.data or now is None:
                continue
            if self._adds_up and rows and share.incoming.name not in rows and not touched:
                continue  # the one who said it first answers for it
            said = share.data[name]
            spoken = languages_in(said, self._languages)
            old = rows.get(share.incoming.name)
            written = in_languages(now, spoken, self._languages)
            agreed = touched or written == in_languages(
                self._wanted.data[name], spoken, self._languages
            )
            if agreed or (old is not None and old.said == digest(said)):
                kept = digest(written) if agreed or old is None else old.written
                tongues = " ".join(sorted(spoken))
                self._rows.put(Row(share.incoming.name, record, name, tongues, digest(said), kept))
        if touched and now is not None:
            self._others(name, now)

    def _others(self, name: str, now: Plain) -> None:
        """Take over, for documents that are not here, what the record says now."""
        here = {share.incoming.name for share in self._wanted.shares}
        for document, row in list(self._rows.of(self._wanted.record, name).items()):
            if document not in here:
                part = in_languages(now, row.languages.split(), self._languages)
                record = self._wanted.record
                self._rows.put(Row(document, record, name, row.languages, row.said, digest(part)))

    def _differ(self, name: str, own: Mapping[str, Share], *, was_imported: bool) -> None:
        record = self._wanted.record
        for share in own.values() if name != "origin" else ():
            reason = "the record says otherwise, and stays as it is"
            note = share.incoming.note
            note(share.span, Fate.LEFT_OUT, reason, target=f"{record} {name}")
            if was_imported:
                what = f"{name} changed in the document and in {self._wanted.path}, which stays"
                code = "both-changed"
            elif self._rows.of(record, name):
                what = f"{name} is not what {self._wanted.path} has from another document"
                code = "differs"
            else:
                continue  # a record that somebody wrote by hand
            share.incoming.finding(share.span, code, what, "write in the record what is right")
