"""The check `lost-record`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.pages import record_of, seen
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import page_check
from publisher.checks.subject import Corpus, Spot, Subject
from publisher.model.observation import Sight


@page_check("lost-record", Severity.ERROR)
def lost_record(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """A record that a booklet owes its readers is on no page of it.

    The build has failed for it, and the last good booklets are still in place. A record is owed by
    the publications of its edition: every session, initiative and page by the programme, every
    report by the reports.

    Bad: ``page -: {sight: lost, anchor: pages-welcome}``
    Good: ``page 3: {sight: title, at: title.es, text: Bienvenida, size: 3}``
    """
    for one in seen(corpus, Sight.LOST):
        looked = one.looked
        for each in one.observations:
            record = record_of(corpus, looked, each.anchor)
            name = f"{looked.edition}/{looked.language}/{looked.publication}"
            what = f"'{each.anchor}' is on no page of {name}"
            mend = "see that its session, parent and day are right; if they are, tell the makers"
            spot = Spot(record.path, (), looked.edition, looked.language)
            yield spot, Problem(*WHOLE, what, mend, key=f"{looked.publication} {each.anchor}")
