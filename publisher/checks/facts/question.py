"""The check `question`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.facts.retold import ENOUGH, told
from publisher.checks.facts.sentencewise import facing, sentences_of
from publisher.checks.lexicon.dictionary import concepts, meant
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.text.stemming import without_accents

_MARK, _LONG = "?", 220  # characters; a longer text is told anew as often as translated
_SHORT = 45  # characters of a heading
_MOST = 0.6  # of the known words of a question, those that a statement says again
_MOST_LONGER = 1.5  # of the characters of a sentence, those of the other that says the same
_SAME, _BEGINNING = 2, 5  # words that both sides have; letters that are alike in two languages
_QUESTION = re.compile(r"\?+(?=[\s\u00a0\u202f»”’\"')\]*_]|\Z)")
_ASKED = re.compile(
    r"\b(?:who|what|when|where|why|how|which|qui|que|quoi|quand|où|pourquoi|comment|combien|quels?"
    r"|quelles?|quién|qué|cuándo|dónde|cómo|cuánt[oa]s?|cuál|por qué)\b",
    re.IGNORECASE,
)
# A real question: "Any questions? Write to us" is a condition.
_ASKING = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|how|which|(?:do|does|did|is|are|was|were|can|could|will"
    r"|would|should|has|have) (?:we|you|they|it|she|he|the|a|an|this|that|these|our|your)"
    r"|qui|que|quoi|quand|où|pourquoi|comment|combien|quels?|quelles?|est-ce|[a-zé]+-(?:t-)?(?:il|elle|on"
    r"|vous|nous|ils|elles|tu|je)|quién(?:es)?|qué|cuándo|dónde|cómo|cuánt[oa]s?|cuál(?:es)?)\b[^?]*\?"
    r"|¿[^?]{25,}\?",
    re.IGNORECASE,
)
# What asks for no answer, and may as well be told: did you know, who hasn't.
_RHETORICAL = re.compile(
    r"\b(?:sav(?:i?ez)-vous|sais-tu|did you know|do you know|sab(?:ías?|e|es|éis|íais)"
    r"|qui n(?:e\b|[’'])|quién no|who (?:\w+n[’']t|would not|has not|does not))\b",
    re.IGNORECASE,
)
# What tells instead of asking: "This is how", "Voici ce que".
_TELLING = re.compile(
    r"\b(?:this is|that is|here is|here’s|these are)(?: (?:how|what|why|where|who))?\b"
    r"|\b(?:voici|voilà)\b|\b(?:así es como|esto es lo que|he aquí)\b|(?:^|[.!] )así ",
    re.IGNORECASE,
)
# "Prendre soin", "Cuidar", "Caring for": the headings of what may also be a question.
_INFINITIVE = {
    "fr": re.compile(
        r"\W*(?:(?:se|s’|ne pas|mieux|bien) ?)?[^\W\d_]{2,}(?:er|ir|re)\b", re.IGNORECASE
    ),
    "en": re.compile(r"\W*(?:how to|to|[^\W\d_]{2,}ing)\b", re.IGNORECASE),
    "es": re.compile(r"\W*(?:cómo )?[^\W\d_]{2,}[aei]r(?:se|l[aeo]s?)?\b", re.IGNORECASE),
}
# What tells that something is asked, and need not ask it.
_INDIRECT = re.compile(
    r"\b(?:whether|wonder\w*|se demand\w*|savoir si|pregunt\w*|saber si)\b", re.IGNORECASE
)
_CLOSING = " \u00a0\u202f»”’\"')]*_.…!"


@unit_check("question", Severity.WARNING, signs="?")
def question(pair: Pair) -> Iterator[Problem]:
    r"""A question has become a statement, or a statement a question.

    Sentences are compared one by one, where there are as many of them on both sides; else
    nothing is told but that one side asks who, what, how … and the other never asks. A heading
    without a finite verb may stand for a question. Where only the translation asks, which may be a
    turn of phrase, and of short headings that ask no more, it is noted only.

    Bad: ``Who pays for this?`` → ``Voilà qui paie cela.``
    Bad (fr>es): ``La ville agit.`` → ``¿Actúa la ciudad?``
    Bad: ``It is new. Who pays?`` → ``C’est nouveau. Quelqu’un paie.``
    Bad: ``Who gains? Those whom banks turn away: small bodies and farmers without land.`` →
      ``Voici les personnes à qui cela profite vraiment. Ce sont celles que refusent les banques.``
    Good: ``Who pays for this?`` → ``Qui paie cela\u202f?``
    Good (fr>en): ``Qui n’a pas rêvé d’un potager ?`` → ``We have all dreamt of a garden.``
    Good: ``Who pays? The city.`` → ``La ville paie.``
    Good: ``Who cares for the carers?`` → ``Prendre soin de celles qui prennent soin``
    Good (fr>es): ``Qui en doute ? Un euro en rend trois.`` → ``Un euro devuelve tres. ¿Lo duda?``
    """
    if _questions(pair.source) == _questions(pair.text):
        return
    end = len(pair.text.text)
    sides = [] if _is_heading(pair) else facing(pair)
    for said, meant_by in sides:
        asked, asks = _asks(said, len(sides) == 1), _asks(meant_by, len(sides) == 1)
        if None not in (asked, asks) and asked != asks and not _is_rhetorical(pair):
            kinds = ("a question", "a statement")
            what = f"the source is {kinds[not asked]}, the translation {kinds[not asks]}"
            mend = "say it as the source does"
            severity = Severity.NOTE if asks or _is_label(pair) else None
            yield Problem(
                max(end - 1, 0), end, what, mend, key=f"question {said}", severity=severity
            )
            return
    asked, asks = (_MARK in side.signs for side in (pair.source, pair.text))
    if (
        asked != asks
        and not _is_heading(pair)
        and not _is_rhetorical(pair)
        and _has_turned(pair, asked)
    ):
        what = "the source asks, the translation does not"
        if asks:
            what = "the translation asks, the source does not"
        severity = Severity.NOTE if asks or _is_label(pair) else None
        mend = "say it as the source does"
        yield Problem(max(end - 1, 0), end, what, mend, key="question", severity=severity)


def _alike(pair: Pair) -> int:
    """Count the words of a source that a small dictionary, or the eye, finds in its translation."""
    there = meant(pair.text)
    begun = {without_accents(word[:_BEGINNING]) for word in pair.text.vocabulary}
    return sum(
        not there.isdisjoint(concepts(word, pair.source.base))
        or (len(word) >= _BEGINNING and without_accents(word[:_BEGINNING]) in begun)
        for word in pair.source.vocabulary
    )


def _questions(text: Examined) -> int:
    """Return how many questions a text may ask."""
    return len(_QUESTION.findall(text.prose))


def _is_label(pair: Pair) -> bool:
    """Tell whether a short heading that asks stands for one that only names, or the other way."""
    telling = pair.source if _MARK in pair.text.signs else pair.text
    sizes = len(pair.source.text), len(pair.text.text)
    return (
        max(sizes) <= _SHORT
        and _alike(pair) < _SAME
        and telling.text.rstrip()[-1:].isalpha()
        and _ASKED.search(telling.text) is None
    )


def _has_turned(pair: Pair, asked: bool) -> bool:
    """Tell whether the side that does not ask says what the other asks."""
    asking, saying = (pair.source, pair.text) if asked else (pair.text, pair.source)
    if _ASKING.search(asking.text) is None:
        return False
    if _TELLING.search(saying.text):
        return True
    if _INDIRECT.search(saying.text):
        return False
    here, there = sentences_of(asking), sentences_of(saying)
    if len(here) != len(there) or max(len(asking.text), len(saying.text)) <= _LONG:
        return len(here) == len(there)
    return any(
        _QUESTION.search(one) and _says_again(one, other, asking, saying)
        for one, other in zip(here, there, strict=True)
    )


def _says_again(question: str, statement: str, asking: Examined, saying: Examined) -> bool:
    """Tell whether a sentence says most of what a question asks that wants a yes or a no."""
    longer, shorter = sorted((len(question), len(statement)), reverse=True)
    if _ASKED.search(question) or longer > _MOST_LONGER * shorter:
        return False
    known = told([question], asking, saying.replaced(statement))[0].known
    return len(known) >= ENOUGH and sum(known.values()) >= _MOST * len(known)


def _is_rhetorical(pair: Pair) -> bool:
    """Tell whether a question of one side waits for no answer."""
    return any(_RHETORICAL.search(side.text) is not None for side in (pair.source, pair.text))


def _is_heading(pair: Pair) -> bool:
    """Tell whether one side is a heading without a finite verb, which may as well be asked."""
    return any(
        _INFINITIVE[side.base].match(side.text) and side.text.rstrip()[-1:] not in ".?!…"
        for side in (pair.source, pair.text)
        if side.base in _INFINITIVE
    )


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
