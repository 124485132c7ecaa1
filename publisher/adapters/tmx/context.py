"""Where a pair comes from, as properties: our own, and those by which OmegaT knows an entry.

OmegaT tells entries with the same text apart by the properties ``file``, ``path``, ``id``,
``prev`` and ``next``; all have to be as it would write them. Of a catalogue's entry it knows the
file and, as path, the msgctxt, followed by ``[1]`` and so on for further plural forms. A unit
without ``file`` is good for every entry with its text. In its folder tm/auto, OmegaT 3.6 passes
over a unit with ``file`` that has any other property: then ours stand with the first variant,
where it does not look. (All tried out with 3.6.)
"""

from __future__ import annotations

from typing import NamedTuple

from publisher.adapters.tmx.unit import Remark, Unit


class Context(NamedTuple):
    """What is known about a pair besides its texts; an empty text is not known."""

    context: str = ""  # msgctxt
    plural: int | None = None  # which form of an entry that has several, from 0
    state: str = ""  # agreed, draft …
    origin: str = ""  # where the translation comes from
    file: str = ""  # the catalogue, relative to the folder that OmegaT translates
    id: str = ""  # for formats whose entries have one; a catalogue's have not
    previous: str = ""  # the source texts around it, for formats that know no path
    next: str = ""


def with_context(unit: Unit, context: Context) -> Unit:
    """Return a unit with properties that say a context, before those it has."""
    plural = "" if context.plural is None else str(context.plural)
    path = f"{context.context}[{plural}]" if context.plural else context.context
    ours = _remarks(
        ("x-context", context.context),
        ("x-plural", plural),
        ("x-state", context.state),
        ("x-origin", context.origin),
    )
    theirs = _remarks(
        ("file", context.file),
        ("path", path if context.file else ""),
        ("id", context.id),
        ("prev", context.previous),
        ("next", context.next),
    )
    if not context.file:
        return unit._replace(remarks=(*ours, *theirs, *unit.remarks))
    first = unit.variants[0]
    first = first._replace(remarks=(*ours, *first.remarks))
    return unit._replace(remarks=(*theirs, *unit.remarks), variants=(first, *unit.variants[1:]))


def context_of(unit: Unit) -> Context:
    """Return the context that a unit's properties say: ours, or what OmegaT left."""
    remarks = (*unit.remarks, *(remark for v in unit.variants[:1] for remark in v.remarks))
    said = {remark.type: remark.text for remark in reversed(remarks) if remark.type}
    plural = said.get("x-plural", "")
    return Context(
        context=said.get("x-context", said.get("path", "")),
        plural=int(plural) if plural.isascii() and plural.isdecimal() else None,
        state=said.get("x-state", ""),
        origin=said.get("x-origin", ""),
        file=said.get("file", ""),
        id=said.get("id", unit.id),
        previous=said.get("prev", ""),
        next=said.get("next", ""),
    )


def _remarks(*properties: tuple[str, str]) -> tuple[Remark, ...]:
    return tuple(Remark(text, type_) for type_, text in properties if text)
