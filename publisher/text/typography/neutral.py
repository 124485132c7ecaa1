"""Every language without a profile of its own (Basque, Catalan…): what holds everywhere."""

from __future__ import annotations

from publisher.text.typography.common import ELLIPSIS, NUMBER_UNIT
from publisher.text.typography.quotes import BETWEEN_LETTERS
from publisher.text.typography.rules import Profile, Rule, swap

NEUTRAL = Profile(
    language="",
    rules=(
        ELLIPSIS,
        Rule(
            "apostrophe",
            swap(BETWEEN_LETTERS, "’"),
            "between two letters the straight mark can only be an apostrophe",
        ),
        NUMBER_UNIT,
    ),
)
