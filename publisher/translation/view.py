"""The project as readers are to see it: with what translators wrote, synchronised or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from publisher.catalogue.ledger import Mark
from publisher.catalogue.outcome import Outcome
from publisher.catalogue.project import Agreement, Recall
from publisher.catalogue.unit import Field, Path, State, digest
from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS, Project
from publisher.model.records import Record
from publisher.model.replace import with_texts
from publisher.model.translated import Translated
from publisher.text.blocks import cut


def reconciled(project: Project, agreement: Agreement, recall: Recall) -> Project:
    """Return the project with every field as it may be shown.

    A field shows its agreed translation; an older one, marked as such, while its source has moved
    on or people disagree; and none, so that readers get the original, where a part was never
    translated.
    """
    changed: dict[str, dict[Path, Translated]] = defaultdict(dict)
    by_field: dict[str, list[Outcome]] = defaultdict(list)
    for outcomes in agreement.outcomes.values():
        for outcome in outcomes:
            by_field[outcome.field.context].append(outcome)
    for group in by_field.values():
        field = group[0].field
        shown = _shown(field, group, recall)
        if shown != Translated(field.texts):
            changed[field.file][field.path] = shown
    return with_fields(project, changed) if changed else project


def _shown(field: Field, outcomes: Iterable[Outcome], recall: Recall) -> Translated:
    texts, outdated = dict(field.texts), set()
    for outcome in outcomes:
        text = _agreed(outcome, recall) if outcome.conflict else outcome.text
        if text is None or not (outcome.whole or outcome.conflict):
            texts.pop(outcome.language, None)
            continue
        texts[outcome.language] = text
        if not outcome.done:
            outdated.add(outcome.language)
    return Translated(texts, frozenset(outdated), field.path)


def _agreed(outcome: Outcome, recall: Recall) -> str | None:
    """Return a field in conflict as it was last agreed; None when that is not known any more."""
    pieces: list[str] = []
    for one in outcome.units:
        text = one.record
        if one.state is State.CONFLICT:
            marks = outcome.pairs.get(one.unit.fingerprint, {})
            texts = recall(outcome.language, one.unit.context, one.unit.source)
            known = (t for t in texts if marks.get(digest(t), Mark.RETIRED) is not Mark.RETIRED)
            text = next(known, None)
        if text is None:
            return None
        pieces.append(text)
    return cut(outcome.field.source, outcome.field.markdown).join(pieces)


def with_fields(project: Project, changed: Mapping[str, Mapping[Path, Translated]]) -> Project:
    """Return the project with these fields of these files replaced."""

    def renewed(records: Mapping[str, Record]) -> dict[str, Any]:
        return {id_: _renewed(record, changed) for id_, record in records.items()}

    registries: dict[str, Any] = {
        kind: renewed(getattr(project.registries, kind)) for kind in REGISTRY_KINDS
    }
    editions = {}
    for id_, records in project.editions.items():
        kinds: dict[str, Any] = {kind: renewed(getattr(records, kind)) for kind in EDITION_KINDS}
        editions[id_] = replace(records, edition=_renewed(records.edition, changed), **kinds)
    return replace(project, registries=replace(project.registries, **registries), editions=editions)


def _renewed(record: Any, changed: Mapping[str, Mapping[Path, Translated]]) -> Any:
    return with_texts(record, changed.get(record.path, {}))
