"""Texts of two documents that translate each other, offered to the memory as TMX.

Blocks are aligned by length (Gale and Church, 1993). A pair is offered when the figures of both
agree and enough of their long words begin alike, as most do in French, English and Spanish: of the
forum's own translations, free ones, 9 in 10 pass; of other texts of one length on the same
subjects, 1 in 10.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import combinations
from typing import TypeAlias

from publisher.adapters.strict_yaml import Plain
from publisher.adapters.tmx import Header, Unit, Variant, segment_of, write_tmx
from publisher.checks.examined import Examined
from publisher.checks.facts.matching import unmatched
from publisher.importing.history import is_texts
from publisher.text.alignment import align
from publisher.text.blocks import cut
from publisher.text.stemming import without_accents

ALIKE = 0.2  # of the long words of the shorter text
LONG = 6  # letters of a long word, of which so many tell it:
BEGINNING = 5
TOLERANCE = 2.0  # one text may be so many times as long as the other
FOLDER = "build/import"
_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")


Text: TypeAlias = tuple[str, str]  # language and words


def pairs_of(
    records: Mapping[str, Mapping[str, Plain]], languages: Sequence[str]
) -> list[tuple[Text, Text]]:
    """Return what translates each other in some records, each pair once, in their order."""
    found = {
        pair: None
        for data in records.values()
        for value in data.values()
        for pair in _translations(value, languages)
    }
    return list(found)


def tmx(pairs: Iterable[tuple[Text, Text]]) -> bytes:
    """Return pairs as a memory that `publisher tm import` reads."""
    units = [
        Unit(one[0], tuple(Variant(name, segment_of(text)) for name, text in (one, other)))
        for one, other in pairs
    ]
    file = BytesIO()
    write_tmx(file, units, Header())
    return file.getvalue()


def _translations(value: Plain, languages: Sequence[str]) -> Iterator[tuple[Text, Text]]:
    if isinstance(value, list):
        for member in value:
            yield from _translations(member, languages)
    elif isinstance(value, dict):
        texts = {key: text for key, text in value.items() if isinstance(text, str)}
        if is_texts(value, languages):
            for one, other in combinations(texts, 2):
                yield from _blocks((one, texts[one]), (other, texts[other]))
        else:
            for member in value.values():
                yield from _translations(member, languages)


def _blocks(one: Text, other: Text) -> Iterator[tuple[Text, Text]]:
    blocks = cut(one[1]).blocks
    aligned = align(blocks, cut(other[1]), lambda _, __: False)
    for block, text in zip(blocks, aligned, strict=True):
        if text and _translates((one[0], block.text), (other[0], text)):
            yield (one[0], block.text), (other[0], text)


def _translates(one: Text, other: Text) -> bool:
    short, long = sorted((len(one[1]), len(other[1])))
    if long > TOLERANCE * short + LONG:
        return False
    here, there = Examined(one[1], one[0]), Examined(other[1], other[0])
    if unmatched(here, there) or unmatched(there, here):
        return False
    stems, others = _beginnings(one[1]), _beginnings(other[1])
    fewest = min(len(stems), len(others))
    return fewest > 0 and len(stems & others) >= ALIKE * fewest


def _beginnings(text: str) -> set[str]:
    return {without_accents(word.lower())[:BEGINNING] for word in _WORD.findall(text)}
