"""The check `shorthand`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publisher.checks.mark_up import CODE
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin

_SIGN = re.compile(r"(?<=[^\W\d_)»][^\W\d_)»] )(?:=|→|⇒|->|=>|\+)(?= [^\W\d_(«][^\W\d_’])")
_WORDS: Mapping[str, frozenset[str]] = {
    "fr": frozenset("bcp qqn qqch qq tjs tjrs càd dvpt dév pcq mvt gvt kesako qd".split()),
    "en": frozenset("wrt bc cuz pls btw govt mgmt dept btwn thru ppl".split()),
    "es": frozenset("xq pq tb tmb xa dsd".split()),
}
_TAKEN = re.compile(r"\d [+=]|[+=] \d")


@project_check("shorthand", Severity.WARNING)
def shorthand(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A text is left in the shorthand of notes.

    Arrows, "=" and "+" in place of words, and words cut short as one does in a hurry. Who took
    the notes knows what they mean; readers and translators guess. Told once a text.

    Bad: ``La pandémie = un retour au local → de nouveaux marchés``
    Bad: ``Les jeunes ont bcp d’idées``
    Bad (en): ``Young ppl have ideas``
    Good: ``2 + 2 = 4, et le point A → B ; `mot = autre mot` ``
    Good (en): ``R&D, Monday–Friday, the A+B plan``
    """
    for origin in written(corpus):
        text, words = origin.text, _WORDS.get(origin.text.base, frozenset[str]())
        found = None if _TAKEN.search(text.text) else _SIGN.search(text.text)
        if found and text.prose[found.start()] != CODE:
            what = f"'{found[0]}' stands for words"
            yield origin, Problem(*found.span(), what, "write what it means")
        elif not words.isdisjoint(text.vocabulary):
            word = next((w for w in text.words if w.text.lower() in words), None)
            if word:
                what = f"'{word.text}' is cut short"
                yield origin, Problem(word.start, word.end, what, "write the whole word")
