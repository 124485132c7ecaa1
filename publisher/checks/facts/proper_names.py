"""The words of a text that may be parts of names, and how much two of them are alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from publisher.checks.examined import Examined, Word
from publisher.checks.lexicon import LANGUAGES, vocabulary
from publisher.l10n.places import place_names
from publisher.text.pieces import Pieces
from publisher.text.stemming import without_accents

LEAST = 3  # letters
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŠŽĆČ][^\W\d_]+")
_JOINED = re.compile(rf"{_CAPITAL.pattern}(?:-[^\W\d_]+)*")
# A name may have a hyphen or an apostrophe within: Ji-won, O’Rourke, L’Aixeta.
_NAME = re.compile(
    r"(?<![\w’'-])(?:(?:[LDldjmnstc]|[Qq]u|[Jj]usqu)[’'])?"
    r"([A-ZÀ-ÖØ-ÞŁŚŠŽĆČ][^\W\d_]*(?:[-’'·][^\W\d_]+)*)"
)
_BETWEEN = re.compile(
    r"[ \u00a0](?:(?:de|da|do|dos|das|di|du|del|la|las|los|von|van|der|den|el|al|ben|bin|e|y|i)"
    r"[ \u00a0]|[a-z]?[’']){0,2}"
)
_START = re.compile(r"(?:\A|[.!?…:|>#*•][\s)»”\"*_]*\s|\n\s*|[«“\"¿¡(—–-])[\u00a0\u202f*_]{0,3}\Z")
_ARTICLE = re.compile(
    r"(?<!\w)(?:l[aeo]s?|el|the|an?|une?|un|una|[aà]l|del|du|des|aux?|our|nos|notre|son|sa|su|its|their)"
    r"[ \u00a0](?:(?-i:[A-ZÀ-Ý])[^\W\d_]+[ \u00a0])?\Z|(?<!\w)[ld][’']\Z",
    re.IGNORECASE,
)
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŁŚŠŽĆČ"
# What may hide a name in a piece of a text: mark-up, and in an address or code a capital.
_ODD = re.compile(
    rf"[_`\[\]<>&~\\\n]|\A\Z|\A(?=[^{CAPITALS}]*+[{CAPITALS}]).*?(?:[/@#=|{{}}^]|(?<!\S)-|[.:]\S)"
)
_FOLLOWED = re.compile(rf"{_BETWEEN.pattern}[{CAPITALS}]")
_LED = re.compile(rf"(?:\A|[{CAPITALS}])\S*{_BETWEEN.pattern}\Z")
_HIDDEN = (("", ""),)  # what no name is
_ROMAN = re.compile(r"[IVXLC]+(?:er|[eè]me|e|º)?")
_FAR = 24  # characters
TITLES = frozenset(
    """mr mrs ms messrs dr prof professor president minister mayor senator doctor director general
    m mm mme mmes mlle mesdames messieurs mesdemoiselles señoras señores
    professeur professeure président présidente ministre maire sénateur docteur docteure directeur
    directrice sr sra srta señor señora profesor profesora presidente presidenta ministro ministra
    alcalde alcaldesa senador senadora doctora directora san santa santo saint sainte são sao
    don doña
    sir lady lord king queen pope""".split()
)
# What English writes with a capital and is no name in French and Spanish.
_OF_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays"
    " fridays saturdays sundays january february march april may june"
    " july august september october november december easter christmas"
)
_PEOPLES = (
    "american argentinian australian austrian basque belgian bolivian brazilian breton british"
    " bulgarian canadian catalan chilean chinese colombian croatian cuban czech danish dutch"
    " egyptian english european finnish"
    " flemish french galician german greek hungarian icelandic indian indonesian"
    " iranian iraqi irish israeli italian japanese kenyan korean kurdish latin latvian lebanese"
    " lithuanian maltese mexican moroccan nigerian norwegian pakistani palestinian peruvian polish"
    " portuguese romanian russian scottish senegalese serbian sicilian slovak slovenian spanish"
    " swedish swiss syrian taiwanese thai tunisian turkish ukrainian vietnamese welsh christian"
    " muslim jewish catholic roman african asian arab arabic western eastern northern southern"
    " québécois quebecker quebecer mediterranean atlantic pacific internet web covid"
)
_COMMON = frozenset(f"{_OF_CALENDAR} {_PEOPLES} hacienda fomento".split())


class Name(NamedTuple):
    """A word with a capital that no known language has, and those beside it."""

    word: Word
    plain: str  # without capitals and accents
    text: Examined
    words: Sequence[Word]  # all that have a capital
    number: int  # its own among them

    @property
    def before(self) -> str:
        """The plain name right before it; "" for none."""
        near = self.number > 0 and _are_near(self.text, *self.words[self.number - 1 :][:2])
        return fold(self.words[self.number - 1].text) if near else ""

    @property
    def after(self) -> str:
        """The plain name right after it; "" for none."""
        both = self.words[self.number :][:2]
        return fold(both[1].text) if len(both) > 1 and _are_near(self.text, *both) else ""

    @property
    def first(self) -> bool:
        """Whether its capital may be that of a sentence."""
        return _START.search(self._said) is not None

    @property
    def article(self) -> bool:
        """Whether an article is before it, as before the names of bodies."""
        return _ARTICLE.search(self._said) is not None

    @property
    def _said(self) -> str:
        return self.text.text[max(self.word.start - _FAR, 0) : self.word.start]


def capitals(text: Examined) -> frozenset[str]:
    """Return the words with a capital, seen quickly and as they stand."""
    return frozenset(word for word in _CAPITAL.findall(text.text) if len(word) >= LEAST)


def joined(text: Examined) -> frozenset[str]:
    """Return them with what a hyphen joins to them."""
    return frozenset(_JOINED.findall(text.text))


def plain(text: Examined) -> frozenset[str]:
    """Return the words of a text without capitals and accents, and what hyphens join as one."""
    joined = {fold(_without_s(found)) for found in _NAME.findall(text.prose)}
    return frozenset((*map(fold, text.vocabulary), *joined))


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return a word without capitals and accents."""
    return without_accents(word.replace("\u00ad", "")).casefold()


