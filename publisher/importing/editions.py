"""Which edition a document belongs to, and what a new edition needs beside its records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from publisher.documents.draft import Draft
from publisher.errors import UsageError
from publisher.importing.told import words
from publisher.model.project import ID, Project
from publisher.text.slug import slug

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def edition_of(drafts: Sequence[Draft], name: str, project: Project, asked: str | None) -> str:
    """Return the id of the edition that a document is of.

    Raises `UsageError` when nothing tells.
    """
    if asked is not None:
        if not re.fullmatch(ID.expression, asked):
            mend = "write it with a-z, 0-9 and hyphens, such as gsef2018"
            raise UsageError(f"'{asked}' is no id of an edition", mend=mend)
        return asked
    for draft in drafts:
        if draft.collection == "editions" and "label" in draft.fields:
            return slug(words(draft.fields["label"]), "edition").replace("-", "")
    days = sorted(_days(drafts))
    for id_, records in project.editions.items():
        first, last = records.edition.start.isoformat(), records.edition.end.isoformat()
        if days and first <= days[0] and days[-1] <= last:
            return id_
    known = ", ".join(project.editions) or "none yet"
    what = f"nothing in {name} says of which edition it is"
    raise UsageError(what, mend=f"say so with --edition ID; known here: {known}")


def _days(drafts: Sequence[Draft]) -> Iterator[str]:
    for draft in drafts:
        for name in ("day", "start"):
            found = _DAY.match(words(draft.fields.get(name, "")))
            if found and draft.collection != "editions":
                yield found[0]


@cache
def zones_of(country: str) -> tuple[str, ...]:
    """Return the time zones of a country, that of most of its people first.

    Source: zone.tab of the IANA time zone database, which is in that order.
    """
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return tuple(row[2] for row in rows if row[0] == country)
