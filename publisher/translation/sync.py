"""Write what was agreed: catalogues, templates, records, ledgers, retired pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from publisher.adapters import retired_tmx
from publisher.adapters.po import new_catalogue
from publisher.adapters.strict_yaml import Path as YamlPath
from publisher.adapters.strict_yaml import read as read_yaml
from publisher.adapters.transaction import Transaction
from publisher.adapters.ui_catalogues import interface_path
from publisher.adapters.yaml_editor import set_texts
from publisher.catalogue import ledger
from publisher.catalogue.entry import Entry
from publisher.catalogue.interface import SOURCE, merge
from publisher.catalogue.notes import about
from publisher.catalogue.outcome import Outcome, Retired
from publisher.catalogue.plan import plan, plan_interface, retired, retired_messages
from publisher.catalogue.project import Agreement, Take, moved
from publisher.errors import ConflictError, Location
from publisher.model.finding import Finding
from publisher.translation import paths, snapshot
from publisher.translation.changes import Change, changes, interface_changes
from publisher.translation.editing import edit
from publisher.translation.headers import header, interface_header, template_header
from publisher.translation.line_ends import ended_like, plain
from publisher.translation.refusals import refusals
from publisher.translation.workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did, or would do."""

    changes: Sequence[Change]
    findings: Sequence[Finding]  # why nothing was done
    renamed: Mapping[str, str] = field(default_factory=dict)  # old context of a field: the new one


def sync(root: Path, files: Transaction, take: Take | None = None) -> Synced:
    """Stage in ``files`` everything that brings records and catalogues to agreement.

    The caller commits. Raises `ConflictError` when a record was edited meanwhile, and
    `BrokenInputError` when a text cannot be put into its record safely.
    """
    workspace, findings = open_workspace(root, files.read, take)
    if workspace is None:
        return Synced((), findings)
    agreement = workspace.agree()
    refused = refusals(workspace.project, agreement, workspace.documents)
    if refused:
        return Synced((), refused)
    told = list(changes(agreement, workspace.documents))  # now, while entries have their lines
    dropped = _write_catalogues(workspace, agreement, files)
    words, messages = _write_interface(workspace, files)
    _write_templates(workspace, agreement, files)
    _write_records(workspace, agreement, files)
    _write_ledgers(agreement, files)
    _write_memory(agreement, [*dropped, *messages], files)
    return Synced((*told, *words), (), agreement.renamed)


def _write_catalogues(
    workspace: Workspace, agreement: Agreement, files: Transaction
) -> list[Retired]:
    """Stage the catalogues; return the obsolete pairs that had to give way to others."""
    dropped: list[Retired] = []
    names = {**agreement.outcomes, **agreement.orphans}
    for name in sorted(names):
        document = workspace.documents.get(name)
        if document is None:
            document = new_catalogue(*header(name, workspace.project))
            files.read(name.path)
        before = agreement.catalogues.get(name, ())
        outcomes = agreement.outcomes.get(name, ())
        edits = plan(document.entries, before, outcomes, agreement.orphans.get(name, ()))
        edit(document, edits)
        files.write(name.path, document.dump())
        for entry in edits.dropped:
            dropped += retired(entry, entry.context or "", name.source, name.target)
    return dropped


def _write_interface(
    workspace: Workspace, files: Transaction
) -> tuple[list[Change], list[Retired]]:
    """Bring the interface's catalogues up to its template.

    Returns what became of each message, and the pairs that are none of its messages' any more.
    """
    done: list[Change] = []
    gone: list[Retired] = []
    if not workspace.interface.template:
        return done, gone
    for language in workspace.languages:
        path = interface_path(language)
        document = workspace.interface.documents.get(language)
        if document is None and language == SOURCE:
            continue  # the program's messages are their own translation
        if document is None:
            document = new_catalogue(*interface_header(language, workspace.project))
            files.read(path)
        forms = document.plural_rule.count
        steps = merge(workspace.interface.template, document.entries, forms)
        done += interface_changes(steps, document, language, path)
        gone += retired_messages(document.entries, steps, language)
        edit(document, plan_interface(document.entries, steps))
        files.write(path, document.dump())
    return done, gone


def _write_templates(workspace: Workspace, agreement: Agreement, files: Transaction) -> None:
    templates: dict[str, Sequence[Outcome]] = {}
    for name, outcomes in agreement.outcomes.items():
        templates.setdefault(name.template, outcomes)
    for path, outcomes in templates.items():
        document = new_catalogue(*template_header(outcomes[0].field, workspace.project))
        entries = [
            Entry(
                one.unit.source,
                context=one.unit.context,
                extracted=about(outcome.field, one.unit),
                references=(outcome.field.file,),
            )
            for outcome in outcomes
            for one in outcome.units
        ]
        for entry in entries:
            document.insert(len(document.entries), entry)
        files.read(path)
        files.write(path, document.dump())


def _write_records(workspace: Workspace, agreement: Agreement, files: Transaction) -> None:
    edits: dict[str, dict[YamlPath, str | None]] = defaultdict(dict)
    seen: dict[tuple[str, YamlPath], str | None] = {}
    for outcomes in agreement.outcomes.values():
        for outcome in outcomes:
            now = outcome.field.texts.get(outcome.language)
            if outcome.text != now:
                where = (*outcome.field.path, outcome.language)
                edits[outcome.field.file][where] = outcome.text
                seen[outcome.field.file, where] = now
    for path, wanted in edits.items():
        content = files.read(path) or b""
        _unchanged(content, path, {where: seen[path, where] for where in wanted})
        files.write(path, set_texts(content, wanted, path, workspace.languages))


def _unchanged(content: bytes, path: str, seen: Mapping[YamlPath, str | None]) -> None:
    """Raise `ConflictError` when a text is no longer what the records were read with."""
    data, _ = read_yaml(content, path)
    for where, text in seen.items():
        here: object = data
        for step in where:
            try:
                # mypy: a step that leads nowhere is what the except clause is for.
                here = here[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                here = None
        if here != text:
            what = "was changed while publisher sync was at work, and stays as it is"
            raise ConflictError(what, Location(path), "run the command again")


def _write_ledgers(agreement: Agreement, files: Transaction) -> None:
    for language, lines in agreement.ledgers.items():
        path = paths.ledger(language)
        before, after = files.read(path), ledger.dump(lines)
        if before is not None or after:
            files.write(path, ended_like(before, after))


def _write_memory(agreement: Agreement, dropped: Sequence[Retired], files: Transaction) -> None:
    held = snapshot.held(agreement)
    before = {
        pair._replace(context=moved(pair.context, agreement.renamed))
        for pair in snapshot.parse(files.read(paths.SNAPSHOT))
    }
    gone = {pair for pair in before - held if not _again(pair, held)}
    groups: dict[str, set[Retired]] = defaultdict(set)
    for pair in (*agreement.retired, *dropped, *gone):
        groups[retired_tmx.path(pair.source_language, pair.target_language)].add(pair)
    for path, pairs in groups.items():
        content = files.read(path)
        added = retired_tmx.add(content if content is None else plain(content), pairs)
        files.write(path, ended_like(content, added))
    files.write(paths.SNAPSHOT, snapshot.dump(held))


def _again(pair: Retired, held: set[Retired]) -> bool:
    """Return whether a draft is now agreed, or the other way round: it is not gone."""
    return pair._replace(draft=not pair.draft) in held
