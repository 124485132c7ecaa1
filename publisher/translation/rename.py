"""Give a record another id: its file, whatever refers to it, and all its translations follow."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.adapters.po import Catalogue, parse
from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import Path as YamlPath
from publisher.adapters.transaction import Transaction
from publisher.adapters.yaml_editor import set_texts
from publisher.catalogue import ledger
from publisher.catalogue.ledger import Ledger
from publisher.errors import Location, UsageError
from publisher.model.finding import Finding, did_you_mean
from publisher.model.project import EDITION_KINDS, ID, REGISTRY_KINDS, Project
from publisher.model.records import Record
from publisher.model.walk import references
from publisher.translation import paths, snapshot


def rename(root: Path, files: Transaction, old: str, new: str) -> list[Finding]:
    """Stage in ``files`` the new name of a record; return why the project cannot be read, if so.

    ``old`` is "people/javier-marino" or "gsef2018/initiatives/koopera", ``new`` an id. Catalogues,
    ledgers and what the last sync saw follow at once, so that nothing depends on recognising the
    record later; templates follow with the next sync. Raises `UsageError` for names that do not
    exist, are taken or are not ids.
    """
    project, findings = load_project(root)
    if project is None:
        return findings
    record = _find(project, old)
    folder = old.rpartition("/")[0]
    id_ = new.removeprefix(f"{folder}/")
    _free(project, folder, id_)
    path = f"sources/{folder}/{id_}.yaml"
    content = files.read(record.path) or b""
    holders = {old}
    names = {id(each): name for name, each in _records(project)}
    for holder, where in _references(project, folder, record.id):
        holders.add(names.get(id(holder), ""))  # an edition has no field for it
        if holder is record:
            content = set_texts(content, {where: id_}, record.path)
        else:
            text = files.read(holder.path) or b""
            files.write(holder.path, set_texts(text, {where: id_}, holder.path))
    files.delete(record.path)
    if files.read(path) is not None:
        raise UsageError("this file is already there", Location(path), "choose another id")
    files.write(path, content)
    renaming = _Renaming(old, f"{folder}/{id_}", holders)
    return renaming.stage(root, files, project.settings.languages)


@dataclass(frozen=True, slots=True)
class _Renaming:
    """How the contexts of units change with the name of a record."""

    old: str
    new: str
    holders: Collection[str]  # the record itself, and those that refer to it

    def stage(self, root: Path, files: Transaction, languages: Sequence[str]) -> list[Finding]:
        """Give units their new contexts wherever they are named."""
        for name in paths.catalogues(root, languages):
            document, findings = parse(files.read(name.path) or b"", name.path)
            if document is None:
                return findings
            self._in_catalogue(document)
            files.write(name.path, document.dump())
        for language in languages:
            path = paths.ledger(language)
            content = files.read(path)
            lines, findings = ledger.parse(content or b"", path)
            if findings:
                return findings
            moved = Ledger((self.moved(c), s, t, mark) for c, s, t, mark in lines.lines())
            if content is not None and list(moved.lines()) != list(lines.lines()):
                files.write(path, ledger.dump(moved))
        seen = snapshot.parse(files.read(paths.SNAPSHOT))
        if seen:
            moved_pairs = {pair._replace(context=self.moved(pair.context)) for pair in seen}
            files.write(paths.SNAPSHOT, snapshot.dump(moved_pairs))
        return []

    def _in_catalogue(self, document: Catalogue) -> None:
        keys = {entry.key for entry in document.entries}
        for number, entry in enumerate(document.entries):
            context = self.moved(entry.context or "")
            # What an earlier record of that name has left there is asleep, and in memory.
            if entry.context and context != entry.context and (context, entry.id) not in keys:
                document.replace(number, entry._replace(context=context))

    def moved(self, context: str) -> str:
        """Return the context that a unit has from now on."""
        record, colon, label = context.partition(":")
        if record not in self.holders:
            return context
        old, new = self.old.rpartition("/")[2], self.new.rpartition("/")[2]
        first, *items = label.split(".")
        items = ["+".join(new if id_ == old else id_ for id_ in i.split("+")) for i in items]
        return f"{self.new if record == self.old else record}{colon}{'.'.join((first, *items))}"


def _records(project: Project) -> Iterator[tuple[str, Record]]:
    for kind in REGISTRY_KINDS:
        for id_, record in getattr(project.registries, kind).items():
            yield f"{kind}/{id_}", record
    for name, edition in project.editions.items():
        for kind in EDITION_KINDS:
            for id_, record in getattr(edition, kind).items():
                yield f"{name}/{kind}/{id_}", record


def _find(project: Project, name: str) -> Record:
    known = dict(_records(project))
    if name not in known:
        raise UsageError(f"no record '{name}' in this project", mend=did_you_mean(name, known))
    return known[name]


def _free(project: Project, folder: str, id_: str) -> None:
    if not re.fullmatch(ID.expression, id_):
        raise UsageError(f"'{id_}' is no id", mend="write it with a-z, 0-9 and hyphens")
    if f"{folder}/{id_}" in dict(_records(project)):
        raise UsageError(f"there is a record '{folder}/{id_}'", mend="choose another id")


def _references(project: Project, folder: str, id_: str) -> Iterator[tuple[Record, YamlPath]]:
    """Yield every place that refers to a record; sessions are known in their own edition only."""
    edition, _, kind = folder.rpartition("/")
    for name, records in project.editions.items():
        if edition in ("", name):
            for record in records.records():
                for where, wanted, value in references(record):
                    if (wanted, value) == (kind, id_):
                        yield record, where
