"""The check `elision`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.lexicon import knowing
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Before onze, oui, un (the number), huit … nothing is cut, nor before a letter by itself.
_KEPT = (
    r"onz|oui\b|un\b|une\b|unième|uhlan|ululer|ouistiti|ouate|ou\b|où\b|et\b|à\b|en\b|au\b|aux\b|y"
    r"|iode|a\b|est\b|ont\b|avec\b|out\b|open|e-|i-|outsid|ex\b"
)
_NOUN = re.compile(r"(?:tion|té|isme)s?\Z")
_FULL = re.compile(
    rf"(?=[LlDdQqNnJjSsCc])(?<![\w’'-])([Ll]e|[Ll]a|[Dd]e|[Qq]ue|[Nn]e|[Jj]e|[Ss]e|[Cc]e)[ \u00a0]"
    rf"(?!(?i:{_KEPT}))([aeiouàâéèêîôûAEIOUÉÎ][a-zà-ÿœ]{{2,}})(?![\w@./-])"
)
# What all of them have: the end of such a word, a space and a vowel.
_BEFORE_VOWEL = re.compile(
    r"[ \u00a0](?=[aeiouàâéèêîôûAEIOUÉÎ])"
    r"(?:(?<=(?<![\w’'-])[LlDdNnJjSsCc][ae].)|(?<=(?<![\w’'-])[Qq]ue.))"
)


def _may_be_in_full(text: Examined) -> bool:
    return _BEFORE_VOWEL.search(text.text) is not None


@text_check("elision", Severity.WARNING, languages=("fr",), when=_may_be_in_full)
def elision(text: Examined) -> Iterator[Problem]:
    """A French article or pronoun stands in full before a vowel: "la économie", "de aide".

    Names may stand uncut, so of words with a capital only those are looked at that follow an
    article and are known to be French, or end in -tion, -té or -isme.

    Bad: ``La directrice de la économie``
    Bad: ``Directrice de la Agence``
    Bad: ``Cheffe de la Innovation, elle aide à le améliorer``
    Good: ``Le onze mai, de une à trois, la une, que onze, le oui de Eroski et de ODEMA``
    Good: ``Ce aussi que l’on aime, la info@a.org``
    """
    for found in _FULL.finditer(text.prose):
        short = f"{found[1][:-1]}’{found[2]}"
        before, word = found[1].lower(), found[2]
        if before == "ce" and not word.startswith("é"):
            continue
        if text.text[slice(*found.span())] != found[0]:
            continue  # an address
        if word.islower() or (before in ("la", "le") and _is_french(word)):
            what = f"'{found[0]}' is written '{short}'"
            yield Problem(*found.span(), what, f"write '{short}'", short)


def _is_french(word: str) -> bool:
    return _NOUN.search(word) is not None or "fr" in knowing(word.lower())
