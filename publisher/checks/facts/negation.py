"""The check `negation`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from publisher.checks.clues import shaped
from publisher.checks.examined import Examined
from publisher.checks.facts.denials import (
    ALL,
    BARE,
    CLUES,
    COMPANIONS,
    DENYING,
    EXCUSING,
    FARTHEST,
    LACKED,
    LACKING,
    NEEDED,
    NOBODY,
    NON,
    NOT_WITHOUT,
    ONLY,
    SANS,
    SHORT_OF,
    TOLD,
    TURNED,
    TWICE,
    WITH,
    WITHOUT,
    WORDS,
)
from publisher.checks.facts.sentencewise import sentences_of
from publisher.checks.lazy import lazy
from publisher.checks.lexicon.dictionary import concepts
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.text.pieces import Pieces

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_ENDS = re.compile(
    r"[,;:.!?()–—]|\b(?:si|if|when|quand|lorsque|cuando|because|parce|porque|car|pues)\b",
    re.IGNORECASE,
)
_CLAUSE_BEGINS = re.compile(r"[^,;:.!?()–—]*\Z")
_SCOPE, _FOLLOWING, _NEAR = 80, 6, 5  # characters and words after a denial that it may deny
_ALIKE = 5  # letters that two words of one meaning begin with
# Of the words of a clause, those that the sentence that translates it says again: at the least, in
# longer texts, and in those whose sentences do not face each other.
_SHARED, _MORE, _MOST = 0.2, 0.33, 0.6
_BRIEF = 80  # characters; a longer text that does not say the verb itself may be free
_TELLING, _LITTLE = 4, 1  # letters
# Characters: of a text that is told anew as often as translated, and of ever shorter ones.
_WHOLE, _LONG, _MIDDLE, _SENTENCE, _SHORT = 900, 300, 200, 160, 120


@unit_check("negation", Severity.WARNING, like=shaped(CLUES))
def negation(pair: Pair) -> Iterator[Problem]:
    """The source denies, and nothing in the translation does; or the other way round.

    Told where the other side says, in the sentence most like it, what is denied, and says it
    without a denial; a small dictionary of three languages knows which words may mean the same.
    "For lack of" and "has yet to" deny too. "Few", "impossible", "stop" and their like count as
    denying, so a free translation passes. In longer texts the sentences have to be
    as many on both sides, or nearly the same. What one language says by denying and another without
    is left alone: until, only, unless, questions that no one answers. A longer text that does not
    say what is denied first, mostly a verb, is noted only.

    Bad: ``The city does not pay for the tram.`` → ``La ville paie le tramway.``
    Bad (fr>es): ``La ville paie le tramway.`` → ``La ciudad no paga el tranvía.``
    Bad: ``They work without a boss.`` → ``Ils travaillent avec un patron.``
    Bad (fr>en): ``La ville ne vend plus ses terrains.`` → ``The city sells its land.``
    Bad: ``SSE is not a sector apart. It is in farming and health.`` →
      ``L’ESS est un secteur à part : elle traverse l’agriculture et la santé.``
    Bad (es>fr): ``A falta de médico, abrió un centro.`` → ``Avec un médecin, il ouvrit un centre.``
    Good (fr>en): ``N’oubliez pas votre badge.`` → ``Remember your badge.``
    Good: ``The city does not pay for the tram.`` → ``La ville ne paie pas le tramway.``
    Good (fr>en): ``Il n’est pas possible d’entrer.`` → ``Entry is impossible.``
    Good: ``It is not only a shop, it is a school.`` → ``C’est un magasin et c’est une école.``
    Good (es>fr): ``Las obras no empezaron hasta la primavera.`` →
      ``Ce n’est qu’au printemps que les travaux ont commencé.``
    """
    if len(pair.source.text) > _WHOLE or len(pair.text.text) > _WHOLE:
        return
    if not {pair.source.base, pair.text.base} <= DENYING.keys():
        return
    denied, denies = (_count(text.prose_pieces, text.base) for text in (pair.source, pair.text))
    if denied > denies and (said := _reversed(pair.source, pair.text)):
        what = "the source denies, the translation does not"
        yield Problem(*WHOLE, what, "compare them", key=said.sentence, severity=said.severity)
    elif denies > denied and (meant := _reversed(pair.text, pair.source)):
        what = "the translation denies, the source does not"
        yield Problem(*WHOLE, what, "compare them", key=meant.sentence, severity=meant.severity)


class _Reversed(NamedTuple):
    sentence: str
    severity: Severity | None


def _reversed(one: Examined, other: Examined) -> _Reversed | None:
    """Return the first sentence that denies what the other text says."""
    said = sentences_of(one)
    there = [_Side(sentence, other.base) for sentence in sentences_of(other)]
    size = max(len(one.text), len(other.text))
    least = _SHARED if size <= _SHORT else _MORE
    is_even = len(there) == len(said)
    if not is_even and size > _SENTENCE:
        least = _MOST  # they are told in another order
    whole = _Side(one.prose, one.base)
    for number, sentence in enumerate(said):
        if size > _LONG:
            whole = _Side(sentence, one.base)
        for clause, denied, is_lack in _Side(sentence, one.base).denials():
            facing = there[number : number + 1] if is_even and size > _LONG else there
            likes = ((clause.likeness(side), side) for side in facing)
            likeness, meant = max(likes, key=itemgetter(0), default=(0.0, clause))
            if (
                likeness >= least
                and not (is_lack and SHORT_OF.search(meant.raw))
                and _is_reversed(_verb(denied) if size > _LONG else denied, clause, meant, whole)
                and not _is_turned(sentence, meant.raw)
            ):
                verb = [word for word in denied if len(word) >= _TELLING and word not in WORDS][:1]
                is_sure = size <= _BRIEF or any(meant.says(word, one.base) for word in verb)
                return _Reversed(sentence, None if is_sure else Severity.NOTE)
    return None


def _verb(denied: Sequence[str]) -> Sequence[str]:
    """Return what is denied up to its first long word, which mostly is the verb."""
    found = (
        number for number, word in enumerate(denied) if len(word) >= _TELLING and word not in WORDS
    )
    return denied[: next(found, len(denied)) + 1]


def _is_turned(one: str, other: str) -> bool:
    """Tell whether either sentence denies, or asks, in a way that the other language may not."""
    if ("?" in one) is not ("?" in other):
        return True
    for pattern in COMPANIONS:
        if pattern.search(one) and pattern.search(other):
            one, other = pattern.sub(" ", one), pattern.sub(" ", other)
    if any(NOT_WITHOUT.search(a) and NEEDED.search(b) for a, b in ((one, other), (other, one))):
        return True
    return TURNED.search(one) is not None or TURNED.search(other) is not None


_TOLD = Pieces(lambda piece: TOLD.search(piece) is not None)
_LACKED = Pieces(lambda piece: LACKED.search(piece) is not None)


def _gist(pieces: Sequence[str]) -> Sequence[str]:
    """Return the pieces of a text among which all that may deny stands."""
    told = [*_TOLD.of(pieces)]
    if True not in told:
        return ()
    first, last = told.index(True), len(told) - told[::-1].index(True)
    return pieces[max(first - FARTHEST, 0) : last + FARTHEST]


def _count(pieces: Sequence[str], base: str) -> int:
    """Return how often a text denies: what one sentence does not say, another may."""
    gist = _gist(pieces)
    if not gist:
        return 0
    said = ONLY.sub(" ", " ".join(gist))
    found = len(DENYING[base].findall(said))
    if True in _LACKED.of(gist):
        found += len(LACKING[base].findall(said)) + len(NON.findall(said))
    return found


class _Side:
    """A sentence, or a part of one, with what its words may mean."""

    def __init__(self, text: str, base: str) -> None:
        self.raw, self.base = text, base

    @lazy
    def may_deny(self) -> bool:
        return True in _TOLD.of(self.raw.split(" "))

    @lazy
    def text(self) -> str:
        return ONLY.sub(" ", self.raw) if self.may_deny else self.raw

    @lazy
    def words(self) -> list[str]:
        return _WORD.findall(self.text.lower())

    @lazy
    def telling(self) -> list[str]:
        return [word for word in self.words if len(word) >= _TELLING]

    @lazy
    def meanings(self) -> frozenset[int]:
        return frozenset[int]().union(*(concepts(word, self.base) for word in self.words))

    @lazy
    def beginnings(self) -> frozenset[str]:
        return frozenset(word[:_ALIKE] for word in self.words if len(word) >= _ALIKE)

    def says(self, word: str, base: str) -> bool:
        """Tell whether a word of another language may be said here."""
        return word[:_ALIKE] in self.beginnings or not self.meanings.isdisjoint(
            concepts(word, base)
        )

    def likeness(self, other: _Side) -> float:
        """Return how many of the words that tell anything both say, of those of the shorter one."""
        said = sum([other.says(word, self.base) for word in self.telling])
        return said / max(min(len(self.telling), len(other.telling)), 1)

    def denials(self) -> Iterator[tuple[_Side, list[str], bool]]:
        """Yield each denial: its clause, the words that it may deny, and whether it is a lack."""
        for pattern in (DENYING[self.base], LACKING[self.base]) if self.may_deny else ():
            for denial in pattern.finditer(self.text):
                before = _CLAUSE_BEGINS.search(self.text[: denial.start()][-_SCOPE:])
                after = _CLAUSE_ENDS.split(self.text[denial.end() : denial.end() + _SCOPE])[0]
                clause = _Side((before[0] if before else "") + denial[0] + after, self.base)
                is_lack = pattern is LACKING[self.base]
                within = [] if is_lack else _WORD.findall(denial[0])
                words = (*within, *_WORD.findall(after)[:_FOLLOWING])
                yield clause, [word.lower() for word in words], is_lack

    def denies(self) -> bool:
        tables = (DENYING, LACKING, BARE)
        return self.may_deny and any(table[self.base].search(self.text) for table in tables)

    def following(self, pattern: re.Pattern[str]) -> _Side:
        """Return the words that follow a pattern."""
        after = (
            _WORD.findall(self.text[m.end() :][:_SCOPE])[:_NEAR]
            for m in pattern.finditer(self.text)
        )
        return _Side(" ".join(word for words in after for word in words), self.base)

    def parts(self) -> list[_Side]:
        """Return its clauses."""
        return [_Side(part, self.base) for part in _CLAUSE_ENDS.split(self.text) if part.strip()]


def _is_reversed(denied: Sequence[str], said: _Side, meant: _Side, whole: _Side) -> bool:
    """Tell whether what one side denies is said by the other, and said without denying.

    Where none of the words that are denied is found, the other side says it in another way, which
    may well be the contrary of the contrary.
    """
    if any(
        TWICE[said.base].match(word)
        and not (meant.says(word, said.base) and TWICE[meant.base].search(meant.raw))
        for word in denied[:_NEAR]
    ):
        return False  # nobody is excluded: everyone is welcome
    telling = [word for word in denied if word not in WORDS and len(word) > _LITTLE]
    if not _is_without(denied, said.raw) and all(map(SANS.search, (whole.raw, meant.raw))):
        whole, meant = (_Side(SANS.sub(" ", side.raw), side.base) for side in (whole, meant))
    places = [meant]
    if meant.denies():  # something else, it may be
        if _count(whole.raw.split(" "), whole.base) == 1 or len(whole.text) > _MIDDLE:
            return False
        places = _saying(telling, said.base, meant)
    is_said = any(place.says(word, said.base) for place in places for word in telling)
    if not (is_said or _says_all_of_none(said, meant)) or any(place.denies() for place in places):
        return False
    excuses = (
        word
        for found in EXCUSING[meant.base].finditer(meant.raw)
        for word in _WORD.findall(found[0].lower())
    )
    if any(not whole.says(word, meant.base) for word in excuses):
        return False
    if denied[:1] and denied[0] in WITHOUT:
        following = meant.following(WITH[meant.base])
        return any(following.says(word, said.base) for word in telling[:_NEAR])
    return True


def _saying(words: Sequence[str], base: str, side: _Side) -> list[_Side]:
    """Return the clauses of a side that say one of some words of another language."""
    return [part for part in side.parts() if any(part.says(word, base) for word in words)]


def _is_without(denied: Sequence[str], clause: str) -> bool:
    """Tell whether what is denied in a clause is what something goes without."""
    before = SANS.search(clause)
    return before is not None and before.start() <= clause.lower().find(denied[0])


def _says_all_of_none(said: _Side, meant: _Side) -> bool:
    """Tell whether, of two short sentences, one says nobody where the other says everybody."""
    if max(len(said.text), len(meant.text)) > _SHORT:
        return False
    return not NOBODY.isdisjoint(said.words) and not ALL.isdisjoint(meant.words)
