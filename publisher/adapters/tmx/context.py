"""Where a pair comes from, as properties: our own, and those by which OmegaT knows an entry.

OmegaT tells entries with the same text apart by the properties ``file``, ``path``, ``id``,
``prev`` and ``next``; all have to be as it would write them. Of a catalogue's entry it knows the
file and, as path, the msgctxt, followed by ``[1]`` and so on for further plural forms; the path of
an entry without msgctxt is empty, and has to be said. A unit without ``file`` is good for every
entry with its text, one without ``path`` for all of them in its file. In its folder tm/auto, OmegaT
3.6 passes over a unit with ``file`` that has any other property: then ours stand with the first
variant, where it does not look. (All tried out with 3.6; tests/translation/test_memory_omegat.py.)
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
    path: str | None = None  # the msgctxt in `file`, where the unit has another name


def with_context(unit: Unit, context: Context) -> Unit:
    """Return a unit with properties that say a context, before those it has."""
    plural = "" if context.plural is None else str(context.plural)
    path = context.context if context.path is None else context.path
    path += f"[{plural}]" if context.plural else ""
    ours = _remarks(
        ("x-context", context.context),
        ("x-plural", plural),
        ("x-state", context.state),
        ("x-origin", context.origin),
    )
    theirs = _remarks(("id", context.id), ("prev", context.previous), ("next", context.next))
    if not context.file:
        return unit._replace(remarks=(*ours, *theirs, *unit.remarks))
    theirs = (Remark(context.file, "file"), Remark(path, "path"), *theirs)
    first = unit.variants[0]
    first = first._replace(remarks=(*ours, *first.remarks))
    return unit._replace(remarks=(*theirs, *unit.remarks), variants=(first, *unit.variants[1:]))


def context_of(unit: Unit) -> Context:
    """Return the context that a unit's properties say: ours, or what OmegaT left."""
    remarks = (*unit.remarks, *(remark for v in unit.variants[:1] for remark in v.remarks))
    said = {remark.type: remark.text for remark in reversed(remarks) if remark.type}
    form = said.get("x-plural", "")
    plural = int(form) if form.isascii() and form.isdecimal() else None
    path = said.get("path", "").removesuffix(f"[{plural}]")
    context = said.get("x-context", path)
    return Context(
        context=context,
        plural=plural,
        state=said.get("x-state", ""),
        origin=said.get("x-origin", ""),
        file=said.get("file", ""),
        id=said.get("id", unit.id),
        previous=said.get("prev", ""),
        next=said.get("next", ""),
        path=path if said.get("file") and path != context else None,
    )


def _remarks(*properties: tuple[str, str]) -> tuple[Remark, ...]:
    return tuple(Remark(text, type_) for type_, text in properties if text)
