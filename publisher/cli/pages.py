"""What the last build saw on its pages, as far as they still show what the sources say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from publisher.cli.output import count
from publisher.model.observation import LookedAt, of_plain
from publisher.pipeline.plan import Target
from publisher.pipeline.state import State
from publisher.translation.checking.request import Request


def with_pages(request: Request, inputs: str) -> tuple[Request, str]:
    """Return the request with the pages that are up to date, and a note on those that are not.

    ``inputs`` is the digest of what the pages ought to show (`publisher.pipeline.inputs`). The note
    is for whoever asks for checks of pages. Books that were never made are none of it, unless some
    checks were asked for by name: who makes only a few of them knows it.
    """
    state = State.load(str(request.root / "build"))
    books = [Target(*parts) for parts in state.targets if parts[3] == "pdf"]
    known = {target: _seen(state.outputs, target, inputs) for target in books}
    failed = {target: _seen(state.failed, target, inputs) for target in books}
    looked = [
        LookedAt(
            *target[:3], tuple(map(of_plain, (*(known[target] or ()), *(failed[target] or ()))))
        )
        for target in books
        if known[target] is not None or failed[target] is not None
    ]
    unseen = [
        target
        for target in books
        if known[target] is None
        and (not request.languages or target.language in request.languages)
        and (not request.editions or target.edition in request.editions)
    ]
    missed = [target for target in unseen if request.select or target.path in state.outputs]
    note = ""
    if missed:
        what = f"the pages of {count(len(missed), 'booklet')} were not looked at"
        note = f"{what}, for they are not up to date; first: publisher build"
    elif request.select and not books:
        note = "pages were not looked at, for nothing was built yet; first: publisher build"
    return replace(request, looked=looked, unseen=len(unseen) or int(not books)), note


def _seen(outputs: Mapping[str, Any], target: Target, inputs: str) -> Sequence[Any] | None:
    """Return what was seen when a book was made, or could not be, of these inputs."""
    known = outputs.get(target.path, {})
    return known["seen"] if known.get("inputs") == inputs else None
