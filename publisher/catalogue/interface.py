"""The interface's own catalogues: templates of the program in, the translators' entries kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.text.similarity import best_pairs

ALIKE = 60  # per cent of the words: a message that was reworded, not another one
SOURCE = "en"  # the language the program's messages are written in


class Step(NamedTuple):
    """What becomes of one message."""

    kind: Kind
    entry: Entry  # as the catalogue is to hold it
    was: Entry | None  # the entry whose place it takes


def merge(template: Sequence[Entry], existing: Sequence[Entry], forms: int) -> list[Step]:
    """Return, in the order of the template, what becomes of each message; then what is gone.

    ``forms`` is the number of plural forms of the language.
    """
    live = {entry.key: entry for entry in existing if not entry.obsolete}
    asleep = {entry.key: entry for entry in existing if entry.obsolete}
    wanted = {entry.key for entry in template}
    gone = [entry for key, entry in live.items() if key not in wanted]
    new = [entry for entry in template if entry.key not in live and entry.key not in asleep]
    pairs = best_pairs([e.id for e in gone], [e.id for e in new], ALIKE)
    reworded = {new[i].key: gone[j] for i, j in pairs.items() if gone[j].context == new[i].context}
    steps = [_step(entry, live, asleep, reworded, forms) for entry in template]
    used = {id(step.was) for step in steps}
    return [*steps, *_gone([entry for entry in gone if id(entry) not in used])]


def _step(
    message: Entry,
    live: dict[tuple[str | None, str], Entry],
    asleep: dict[tuple[str | None, str], Entry],
    reworded: dict[tuple[str | None, str], Entry],
    forms: int,
) -> Step:
    key = message.key
    was = live.get(key) or asleep.get(key) or reworded.get(key)
    count = forms if message.plural is not None else 1
    if was is None:
        return Step(Kind.ADDED, message._replace(strs=("",) * count, flags=()), None)
    entry = was._replace(
        id=message.id,
        context=message.context,
        plural=message.plural,
        obsolete=False,
        extracted=message.extracted,
        references=message.references,
    )
    if key not in live and key not in asleep:
        draft = any(was.strs)
        entry = entry._replace(fuzzy=draft, previous_id=was.id if draft else None)
    if (was.plural is None) != (message.plural is None):
        filled = (was.strs[0],) * count
        entry = entry._replace(strs=filled, fuzzy=any(filled))
    kind = Kind.NONE if key in live else Kind.REVERTED if key in asleep else Kind.STALE
    return Step(kind, entry, was)


def _gone(entries: Sequence[Entry]) -> Iterator[Step]:
    for entry in entries:
        yield Step(Kind.OBSOLETE, entry._replace(obsolete=True), entry)
