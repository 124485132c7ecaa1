"""A workshop that others prepared: organisers, moderators, subjects, lists of who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from publisher.documents.account import Fate
from publisher.documents.block import Kind, Span
from publisher.documents.draft import Said, Value
from publisher.documents.phrases import (
    FEMININE_LABELS,
    LABELS,
    ORGANISED_BY,
    SITTINGS,
    WORKSHOPS,
    is_hint,
)
from publisher.documents.recognise.catalogue.addresses import Address, cut, whole
from publisher.documents.recognise.catalogue.contacts import Context, Somebody, is_contact, speaker
from publisher.documents.recognise.catalogue.fields import links, organisation, participation
from publisher.documents.recognise.catalogue.ledger import GUESS, LIKELY, Doubt, Ledger
from publisher.documents.recognise.catalogue.names import Body, bodies
from publisher.documents.recognise.catalogue.pieces import Piece, over, prose
from publisher.documents.recognise.catalogue.roles import segments
from publisher.text.spelling import plain

_LONGEST = 420  # characters of the line that names organisers
_SUBJECT = 320  # of a sub-heading over a list
_AMONG = 3  # the first pieces, where that line is
_LABEL = re.compile(r"(?<![^\W_])([^\W\d_]{5,14})\s*(?::\s*|\s+)(?=[^\W\d_])")
_FORM_WORDS = 4  # before "organised by", when they only say that this is a workshop


class Labelled(NamedTuple):
    """A part of a line that a label introduces, or the part before any."""

    label: str  # "" or "moderator", "opening", "conclusions"
    word: str
    text: str


@dataclass(slots=True)
class Run:
    """Participants, and the prose above them."""

    prose: list[Piece] = field(default_factory=list)
    items: list[Piece] = field(default_factory=list)


def is_coordinated(body: Sequence[Piece]) -> bool:
    """Tell whether the first line under a code of three numbers says who organises the workshop."""
    return bool(body) and _says_organiser(body[0]) and _is_form(body[0].plain)


def organisers_of(body: Sequence[Piece], known: Context) -> list[Body]:
    """Return the bodies that the first lines under a heading name as organisers."""
    for piece in body[:_AMONG]:
        if _says_organiser(piece):
            text = next(iter(_labelled(piece.plain))).text
            return _organisers(text, known)[1]
    return []


def coordinated(body: Sequence[Piece], known: Context, notes: Ledger) -> dict[str, Value]:
    """Return the fields of a session that its pieces fill; each piece is noted."""
    fields: dict[str, Value] = {}
    opening: list[Somebody] = []
    spans: list[Span] = []
    about: list[Piece] = []
    rest: list[Piece] = []
    for piece in body:
        if is_hint(piece.text):
            notes.told(piece.span, Fate.FORM, "a hint of the form, or a field nobody filled in")
        elif len(piece.plain) <= _LONGEST and (_says_organiser(piece) or _is_labelled(piece)):
            about += _frame(piece, known, notes, fields, opening, spans)
        else:
            rest.append(piece)
    _content([*about, *rest], known, notes, fields, list(zip(opening, spans, strict=True)))
    return fields


def _says_organiser(piece: Piece) -> bool:
    if len(piece.text) > _LONGEST or piece.kind is Kind.ITEM:
        return False
    return ORGANISED_BY.search(piece.plain) is not None


def _is_labelled(piece: Piece) -> bool:
    parts = list(_labelled(piece.plain))
    return piece.kind is not Kind.ITEM and bool(parts) and parts[0].label != ""


def _labelled(text: str) -> Iterator[Labelled]:
    """Cut a line at the labels of people: "Modératrice : …", "Ouverture : …"."""
    label, word, start = "", "", 0
    for found in _LABEL.finditer(text):
        name = _label(found[1]) if found[1][0].isupper() else ""
        if not name:
            continue
        if before := text[start : found.start()].strip(" .*"):
            yield Labelled(label, word, before)
        label, word, start = name, plain(found[1]), found.end()
    if rest := text[start:].strip(" *"):
        yield Labelled(label, word, rest)


def _label(word: str) -> str:
    names = ("moderator", "opening", "conclusions")
    return next((name for name in names if plain(word) in LABELS[name]), "")


def _frame(
    piece: Piece,
    known: Context,
    notes: Ledger,
    fields: dict[str, Value],
    opening: list[Somebody],
    spans: list[Span],
) -> list[Piece]:
    """Take organisers, moderators and who opens from a line; return what else it says."""
    more: list[Piece] = []
    for part in _labelled(piece.plain):
        if part.label == "moderator":
            person = speaker(part.text, known)
            person.gender = person.gender or ("f" if part.word in FEMININE_LABELS else "")
            said = _list(fields, "moderators")
            at = notes.under(f"moderators[{len(said)}]")
            said.append(participation(person, piece.span, at, with_urls=True))
        elif part.label:
            person = speaker(part.text, known)
            person.said.function = person.said.function or part.label
            opening.append(person)
            spans.append(piece.span)
        else:
            more += _organiser_line(part.text, piece, known, notes, fields)
    return more


def _organiser_line(
    text: str, piece: Piece, known: Context, notes: Ledger, fields: dict[str, Value]
) -> list[Piece]:
    before, found, after = _organisers(text, known)
    addresses = [part for part in cut(text) if isinstance(part, Address)]
    if found:
        organisers = [organisation(each, piece.span, addresses=addresses) for each in found]
        _list(fields, "organisers").append({"organisations": organisers})
        notes.field(piece.span, "organisers")
    if addresses:
        urls = _list(fields, "urls")
        urls += links(addresses, piece.span, notes, len(urls))
    if not found:
        return [Piece(text, piece.span, Kind.PARAGRAPH)]
    if not before and after:
        notes.field(piece.span, "description", [Doubt(f"“{after}”: said after the organisers")])
    return [Piece(said, piece.span, Kind.PARAGRAPH) for said in (before, after) if said]


def _organisers(text: str, known: Context) -> tuple[str, list[Body], str]:
    """Return what a line says that is more than form, the organisers, and what follows them.

    Where the words before "organised by" say something of their own, the whole line is kept.
    """
    found = ORGANISED_BY.search(text)
    if not found:
        return "", [], ""
    is_form = _is_form(text)
    who = [part for part in cut(text[found.end() :]) if isinstance(part, str)]
    parts = segments(who[0]) if who else []
    names, _ = bodies(parts[0], known.names) if parts else ([], "")
    at = text.find(parts[-1]) if len(parts) > 1 else -1
    after = text[text.find(parts[1]) : at + len(parts[-1])] if at >= 0 else ""
    return ("" if is_form else text), names, after if is_form else ""


def _is_form(text: str) -> bool:
    """Tell whether the words before "organised by" only say that this is a workshop."""
    words = plain(ORGANISED_BY.split(text)[0]).split()
    few = len(words) <= _FORM_WORDS
    return not words or (few and (words[0] in WORKSHOPS or words[0] in SITTINGS))


def _content(
    pieces: Sequence[Piece],
    known: Context,
    notes: Ledger,
    fields: dict[str, Value],
    opening: Sequence[tuple[Somebody, Span]],
) -> None:
    runs, tail = _runs(_with_addresses(pieces), known)
    groups = _list(fields, "groups")
    if opening:
        at = notes.under(f"groups[{len(groups)}]")
        said = [
            participation(who, span, at.under(f".participants[{n}]"), with_urls=True)
            for n, (who, span) in enumerate(opening)
        ]
        groups.append({"participants": said})
    described = [*(runs[0].prose if len(runs) == 1 else []), *tail]
    for run in runs:
        at = notes.under(f"groups[{len(groups)}]")
        group = dict(_subject(run.prose, at)) if len(runs) > 1 else {}
        group["participants"] = _participants(run.items, known, at)
        groups.append(group)
    if not groups:
        del fields["groups"]
    if described:
        fields["description"] = Said(prose(described), over(described))
        late = {piece.span for piece in tail} if runs else set()
        for piece in described:
            doubts = [Doubt("after the list of participants", LIKELY)] if piece.span in late else []
            notes.field(piece.span, "description", doubts)


def _with_addresses(pieces: Sequence[Piece]) -> list[Piece]:
    """Put an address that has a line of its own behind the contact above it."""
    found: list[Piece] = []
    for piece in pieces:
        if found and whole(piece.plain) and is_contact(found[-1].plain):
            last = found[-1]
            span = Span(last.span.first, piece.span.last)
            found[-1] = Piece(f"{last.text} {piece.text}", span, last.kind, last.marker, last.level)
        else:
            found.append(piece)
    return found


def _runs(pieces: Sequence[Piece], known: Context) -> tuple[list[Run], list[Piece]]:
    """Return the lists of participants with the prose above each, and the prose after the last."""
    runs, run = list[Run](), Run()
    for group in _groups(pieces):
        if _are_people(group, known):
            run.items += group
        elif run.items:
            runs.append(run)
            run = Run(prose=group)
        else:
            run.prose += group
    if run.items:
        return [*runs, run], []
    return runs, run.prose


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Cut pieces into lists and single paragraphs."""
    group: list[Piece] = []
    for piece in pieces:
        if group and (piece.kind is not Kind.ITEM or group[-1].kind is not Kind.ITEM):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _are_people(group: Sequence[Piece], known: Context) -> bool:
    if group[0].kind is not Kind.ITEM:
        return is_contact(group[0].plain)
    named = sum(bool(speaker(piece.text, known).name) for piece in group)
    return 2 * named >= len(group)


