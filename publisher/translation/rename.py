"""Give a record another id: its file, whatever refers to it, and all its translations follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import Path as YamlPath
from publisher.adapters.transaction import Transaction
from publisher.adapters.yaml_editor import set_texts
from publisher.errors import Location, UsageError
from publisher.model.finding import Finding, did_you_mean
from publisher.model.project import EDITION_KINDS, ID, REGISTRY_KINDS, Project
from publisher.model.records import Record
from publisher.model.walk import references


def rename(root: Path, files: Transaction, old: str, new: str) -> list[Finding]:
    """Stage in ``files`` the new name of a record; return why the project cannot be read, if so.

    ``old`` is "people/javier-marino" or "gsef2018/initiatives/koopera", ``new`` an id. Translations
    follow with the next sync, which recognises the record. Raises `UsageError` for names that do
    not exist, are taken or are not ids.
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
    for holder, where in _references(project, folder, record.id):
        if holder is record:
            content = set_texts(content, {where: id_}, record.path)
        else:
            text = files.read(holder.path) or b""
            files.write(holder.path, set_texts(text, {where: id_}, holder.path))
    files.delete(record.path)
    if files.read(path) is not None:
        raise UsageError("this file is already there", Location(path), "choose another id")
    files.write(path, content)
    return []


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
