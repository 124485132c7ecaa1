"""The check `source-words-left`."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache, partial
from itertools import zip_longest
from typing import TypeAlias

from publisher.checks.examined import Examined, Word
from publisher.checks.language.evidence import COGNATE, common, plain, spoken
from publisher.checks.language.evidence import other as other_language
from publisher.checks.lexicon import LANGUAGES, is_known, likelier, shared_words, total
from publisher.checks.lexicon.dictionary import concepts
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_LEAST, _NAMED = 2, 5  # words of the source's language; in what may be the end of a name
# Words that join others; not those that names are full of, such as "de" and "of".
_LITTLE = {
    "fr": frozenset(("et", "avec")),
    "en": frozenset(("and", "with")),
    "es": frozenset(("y", "con")),
}
_LONG, _HEADING = 4, 8  # letters; a shorter word may be of any language, or a name
_WHOLE = 2.0  # as `lexicon` counts
# How much likelier the letters of a word are in its own language than in the source's: of one that
# the source's language is known to have, of one with the ending of a cognate, of any other.
_LIKELY, _COGNATE, _UNKNOWN = -1.0, -5.0, -7.0
# Letters that a language has only in words of others.
_STRANGE = {
    "fr": re.compile("[áíóúñ]"),
    "en": re.compile("[^a-z]"),
    "es": re.compile("[àâçèêëîïôûùœæ]|ss|tt|ff|mm|pp|th|ph"),
}
_PARTICLES = frozenset(
    "van der den de von zu la le di da do dos das del y e i al el bin ben".split()
)
_TITLE = re.compile(rf"^#* ?([^\W\d_]{{{_HEADING},40}}) ?$", re.MULTILINE)
Three: TypeAlias = tuple[str, ...]  # words in a row, in small letters


@unit_check("source-words-left", Severity.WARNING, languages=LANGUAGES)
def source_words_left(pair: Pair) -> Iterator[Problem]:
    r"""Some words of the source stand untranslated in the translation.

    Three or more in a row, in small letters, that the language of the translation does not have, or
    one that it is not known to have, and whose letters are those of the source's language; what is
    quoted, in italics or begins as a name does is left alone, and what languages have in common.

    Bad (fr>en): ``Une place pour les jeunes du quartier`` → ``A place in town pour les jeunes``
    Bad (en>es): ``Take the tram. Then walk with us to the hall.`` → ``Tome el tranvía. Then walk with us to la sala.``
    Bad (en>fr): ``Training for young farmers`` → ``Formation des young agriculteurs``
    Bad (fr>en): ``Les moulins de la vallée`` → ``The moulins of the valley``
    Bad (fr>es): ``Restauration\n\nLes repas sont offerts.`` → ``Restauration\n\nLas comidas son gratuitas.``
    Good (fr>en): ``Un café avec terrasse`` → ``A café with a terrace``
    Good (fr>en): ``Les outils du Chantier de l’économie sociale`` → ``The tools of the Chantier de l’économie sociale``
    Good (fr>en): ``Le label « une ville pour les jeunes »`` → ``The label “une ville pour les jeunes”``
    Good (fr>es): ``La economía social de la ville`` → ``La economía social de la ciudad``
    """  # noqa: E501 - an example is one line
    source, target = pair.source, pair.text
    if source.base == target.base or source.base not in LANGUAGES or target.text == source.text:
        return
    if target.text.startswith((f"{source.text}, ", f"{source.text} (")):
        return  # a name that is kept, and explained
    both = source.vocabulary & target.vocabulary
    if len(both) <= _LEAST and not any(
        map(partial(_is_left, own=target.base, other=source.base), both)
    ):
        return
    if other_language(target.shared(common), target.base, _WHOLE):
        return  # all of it is in another language, which is what `wrong-language` says
    said = frozenset(_threes(source.words))
    places = list(_sentences(target, source.text))
    found = (*_runs(target, said, source.base), *_words(target, source, both), *_titles(pair))
    taken = bytearray(len(target.text))
    for start, end in places:
        taken[start:end] = b"\x01" * (end - start)
    for start, end in found:
        if not taken[start]:
            taken[start:end] = b"\x01" * (end - start)
            places.append((start, end))
    for start, end in places:
        what = f"'{target.text[start:end]}' stands in the source, word for word"
        yield Problem(start, end, what, "translate it, or quote it as a name")


@lru_cache(maxsize=50_000)
def _is_left(word: str, own: str, other: str) -> bool:
    """Tell whether a word, in small letters, is of the source's language and not of its own."""
    if word in _LITTLE[other]:
        return not is_known(word, own)
    if len(word) < _LONG or word in shared_words() or is_known(word, own):
        return False
    if concepts(word, own) and not _STRANGE[own].search(word):
        return False
    likely = likelier(word, own, other)
    known = is_known(word, other) or bool(concepts(word, other))
    if _STRANGE[own].search(word):
        return known or likely < _LIKELY
    if COGNATE.search(word):
        return known and likely < _COGNATE
    # English gives words to others that it need not be known to have itself: dockers.
    return likely < (_LIKELY if known else _UNKNOWN) and (known or other != "en")


def _words(text: Examined, source: Examined, both: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield the single words that were left; those that go on from a name belong to it."""
    small = {word.text for word in source.shared(common)}
    free = {word.start for word in text.shared(common)}
    named = False
    for word, following in zip_longest(text.words, text.words[1:]):
        if not word.text.islower():
            named = word.text.lower() in both
            continue
        named = named and word.text in both
        if named or word.text not in small or word.start not in free:
            continue
        before_name = following is not None and not following.text.islower()
        if _is_left(word.text, text.base, source.base) and not before_name:
            yield word.start, word.end


def _titles(pair: Pair) -> Iterator[tuple[int, int]]:
    """Yield the lines of one word that stand in the source as well."""
    own, other = pair.text.base, pair.source.base
    lines = frozenset(_TITLE.findall(pair.source.text))
    for found in _TITLE.finditer(pair.text.text):
        word = found[1].lower()
        left = not is_known(word, own) and is_known(word, other) and word not in shared_words()
        if found[1] in lines and left and likelier(word, own, other) < _LIKELY:
            yield found.span(1)


def _sentences(text: Examined, source: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text that are not in its language, and stand in a source."""
    for said, start, end, words in text.shared(spoken):
        if said in source and other_language(words, text.base, _WHOLE):
            yield start, end


def _runs(text: Examined, said: Container[Three], other: str) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of common words that stand in a source as well."""
    common_ones = {word.start for word in text.shared(common)}
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
    if len(run) - sum(word.text in _PARTICLES for word in run if run[0].text.istitle()) <= least:
        return False
    found = total(map(plain, run))
    return found[other] - found[own] > _WHOLE * least
