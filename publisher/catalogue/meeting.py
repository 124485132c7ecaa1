"""One entry that two people changed: what it says when both are done.

A text belongs to the source it was made from, and a text that somebody typed is never dropped
without a trace: what has to give way stands in the translator's comment, or as an obsolete entry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from publisher.catalogue.entry import Entry

T = TypeVar("T")
Said: TypeAlias = tuple[tuple[str, ...], bool]  # the translation, and whether it is a draft

OTHER = "The other side of a merge says: "
UNWRITABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")  # in a comment; a line end begins a line


class Met(NamedTuple):
    """What came of the two sides of one entry."""

    entry: Entry
    conflict: bool = False  # both translated it and not alike: a person has to look
    kept: Entry | None = None  # obsolete: a translation of a source that is no more


def both(base: Entry | None, ours: Entry, theirs: Entry) -> Met:
    """Merge an entry that both sides have under one source; ``base`` may have had another one.

    Confirmed beats draft, writing beats emptying. Of two unlike texts ours stays, fuzzy.
    """
    of = base or Entry(ours.id, context=ours.context, plural=ours.plural)
    if ours.plural != theirs.plural:
        new, old = (theirs, ours) if ours.plural == of.plural else (ours, theirs)
        return crossed(of, new, old)
    merged = _remarks(of, ours, theirs)
    voice, noted = _voices(of, ours, theirs)
    if voice is None:
        return Met(_noted(merged, theirs)._replace(fuzzy=True), conflict=True)
    merged = merged._replace(
        strs=voice.strs,
        fuzzy=voice.fuzzy,
        previous_id=voice.previous_id,
        previous_context=voice.previous_context,
        previous_plural=voice.previous_plural,
    )
    return Met(merged if noted is None else _noted(merged, noted))


def crossed(base: Entry, new: Entry, old: Entry) -> Met:
    """Merge an entry whose source one side reworded (``new``), the other not (``old``).

    A translation that was made meanwhile for the old source is a draft for the new one; if that
    has a translation of its own by now, the other is kept as obsolete.
    """
    entry = _remarks(base, new, old)
    if not any(old.strs) or _said(old) in (_said(base), _said(new)):
        return Met(entry)
    fits = len(old.strs) == len(new.strs)
    if fits and (not any(new.strs) or new.strs == base.strs):
        before = old.previous_id if old.fuzzy and old.previous_id is not None else old.id
        entry = entry._replace(strs=old.strs, fuzzy=True, previous_id=before)
        return Met(entry._replace(previous_context=None, previous_plural=old.plural))
    return Met(entry, kept=old._replace(obsolete=True, comment="", extracted=""))


def absorbed(entry: Entry, twin: Entry) -> Entry:
    """Return an entry with the words of an obsolete one of the same key.

    GNU gettext refuses a file that has both, though only one of them is in use.
    """
    joined = with_remarks(entry, twin)
    return _noted(joined, twin) if any(twin.strs) and twin.strs != entry.strs else joined


def with_remarks(entry: Entry, twin: Entry) -> Entry:
    """Return an entry with what translators have remarked on another one of its key."""
    return entry._replace(comment=_remarks(Entry(""), entry, twin).comment)


def touched(base: Entry, side: Entry) -> bool:
    """Return whether a person changed an entry; its notes and places are the program's."""
    return (*_said(base), base.comment, base.flags) != (*_said(side), side.comment, side.flags)


def _voices(of: Entry, ours: Entry, theirs: Entry) -> tuple[Entry | None, Entry | None]:
    """Return whose translation counts (None: nobody can tell), and whose draft is to be noted."""
    was, mine, other = _said(of), _said(ours), _said(theirs)
    if other in (was, mine) or not any(theirs.strs):
        return ours, None
    if mine == was or not any(ours.strs):
        return theirs, None
    if ours.fuzzy == theirs.fuzzy:
        return None, None
    voice, draft = (theirs, ours) if ours.fuzzy else (ours, theirs)
    return voice, None if draft.strs in (of.strs, voice.strs) else draft


def _said(entry: Entry) -> Said:
    return (entry.strs, entry.fuzzy) if any(entry.strs) else ((), False)


def _remarks(base: Entry, ours: Entry, theirs: Entry) -> Entry:
    """Return ours with what theirs has changed around the texts."""
    comments = [e.comment.split("\n") if e.comment else [] for e in (base, ours, theirs)]
    return ours._replace(
        comment="\n".join(_joined(*comments)),
        flags=tuple(_joined(base.flags, ours.flags, theirs.flags)),
        extracted=_newer(base.extracted, ours.extracted, theirs.extracted),
        references=_newer(base.references, ours.references, theirs.references),
    )


def _joined(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Sequence[str]:
    if ours == base or theirs == base:
        return _newer(base, ours, theirs)
    kept = [line for line in ours if line in theirs or line not in base]
    return [*kept, *(line for line in theirs if line not in base and line not in ours)]


def _newer(base: T, ours: T, theirs: T) -> T:
    return theirs if ours == base else ours


def _noted(entry: Entry, other: Entry) -> Entry:
    said = UNWRITABLE.sub(lambda c: c[0].encode("unicode_escape").decode(), " | ".join(other.strs))
    lines = [entry.comment] if entry.comment else []
    return entry._replace(comment="\n".join([*lines, OTHER + said]))
