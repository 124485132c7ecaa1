"""What a project decides about its checks: ``sources/checks.yaml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Annotated, Literal

from publisher.model.fields import LANGUAGE, Pattern

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

PATH = "sources/checks.yaml"
PERCENT = Pattern(r"100|[1-9]?[0-9]", "95")
NUMBER = Pattern(r"0|[1-9][0-9]{0,5}", "20")
LINES = Pattern(r"[1-9][0-9]?", "4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Findings that the project accepts."""

    check: str  # an id, a family, or "*"
    reason: str = ""  # the check `suppression-without-reason` asks for one
    unit: str = "*"  # a pattern of contexts: "gsef2018/initiatives/koopera:*"
    language: Annotated[str, LANGUAGE] | None = None  # None: every one


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How much a check, or a family of them, matters in this project."""

    check: str
    severity: Literal["error", "warning", "note", "off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """How much of some units must be done, in per cent of the words of their sources."""

    done: Annotated[str, PERCENT]
    language: Annotated[str, LANGUAGE] | None = None  # None: each of them
    edition: str | None = None  # or "registries" or "ui"; None: all together
    # What such a booklet prints, of that edition or of all, registries included.
    publication: Literal["program", "catalogue", "sheets", "reports"] | None = None
    field: str = "*"  # a pattern of roles: "title", "description"
    unit: str = "*"  # a pattern of contexts: "gsef2018/initiatives/*"
    state: Literal["done", "reviewed"] = "done"  # what counts
    severity: Literal["error", "warning", "note"] = "error"  # of the finding when it is missed

    @property
    def about(self) -> str:
        """What it is asked of, as the file says it: "edition=gsef2018 field=title"."""
        return _about(self, "done", "severity")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How many findings there may be."""

    most: Annotated[str, NUMBER]
    check: str = "*"  # an id, a family, or "*"
    severity: Literal["error", "warning", "note"] | None = None  # None: any
    language: Annotated[str, LANGUAGE] | None = None  # None: all together
    unit: str = "*"  # a pattern of contexts

    @property
    def about(self) -> str:
        """What it is a limit of, as the file says it: "severity=warning language=es"."""
        return _about(self, "most")


def _about(rule: DataclassInstance, *without: str) -> str:
    said = {f.name: getattr(rule, f.name) for f in fields(rule) if f.name not in without}
    default = {f.name: f.default for f in fields(rule)}
    return " ".join(f"{name}={v}" for name, v in said.items() if v != default[name])


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a page is found in one language."""

    language: Annotated[str, LANGUAGE]
    url: str  # exactly as texts have it


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePage:
    """One page in the languages it exists in, so that each text may lead to its own."""

    same: tuple[Address, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleLines:
    """How many lines a kind of title may take on a page."""

    kind: Literal["initiative", "workshop", "block", "session", "sheet", "report", "page", "index"]
    lines: Annotated[str, LINES]


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """``sources/checks.yaml``; a project without one decides nothing."""

    ignore: tuple[Ignore, ...] = ()
    severities: tuple[Judgement, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    limits: tuple[Limit, ...] = ()
    addresses: tuple[SamePage, ...] = ()
    title_lines: tuple[TitleLines, ...] = ()

    def instead(self, language: str, source: str) -> dict[str, str]:
        """Return for addresses of one language those that its sources have in their place."""
        found = {}
        for page in self.addresses:
            urls = {address.language: address.url for address in page.same}
            if language in urls and source in urls:
                found[urls[language]] = urls[source]
        return found
