"""How far the translations are, as one page to read and to print."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from typing import Any

from publisher.catalogue.coverage import (
    URGENCY,
    Amount,
    Coverage,
    Item,
    LanguageCoverage,
    Manner,
    PublicationCoverage,
    Tally,
)
from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import State
from publisher.errors import Location
from publisher.l10n.cldr import UnknownLanguageError
from publisher.l10n.languages import autonym
from publisher.l10n.numbers import format_number
from publisher.render.alone import english_name, page
from publisher.text.words import differences

# In the words of a person who reads a page; the names of `State` are those of commands.
STATES: Mapping[State, str] = {
    State.REVIEWED: "reviewed",
    State.TRANSLATED: "translated",
    State.STALE: "stale",
    State.NEEDS_REVIEW: "needs review",
    State.CONFLICT: "conflict",
    State.MISSING: "missing",
}
MANNERS: Mapping[Manner, str] = {
    Manner.OWN: "in the language",
    Manner.OUTDATED: "outdated",
    Manner.FALLBACK: "in another language",
}
HEADINGS: Mapping[State, str] = {
    State.CONFLICT: "Conflicts",
    State.STALE: "Stale",
    State.NEEDS_REVIEW: "Needs review",
    State.MISSING: "Missing",
}
GRADES: Mapping[Grade, str] = {
    Grade.TYPOGRAPHY: "only typography changed",
    Grade.VALUES: "only numbers, dates or links changed",
    Grade.WORDING: "the wording changed",
    Grade.MEANING: "the meaning may have changed",
    Grade.LANGUAGE: "the original is now in another language: does this still say the same?",
}
KINDS: Mapping[str, str] = {
    "program": "programme",
    "catalogue": "catalogue of initiatives",
    "sheets": "session sheets",
    "reports": "session reports",
}
LEAST = 0.025  # of a bar: a small share must still be seen


def status_page(coverage: Coverage, top: str = "") -> str:
    """Return the page; ``top`` leads from where it will lie to the project, "../"."""
    return page(
        "status",
        "status",
        title=coverage.title,
        languages=[_language(language) for language in coverage.languages],
        states=STATES,
        manners=MANNERS,
        grades=GRADES,
        link=partial(_link, top=top),
        top=top,
    )


def _language(one: LanguageCoverage) -> Mapping[str, Any]:
    return {
        "code": one.language,
        "name": english_name(one.language),
        "autonym": _autonym(one.language),
        "tally": one.tally,
        "left": len(one.agenda),
        "bar": _tally_bar(one.tally),
        "catalogues": [(c, _tally_bar(c.tally)) for c in one.catalogues],
        "publications": [_publication(p) for p in one.publications],
        "agenda": [
            (HEADINGS[state], state.value, [_task(item, one.language) for item in group])
            for state, group in groupby(one.agenda, lambda item: item.state)
        ],
    }


def _publication(one: PublicationCoverage) -> Mapping[str, Any]:
    left = [(STATES[s], one.tally.states[s]) for s in URGENCY if one.tally.states[s].units]
    parts = {manner.value: amount for manner, amount in one.shown.items()}
    bar = _bar(parts, {manner.value: name for manner, name in MANNERS.items()})
    title = f"{one.edition}, {KINDS[one.kind]}"
    return {"title": title, "percent": one.percent, "shown": one.shown, "left": left, "bar": bar}


def _task(item: Item, language: str) -> Mapping[str, Any]:
    changed = item.previous is not None and item.previous != item.source
    return {
        "item": item,
        "pieces": differences(item.previous or "", item.source) if changed else (),
        "from": english_name(item.source_language),
        "into": english_name(language),
    }


def _tally_bar(tally: Tally) -> Mapping[str, Any]:
    parts = {state.value: tally.states[state] for state in STATES}
    return _bar(parts, {state.value: name for state, name in STATES.items()})


def _bar(parts: Mapping[str, Amount], names: Mapping[str, str]) -> Mapping[str, Any]:
    """Return the segments of a bar, name, start and width in thousandths; and what they say."""
    shown = {name: amount for name, amount in parts.items() if amount.units}
    total = sum(amount.words for amount in shown.values()) or 1
    widths = [max(amount.words / total, LEAST) for amount in shown.values()]
    segments, start = [], 0.0
    for name, width in zip(shown, widths, strict=True):
        wide = 1000 * width / sum(widths)
        segments.append((name, round(start, 1), round(wide, 1)))
        start += wide
    said = [f"{format_number(a.words, 'en')} {names[name]}" for name, a in shown.items()]
    return {"segments": segments, "says": f"Words: {', '.join(said)}" if said else "No words"}


def _link(at: Location, top: str) -> str:
    """Return an address as forges understand it; paths are made of harmless characters."""
    return f"{top}{at.path}" + (f"#L{at.line}" if at.line else "")


def _autonym(code: str) -> str:
    try:
        return autonym(code)
    except UnknownLanguageError:
        return code
