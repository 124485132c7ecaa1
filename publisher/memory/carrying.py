"""Offer the translation of a text whose values or names are others: with the new ones in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias
from unicodedata import normalize

from publisher.memory.pair import Pair, Query

# Old source, new source, translation, source language, target language: the translation with
# the values of the new source, or None where a person must write it.
Carry: TypeAlias = Callable[[str, str, str, str, str], str | None]


def carried(pair: Pair, query: Query, names: Iterable[tuple[str, str]], carry: Carry) -> str | None:
    """Return the pair's translation made fit for the query; None where a person must do it.

    Source and query have the same shape; ``names`` are those of the one and of the other in their
    order. A changed name is put in where both texts have the old one exactly once, and where it
    begins with the same kind of sound: "d'Anne" is not "d'Marie".
    """
    source, target = pair.source, pair.target
    for was, now in names:
        if was == now:
            continue
        new_source, new_target = _renamed(source, was, now), _renamed(target, was, now)
        if new_source is None or new_target is None:
            return None
        source, target = new_source, new_target
    if source == query.text:
        return target
    return carry(source, query.text, target, *query.direction)


def _renamed(text: str, was: str, now: str) -> str | None:
    places = list(re.finditer(rf"(?<!\w){re.escape(was)}(?!\w)", text))
    if len(places) != 1 or _sound(was) != _sound(now):
        return None
    return text[: places[0].start()] + now + text[places[0].end() :]


def _sound(name: str) -> str:
    """Return what the word before a name may depend on: how the name begins."""
    first = normalize("NFD", name)[0].lower()
    if first in "hy":
        return first  # either, by the word
    return "vowel" if first in "aeiouœæ" else "consonant"
