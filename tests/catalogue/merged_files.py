"""Catalogues of a few entries, merged and read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publisher.adapters.po import Catalogue, new_catalogue, parse
from publisher.catalogue.entry import Entry
from publisher.catalogue.merging import Merged, merge
from publisher.translation.editing import edit

HEADER = {
    "Language": "fr",
    "Content-Type": "text/plain; charset=UTF-8",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}
TITLE, TEXT = "f/initiatives/a:title", "f/initiatives/a:description"


def entry(id_: str, text: str = "", *, context: str | None = TITLE, **other: Any) -> Entry:
    return Entry(id_, (text,), context, **other)


def document(entries: Sequence[Entry]) -> Catalogue:
    made = new_catalogue(HEADER)
    for number, one in enumerate(entries):
        made.insert(number, one)
    read, findings = parse(made.dump(), "x.po")
    assert read is not None, findings
    return read


def merged(
    base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]
) -> tuple[list[Entry], Merged]:
    """Return the entries of the merged file, as it is read again."""
    file = document(ours)
    done = merge(base, file.entries, theirs)
    edit(file, done.plan)
    read, findings = parse(file.dump(), "x.po")
    assert read is not None, findings
    return list(read.entries), done
