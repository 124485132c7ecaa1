"""The check `source-words-left`."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TypeAlias

from publisher.checks.examined import Examined, Word
from publisher.checks.language.evidence import LANGUAGES, between, common, strongest
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.text.sentences import sentences

_LEAST, _NAMED = 2, 5  # words of the source's language; in what may be the end of a name
Three: TypeAlias = tuple[str, ...]  # words in a row, in small letters


@unit_check("source-words-left", Severity.WARNING, languages=LANGUAGES)
def source_words_left(pair: Pair) -> Iterator[Problem]:
    """Some words of the source stand untranslated in the translation.

    Three or more in a row, in small letters, that the language of the translation does not have;
    what is quoted, in italics or begins as a name does is left alone.

    Bad (fr>en): ``Une place pour les jeunes du quartier`` → ``A place in town pour les jeunes``
    Bad (en>es): ``Take the tram. Then walk with us to the hall.`` → ``Tome el tranvía. Then walk with us to la sala.``
    Good (fr>en): ``Les outils du Chantier de l’économie sociale`` → ``The tools of the Chantier de l’économie sociale``
    Good (fr>en): ``Le label « une ville pour les jeunes »`` → ``The label “une ville pour les jeunes”``
    Good (fr>es): ``La economía social de la ville`` → ``La economía social de la ciudad``
    """  # noqa: E501 - an example is one line
    source, target = pair.source, pair.text
    if source.base == target.base or source.base not in LANGUAGES or target.text == source.text:
        return
    said = frozenset(_threes(source.words))
    if said.isdisjoint(_threes(target.words)):
        return
    if strongest(common(target), target.base).is_clear:
        return  # all of it is in another language, which is what `wrong-language` says
    whole = list(_sentences(target, source.text))
    runs = [
        run
        for run in _runs(target, said, source.base)
        if not any(a <= run[0] < b for a, b in whole)
    ]
    for start, end in (*whole, *runs):
        what = f"'{target.text[start:end]}' stands in the source, word for word"
        yield Problem(start, end, what, "translate it, or quote it as a name")


def _sentences(text: Examined, source: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text that are not in its language, and stand in a source."""
    words, end = common(text), 0
    for sentence in sentences(text.text, text.language):
        start = text.text.find(sentence, end)
        end = start + len(sentence)
        if sentence in source and strongest(between(words, start, end), text.base).is_dense:
            yield start, end


def _runs(text: Examined, said: Container[Three], other: str) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of common words that stand in a source as well."""
    common_ones = {word.start for word in common(text)}
    left: set[int] = set()  # the numbers of words that stand in the source with two neighbours
    for number, three in enumerate(_threes(text.words)):
        if three in said:
            left.update((number, number + 1, number + 2))
    run: list[Word] = []
    named = False  # the run goes on from a name
    for number, word in enumerate(text.words):
        if number in left and word.start in common_ones:
            run.append(word)
            continue
        if _is_foreign(run, named, text.base, other):
            yield run[0].start, run[-1].end
        run, named = [], word.start not in common_ones
    if _is_foreign(run, named, text.base, other):
        yield run[0].start, run[-1].end


def _threes(words: Sequence[Word]) -> Iterator[Three]:
    small = [word.text.casefold() for word in words]
    return zip(small, small[1:], small[2:], strict=False)


def _is_foreign(run: Sequence[Word], named: bool, own: str, other: str) -> bool:
    least = _NAMED if named else _LEAST
    if len(run) <= least:
        return False
    found = strongest(run, own)
    return found.language == other and least <= len(found.words) > 4 * found.own
