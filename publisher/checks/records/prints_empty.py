"""The check `prints-empty`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.records.every import every_record, participations
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.records import Record
from publisher.model.walk import Path, leaves, texts

_SAYS = re.compile(r"[^\W_]")


@project_check("prints-empty", Severity.WARNING)
def prints_empty(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """Something that readers are promised has nothing in it.

    A text or a name without a letter or a figure; somebody who takes part and has no name, no
    function and nothing to say.

    Bad: ``organisations/x: {name: "—"}``
    Bad: ``themes/x: {title: {fr: Emploi, en: "..."}}``
    Bad: ``forum/sessions/a: {code: "1", language: fr, kind: session, title: {fr: A}, speakers: [{country: FR}]}``
    Good: ``organisations/x: {name: "3×4"}`` and ``themes/x: {title: {fr: Emploi}}``
    Good: ``forum/sessions/a: {code: "1", language: fr, kind: session, title: {fr: A}, speakers: [{person: x}, {role: {fr: Un habitant}}]}``
    """  # noqa: E501 - an example is one line
    for record in every_record(corpus):
        for path, what in _empty(record):
            yield Spot(record.path, path), Problem(*WHOLE, what, "fill it in, or delete it")


def _empty(record: Record) -> Iterator[tuple[Path, str]]:
    for path, translated, _ in texts(record):
        for language, text in translated:
            if not _SAYS.search(text):
                yield (*path, language), f"'{text.strip()}' says nothing"
    for path, value, _ in leaves(record):
        named = path[-1] in ("name", "sort", "printed_as") and isinstance(value, str)
        if named and not _SAYS.search(value):
            yield path, f"'{value.strip()}' is no name"
    for path, one in participations(record):
        if not (one.person or one.organisations or one.role or one.title or one.description):
            yield path, "nobody is named here"
