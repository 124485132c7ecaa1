"""What the rules of typography would change in a stored text, sorted by what people call it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem
from publisher.text.typography import changes
from publisher.text.typography.characters import SPACE

_SPACES = re.compile(SPACE)
_KINDS = (
    ("quote", "quotes"),
    ("apostrophe", "quotes"),
    ("ellipsis", "ellipsis"),
    ("etc", "ellipsis"),
    ("ordinal", "ordinals"),
    ("number-sign", "ordinals"),
    ("dash", "dashes"),
    ("range", "dashes"),
)


class Setting(NamedTuple):
    """A place of a text, and how it will be set."""

    kind: str  # "plain space", "spacing", "quotes", "ellipsis", "ordinals", "dashes", ""
    start: int
    end: int
    after: str


def settings(text: Examined, kind: str) -> list[Setting]:
    """Return what would be changed of one kind, in the text's order."""
    found = [
        Setting(name, run.start + start, run.start + end, after)
        for run in text.runs
        for name, start, end, after in _settings(run.text, text.language)
        if name == kind
    ]
    return sorted(found, key=lambda setting: setting.start)


def problems(text: Examined, kind: str, what: str, mend: str) -> Iterator[Problem]:
    """Yield a problem with its fix for each place; ``what`` and ``mend`` may show {0} and {1}."""
    for _, start, end, after in settings(text, kind):
        before = text.text[start:end]
        yield Problem(start, end, what.format(before, after), mend.format(before, after), after)


@lru_cache(4096)
def _settings(run: str, language: str) -> tuple[Setting, ...]:
    """Return the changes that can be made in the text as it stands: not those of others."""
    return tuple(
        Setting(_kind(change.rule, change.before, change.after), change.start, end, change.after)
        for change in changes(run, language)
        for end in [change.start + len(change.before)]
        if run[change.start : end] == change.before
    )


def _kind(rule: str, before: str, after: str) -> str:
    if rule == "double-space":
        return ""  # the check doubled-space tells of it
    if _SPACES.sub("", before) == _SPACES.sub("", after):
        alike = _SPACES.sub(" ", before) == _SPACES.sub(" ", after)
        return "plain space" if alike else "spacing"
    return next((kind for part, kind in _KINDS if part in rule), "")