def names(text: Examined) -> Sequence[Name]:
    """Return the words with a capital that are no plain words of the text's language."""
    return text.shared(_names)


def _names(text: Examined) -> Sequence[Name]:
    words = [
        Word(name, found.start(1), found.start(1) + len(name))
        for found in _NAME.finditer(text.prose)
        for name in [_without_s(found[1])]
    ]
    return [
        Name(word, fold(word.text), text, words, number)
        for number, word in enumerate(words)
        if len(word.text) >= LEAST and not _is_common(word.text, text.base)
    ]


@cache
def _spelt(base: str) -> Pieces[Sequence[tuple[str, str]]]:
    return Pieces(lambda piece: _HIDDEN if _ODD.search(piece) else tuple(_of_piece(piece, base)))


def _of_piece(piece: str, base: str) -> Iterator[tuple[str, str]]:
    for whole in _NAME.findall(piece):
        name = _without_s(whole)
        if len(name) >= LEAST and not _is_common(name, base):
            yield name, fold(name)


def _without_s(name: str) -> str:
    return name[:-2] if name.endswith(("’s", "'s")) else name


def spelt(text: Examined) -> Mapping[str, str] | None:
    """Return the names of a text as they stand, each with what it is plain, as `names` has them.

    None where mark-up, a code or an address may hide one, so that only `names` can tell.
    """
    found = dict(chain.from_iterable(filter(None, _spelt(text.base).of(text.pieces))))
    return None if "" in found else found


def is_no_mere_beginning(name: str, text: Examined) -> bool:
    """Tell whether a name may stand within a sentence, or with another name after it."""
    return any(
        not _START.search(before) or _FOLLOWED.match(text.text, end)
        for before, end in around(name, text)
    )


def is_beside_another(name: str, text: Examined) -> bool:
    """Tell whether a name may have another one before or after it."""
    return any(
        _LED.search(before) or _FOLLOWED.match(text.text, end) for before, end in around(name, text)
    )


def around(name: str, text: Examined) -> Iterator[tuple[str, int]]:
    """Yield what is before each place that has a name, or a word with it, and where it ends."""
    said, end = text.text, 0
    while (start := said.find(name, end)) >= 0:
        end = start + len(name)
        yield said[max(start - _FAR, 0) : start], end


def may_name(piece: str, base: str) -> bool:
    """Tell whether a piece of a text may have a name in it."""
    return bool(_spelt(base)[piece])


def may_name_somebody(piece: str, base: str) -> bool:
    """Tell whether a piece of a text may have a name in it that is a word of no known language."""
    return any(
        not name or (not name.isupper() and is_strange(folded))
        for name, folded in _spelt(base)[piece]
    )


def _is_common(word: str, base: str) -> bool:
    lower = word.lower()
    if lower in _common_words(base) or _ROMAN.fullmatch(word):
        return True
    return not lower.isalpha() and _known_words(base).issuperset(re.split("[-’']", lower))


def _known_words(base: str) -> frozenset[str]:
    return vocabulary(base) if base in LANGUAGES else frozenset()


@cache
def _common_words(base: str) -> frozenset[str]:
    return _known_words(base) | _COMMON | TITLES


def _are_near(text: Examined, one: Word, other: Word) -> bool:
    return _BETWEEN.fullmatch(text.text, one.end, other.start) is not None


@lru_cache(maxsize=50_000)
def is_strange(word: str) -> bool:
    """Tell whether no known language has a word, given plain."""
    if word.isalpha():
        return word not in _folded_words()
    return not _folded_words().issuperset(re.split("[-’']", word))


@cache
def _folded_words() -> frozenset[str]:
    return frozenset(fold(word) for language in LANGUAGES for word in vocabulary(language))


def is_place(name: Name, base: str) -> bool:
    """Tell whether a name is, with those beside it, that of a country or city CLDR knows."""
    beside = {name.before, name.after}
    return any(
        len(words) == 1 or not beside.isdisjoint(words)
        for words in _places(base).get(name.plain, ())
    )


def is_town(name: str, base: str) -> bool:
    """Tell whether a plain name is that of a country or city by itself, whatever is beside it."""
    return any(len(words) == 1 for words in _places(base).get(name, ()))


@cache
def _places(base: str) -> Mapping[str, Sequence[Sequence[str]]]:
    """Return the known places by each of their words."""
    found: dict[str, list[Sequence[str]]] = defaultdict(list)
    for _, place in place_names(base):
        words = fold(place).split()
        for word in words:
            found[word].append(words)
        if len(words) > 1:
            found["-".join(words)].append(words[:1])
    return found


@lru_cache(maxsize=200_000)
def distance(one: str, other: str) -> int:
    """Return how many letters are more, less, other or changed places; 3 for all that is more.

    Source: Damerau (1964), restricted to neighbours.
    """
    # each change concerns two letters at most
    if abs(len(one) - len(other)) > 2 or len({*one} ^ {*other}) > 4:
        return 3
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, sign in enumerate(other, 1):
            least = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return min(rows[-1][-1], 3)
