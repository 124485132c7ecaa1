"""The check `elision`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

# Before onze, oui, un (the number), huit … nothing is cut, nor before a letter by itself.
_KEPT = (
    r"onz|oui\b|un\b|une\b|unième|uhlan|ululer|ouistiti|ouate|ou\b|où\b|et\b|à\b|en\b|au\b|aux\b|y"
    r"|iode|a\b|est\b|ont\b|avec\b|out\b|open|e-|i-|outsid|ex\b"
)
_FULL = re.compile(
    rf"(?<![\w’'-])([Ll]e|[Ll]a|[Dd]e|[Qq]ue|[Nn]e|[Jj]e|[Ss]e|[Cc]e)[ \u00a0]"
    rf"(?!{_KEPT})([aeiouàâéèêîôû][a-zà-ÿœ]{{2,}}|[AEIOUÉÎ][a-zà-ÿœ]{{3,}}(?:tion|té|isme)s?)(?![\w@./-])"
)


@text_check("elision", Severity.WARNING, languages=("fr",))
def elision(text: Examined) -> Iterator[Problem]:
    """A French article or pronoun stands in full before a vowel: "la économie", "de aide".

    Names may follow "de" uncut, so only words in small letters are looked at, and nouns in
    -tion, -té and -isme.

    Bad: ``La directrice de la économie``
    Bad: ``Cheffe de la Innovation, elle aide à le améliorer``
    Good: ``Le onze mai, de une à trois, la une, que onze, le oui de Eroski et de ODEMA``
    Good: ``Ce aussi que l’on aime``
    """
    for found in _FULL.finditer(text.prose):
        short = f"{found[1][:-1]}’{found[2]}"
        if found[1].lower() == "ce" and not found[2].startswith("é"):
            continue
        yield Problem(*found.span(), f"'{found[0]}' is cut", f"write '{short}'", short)
