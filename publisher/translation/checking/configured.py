"""Read ``sources/checks.yaml``, or another file of its kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from publisher.adapters.strict_yaml import positions, read
from publisher.checks.configuration import PATH, Configuration
from publisher.errors import Location, UsageError
from publisher.model.decode import Fault, decode
from publisher.model.finding import Finding, Gravity, did_you_mean
from publisher.model.project import Settings


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
    judged = [(("severities", n), one.check) for n, one in enumerate(configuration.severities)]
    limited = [(("limits", n), one.check) for n, one in enumerate(configuration.limits)]
    for place, check in (*judged, *limited):
        if check not in known and check != "*":
            what = f"no check or family is called '{check}'"
            yield Fault((*place, "check"), "unknown-check", what, did_you_mean(check, known))


def misnamed(
    root: Path, path: str | None, configuration: Configuration, settings: Settings
) -> list[Finding]:
    """Return the editions, publications and languages that rules name and the project has not.

    Such a rule would hold for nothing, whatever happens.
    """
    faults = list(_misnamed(configuration, settings))
    file = path or PATH
    return _placed(faults, file, (root / file).read_bytes()) if faults else []


def _misnamed(configuration: Configuration, settings: Settings) -> Iterator[Fault]:
    editions = {e.id: e.publications for e in settings.editions}
    asked = [(("thresholds", n), one.language) for n, one in enumerate(configuration.thresholds)]
    limited = [(("limits", n), one.language) for n, one in enumerate(configuration.limits)]
    for place, language in (*asked, *limited):
        if language is not None and language not in settings.languages:
            what = f"'{language}' is no language of this project"
            mend = did_you_mean(language, settings.languages)
            yield Fault((*place, "language"), "unknown-language", what, mend)
    for number, one in enumerate(configuration.thresholds):
        names = editions.keys() if one.publication else {*editions, "registries", "ui"}
        if one.edition is not None and one.edition not in names:
            what = f"no edition is called '{one.edition}'"
            mend = did_you_mean(one.edition, names)
            yield Fault(("thresholds", number, "edition"), "unknown-edition", what, mend)
        elif one.publication is not None:
            meant = [one.edition] if one.edition else editions
            published = {kind for edition in meant for kind in editions[edition]}
            if one.publication not in published:
                what = f"'{one.publication}' is not published"
                mend = did_you_mean(one.publication, published)
                yield Fault(("thresholds", number, "publication"), "unknown-value", what, mend)


def _placed(faults: Collection[Fault], path: str, content: bytes) -> list[Finding]:
    places = positions(content)
    return sorted(fault.finding(path, places, Gravity.CONFIGURATION) for fault in faults)
