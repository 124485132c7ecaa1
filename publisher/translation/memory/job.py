"""What there is to translate, and what the memory has for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from publisher.adapters.po import Catalogue, parse
from publisher.catalogue.analysis import Analysis, Segment, analyse
from publisher.catalogue.entry import Entry
from publisher.catalogue.interface import SOURCE
from publisher.catalogue.project import Name
from publisher.errors import Location, UsageError
from publisher.memory.measure import LOWEST
from publisher.memory.pair import Direction, Query
from publisher.model.finding import Finding
from publisher.translation.memory.forms import forms, interface_unit, unit_of
from publisher.translation.memory.headers import direction_of
from publisher.translation.memory.kinds import kind_of
from publisher.translation.memory.opened import ProjectMemory
from publisher.translation.memory.sources import own
from publisher.translation.workspace import Workspace


def of_project(workspace: Workspace, memory: ProjectMemory, languages: Sequence[str]) -> Analysis:
    """Analyse every unit that is not done, catalogue by catalogue, the interface's last."""
    agreement = workspace.agree()

    def records(name: Name) -> Iterator[Segment]:
        direction = Direction(name.source, name.target)
        for outcome in agreement.outcomes[name]:
            for one in outcome.units:
                if not one.state.done:
                    yield _segment(memory, direction, one.unit.source, one.unit.context)

    def jobs() -> Iterator[tuple[str, str, Iterable[Segment]]]:
        for name in sorted(agreement.outcomes):
            if name.target in languages:
                yield name.path, name.target, records(name)
        for language, document in workspace.interface.documents.items():
            if language in languages and language != SOURCE:
                direction = Direction(SOURCE, language)
                messages = _segments(document, direction, memory, interface_unit)
                yield document.path, language, messages

    return analyse(jobs())


def of_files(
    paths: Sequence[str], memory: ProjectMemory, languages: Sequence[str], said: Direction
) -> tuple[Analysis, list[Finding]]:
    """Analyse what is untranslated or fuzzy in any catalogues; none of them need be the project's.

    ``languages``: only those into one of them, if there are any. ``said`` goes before what headers
    say. With findings, nothing is analysed. Raises `UsageError` for what is no catalogue, or does
    not say its languages.
    """
    findings: list[Finding] = []
    documents: list[tuple[Catalogue, Direction]] = []
    for path in paths:
        document, wrong = parse(_content(path), path)
        findings += wrong
        if document is not None:
            found = direction_of(document, *said)
            known = (own(language, memory.project_languages) for language in found)
            documents.append((document, Direction(*known)))
    if findings:
        return Analysis(()), findings
    jobs = (
        (document.path, direction.target, _segments(document, direction, memory))
        for document, direction in documents
        if not languages or direction.target in languages
    )
    return analyse(jobs), []


def _segments(
    document: Catalogue,
    direction: Direction,
    memory: ProjectMemory,
    unit: Callable[[Entry], str] = lambda entry: entry.context or "",
) -> Iterator[Segment]:
    for entry in document.entries:
        if not entry.obsolete and (entry.fuzzy or not all(entry.strs)):
            for form in forms(entry):
                if entry.fuzzy or not form.text:
                    context = unit_of(unit(entry), form.number)
                    yield _segment(memory, direction, form.source, context)


def _segment(memory: ProjectMemory, direction: Direction, text: str, context: str) -> Segment:
    query = Query(text, direction, context, kind_of(context))
    best = memory.lookup(query, LOWEST, 1)
    return Segment(text, *direction, best[0].score if best else 0)


def _content(path: str) -> bytes:
    if Path(path).suffix.lower() != ".po":
        raise UsageError("not a catalogue", Location(path), "name files that end in .po")
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", Location(path)) from error
