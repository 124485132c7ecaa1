"""Translations that may not go into their records: with them, the project could not be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from publisher.adapters.po import Catalogue
from publisher.adapters.strict_yaml import CONTROL
from publisher.adapters.yaml_editor import SURROGATE
from publisher.catalogue.history import units
from publisher.catalogue.outcome import Outcome, Settled
from publisher.catalogue.pieces import keeps_to_its_place
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import Path
from publisher.errors import Location
from publisher.model.decode import Fault
from publisher.model.finding import Finding
from publisher.model.project import Project
from publisher.model.rules import broken
from publisher.model.translated import Translated
from publisher.translation.changes import lines_of
from publisher.translation.view import with_fields

Words: TypeAlias = tuple[str, str, str]  # of a finding: code, what, how to mend


def refusals(
    project: Project, agreement: Agreement, documents: Mapping[Name, Catalogue]
) -> list[Finding]:
    """Return, each at its entry, what is wrong with the translations that are on their way.

    ``project`` has no fault, so whatever is wrong with it as it would be comes from them.
    """
    new = [(n, o) for n, os in agreement.outcomes.items() for o in os if _changes(o)]
    if not new:
        return []
    faults = _faults(project, [(outcome, outcome.text or "") for _, outcome in new])
    findings = []
    for name, outcome in new:
        at = lines_of(agreement, documents, name)
        for fault in faults.get(_where(outcome), ()):
            one = _guilty(project, outcome, fault)
            place = Location(name.path, at.get(id(one.was), 0))
            findings.append(Finding(place, fault.code, fault.what, fault.mend))
        for one, (code, what, mend) in (*_unwritable(outcome), *_swallowing(outcome)):
            place = Location(name.path, at.get(id(one.was), 0))
            findings.append(Finding(place, code, what, mend))
    return sorted(set(findings))


def _changes(outcome: Outcome) -> bool:
    return outcome.text not in (None, outcome.field.texts.get(outcome.language))


def _where(outcome: Outcome) -> tuple[str, Path]:
    return outcome.field.file, (*outcome.field.path, outcome.language)


def _faults(
    project: Project, texts: Iterable[tuple[Outcome, str]]
) -> dict[tuple[str, Path], list[Fault]]:
    """Return the faults a project would have with these texts, by file and path."""
    changed: dict[str, dict[Path, Translated]] = defaultdict(dict)
    for outcome, text in texts:
        field = outcome.field
        before = changed[field.file].get(field.path, Translated(field.texts))
        after = Translated({**before.texts, outcome.language: text})
        changed[field.file][field.path] = after
    found: dict[tuple[str, Path], list[Fault]] = defaultdict(list)
    for record, fault in broken(with_fields(project, changed)):
        found[record.path, fault.path].append(fault)
    return found


def _guilty(project: Project, outcome: Outcome, fault: Fault) -> Settled:
    """Return the unit that a fault is in; the first new one where it takes several to make it."""
    new = [one for one in outcome.units if one.record and one.record != one.before]
    return next(_alone(project, outcome, fault, new), new[0])


def _unwritable(outcome: Outcome) -> Iterator[tuple[Settled, Words]]:
    """Yield units whose new text has a character that no record can have."""
    for one in outcome.units:
        new = one.record if one.record != one.before else None
        if new and (found := CONTROL.search(new) or SURROGATE.search(new)):
            what = f"this text has the character U+{ord(found[0]):04X}, which no record can have"
            mend = "delete it; a .po may have it as an escape such as \\v or \\r"
            yield one, ("control-character", what, mend)


def _swallowing(outcome: Outcome) -> Iterator[tuple[Settled, Words]]:
    """Yield units of which the record would not give back the new text, or its neighbours' texts.

    An open fence takes in what follows it, and of a lone ">" nothing is left.
    """
    what = "put into its record, this text would be read as something else"
    mend = "leave out the marks of Markdown that its original does not have"
    parts = units(outcome.field)[1]
    for number, one in enumerate(outcome.units):
        new = one.record if one.record != one.before else None
        if new and not keeps_to_its_place(parts, number, new, outcome.field.markdown):
            yield one, ("marks", what, mend)


def _alone(
    project: Project, outcome: Outcome, fault: Fault, units: Iterable[Settled]
) -> Iterator[Settled]:
    for one in units:
        found = _faults(project, [(outcome, one.record or "")]).get(_where(outcome), ())
        if fault in found:
            yield one
