"""The check `negation`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.examined import Examined
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.text.sentences import sentences

# What negates a verb, in each language, and what may say as much in another.
_STRONG: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:ne|n[’'])[ \u00a0]?(?:\w+[ \u00a0’'-]+){1,4}?(?:pas|jamais|rien|aucune?)\b", re.I
    ),
    "en": re.compile(r"\b(?:not|never|cannot|nothing|nobody|none)\b|n[’']t\b", re.I),
    "es": re.compile(r"\b(?:no|nunca|jamás|nada|nadie|ning[uú]n[ao]?)\b", re.I),
}
_WEAK: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:ne|n[’']|pas|non|sans|ni|jamais|rien|aucun\w*|personne|nul\w*|peu|seul\w*|hors|moins"
        r"|trop|loin|manqu\w*|sauf|malgré|absen\w*|interdi\w*|refus\w*|exclu\w*|empêch\w*|évit\w*"
        r"|manque|plutôt|échapp\w*|cess\w*|contred\w*|ignor\w*|impossib\w*"
        r"|(?:in|im|ir|dé|dés|mé)\w{4,})", re.I
    ),
    "en": re.compile(
        r"\b(?:not?|never|cannot|nothing|nobody|none|neither|nor|without|few|little|less|only|hardly"
        r"|rather|too|lack\w*|fail\w*|refus\w*|prevent\w*|avoid\w*|exclu\w*|beyond|far|instead"
        r"|but|outside|stop\w*|escap\w*|absen\w*|yet|rarely|nowhere|out"
        r"|(?:un|in|im|ir|dis|mis)\w{4,})\b"
        r"|n[’']t\b|\w+less\b", re.I
    ),
    "es": re.compile(
        r"\b(?:no|ni|nunca|jamás|nada|nadie|ning[uú]n\w*|sin|tampoco|poc[oa]s?|menos|solo|sólo|salvo"
        r"|falt\w*|car[eé]c\w*|evit\w*|impid\w*|exclu\w*|lejos|fuera|apenas|rechaz\w*|ajen\w*"
        r"|escap\w*|demasiad\w*|sino|dej\w*|más|imposib\w*|(?:in|im|ir|des|dis)\w{4,})\b", re.I
    ),
}  # fmt: skip
_LONGEST = 140  # characters; a longer sentence has room to say it in other ways


@unit_check("negation", Severity.WARNING)
def negation(pair: Pair) -> Iterator[Problem]:
    """The source denies, and nothing in the translation does; or the other way round.

    Told of texts of one sentence, not a long one. "Without", "few", "impossible", "lack" and their
    like count as denying, so a free translation passes.

    Bad: ``The city does not pay for the tram.`` → ``La ville paie le tramway.``
    Bad (fr>es): ``La ville paie le tramway.`` → ``La ciudad no paga el tranvía.``
    Good: ``The city does not pay for the tram.`` → ``La ville ne paie pas le tramway.``
    Good (fr>en): ``Il n’est pas possible d’entrer.`` → ``Entry is impossible.``
    """
    if not (_is_one(pair.source) and _is_one(pair.text)):
        return
    denied, denies = _denies(pair.source, _STRONG), _denies(pair.text, _STRONG)
    if denied and not denies and not _denies(pair.text, _WEAK):
        yield Problem(*WHOLE, "the source denies, the translation does not", "compare them")
    elif denies and not denied and not _denies(pair.source, _WEAK):
        yield Problem(*WHOLE, "the translation denies, the source does not", "compare them")


def _is_one(text: Examined) -> bool:
    return (
        text.base in _WEAK
        and len(text.text) <= _LONGEST
        and len(sentences(text.prose, text.base)) == 1
    )


def _denies(text: Examined, table: Mapping[str, re.Pattern[str]]) -> bool:
    return table[text.base].search(_NUMBERED.sub(" ", text.prose)) is not None


_NUMBERED = re.compile(r"\b[Nn]o\.?[ \u00a0]?(?=\d)")
