"""Note in the ledger which translations a second person has read and found good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publisher.adapters.transaction import Transaction
from publisher.catalogue import ledger
from publisher.catalogue.ledger import Mark
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import digest, field_of
from publisher.model.finding import Finding
from publisher.translation import paths
from publisher.translation.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One translation that counts as reviewed from now on, or does no longer."""

    language: str
    unit: str
    source: str
    text: str


def review(
    root: Path,
    files: Transaction,
    wanted: Callable[[Name, str], bool],
    *,
    withdraw: bool = False,
) -> tuple[list[Reviewed], list[Finding]]:
    """Stage a mark for every agreed translation that is ``wanted``; return those that got one.

    ``wanted`` is asked with a catalogue and the unit in it. A translation that the last sync did
    not see has no line in the ledger yet, so it gets none; with ``withdraw`` the marks are taken
    away. A translation loses its mark by itself when its text or its source changes. The caller
    commits. Why the project cannot be read is returned as findings.
    """
    workspace, findings = open_workspace(root, files.read)
    if workspace is None:
        return [], findings
    old, new = Mark.TRANSLATED, Mark.REVIEWED
    if withdraw:
        old, new = new, old
    agreement = workspace.agree()
    marked: list[Reviewed] = []
    for language, lines in workspace.desk.ledgers.items():
        before = len(marked)
        for one, fingerprint, target in _agreed(agreement, language, wanted):
            known = lines.pairs(field_of(one.unit)).get(fingerprint, {})
            if known.get(target) is old:
                known[target] = new
                marked.append(one)
        if len(marked) > before:
            files.write(paths.ledger(language), ledger.dump(lines))
    return marked, []


def _agreed(
    agreement: Agreement, language: str, wanted: Callable[[Name, str], bool]
) -> Iterator[tuple[Reviewed, str, str]]:
    """Yield what stands in a language without doubt, with the digests of source and text."""
    for name, outcomes in agreement.outcomes.items():
        if name.target != language:
            continue
        for outcome in outcomes:
            for one in outcome.units:
                unit, text = one.unit, one.record
                if text is not None and one.state.done and wanted(name, unit.context):
                    found = Reviewed(language, unit.context, unit.source, text)
                    yield found, unit.fingerprint, digest(text)
