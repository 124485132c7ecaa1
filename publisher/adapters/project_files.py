"""Load a project from its folder: every file of sources/, every fault of every file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from publisher.adapters.record_cache import RecordCache
from publisher.adapters.strict_yaml import MAX_BYTES, positions, read
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
# What people decide once for all editions.
SETTLED = ("project.yaml", "glossary.yaml", "checks.yaml", "import.yaml")


def load_project(root: Path) -> tuple[Project | None, list[Finding]]:
    """Return the project, or None with every fault of every file, in file order.

    Raises `UsageError` when ``root`` holds no project at all.
    """
    if not (root / SETTINGS).is_file():
        what = f"no {SETTINGS} in this folder"
        raise UsageError(
            what, mend="name the project's folder with -C FOLDER, or begin one: publisher init"
        )
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
        self._home = root.resolve()
        self._folders: dict[Path, Path] = {}  # where the folders of files really are
        self.unread: set[str] = set()  # files that stand there but are not among the records

    def load(self) -> Project | None:
        settings = self.record(SETTINGS, Settings)
        if settings is None:
            return None
        self.languages = settings.languages
        if faults := list(_settings_faults(settings)):
            self._report(SETTINGS, faults)
        kinds: dict[str, Any] = {n: self.folder(n, kind) for n, kind in REGISTRY_KINDS.items()}
        registries = Registries(**kinds)
        editions = {s.id: self.edition(s) for s in settings.editions}
        self._nothing_stray(settings)
        # An edition that could not be read is a finding by now, so no half project is returned.
        whole = {id_: edition for id_, edition in editions.items() if edition is not None}
        project = Project(settings, registries, whole)
        by_file: dict[str, list[Fault]] = {}
        for record, fault in broken(project, self.unread):
            by_file.setdefault(record.path, []).append(fault)
        for path, group in by_file.items():
            self._report(path, group)
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
        for entry in sorted(self._names(f"sources/{name}"), key=lambda e: e.removesuffix(".yaml")):
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
        self.unread.add(file)
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
        self.unread.discard(file)
        return record

    def _content(self, path: str) -> bytes | None:
        file = self.root / path
        try:
            if not self._is_inside(file):
                what, mend = "a link that leads out of the project", "copy the file here"
                self._add(Finding(Location(path), "outside", what, mend, Gravity.UNREADABLE))
            elif not file.exists() or file.is_file():
                with file.open("rb") as source:
                    return source.read(MAX_BYTES + 1)  # `read` refuses what is longer
            else:
                self._unreadable(path, "not a file")
        except OSError as error:
            self._unreadable(path, error.strerror or str(error))
        except RuntimeError:  # how Python 3.11 and 3.12 report a link that leads to itself
            self._unreadable(path, "a link that leads to itself")
        return None

    def _is_inside(self, file: Path) -> bool:
        """Return whether a file is the project's own. Folders are followed once: it is slow."""
        if file.parent not in self._folders:
            self._folders[file.parent] = file.parent.resolve()
        folder = self._folders[file.parent]
        place = file.resolve() if file.is_symlink() else folder
        return place.is_relative_to(self._home)

    def _unreadable(self, path: str, why: str) -> None:
        what, mend = f"cannot be read: {why}", "put a readable file here, or delete it"
        self._add(Finding(Location(path), "unreadable", what, mend, Gravity.UNREADABLE))

    def _names(self, folder: str) -> list[str]:
        """Return the names in a folder, hidden ones aside, in one order on every file system.

        An absent folder is an empty one. Hidden files belong to editors and to git.
        """
        path = self.root / folder
        try:
            if path.is_dir():
                names = (entry.name for entry in path.iterdir())
                return sorted(name for name in names if not name.startswith("."))
            if path.exists():
                self._unreadable(folder, "not a folder")
        except OSError as error:
            self._unreadable(folder, error.strerror or str(error))
        return []

    def _report(self, path: str, faults: list[Fault]) -> None:
        places = positions((self.root / path).read_bytes())
        usual = Gravity.CONFIGURATION if path == SETTINGS else Gravity.CONTENT
        for fault in faults:
            self._add(fault.finding(path, places, GRAVITY.get(fault.code, usual)))

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _nothing_stray(self, settings: Settings) -> None:
        """Report files of sources/ that no rule reads: a record there would be lost unseen."""
        editions = {s.id for s in settings.editions}
        known = {*SETTLED, *REGISTRY_KINDS, *editions}
        self._stray("sources", known)
        for edition in sorted(editions):
            self._stray(
                f"sources/{edition}", {"edition.yaml", "imports.tsv", "assets", *EDITION_KINDS}
            )

    def _stray(self, folder: str, known: set[str]) -> None:
        for entry in self._names(folder):
            if entry not in known:
                what, mend = "nothing reads this", did_you_mean(entry, known)
                at = Location(f"{folder}/{entry}")
                self._add(Finding(at, "stray", what, mend, Gravity.CONFIGURATION))


# A value of the wrong shape means the file is not the record it should be.
GRAVITY = {"type": Gravity.UNREADABLE}


def _settings_faults(settings: Settings) -> Iterator[Fault]:
    lists = {"languages": settings.languages, "editions": [e.id for e in settings.editions]}
    for name, values in lists.items():
        seen: set[str] = set()
        for i, value in enumerate(values):
            if value in seen:
                what = f"'{value}' stands twice in '{name}'"
                yield Fault((name, i), "duplicate", what, "keep one of the two")
            seen.add(value)
    for i, fallback in enumerate(settings.fallbacks):
        for language in (fallback.language, *fallback.to):
            if language not in settings.languages:
                what = f"'{language}' is not one of 'languages'"
                mend = did_you_mean(language, settings.languages)
                yield Fault(("fallbacks", i), "unknown-language", what, mend)
