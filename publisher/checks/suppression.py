"""Findings that a person accepts, and why.

In the comment of an entry, for its unit (any number of lines, ids or families parted by commas):

    # publisher: ignore=doubled-word,markdown-structure -- as the sponsor writes it

In ``sources/checks.yaml``, for whatever its patterns match; see `publisher.checks.configuration`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from publisher.checks.configuration import PATH, Configuration, Ignore, Limit
from publisher.checks.description import Description
from publisher.checks.problem import Problem
from publisher.checks.subject import Corpus, Origin, Pair, Spot, Subject

_NAME = r"[\w*]+(?:-\w+)*"
_NAMES = rf"{_NAME}(?:[ \t]*,[ \t]*{_NAME})*"
_COMMENT = re.compile(
    rf"^[ \t]*publisher:[ \t]*ignore[ \t]*=[ \t]*({_NAMES})[ \t]*(?:--(.*))?$", re.MULTILINE
)


@dataclass(frozen=True, slots=True, eq=False)
class Suppression:
    """What one name in one place wants hidden."""

    at: Subject  # the entry whose comment says it, or the place in the configuration
    rule: Ignore

    def hides(self, check: Description, subject: Subject) -> bool:
        """Tell whether a finding of this check about this subject is accepted."""
        rule = self.rule
        return (
            check.suits(rule.check)
            and (rule.language is None or rule.language == subject.language)
            and (rule.unit == "*" or fnmatchcase(subject.context, rule.unit))
        )


@dataclass(slots=True)
class Suppressed:
    """What the checks of a run itself look at: its suppressions, and how much came past them."""

    configured: Sequence[Suppression] = ()
    whole: bool = True  # every check was made of everything, so that an idle one is unused
    unsure: frozenset[str] = frozenset()  # names of checks that have not seen everything
    known: frozenset[str] = frozenset()  # ids and families of all checks
    used: set[int] = field(default_factory=set)  # by identity
    own: dict[int, tuple[Suppression, ...]] = field(default_factory=dict)  # by subject's identity
    limits: Sequence[Limit] = ()
    told: list[tuple[Description, Subject, Problem]] = field(
        default_factory=list
    )  # what nothing hid

    @classmethod
    def of(
        cls,
        corpus: Corpus,
        configuration: Configuration,
        known: frozenset[str],
        *,
        whole: bool,
        unsure: frozenset[str] = frozenset(),
    ) -> Suppressed:
        """Collect them from comments and configuration."""
        configured = [
            Suppression(Spot(PATH, ("ignore", number)), rule)
            for number, rule in enumerate(configuration.ignore)
        ]
        made = cls(configured, whole, unsure, known, limits=configuration.limits)
        for subject in (*corpus.origins, *corpus.pairs):
            if "publisher:" in subject.comment:
                made.own[id(subject)] = tuple(commented(subject))
        return made

    def hides(self, check: Description, subject: Subject) -> bool:
        """Tell whether a finding is accepted; whoever accepts it is remembered as used."""
        found = [
            one
            for one in (*self.own.get(id(subject), ()), *self.configured)
            if one.hides(check, subject)
        ]
        self.used.update(map(id, found))
        return bool(found)

    def all(self) -> Iterator[Suppression]:
        """Yield every suppression."""
        for group in self.own.values():
            yield from group
        yield from self.configured

    def idle(self) -> Iterator[Suppression]:
        """Yield those that hid nothing, as far as this run can tell."""
        for one in self.all():
            # Of a unit that waits for a person only its state was looked at.
            waits = isinstance(one.at, Pair) and not one.at.state.done
            sure = self.whole and one.rule.check not in self.unsure
            if id(one) not in self.used and sure and not waits:
                yield one


def commented(subject: Origin) -> Iterator[Suppression]:
    """Yield the suppressions in the comment of a unit's entry."""
    for found in _COMMENT.finditer(subject.comment):
        reason = (found[2] or "").strip()
        for name in found[1].split(","):
            yield Suppression(subject, Ignore(check=name.strip(), reason=reason))
