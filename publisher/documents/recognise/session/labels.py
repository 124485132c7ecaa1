"""How the labels of a form are found, whatever their mark-up, order of words and bullets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from publisher.documents.phrases import is_hint
from publisher.documents.recognise.session.label_words import LABELS, OPENINGS, Part
from publisher.text.stemming import without_accents

_FILLERS = frozenset(
    "a au aux d de des du l la le les un une par the of to an from by del el los las al "
    "nom noms prenom name names nombre nombres numero number "
    "session sessions sesion atelier workshop taller".split()
)
_Found: TypeAlias = tuple[frozenset[Part], frozenset[str]]

_LONGEST = 200  # characters; a longer line is nobody's label
_GENDERS = re.compile(r"\((?:e|s|es|a|as|o|os|ne|rice|trice|euse)\)|[.·](?:e|s|rice|trice)\b")
_ENCLOSED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER = re.compile(r"(?<!\w)(?:n[o°]\s*)?(\d{1,2})(?:er|re|e|eme|ere|st|nd|rd|th|[ºªa.])?(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"[/&+,()]|(?<!\w)(?:et|and|y|e|ou|or|o)(?!\w)")
_BULLET = re.compile(r"[○●◦•·▪■□➢❖*o–—-]\s+(?=\S)")
_MARKS = re.compile(r"\*\*|__|[*`#]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label, and what the same line says after it."""

    parts: frozenset[Part]
    languages: frozenset[str]  # in which these words are the label
    value: str = ""  # Markdown

    def is_only(self, *parts: Part) -> bool:
        """Tell whether the label announces just these."""
        return self.parts == frozenset(parts)


def plain(text: str) -> str:
    """Return the text without mark-up, accents and capitals."""
    return without_accents(_MARKS.sub("", text)).lower().strip()


def without_bullet(text: str) -> str:
    """Take off a bullet that stands before a text as if it were a letter of it."""
    found = _BULLET.match(text)
    rest = text[found.end() :] if found else text
    letter = text[:1] == "o" and rest[:1] not in ("*", "_") and not rest[:1].isupper()
    return text if letter else rest


def find_label(text: str) -> Label | None:
    """Find the label with which a line opens, "**Date / Duration:** 8 October"; or None.

    Without a colon or tab the label must be all there is. A label may announce two things.
    """
    text = without_bullet(text.strip())
    head, colon, rest = _cut(text)
    if colon and len(head) <= _LONGEST and (found := label_parts(head)):
        if head.count("**") % 2:  # the bold ends behind the colon, or behind the value
            rest = rest.strip()
            rest = rest.removeprefix("**") if rest.startswith("**") else rest.removesuffix("**")
        return Label(*found, rest.strip())
    # One letter alone is a cell of some table.
    if 1 < len(text) <= _LONGEST and (found := label_parts(text.rstrip(" :\t"))):
        return Label(*found)
    return None


def _cut(text: str) -> tuple[str, str, str]:
    places = [place for place in map(text.find, ":：\t") if place > 0]
    if not places:
        return text, "", ""
    place = min(places)
    return text[:place], text[place], text[place + 1 :].lstrip(": \t")


@lru_cache(maxsize=4096)
def label_parts(text: str) -> _Found | None:
    """Return what a label announces and the languages it may be in; None if it is no label."""
    bare = _GENDERS.sub("", plain(_ENCLOSED.sub(_unless_hint, text)))
    if whole := _known(bare):
        return whole
    if opening := _opening(bare):
        return opening
    pieces = [piece for piece in _JOINTS.split(bare) if _WORD.search(piece)]
    found = [_known(piece) for piece in pieces]
    if len(pieces) < 2 or not all(found):
        return None
    parts = frozenset[Part]().union(*(known[0] for known in found if known))
    languages = frozenset.intersection(*(known[1] for known in found if known))
    return parts, languages


def _unless_hint(enclosed: re.Match[str]) -> str:
    return "" if is_hint(enclosed[0]) else enclosed[0]


def _known(bare: str) -> _Found | None:
    words = _words(bare)
    known = _table().get(words)
    if known is None:  # "bio of the speaker", "session 1"
        known = _table().get(words - _people()) if words > _people() & words else None
    return known


def _words(bare: str) -> frozenset[str]:
    words = [_singular(word) for word in _WORD.findall(_NUMBER.sub(" ", bare))]
    return frozenset(word for word in words if word not in _FILLERS) or frozenset(words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


@cache
def _phrases() -> Sequence[tuple[Part, str, str]]:
    return [
        (part, language, plain(phrase))
        for part, languages in LABELS.items()
        for language, phrases in languages.items()
        for phrase in phrases.split(", ")
    ]


@cache
def _table() -> Mapping[frozenset[str], _Found]:
    table: dict[frozenset[str], _Found] = {}
    for part, language, phrase in _phrases():
        parts, languages = table.setdefault(_words(phrase), (frozenset({part}), frozenset()))
        if part in parts:  # two parts do not share words within one language
            table[_words(phrase)] = parts, languages | {language}
    return table


@cache
def _people() -> frozenset[str]:
    return frozenset().union(*(_words(p) for part, _, p in _phrases() if part is Part.SPEAKERS))


def _opening(bare: str) -> _Found | None:
    """Know a sentence of the form by the words it opens with; what people write has a full stop."""
    if bare.endswith((".", "!")):
        return None
    for part, language, phrase in _phrases():
        if part in OPENINGS and bare.startswith(f"{phrase} "):
            return frozenset({part}), frozenset({language})
    return None


def claimed_language(labels: Sequence[Label]) -> str | None:
    """Return the language that most labels are in, the language a document says it is in."""
    votes: dict[str, int] = {}
    for label in labels:
        for language in label.languages:
            votes[language] = votes.get(language, 0) + 1
    best = sorted(votes, key=lambda language: -votes[language])
    if not best or (len(best) > 1 and votes[best[0]] == votes[best[1]]):
        return None
    return best[0]
