"""Apply a profile to a text, and tell which rule changed what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from publisher.text.typography.protect import mask
from publisher.text.typography.registry import profile_of
from publisher.text.typography.rules import Edit, Profile, Rule

# The table is applied until it finds nothing more to do: that makes the result stable whatever
# one rule leaves to another. Prose needs one round and one to see that nothing is left; the
# worst of two million nasty strings needed three. The limit only guards against a rule written
# wrongly.
ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Change:
    """What one rule would alter at one place."""

    rule: str
    start: int  # in characters from the beginning of the original text
    before: str  # as the rule found it: an earlier rule may have been there first
    after: str


@dataclass(frozen=True, slots=True)
class _Step:
    rule: Rule
    before: str  # the whole text
    edits: Sequence[Edit]  # never empty
    after: str  # the whole text


@lru_cache(4096)  # labels and names come again on every page
def typeset(text: str, language: str) -> str:
    """Set a plain text by the typographic rules of a language.

    Expects NFC text without mark-up; a fragment is welcome: space at its ends is neither added
    nor removed (a plain one may become a no-break one). Total, idempotent, linear in time.
    A language without a profile gets the few rules that hold everywhere.
    """
    for step in _steps(text, profile_of(language)):
        text = step.after
    return text


def changes(text: str, language: str) -> tuple[Change, ...]:
    """List what `typeset` would alter, rule after rule; empty if it would alter nothing."""
    found: list[Change] = []
    origins = list(range(len(text) + 1))  # for each character: where it stood in the original
    for step in _steps(text, profile_of(language)):
        for edit in step.edits:
            before = step.before[edit.start : edit.end]
            found.append(Change(step.rule.name, origins[edit.start], before, edit.after))
        origins = _carried(origins, step.edits)
    return tuple(found)


def _steps(text: str, profile: Profile) -> Iterator[_Step]:
    masked = mask(text)
    for _ in range(ROUNDS):
        stable = True
        for rule in profile.rules:
            # A match may span a protected part, but must not rewrite it from its mask.
            edits = [
                edit
                for edit in rule.find(masked)
                if masked[edit.start : edit.end] == text[edit.start : edit.end]
            ]
            if edits:
                stable = False
                after = _applied(text, edits)
                yield _Step(rule, text, edits, after)
                text, masked = after, mask(after)
        if stable:
            return


def _applied(text: str, edits: Sequence[Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.after]
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)


def _carried(origins: Sequence[int], edits: Sequence[Edit]) -> list[int]:
    carried: list[int] = []
    done = 0
    for edit in edits:
        carried += origins[done : edit.start]
        carried += [origins[edit.start]] * len(edit.after)
        done = edit.end
    carried += origins[done:]
    return carried
