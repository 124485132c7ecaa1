"""What several documents tell of one session, as one; and where they do not say the same.

The first that says something stands in the record; what the others say instead goes among its
`variants`, with place and reason. A contradiction whose other side stands there already was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Said, Value
from publisher.documents.meeting import (
    Contradiction,
    Meeting,
    Merged,
    Side,
    Telling,
    merge,
    same_session,
    tellings,
)
from publisher.errors import Location
from publisher.importing.incoming import Incoming
from publisher.importing.registrar import Registrar
from publisher.importing.told import Told
from publisher.model.finding import Finding
from publisher.text.slug import slug

BEGINNING, SHORTEST = 80, 20  # characters by which a text is known
_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Together:
    """What documents tell of sessions: the records, and the contradictions in each."""

    told: Sequence[Told]
    taken: Sequence[Draft]  # the drafts that the records were made of
    contradictions: Sequence[tuple[Told, Contradiction]]
    names: Sequence[Contradiction]  # that concern the registries


def together(group: Sequence[Incoming]) -> Together:
    """Merge what the documents of an edition tell of the sessions that stand alone."""
    owners: dict[int, Incoming] = {}
    each: list[Telling] = []
    for incoming in group:
        for telling in tellings(incoming.document, incoming.drafts, incoming.notes):
            owners[id(telling)] = incoming
            each.append(telling)
    told: list[Told] = []
    found: list[tuple[Told, Contradiction]] = []
    names: list[Contradiction] = []
    for meeting in same_session(each):
        merged = merge(meeting.tellings, lambda _, claimed: claimed or group[0].language)
        parts = [(owners[id(telling)], telling) for telling in meeting.tellings]
        _tell(meeting, merged, parts)
        records = list(_records(merged, parts))
        told += records
        for one in merged.contradictions:
            about = next(
                (record for record in records if record.collection == one.collection), None
            )
            if about is None:
                names.append(one)
            else:
                found.append((about, one))
    taken = [draft for telling in each for draft in (telling.session, telling.report) if draft]
    return Together(told, taken, found, names)


def _records(merged: Merged, parts: Sequence[tuple[Incoming, Telling]]) -> Iterator[Told]:
    sessions = [(incoming, telling.session) for incoming, telling in parts]
    yield _with_variants("sessions", merged.session, merged, sessions)
    reports = [(incoming, telling.report) for incoming, telling in parts if telling.report]
    if merged.report and reports:
        yield _with_variants("reports", merged.report, merged, reports)


def _with_variants(
    collection: str, draft: Draft, merged: Merged, parts: Sequence[tuple[Incoming, Draft]]
) -> Told:
    fields: dict[str, Value] = dict(draft.fields)
    variants: list[Value] = []
    for one in merged.contradictions:
        if one.collection == collection:
            for side in one.sides[1:]:
                text = _taken_out(fields, one, side) or side.text
                if text:
                    variants.append(_variant(one, side, text))
    known = fields.get("variants")
    there = list(known) if isinstance(known, Sequence) and not isinstance(known, str) else []
    if there or variants:
        fields["variants"] = [*there, *variants]
    return Told(collection, draft.key, fields, parts)


def _variant(one: Contradiction, side: Side, text: str) -> Value:
    about = f"{one.about}: " if one.about else ""
    variant: dict[str, Value] = {"text": text, "reason": f"{about}{one.reason}"}
    path = _path(one.field)
    if path:
        variant["field"] = str(path[0])
    variant["where"] = where(side)
    return variant


def _taken_out(fields: dict[str, Value], one: Contradiction, side: Side) -> str:
    """Take a text out of a field that is no translation of the one that stands; return it."""
    if "no translation" not in one.reason:
        return ""
    holder: Value = fields
    steps = _path(one.field)
    for step in steps:
        if isinstance(holder, Mapping) and step in holder:
            holder = holder[str(step)]
        elif isinstance(step, int) and isinstance(holder, Sequence) and step < len(holder):
            holder = holder[step]
        else:
            return ""
    if not isinstance(holder, dict) or len(holder) < 2:
        return ""
    for language, said in list(holder.items()):
        if isinstance(said, Said) and said.span.first == side.line and language != _first(holder):
            del holder[language]
            return said.text
    return ""


def _first(texts: Mapping[str, Value]) -> str:
    return next(iter(texts))


def _path(field: str) -> list[str | int]:
    return [name or int(number) for name, number in _STEP.findall(field)]


def _tell(meeting: Meeting, merged: Merged, parts: Sequence[tuple[Incoming, Telling]]) -> None:
    """Say in the accounts that documents are of one session, and what one adds to another."""
    by_name = {incoming.name: incoming for incoming, _ in parts}
    if meeting.reason:
        for incoming, telling in parts:
            span, target = telling.session.span, f"sessions/{telling.session.key}"
            reason = f"one session in several documents: {meeting.reason}"
            sure = meeting.sureness
            incoming.note(
                Span(span.first, span.first), Fate.FIELD, reason, target=target, sureness=sure
            )
    for side, how in merged.settled:
        if side.document in by_name:
            span, sure = Span(side.line, side.line), Sureness.LIKELY
            target = f"sessions/{merged.session.key} start"
            by_name[side.document].note(span, Fate.FIELD, how, target=target, sureness=sure)
    for one in merged.contradictions:
        for side in one.sides[1:]:
            if side.document in by_name:
                first = one.sides[0]
                reason = f"contradicts {first.document}, line {first.line}: {one.reason}"
                key = {"sessions": merged.session.key, "reports": merged.session.key}
                about = key.get(one.collection, slug(one.about, "nobody"))
                target, sure = f"{one.collection}/{about} {one.field}", Sureness.LIKELY
                span = Span(side.line, side.line)
                by_name[side.document].note(span, Fate.FIELD, reason, target=target, sureness=sure)


def was_seen(one: Contradiction, current: Mapping[str, Plain] | None) -> bool:
    """Tell whether a record has the other sides of a contradiction among its variants already."""
    variants = (current or {}).get("variants")
    there = [v for v in (variants if isinstance(variants, list) else ()) if isinstance(v, dict)]
    name = str((current or {}).get("name", "")).casefold()
    return all(
        side.text.casefold() == name or any(v.get("where") == where(side) for v in there)
        for side in one.sides[1:]
        if side.text
    )


def where(side: Side) -> str:
    """Return how a variant says where it is printed."""
    return f"{side.document}, line {side.line}"


def remember_names(names: Sequence[Contradiction], registrar: Registrar) -> None:
    """Put other spellings of a name among the variants of the record that has it."""
    for one in names:
        entry = registrar.named(one.collection, one.about or one.sides[0].text)
        if entry is None:
            continue
        variants = entry.data.setdefault("variants", [])
        known = {(one.about or one.sides[0].text).casefold()}
        for side in one.sides:
            if isinstance(variants, list) and side.text and side.text.casefold() not in known:
                known.add(side.text.casefold())
                text: Plain = {"text": side.text, "reason": one.reason, "where": where(side)}
                variants.append(text)
        if not variants:
            del entry.data["variants"]


def disputed(meetings: Together) -> list[str]:
    """Return the beginnings of the texts that documents do not agree about."""
    sides = (side for _, one in meetings.contradictions for side in one.sides)
    beginnings = (side.text.strip("… ")[:BEGINNING] for side in sides)
    return [text for text in beginnings if len(text) >= SHORTEST]


def finding(one: Contradiction, record: str) -> Finding:
    """Return a contradiction as a finding, at the place of its second side."""
    side = one.sides[1] if len(one.sides) > 1 else one.sides[0]
    about = f" ({one.about})" if one.about else ""
    what = f"{record} {one.field}{about}: " + " – ".join(
        f"“{' '.join(each.text.split())}” ({each.document}:{each.line})" for each in one.sides
    )
    mend = f"{one.reason}; correct {record} if the first is not right"
    return Finding(Location(side.document, side.line), "contradiction", what, mend)
