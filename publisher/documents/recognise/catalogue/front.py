"""The cover of a catalogue and the words of welcome behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from publisher.documents.account import Fate
from publisher.documents.block import Document, Span
from publisher.documents.draft import Draft, Mention, Said, Value
from publisher.documents.phrases import VENUES, begins_with, is_hint, label_of
from publisher.documents.recognise.catalogue.addresses import whole
from publisher.documents.recognise.catalogue.dates import range_of
from publisher.documents.recognise.catalogue.ledger import GUESS, LIKELY, Doubt, Ledger
from publisher.documents.recognise.catalogue.pieces import Piece, is_spaced, over, prose
from publisher.text.slug import slug
from publisher.text.spelling import plain

_PROSE = 160  # characters: a cover has no longer lines
_LABELLED = re.compile(r"([^\W\d_][^\W\d_]+) ?((?:19|20|21)\d\d)")
_NAMED = (  # before the label: "Forum des Communs - ", "Commons City Forum ("
    r"((?:Forum|Foro)(?: [^\W\d_][\w'’]*){1,8}"
    r"|(?!The |An? )(?:[^\W\d_a-z][\w'’]* ){1,6}Forum) ?[-–—(:]? ?"
)
_SEARCHED = 2000  # characters of a paragraph
_FORUM = frozenset("forum foro congres congress congreso".split())
_TITLE = frozenset("initiatives iniciativas catalogue catalogo programme programa program".split())


@dataclass(slots=True)
class Cover:
    """What a cover says, as far as it was understood."""

    label: str = ""
    start: date | None = None
    end: date | None = None
    fields: dict[str, Value] = field(default_factory=dict)
    lines: list[Piece] = field(default_factory=list)  # not understood yet

    @property
    def key(self) -> str:
        """The key of the edition's draft."""
        return slug(self.label, "edition") if self.label else "edition"


