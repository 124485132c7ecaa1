"""Check a project or catalogues, from files to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.adapters.glossary_files import load_glossary
from publisher.adapters.po import Catalogue, parse
from publisher.checks.configuration import Configuration
from publisher.checks.finding import CheckFinding, excerpt, fingerprints
from publisher.checks.registry import Check, checks
from publisher.checks.runner import Found, effective, run
from publisher.checks.subject import Corpus, Origin, Pair, Spot
from publisher.checks.suppression import Suppressed
from publisher.errors import Location, UsageError
from publisher.model.finding import Finding, did_you_mean
from publisher.translation.checking.changed import Lines, changed_lines
from publisher.translation.checking.configured import read_configuration
from publisher.translation.checking.loading import file_corpus, project_corpus
from publisher.translation.checking.places import Places
from publisher.translation.refusals import refusals
from publisher.translation.workspace import open_workspace

Read = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody wants checked."""

    root: Path
    files: Sequence[str] = ()  # catalogues, relative to ``root``; none: the project in it
    select: Sequence[str] = ()  # ids and families; none: all
    ignore: Sequence[str] = ()
    languages: Sequence[str] = ()  # of the texts; none: all
    editions: Sequence[str] = ()  # or "registries", "ui"; none: all
    changed_since: str | None = None
    configuration: str | None = None  # None: sources/checks.yaml

    @property
    def whole(self) -> bool:
        """Whether every check is made of everything."""
        narrow = (self.select, self.ignore, self.languages, self.editions, self.changed_since)
        return not any(narrow)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of it."""

    found: Sequence[Found] = ()
    findings: Sequence[CheckFinding] = ()  # one for each of these, in their order
    faults: Sequence[Finding] = ()  # why nothing could be checked, or what sync would refuse
    checks: Sequence[Check] = ()  # those that were asked
    units: int = 0  # source texts and translations that were looked at
    languages: Sequence[str] = ()


def check(request: Request, read: Read | None = None) -> Checked:
    """Return the findings, or the faults for which nothing can be checked.

    Raises `UsageError` for a name that means nothing here, and for a commit git does not know.
    """
    every = checks()
    names = frozenset(every) | {one.family for one in every.values()}
    _known((*request.select, *request.ignore), names, "check or family")
    changed = None
    if request.changed_since is not None:
        changed = changed_lines(request.root, request.changed_since)
    configuration, faults = read_configuration(request.root, request.configuration, names)
    reading = read or _reader(request.root)
    corpus, more, refused = _corpus(request, configuration, reading)
    if faults or more or corpus is None:
        return Checked(faults=sorted({*faults, *more}))
    wanted = _wanted(request, configuration, every)
    suppressed = Suppressed.of(corpus, configuration, names | {"*"}, whole=request.whole)
    places = Places(reading)
    every_one = (_at_home(each, request) for each in run(wanted, corpus, suppressed))
    found = [each for each in every_one if changed is None or _is_changed(each, changed, places)]
    return Checked(
        found,
        list(_findings(found, places)),
        refused,
        wanted,
        len(corpus.origins) + len(corpus.pairs),
        sorted({pair.language for pair in corpus.pairs}),
    )


def _known(names: Iterable[str], known: Iterable[str], what: str) -> None:
    for name in names:
        if name not in known:
            raise UsageError(f"there is no {what} '{name}'", mend=did_you_mean(name, known))


def _wanted(
    request: Request, configuration: Configuration, every: Mapping[str, Check]
) -> list[Check]:
    judgements = [(each.check, each.severity) for each in configuration.severities]
    return [
        one
        for one in effective(every, judgements).values()
        if (not request.select or any(map(one.suits, request.select)))
        and not any(map(one.suits, request.ignore))
    ]


def _corpus(
    request: Request, configuration: Configuration, read: Read
) -> tuple[Corpus | None, Sequence[Finding], Sequence[Finding]]:
    """Return what is to be checked, faults in reading it, and what sync would refuse of it."""
    if request.files:
        documents, faults = _documents(request.files, read)
        corpus = _localised_all(file_corpus(documents), configuration)
        return _narrowed(corpus, request), faults, ()
    workspace, faults = open_workspace(request.root, read)
    if workspace is None:
        return None, faults, ()
    _known(request.languages, workspace.languages, "language")
    editions = {*(e.id for e in workspace.project.settings.editions), "registries", "ui"}
    _known(request.editions, editions, "edition")
    thresholds = dict(enumerate(configuration.thresholds))
    if request.changed_since is not None:
        thresholds = {}  # how much is done is no property of a change
    glossary, faults = load_glossary(request.root, tuple(workspace.languages))
    agreement = workspace.agree()
    corpus = replace(project_corpus(workspace, thresholds, agreement), glossary=glossary)
    refused = refusals(workspace.project, agreement, workspace.documents)
    return _narrowed(_localised_all(corpus, configuration), request), faults, refused


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


def _at_home(found: Found, request: Request) -> Found:
    """Return a finding about the configuration at the file that was read."""
    if isinstance(found.subject, Spot) and request.configuration is not None:
        spot = replace(found.subject, file=request.configuration)
        return found._replace(subject=spot)
    return found


def _is_changed(found: Found, changed: Lines, places: Places) -> bool:
    for file, lines in places.lines(found.subject).items():
        if file in changed:
            new = changed[file]
            if new is None or not lines.isdisjoint(new):
                return True
    return False


def _findings(found: Sequence[Found], places: Places) -> Iterable[CheckFinding]:
    for each, fingerprint in zip(found, fingerprints(found), strict=True):
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
            fingerprint=fingerprint,
        )


def _reader(root: Path) -> Read:
    def read(path: str) -> bytes | None:
        file = root / path
        return file.read_bytes() if file.is_file() else None

    return read
