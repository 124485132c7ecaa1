"""What there is to translate, and what the memory has for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from publisher.adapters.po import Catalogue, parse
from publisher.adapters.tmx.tags import normal_tag
from publisher.catalogue.analysis import Analysis, Segment, analyse
from publisher.catalogue.project import Name
from publisher.errors import Location, UsageError
from publisher.memory.index import LOWEST
from publisher.memory.pair import Direction, Query
from publisher.model.finding import Finding
from publisher.translation.memory import ProjectMemory
from publisher.translation.memory_kinds import kind_of
from publisher.translation.memory_sources import own
from publisher.translation.workspace import Workspace


def of_project(workspace: Workspace, memory: ProjectMemory, languages: Sequence[str]) -> Analysis:
    """Analyse every unit that is not done, catalogue by catalogue; the interface is left out."""
    agreement = workspace.agree()

    def segments(name: Name) -> Iterator[Segment]:
        direction = Direction(name.source, name.target)
        for outcome in agreement.outcomes[name]:
            for one in outcome.units:
                if not one.state.done:
                    yield _segment(memory, direction, one.unit.source, one.unit.context)

    names = sorted(name for name in agreement.outcomes if name.target in languages)
    return analyse((name.path, name.target, segments(name)) for name in names)


def of_files(
    paths: Sequence[str], memory: ProjectMemory, languages: Sequence[str] = ()
) -> tuple[Analysis, list[Finding]]:
    """Analyse what is untranslated or fuzzy in any catalogues; none of them need be the project's.

    ``languages``: only those into one of them. With findings, nothing is analysed. Raises
    `UsageError` for a file that does not say its languages.
    """
    findings: list[Finding] = []
    documents: list[tuple[Catalogue, Direction]] = []
    for path in paths:
        try:
            document, wrong = parse(Path(path).read_bytes(), path)
        except OSError as error:
            raise UsageError(f"cannot be read: {error.strerror}", Location(path)) from error
        findings += wrong
        if document is not None:
            documents.append((document, _direction(document, memory)))
    if findings:
        return Analysis(()), findings
    jobs = (
        (document.path, direction.target, _segments(document, direction, memory))
        for document, direction in documents
        if not languages or direction.target in languages
    )
    return analyse(jobs), []


def _segments(
    document: Catalogue, direction: Direction, memory: ProjectMemory
) -> Iterator[Segment]:
    for entry in document.entries:
        if not entry.obsolete and (entry.fuzzy or not all(entry.strs)):
            yield _segment(memory, direction, entry.id, entry.context or "")


def _segment(memory: ProjectMemory, direction: Direction, text: str, context: str) -> Segment:
    query = Query(text, direction, context, kind_of(context))
    best = memory.lookup(query, LOWEST, 1)
    return Segment(text, *direction, best[0].score if best else 0)


def _direction(document: Catalogue, memory: ProjectMemory) -> Direction:
    languages = memory.project_languages
    found = []
    for field in ("X-Source-Language", "Language"):
        tag = normal_tag(document.header.get(field, "").replace("_", "-"))
        if tag is None:
            what = f"the header says no language under {field}"
            raise UsageError(what, Location(document.path), "write it into the header")
        found.append(own(tag, languages))
    return Direction(*found)
