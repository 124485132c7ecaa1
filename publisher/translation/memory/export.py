"""The memory as TMX units, in one order, with the context by which OmegaT knows an entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple, TypeAlias

from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.adapters.tmx import (
    ANY,
    Context,
    Header,
    Lines,
    Report,
    Unit,
    Variant,
    lines_of,
    segment_of,
    with_context,
    write_lines,
)
from publisher.memory.pair import Direction, Origin, State
from publisher.model.finding import Finding
from publisher.translation.memory.sources import PROJECT

AGREED = (State.TRANSLATED, State.REVIEWED)
_RANK = {state: rank for rank, state in enumerate(State)}
_FORM = re.compile(r"\[([0-9]{1,2})\]$")  # of a unit that is a further plural form

Named: TypeAlias = tuple[str, Meaning]  # with the name of its source
Said: TypeAlias = tuple[str, frozenset[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the memory."""

    direction: Direction | None = None  # None: all languages, as they are written
    edition: str = ""
    states: tuple[State, ...] = AGREED
    plain: bool = False  # Markdown's marks as text, not as codes


class Exported(NamedTuple):
    """What was written, and what TMX cannot hold."""

    units: int
    findings: list[Finding]


def export(
    file: BinaryIO, meanings: Callable[[], Iterable[Named]], wanted: Wanted, path: str = "TMX"
) -> Exported:
    """Write the units of an export, each once, in the order of their lines.

    ``meanings`` is asked twice, and never held. What the project says itself is not written again
    because an import says it too.
    """
    header = Header(wanted.direction.source if wanted.direction else ANY)
    report = Report(path)
    with closing(Lines()) as lines:
        for line in lines_of(_units(meanings, wanted), header, report):
            lines.add(line)
        return Exported(write_lines(file, lines, header), report.findings)


def _units(meanings: Callable[[], Iterable[Named]], wanted: Wanted) -> Iterator[Unit]:
    start = f"{wanted.edition}/" if wanted.edition else ""
    own: set[Said] = set()
    messages: set[str] = set()  # of the interface that are called by their text
    for source, meaning in meanings():
        if source == PROJECT:
            own.add(_said(meaning))
            if meaning.context == f"ui:{meaning.wordings[0].text}":
                messages.add(meaning.context)
    for source, meaning in meanings():
        theirs = source != PROJECT and _said(meaning) in own
        wordings = _wordings(meaning, wanted)
        if wordings and meaning.context.startswith(start) and not theirs:
            unit = Unit(
                _source_language(meaning, wordings, wanted),
                tuple(_variant(wording, wanted) for wording in wordings),
            )
            yield with_context(unit, _context(source, meaning, wordings, unit, messages))


def _said(meaning: Meaning) -> Said:
    return meaning.context, frozenset(wording[:2] for wording in meaning.wordings)


def _wordings(meaning: Meaning, wanted: Wanted) -> tuple[Wording, ...]:
    """Return the texts of a unit that are wanted; none if they are not of two languages."""
    wordings = meaning.wordings
    if wanted.direction:
        wordings = tuple(w for w in wordings if w.language in wanted.direction)
    if _state(meaning, wordings) not in wanted.states:
        originals = [w for w in wordings if w.language == meaning.written_in]
        kept = [w for w in _translations(meaning, wordings) if w.state in wanted.states]
        wordings = (*originals, *kept) if kept else ()
    return wordings if len({wording.language for wording in wordings}) > 1 else ()


def _translations(meaning: Meaning, wordings: tuple[Wording, ...]) -> tuple[Wording, ...]:
    return tuple(w for w in wordings if w.language != meaning.written_in) or wordings


def _state(meaning: Meaning, wordings: tuple[Wording, ...]) -> State | None:
    """Return the state of a unit, which can have one only: that of its least trusted text."""
    states = (wording.state for wording in _translations(meaning, wordings))
    return min(states, key=_RANK.__getitem__, default=None)


def _source_language(meaning: Meaning, wordings: Iterable[Wording], wanted: Wanted) -> str:
    if wanted.direction:
        return wanted.direction.source
    written_in = meaning.written_in
    return written_in if any(w.language == written_in for w in wordings) else ANY


def _context(
    source: str,
    meaning: Meaning,
    wordings: tuple[Wording, ...],
    unit: Unit,
    messages: set[str],
) -> Context:
    state = _state(meaning, wordings)
    form = _FORM.search(meaning.context)
    name = meaning.context[: form.start()] if form else meaning.context
    context = Context(
        context=name,
        plural=int(form[1]) if form else None,
        state=state.value if state else "",
        origin="machine" if meaning.origin is Origin.MACHINE else "",
    )
    if source != PROJECT:
        origin = context.origin or source.rpartition("/")[2].removesuffix(".tmx")
        return context._replace(origin=origin)
    if unit.source_language != meaning.written_in:
        return context  # OmegaT would look for this text in the catalogue, where it is not
    places = (wording.place.partition(":")[0].rpartition("/")[2] for wording in wordings)
    file = next((name for name in places if name.endswith(".po")), "")
    if meaning.kind == "ui":
        return context._replace(file=file, path="" if name in messages else name[len("ui:") :])
    return context._replace(file=file)


def _variant(wording: Wording, wanted: Wanted) -> Variant:
    segment = (wording.text,) if wanted.plain else segment_of(wording.text)
    date = wording.dated
    details = (("changedate", f"{date:%Y%m%d}T000000Z"),) if date else ()
    return Variant(wording.language, segment, details=details)
