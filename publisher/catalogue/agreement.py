"""The rule for one unit: what record and catalogue say, what was agreed, what follows.

This is the table of the design as code: `agree` looks at one unit whose source did not change.
A fuzzy entry has no say in the text: it is a draft or a suggestion, and a person has not
confirmed it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from publisher.catalogue.ledger import Mark
from publisher.catalogue.unit import State, digest


class Kind(Enum):
    """What happened to a unit; the words of the reports."""

    NONE = "none"
    TO_RECORD = "to-record"  # the catalogue's text goes into the record
    TO_CATALOGUE = "to-catalogue"  # the record's text goes into the catalogue
    AGREED = "agreed"  # both say the same, and the ledger learns it
    REMOVED = "removed"  # one side emptied it, the other follows
    FLAGGED = "flagged"  # the translator marked an agreed text for review
    STALE = "stale"  # the source changed
    CARRIED = "carried"  # the source changed in a way that cannot change the meaning
    REVERTED = "reverted"  # the source is again what it was, and so is the translation
    ADDED = "added"  # a unit that is new to the catalogue
    OBSOLETE = "obsolete"  # a unit that is gone
    CONFLICT = "conflict"


class Desk(NamedTuple):
    """What the translators' catalogue says of a unit."""

    text: str | None  # None: nothing
    fuzzy: bool = False
    present: bool = True  # False: the entry is not there at all, which is no decision to empty it


class Verdict(NamedTuple):
    """What follows for one unit."""

    kind: Kind
    state: State
    record: str | None  # what the record is to hold
    desk: str | None  # what the catalogue is to hold
    fuzzy: bool = False
    mark: Mark | None = None  # of the pair (source, record) in the ledger


ABSENT = Desk(None, present=False)
_DONE = {Mark.TRANSLATED: State.TRANSLATED, Mark.REVIEWED: State.REVIEWED}


def agree(record: str | None, desk: Desk, base: Mapping[str, Mark]) -> Verdict:
    """Settle one unit between record and catalogue.

    ``base`` holds the digests of the texts agreed for this source, without retired ones.
    """
    if desk.fuzzy or not desk.present:
        return _without_desk(record, desk, base)
    if record is not None and desk.text is None and _in_doubt(record, base):
        # OmegaT writes a fuzzy entry that nobody touched without its flag and without its text.
        return _without_desk(record, desk, base)
    if record == desk.text:
        return _alike(record, base)
    record_new, desk_new = _is_new(record, base), _is_new(desk.text, base)
    if record_new == desk_new:
        return _both(record, desk.text, base, edited=record_new)
    if desk_new:
        return _take(desk.text, Kind.TO_RECORD)
    return _take(record, Kind.TO_CATALOGUE)


def _is_new(text: str | None, base: Mapping[str, Mark]) -> bool:
    return bool(base) if text is None else digest(text) not in base


def _in_doubt(text: str, base: Mapping[str, Mark]) -> bool:
    return base.get(digest(text)) in (Mark.STALE, Mark.NEEDS_REVIEW)


def _take(text: str | None, kind: Kind) -> Verdict:
    if text is None:
        return Verdict(Kind.REMOVED, State.MISSING, None, None)
    return Verdict(kind, State.TRANSLATED, text, text, mark=Mark.TRANSLATED)


def _alike(text: str | None, base: Mapping[str, Mark]) -> Verdict:
    if text is None:
        return Verdict(Kind.REMOVED if base else Kind.NONE, State.MISSING, None, None)
    known = base.get(digest(text))
    if known in _DONE and len(base) == 1:
        return Verdict(Kind.NONE, _DONE[known], text, text, mark=known)
    # New on both sides, or a doubt or a stale mark that the translator has just taken away.
    mark = known if known in _DONE else Mark.TRANSLATED
    return Verdict(Kind.AGREED, _DONE[mark], text, text, mark=mark)


def _both(
    record: str | None, desk: str | None, base: Mapping[str, Mark], *, edited: bool
) -> Verdict:
    """Settle unlike texts that are both new, or were both agreed on different branches."""
    if record is None or desk is None:  # writing beats emptying
        return _take(desk, Kind.TO_RECORD) if record is None else _take(record, Kind.TO_CATALOGUE)
    if not edited:
        record_stale = base[digest(record)] is Mark.STALE
        if record_stale != (base[digest(desk)] is Mark.STALE):
            if record_stale:
                return _take(desk, Kind.TO_RECORD)
            return _take(record, Kind.TO_CATALOGUE)
    return Verdict(Kind.CONFLICT, State.CONFLICT, record, desk)


def _without_desk(record: str | None, desk: Desk, base: Mapping[str, Mark]) -> Verdict:
    """Settle a unit whose entry is absent, or fuzzy and so without a say."""
    if record is None:
        if desk.text is not None:
            kind = Kind.REMOVED if base else Kind.NONE
            return Verdict(kind, State.NEEDS_REVIEW, None, desk.text, fuzzy=True)
        return Verdict(Kind.REMOVED if base else Kind.NONE, State.MISSING, None, None)
    mark = base.get(digest(record))
    if desk.text is None or (mark is None and desk.text != record):
        if mark is not None and _in_doubt(record, base):
            return _doubtful(Kind.TO_CATALOGUE, mark, record, record)
        kept = mark or Mark.TRANSLATED
        return Verdict(Kind.TO_CATALOGUE, _DONE[kept], record, record, mark=kept)
    if mark in (Mark.STALE, Mark.NEEDS_REVIEW):
        return _doubtful(Kind.NONE, mark, record, desk.text)
    return _doubtful(Kind.FLAGGED, Mark.NEEDS_REVIEW, record, desk.text)


def _doubtful(kind: Kind, mark: Mark, record: str, desk: str) -> Verdict:
    state = State.STALE if mark is Mark.STALE else State.NEEDS_REVIEW
    return Verdict(kind, state, record, desk, fuzzy=True, mark=mark)
