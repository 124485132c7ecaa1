"""What the memory is told about languages, as a command will tell it; and pairs to look up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from publisher.catalogue.grading import turned
from publisher.catalogue.values import carry
from publisher.memory.held import HeldStore
from publisher.memory.lookup import Memory
from publisher.memory.pair import Direction, Match, Pair, Query
from publisher.memory.shape import Shapers

EN_FR = Direction("en", "fr")


def pair(source: str, target: str, **known: Any) -> Pair:
    """Return a pair from English into French."""
    return Pair(source, target, **{"direction": EN_FR, **known})


def memory(pairs: Iterable[Pair], names: Iterable[str] = ()) -> Memory:
    """Return a memory of some pairs."""
    shapers = Shapers(names)
    return Memory(HeldStore(pairs, shapers), shapers, carry, turned)


def look_up(
    text: str, pairs: Iterable[Pair], names: Iterable[str] = (), **asked: Any
) -> list[Match]:
    """Look an English text up among pairs, with the lowest threshold there is."""
    return memory(pairs, names).lookup(Query(text, EN_FR, **asked), threshold=50)


def explained(match: Match) -> list[str]:
    """Return the reasons of a match as they are printed."""
    return [str(reason) for reason in match.reasons]
