"""The check `title-years`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.records.every import every_record, value_at
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.translated import Translated
from publisher.model.walk import texts

_YEARS = re.compile(r"(?<![\d.-])((?:19|20)\d\d)[-–/]((?:19|20)\d\d)(?![\d-])")


@project_check("title-years", Severity.WARNING)
def title_years(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """A title and the text below it say different years of one span.

    One of the two years is the same, 2018–2021 and 2018–2022, and the span of the title does not
    stand in the text.

    Bad: ``forum/initiatives/a: {code: "1", language: fr, session: s, title: {fr: Plan 2018-2021}, organisations: [x], description: {fr: Le plan 2018–2022 aide les ateliers.}}``
    Good: ``forum/initiatives/a: {code: "1", language: fr, session: s, title: {fr: Plan 2018-2021}, organisations: [x], description: {fr: "Le plan 2018–2021 suit celui de 2014–2017."}}``
    """  # noqa: E501 - an example is one line
    for record in every_record(corpus):
        for path, title, _ in texts(record):
            if path[-1] != "title":
                continue
            owner = value_at(record, path[:-1])
            below = getattr(owner, "description", None) or getattr(owner, "body", None)
            if isinstance(below, Translated):
                for language, what in _contradictions(title, below):
                    problem = Problem(*WHOLE, what, "correct the wrong one", key=what)
                    yield Spot(record.path, (*path, language)), problem


def _contradictions(title: Translated, below: Translated) -> Iterator[tuple[str, str]]:
    texts_below = dict(below)
    for language, said in title:
        known = {found.groups() for found in _YEARS.finditer(texts_below.get(language, ""))}
        for found in _YEARS.finditer(said):
            if other := _alike(found.groups(), known):
                yield language, f"'{found[0]}' in the title, '{'–'.join(other)}' in the text below"


def _alike(years: tuple[str, ...], known: set[tuple[str, ...]]) -> tuple[str, ...]:
    if years in known:
        return ()
    alike = (other for other in sorted(known) if {*other} & {*years} and other[0] != years[1])
    return next((other for other in alike if other[1] != years[0]), ())
