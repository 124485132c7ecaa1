"""What the rules of typography would change in a stored text, sorted by what people call it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem
from publisher.checks.typography.screen import may_be_set
from publisher.text.typography import changes
from publisher.text.typography.characters import SPACE

_SPACES = re.compile(SPACE)
# Rules for the space between a mark or sign and its word, which French puts a plain one in.
_BESIDE = frozenset(
    ("after-opening-guillemet", "before-closing-guillemet", "space-before-mark", "symbol-space")
)
# Nobody writes a longer paragraph, or reads of more changes before some are made.
_LONGEST, _MOST = 10_000, 500
_KINDS = (
    ("quote", "quotes"),
    ("apostrophe", "quotes"),
    ("ellipsis", "ellipsis"),
    ("etc", "ellipsis"),
    ("ordinal", "ordinals"),
    ("number-sign", "ordinals"),
    ("dash", "dashes"),
    ("range", "ranges"),
)


class Setting(NamedTuple):
    """A place of a text, and how it will be set."""

    kind: str  # "plain space", "spacing", "quotes", "ellipsis", "ordinals", "dashes", ""
    start: int
    end: int
    after: str


def settings(text: Examined, kind: str) -> list[Setting]:
    """Return what would be changed of one kind, in the text's order."""
    return [setting for setting in text.shared(_all) if setting.kind == kind]


def _all(text: Examined) -> Sequence[Setting]:
    if not may_be_set(text):
        return ()
    found: list[Setting] = []
    known: dict[str, Sequence[Setting]] = {}  # items of lists and cells of tables may be many
    for said, at in text.runs:
        if said not in known:
            may_be = said == text.text or may_be_set(text.replaced(said))
            known[said] = _settings(_beginning(said), text.language) if may_be else ()
        for name, start, end, after in known[said]:
            found.append(Setting(name, at + start, at + end, after))
        if len(found) > _MOST:
            break
    return sorted(found, key=lambda setting: setting.start)


def _beginning(run: str) -> str:
    return run if len(run) <= _LONGEST else run[:_LONGEST].rpartition(" ")[0]


def problems(text: Examined, kind: str, what: str, mend: str) -> Iterator[Problem]:
    """Yield a problem with its fix for each place; ``what`` and ``mend`` may show {0} and {1}."""
    for _, start, end, after in settings(text, kind):
        before = text.text[start:end]
        yield Problem(start, end, what.format(before, after), mend.format(before, after), after)


def problems_of_spaces(text: Examined, kind: str) -> Iterator[Problem]:
    """Yield one problem for all plain spaces of a kind, with one fix."""
    found = settings(text, kind)
    if not found:
        return
    start, end = found[0].start, max(setting.end for setting in found)
    pieces, done = [], start
    for setting in found:
        if setting.start >= done:
            pieces += [text.text[done : setting.start], setting.after]
            done = setting.end
    what = f"{len(found)} plain space{'s' * (len(found) > 1)} where a line must not break"
    fix = "".join([*pieces, text.text[done:end]])
    yield Problem(start, end, what, "write no-break spaces", fix, key=kind)


def _settings(run: str, language: str) -> tuple[Setting, ...]:
    """Return the changes that can be made in the text as it stands: not those of others."""
    return tuple(
        Setting(kind, change.start, end, change.after)
        for change in changes(run, language)
        for end in [change.start + len(change.before)]
        for kind in [_kind(change.rule, change.before, change.after, language)]
        if run[change.start : end] == change.before
    )


@lru_cache(maxsize=10_000)
def _kind(rule: str, before: str, after: str, language: str) -> str:
    if rule == "double-space":
        return ""  # the check doubled-space tells of it
    if _SPACES.sub("", before) == _SPACES.sub("", after):
        alike = _SPACES.sub(" ", before) == _SPACES.sub(" ", after)
        if alike:
            if " " not in before:  # one no-break space for another: both hold the line
                return ""
            beside = rule in _BESIDE and language.startswith("fr")
            return "plain space" if beside else "loose space"
        return "spacing"
    return next((kind for part, kind in _KINDS if part in rule), "")
