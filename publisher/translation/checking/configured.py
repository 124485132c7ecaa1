"""Read ``sources/checks.yaml``, or another file of its kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from publisher.adapters.strict_yaml import positions, read
from publisher.checks.configuration import PATH, Configuration
from publisher.errors import Location, UsageError
from publisher.model.decode import Fault, decode
from publisher.model.finding import Finding, Gravity, did_you_mean


def read_configuration(
    root: Path, path: str | None, known: Collection[str]
) -> tuple[Configuration, list[Finding]]:
    """Return what a project decides, or nothing decided with every fault of the file.

    ``known`` are the names of checks and families. Raises `UsageError` when a file that was named
    is not there.
    """
    file = root / (path or PATH)
    if not file.is_file():
        if path is not None:
            raise UsageError("no such file", Location(path), f"without it, {PATH} is read")
        return Configuration(), []
    content = file.read_bytes()
    data, findings = read(content, path or PATH)
    if data is None:
        return Configuration(), findings
    configuration, faults = decode(Configuration, data, ())
    if configuration is not None:
        faults = list(_unknown(configuration, known))
    if configuration is None or faults:
        return Configuration(), _placed(faults, path or PATH, content)
    return configuration, []


def _unknown(configuration: Configuration, known: Collection[str]) -> Iterator[Fault]:
    # A suppression with an unknown name is told by the check `unused-suppression`.
    for number, judgement in enumerate(configuration.severities):
        if judgement.check not in known:
            what = f"no check or family is called '{judgement.check}'"
            mend = did_you_mean(judgement.check, known)
            yield Fault(("severities", number, "check"), "unknown-check", what, mend)


def _placed(faults: Collection[Fault], path: str, content: bytes) -> list[Finding]:
    places, found = positions(content), []
    for fault in faults:
        where = fault.path
        while where and where not in places:
            where = where[:-1]
        at = Location(path, *places.get(where, (1, 1)))
        found.append(Finding(at, fault.code, fault.what, fault.mend, Gravity.CONFIGURATION))
    return sorted(found)
