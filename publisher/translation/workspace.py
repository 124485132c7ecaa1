"""Everything a round trip starts from: records, catalogues, ledgers and memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from publisher.adapters import retired_tmx
from publisher.adapters.po import Catalogue, parse
from publisher.adapters.project_files import load_project
from publisher.adapters.ui_catalogues import interface_path
from publisher.catalogue import ledger
from publisher.catalogue.entry import Entry
from publisher.catalogue.extract import fields
from publisher.catalogue.ledger import Ledger
from publisher.catalogue.project import Agreement, Desk, Name, Take, agree_all
from publisher.catalogue.unit import Field
from publisher.errors import Location
from publisher.model.finding import Finding
from publisher.model.interface import FILLING, unfillable
from publisher.model.project import Project
from publisher.translation import paths
from publisher.translation.merges import strangers

UI_TEMPLATE = "locales/ui.pot"


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of the program itself: what there is to translate, and the catalogues."""

    template: Sequence[Entry]
    documents: Mapping[str, Catalogue]  # by language, for those that have one


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project with its translators' desk, read and found right."""

    project: Project
    fields: Sequence[Field]
    documents: Mapping[Name, Catalogue]
    desk: Desk
    interface: Interface
    root: Path

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the project, in its order."""
        return self.project.settings.languages

    def agree(self) -> Agreement:
        """Return how everything is to stand."""
        agreement = agree_all(self.fields, self.languages, self.desk)
        foreign = strangers(self.root, agreement, self.desk.ledgers)
        if not foreign:
            return agreement
        return agree_all(self.fields, self.languages, replace(self.desk, foreign=foreign))


def open_workspace(
    root: Path, read: Callable[[str], bytes | None] | None = None, take: Take | None = None
) -> tuple[Workspace | None, list[Finding]]:
    """Read a project and its desk; None with every fault of every file.

    ``read`` returns the bytes of a file of the project, None when there is none.
    """
    project, findings = load_project(root)
    if project is None:
        return None, findings
    reading = _Reading(read or _reader(root), root)
    languages = project.settings.languages
    documents = reading.documents(languages)
    ledgers = reading.ledgers(languages)
    recall = reading.memory()
    interface = reading.interface(languages)
    if reading.findings:
        return None, sorted(reading.findings)
    entries = {name: document.entries for name, document in documents.items()}
    desk = Desk(entries, ledgers, recall, take or {})
    return Workspace(project, list(fields(project)), documents, desk, interface, root), []


def _reader(root: Path) -> Callable[[str], bytes | None]:
    def read(path: str) -> bytes | None:
        file = root / path
        return file.read_bytes() if file.is_file() else None

    return read


@dataclass(slots=True)
class _Reading:
    """One reading of a desk; collects findings instead of stopping at the first."""

    read: Callable[[str], bytes | None]
    root: Path
    findings: list[Finding] = field(default_factory=list)

    def documents(self, languages: Sequence[str]) -> dict[Name, Catalogue]:
        documents = {}
        for name in paths.catalogues(self.root, languages):
            document, findings = parse(self.read(name.path) or b"", name.path)
            self.findings += findings
            if document is not None:
                self.findings += _misplaced(document, name)
                documents[name] = document
        return documents

    def interface(self, languages: Sequence[str]) -> Interface:
        template, findings = parse(self.read(UI_TEMPLATE) or b"", UI_TEMPLATE, template=True)
        if self.read(UI_TEMPLATE) is not None:
            self.findings += findings
        documents = {}
        for language in languages:
            path = interface_path(language)
            content = self.read(path)
            if content is not None:
                document, findings = parse(content, path)
                self.findings += findings
                if document is not None:
                    self.findings += _unfillable(document)
                    documents[language] = document
        return Interface(template.entries if template else (), documents)

    def ledgers(self, languages: Sequence[str]) -> dict[str, Ledger]:
        ledgers = {}
        for language in languages:
            path = paths.ledger(language)
            ledgers[language], findings = ledger.parse(self.read(path) or b"", path)
            self.findings += findings
        return ledgers

    def memory(self) -> Callable[[str, str, str], Iterable[str]]:
        """Return what gives back the retired targets of a unit, agreed ones before drafts."""
        pairs: dict[tuple[str, str, str], list[tuple[bool, str]]] = defaultdict(list)
        for path in paths.memories(self.root):
            found, findings = retired_tmx.parse(self.read(path) or b"", path)
            self.findings += findings
            for pair in found:
                key = (pair.target_language, pair.context, pair.source)
                pairs[key].append((pair.draft, pair.target))

        def recall(language: str, context: str, source: str) -> Iterable[str]:
            return [target for _, target in sorted(pairs.get((language, context, source), ()))]

        return recall


def _misplaced(document: Catalogue, name: Name) -> Iterator[Finding]:
    """Yield what the header says otherwise than the name: its texts would go astray."""
    for field_, language in (("Language", name.target), ("X-Source-Language", name.source)):
        said = document.header.get(field_, "")
        if said and _base(said) != _base(language):  # es_MX in the folder of es is no mistake
            what = f"its header says '{field_}: {said}', its place says '{language}'"
            mend = "saved in the wrong folder? then bring the old file back; else mend the header"
            yield Finding(Location(name.path, 1, 1), "catalogue-language", what, mend)


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _unfillable(document: Catalogue) -> Iterator[Finding]:
    for number, entry in enumerate(document.entries):
        live = not entry.fuzzy and not entry.obsolete
        what = unfillable((entry.id, entry.plural or ""), entry.strs) if live else ""
        if what:
            place = Location(document.path, document.line_of(number))
            yield Finding(place, "placeholder", what, FILLING)
