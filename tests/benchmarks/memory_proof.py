"""Prove the memory's answers by comparing a text with every source there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec

from publisher.catalogue.grading import turned
from publisher.catalogue.values import carry
from publisher.memory.judging import Judge
from publisher.memory.lookup import THRESHOLD, Memory
from publisher.memory.measure import Probe, written
from publisher.memory.pair import Match, Query, Store, source_key
from publisher.memory.shape import Shapers
from tests.benchmarks.harness import check
from tests.benchmarks.memory_store import DIRECTION

SHAPERS = Shapers()
SHAPER = SHAPERS[DIRECTION.source]
COMPARED = 1_000_000  # comparisons in Python, for each size, where there is no RapidFuzz


def look_up(known: Memory, text: str) -> list[Match]:
    """Return the best match, if there is one."""
    return known.lookup(Query(text, DIRECTION), limit=1)


def prove(store: Store, sources: Sequence[str], shapes: Sequence[str], texts: Sequence[str]) -> str:
    """Check the answers to texts against judging every source; say how many they were.

    ``shapes`` are those of the sources. All of the texts with RapidFuzz; without it, as many as
    can be compared by our own measure in reasonable time.
    """
    known = Memory(store, SHAPERS, carry, turned)
    quick = find_spec("rapidfuzz") is not None
    proved = texts if quick else texts[: max(1, COMPARED // len(sources))]
    for text in proved:
        near = _near(text, shapes) if quick else range(len(sources))
        expected = judged(store, text, [(sources[place], shapes[place]) for place in near])
        check(look_up(known, text) == expected, f"not the best match for '{text}': {expected}")
    return f"{len(proved)} of {len(texts)} answers proved against all {len(sources):,} sources"


def _near(text: str, shapes: Sequence[str]) -> Iterable[int]:
    """Return the places of all shapes that may score enough, found by RapidFuzz.

    Its similarity is twice the longest common subsequence of characters by both lengths. That of
    whole words, the other half of our score, is a common subsequence of characters as well; so
    our score is never more.
    """
    process = import_module("rapidfuzz.process")
    similarity = import_module("rapidfuzz.distance").Indel.normalized_similarity
    shape = "".join(f"{token} " for token in SHAPER(text).tokens)
    least = THRESHOLD / 100 - 1e-9
    near = process.extract(shape, shapes, scorer=similarity, score_cutoff=least, limit=None)
    return [place for _, _, place in near]


def judged(store: Store, text: str, near: Iterable[tuple[str, str]]) -> list[Match]:
    """Return the best match for a text among some sources with their shapes, if there is one."""
    judge, probe = Judge(Query(text, DIRECTION), SHAPER, carry, turned), Probe(SHAPER(text).tokens)
    best: list[Match] = []
    for source, shape in near:
        score = 100 if source == text else probe.score(shape.split())
        if score < THRESHOLD:
            continue
        for pair in store.pairs(DIRECTION, source_key(source)):
            best.append(judge.match(pair, score, ambiguous=False))
    best = [match for match in best if match.score >= THRESHOLD]
    return sorted(best, key=lambda match: judge.rank(match.pair, match.score))[:1]


def no_better(store: Store, known: Memory, found: Mapping[str, str]) -> str:
    """Check that nothing a peer found is a better match than ours; say how much it found."""
    for text, source in ((text, source) for text, source in found.items() if source):
        shape = written(SHAPER(source).tokens)
        theirs, ours = judged(store, text, [(source, shape)]), look_up(known, text)
        worse = theirs and (not ours or ours[0].score < theirs[0].score)
        check(not worse, f"'{source}' is a better match for '{text}'")
    return f"what it found for {len(found)} texts is no better match than ours"
