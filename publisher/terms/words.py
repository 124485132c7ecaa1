"""Cut a text into the words that terms are compared with, and say which of them stand together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from publisher.text.stemming import without_accents

# Accents typed apart from their letter, soft hyphens and what else nobody sees belong to a word.
_LETTER = r"(?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])"
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_WORD = rf"[^\W_]{_LETTER}*+"
_NOT_WITHIN = rf"(?<![^\W_])(?<![^\W_]{_LETTER})"  # a word
_WORDS = {
    "fr": re.compile(rf"{_WORD}(?:[·‧]{_LETTER}++)*+|&"),  # salarié·e·s
    "en": re.compile(rf"{_WORD}(?:['’]s(?!\w))?|&"),
}
_OTHERS = re.compile(rf"{_WORD}|&")
_ADDED = re.compile(r"[·‧'’].*", re.DOTALL)

_MARKS = r"[*_~\[\]]*"
_SPACE = "[ \t\u00a0\u2009\u202f]"
# One term may stand over two lines of a paragraph, be half bold, or be joined by hyphens.
_TOGETHER = re.compile(
    rf"{_MARKS}(?:['’]?(?:{_SPACE}+(?:\n{_SPACE}*)?|\n{_SPACE}*)|['’]|[-\u2010\u2011]){_MARKS}"
)
_HYPHENS = ("-", "\u2010", "\u2011")
_FAR = 24  # no two words of a term stand farther apart than this, in characters

# A word that says the same as another inside a term; a contraction holds an article, too.
_CONTRACTED = {
    "fr": {"du": ("de", "le"), "des": ("de", "les"), "au": ("à", "le"), "aux": ("à", "les")},
    "es": {"del": ("de", "el"), "al": ("a", "el")},
}
_SAME = {
    "fr": {"d": "de", "&": "et"},
    "en": {"&": "and"},
    "es": {"&": "y", "e": "y"},
}
_ARTICLES = {
    "fr": frozenset(("le", "la", "les", "l")),
    "en": frozenset(("the",)),
    "es": frozenset(("el", "la", "los", "las")),
}
_PREPOSITIONS = {
    "fr": frozenset(("de", "à", "en", "par", "pour", "sur", "vers", "entre", "dans", "et")),
    "en": frozenset(("of", "for", "to", "in", "and", "with", "by", "on")),
    "es": frozenset(("de", "a", "en", "por", "para", "con", "sobre", "y", "entre")),
}

# What a translator leaves alone: addresses, tags, link targets, names of files. Each pattern
# begins with a sign of its own and stops at the next one, which keeps the time linear.
_ADDRESS = re.compile(
    r"(?<=\])\([^()\n]*\)"
    r"|<[A-Za-z/!][^<>\n]*>"
    r"|(?i:\b(?:https?|ftp|mailto):|\bwww\.)[^\s<>«»“”\"]+"
    r"|(?<![\w.+%-])[\w.+%-]++@[\w-]+(?:\.[\w-]+)*"
    r"|(?<![\w.-])(?:[A-Za-z0-9-]++\.)+[a-z]{2,}(?!\w)(?:/[^\s<>]*)?"
)
# One of these is in each of them.
_MAY_HIDE = re.compile(
    r"[\]<:@.](?:(?<=\])\(|(?<=<)[A-Za-z/!]|(?<=[psoPSO]:)|(?<=@)|(?<=\.)[a-z]|(?<=[wW]\.))"
)
_TICKS = re.compile("`+")


class Word(NamedTuple):
    """A word, wherever it stands."""

    text: str  # as it is written, in NFC, without what is added to it: 's, ·e·s
    said: str  # in lower case, contractions and signs resolved: "du" says "de"
    article: str  # that it holds: "le" of "du"


def base(language: str) -> str:
    """Return the language proper: "fr" for "fr-CA"."""
    return language.replace("_", "-").partition("-")[0].lower()


class Words:
    """The words of one text, and how a term may go on from one to another. Linear time.

    Addresses, e-mails, code, tags and names of files have no words.
    """

    def __init__(self, text: str, language: str) -> None:
        code = base(language)
        self.text, self.language = text, language
        self._code, self._pattern = code, _WORDS.get(code, _OTHERS)
        self._articles = _ARTICLES.get(code, frozenset())
        self._prepositions = _PREPOSITIONS.get(code, frozenset())
        self._onward: dict[int, tuple[int, ...]] = {}

    @cached_property
    def different(self) -> Mapping[str, Word]:
        """Each different word, by how it is written; those of addresses, too."""
        written = set(self._pattern.findall(self.text))
        return {each: _understood(each, self._code) for each in written}

    @cached_property
    def _shown(self) -> str:
        return _hide(self.text)

    @cached_property
    def written(self) -> list[str]:
        """The words as they are written. Most texts have no term, and need not know."""
        return self._pattern.findall(self._shown)

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word stands, in characters."""
        return [found.span() for found in self._pattern.finditer(self._shown)]

    def __iter__(self) -> Iterator[Word]:
        return map(self.word, range(len(self.written)))

    def word(self, i: int) -> Word:
        """Return word number ``i``."""
        return _understood(self.written[i], self._code)

    @cached_property
    def by_initial(self) -> Mapping[str, Sequence[str]]:
        """The different words, as written, by their first letter, without its accent."""
        found: dict[str, list[str]] = defaultdict(list)
        for written, word in self.different.items():
            found[without_accents(word.said[:1])].append(written)
        return found

    @cached_property
    def pairs(self) -> set[tuple[str, str]]:
        """The different pairs of words, as written, that nothing but a hyphen parts."""
        if not any(sign in self.text for sign in _HYPHENS):
            return set()
        word, hyphen = self._pattern.pattern, f"[{''.join(_HYPHENS)}]"
        found = re.findall(f"{_NOT_WITHIN}({word}){hyphen}(?=({word}))", self.text)
        return {pair for pair in set(found) if self.different.keys() >= {*pair}}

    def onward(self, i: int) -> tuple[int, ...]:
        """Return the numbers of the words that a term may have after word number ``i``.

        An article after a preposition may be left out: banque du temps, banque de temps.
        """
        if i not in self._onward:
            self._onward[i] = self._after(i)
        return self._onward[i]

    def _after(self, i: int) -> tuple[int, ...]:
        if i + 1 == len(self.written):
            return ()
        end, start = self.places[i][1], self.places[i + 1][0]
        if start - end > _FAR or not _TOGETHER.fullmatch(self.text, end, start):
            return ()
        if self.word(i).said in self._prepositions and self.word(i + 1).said in self._articles:
            return i + 1, *self.onward(i + 1)
        return (i + 1,)

    def initials(self, i: int) -> str:
        """Return with which letters, without accents, the next word of a term may begin."""
        # Three, for a hyphen may make one word of two, and an article may be passed over.
        return _initials(tuple(self.written[i + 1 : i + 4]), self._code)

    def joined(self, i: int) -> int:
        """Return the number of the next word if nothing but a hyphen parts the two, else 0."""
        end = self.places[i][1]
        if self.text[end : end + 1] not in _HYPHENS or i + 1 == len(self.places):
            return 0
        return i + 1 if self.places[i + 1][0] == end + 1 else 0


