"""What became of the lines of a document, counted and sorted for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from publisher.documents.account import Fate, Note, Sureness
from publisher.importing.incoming import Incoming

# A line of which several things became is counted as the first of these.
ORDER = (
    Fate.REPAIRED,
    Fate.JOINED,
    Fate.FIELD,
    Fate.DUPLICATE,
    Fate.FORM,
    Fate.DECORATION,
    Fate.LEFT_OUT,
)


def fates(incoming: Incoming) -> Mapping[Fate, int]:
    """Return how many lines with something on them became what; every one is counted once."""
    found: dict[int, Fate] = {}
    gone = {n.target for n in incoming.notes if n.fate is Fate.LEFT_OUT and " " not in n.target}
    told = [(_fate(note, gone), note) for note in incoming.notes]
    for fate, note in sorted(told, key=lambda each: -ORDER.index(each[0])):
        found.update(dict.fromkeys(range(note.first, note.last + 1), fate))
    lines = incoming.document.lines
    count = Counter(fate for line, fate in found.items() if _is_line(lines, line))
    return {fate: count[fate] for fate in ORDER if count[fate]}


def _fate(note: Note, gone: Collection[str]) -> Fate:
    """Return what became of a note's lines; their text is in no record that was left out."""
    record = note.target.partition(" ")[0]
    lost = bool(record) and record in gone and note.fate in (Fate.FIELD, Fate.JOINED, Fate.REPAIRED)
    return Fate.LEFT_OUT if lost else note.fate


def guesses(incoming: Incoming) -> list[Note]:
    """Return the notes that a person should look at, in the order of the lines."""
    return [n for n in incoming.notes if n.sureness is Sureness.GUESS and n.fate != Fate.LEFT_OUT]


def left_out(incoming: Incoming) -> list[Note]:
    """Return what nobody knew what to do with."""
    lines = incoming.document.lines
    return [
        note
        for note in incoming.notes
        if note.fate is Fate.LEFT_OUT
        and any(_is_line(lines, line) for line in range(note.first, note.last + 1))
    ]


def by_line(incoming: Incoming) -> Iterator[tuple[int, str, Sequence[Note]]]:
    """Yield every line with its number, its text and the notes that begin at it."""
    begun: dict[int, list[Note]] = {}
    for note in incoming.notes:
        begun.setdefault(note.first, []).append(note)
    for number, text in enumerate(incoming.document.lines, 1):
        yield number, text, begun.get(number, ())


def place(incoming: Incoming, note: Note) -> str:
    """Return where a note's lines stand, "catalogue.txt:12" or "list.xlsx:Sheet1!7"."""
    labels = incoming.document.labels
    first = labels[note.first - 1] if 0 < note.first <= len(labels) else str(note.first)
    return f"{incoming.name}:{first}" if note.first else incoming.name


def excerpt(incoming: Incoming, note: Note, width: int = 100) -> str:
    """Return the beginning of a note's lines."""
    lines = incoming.document.lines[max(note.first - 1, 0) : note.last]
    text = " ".join(" ".join(lines).split())
    return text if len(text) <= width else text[: width - 1] + "…"


def _is_line(lines: Sequence[str], line: int) -> bool:
    return 0 < line <= len(lines) and bool(lines[line - 1].strip())
