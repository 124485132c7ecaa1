"""The memory as TMX units, in one order, with the context by which OmegaT knows an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.adapters.tmx import (
    ANY,
    Context,
    Header,
    Unit,
    Variant,
    segment_of,
    unit_line,
    with_context,
)
from publisher.memory.pair import Direction, Origin, State
from publisher.translation.memory_sources import PROJECT

AGREED = (State.TRANSLATED, State.REVIEWED)
_RANK = {state: rank for rank, state in enumerate(State)}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the memory."""

    direction: Direction | None = None  # None: all languages, as they are written
    edition: str = ""
    states: tuple[State, ...] = AGREED
    plain: bool = False  # Markdown's marks as text, not as codes


def units(meanings: Iterable[tuple[str, Meaning]], wanted: Wanted, header: Header) -> list[Unit]:
    """Return the units of an export, each once, in the order of their lines.

    What the project says itself is not written again because an import says it too.
    """
    start = f"{wanted.edition}/" if wanted.edition else ""
    every = [each for each in meanings if each[1].context.startswith(start)]
    own = {_said(meaning) for source, meaning in every if source == PROJECT}
    found = {
        unit_line(unit, header): unit
        for source, meaning in every
        if source == PROJECT or _said(meaning) not in own
        for unit in _units(source, meaning, wanted)
    }
    return [unit for _, unit in sorted(found.items())]


def _said(meaning: Meaning) -> tuple[str, frozenset[tuple[str, str]]]:
    return meaning.context, frozenset(wording[:2] for wording in meaning.wordings)


def header(wanted: Wanted) -> Header:
    """Return the header of an export."""
    return Header(source_language=wanted.direction.source if wanted.direction else ANY)


def _units(source: str, meaning: Meaning, wanted: Wanted) -> Iterator[Unit]:
    wordings = meaning.wordings
    if wanted.direction:
        wordings = tuple(w for w in wordings if w.language in wanted.direction)
    if len({wording.language for wording in wordings}) < 2:
        return
    # A unit can have one state only: that of its least trusted text.
    translations = [w for w in wordings if w.language != meaning.written_in] or wordings
    state = min((w.state for w in translations), key=_RANK.__getitem__)
    if state not in wanted.states:
        kept = [w for w in translations if w.state in wanted.states]
        originals = [w for w in wordings if w.language == meaning.written_in]
        if not kept or len({w.language for w in (*originals, *kept)}) < 2:
            return
        wordings = (*originals, *kept)
        state = min((w.state for w in kept), key=_RANK.__getitem__)
    variants = tuple(_variant(wording, wanted) for wording in wordings)
    unit = Unit(_source_language(meaning, wordings, wanted), variants)
    yield with_context(unit, _context(source, meaning, state, wordings))


def _source_language(meaning: Meaning, wordings: Iterable[Wording], wanted: Wanted) -> str:
    if wanted.direction:
        return wanted.direction.source
    written_in = meaning.written_in
    return written_in if any(w.language == written_in for w in wordings) else ANY


def _context(source: str, meaning: Meaning, state: State, wordings: Iterable[Wording]) -> Context:
    origin = "machine" if meaning.origin is Origin.MACHINE else ""
    file = ""
    if source == PROJECT:
        catalogues = (wording.place.partition(":")[0].rpartition("/") for wording in wordings)
        file = next((name for _, _, name in catalogues if name.endswith(".po")), "")
    else:
        origin = origin or source.rpartition("/")[2].removesuffix(".tmx")
    return Context(context=meaning.context, state=state.value, origin=origin, file=file)


def _variant(wording: Wording, wanted: Wanted) -> Variant:
    segment = (wording.text,) if wanted.plain else segment_of(wording.text)
    date = wording.dated
    details = (("changedate", f"{date:%Y%m%d}T000000Z"),) if date else ()
    return Variant(wording.language, segment, details=details)
