"""Note in the ledger which translations a second person has read and found good."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.adapters.transaction import Transaction
from publisher.catalogue import ledger
from publisher.catalogue.ledger import Ledger, Mark
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import digest, field_of
from publisher.errors import UsageError
from publisher.model.finding import Finding, did_you_mean
from publisher.translation import paths
from publisher.translation.line_ends import ended_like
from publisher.translation.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One translation that counts as reviewed from now on, or does no longer."""

    language: str
    unit: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a review did."""

    marked: Sequence[Reviewed] = ()
    unknown: Sequence[Reviewed] = ()  # to the ledger, and so not marked: no sync has seen them
    findings: Sequence[Finding] = ()  # why the project cannot be read


def review(
    root: Path,
    files: Transaction,
    wanted: Callable[[Name, str], bool],
    *,
    language: str | None = None,
    withdraw: bool = False,
) -> Review:
    """Stage a mark for every agreed translation that is ``wanted``.

    ``wanted`` is asked with a catalogue and the unit in it; ``language`` narrows it. A translation
    that the last sync did not see has no line in the ledger yet, so it gets none; with ``withdraw``
    the marks are taken away. A translation loses its mark by itself when its text or its source
    changes. The caller commits. Raises `UsageError` for a language the project does not have.
    """
    workspace, findings = open_workspace(root, files.read)
    if workspace is None:
        return Review(findings=findings)
    ledgers = workspace.desk.ledgers
    if language is not None:
        ledgers = {language: _ledger(ledgers, language)}
    old, new = Mark.TRANSLATED, Mark.REVIEWED
    if withdraw:
        old, new = new, old
    agreement = workspace.agree()
    marked: list[Reviewed] = []
    unknown: list[Reviewed] = []
    for target, lines in ledgers.items():
        before = len(marked)
        for one, fingerprint, text in _agreed(agreement, target, wanted):
            known = lines.pairs(field_of(one.unit)).get(fingerprint, {})
            if known.get(text) is old:
                known[text] = new
                marked.append(one)
            elif known.get(text) is not new:
                unknown.append(one)
        if len(marked) > before:
            path = paths.ledger(target)
            files.write(path, ended_like(files.read(path), ledger.dump(lines)))
    return Review(marked, unknown)


def _ledger(ledgers: Mapping[str, Ledger], language: str) -> Ledger:
    if language not in ledgers:
        what = f"no language '{language}' in this project"
        raise UsageError(what, mend=did_you_mean(language, ledgers))
    return ledgers[language]


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
