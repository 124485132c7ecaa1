"""What an import did, or would do: for the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from publisher.documents.meeting import Contradiction
from publisher.importing.incoming import Incoming
from publisher.model.finding import Finding


@dataclass(slots=True)
class Imported:
    """The outcome of one import; without ``documents`` nothing could be read."""

    documents: Sequence[Incoming] = ()
    findings: list[Finding] = field(default_factory=list)
    records: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """How many records of each folder are new, changed or as they were."""
    pairs: Mapping[str, int] = field(default_factory=dict)
    """How many translations are offered to the memory, by file."""
    contradictions: list[tuple[str, Contradiction]] = field(default_factory=list)
    """What documents of one session say differently, with the record it concerns."""
    refused: bool = False  # nothing may be written
