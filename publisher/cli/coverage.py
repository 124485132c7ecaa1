"""Coverage told in a terminal, and as JSON (schema: docs/schema/status.schema.json)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from publisher.catalogue.coverage import (
    URGENCY,
    Amount,
    Coverage,
    Item,
    LanguageCoverage,
    Tally,
)
from publisher.catalogue.unit import State
from publisher.cli.output import count, printable

COLUMNS = 80  # of a terminal
NAME = 24  # of these, for names
SHOWN = 10  # things to do next, per language
# State, and its heading in the table.
HEADINGS = (
    (State.MISSING, "missing"),
    (State.CONFLICT, "conflict"),
    (State.NEEDS_REVIEW, "review"),
    (State.STALE, "stale"),
    (State.TRANSLATED, "translated"),
    (State.REVIEWED, "reviewed"),
)


def as_text(coverage: Coverage) -> str:
    """Return a table of units by state and what to do next, language by language."""
    parts = ["\n".join(map(printable, _language(one))) for one in coverage.languages]
    return "\n\n".join(parts) + "\n"


def _language(one: LanguageCoverage) -> Iterator[str]:
    words = f"{one.tally.percent} % of {count(one.tally.total.words, 'word')}"
    left = f"{count(len(one.agenda), 'unit')} left to do" if one.agenda else "nothing left to do"
    yield f"{one.language}: {words}; {left}"
    yield _row("catalogue", "done", [heading for _, heading in HEADINGS])
    for catalogue in one.catalogues:
        yield _counts(catalogue.name, catalogue.tally.percent, catalogue.tally)
    if one.publications:
        yield "publication (done: shown in the language, unmarked)"
    for shown in one.publications:
        yield _counts(f"{shown.edition} {shown.kind}", shown.percent, shown.tally)
    if one.agenda:
        yield "next"
    yield from map(_task, one.agenda[:SHOWN])
    if rest := Counter(item.state for item in one.agenda[SHOWN:]):
        yield "and " + ", ".join(f"{rest[s]} {s.value}" for s in URGENCY if rest[s])


def _counts(name: str, percent: int, tally: Tally) -> str:
    return _row(name, f"{percent} %", [str(tally.states[state].units) for state, _ in HEADINGS])


def _row(name: str, done: str, cells: Sequence[str]) -> str:
    widths = [len(heading) for _, heading in HEADINGS]
    numbers = " ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
    return f"{_clipped(name, NAME).ljust(NAME)} {done.rjust(5)} {numbers}"


def _task(item: Item) -> str:
    """Return one line, the place first and whole, so that terminals and editors can follow it."""
    start = f"{item.at} {item.state.value}: "
    return start + _clipped(" ".join(item.source.split()), max(COLUMNS - len(start), 8))


def _clipped(text: str, columns: int) -> str:
    """Return as much of a text as these columns hold; East Asian characters take two."""
    safe, used = printable(text), 0
    for number, character in enumerate(safe):
        used += 2 if east_asian_width(character) in "WF" else 1
        if used > columns:
            return _clipped(safe[: number - 1], columns - 1) + "…"
    return safe


def as_json(coverage: Coverage) -> str:
    """Return everything there is to know; ``version`` changes when a reader would notice."""
    document = {
        "version": 1,
        "title": coverage.title,
        **_tally(coverage.tally),
        "languages": [_language_document(one) for one in coverage.languages],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    # JSON may spell any character as \u1234: nothing is lost, and no terminal is surprised.
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def _language_document(one: LanguageCoverage) -> dict[str, object]:
    return {
        "language": one.language,
        **_tally(one.tally),
        "catalogues": [
            {"catalogue": each.name, "file": each.path, **_tally(each.tally)}
            for each in one.catalogues
        ],
        "publications": [
            {
                "edition": each.edition,
                "publication": each.kind,
                **_tally(each.tally),
                "percent": each.percent,
                "shown": {
                    manner.value: {"fields": amount.units, "words": amount.words}
                    for manner, amount in each.shown.items()
                },
            }
            for each in one.publications
        ],
        "next": [_item(item) for item in one.agenda],
    }


def _tally(tally: Tally) -> dict[str, object]:
    states = {state.value: _amount(amount) for state, amount in tally.states.items()}
    return {"percent": tally.percent, **_amount(tally.total), "states": states}


def _amount(amount: Amount) -> dict[str, object]:
    return {"units": amount.units, "words": amount.words}


def _item(item: Item) -> dict[str, object]:
    return {
        "state": item.state.value,
        "file": item.at.path,
        "line": item.at.line,
        "unit": item.context,
        "place": item.place,
        "source_language": item.source_language,
        "source": item.source,
        "previous_source": item.previous,
        "change": item.change.name.lower() if item.change is not None else None,
        "translation": item.translation,
        "record": item.record,
        "record_file": item.record_at.path if item.record_at else None,
        "record_line": item.record_at.line if item.record_at else None,
    }
