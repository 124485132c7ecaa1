"""Initiatives that a document has twice: one record, and a note that names both places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publisher.documents.account import Fate, Note
from publisher.documents.draft import Draft, Mention, Said, Value
from publisher.documents.recognise.catalogue.ledger import GUESS, LIKELY, Doubt, Ledger
from publisher.text.spelling import plain

_SHARED = 0.8  # of the words of two descriptions that are one


def once(read: Sequence[tuple[Draft, list[Note]]], ledger: Ledger) -> list[Draft]:
    """Return each initiative once and note them all; ``read`` has each with its own notes.

    A second one with the same code and the same text is a duplicate, and what it says otherwise
    is a variant of the first. With the same code and another text it is a record of its own.
    """
    first: dict[str, Draft] = {}
    number = Counter[str]()
    for draft, notes in read:
        known = first.get(draft.key)
        if known is None:
            first[draft.key] = draft
            ledger.notes += notes
        elif _is_same(known, draft):
            first[draft.key] = _merged(known, draft, ledger)
        else:
            number[draft.key] += 1
            key = f"{draft.key}-no{number[draft.key] + 1}"
            ledger.notes += _of(notes, draft.key, key)
            first[key] = _apart(draft, key, known, ledger)
    return list(first.values())


def _of(notes: Sequence[Note], key: str, other: str) -> list[Note]:
    """Return the notes of one draft as those of another."""
    old, new = f"initiatives/{key}", f"initiatives/{other}"
    return [replace(note, target=note.target.replace(old, new, 1)) for note in notes]


def _apart(draft: Draft, key: str, known: Draft, ledger: Ledger) -> Draft:
    """Return an initiative whose code another one has under a key of its own."""
    lines = f"{known.span.first} to {known.span.last}"
    reason = f"another initiative has this code, too: lines {lines}; this one is kept as {key}"
    ledger.under(f"initiatives/{key}").field(draft.span, "code", [Doubt(reason, GUESS)])
    return replace(draft, key=key)


def _is_same(one: Draft, other: Draft) -> bool:
    titles = [plain(text(draft.fields.get("title", ""))) for draft in (one, other)]
    words = [set(plain(text(d.fields.get("description", ""))).split()) for d in (one, other)]
    if not words[0] or not words[1]:
        return titles[0] == titles[1]
    return len(words[0] & words[1]) >= _SHARED * max(map(len, words))


def _merged(known: Draft, draft: Draft, ledger: Ledger) -> Draft:
    """Return the first of two, with what the second says otherwise as variants."""
    notes = ledger.under(f"initiatives/{known.key}")
    here, there = (f"lines {d.span.first} to {d.span.last}" for d in (draft, known))
    found: list[Value] = []
    for name, value in draft.fields.items():
        ours, theirs = text(known.fields.get(name, "")), text(value)
        if ours != theirs and plain(ours) != plain(theirs):
            reason = f"the same initiative is printed twice, with another {name}: {there}, {here}"
            found.append({"field": name, "text": theirs, "where": here, "reason": reason})
    reason = f"the whole entry is printed twice: {there} and {here}"
    if found:
        reason += "; what the second says otherwise is a variant"
    notes.told(draft.span, Fate.DUPLICATE, reason, GUESS if found else LIKELY)
    return replace(known, fields={**known.fields, "variants": found}) if found else known


def text(value: Value) -> str:
    """Return a value as text, to compare and to show."""
    if isinstance(value, str):
        return value
    if isinstance(value, Said):
        return value.text
    if isinstance(value, Mention):
        return value.name
    parts = value.values() if isinstance(value, Mapping) else value
    return "; ".join(text(part) for part in parts)
