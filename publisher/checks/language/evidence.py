"""In which language a text is, of the three that this knows: by little words, letters and endings.

A word counts once, for the languages that may have it, and against the one that has it not. Names
are written with a capital and count for none, for they stay as they are. How much this finds, in
short texts and long ones: `tests/checks/language/test_evidence.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from publisher.checks.examined import Examined, Word

_TABLES: Mapping[str, frozenset[str]] = {
    "fr": frozenset(
        """à afin ainsi alors après au aucun aussi autre autres aux avant avec avez avons c car ce
        ceci cela celle celles celui ces cet cette ceux chaque chez comme d dans depuis des donc
        dont du elle elles est et eux faire fait fut il ils j jusqu l là le les leur leurs lors
        mais mes mieux même nos notre nous on ont ou où par parmi pas peu peut pour pourquoi
        près qu quand quel quelle quels qui sans ses sont sous tous tout toute toutes très un une
        vers voici vos votre vous été être économie ville villes emploi développement projet
        entreprise entreprises directeur présidente président bienvenue""".split()
    ),
    "en": frozenset(
        """about after all also although an and any are as at be because been before being between
        both but by can could did do does each every for from had has have he her here his how if
        in into is it its just made make many more most must never new not of off only or other
        our out over own should since so some such than that the their them then there these they
        this those through to too under until up was we were what when where which while who why
        will with within without would you your work city cities welcome head
        director manager development local people""".split()
    ),
    "es": frozenset(
        """al algo algunas algunos ante antes así aunque cada como con contra cuando cuyo del desde
        donde dos durante el ella ellos en entre era esa ese eso esta este esto estos está están
        fue ha hacia han hasta hay la las lo los más mediante mientras muy ni nuestra nuestro
        o otra otras otro otros para pero por porque puede pues que quien se según ser si sido
        sin sobre su sus también tan tanto tiene todas todo todos tras una unas uno unos y ya
        economía ciudad ciudades empleo desarrollo proyecto empresa empresas directora presidenta
        bienvenida""".split()
    ),
}
# Words of two languages speak against the third; those of all three say nothing.
_SHARED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys("de la que un una se si entre les es".split(), frozenset(("fr", "es"))),
    **dict.fromkeys("on an or".split(), frozenset(("fr", "en"))),
    **dict.fromkeys("director".split(), frozenset(("en", "es"))),
    **dict.fromkeys(
        """en no do a o me local once son responsable entrepreneur entrepreneurs unique technique
        techniques boutique critique marketing parking camping coworking crowdfunding fundraising
        mentoring coaching business leadership propos repos héros dispos enclos euros photos logos
        demos kilos""".split(),
        frozenset[str](),
    ),
}
_LETTERS = {
    "fr": re.compile("[èêëçœâîûùïô]|aux$|eux$|[tl]ée?s?$|ités?$|iques?$|[^i]eurs?$|trices?$"),
    "en": re.compile("^wh|ght|[^aeiou]th|(?:ing|ings|ness|ship|ships|ly|ty|ry|gy|ful|ed)$"),
    "es": re.compile(
        "[ñáíóú]|(?:dad|dades|ado|ados|ada|adas|ivo|ivos|iva|ivas|ico|icos|[ael]mente|dor|dores"
        r"|dora|doras)$|[^aeo]os$|[jñ]"
    ),
}
LANGUAGES = tuple(_TABLES)
_UNSEEN = re.compile(r"[\u00ad\u200b]")
_QUOTED = re.compile('«[^«»]*»|“[^“”]*”|"[^"]*"|„[^„“”]*[“”]')
_BEGINS = re.compile(r"[.!?…:;][\"'»”’)\s]*\Z|\A\W*\Z")


@lru_cache(maxsize=50_000)
def languages_of(word: str) -> frozenset[str]:
    """Return the languages that may have a word, given in small letters; none in doubt."""
    if word in _SHARED:
        return _SHARED[word]
    found = frozenset(language for language, words in _TABLES.items() if word in words)
    if not found and len(word) > 4:
        found = frozenset(name for name, letters in _LETTERS.items() if letters.search(word))
    return found if len(found) == 1 else frozenset()


def common(text: Examined) -> list[Word]:
    """Return the words of a text that its own language has to have.

    Those are words in small letters, and first words of sentences; not those of quotations,
    italics and links, which may be titles of other books.
    """
    free = bytearray(b"\x01" * len(text.text))
    for found in _QUOTED.finditer(text.prose):
        free[slice(*found.span())] = bytes(len(found[0]))
    for kind, _, start, end in text.reading.elements:
        if kind in ("emphasis", "link"):
            free[start:end] = bytes(end - start)
    kept = []
    before = 0
    for word in text.words:
        is_first = word.text.istitle() and _BEGINS.search(text.text, before, word.start)
        before = word.end
        if (word.text.islower() or is_first) and free[word.start]:
            kept.append(word)
    return kept


def between(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """Return those of some words, in the order of their text, that begin between two places."""
    first, last = (bisect_left(words, place, key=lambda word: word.start) for place in (start, end))
    return words[first:last]


class Verdict(NamedTuple):
    """What speaks for another language than the one a text is said to be in."""

    language: str
    words: frozenset[str]  # that language may have, and the text's own may not
    own: int  # how many it is the other way round

    @property
    def is_clear(self) -> bool:
        """Whether there is no doubt, in a text of any length."""
        return len(self.words) > max(1, 2 * self.own)

    @property
    def is_dense(self) -> bool:
        """Whether there is no doubt, in a sentence of a text."""
        return len(self.words) > max(2, 4 * self.own)

    @property
    def is_likely(self) -> bool:
        """Whether one little word of the other language stands there, and nothing of its own."""
        return self.own == 0 and not self.words.isdisjoint(_TABLES[self.language])


def strongest(words: Iterable[Word], own: str) -> Verdict:
    """Return the language, other than its own, that most words of a text speak for."""
    said = {word: languages_of(word) for word in {_plain(one.text) for one in words}}
    verdicts = [
        Verdict(
            other,
            frozenset(w for w, names in said.items() if other in names and own not in names),
            sum(own in names and other not in names for names in said.values()),
        )
        for other in _TABLES
        if other != own
    ]
    return max(verdicts, key=lambda verdict: len(verdict.words) - verdict.own)


def _plain(word: str) -> str:
    return _UNSEEN.sub("", word).lower()
