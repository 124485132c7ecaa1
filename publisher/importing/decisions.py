"""What people decided about imports: ``sources/import.yaml``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from publisher.adapters.strict_yaml import positions, read
from publisher.model.decode import Fault, decode
from publisher.model.finding import Finding, Gravity, did_you_mean
from publisher.model.project import Registries
from publisher.model.rules import vars_of

PATH = "sources/import.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A name as documents have it, and a record of a registry that it is, or is not."""

    registry: Literal["people", "organisations", "places"]
    name: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Typography that stays as it is printed."""

    text: str  # such as "l'ESS": what the repair would change, with some letters around it
    reason: str
    document: str | None = None  # None: in all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A document that is a new version of one with another name."""

    document: str
    earlier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of spreadsheets, by the words above it, and the field it is."""

    header: str
    field: str  # "title.fr", "organisations"
    collection: str | None = None  # None: in sheets of every kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """``sources/import.yaml``; a project without one decides nothing."""

    same: tuple[Identity, ...] = ()
    other: tuple[Identity, ...] = ()
    keep: tuple[Keep, ...] = ()
    replaces: tuple[Replacement, ...] = ()
    columns: tuple[Column, ...] = ()

    def earlier(self, document: str) -> str:
        """Return the name under which a document was imported before: its own, or another."""
        names = {one.document: one.earlier for one in self.replaces}
        return names.get(document, document)


def read_decisions(
    reader: Callable[[str], bytes | None], registries: Registries
) -> tuple[Decisions, list[Finding]]:
    """Return what is decided, or nothing with every fault of the file."""
    content = reader(PATH)
    if content is None:
        return Decisions(), []
    data, findings = read(content, PATH)
    if data is None:
        return Decisions(), findings
    decisions, faults = decode(Decisions, data, ())
    if decisions is not None:
        faults = list(_unknown(decisions, vars_of(registries)))
    if decisions is None or faults:
        places = positions(content)
        return Decisions(), sorted(f.finding(PATH, places, Gravity.CONFIGURATION) for f in faults)
    return decisions, []


def _unknown(
    decisions: Decisions, registries: Mapping[str, Mapping[str, object]]
) -> Iterator[Fault]:
    for list_, identities in (("same", decisions.same), ("other", decisions.other)):
        for number, one in enumerate(identities):
            known = registries[one.registry]
            if one.record not in known:
                what = f"no record '{one.record}' in {one.registry}"
                path = (list_, number, "record")
                yield Fault(path, "dangling", what, did_you_mean(one.record, known))
