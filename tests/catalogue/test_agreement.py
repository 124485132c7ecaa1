"""Every meeting of record, catalogue and ledger, as a table that a person can read and judge."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from publisher.catalogue.entry import Entry
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.outcome import Known, Outcome
from publisher.catalogue.reconcile import reconcile
from publisher.catalogue.unit import Field, digest
from tests.conftest import Golden

SOURCE = "Bonjour"
CONTEXT = "gsef2018/pages/welcome:title"
CASES = ("same", "changed", "emptied", "deleted", "fuzzy")
TABLE = Path(__file__).parents[1] / "cases" / "agreement" / "table.txt"
HEAD = """\
What becomes of one unit. "same" is the text T that the ledger knows.

record     same: T · changed: R · emptied: "" · deleted: no such language · fuzzy: T, made from an
           older source and standing in
catalogue  same: T · changed: C · emptied: "" · deleted: no such entry · fuzzy: C, marked fuzzy
base       same: T was agreed · changed: X was agreed · emptied: nothing was agreed for this source,
           T for another that is gone · deleted: the ledger knows nothing · fuzzy: T is in doubt

record   catalogue base     |  record   catalogue   state          what happened
"""


def record_of(case: str) -> dict[str, str]:
    return {"same": {"en": "T"}, "changed": {"en": "R"}, "emptied": {"en": ""}, "deleted": {}}.get(
        case, {"en": "T"}
    )


def entries_of(case: str) -> list[Entry]:
    text = {"same": "T", "changed": "C", "emptied": "", "fuzzy": "C"}
    if case == "deleted":
        return []
    return [Entry(SOURCE, (text[case],), CONTEXT, fuzzy=case == "fuzzy")]


def pairs_of(base: str, record: str) -> Pairs:
    here, before = digest(SOURCE), digest("Salut")
    pairs: dict[str, Pairs] = {
        "same": {here: {digest("T"): Mark.TRANSLATED}},
        "changed": {here: {digest("X"): Mark.TRANSLATED}},
        "emptied": {before: {digest("T"): Mark.TRANSLATED}},
        "deleted": {},
        "fuzzy": {here: {digest("T"): Mark.NEEDS_REVIEW}},
    }
    known = {source: dict(targets) for source, targets in pairs[base].items()}
    if record == "fuzzy":
        known.setdefault(before, {})[digest("T")] = Mark.RETIRED
        known.setdefault(here, {})[digest("T")] = Mark.STALE
    return known


def field_with(texts: dict[str, str]) -> Field:
    return Field(
        catalogue="gsef2018",
        context=CONTEXT,
        file="sources/gsef2018/pages/welcome.yaml",
        path=("title",),
        language="fr",
        texts={"fr": SOURCE, **texts},
        markdown=False,
        place="Page, welcome: title",
    )


def settled(record: str, catalogue: str, base: str) -> Outcome:
    known = Known(entries_of(catalogue), pairs_of(base, record))
    return reconcile(field_with(record_of(record)), "en", known)


def again(outcome: Outcome) -> Outcome:
    texts = {} if outcome.text is None else {"en": outcome.text}
    entries = [one.entry for one in outcome.units]
    return reconcile(field_with(texts), "en", Known(entries, outcome.pairs))


def test_every_meeting_ends_as_the_table_says(golden: Golden) -> None:
    rows = []
    for record, catalogue, base in product(CASES, repeat=3):
        outcome = settled(record, catalogue, base)
        (one,) = outcome.units
        entry = f"{one.entry.text or '—'}{' fuzzy' if one.entry.fuzzy else ''}"
        retired = ", ".join(sorted(pair.target for pair in outcome.retired))
        rows.append(
            f"{record:8} {catalogue:9} {base:8} |  {outcome.text or '—':8} {entry:11} "
            f"{one.state.value:14} {one.kind.value}{f'; {retired} to memory' if retired else ''}"
        )
    golden(TABLE, HEAD + "\n".join(rows) + "\n")


def test_what_was_settled_stays_settled() -> None:
    for record, catalogue, base in product(CASES, repeat=3):
        once = settled(record, catalogue, base)
        twice = again(once)
        assert twice.text == once.text, (record, catalogue, base)
        assert [one.entry for one in twice.units] == [one.entry for one in once.units]
        assert twice.pairs == once.pairs, (record, catalogue, base)
        assert not twice.retired, (record, catalogue, base)


def test_no_text_is_lost_whatever_meets() -> None:
    for record, catalogue, base in product(CASES, repeat=3):
        outcome = settled(record, catalogue, base)
        # A text that stands in for an older source went to memory when the source changed.
        before = {t for t in record_of(record).values() if t and record != "fuzzy"}
        before |= {entry.text for entry in entries_of(catalogue) if entry.text}
        after = {outcome.text, *(one.entry.text for one in outcome.units)}
        after |= {pair.target for pair in outcome.retired}
        assert before <= after, (record, catalogue, base)
