"""A check, as its file declares it, and the kinds of functions that do the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from publisher.catalogue.unit import State
from publisher.checks.clues import ANYTHING, Needs
from publisher.checks.description import Description
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem
from publisher.checks.subject import Corpus, Pair, Subject
from publisher.checks.suppression import Suppressed

TextCheck: TypeAlias = Callable[[Examined], Iterable[Problem]]
UnitCheck: TypeAlias = Callable[[Pair], Iterable[Problem]]
ProjectCheck: TypeAlias = Callable[[Corpus], Iterable[tuple[Subject, Problem]]]
RunCheck: TypeAlias = Callable[[Suppressed], Iterable[tuple[Subject, Problem]]]


@dataclass(frozen=True, slots=True)
class Check(Description):
    """One check, and what it is asked about."""

    languages: frozenset[str]  # without region, of the text that is looked at; empty: all
    states: frozenset[State]  # of the units it is asked about
    run: TextCheck | UnitCheck | ProjectCheck | RunCheck
    needs: Needs = ANYTHING
    # Of a project's: of each source text and field it says the same when it sees no others.
    apart: bool = False

    def speaks(self, base: str) -> bool:
        """Tell whether it knows a language, given without region."""
        return not self.languages or base in self.languages
