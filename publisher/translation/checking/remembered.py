"""What the last checks of a project found, for as long as nothing they looked at has changed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from json import dumps
from pathlib import Path
from typing import Any

from publisher.adapters.files import write_atomically
from publisher.checks.description import Description, Scope
from publisher.checks.finding import CheckFinding
from publisher.checks.problem import Severity
from publisher.checks.standing import Standing
from publisher.errors import Location, StorageError
from publisher.translation.checking.request import Checked, Request

FOLDER = "build/.cache/checks"
KEPT = 8  # runs; `--select` and the like make another of each


def key_of(request: Request, inputs: str) -> str | None:
    """Return what a run is known by, or None for one that depends on more than its inputs.

    ``inputs`` is the digest of sources, catalogues and program (`publisher.pipeline.inputs`). What
    was seen on the pages is part of the request.
    """
    if request.files or request.changed_since is not None:
        return None
    asked = request.select, request.ignore, request.languages, request.editions
    settings = b""
    if request.configuration is not None:
        file = request.root / request.configuration
        settings = file.read_bytes() if file.is_file() else b"none"
    content = dumps([inputs, *map(list, asked), request.configuration]).encode() + settings
    pages = repr((request.looked, request.unseen > 0)).encode()
    return sha256(content + pages).hexdigest()


def recall(root: Path, key: str) -> Checked | None:
    """Return what such a run found, but for the texts that fixes need, and how much is translated.

    None when nobody knows. No check is imported for it: of each only its description is needed.
    """
    import orjson

    try:
        kept = orjson.loads((root / FOLDER / f"{key}.json").read_bytes())
        return Checked(
            findings=[_finding(one) for one in kept["findings"]],
            checks=[_description(one) for one in kept["checks"]],
            units=int(kept["units"]),
            languages=kept["languages"],
            standings=[Standing(**one) for one in kept["standings"]],
        )
    except (OSError, ValueError, KeyError, TypeError):  # lost or damaged: it is found out again
        return None


def remember(root: Path, key: str, checked: Checked) -> None:
    """Keep what a run found; what cannot be written is not missed. Old runs are forgotten."""
    import orjson

    if checked.faults:
        return
    content = orjson.dumps(
        {
            "checks": [
                Description(one.id, one.family, one.scope, one.severity, one.page)
                for one in checked.checks
            ],
            "units": checked.units,
            "languages": checked.languages,
            "standings": checked.standings,
            "findings": checked.findings,
        },
        default=list,  # a place in a file
    )
    with suppress(StorageError, OSError):
        write_atomically(root / FOLDER / f"{key}.json", content)
        files = sorted((root / FOLDER).glob("*.json"), key=lambda file: file.stat().st_mtime_ns)
        for old in files[:-KEPT]:
            old.unlink()


def _description(kept: Mapping[str, Any]) -> Description:
    known = {"scope": Scope(kept["scope"]), "severity": Severity(kept["severity"])}
    return Description(**{**kept, **known})


def _finding(kept: Mapping[str, Any]) -> CheckFinding:
    places = {name: Location(*kept[name]) for name in ("at", "record_at") if kept[name]}
    return CheckFinding(**{**kept, "severity": Severity(kept["severity"]), **places})
