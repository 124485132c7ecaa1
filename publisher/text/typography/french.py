"""French as printed in France: Lexique de l'Imprimerie nationale, with the house's spaces.

House rule: the space before ; : ! ? » and after « is U+202F throughout. The Lexique sets a
word space before the colon and inside guillemets; U+00A0 would stretch in justified lines.
"""

from __future__ import annotations

import re

from publisher.text.typography.characters import (
    NBSP,
    NNBSP,
    OPENING,
    ROMAN,
    SPACE,
    UPPER,
)
from publisher.text.typography.common import (
    CLAUSE_MARK,
    DASH,
    DOUBLE_SPACE,
    ELLIPSIS,
    ETC,
    NUMBER_UNIT,
    PAGES,
    YEARS,
    day_then_month,
    spaced_symbols,
    title_then_name,
    word_then_number,
)
from publisher.text.typography.quotes import double_quotes, single_quotes
from publisher.text.typography.rules import Profile, Rule, Styling, swap

MONTHS = (
    "(?:janvier|février|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|décembre)"
)
TITLES = r"(?:MM?\.|Mmes?|Mlles?|Mgr|Me|Drs?|Prs?|Stes?|St)"
NAMES = rf"(?:{UPPER}|(?:de|du|des|la|le|van|von|di|el){SPACE}|[dl][’'])"
NUMBERED = r"(?:[nN](?:[°ºᵒ]s?|ᵒˢ)|pp?\.|vol\.|chap\.|fig\.|[aA]rt\.|éd\.|t\.|§)"
_NOT_IN_CODE = r"(?<![\w.,])"

# XXIe siècle, XIXe et XXe siècles, XIIe-XIVe siècle
_CENTURY = rf"{ROMAN}(?:er|e)"
CENTURIES = (
    rf"(?<!\w){_CENTURY}(?:(?:[-–]|,?{SPACE}(?:(?:et|ou|au|à){SPACE})?){_CENTURY}){{0,3}}"
    rf"{SPACE}[sS]iècles?(?!\w)"
)

_GOING_ON = re.compile(r",|[ \u00a0][a-zà-ÿ]")
_FARTHEST = 40  # letters of a name


def _with_space(match: re.Match[str]) -> str:
    """Return a mark with its space, unless it is part of a name: no other "!" ends no sentence."""
    text, (start, end) = match.string, match.span()
    word = text[max(start - _FARTHEST, 0) : start].rpartition(" ")[2]
    if match[1] == "!" and word != word.lower() and _GOING_ON.match(text, end):
        return match[0]
    return f"{NNBSP}{match[1]}"


FRENCH = Profile(
    language="fr",
    rules=(
        DOUBLE_SPACE,
        ETC,
        ELLIPSIS,
        Rule(
            "double-quotes",
            double_quotes("«»", "“”"),
            "guillemets outside, English quotes within (Lexique, « Guillemets »)",
        ),
        Rule("apostrophe", single_quotes(), "the apostrophe is curly"),
        Rule(
            "ordinal-first",
            swap(rf"{_NOT_IN_CODE}1i?[èe]re(s?)(?!\w)", r"1re\1"),
            "1re, not 1ère (Lexique, « Nombres »)",
        ),
        Rule(
            "ordinal",
            swap(rf"{_NOT_IN_CODE}(?!1[^\d])(\d+)(?:i?[èe]me|è)(s?)(?!\w)", r"\1e\2"),
            "2e, not 2ème; whether 1ème means 1er or 1re is left to a person",
        ),
        Rule(
            "ordinal-roman",
            swap(rf"{_NOT_IN_CODE}(?!I[^IVX])({ROMAN})i?[èe]me(s?)(?!\w)", r"\1e\2"),
            "XXIe, not XXIème",
        ),
        YEARS,
        PAGES,
        DASH,
        Rule(
            "after-opening-guillemet",
            swap(rf"«{SPACE}*(?=[^\s»])|«{SPACE}+(?=»|\Z)", f"«{NNBSP}"),
            "a no-break space inside guillemets",
        ),
        Rule(
            "before-closing-guillemet",
            swap(
                rf"(?:(?<=[^\s«]){SPACE}*|\A{SPACE})»",
                f"{NNBSP}»",
            ),
            "a no-break space inside guillemets",
        ),
        Rule(
            "space-before-mark",
            swap(
                rf"(?:(?<=[^\s{OPENING}]){SPACE}+|\A{SPACE})({CLAUSE_MARK})",
                rf"{NNBSP}\1",
            ),
            "a no-break space before ; : ! ?",
        ),
        Rule(
            "missing-space-before-mark",
            swap(rf"(?<=[^\s{OPENING};:!?/&#@])({CLAUSE_MARK})", _with_space),
            "a no-break space before ; : ! ? even where none was typed; never inside ?!, nor in a"
            " name that goes on: Yahoo!, reUse-It! répare",
        ),
        Rule(
            "thousands",
            swap(
                rf"(?<![\w.,])(?<!\d{SPACE})[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})++(?!\w|{SPACE}\d)",
                lambda match: re.sub(SPACE, NNBSP, match[0]),
            ),
            "groups of three digits share a line (Lexique, « Nombres »): 1 700",
        ),
        spaced_symbols(r"(?:[kM]?[€£]|Md[€$£]|[%‰]|[kM]?\$(?:US|CA)?|°[CF])"),
        NUMBER_UNIT,
        Rule(
            "hour-minute",
            swap(rf"(?<=\d{SPACE}h){SPACE}+(?=\d\d(?!\w))", NNBSP),
            "9 h 30 stays whole (Lexique, « Heure »)",
        ),
        Rule(
            "number-sign",
            swap(rf"(?<!\w)([nN][°ºᵒ]){SPACE}*(?=\d)", rf"\1{NBSP}"),
            "n° 5: a no-break space, typed or not",
        ),
        word_then_number(NUMBERED, "numbered", "p. 12, art. 5 and the like stay whole"),
        title_then_name(TITLES, NAMES, "M. Dupont stays whole"),
        day_then_month(
            "er",
            f"(?i:{MONTHS})",
            "8 octobre stays whole; the year may go to the next line",
        ),
        Rule(
            "century",
            swap(rf"(?<!\w)((?:{ROMAN}|\d+)(?:er|e)){SPACE}+(?=[sS]iècles?(?!\w))", rf"\1{NBSP}"),
            "XXIe siècle stays whole",
        ),
    ),
    stylings=(
        Styling(
            re.compile(CENTURIES),
            re.compile(rf"(?<!\w)(?P<caps>{ROMAN})(?P<raised>er|e)(?!\w)"),
            "centuries: small capitals and raised letters (Lexique, « Siècle »)",
        ),
        Styling(
            re.compile(rf"{_NOT_IN_CODE}(?:1(?:er|re)|2nde?|\d+e)s?(?!\w)"),
            re.compile(r"(?P<raised>[a-z]+)"),
            "ordinals: raised letters (Lexique, « Nombres »)",
        ),
    ),
)