def _subject(pieces: Sequence[Piece], notes: Ledger) -> Iterator[tuple[str, Value]]:
    """Yield the title and the description of a list: a short first piece without a full stop."""
    described = list(pieces)
    if pieces and len(pieces[0].plain) <= _SUBJECT and pieces[0].plain[-1] not in ".!?…":
        title = described.pop(0)
        notes.field(title.span, ".title", [Doubt("a sub-heading: short, without a full stop")])
        yield "title", Said(title.plain.rstrip(" :"), title.span)
    if described:
        for piece in described:
            notes.field(piece.span, ".description")
        yield "description", Said(prose(described), over(described))


def _participants(items: Sequence[Piece], known: Context, notes: Ledger) -> list[Value]:
    said: list[Value] = []
    for piece in items:
        at = notes.under(f".participants[{len(said)}]")
        part = participation(speaker(piece.text, known), piece.span, at, with_urls=True)
        if piece.kind is not Kind.ITEM:
            reason = "a line of contact in a workshop: taken for a participant"
            at.field(piece.span, doubts=[Doubt(reason, GUESS)])
        if part:
            said.append(part)
        else:
            at.left_out(piece.span, "nobody is named here")
    return said


def _list(fields: dict[str, Value], name: str) -> list[Value]:
    found = fields.setdefault(name, list[Value]())
    assert isinstance(found, list)  # noqa: S101 - only this module fills these fields
    return found
