"""An edition that the project has not got yet: its record, and its line in ``project.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate, Sureness
from publisher.documents.block import Span
from publisher.documents.draft import Mention
from publisher.errors import UsageError
from publisher.importing.editions import zones_of
from publisher.importing.incoming import Incoming
from publisher.importing.settling import Share, Wanted
from publisher.importing.wording import language_of, repaired
from publisher.l10n.country_lookup import country_code
from publisher.model.records import Edition

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


NOWHERE = Span(0, 0)  # of what no line of a document says


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """What a person says of a new edition; it goes before what documents say."""

    forum: str | None = None
    theme: str | None = None
    place: str | None = None  # "Mexico, Mexique"
    days: str | None = None  # "2021-10-04/2021-10-08", of ISO 8601

    def town(self) -> Mention | None:
        """Return the place; raises `UsageError` when no country is in it."""
        if self.place is None:
            return None
        name, _, country = (part.strip() for part in self.place.rpartition(","))
        code = country_code(country)
        if not name or code is None:
            what = f"no town and country are in “{self.place}”"
            raise UsageError(what, mend='write it as --place "Mexico, Mexique"')
        return Mention("places", name, NOWHERE, facts={"country": code})

    def fields(self, language: str) -> dict[str, Plain]:
        """Return the fields of the record, but for the place; raises `UsageError` as `town`."""
        found: dict[str, Plain] = {}
        for name, text in (("forum", self.forum), ("theme", self.theme)):
            if text:
                own = language_of(text, language)
                found[name] = {own: repaired(text, own)[0]}
        if self.days is not None:
            try:
                first, last = (date.fromisoformat(day) for day in self.days.split("/"))
            except ValueError:
                what = f"“{self.days}” is no first and last day"
                raise UsageError(what, mend="write it as --days 2021-10-04/2021-10-08") from None
            found |= {"start": first.isoformat(), "end": last.isoformat()}
        return found


NOTHING_SAID = EditionFacts()


def complete(
    edition: str, wanted: dict[str, Wanted], first: Incoming, said: Mapping[str, Plain]
) -> None:
    """Give a new edition what was said of it and can be told from its records, and say so."""
    record = f"{edition}/edition"
    if record not in wanted:
        wanted[record] = Wanted(record, Edition, {}, [Share(first, NOWHERE, {})])
    one = wanted[record]
    one.data |= said
    share = one.shares[0]
    guessed: dict[str, tuple[Plain, str, Sureness]] = {}
    if "label" not in one.data:
        guessed["label"] = (edition.upper(), "from its id", Sureness.GUESS)
    days = sorted(_days(wanted.values()))
    if days and "start" not in one.data:
        guessed["start"] = (days[0], "the day of its first session", Sureness.GUESS)
    if days and "end" not in one.data:
        guessed["end"] = (days[-1], "the day of its last session", Sureness.GUESS)
    zones = zones_of(_country(one, wanted))
    if zones and "zone" not in one.data:
        sure = Sureness.LIKELY if len(zones) == 1 else Sureness.GUESS
        guessed["zone"] = (zones[0], "the time zone of its place’s country", sure)
    for name, (value, reason, sure) in guessed.items():
        one.data[name] = value
        target = f"{record} {name}"
        share.incoming.note(NOWHERE, Fate.FIELD, f"{value}: {reason}", target=target, sureness=sure)
    one.data.setdefault("language", share.incoming.language)


def settings_entry(edition: str, wanted: Iterable[Wanted]) -> Plain:
    """Return the line of an edition in ``project.yaml``, with what can be published of it."""
    records = [one for one in wanted if one.record.startswith(f"{edition}/")]
    folders = {one.record.split("/")[1] for one in records}
    found: list[Plain] = ["program"]
    if "initiatives" in folders:
        found.append("catalogue")
    if any(one.data.get("kind") == "session" for one in records):
        found.append("sheets")
    if "reports" in folders:
        found.append("reports")
    return {"id": edition, "publications": found}


def _days(wanted: Iterable[Wanted]) -> Iterator[str]:
    for one in wanted:
        for name in ("day", "start"):
            found = _DAY.match(str(one.data.get(name, "")))
            if found and one.kind is not Edition:
                yield found[0]


def _country(one: Wanted, wanted: Mapping[str, Wanted]) -> str:
    place = wanted.get(f"places/{one.data.get('place')}")
    return str(place.data.get("country", "")) if place else ""