def cover_and_welcome(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Cut what is before the first workshop: the cover, and prose with its heading."""
    first = next((i for i, p in enumerate(pieces) if len(p.plain) > _PROSE), len(pieces))
    has_heading = 0 < first < len(pieces) and len(pieces[first - 1].plain) <= _PROSE
    at = first - 1 if has_heading else first
    return list(pieces[:at]), list(pieces[at:])


def edition(
    document: Document, pieces: Sequence[Piece], cities: Mapping[str, str], ledger: Ledger
) -> tuple[Cover, Draft | None]:
    """Return what the front says of the edition, and its draft where it says anything.

    ``cities``: towns that the document names elsewhere, with their countries.
    """
    front, welcome = cover_and_welcome(pieces)
    cover = Cover(lines=_joined(front, document))
    _dates(cover)
    _label(cover, pieces)
    notes = ledger.under(f"editions/{cover.key}")
    if cover.label:
        cover.fields["label"] = cover.label
    _take(cover, notes, welcome)
    _forum(cover, welcome, document.name, notes)
    town = cover.fields.get("place")
    if isinstance(town, Mention) and (country := cities.get(plain(town.name))):
        cover.fields["place"] = replace(town, facts={"country": country})
    if not cover.fields:
        return cover, None
    return cover, Draft("editions", cover.key, cover.fields, over(front or welcome))


def welcome(pieces: Sequence[Piece], ledger: Ledger) -> Iterator[Draft]:
    """Yield the page that the prose before the first workshop makes; its lines are noted."""
    _, rest = cover_and_welcome(pieces)
    if not rest:
        return
    notes = ledger.under("pages/welcome")
    fields: dict[str, Value] = {"kind": "welcome"}
    span = over(rest)
    if len(rest) > 1 and len(rest[0].plain) <= _PROSE:
        title = rest.pop(0)
        fields["title"] = Said(title.plain, title.span)
        notes.field(title.span, "title")
    if len(rest) > 1 and len(rest[-1].plain) <= _PROSE and rest[-1].plain[-1:] not in ".!?…»":
        signature = rest.pop()
        fields["signature"] = Said(signature.plain, signature.span)
        notes.field(signature.span, "signature", [Doubt("a last line without a full stop")])
    fields["body"] = Said(prose(rest), over(rest))
    for piece in rest:
        notes.field(piece.span, "body")
    yield Draft("pages", "welcome", fields, span)


def _joined(pieces: Sequence[Piece], document: Document) -> list[Piece]:
    """Join lines of the cover that no empty line parts, where the document has empty lines.

    Word has none: there, lines in bold belong together, and lines in capitals.
    """
    spaced = is_spaced(document)
    lines: list[Piece] = []
    for piece in pieces:
        if lines and _goes_on(lines[-1], piece, spaced=spaced):
            last = lines[-1]
            span = Span(last.span.first, piece.span.last)
            bold = last.is_bold and piece.is_bold
            text = f"{last.plain} {piece.plain}" if bold else f"{last.text} {piece.text}"
            lines[-1] = Piece(f"**{text}**" if bold else text, span, last.kind)
        else:
            lines.append(piece)
    return lines


def _goes_on(last: Piece, piece: Piece, *, spaced: bool) -> bool:
    """Tell whether a line of the cover is more of the line above it."""
    if piece.span.first != last.span.last + 1 or len(last.text) > _PROSE:
        return False
    if label_of(last.plain) or any(_says_itself(each.plain) for each in (last, piece)):
        return False
    capitals = last.text.isupper() and piece.text.isupper()
    if spaced:
        return capitals or not (last.text.isupper() or piece.text.isupper())
    return (last.is_bold and piece.is_bold) or (capitals and " " in last.text)


def _says_itself(text: str) -> bool:
    """Tell whether a line is a label, an address or the dates."""
    return bool(label_of(text) or whole(text) or range_of(text))


def _dates(cover: Cover) -> None:
    for piece in cover.lines:
        if found := range_of(piece.plain):
            cover.start, cover.end = found
            return


def _label(cover: Cover, pieces: Sequence[Piece]) -> None:
    """Find the name of the edition: letters with the year, the one that is written most."""
    year = str(cover.start.year) if cover.start else None
    found = Counter(
        hit[0].replace(" ", "")
        for piece in pieces
        for hit in _LABELLED.finditer(piece.plain[:2000])
        if (not year or hit[2] == year) and any(s.isupper() for s in hit[1][1:])
    )
    if found:
        cover.label = max(found, key=lambda name: (found[name], -len(name)))


def _take(cover: Cover, notes: Ledger, welcome_: Sequence[Piece]) -> None:
    """Give each line of the cover to the field it fills; every line is noted."""
    lines, index = cover.lines, 0
    left: list[Piece] = []
    after_dates = False
    while index < len(lines):
        piece = lines[index]
        index += 1
        label = label_of(piece.plain.rstrip(" :"))
        if label in ("organisers", "sponsors", "partners"):
            index = _listed(cover, notes, label, index)
        elif not _simple(cover, notes, piece, after_dates=after_dates):
            left.append(piece)
        after_dates = range_of(piece.plain) is not None
    _names(cover, notes, left, welcome_)


def _listed(cover: Cover, notes: Ledger, label: str, index: int) -> int:
    """Take the lines under a label as names of bodies; return where they end."""
    notes.told(cover.lines[index - 1].span, Fate.FORM, f"the label of the {label}")
    names: list[Value] = []
    while index < len(cover.lines):
        piece = cover.lines[index]
        if label_of(piece.plain.rstrip(" :")) or whole(piece.plain) or range_of(piece.plain):
            break
        doubt = Doubt("logos are no text: names may be missing, or shortened", GUESS)
        notes.field(piece.span, f"{label}[{len(names)}]", [doubt])
        names.append(Mention("organisations", piece.plain, piece.span))
        index += 1
    if names:
        cover.fields[label] = names
    return index


def _simple(cover: Cover, notes: Ledger, piece: Piece, *, after_dates: bool) -> bool:
    """Take a line that says by itself what it is."""
    text = piece.plain
    if is_hint(text):
        notes.told(piece.span, Fate.FORM, "a hint of the form, or a field nobody filled in")
        return True
    if (address := whole(text)) and "url" not in cover.fields:
        cover.fields["url"] = address.url
        notes.field(piece.span, "url")
    elif range_of(text) and cover.start and cover.end and "start" not in cover.fields:
        cover.fields |= {"start": cover.start.isoformat(), "end": cover.end.isoformat()}
        notes.field(piece.span, "start")
        notes.field(piece.span, "end")
    elif "venue" not in cover.fields and (after_dates or begins_with(plain(text), VENUES)):
        is_building = begins_with(plain(text), VENUES)
        doubts = [] if is_building else [Doubt("the line after the dates")]
        _field(cover, notes, "venue", piece, doubts)
    elif cover.label and plain(text) in (plain(cover.label), plain(_letters(cover.label))):
        notes.field(piece.span, "label", [Doubt("its acronym, printed with the year elsewhere")])
    elif (found := _LABELLED.fullmatch(text)) and cover.label and plain(text) != plain(cover.label):
        name = found[1].title() if found[1].isupper() else found[1]
        cover.fields["place"] = Mention("places", name, piece.span, text)
        notes.field(piece.span, "place", [Doubt("a name with the year of the edition")])
    else:
        return False
    return True


def _forum(cover: Cover, welcome_: Sequence[Piece], document: str, notes: Ledger) -> None:
    """Take the forum's name from a sentence that puts the label behind it; others are variants.

    A cover has it in capitals, and often in another language than the document's.
    """
    if not cover.label:
        return
    printed = cover.fields.get("forum")
    names = [printed] if isinstance(printed, Said) else []
    before = re.compile(_NAMED + re.escape(cover.label))
    for piece in welcome_:
        if found := before.search(piece.plain[:_SEARCHED]):
            names.insert(len(names) if len(names) > 1 else 0, Said(found[1], piece.span))
    different = {plain(name.text): name for name in reversed(names)}
    if len(different) < 2:
        return
    first, *others = reversed(different.values())
    cover.fields["forum"] = first
    notes.field(first.span, "forum", [Doubt("the name before the label of the edition")])
    variants: list[Value] = []
    for other in others:
        reason = "another name of the forum in the same document"
        where = f"{document}, line {other.span.first}"
        notes.field(other.span, f"variants[{len(variants)}]", [Doubt(reason)])
        variants.append({"field": "forum", "text": other.text, "where": where, "reason": reason})
    cover.fields["variants"] = variants


def _letters(label: str) -> str:
    return label.rstrip("0123456789")


def _names(cover: Cover, notes: Ledger, left: list[Piece], welcome_: Sequence[Piece]) -> None:
    """Tell forum, theme and motto by their words, their look and their place."""
    quoted = plain(" ".join(piece.plain for piece in welcome_))
    for piece in [p for p in left if _FORUM & set(plain(p.plain).split())][:1]:
        _field(cover, notes, "forum", piece, [])
        left.remove(piece)
    for piece in [p for p in left if _TITLE & set(plain(p.plain).split())][:1]:
        notes.told(piece.span, Fate.FORM, "the title of the document itself", LIKELY)
        left.remove(piece)
    said = [p for p in left if plain(p.plain) and plain(p.plain) in quoted and len(p.plain) > 20]
    bold = [p for p in left if p.is_bold]
    themes = [*said, *bold, *sorted(left, key=lambda p: -len(p.plain))][:1]
    for piece in themes:
        why = "the foreword repeats it" if piece in said else "printed in bold" if bold else ""
        sure = Doubt(why) if why else Doubt("the longest line of the cover", GUESS)
        _field(cover, notes, "theme", piece, [sure])
        left.remove(piece)
    if left and cover.fields:
        piece = left.pop(0)
        _field(cover, notes, "motto", piece, [Doubt("a line of the cover of no other kind", GUESS)])
    for piece in left:
        notes.left_out(piece.span, "a line of the cover that fits no field")


def _field(cover: Cover, notes: Ledger, name: str, piece: Piece, doubts: list[Doubt]) -> None:
    cover.fields[name] = Said(piece.plain, piece.span)
    notes.field(piece.span, name, doubts)
