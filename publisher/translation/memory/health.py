"""What is wrong with the pairs of a memory, taken all together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.errors import Location
from publisher.l10n.cldr import base_language
from publisher.memory.pair import State
from publisher.model.finding import Finding
from publisher.text.words import plain_words, show_differences, visible
from publisher.translation.memory.sources import PROJECT

_AGREED = (State.TRANSLATED, State.REVIEWED)
# UTF-8 that was read as Windows-1252 or Latin-1, and characters that could not be read at all.
_MOJIBAKE = re.compile(
    "\ufffd|ï»¿|[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|â(?:€|\u0080)."
)
# Words that stand in most sentences of one of these languages, and in none of the others'.
_TELLING: Mapping[str, frozenset[str]] = {
    "fr": frozenset("le les des du et est une dans pour par avec aux qui sont au ou".split()),
    "en": frozenset("the and of to for with is are in by from this that which".split()),
    "es": frozenset("el los las del y es una para por con su sus como al o lo más".split()),
}
_ENOUGH = 3  # telling words of a language, before a text is said to be in it

Named = tuple[str, Meaning]  # with the name of its source


def findings(meanings: Iterable[Named]) -> list[Finding]:
    """Return what a person should look at, in the order of the files.

    Of history only that is told which is garbled.
    """
    every = list(meanings)
    agreed = [each for each in every if _translations(each[1])]
    found = chain(
        _contradictions(agreed),
        _near_duplicates(agreed),
        *map(_mojibake, every),
        *map(_same_language, agreed),
        _orphans(every),
    )
    return sorted(set(found))


def _translations(meaning: Meaning) -> list[Wording]:
    """Return the agreed texts besides the one they were made from."""
    return [w for w in meaning.wordings if w.language != meaning.written_in and w.state in _AGREED]


def _original(meaning: Meaning) -> Wording | None:
    return next((w for w in meaning.wordings if w.language == meaning.written_in), None)


def _contradictions(meanings: Iterable[Named]) -> Iterator[Finding]:
    """Yield sources that have several translations in one kind of field."""
    groups: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for _, meaning in meanings:
        original = _original(meaning)
        if original is None or meaning.kind == "ui":  # whose contexts tell equal words apart
            continue
        for wording in _translations(meaning):
            key = (original.language, wording.language, meaning.kind, original.text)
            groups[key].setdefault(wording.text, wording.place)
    for (_, language, kind, source), targets in groups.items():
        (first, there), *others = targets.items()
        for text, place in others:
            where = f" ({kind})" if kind else ""
            what = f"{_short(source)}{where} is {_short(text)} here, {_short(first)} in {there}"
            mend = f"choose one of the two in {language}, or word the originals differently"
            yield Finding(_at(place), "contradiction", what, mend)


def _near_duplicates(meanings: Iterable[Named]) -> Iterator[Finding]:
    """Yield originals that differ in nothing but typography."""
    groups: dict[tuple[str, tuple[str, ...]], dict[str, str]] = defaultdict(dict)
    for name, meaning in meanings:
        original = _original(meaning)
        if original is not None and name == PROJECT:
            shape = (original.language, plain_words(visible(original.text)))
            groups[shape].setdefault(original.text, original.place)
    for texts in groups.values():
        (first, there), *others = texts.items()
        for text, place in others:
            what = f"differs from {there} in typography alone: {show_differences(first, text)}"
            mend = "write both alike: then one translation serves both"
            yield Finding(_at(place), "near-duplicate", what, mend)


def _mojibake(named: Named) -> Iterator[Finding]:
    for wording in named[1].wordings:
        garbled = _MOJIBAKE.search(wording.text)
        if garbled:
            what = f"garbled characters, {garbled[0]!r}: {_short(wording.text)}"
            mend = "read the file it came from in its own encoding, or correct the text"
            yield Finding(_at(wording.place), "mojibake", what, mend)


def _same_language(named: Named) -> Iterator[Finding]:
    """Yield translations that are in the language of the original, or in a third one."""
    meaning = named[1]
    original = _original(meaning)
    for wording in _translations(meaning) if original is not None else ():
        said = language_of(wording.text)
        own = base_language(wording.language)
        if said is not None and said != own and own in _TELLING:
            same = original is not None and said == base_language(original.language)
            which = "the language of its original" if same else f"'{said}', it seems"
            what = f"the {wording.language} text is in {which}: {_short(wording.text)}"
            yield Finding(_at(wording.place), "language", what, "translate it, or take it out")


def language_of(text: str) -> str | None:
    """Return the language whose telling words a text has, if it has those of no other."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    counts = {code: sum(word in telling for word in words) for code, telling in _TELLING.items()}
    best = max(counts, key=counts.__getitem__)
    others = sum(counts.values()) - counts[best]
    return best if counts[best] >= _ENOUGH and counts[best] > 4 * others else None


def _orphans(meanings: Iterable[Named]) -> Iterator[Finding]:
    """Yield imports whose units are not, or no longer, in the project: one finding for each."""
    known: set[str] = set()
    gone: dict[str, list[Meaning]] = defaultdict(list)
    imported: list[Named] = []
    for name, meaning in meanings:
        if name == PROJECT:
            if _translations(meaning):
                known.add(meaning.context)
        elif meaning.context:
            imported.append((name, meaning))
    for name, meaning in imported:
        if meaning.context not in known:
            gone[name].append(meaning)
    for name, lost in gone.items():
        first = lost[0]
        contexts = sorted({meaning.context for meaning in lost})
        what = f"{len(contexts)} of its units are not in this project, such as {contexts[0]}"
        mend = "nothing, if it comes from elsewhere: its pairs count as those of other units"
        yield Finding(Location(name, _at(first.wordings[0].place).line), "orphan", what, mend)


def _at(place: str) -> Location:
    path, _, line = place.rpartition(":")
    return Location(path, int(line)) if path and line.isdecimal() else Location(place)


def _short(text: str) -> str:
    shown = " ".join(text.split())
    return f"«{shown}»" if len(shown) <= 60 else f"«{shown[:59]}…»"


def by_code(found: Sequence[Finding]) -> dict[str, int]:
    """Count findings by their code, in the order of the alphabet."""
    counts: dict[str, int] = defaultdict(int)
    for finding in found:
        counts[finding.code] += 1
    return dict(sorted(counts.items()))
