"""The check `wrong-language`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from publisher.checks.examined import Examined
from publisher.checks.language.evidence import LANGUAGES, Verdict, between, common, strongest
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Origin, Pair
from publisher.text.sentences import sentences

_SHORT = 4  # words, and letters: less than this may be a name and the little words in it
_NAMES = {"fr": "French", "en": "English", "es": "Spanish"}


@project_check("wrong-language", Severity.WARNING)
def wrong_language(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A text, or a sentence of it, is in another language than its field says.

    French, English and Spanish are known, by their little words and endings; names, quotations
    and words in italics may be in any language. A text that says word for word what its source
    says is left to `same-as-source`, a part of it to `source-words-left`.

    Bad (fr>en): ``Le forum est ouvert à tous.`` → ``El foro está abierto a todas las personas.``
    Bad (en>fr): ``Head of projects and events`` → ``Jefa de proyectos y eventos``
    Bad (fr>es): ``Venez. Dites-le à vos amis.`` → ``Vengan todos. Tell it to all of your friends.``
    Good (fr>en): ``La ville de Lyon`` → ``Ciudad de México``
    Good (es>en): ``La banca ética`` → ``The Fundación Finanzas Éticas de la Ciudad``
    Good (fr>en): ``Lyon`` → ``A label called “Lyon, ville équitable et durable” was made.``
    """
    pairs = (p for p in corpus.pairs if p.state.done and p.text.text != p.source.text)
    for subject in chain(corpus.origins, pairs):
        if subject.text.base in LANGUAGES and subject.role not in ("name", "names"):
            elsewhere = subject.source.text if isinstance(subject, Pair) else ""
            for problem in _problems(subject.text, elsewhere):
                yield subject, problem


def _problems(text: Examined, source: str) -> Iterator[Problem]:
    words = common(text)
    whole = strongest(words, text.base)
    long = len(text.words) >= _SHORT
    if not long and not any(word.text.islower() and len(word.text) >= _SHORT for word in words):
        return  # Ciudad de México
    if whole.is_clear or (whole.is_likely and long):
        yield _problem(text, whole, 0, len(text.text), "this text")
        return
    end = 0
    for sentence in sentences(text.text, text.language):
        start = text.text.find(sentence, end)
        end = start + len(sentence)
        found = strongest(between(words, start, end), text.base)
        if found.is_dense and sentence not in source:
            yield _problem(text, found, start, end, "this sentence")


def _problem(text: Examined, found: Verdict, start: int, end: int, what: str) -> Problem:
    said, meant = _NAMES[found.language], _NAMES[text.base]
    words = ", ".join(f"'{word}'" for word in sorted(found.words)[:3])
    return Problem(start, end, f"{what} is {said}, not {meant}: {words}", f"write it in {meant}")
