"""Load a project from its folder: every file of sources/, every fault of every file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from publisher.adapters.record_cache import RecordCache
from publisher.adapters.strict_yaml import positions, read
from publisher.errors import Location, UsageError
from publisher.model.decode import Fault, decode
from publisher.model.finding import Finding, Gravity, did_you_mean
from publisher.model.project import (
    EDITION_KINDS,
    ID,
    REGISTRY_KINDS,
    EditionRecords,
    EditionSettings,
    Project,
    Registries,
    Settings,
)
from publisher.model.records import Edition
from publisher.model.rules import broken

T = TypeVar("T")
SETTINGS = "sources/project.yaml"


def load_project(root: Path) -> tuple[Project | None, list[Finding]]:
    """Return the project, or None with every fault of every file, in file order.

    Raises `UsageError` when ``root`` holds no project at all.
    """
    if not (root / SETTINGS).is_file():
        what = f"no {SETTINGS} in this folder"
        raise UsageError(what, mend="name the project's folder with -C FOLDER")
    loader = _Loader(root)
    project = loader.load()
    loader.cache.save()
    return project, sorted(set(loader.findings))


class _Loader:
    """One loading of one project; collects findings instead of stopping at the first."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.cache = RecordCache(root / "build" / ".cache" / "records.json")
        self.findings: list[Finding] = []
        self.languages: tuple[str, ...] = ()

    def load(self) -> Project | None:
        settings = self.record(SETTINGS, Settings)
        if settings is None:
            return None
        self.languages = settings.languages
        self._languages_exist(settings)
        kinds: dict[str, Any] = {n: self.folder(n, kind) for n, kind in REGISTRY_KINDS.items()}
        registries = Registries(**kinds)
        editions = {s.id: self.edition(s) for s in settings.editions}
        self._nothing_stray(settings)
        whole = {id_: edition for id_, edition in editions.items() if edition is not None}
        if len(whole) < len(editions):
            return None
        project = Project(settings, registries, whole)
        unreadable = bool(self.findings)
        for record, fault in broken(project):
            # A reference into a file that could not be read would be a second fault of one cause.
            if not (unreadable and fault.code == "dangling"):
                self._report(record.path, [fault])
        return None if self.findings else project

    def edition(self, settings: EditionSettings) -> EditionRecords | None:
        folder = f"sources/{settings.id}"
        if not (self.root / folder / "edition.yaml").is_file():
            at, mend = Location(f"{folder}/edition.yaml"), "write it, or correct project.yaml"
            self._add(Finding(at, "no-edition", "no such file", mend, Gravity.CONFIGURATION))
            return None
        path = f"{folder}/edition.yaml"
        edition = self.record(path, Edition, id=settings.id, path=path)
        kinds: dict[str, Any] = {
            name: self.folder(f"{settings.id}/{name}", kind) for name, kind in EDITION_KINDS.items()
        }
        return EditionRecords(settings, edition, **kinds) if edition is not None else None

    def folder(self, name: str, kind: type[T]) -> Mapping[str, T]:
        """Read every record of one folder, in the order of their ids."""
        records: dict[str, T] = {}
        for entry in _names(self.root / "sources" / name):
            path = f"sources/{name}/{entry}"
            id_ = entry.removesuffix(".yaml")
            if not entry.endswith(".yaml") or not re.fullmatch(ID.expression, id_):
                mend = "name it with a-z, 0-9 and hyphens, ending in .yaml"
                what = "this name is not a record's id"
                self._add(Finding(Location(path), "id", what, mend, Gravity.CONFIGURATION))
                continue
            record = self.record(path, kind, id=id_, path=path)
            if record is not None:
                records[id_] = record
        return records

    def record(self, file: str, kind: type[T], **injected: str) -> T | None:
        """Read and decode one file; None when it has faults, which are then findings."""
        content = self._content(file)
        if content is None:
            return None
        digest, data = self.cache.get(content)
        if data is None:
            data, findings = read(content, file)
            self.findings.extend(findings)
            if data is None:
                return None
        record, faults = decode(kind, data, self.languages, **injected)
        if faults:
            self._report(file, faults)
            return None
        self.cache.put(digest, data)
        return record

    def _content(self, path: str) -> bytes | None:
        file = self.root / path
        try:
            if not file.resolve().is_relative_to(self.root.resolve()):
                what, mend = "a link that leads out of the project", "copy the file here"
                self._add(Finding(Location(path), "outside", what, mend, Gravity.UNREADABLE))
                return None
            return file.read_bytes()
        except OSError as error:
            what = f"cannot be read: {error.strerror}"
            self._add(Finding(Location(path), "unreadable", what, "", Gravity.UNREADABLE))
            return None

    def _report(self, path: str, faults: list[Fault]) -> None:
        places = positions((self.root / path).read_bytes())
        for fault in faults:
            where = fault.path
            # A missing key has no place of its own: show the map that lacks it.
            while where not in places and where:
                where = where[:-1]
            at = Location(path, *places.get(where, (1, 1)))
            self._add(
                Finding(at, fault.code, fault.what, fault.mend, GRAVITY.get(fault.code, _CONTENT))
            )

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _languages_exist(self, settings: Settings) -> None:
        for i, fallback in enumerate(settings.fallbacks):
            for language in (fallback.language, *fallback.to):
                if language not in settings.languages:
                    what = f"'{language}' is not one of 'languages'"
                    mend = did_you_mean(language, settings.languages)
                    self._report(
                        SETTINGS, [Fault(("fallbacks", i), "unknown-language", what, mend)]
                    )

    def _nothing_stray(self, settings: Settings) -> None:
        """Report files of sources/ that no rule reads: a record there would be lost unseen."""
        editions = {s.id for s in settings.editions}
        known = {"project.yaml", "glossary.yaml", *REGISTRY_KINDS, *editions}
        self._stray("sources", known)
        for edition in sorted(editions):
            self._stray(f"sources/{edition}", {"edition.yaml", "assets", *EDITION_KINDS})

    def _stray(self, folder: str, known: set[str]) -> None:
        for entry in _names(self.root / folder):
            if entry not in known and not entry.startswith("."):
                what, mend = "nothing reads this", did_you_mean(entry, known)
                at = Location(f"{folder}/{entry}")
                self._add(Finding(at, "stray", what, mend, Gravity.CONFIGURATION))


_CONTENT = Gravity.CONTENT
# A value of the wrong shape means the file is not the record it should be.
GRAVITY = {"type": Gravity.UNREADABLE}


def _names(folder: Path) -> list[str]:
    """Return the names in a folder in one order on every file system; none if it is absent."""
    return sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
