"""Spanish by the Ortografía of the RAE (2010): closed guillemets, 55 %, 1.º, n.º 5."""

from __future__ import annotations

import re

from publisher.text.typography.characters import NBSP, NNBSP, ROMAN, SPACE, UPPER
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
    spaced_symbols,
    title_then_name,
    word_then_number,
)
from publisher.text.typography.quotes import double_quotes, single_quotes
from publisher.text.typography.rules import Profile, Rule, Styling, swap

MONTHS = (
    "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
)
TITLES = r"(?:Sr(?:es|a|as|ta|tas)?\.|D\.|D\.ª|Dña\.|Dra?s?\.|Profa?\.|Lic\.|Ing\.|Excm[oa]s?\.)"
NUMBERED = (
    r"(?:[nN]\.[ºo]s?|[nN]úms?\.|[pP]ágs?\.|pp?\.|[aA]rts?\.|[cC]aps?\.|vols?\.|[fF]igs?\.|§)"
)
_NOT_IN_CODE = r"(?<![\w.,-])"
_THOUSAND = rf"{SPACE}\d{{3}}"

# siglo XXI, siglos XIX y XX, s. XVI-XVII
CENTURIES = (
    rf"(?<!\w)(?:[sS]iglos?|ss?\.){SPACE}+{ROMAN}"
    rf"(?:(?:[-–]|,?{SPACE}(?:(?:y|o|al?){SPACE})?){ROMAN}){{0,3}}(?!\w)"
)

SPANISH = Profile(
    language="es",
    rules=(
        DOUBLE_SPACE,
        ETC,
        ELLIPSIS,
        Rule(
            "double-quotes",
            double_quotes("«»", "“”", "‘’"),
            "angular quotes first, then English ones, then single ones (Ortografía, «Comillas»)",
        ),
        Rule("apostrophe", single_quotes(), "the apostrophe of foreign names is curly"),
        Rule(
            "inside-guillemets",
            swap(rf"«{SPACE}+(?=\S)", "«"),
            "no space inside angular quotes",
        ),
        Rule(
            "inside-guillemets-end",
            swap(rf"(?<=\S){SPACE}+»", "»"),
            "no space inside angular quotes",
        ),
        Rule(
            "after-opening-mark",
            swap(rf"([¿¡]){SPACE}+(?=\w)", r"\1"),
            "¿ and ¡ touch the word they open",
        ),
        CLOSED_MARKS,
        Rule(
            "number-sign",
            swap(rf"(?<!\w)([nN])[º°]{SPACE}*(?=\d)", rf"\1.º{NBSP}"),
            "n.º: an abbreviation takes its point before the raised letter (Ortografía)",
        ),
        Rule(
            "ordinal",
            swap(
                rf"{_NOT_IN_CODE}(\d{{1,3}})([ºª])(?!\w|{SPACE}?[CFNSEO](?!\w))",
                r"\1.\2",
            ),
            "1.º, 1.ª: the point before the raised letter; not 20 ºC, not 43º N",
        ),
        Rule(
            "ordinal-letter",
            swap(rf"{_NOT_IN_CODE}(\d{{1,2}})o(?!\w)", r"\1.º"),
            "1.º, not 1o",
        ),
        Rule(
            "ordinal-short",
            swap(rf"{_NOT_IN_CODE}(\d{{0,2}}[13])er(?!\w)", r"\1.er"),
            "3.er, not 3er",
        ),
        YEARS,
        PAGES,
        DASH,
        Rule(
            "thousands",
            swap(
                rf"(?<![\w.,])(?<!\d{SPACE})"
                rf"(?:[1-9]\d{{1,2}}(?:{_THOUSAND})++|[1-9](?:{_THOUSAND}){{2,}}+)"
                rf"(?!\w|{SPACE}\d)",
                lambda match: re.sub(SPACE, NNBSP, match[0]),
            ),
            "groups of three from five digits on share a line (Ortografía)",
        ),
        spaced_symbols(r"(?:[kM]?[€£]|[%‰]|[kM]?\$|°[CF])"),
        NUMBER_UNIT,
        word_then_number(NUMBERED, "numbered", "n.º 5, pág. 3 and the like stay whole"),
        title_then_name(TITLES, UPPER, "Sra. Gómez stays whole"),
        Rule(
            "compound-abbreviation",
            swap(
                rf"(?<!\w)(EE\.|JJ\.|RR\.|CC\.|FF\.|p\.){SPACE}+"
                r"(?=(?:UU|OO|HH|AA|SS|MM|ej)\.)",
                rf"\1{NBSP}",
            ),
            "EE. UU. and p. ej. stay whole",
        ),
        day_then_month(
            r"\.º",
            rf"de{SPACE}(?i:{MONTHS})",
            "8 de octubre: the number never ends a line",
        ),
        Rule(
            "century",
            swap(rf"(?<!\w)([sS]iglos?|ss?\.){SPACE}+(?={ROMAN}(?!\w))", rf"\1{NBSP}"),
            "siglo XXI stays whole",
        ),
    ),
    stylings=(
        Styling(
            re.compile(CENTURIES),
            re.compile(rf"(?<!\w)(?P<caps>{ROMAN})(?!\w)"),
            "centuries: small capitals, without a raised letter (Ortografía)",
        ),
        Styling(
            re.compile(rf"{_NOT_IN_CODE}\d{{0,2}}[13]\.er(?!\w)"),
            re.compile(r"(?P<raised>er)"),
            "3.er: raised letters; º and ª are raised by themselves",
        ),
    ),
)
