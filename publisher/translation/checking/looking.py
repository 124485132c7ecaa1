"""Let the checks look at a project, or at catalogues, in one state of their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from publisher.adapters.glossary_files import load_glossary
from publisher.adapters.po import Catalogue, parse
from publisher.adapters.sharing import on_all_cores
from publisher.catalogue.project import Agreement
from publisher.checks.check import Check
from publisher.checks.configuration import PATH, Configuration, Threshold
from publisher.checks.description import Scope
from publisher.checks.finding import CheckFinding
from publisher.checks.identity import excerpt, identities
from publisher.checks.runner import Found, run
from publisher.checks.subject import Corpus, Origin, Pair, Spot
from publisher.checks.suppression import Suppressed
from publisher.checks.undisturbed import undisturbed
from publisher.errors import Location, UsageError
from publisher.model.finding import Finding, did_you_mean
from publisher.model.observation import LookedAt
from publisher.translation.checking.configured import misnamed
from publisher.translation.checking.loading import file_corpus, project_corpus
from publisher.translation.checking.places import Places
from publisher.translation.checking.request import Request
from publisher.translation.printed import Printed
from publisher.translation.refusals import refusals
from publisher.translation.workspace import Workspace, open_workspace

Read: TypeAlias = Callable[[str], bytes | None]

SHARED = 1000  # source texts and units; fewer are checked before others are ready to help


@dataclass(frozen=True, slots=True)
class Looked:
    """Everything the checks have found, and what they looked at."""

    corpus: Corpus
    suppressed: Suppressed
    places: Places
    found: Sequence[Found]
    findings: Sequence[CheckFinding]  # one for each of these, in their order
    refused: Sequence[Finding] = ()  # what sync would refuse to write
    workspace: Workspace | None = None  # None: catalogues by themselves
    agreement: Agreement | None = None


@dataclass(frozen=True, slots=True)
class _Gathered:
    corpus: Corpus
    refused: Sequence[Finding] = ()
    workspace: Workspace | None = None
    agreement: Agreement | None = None


def look(
    request: Request,
    configuration: Configuration,
    checks: Sequence[Check],
    names: frozenset[str],
    read: Read | None = None,
) -> tuple[Looked | None, Sequence[Finding]]:
    """Return what the checks find, or why they could not look.

    ``names`` are those of all checks and families. Raises `UsageError` for a name in the request
    that means nothing here.
    """
    reading = read or _reader(request.root)
    gathered, faults = _gather(request, configuration, reading)
    if gathered is None or faults:
        return None, faults
    corpus = gathered.corpus
    suppressed = Suppressed.of(
        corpus, configuration, names | {"*"}, whole=request.whole, unsure=_unsure(request, checks)
    )
    if request.files:
        suppressed.limits = ()
    places = Places(reading)
    share = on_all_cores if len(corpus.origins) + len(corpus.pairs) >= SHARED else map
    with undisturbed():
        found = [_at_home(each, request) for each in run(checks, corpus, suppressed, share)]
    return Looked(
        corpus, suppressed, places, found, list(_findings(found, places)),
        gathered.refused, gathered.workspace, gathered.agreement,
    ), ()  # fmt: skip


def _unsure(request: Request, checks: Iterable[Check]) -> frozenset[str]:
    """Return by which names checks go that have not seen everything: those of pages, perhaps."""
    ids = [one.id for one in checks if one.scope is Scope.PAGE]
    return frozenset(("*", "page", *ids) if request.unseen and ids else ())


def known(names: Iterable[str], among: Iterable[str], what: str) -> None:
    """Raise `UsageError` for a name that is none of these."""
    for name in names:
        if name not in among:
            raise UsageError(f"there is no {what} '{name}'", mend=did_you_mean(name, among))


def _gather(
    request: Request, configuration: Configuration, read: Read
) -> tuple[_Gathered | None, Sequence[Finding]]:
    if request.files:
        documents, faults = _documents(request.files, read)
        corpus = _localised_all(file_corpus(documents), configuration)
        return _Gathered(_narrowed(corpus, request)), faults
    workspace, faults = open_workspace(request.root, read)
    if workspace is None:
        return None, faults
    settings = workspace.project.settings
    known(request.languages, workspace.languages, "language")
    known(request.editions, {*(e.id for e in settings.editions), "registries", "ui"}, "edition")
    wrong = misnamed(request.root, request.configuration, configuration, settings)
    glossary, faults = load_glossary(request.root, tuple(workspace.languages))
    if wrong or faults:
        return None, sorted({*wrong, *faults})
    agreement = workspace.agree()
    thresholds = _thresholds(request, configuration)
    corpus = replace(
        project_corpus(workspace, thresholds, agreement),
        glossary=glossary,
        printed=_printed(workspace, thresholds.values()),
        narrowed=not request.of_all,
        looked=[_compared(pages, request) for pages in request.looked],
        title_lines={each.kind: int(each.lines) for each in configuration.title_lines},
    )
    refused = refusals(workspace.project, agreement, workspace.documents)
    corpus = _narrowed(_localised_all(corpus, configuration), request)
    return _Gathered(corpus, refused, workspace, agreement), ()


def _thresholds(request: Request, configuration: Configuration) -> dict[int, Threshold]:
    """Return the thresholds that can be judged by what was asked for, by their place."""
    return {
        number: one
        for number, one in enumerate(configuration.thresholds)
        if (not request.languages or one.language in (None, *request.languages))
        and (not request.editions or (one.edition in request.editions and not one.publication))
    }


def _printed(
    workspace: Workspace, thresholds: Iterable[Threshold]
) -> dict[tuple[str, str, str], frozenset[tuple[str, tuple[str | int, ...]]]]:
    """Return what the booklets print that thresholds ask about."""
    asked = {one.publication for one in thresholds} - {None}
    printed = Printed(workspace.project) if asked else None
    return {
        (edition.id, kind, language): frozenset(printed.shown(edition.id, kind, language))
        for edition in workspace.project.settings.editions
        for kind in edition.publications
        for language in workspace.languages
        if printed is not None and kind in asked
    }


def _localised_all(corpus: Corpus, configuration: Configuration) -> Corpus:
    """Return the units with the addresses that their sources have in the place of their own."""
    if not configuration.addresses:
        return corpus
    return replace(corpus, pairs=[_localised(pair, configuration) for pair in corpus.pairs])


def _localised(pair: Pair, configuration: Configuration) -> Pair:
    instead = configuration.instead(pair.language, pair.source.language)
    return replace(pair, addresses=instead) if instead else pair


def _documents(files: Iterable[str], read: Read) -> tuple[dict[str, Catalogue], Sequence[Finding]]:
    documents, faults = {}, []
    for path in dict.fromkeys(files):
        content = read(path)
        if content is None or not path.endswith((".po", ".pot")):
            what = "no such file" if content is None else "is not a catalogue"
            raise UsageError(what, Location(path), "name files that end in .po or .pot")
        document, found = parse(content, path, template=path.endswith(".pot"))
        faults += found
        if document is not None:
            documents[path] = document
    return documents, faults


def _narrowed(corpus: Corpus, request: Request) -> Corpus:
    def asked(subject: Origin) -> bool:
        return (not request.languages or subject.language in request.languages) and (
            not request.editions or subject.catalogue in request.editions
        )

    origins, pairs = list(filter(asked, corpus.origins)), list(filter(asked, corpus.pairs))
    return replace(corpus, origins=origins, pairs=pairs)


def _compared(looked: LookedAt, request: Request) -> LookedAt:
    """Return pages, those that nobody asked for only to be compared with."""
    return looked._replace(
        asked=(not request.languages or looked.language in request.languages)
        and (not request.editions or looked.edition in request.editions)
    )


def _at_home(found: Found, request: Request) -> Found:
    """Return a finding about the configuration at the file that was read."""
    spot, file = found.subject, request.configuration
    if file is not None and isinstance(spot, Spot) and spot.file == PATH:
        return found._replace(subject=replace(spot, file=file))
    return found


def _findings(found: Sequence[Found], places: Places) -> Iterator[CheckFinding]:
    for each, identity in zip(found, identities(found), strict=True):
        made, subject, problem = each
        at, record_at = places.find(subject, problem.start)
        record, _, field = subject.context.partition(":")
        message = not isinstance(subject, Origin) or subject.text.kind == "message"
        yield CheckFinding(
            check=made.id,
            severity=problem.severity or made.severity,
            at=at,
            record_at=record_at,
            what=problem.what,
            mend=problem.mend,
            record="" if message else record,
            field="" if message else field,
            unit=subject.context,
            language=subject.language,
            start=problem.start,
            end=problem.end,
            excerpt=excerpt(subject, problem.start, problem.end),
            fix=problem.fix,
            fingerprint=identity.fingerprint,
            kin=identity.kin,
            trace=identity.trace,
        )


def _reader(root: Path) -> Read:
    def read(path: str) -> bytes | None:
        file = root / path
        return file.read_bytes() if file.is_file() else None

    return read
