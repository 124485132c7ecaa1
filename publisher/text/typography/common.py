"""Patterns and rules that several languages share; each language decides which it takes."""

from __future__ import annotations

import re

from publisher.text.typography.characters import LETTER, NBSP, NNBSP, OPENING, SPACE
from publisher.text.typography.rules import Rule, swap

# Signs and symbols that follow a number. The units are those of the SI and of everyday money;
# a letter that is also a common word (a, A, y, V) is left out.
UNITS = (
    r"(?:[kM]?[€$£]|Md[€$£]|[%‰]|°[CF]?|EUR|USD|GBP"
    r"|[cdkm]?m[²³23]?|ha|[mk]?g|t|[cdhm]?[lL]|ms|s|min|h"
    r"|[kMGT]?Wh?|[kMG]?Hz|[kKMGT][oB]|km/h|kWh/an)(?![\w’'])"
)

# A mark that closes a clause, and what may follow one. A colon or semicolon needs a space, a
# closing quote or the end: so 11:00, a:b, :-) and ;) are none. Several ? and ! count as one.
_AFTER = r"(?=[\s»”’\"]|\Z)"
_AFTER_LOUD = r"(?=[\s»”’\"'.,;:…*)\]}–—-]|\Z)"
CLAUSE_MARK = rf"(?:[!?]+{_AFTER_LOUD}|[;:]{_AFTER})"

ELLIPSIS = Rule(
    "ellipsis",
    swap(r"(?<!\.)\.{3}(?!\.)", "…"),
    "three dots are one sign; two or four are left to a person",
)
ETC = Rule(
    "etc",
    swap(r"(?<!\w)([Ee]tc)(?:\.(?=[.…])|…)[.…]*+", r"\1."),
    "« etc. » never takes an ellipsis as well (Lexique; RAE; New Hart's Rules)",
)
DOUBLE_SPACE = Rule(
    "double-space",
    swap(r"(?<=\S) {2,}+(?=\S)", " "),
    "one space between words; indents and line ends are not words",
)
NUMBER_UNIT = Rule(
    "number-unit",
    swap(rf"(?<=\d){SPACE}+(?={UNITS})", NNBSP),
    "a number and its unit share a line (SI brochure, 5.4.3), without stretching",
)
DASH = Rule(
    "dash",
    swap(
        # A spaced hyphen or two are a dash, except between digits (3 - 2) and in a list's head.
        rf"(?:(?<=[^\s\d{OPENING}]){SPACE}+|\A{SPACE})(?P<hyphen>--?)(?={SPACE})"
        rf"|(?<=\d){SPACE}+(?P<after_digit>--?)(?={SPACE}[^\s\d])"
        rf"|(?:(?<=[^\s{OPENING}]){SPACE}+|\A{SPACE})(?P<dash>[–—])(?={SPACE})",
        lambda match: NBSP + (match["dash"] or "–"),
    ),
    "the spaced en dash of an aside, never at the head of a line (house rule)",
)


def _rising_dash(match: re.Match[str]) -> str:
    first, last = match["first"], match["last"]
    return f"{match['lead']}{first}–{last}" if int(first) < int(last) else match[0]


YEARS = Rule(
    "year-range",
    swap(
        rf"(?<![\w/.,–-])(?<![°ºᵒ]{SPACE})(?P<lead>)"
        r"(?P<first>1[4-9]\d\d|20\d\d)-(?P<last>1[4-9]\d\d|20\d\d)(?![\w/–-]|[.,]\d)",
        _rising_dash,
    ),
    "an en dash from one year to a later one; 2020-21 and codes are left alone",
)
PAGES = Rule(
    "page-range",
    swap(
        rf"(?<!\w)(?P<lead>(?:pp?\.|pages?|págs?\.|páginas?){SPACE}?)"
        r"(?P<first>\d{1,4})-(?P<last>\d{1,4})(?![\w/–-]|[.,]\d)",
        _rising_dash,
    ),
    "an en dash from one page to a later one",
)


CLOSED_MARKS = Rule(
    "no-space-before-mark",
    swap(
        # … but a spaced ratio (3 : 1) is left alone
        rf"(?<=[^\s\d{OPENING}]){SPACE}+({CLAUSE_MARK})"
        rf"|(?<=\d){SPACE}+(?!:{SPACE}\d)({CLAUSE_MARK})",
        lambda match: match[1] or match[2],
    ),
    "no space before ; : ! ? (New Hart's Rules; RAE, Ortografía)",
)


def spaced_symbols(symbols: str) -> Rule:
    """Make the rule of languages that set a space between a number and % or €."""
    return Rule(
        "symbol-space",
        swap(rf"(?<=\d){SPACE}*({symbols})(?!\w)", rf"{NNBSP}\1"),
        "a space between number and symbol (ISO 80000-1; Lexique; RAE): 55 %, 12 €",
    )


def word_then_number(words: str, name: str, reason: str) -> Rule:
    """Make a rule that binds an abbreviation to the number after it."""
    return Rule(name, swap(rf"(?<!\w)({words}){SPACE}+(?=\d)", rf"\1{NBSP}"), reason)


def title_then_name(titles: str, names: str, reason: str) -> Rule:
    """Make a rule that binds a title to the name after it."""
    return Rule("title", swap(rf"(?<![\w+&.-])({titles}){SPACE}+(?={names})", rf"\1{NBSP}"), reason)


def day_then_month(ordinal: str, months: str, reason: str) -> Rule:
    """Make a rule that binds a day, perhaps written as an ordinal, to the month after it."""
    day = rf"(?<!\w)(\d{{1,2}}(?:{ordinal})?)"
    return Rule("day-month", swap(rf"{day}{SPACE}+(?={months}(?!{LETTER}))", rf"\1{NBSP}"), reason)
