"""What a project decides about its checks: ``sources/checks.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from publisher.model.fields import LANGUAGE, Pattern

PATH = "sources/checks.yaml"
PERCENT = Pattern(r"100|[1-9]?[0-9]", "95")


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
    field: str = "*"  # a pattern of roles: "title", "description"
    unit: str = "*"  # a pattern of contexts: "gsef2018/initiatives/*"
    state: Literal["done", "reviewed"] = "done"  # what counts
    severity: Literal["error", "warning", "note"] = "error"  # of the finding when it is missed


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
class Configuration:
    """``sources/checks.yaml``; a project without one decides nothing."""

    ignore: tuple[Ignore, ...] = ()
    severities: tuple[Judgement, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    addresses: tuple[SamePage, ...] = ()

    def instead(self, language: str, source: str) -> dict[str, str]:
        """Return for addresses of one language those that its sources have in their place."""
        found = {}
        for page in self.addresses:
            urls = {address.language: address.url for address in page.same}
            if language in urls and source in urls:
                found[urls[language]] = urls[source]
        return found