@lru_cache(maxsize=10_000)
def _initials(written: tuple[str, ...], code: str) -> str:
    return without_accents("".join(_understood(each, code).said[0] for each in written))


@lru_cache(maxsize=50_000)
def _understood(written: str, code: str) -> Word:
    text = _ADDED.sub("", _UNSEEN.sub("", normalize("NFC", written)))
    said = text.lower()
    if said in (contracted := _CONTRACTED.get(code, {})):
        return Word(text, *contracted[said])
    return Word(text, _SAME.get(code, {}).get(said, said), "")


def essential(words: list[Word], language: str) -> list[Word]:
    """Leave out of a term the articles that `Words.onward` may pass over in a text."""
    code = base(language)
    articles, prepositions = _ARTICLES.get(code, ()), _PREPOSITIONS.get(code, ())
    return [
        word
        for before, word in zip([None, *words], words, strict=False)
        if not (before and before.said in prepositions and word.said in articles)
    ]


def _hide(text: str) -> str:
    """Put signs in place of what has no words; all positions stay."""
    if "`" in text:
        text = _blank(text, _code(text))
    if not _MAY_HIDE.search(text):
        return text
    return _blank(text, (found.span() for found in _ADDRESS.finditer(text)))


def _blank(text: str, spans: Iterator[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], "\ufffc" * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code spans: from some backticks to the next that are as many (CommonMark 6.1)."""
    runs = [found.span() for found in _TICKS.finditer(text)]
    closing: list[int] = [0] * len(runs)
    last: dict[int, int] = {}
    for i in range(len(runs) - 1, -1, -1):
        length = runs[i][1] - runs[i][0]
        closing[i] = last.get(length, 0)
        last[length] = i
    i = 0
    while i < len(runs):
        if closing[i]:
            yield runs[i][0], runs[closing[i]][1]
            i = closing[i]
        i += 1
