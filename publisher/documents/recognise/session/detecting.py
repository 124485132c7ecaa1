"""Which form a document is, by the labels in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from publisher.documents.block import Document
from publisher.documents.recognise.session.label_words import Part
from publisher.documents.recognise.session.labels import find_label

Evidence: TypeAlias = tuple[int, tuple[str, ...]]  # a score from 0 to 100; reasons for people


def evidence(
    document: Document, speak_for: Mapping[Part, int], speak_against: frozenset[Part]
) -> Evidence:
    """Add up what the labels of a document say for a kind of form; each counts once."""
    where: dict[Part, int] = {}
    for block in document.blocks:
        texts = [block.text, *(cell.text.partition("\n\n")[0] for cell in block.cells)]
        for label in filter(None, map(find_label, texts)):
            for part in label.parts:
                where.setdefault(part, block.span.first)
    found = sorted(where.keys() & speak_for.keys(), key=lambda part: (where[part], part.value))
    score = min(100, sum(speak_for[part] for part in found))
    against = sorted(where.keys() & speak_against, key=lambda part: (where[part], part.value))
    if len(found) < 3:  # a word of a form may stand in any text
        return 0, ()
    reasons = [f"line {where[part]} has the label of “{part.value}”" for part in found]
    reasons += [f"against it: line {where[part]} has “{part.value}”" for part in against]
    return max(0, score - 25 * len(against)), tuple(reasons)
