"""The check `question`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.facts.sentencewise import facing, sentences_of
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_MARK, _LONG = "?", 220  # characters; a longer text is told anew as often as translated
# A real question: "Any questions? Write to us" is a condition.
_ASKING = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|how|which|(?:do|does|did|is|are|was|were|can|could|will"
    r"|would|should|has|have) (?:we|you|they|it|she|he|the|a|an|this|that|these|our|your)"
    r"|qui|que|quoi|quand|où|pourquoi|comment|combien|quels?|quelles?|est-ce|[a-zé]+-(?:t-)?(?:il|elle|on"
    r"|vous|nous|ils|elles|tu|je)|quién(?:es)?|qué|cuándo|dónde|cómo|cuánt[oa]s?|cuál(?:es)?)\b[^?]*\?",
    re.IGNORECASE,
)
_CLOSING = " \u00a0\u202f»”’\"')]*_.…!"


@unit_check("question", Severity.WARNING, signs="?")
def question(pair: Pair) -> Iterator[Problem]:
    r"""A question has become a statement, or a statement a question.

    Sentences are compared one by one, where there are as many of them on both sides; else
    nothing is told but that one side asks who, what, how … and the other never asks.

    Bad: ``Who pays for this?`` → ``Voilà qui paie cela.``
    Bad (fr>es): ``La ville agit.`` → ``¿Actúa la ciudad?``
    Bad: ``It is new. Who pays?`` → ``C’est nouveau. Quelqu’un paie.``
    Bad: ``Who gains? Those whom banks turn away: small bodies and farmers without land.`` →
      ``Voici les personnes à qui cela profite vraiment. Ce sont celles que refusent les banques.``
    Good: ``Who pays for this?`` → ``Qui paie cela\u202f?``
    Good: ``Who pays? The city.`` → ``La ville paie.``
    """
    sides = facing(pair)
    end = len(pair.text.text)
    for said, meant in sides:
        asked, asks = _asks(said, len(sides) == 1), _asks(meant, len(sides) == 1)
        if None not in (asked, asks) and asked != asks:
            kinds = ("a question", "a statement")
            what = f"the source is {kinds[not asked]}, the translation {kinds[not asks]}"
            mend = "say it as the source does"
            yield Problem(max(end - 1, 0), end, what, mend, key=f"question {said}")
            return
    source, text = pair.source.text, pair.text.text
    asked, asks = (_MARK in side for side in (pair.source.signs, pair.text.signs))
    asking = _ASKING.search(source if asked else text) is not None
    as_many = len(sentences_of(pair.source)) == len(sentences_of(pair.text))
    if asking and as_many and asked != asks and max(len(source), len(text)) <= _LONG:
        what = "the source asks, the translation does not"
        if asks:
            what = "the translation asks, the source does not"
        yield Problem(max(end - 1, 0), end, what, "say it as the source does", key="question")


def _asks(sentence: str, only: bool) -> bool | None:
    """Tell whether a sentence is a question; None if that is hard to say.

    One that ends with nothing at all is a heading, and no statement among other sentences.
    """
    if (inner := sentence.strip().rstrip(_CLOSING)) == "":
        return None
    # Neither "(?)" nor a question in the middle makes a question of the whole.
    if inner.endswith("?"):
        return inner.count("?") == 1 or None
    return None if "?" in inner or not (only or sentence != inner) else False
