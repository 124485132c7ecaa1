"""Gather how far a project is in each language, as sync would leave it; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from publisher.adapters.po import parse
from publisher.adapters.strict_yaml import Position, positions
from publisher.adapters.ui_catalogues import interface_path
from publisher.catalogue.coverage import (
    Amount,
    CatalogueCoverage,
    Coverage,
    Item,
    LanguageCoverage,
    Manner,
    PublicationCoverage,
    agenda,
    count_words,
    items,
    message_item,
    tally,
)
from publisher.catalogue.entry import Entry
from publisher.catalogue.history import units
from publisher.catalogue.interface import SOURCE, merge
from publisher.catalogue.outcome import Outcome, Settled
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import Path as FieldPath
from publisher.errors import Location
from publisher.l10n.cldr import base_language
from publisher.model.translated import Shown
from publisher.translation.printed import Place, Printed
from publisher.translation.view import reconciled
from publisher.translation.workspace import UI_TEMPLATE, Workspace, open_workspace

Items: TypeAlias = Mapping[Place, Sequence[Item]]


def status(
    workspace: Workspace,
    root: Path,
    languages: Sequence[str],
    agreement: Agreement | None = None,
) -> Coverage:
    """Return how far these languages are, in this order.

    ``agreement`` is the workspace's own, where the caller has asked for it already.
    """
    survey = _Survey(workspace, root, agreement or workspace.agree())
    return Coverage(workspace.project.settings.title, tuple(map(survey.language, languages)))


def status_at(root: Path) -> Coverage | None:
    """Return how far the project in a folder is in every language; None when it cannot be read."""
    workspace, _ = open_workspace(root)
    return status(workspace, root, workspace.languages) if workspace else None


class _Survey:
    """One project, brought to agreement, asked about one language after another."""

    def __init__(self, workspace: Workspace, root: Path, agreement: Agreement) -> None:
        self.workspace = workspace
        self.agreement = agreement
        self.view = reconciled(workspace.project, self.agreement, workspace.desk.recall)
        self.lines = _Lines(root)
        self.printed = Printed(self.view)
        self.words = {
            (field.file, field.path): sum(count_words(unit.source) for unit in units(field)[0])
            for field in workspace.fields
        }

    def language(self, language: str) -> LanguageCoverage:
        """Return how far one language is."""
        found: dict[str, Items] = {}
        for name, outcomes in self.agreement.outcomes.items():
            if name.target == language:
                found[name.path] = dict(self._fields(name, outcomes))
        fields = {place: group for each in found.values() for place, group in each.items()}
        catalogues = {path: list(chain(*each.values())) for path, each in found.items()}
        if self.workspace.interface.template and base_language(language) != SOURCE:
            catalogues[interface_path(language)] = list(self._messages(language))
        every = list(chain(*catalogues.values()))
        return LanguageCoverage(
            language,
            tally(every),
            [CatalogueCoverage(Path(p).stem, p, tally(each)) for p, each in catalogues.items()],
            list(self._publications(language, fields)),
            agenda(every),
        )

    def _fields(
        self, name: Name, outcomes: Sequence[Outcome]
    ) -> Iterator[tuple[Place, Sequence[Item]]]:
        numbers = {id(e): i for i, e in enumerate(self.agreement.catalogues.get(name, ()))}
        for outcome in outcomes:
            file, path = outcome.field.file, outcome.field.path
            at = partial(self._at, name, outcome, numbers)
            text_at = self.lines.of_value(file, (*path, name.target)) if outcome.conflict else None
            yield (file, path), items(outcome, at, text_at)

    def _at(
        self, name: Name, outcome: Outcome, numbers: Mapping[int, int], one: Settled
    ) -> Location:
        if one.state.done:
            return Location(name.path)  # nobody has to go there
        if one.was is None:
            return self.lines.of_value(outcome.field.file, outcome.field.path)
        line = self.workspace.documents[name].line_of(numbers[id(one.was)])
        return Location(name.path, line)

    def _messages(self, language: str) -> Iterator[Item]:
        """Yield the messages of the interface, which are English."""
        path = interface_path(language)
        document = self.workspace.interface.documents.get(language)
        entries = document.entries if document else ()
        numbers = {id(entry): number for number, entry in enumerate(entries)}
        forms = document.plural_rule.count if document else 2
        for step in merge(self.workspace.interface.template, entries, forms):
            if step.entry.obsolete:
                continue
            if document is not None and step.was is not None:
                at = Location(path, document.line_of(numbers[id(step.was)]))
            else:
                at = self.lines.of_message(step.entry)
            yield message_item(step.entry, at, SOURCE)

    def _publications(self, language: str, fields: Items) -> Iterator[PublicationCoverage]:
        for edition in self.view.settings.editions:
            for kind in edition.publications:
                printed = self.printed.shown(edition.id, kind, language)
                # Others are names, the same in every language.
                shown = {place: what for place, what in printed.items() if place in self.words}
                units_shown = tally(chain(*(fields.get(place, ()) for place in shown)))
                yield PublicationCoverage(edition.id, kind, units_shown, self._manners(shown))

    def _manners(self, shown: Mapping[Place, Shown]) -> Mapping[Manner, Amount]:
        words: dict[Manner, list[int]] = {manner: [] for manner in Manner}
        for place, what in shown.items():
            words[_manner(what)].append(self.words[place])
        return {manner: Amount(len(each), sum(each)) for manner, each in words.items()}


def _manner(shown: Shown) -> Manner:
    if shown.fallback:
        return Manner.FALLBACK
    return Manner.OUTDATED if shown.outdated else Manner.OWN


class _Lines:
    """Where texts stand that no catalogue has an entry for yet; each file is read when asked."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._positions = cache(self._read)
        self._messages: dict[tuple[str | None, str], int] | None = None

    def of_value(self, file: str, path: FieldPath) -> Location:
        """Return where a value stands in a record, or else what it would stand in."""
        known = self._positions(file)
        while path and path not in known:
            path = path[:-1]
        return Location(file, known.get(path, (0, 0))[0])

    def of_message(self, entry: Entry) -> Location:
        """Return where a message stands in the template."""
        if self._messages is None:
            template, _ = parse((self._root / UI_TEMPLATE).read_bytes(), UI_TEMPLATE, template=True)
            found = template.entries if template else ()
            lines = (template.line_of(i) if template else 0 for i in range(len(found)))
            self._messages = {e.key: line for e, line in zip(found, lines, strict=True)}
        return Location(UI_TEMPLATE, self._messages.get(entry.key, 0))

    def _read(self, file: str) -> Mapping[FieldPath, Position]:
        return positions((self._root / file).read_bytes())
