"""The check `stale`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import State
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_CHANGES: Mapping[Grade | None, str] = {
    Grade.TYPOGRAPHY: ": only its typography",
    Grade.VALUES: ": only numbers, dates or links",
    Grade.WORDING: ": its wording",
    Grade.MEANING: ": perhaps its meaning",
    Grade.LANGUAGE: ": it is in another language now; does this still say the same?",
}


@unit_check("stale", Severity.WARNING, states=(State.STALE,))
def stale(pair: Pair) -> Iterator[Problem]:
    """The source has changed since this translation was made.

    Readers are shown the old translation with a label. The finding says how far the change goes,
    if that is known.

    Bad: ``Bienvenue à tous`` → ``Welcome`` [stale]
    Good: ``Bienvenue à tous`` → ``Welcome everyone``
    """
    what = f"the source has changed since this was translated{_CHANGES.get(pair.change, '')}"
    yield Problem(*WHOLE, what, "compare with '#| msgid', correct it, then take 'fuzzy' away")
