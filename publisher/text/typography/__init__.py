"""Micro-typography: the spaces, quotes, dashes and raised letters that each language wants.

`typeset` is what rendering applies to every text of the records; `changes` says which rule
would alter what, for checks; `runs` cuts a typeset text into plain, raised and small-capital
pieces. Nothing here knows mark-up, files or pages.

To add a rule, add a line to the table of its language and a case to the tests. To add a
language, write its profile and name it in `registry`.
"""

from __future__ import annotations

from publisher.text.typography.engine import Change, changes, typeset
from publisher.text.typography.registry import PROFILES, profile_of
from publisher.text.typography.rules import Profile, Rule
from publisher.text.typography.runs import Run, Style, runs

__all__ = [
    "PROFILES",
    "Change",
    "Profile",
    "Rule",
    "Run",
    "Style",
    "changes",
    "profile_of",
    "runs",
    "typeset",
]
