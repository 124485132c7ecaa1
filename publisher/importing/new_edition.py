"""An edition that the project has not got yet: its record, and its line in ``project.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate, Sureness
from publisher.importing.editions import zones_of
from publisher.importing.incoming import Incoming
from publisher.importing.settling import Share, Wanted
from publisher.model.records import Edition

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def complete(edition: str, wanted: dict[str, Wanted], first: Incoming) -> None:
    """Give a new edition what can be told from its records, and say what is guessed."""
    record = f"{edition}/edition"
    if record not in wanted:
        share = Share(first, first.whole, {})
        wanted[record] = Wanted(record, Edition, {}, [share])
    one = wanted[record]
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
        share.incoming.note(
            share.span, Fate.FIELD, f"{value}: {reason}", target=target, sureness=sure
        )
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
