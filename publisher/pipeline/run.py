"""Drive a build: make what changed, swap it in, say what lies where."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from publisher.adapters.ui_catalogues import load_interface
from publisher.errors import PublisherError, StorageError
from publisher.model.observation import UNFIT, plain
from publisher.model.project import Project
from publisher.pipeline.inputs import program
from publisher.pipeline.plan import Selection, Target, targets
from publisher.pipeline.pool import make_all
from publisher.pipeline.staging import Staging
from publisher.pipeline.state import NAME, State, is_whole
from publisher.pipeline.work import Made, Worker


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    made: Sequence[Made]
    errors: Sequence[PublisherError]
    state: State  # of all outputs, as it is now


def planned(project: Project) -> list[Target]:
    """Return every target of a project, in the order of its configuration."""
    editions = ((s.id, s.publications) for s in project.settings.editions)
    return list(targets(editions, project.settings.languages))


def run(
    project: Project,
    selection: Selection,
    inputs: str,
    staging: Staging,
    progress: Callable[[int, int, Made], None],
) -> Built:
    """Build the selected targets that changed; ``staging`` is held for this build.

    When any fails, nothing is swapped in and the errors are returned: the last good outputs stay
    whole. Raises `StorageError` when the disk says no, `BuildError` when a worker is killed.
    """
    build = str(staging.build)
    state = State.load(build)
    every = planned(project)
    wanted = [target for target in every if selection.takes(target)]
    keys = {
        target.path: known["key"]
        for target in wanted
        if (known := state.outputs.get(target.path)) and is_whole(known, build)
    }
    worker = Worker(staging.build.parent, staging, project, program())
    made = make_all(worker, _longest_first(wanted, project), keys, progress)
    errors = [one.error for one in made if one.error is not None]
    if errors:
        _record_failures(state, made, inputs, staging)
        return Built(made, errors, state)
    for one in made:
        _record(state, one, inputs, staging)
    _forget(state, every, staging)
    _stage_shared(staging, project, state, every)
    _stage_if_new(staging, NAME, state.dump())
    staging.commit()
    return Built(made, (), state)


def _longest_first(wanted: Sequence[Target], project: Project) -> list[Target]:
    """Put books before pages, then go by weight, so that no core idles at the end."""
    weight = {e: len(r.initiatives) + len(r.sessions) for e, r in project.editions.items()}
    return sorted(wanted, key=lambda t: (t.format != "pdf", -weight[t.edition], t))


def _record(state: State, one: Made, inputs: str, staging: Staging) -> None:
    """Note in the state what was made, and count it as part of the set if it came out new."""
    path = one.target.path
    known = state.outputs.get(path, {})
    if one.changed:
        files = {name: list(facts) for name, facts in one.files.items()}
        # Rendered again and the same after all: those who publish by date should not notice.
        if known.get("files") != files or not is_whole(known, str(staging.build)):
            staging.add(path)
        known = {"files": files, "pages": one.pages, "interface": list(one.interface)}
        known["seen"] = [plain(each) for each in one.seen]
        known["unfit"] = sum(each.sight in UNFIT for each in one.seen)
    state.failed.pop(path, None)
    state.outputs[path] = {**known, "key": one.key, "inputs": inputs, "facts": dict(one.facts)}


def _record_failures(state: State, made: Sequence[Made], inputs: str, staging: Staging) -> None:
    """Note why outputs failed, where checks can tell more, and nothing else: the last good stay."""
    for one in made:
        if one.error is not None and one.seen:
            seen = [plain(each) for each in one.seen]
            state.failed[one.target.path] = {"inputs": inputs, "seen": seen}
    with suppress(StorageError):  # what is wrong with the outputs is the better thing to say
        _stage_if_new(staging, NAME, state.dump())
        staging.commit()


def _forget(state: State, every: Sequence[Target], staging: Staging) -> None:
    """Take out what the project no longer has, such as a language it has dropped."""
    paths = {target.path for target in every}
    for path in state.outputs.keys() - paths:
        staging.remove(path)
        del state.outputs[path]
    state.failed = {path: known for path, known in state.failed.items() if path in paths}
    state.targets = [[t.edition, t.language, t.publication, t.format] for t in every]


def _stage_shared(
    staging: Staging, project: Project, state: State, every: Collection[Target]
) -> None:
    """Stage what belongs to no single publication: styles, portal and manifest."""
    from publisher.render.portal import render_portal
    from publisher.render.style import site_style

    root, languages = staging.build.parent, project.settings.languages
    interfaces = {language: load_interface(root, language) for language in languages}
    outputs = [_entry(t, state.outputs[t.path]) for t in every if t.path in state.outputs]
    manifest = {"version": 1, "outputs": outputs}
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    contents = {
        "assets/site.css": site_style().encode("utf-8"),
        "index.html": render_portal(project, outputs, interfaces).encode("utf-8"),
        "manifest.json": text.encode("utf-8"),
    }
    for name, content in contents.items():
        _stage_if_new(staging, name, content)
    digests = {name: [len(c), sha256(c).hexdigest()] for name, c in contents.items()}
    state.shared = {"files": digests}


def _stage_if_new(staging: Staging, name: str, content: bytes) -> None:
    file = staging.build / name
    if not (file.is_file() and file.read_bytes() == content):
        staging.write(name, content)
        staging.add(name)


def _entry(target: Target, known: dict[str, Any]) -> dict[str, Any]:
    """Return an output as the manifest lists it."""
    facts = known["facts"]
    entry: dict[str, Any] = {
        "path": target.path,
        "edition": target.edition,
        "language": target.language,
        "publication": target.publication,
        "format": target.format,
        "title": facts["title"],
        "title_language": facts["title_language"],
        "pages": known["pages"],
        "fields": facts["fields"],
        "complete": facts["complete"],
        "fallbacks": list(facts["fallbacks"]),
        "outdated": list(facts["outdated"]),
        "interface": dict(zip(("translated", "of"), known["interface"], strict=True)),
        "inputs": list(facts["inputs"]),
        "key": known["key"],
    }
    if target.format == "pdf":
        entry["bytes"], entry["sha256"] = known["files"][target.path]
    else:
        entry["files"] = {name: digest for name, (_, digest) in known["files"].items()}
        entry["sha256"] = sha256(json.dumps(entry["files"], sort_keys=True).encode()).hexdigest()
    return entry
