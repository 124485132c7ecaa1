"""The texts of the last sync, so that what both sides have changed since is not forgotten.

Record and catalogue may both be edited between two syncs; then neither holds the agreed text any
more. A copy of it lies in build/ until the next sync moves it to locales/memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from publisher.catalogue.ledger import Mark
from publisher.catalogue.outcome import Outcome, Retired
from publisher.catalogue.project import Agreement


def held(agreement: Agreement) -> set[Retired]:
    """Return every pair that records and catalogues hold from now on."""
    return {pair for outcomes in agreement.outcomes.values() for o in outcomes for pair in _held(o)}


def dump(pairs: Iterable[Retired]) -> bytes:
    """Return the snapshot's bytes."""
    return json.dumps(sorted(pairs), ensure_ascii=False, indent=0).encode()


def parse(content: bytes | None) -> set[Retired]:
    """Return the pairs of a snapshot; none when it is missing or damaged, for it is a cache."""
    if content is None:
        return set()
    try:
        return {Retired(*pair) for pair in json.loads(content)}
    except (ValueError, TypeError):
        return set()


def _held(outcome: Outcome) -> Iterator[Retired]:
    languages = (outcome.field.language, outcome.language)
    for one in outcome.units:
        context, source = one.unit.context, one.unit.source
        if one.record is not None and one.mark is not Mark.STALE:
            yield Retired(context, *languages, source, one.record, draft=False)
        if one.entry.text and one.entry.text != one.record:
            yield Retired(context, *languages, source, one.entry.text, draft=one.entry.fuzzy)
