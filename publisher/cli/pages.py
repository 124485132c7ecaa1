"""What the last build saw on its pages, as far as they still show what the sources say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from publisher.checks.description import Scope
from publisher.checks.registry import checks
from publisher.cli.output import Output, count
from publisher.model.observation import LookedAt, of_plain
from publisher.pipeline.plan import Target
from publisher.pipeline.state import State
from publisher.translation.checking.request import Request


def with_pages(request: Request, inputs: str, out: Output) -> Request:
    """Return the request with the pages that are up to date; say of which it has none.

    ``inputs`` is the digest of what the pages ought to show (`publisher.pipeline.inputs`).
    """
    if not _wanted(request):
        return request
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
    asked = [
        target
        for target in books
        if (not request.languages or target.language in request.languages)
        and (not request.editions or target.edition in request.editions)
    ]
    unseen = sum(known[target] is None for target in asked)
    if not books:
        out.note("pages were not looked at, for nothing was built yet; first: publisher build")
    elif unseen:
        what = f"the pages of {count(unseen, 'booklet')} were not looked at"
        out.note(f"{what}, for they are out of date; first: publisher build")
    return replace(request, looked=looked, unseen=unseen or int(not books))


def _wanted(request: Request) -> bool:
    """Tell whether any check of pages is asked for."""
    return any(
        (not request.select or any(map(check.suits, request.select)))
        and not any(map(check.suits, request.ignore))
        for check in checks().values()
        if check.scope is Scope.PAGE
    )


def _seen(outputs: Mapping[str, Any], target: Target, inputs: str) -> Sequence[Any] | None:
    """Return what was seen when a book was made, or could not be, of these inputs."""
    known = outputs.get(target.path, {})
    return known["seen"] if known.get("inputs") == inputs else None
