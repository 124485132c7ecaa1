"""Records into the files of a transaction: new ones written, those that are there edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from publisher.adapters.strict_yaml import Plain, read
from publisher.adapters.transaction import Transaction
from publisher.adapters.yaml_editor import UnsafeEditError
from publisher.documents.account import Fate
from publisher.importing.decisions import Decisions
from publisher.importing.editing import edited, with_item
from publisher.importing.history import path_of, read_rows, write_rows
from publisher.importing.incoming import Incoming
from publisher.importing.new_edition import settings_entry
from publisher.importing.pairs import FOLDER, pairs_of, tmx
from publisher.importing.settling import Rows, Settling, Wanted
from publisher.importing.yaml_writer import written
from publisher.model.project import REGISTRY_KINDS, Project

SETTINGS = "sources/project.yaml"


class Staging:
    """Stages what editions get; nothing is written before the transaction is committed."""

    def __init__(self, project: Project, decisions: Decisions, files: Transaction) -> None:
        self.counts: dict[str, Counter[str]] = {}
        self.pairs: dict[str, int] = {}
        self._project, self._decisions, self._files = project, decisions, files
        self._named: set[str] = set()  # what may be an id in the fields that are written
        self._current: dict[str, Mapping[str, Plain] | None] = {}

    def current(self, path: str) -> Mapping[str, Plain] | None:
        """Return the plain data of a record as it is, None when there is none."""
        if path not in self._current:
            content = self._files.read(path)
            data = None if content is None else read(content, path)[0]
            self._current[path] = data if isinstance(data, dict) else None
        return self._current[path]

    def stage(
        self,
        edition: str,
        group: Sequence[Incoming],
        wanted: Sequence[Wanted],
        disputed: Collection[str] = (),
    ) -> None:
        """Stage the records that the documents of an edition want.

        No translation that has one of the ``disputed`` texts in it is offered to the memory.
        """
        path = path_of(edition)
        earlier = {one.name: self._decisions.earlier(one.name) for one in group}
        renamed = {name: old for name, old in earlier.items() if old != name}
        rows = Rows(read_rows(self._files.read(path), path), renamed)
        # What is only named comes last: a record that stays as it is may not name it after all.
        each = sorted(wanted, key=lambda one: one.if_named)
        touched = [one for one in each if self._record(one, rows)]
        self._offer(edition, touched, disputed)
        self._tell_gone(edition, group, wanted, rows)
        if rows.changed:
            self._files.write(path, write_rows(rows.all()))
        if edition not in self._project.editions and wanted:
            content = self._files.read(SETTINGS) or b""
            entry = settings_entry(edition, wanted)
            self._files.write(SETTINGS, with_item(content, SETTINGS, "editions", entry))

    def _offer(self, edition: str, touched: Sequence[Wanted], disputed: Collection[str]) -> None:
        """Stage, for a person to accept, what several documents say in several languages."""
        shared = {w.record: w.data for w in touched if len({id(s.incoming) for s in w.shares}) > 1}
        found = [
            pair
            for pair in pairs_of(shared, self._project.settings.languages)
            if not any(text in said for text in disputed for _, said in pair)
        ]
        if found:
            path = f"{FOLDER}/{edition}.tmx"
            self._files.read(path)  # whatever the last import has left there
            self._files.write(path, tmx(found))
            self.pairs[path] = len(found)

    def _record(self, wanted: Wanted, rows: Rows) -> bool:
        """Stage one record; tell whether there was anything to write."""
        current = self.current(wanted.path)
        folder = wanted.record.rpartition("/")[0]
        counts = self.counts.setdefault(folder, Counter())
        if current is not None and folder in REGISTRY_KINDS and not rows.fields(wanted.record):
            counts["as they were"] += 1  # of the registry, and not made by an import
            return False
        if wanted.if_named and wanted.record.partition("/")[2] not in self._named:
            return False
        before = rows.held(wanted.record)
        edits = Settling(wanted, rows, self._project.settings.languages).run(current)
        self._named.update(word for value in edits.values() for word in _words(value))
        if current is None:
            data = {name: value for name, value in edits.items() if value is not None}
            self._files.write(wanted.path, written(wanted.kind, data))
            counts["new"] += 1
            return True
        changed = bool(edits) and self._edit(wanted, edits)
        if edits and not changed:
            rows.restore(wanted.record, before)
        counts["changed" if changed else "as they were"] += 1
        return changed

    def _edit(self, wanted: Wanted, edits: Mapping[str, Plain | None]) -> bool:
        """Edit the file of a record; False where that cannot be done without losing something."""
        content = self._files.read(wanted.path) or b""
        languages = self._project.settings.languages
        try:
            new = edited(content, wanted.path, wanted.kind, edits, languages)
        except UnsafeEditError as error:
            share = wanted.shares[0]
            what = f"{wanted.record} was not changed: {error.what}"
            share.incoming.finding(share.span, "by-hand", what, error.mend)
            share.incoming.note(share.span, Fate.LEFT_OUT, error.what, target=wanted.record)
            return False
        self._files.write(wanted.path, new)
        return True

    def _tell_gone(
        self, edition: str, group: Sequence[Incoming], wanted: Sequence[Wanted], rows: Rows
    ) -> None:
        """Report the records that a document made before and does not speak of any more."""
        here = {one.record for one in wanted}
        for incoming in group:
            for record in rows.records(incoming.name):
                if record in here or not record.startswith(f"{edition}/"):
                    continue
                what = f"sources/{record}.yaml came from this document, which no longer has it"
                mend = "delete the file if it is to go; nothing was deleted"
                incoming.finding(incoming.whole, "gone", what, mend)


def _words(value: Plain | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        for member in value.values() if isinstance(value, dict) else value:
            yield from _words(member)
