"""English as printed in Britain, with curly double quotes and the spaced en dash."""

from __future__ import annotations

from publisher.text.typography.characters import NNBSP, SPACE, UPPER
from publisher.text.typography.common import (
    CLOSED_MARKS,
    DASH,
    DOUBLE_SPACE,
    ELLIPSIS,
    ETC,
    NUMBER_UNIT,
    PAGES,
    YEARS,
    day_then_month,
    title_then_name,
    word_then_number,
)
from publisher.text.typography.quotes import double_quotes, single_quotes
from publisher.text.typography.rules import Profile, Rule, swap

MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# What follows an apostrophe at the head of a word: ’90s, ’tis, and the ’s of a fragment whose
# noun stands in bold before it. The letter s in quotes ('s') is none.
ELISIONS = (
    r"(?:\d\ds?|[Tt](?:is|was)|[Ee]m|[Tt]il|[Bb]out|[Cc]ause|[Rr]ound"
    r"|s|t|re|ve|ll|d|m)(?![\w'])|n(?!\w)"
)
TITLES = r"(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Professor|St|Sir|Dame)\.?"
NUMBERED = (
    r"(?:[Nn]os?\.|pp?\.|vols?\.|chs?\.|[Ff]igs?\.|[Aa]rts?\.|[Ss]ecs?\.|[Pp]aras?\.|eds?\.|§)"
)

ENGLISH = Profile(
    language="en",
    rules=(
        DOUBLE_SPACE,
        ETC,
        ELLIPSIS,
        Rule(
            "double-quotes",
            double_quotes("“”", "‘’"),
            "curly quotes, double outside and single within (house rule)",
        ),
        Rule(
            "single-quotes",
            single_quotes(ELISIONS),
            "the apostrophe is curly, and faces left at the head of ’90s too (New Hart's Rules)",
        ),
        CLOSED_MARKS,
        DASH,
        YEARS,
        PAGES,
        Rule(
            "closed-percent",
            swap(rf"(?<=\d){SPACE}+([%‰])(?!\w)", r"\1"),
            "no space before the percent sign (New Hart's Rules): 55%",
        ),
        NUMBER_UNIT,
        Rule(
            "clock",
            swap(rf"(?<=\d){SPACE}+(?=[ap]\.?m(?!\w))", NNBSP),
            "9 a.m. stays whole",
        ),
        word_then_number(NUMBERED, "number-sign", "No. 5, p. 12 and the like stay whole"),
        title_then_name(TITLES, UPPER, "Mr Smith stays whole"),
        day_then_month("st|nd|rd|th", MONTHS, "8 October stays whole"),
    ),
)
