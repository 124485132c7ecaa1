"""The check `uneven-list`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin

_LEAST = 3  # items
_STOPS = frozenset(".!?…")


@project_check("uneven-list", Severity.NOTE)
def uneven_list(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    r"""One item of a list ends with a full stop and the others do not, or the other way round.

    Told of lists of three items and more in which a single one differs, at that one. The last may
    end the sentence that the list is.

    Bad: ``- un prêt.\n- un local\n- un conseil.\n- un four.``
    Good: ``- un prêt\n- un local\n- un conseil.``
    Good: ``- un prêt.\n- un local.\n- un conseil.``
    """
    for _, units in groupby(written(corpus), lambda origin: (origin.catalogue, origin.field)):
        for is_item, items in groupby(units, lambda origin: origin.text.kind == "item"):
            if is_item:
                yield from _odd(list(items))


def _odd(items: Sequence[Origin]) -> Iterator[tuple[Origin, Problem]]:
    stops = [item.text.prose.rstrip("*_» )")[-1:] in _STOPS for item in items]
    for stopped in (True, False):
        if len(items) >= _LEAST and stops.count(stopped) == 1:
            place = stops.index(stopped)
            if len(items) == _LEAST and stops.count(not stopped) < _LEAST - 1:
                continue
            if stopped and place == len(items) - 1:
                continue
            end = len(items[place].text.prose.rstrip())
            what = "this item ends with a full stop" if stopped else "this item has no full stop"
            mend = "end all items of the list alike"
            yield items[place], Problem(max(end - 1, 0), end, what, mend, key="end")
