"""Drive a build: load, make what changed on all cores, swap it in, say what lies where."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from publisher.adapters.ui_catalogues import load_interface
from publisher.errors import BuildError, PublisherError
from publisher.model.project import Project
from publisher.pipeline.inputs import program
from publisher.pipeline.plan import Selection, Target, targets
from publisher.pipeline.staging import Staging
from publisher.pipeline.state import State, is_whole
from publisher.pipeline.work import Made, Worker

Progress = Callable[[int, int, Made], None]
_worker: Worker  # of this process; set by `_start` in each worker


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    made: Sequence[Made]
    errors: Sequence[PublisherError]
    outputs: Sequence[dict[str, Any]]  # every output of the project, as the manifest lists it


def planned(project: Project) -> list[Target]:
    """Return every target of a project, in the order of its configuration."""
    editions = ((s.id, s.publications) for s in project.settings.editions)
    return list(targets(editions, project.settings.languages))


def run(
    root: Path, project: Project, selection: Selection, inputs: str, progress: Progress
) -> Built:
    """Build the selected targets that changed.

    When any fails, nothing is swapped in and the errors are returned: the last good outputs stay
    whole. Raises `StorageError` when the disk says no.
    """
    build = root / "build"
    state = State.load(str(build))
    staging = Staging(build)
    staging.recover()
    staging.begin()
    try:
        wanted = [target for target in planned(project) if selection.takes(target)]
        made = list(_make(root, project, staging, state, wanted, progress))
        errors = [one.error for one in made if one.error is not None]
        if errors:
            return Built(made, errors, ())
        outputs = _record(state, made, planned(project), inputs)
        _stage_the_rest(staging, project, state, outputs)
        for one in made:
            if one.changed:
                staging.add(one.target.path)
        staging.commit()
        return Built(made, (), outputs)
    finally:
        staging.abandon()


def _make(
    root: Path,
    project: Project,
    staging: Staging,
    state: State,
    wanted: Sequence[Target],
    progress: Progress,
) -> Iterator[Made]:
    build = str(root / "build")
    code = program()
    keys = {
        target.path: known["key"]
        for target in wanted
        if (known := state.outputs.get(target.path)) and is_whole(known, build)
    }
    # The long ones first, so that no core idles at the end: books before pages, then by weight.
    weight = {e: len(r.initiatives) + len(r.sessions) for e, r in project.editions.items()}
    order = sorted(wanted, key=lambda t: (t.format != "pdf", -weight[t.edition], t))
    workers = min(len(order), len(os.sched_getaffinity(0))) or 1
    pool = ProcessPoolExecutor(
        workers, get_context("fork"), _start, (root, staging.folder, project, code)
    )
    try:
        waiting = [pool.submit(_work, target, keys.get(target.path)) for target in order]
        for number, future in enumerate(as_completed(waiting), 1):
            one = future.result()
            progress(number, len(waiting), one)
            yield one
    except BrokenProcessPool as error:
        what = "a worker process was killed, perhaps for lack of memory"
        raise BuildError(what, mend="free memory, or build fewer languages at once") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(root: Path, staging: Path, project: Project, code: str) -> None:
    global _worker  # noqa: PLW0603 - a process pool has no other place for a worker's state
    _worker = Worker(root, staging, project, code)


def _work(target: Target, old_key: str | None) -> Made:
    return _worker.make(target, old_key)


def _record(
    state: State, made: Sequence[Made], every: Sequence[Target], inputs: str
) -> list[dict[str, Any]]:
    """Note in the state what was made; return the manifest's outputs."""
    for one in made:
        old = state.outputs.get(one.target.path, {})
        kept = {"files": old.get("files", {}), "pages": old.get("pages", 0)}
        fresh = {"files": {n: list(v) for n, v in one.files.items()}, "pages": one.pages}
        state.outputs[one.target.path] = {
            **(fresh if one.changed else kept),
            "key": one.key,
            "inputs": inputs,
            "facts": dict(one.facts),
        }
    state.targets = [[t.edition, t.language, t.publication, t.format] for t in every]
    paths = {target.path for target in every}
    state.outputs = {path: known for path, known in state.outputs.items() if path in paths}
    return [
        _entry(target, state.outputs[target.path])
        for target in every
        if target.path in state.outputs
    ]


def _entry(target: Target, known: dict[str, Any]) -> dict[str, Any]:
    facts = known["facts"]
    entry: dict[str, Any] = {
        "path": target.path,
        "edition": target.edition,
        "language": target.language,
        "publication": target.publication,
        "format": target.format,
        "title": facts["title"],
        "pages": known["pages"],
        "fields": facts["fields"],
        "complete": facts["complete"],
        "fallbacks": list(facts["fallbacks"]),
        "inputs": list(facts["inputs"]),
        "key": known["key"],
    }
    if target.format == "pdf":
        entry["bytes"], entry["sha256"] = known["files"][target.path]
    else:
        entry["files"] = {name: digest for name, (_, digest) in known["files"].items()}
        entry["sha256"] = sha256(json.dumps(entry["files"], sort_keys=True).encode()).hexdigest()
    return entry


def _stage_the_rest(
    staging: Staging, project: Project, state: State, outputs: Sequence[dict[str, Any]]
) -> None:
    """Stage what belongs to no single publication: styles, portal, manifest and state."""
    from publisher.render.portal import render_portal
    from publisher.render.style import site_style

    interfaces = {
        language: load_interface(staging.build.parent, language)
        for language in project.settings.languages
    }
    manifest = {"version": 1, "outputs": outputs}
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    others = {
        "assets/site.css": site_style().encode("utf-8"),
        "index.html": render_portal(project, outputs, interfaces).encode("utf-8"),
        "manifest.json": text.encode("utf-8"),
        ".cache/state.json": state.dump(),
    }
    for name, content in others.items():
        staging.path(name).write_bytes(content)
        staging.add(name)
