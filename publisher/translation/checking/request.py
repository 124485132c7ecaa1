"""What somebody wants checked, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publisher.checks.description import Description, Scope

if TYPE_CHECKING:
    from pathlib import Path

    from publisher.catalogue.coverage import Coverage
    from publisher.checks.finding import CheckFinding
    from publisher.checks.gate import Entry
    from publisher.checks.runner import Found
    from publisher.checks.standing import Standing
    from publisher.model.finding import Finding
    from publisher.model.observation import LookedAt


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody wants checked."""

    root: Path
    files: Sequence[str] = ()  # catalogues, relative to ``root``; none: the project in it
    select: Sequence[str] = ()  # ids and families; none: all
    ignore: Sequence[str] = ()
    languages: Sequence[str] = ()  # of the texts; none: all
    editions: Sequence[str] = ()  # or "registries", "ui"; none: all
    changed_since: str | None = None
    configuration: str | None = None  # None: sources/checks.yaml
    coverage: bool = False  # how much is translated is wanted, too
    looked: Sequence[LookedAt] = ()  # pages that show what the sources say now
    unseen: int = 0  # publications whose pages do not, or are not there

    @property
    def of_all(self) -> bool:
        """Whether every check is made of everything that is there."""
        return not any((self.select, self.ignore, self.languages, self.editions))

    @property
    def whole(self) -> bool:
        """Whether everything found is told."""
        return self.of_all and self.changed_since is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What a change is compared with: the project as a commit has it."""

    commit: str
    readable: bool = True  # it holds a project, and one that can be read
    gone: Sequence[Entry] = ()  # findings that the commit has and the change has not
    coverage: Coverage | None = None  # in the commit
    refused: Sequence[tuple[str, str]] = ()  # code and wording of what sync would refuse there


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of it."""

    found: Sequence[Found] = ()
    findings: Sequence[CheckFinding] = ()  # one for each of these, in their order
    faults: Sequence[Finding] = ()  # why nothing could be checked, or what sync would refuse
    checks: Sequence[Description] = ()  # those that were asked
    units: int = 0  # source texts and translations that were looked at
    languages: Sequence[str] = ()
    standings: Sequence[Standing] = ()  # if every check was made of everything
    coverage: Coverage | None = None  # if it was asked for
    since: Since | None = None  # if a commit was named

    @property
    def of_pages(self) -> Sequence[str]:
        """The checks of pages among them."""
        return [check.id for check in self.checks if check.scope is Scope.PAGE]
