"""The check `wrong-language`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from publisher.checks.examined import Examined, Word
from publisher.checks.language.callings import calling
from publisher.checks.language.evidence import COGNATE, common, other, plain, spoken
from publisher.checks.lexicon import LANGUAGES, is_known, scores
from publisher.checks.lexicon.others import LITTLE
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Origin, Pair

_SHORT = 4  # words, and letters: less than this may be a name and the little words in it
# How much better, as `lexicon` has it, another language has to suit the words: of a short text, of
# a longer one, of a sentence and of some words in a row.
_BRIEF, _WHOLE, _SENTENCE, _PART = 3.0, 2.0, 4.0, 9.0
_ROW = 3  # words in a row
_FAR, _BESIDE = 40, 3  # characters and words before it
_NAMES = {"fr": "French", "en": "English", "es": "Spanish"}
_FEW, _SHARE = 3, 0.2  # words, of all words


@project_check("wrong-language", Severity.WARNING, apart=True)
def wrong_language(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A text, or a sentence of it, is in another language than its field says.

    French, English and Spanish are known, by their words and the letters in them, and some others
    by their little words; names, quotations
    and words in italics may be in any language. A text that says word for word what its source
    says is left to `same-as-source`, a part of it to `source-words-left`.

    Bad (fr>en): ``Le forum est ouvert à tous.`` → ``El foro está abierto a todas las personas.``
    Bad (en>fr): ``Head of projects and events`` → ``Jefa de proyectos y eventos``
    Bad (fr>es): ``Venez. Dites-le à vos amis.`` → ``Vengan todos. Tell it to all of your friends.``
    Bad (es>fr): ``Jefa de Obra`` → ``Head of Works``
    Bad (fr>es): ``Logement coopératif`` → ``Housing cooperative``
    Bad (fr>en): ``Un outil pour les voisins`` → ``A tool por y para los vecinos``
    Bad (fr>es): ``Elle forme dix boulangers.`` → ``A cooperativa não se limita a vender: todos os anos forma dez padeiros.``
    Good (fr>en): ``La ville de Lyon`` → ``Ciudad de México``
    Good (es>en): ``La banca ética`` → ``The Fundación Finanzas Éticas de la Ciudad``
    Good (fr>en): ``Lyon`` → ``A label called “Lyon, ville équitable et durable” was made.``
    """  # noqa: E501 - an example is one line
    pairs = (p for p in corpus.done if p.text.text != p.source.text)
    for subject in chain(corpus.origins, pairs):
        if subject.text.base in LANGUAGES and subject.role not in ("name", "names"):
            elsewhere = subject.source.text if isinstance(subject, Pair) else ""
            for problem in _problems(subject.text, elsewhere):
                yield subject, problem


def _problems(text: Examined, source: str) -> Iterator[Problem]:
    words = text.shared(common)
    if found := calling(text):
        yield _problem(text, found, words, (0, len(text.text)), "what this text begins with")
        return
    long = len(text.words) >= _SHORT
    if not any(word.text.islower() and len(word.text) >= _SHORT for word in words):
        return  # Ciudad de México
    if len(words) == 1 and COGNATE.search(words[0].text):
        return
    if found := other(words, text.base, _WHOLE if long else _BRIEF):
        yield _problem(text, found, words, (0, len(text.text)), "this text")
        return
    if found := _farther(words, text.base):
        yield _problem(text, found, words, (0, len(text.text)), "this text")
        return
    told = []
    for said, start, end, inside in text.shared(spoken):
        enough = len(inside) >= _ROW and said not in source
        if enough and (found := other(inside, text.base, _SENTENCE)):
            told.append((start, end))
            yield _problem(text, found, inside, (start, end), "this sentence")
    row = _foreign_row(text, words)
    if row and text.text[row[0].start : row[-1].end] not in source:
        place = row[0].start, row[-1].end
        least = _PART * (2 if _is_of_name(text, row) else 1)
        found = other(row, text.base, least)
        if found and not any(start <= place[0] < end for start, end in told):
            yield _problem(text, found, row, place, "this part")


def _farther(words: Sequence[Word], own: str) -> str | None:
    """Return the language, none of those that are known, whose little words these have."""
    said = {plain(word) for word in words}
    for language, little in LITTLE.items():
        met = [word for word in said & little if not is_known(word, own)]
        if len(met) >= _FEW and len(met) >= _SHARE * len(said):
            return language
    return None


def _foreign_row(text: Examined, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words in a row that suit their own language least; a name or a sign parts rows."""
    best: tuple[float, int, int] = (0.0, 0, 0)
    sums = [(0.0, 0)]  # how badly, and from which word on
    for number, word in enumerate(words):
        against = _against(plain(word), text.base)
        gap = text.text[words[number - 1].end : word.start] if number else ""
        before, start = sums[-1]
        if before <= 0 or gap.strip(" \n\u00a0’'-") != "":
            before, start = 0.0, number
        # A word that both languages may have neither begins a row nor ends it.
        now = before + (against if against > 1 else -1.5)
        sums.append((now, start))
        if now > best[0] and number + 1 - start >= _ROW:
            best = now, start, number + 1
    return words[best[1] : best[2]]


@lru_cache(maxsize=50_000)
def _against(word: str, own: str) -> float:
    found = scores(word)
    return max(found.values()) - found[own]


def _is_of_name(text: Examined, row: Sequence[Word]) -> bool:
    """Tell whether some words go on from one with a capital, or up to one: Casa de la Mujer."""
    before = text.text[: row[0].start][-_FAR:].split()
    after = text.text[row[-1].end :][:_FAR].split()
    return any(word[:1].isupper() for word in (row[0].text, *before[-_BESIDE:], *after[:1]))


def _problem(
    text: Examined, language: str, words: Sequence[Word], place: tuple[int, int], what: str
) -> Problem:
    said, meant = _NAMES.get(language, language), _NAMES[text.base]
    telling = {
        plain(word): scores(plain(word))[text.base] - scores(plain(word)).get(language, 0.0)
        for word in words
    }
    shown = ", ".join(f"'{word}'" for word in sorted(telling, key=telling.__getitem__)[:3])
    return Problem(*place, f"{what} is {said}, not {meant}: {shown}", f"write it in {meant}")
