"""The check `foreign-acronym`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.facts.acronyms import own_form
from publisher.checks.problem import Problem, Severity
from publisher.checks.records.every import every_record, names_of
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin

_WORD = re.compile(r"(?<![\w.@/&-])[A-Z]{3,6}(?![\w@&-])")
_NAME_BEFORE = re.compile(r"[\w,;’] ?[^\W\d_a-zß-ÿ][\w’-]* \Z")
_NAME_AFTER = re.compile(r" [^\W\d_a-zß-ÿ]")
_FAR = 40  # characters
_ALSO_WORDS = frozenset(("CAP", "PAC", "WHO", "CIT", "ACI", "ICA", "GES", "PAM"))


@project_check("foreign-acronym", Severity.WARNING)
def foreign_acronym(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """The author uses the acronym of another language.

    The goals that Spanish calls ODS are ODD in French, the ILO is the OIT. Left alone within a
    name, beside the language's own form, and where it is how a body of the registries is called.
    What translators use is compared with the source by `acronyms`.

    Bad (fr): ``Notre travail et les ODS``
    Bad (fr): ``Un projet du ILO``
    Bad (es): ``Los SDG en el barrio``
    Good (fr): ``Notre travail et les ODD``
    Good (fr): ``Un projet de l’OIT (ILO), avec UCLG Afrique``
    """
    names = (name for record in every_record(corpus) for name in names_of(record))
    registered = {word for name in names for word in name.split()}
    for origin in written(corpus):
        prose = origin.text.prose
        told = set[str]()
        for found in _WORD.finditer(prose):
            right = own_form(found[0], origin.text.base)
            if not right or found[0] in registered | _ALSO_WORDS | told:
                continue
            if not _in_name(prose, found) and re.search(rf"\b{right}\b", prose) is None:
                what = f"'{found[0]}' is '{right}' in this language"
                told.add(found[0])
                yield origin, Problem(*found.span(), what, f"write '{right}'")


def _in_name(prose: str, found: re.Match[str]) -> bool:
    before = _NAME_BEFORE.search(prose[max(found.start() - _FAR, 0) : found.start()])
    after = _NAME_AFTER.match(prose[found.end() : found.end() + 2])
    return bool(before or after)
