"""After sources have changed: our sync of a large catalogue, GNU msgmerge, Babel's update."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

from publisher.adapters.po import Catalogue, format_entry, new_catalogue, parse
from publisher.catalogue import ledger
from publisher.catalogue.entry import Entry
from publisher.catalogue.plan import plan
from publisher.catalogue.project import Agreement, Desk, Name, agree_all
from publisher.catalogue.unit import Field
from publisher.translation.editing import edit
from tests.benchmarks.harness import Row, check, clocked, command, elapsed_ratio, in_turn, seconds
from tests.benchmarks.material import workshop

ENTRIES, CHANGED, RUNS = 25_000, 500, 5
# Babel compares every changed message with every other one: at full size it takes many minutes.
FEW, FEW_CHANGED = 1_500, 30
NAME = Name("forum", "fr", "en")
WORDS = """le la les un une forum mondial économie sociale solidaire atelier séance territoire
coopérative initiative durable projet emploi insertion ville habitants réseau alliance pour dans
avec sur qui que développement local politique publique femmes jeunes agriculture crédit""".split()
HEADER = {
    "Project-Id-Version": "benchmark",
    "Language": "en",
    "Content-Type": "text/plain; charset=UTF-8",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A catalogue and a ledger in agreement, and fields of which some have changed since."""

    fields: Sequence[Field]  # as they are now
    catalogue: bytes
    ledger: bytes


def syncing() -> Iterator[Row]:
    """Compare what a change of some sources costs in a catalogue of many entries."""
    if shutil.which("msgmerge") is None:
        return
    yield _against_msgmerge()
    yield _against_babel()


def sync(desk: Prepared) -> bytes:
    """Read catalogue and ledger, agree, and return the new catalogue; as `publisher sync` does."""
    document, faults = parse(desk.catalogue, NAME.path)
    assert document is not None, faults
    lines, _ = ledger.parse(desk.ledger, "")
    agreement = _agree(desk.fields, document, lines)
    _write(document, agreement)
    ledger.dump(agreement.ledgers["en"])
    return document.dump()


def _against_msgmerge() -> Row:
    folder = workshop()
    desk = _prepare(ENTRIES, CHANGED)
    old, template, new = folder / "old.po", folder / "new.pot", folder / "new.po"
    old.write_bytes(desk.catalogue)
    template.write_bytes(_template(desk.fields))
    arguments: list[str | Path] = [
        "msgmerge",
        "-q",
        "--previous",
        "--no-wrap",
        "-o",
        new,
        old,
        template,
    ]
    costs = in_turn(
        RUNS, {"ours": lambda: clocked(lambda: sync(desk)), "msgmerge": lambda: command(arguments)}
    )
    ours, theirs = _entries(sync(desk)), _entries(new.read_bytes())
    check(ours.keys() == theirs.keys(), "sync and msgmerge keep other messages")
    stale = {key for key, entry in ours.items() if entry.fuzzy}
    check(stale == {k for k, e in theirs.items() if e.fuzzy}, "sync and msgmerge doubt others")
    check(len(stale) == CHANGED, f"{len(stale)} messages are fuzzy, not {CHANGED}")
    ratio = elapsed_ratio(costs["ours"], costs["msgmerge"])
    return Row(
        f"sync, {CHANGED} of {ENTRIES:,} sources changed / msgmerge",
        ratio,
        "<= 3",
        ratio <= 3,
        "the same messages, the same of them fuzzy",
        f"{seconds(costs['ours'])} / {seconds(costs['msgmerge'])}",
    )


def _against_babel() -> Row:
    from babel.messages.pofile import read_po, write_po

    desk = _prepare(FEW, FEW_CHANGED)
    template = _template(desk.fields)

    def babel() -> None:
        catalogue = read_po(BytesIO(desk.catalogue), locale="en")
        catalogue.update(read_po(BytesIO(template)))
        write_po(BytesIO(), catalogue, width=0)

    costs = in_turn(
        3, {"babel": lambda: clocked(babel), "ours": lambda: clocked(lambda: sync(desk))}
    )
    ratio = elapsed_ratio(costs["babel"], costs["ours"])
    return Row(
        f"Babel's update / sync, {FEW_CHANGED} of {FEW:,} sources changed",
        ratio,
        ">= 50",
        ratio >= 50,
        "both from the same two files",
        f"{seconds(costs['babel'])} / {seconds(costs['ours'])}",
    )


def _prepare(entries: int, changed: int) -> Prepared:
    random = Random(11)
    before = [_field(number, _words(random), _words(random)) for number in range(entries)]
    document = new_catalogue(HEADER)
    agreement = _agree(before, document, ledger.Ledger())
    _write(document, agreement)
    after = list(before)
    for number in random.sample(range(entries), changed):
        texts = dict(after[number].texts)
        words = texts["fr"].split()
        words[random.randrange(len(words))] = "autrement"
        after[number] = _field(number, " ".join(words), texts["en"])
    return Prepared(after, document.dump(), ledger.dump(agreement.ledgers["en"]))


def _agree(fields: Sequence[Field], document: Catalogue, lines: ledger.Ledger) -> Agreement:
    return agree_all(fields, ("fr", "en"), Desk({NAME: document.entries}, {"en": lines}))


def _write(document: Catalogue, agreement: Agreement) -> None:
    outcomes, before = agreement.outcomes[NAME], agreement.catalogues[NAME]
    edit(document, plan(document.entries, before, outcomes, agreement.orphans.get(NAME, ())))


def _template(fields: Sequence[Field]) -> bytes:
    entries = [Entry(f.source, context=f.context, references=(f.file,)) for f in fields]
    header = Entry("", ("".join(f"{k}: {v}\n" for k, v in HEADER.items()),))
    return "\n".join(format_entry(entry) for entry in [header, *entries]).encode()


def _entries(content: bytes) -> dict[tuple[str | None, str], Entry]:
    document, faults = parse(content, "")
    assert document is not None, faults
    return {entry.key: entry for entry in document.entries if not entry.obsolete}


def _field(number: int, source: str, target: str) -> Field:
    return Field(
        catalogue="forum",
        context=f"forum/initiatives/item-{number}:description",
        file=f"sources/forum/initiatives/item-{number}.yaml",
        path=("description",),
        language="fr",
        texts={"fr": source, "en": target},
        markdown=True,
        place=f"Initiative {number}: description",
    )


def _words(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(6, 40))).capitalize() + "."
