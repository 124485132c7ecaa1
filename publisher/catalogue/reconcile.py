"""Bring one field in one language to agreement: record, catalogue and ledger in, outcome out.

Pure and idempotent: given its own outcome again, it changes nothing. What it takes out of record
or catalogue it returns as retired pairs, so that no text is dropped on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.catalogue.history import History, Key, key_of, units
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.outcome import Known, Outcome, Retired, Settled
from publisher.catalogue.pieces import as_read
from publisher.catalogue.settle import settle
from publisher.catalogue.unit import Field, digest, fingerprint
from publisher.text.blocks import Block


def reconcile(field: Field, language: str, known: Known) -> Outcome:
    """Return how record, catalogue and ledger are to say one field in one language."""
    typed, known = _as_read(field, known)
    history = History(field, language, known)
    settled = tuple(settle(unit, history, language) for unit in history.units)
    kept = {id(one.was) for one in settled if one.was is not None}
    gone = tuple(entry for entry in history.old if id(entry) not in kept)
    quiet = not gone and all(one.kind is Kind.NONE for one in settled)
    return Outcome(
        field,
        language,
        tuple(_as_typed(one, typed) for one in settled),
        _text(history, settled),
        tuple(typed.get(id(entry), entry) for entry in gone),
        _ledger(history.pairs, settled),
        () if quiet else tuple(_retired(history, language, settled)),
    )


def _as_read(field: Field, known: Known) -> tuple[dict[int, Entry], Known]:
    """Return what is known with every text as its record would give it back, and what it was."""
    found, parts = units(field)
    places = {(u.context, u.source): b for u, b in zip(found, parts.blocks, strict=True)}
    typed: dict[int, Entry] = {}
    entries = []
    for entry in known.entries:
        block = places.get(key_of(entry))
        if block is None:  # its source has changed since, so its kind may have
            block = Block("paragraph" if field.markdown else "text", entry.id, 0, 0, "")
        text = entry.text
        # What was agreed has been read before, perhaps when it was all of its field.
        if digest(text) not in known.pairs.get(fingerprint(*key_of(entry)), {}):
            text = as_read(text, block, alone=len(found) == 1)
        entries.append(entry if text == entry.text else entry._replace(strs=(text,)))
        if text != entry.text:
            typed[id(entries[-1])] = entry
    return typed, replace(known, entries=entries) if typed else known


def _as_typed(one: Settled, typed: Mapping[int, Entry]) -> Settled:
    """Return a unit with the entry as its file has it, and its text as it was typed if it stays."""
    raw = typed.get(id(one.was))
    if raw is None or one.was is None:
        return one
    same = one.entry.strs == one.was.strs
    return replace(one, was=raw, entry=one.entry._replace(strs=raw.strs) if same else one.entry)


def _text(history: History, settled: Sequence[Settled]) -> str | None:
    """Return what the record is to hold: its own text, when every piece stays as it is."""
    held = [piece for piece in history.pieces.values() if piece is not None]
    wanted = [one.record for one in settled]
    if held == [piece for piece in wanted if piece is not None]:
        return history.text
    return history.cut.join(wanted) if any(p is not None for p in wanted) else None


def _ledger(pairs: Pairs, settled: Iterable[Settled]) -> Pairs:
    """Return the new lines: what is agreed now, and what was agreed before as retired."""
    open_ = {one.unit.fingerprint for one in settled if one.kind is Kind.CONFLICT}
    kept: Pairs = {}
    for source, targets in pairs.items():
        for target, mark in targets.items():
            if source in open_:
                kept.setdefault(source, {})[target] = mark
            elif mark is not Mark.STALE:  # a stale pair was never agreed: it only stood in
                kept.setdefault(source, {})[target] = Mark.RETIRED
    for one in settled:
        if one.kind is Kind.CONFLICT:  # each was made for this source, should it change meanwhile
            for text in (one.record or "", one.entry.text):
                kept.setdefault(one.unit.fingerprint, {}).setdefault(digest(text), Mark.RETIRED)
        if one.mark is not None and one.record is not None:
            kept.setdefault(one.unit.fingerprint, {})[digest(one.record)] = one.mark
    return kept


def _retired(history: History, language: str, settled: Iterable[Settled]) -> Iterator[Retired]:
    """Yield every pair that record or catalogue held and neither will hold."""
    after: set[tuple[str, str, str | None]] = set()
    standing_in = set()
    for one in settled:
        context, source = one.unit.context, one.unit.source
        if one.mark is Mark.STALE:
            standing_in.add((context, source, one.record))
        else:
            after.add((context, source, one.record))
        after.add((context, source, one.entry.text))
    # Of a text made for a source that nobody has any more, memory is the only witness.
    for pair in dict.fromkeys(_held(history)):
        context, source, target, draft = pair
        draft = draft or pair[:3] in standing_in
        if pair[:3] not in after - standing_in:
            yield Retired(context, history.field.language, language, source, target, draft)


def _held(history: History) -> Iterator[tuple[str, str, str, bool]]:
    for (context, source), piece in history.pieces.items():
        if piece is not None and not _stands_in(history.pairs, (context, source), piece):
            yield context, source, piece, False
    for key, entry in history.live.items():
        if entry.text and not _stands_in(history.pairs, key, entry.text):
            known = digest(entry.text) in history.pairs.get(fingerprint(*key), {})
            yield *key, entry.text, entry.fuzzy and not known


def _stands_in(pairs: Pairs, key: Key, target: str) -> bool:
    """Return whether a text is there for a source it was not made from; it is in memory since."""
    return pairs.get(fingerprint(*key), {}).get(digest(target)) is Mark.STALE
