"""Import documents into a project: the whole way, staged in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import Plain, read
from publisher.adapters.transaction import Transaction
from publisher.checks.configuration import PATH, Configuration
from publisher.documents.meeting import Contradiction
from publisher.errors import UsageError
from publisher.importing.decisions import Decisions, read_decisions
from publisher.importing.editions import edition_of
from publisher.importing.gathering import gather
from publisher.importing.incoming import Incoming
from publisher.importing.meetings import (
    Together,
    disputed,
    finding,
    remember_names,
    together,
    was_seen,
)
from publisher.importing.naming import Naming
from publisher.importing.new_edition import NOTHING_SAID, EditionFacts, complete
from publisher.importing.outcome import Imported
from publisher.importing.records import Records
from publisher.importing.registrar import Registrar
from publisher.importing.staging import Staging
from publisher.importing.told import Told, mentions
from publisher.importing.validating import hold_together
from publisher.importing.wording import Wording, kinds_wanted
from publisher.model.decode import decode
from publisher.model.project import Project


@dataclass(frozen=True, slots=True)
class Request:
    """What to import, and how."""

    files: Sequence[str]
    kind: str | None = None  # of all the documents; None: each says itself
    edition: str | None = None  # the same
    facts: EditionFacts = NOTHING_SAID  # of the edition, when it is new


def import_documents(root: Path, request: Request, files: Transaction) -> Imported:
    """Stage the records of some documents, and account for every line of them.

    Nothing is staged when a file cannot be read or an edition cannot be made. Raises `UsageError`
    when nothing tells an edition, and what `load_project` and `Transaction.read` raise.
    """
    project, findings = load_project(root)
    if project is None:
        return Imported(findings=findings, refused=True)
    decisions, findings = read_decisions(files.read, project.registries)
    languages = project.settings.languages
    documents, faults = gather(request.files, request.kind, languages, decisions.columns)
    findings += faults
    if findings:
        return Imported(findings=sorted(findings), refused=True)
    return bring_in(project, decisions, files, documents, request.edition, request.facts)


def bring_in(
    project: Project,
    decisions: Decisions,
    files: Transaction,
    documents: Sequence[Incoming],
    asked: str | None = None,
    facts: EditionFacts = NOTHING_SAID,
) -> Imported:
    """Stage the records of documents that were recognised; the rest as `import_documents`."""
    languages = project.settings.languages
    registrar = Registrar(project.registries, decisions)
    staging = Staging(project, decisions, files)
    done = Imported(documents)
    kinds = kinds_wanted(_judgements(files))
    for edition, group in _by_edition(project, decisions, documents, asked, kinds).items():
        meetings = together(group)
        told = _told(group, meetings, registrar)
        naming = Naming(project.editions.get(edition), registrar)
        records = Records(edition, naming, registrar, languages)
        records.take(told)
        remember_names(meetings.names, registrar)
        said = _said_of(edition, project, facts, registrar, group[0])
        records.take_entries(group)
        if edition not in project.editions:
            complete(edition, records.wanted, group[0], said)
        kept, registries, faults = hold_together(records.wanted, project, edition, staging.current)
        project = replace(project, registries=registries)  # the next edition may name them too
        done.refused = done.refused or bool(faults)
        done.findings += faults
        _contradict(meetings, records, registrar, staging, done)
        staging.stage(edition, group, kept, disputed(meetings))
        for incoming in group:
            incoming.name_targets(records.of)
    done.records, done.pairs = staging.counts, staging.pairs
    for incoming in documents:
        incoming.close()
        done.findings += incoming.findings
    done.findings = sorted(set(done.findings))
    return done


def _judgements(files: Transaction) -> list[tuple[str, str]]:
    """Return what the project decides about checks; what is wrong with that, the checks tell."""
    data, _ = read(files.read(PATH) or b"{}", PATH)
    configuration, _ = decode(Configuration, data, ())
    return [(one.check, one.severity) for one in configuration.severities] if configuration else []


def _by_edition(
    project: Project,
    decisions: Decisions,
    documents: Sequence[Incoming],
    asked: str | None,
    kinds: Sequence[str],
) -> dict[str, list[Incoming]]:
    """Put the texts of the documents right, and each to its edition."""
    found: dict[str, list[Incoming]] = {}
    for incoming in documents:
        wording = Wording(incoming, project.settings.languages, decisions.keep, kinds)
        incoming.drafts = wording.drafts()
        edition = edition_of(incoming.drafts, incoming.name, project, asked)
        found.setdefault(edition, []).append(incoming)
    return found


def _said_of(
    edition: str, project: Project, facts: EditionFacts, registrar: Registrar, first: Incoming
) -> dict[str, Plain]:
    """Return what a person says of a new edition; nobody can say anything of another one here."""
    town, found = facts.town(), facts.fields(first.language)
    if edition in project.editions and (town or found):
        what = f"{edition} is there already"
        raise UsageError(what, mend=f"change sources/{edition}/edition.yaml, and import again")
    if town:
        found["place"] = registrar.resolve(town, first, f"{edition}/edition place")
    return found


def _told(group: Sequence[Incoming], meetings: Together, registrar: Registrar) -> list[Told]:
    """Return what documents tell of each record, with everybody in it known by an id."""
    taken = {id(draft) for draft in meetings.taken}
    found = [
        Told(draft.collection, draft.key, draft.fields, [(incoming, draft)])
        for incoming in group
        for draft in incoming.drafts
        if id(draft) not in taken
    ]
    found += meetings.told
    for contradiction in meetings.names:
        for side in contradiction.sides:
            registrar.alias(contradiction.collection, side.text, contradiction.about)
    # Logos are a poor source of names: what an edition says of bodies comes last.
    for one in sorted(found, key=lambda told: told.collection == "editions"):
        owners = {
            (mention.registry, mention.span): incoming
            for incoming, draft in reversed(one.parts)
            for mention in mentions(draft.fields)
        }
        for name, value in one.fields.items():
            for mention in mentions(value):
                incoming = owners.get((mention.registry, mention.span), one.parts[0][0])
                registrar.resolve(mention, incoming, f"{one.collection}/{one.key} {name}")
    return found


def _contradict(
    meetings: Together, records: Records, registrar: Registrar, staging: Staging, done: Imported
) -> None:
    """Report the contradictions that the records do not know of yet."""
    each = [(f"{told.collection}/{told.key}", one) for told, one in meetings.contradictions]
    each += [(_registry_path(one, registrar), one) for one in meetings.names]
    for key, one in each:
        record = records.of.get(key, key)
        if not was_seen(one, staging.current(f"sources/{record}.yaml")):
            done.contradictions.append((record, one))
            done.findings.append(finding(one, record))


def _registry_path(one: Contradiction, registrar: Registrar) -> str:
    return registrar.path(one.collection, one.about or one.sides[0].text)
