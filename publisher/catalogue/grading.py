"""What a change of a source text means for its translations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from publisher.l10n.cldr import base_language
from publisher.text.values import Kind, skeleton
from publisher.text.words import alike_at_ends


class Grade(IntEnum):
    """How grave a change is; up to `VALUES` it cannot change what the words mean."""

    SAME = 0
    TYPOGRAPHY = 1  # as `text.words.plain_words` has it; or a value, written in another way
    VALUES = 2  # only numbers, dates, times, ordinals, codes or addresses
    WORDING = 3
    MEANING = 4  # a negation, an opposite or a question came or went
    LANGUAGE = 5  # the original is another text, in another language; `grade` never says so


@dataclass(frozen=True)
class _Polarity:
    """The words that turn a meaning round. All in small letters; a final * leaves the end open."""

    negations: frozenset[str]
    # In "ne … jamais" and "no … nunca" two words make one negation: the second kind counts only
    # where none of the first kind is near.
    doubled: frozenset[str]
    companions: frozenset[str]
    prefixes: tuple[str, ...]
    opposites: Sequence[tuple[_Forms, _Forms]]

    @cached_property
    def denying(self) -> frozenset[str]:
        """All words that `_negations` looks at."""
        return self.negations | self.doubled | self.companions

    @cached_property
    def opposed(self) -> _Forms:
        """The words of all opposites: few texts differ in one of them."""
        sides = [side for pair in self.opposites for side in pair]
        whole = frozenset[str]().union(*(side.whole for side in sides))
        return _Forms(whole, tuple(begun for side in sides for begun in side.begun))


class _Forms(NamedTuple):
    """Words of one side of an opposite."""

    whole: frozenset[str]
    begun: tuple[str, ...]  # what some words begin with

    def in_any(self, words: Collection[str]) -> bool:
        """Tell whether one of the words is one of these."""
        if not self.whole.isdisjoint(words):
            return True
        return bool(self.begun) and any(word.startswith(self.begun) for word in words)


def _pairs(table: str) -> list[tuple[_Forms, _Forms]]:
    """Read lines of opposites, "one side | other side"."""
    sides = (line.split("|") for line in table.strip().splitlines())
    return [(_forms(left.split()), _forms(right.split())) for left, right in sides]


def _forms(words: Sequence[str]) -> _Forms:
    whole = frozenset(word for word in words if not word.endswith("*"))
    return _Forms(whole, tuple(word[:-1] for word in words if word.endswith("*")))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEAR = 6  # words between the two halves of a negation, at most

_POLARITIES: Mapping[str, _Polarity] = {
    "fr": _Polarity(
        negations=_set("sans non"),
        doubled=_set("ne n'"),
        companions=_set("pas aucun aucune aucuns aucunes jamais ni nul nulle rien guère"),
        prefixes=("in", "im", "ir", "il", "dé", "dés", "dis", "mal", "mé"),
        opposites=_pairs("""
            ouver* ouvre* ouvri* ouvra* | ferm* clôtur* clos close*
            augment* hausse* accroît* croissance | diminu* baisse* rédui* décroissance
            avant | après
            avec | sans
            plus | moins
            premi* | derni*
            début* commenc* | fin finit finissent termin*
            autoris* permis* permet* | interdi* défendu*
            obligatoire* | facultati*
            gratuit* | payant*
            inclu* compris* | exclu*
            accept* | refus* rejet*
            minim* | maxim*
            haut hauts haute hautes | bas basse basses
            public* publique* | privé*
            tout toute tous toutes toujours | aucun aucune rien jamais
            oui | non
            pour | contre
            nord | sud
            gauche | droite
            """),
    ),
    "en": _Polarity(
        negations=_set(
            "not n't cannot no non never without nor neither none nobody nothing nowhere"
        ),
        doubled=frozenset(),
        companions=frozenset(),
        prefixes=("un", "in", "im", "ir", "il", "dis", "mis"),
        opposites=_pairs("""
            open* | clos*
            increas* rise* rising rose grow* | decreas* reduc* fall* fell drop*
            before | after
            with | without
            more | less fewer
            most | least
            first | last
            start* begin* | end ends ended ending finish*
            allow* permit* permission | forbid* prohibit* ban banned
            mandatory compulsory required | optional
            free | paid
            includ* inclusive | exclud* exclusive
            accept* | refus* reject*
            minim* | maxim*
            high higher highest upper | low lower lowest
            up | down
            above over | below under
            public* | private*
            all every always everybody everything | no none never nobody nothing
            yes | no
            for | against
            north* | south*
            left | right
            """),
    ),
    "es": _Polarity(
        negations=_set("sin"),
        doubled=_set("no"),
        companions=_set(
            "ni nunca jamás nada nadie ningún ninguno ninguna ningunos ningunas tampoco"
        ),
        prefixes=("in", "im", "ir", "i", "des", "dis", "mal"),
        opposites=_pairs("""
            abier* abre abren abrir* apertura* inaugura* | cerra* cierr* cierre* clausura*
            aument* crec* sube* subi* | disminu* reduc* reduzc* decrec* baj*
            antes | después
            con | sin
            más | menos
            primer* | últim*
            inici* comienz* comenz* empieza* | fin final* termin* acab*
            permi* autoriz* | prohib*
            obligatori* | opcional* facultativ* voluntari*
            gratis gratuit* | pago pagad*
            inclu* | exclu*
            acept* | rechaz*
            mínim* | máxim*
            alto alta altos altas | bajo baja bajos bajas
            públic* | privad*
            todo toda todos todas siempre | ningún ninguno ninguna nada nunca
            sí | no
            favor | contra
            norte | sur
            izquierda | derecha
            """),
    ),
}


def grade(old: str, new: str, language: str) -> Grade:
    """Grade the change from one text to another of the same language. Symmetric.

    A language without a table (fr, en and es have one) is never graded `MEANING`: there, a
    change of words is `WORDING`, which waits for a person as well.
    """
    if old == new:
        return Grade.SAME
    before, values = skeleton(old, language)
    after, new_values = skeleton(new, language)
    if before == after:
        alike = [value.said for value in values] == [value.said for value in new_values]
        return Grade.TYPOGRAPHY if alike else Grade.VALUES
    return Grade.MEANING if turned(before, after, language) else Grade.WORDING


def _lowered(tokens: Sequence[str]) -> list[str]:
    """Put words in small letters, and an elided "n'" or a shortened "n't" in one piece."""
    text = f" {' '.join(tokens).lower()} "
    return text.replace("n ' t ", " n't ").replace(" n ' ", " n' ").split()


def turned(before: Sequence[str], after: Sequence[str], language: str) -> bool:
    """Tell whether what was said may have been turned round, or made a question.

    ``before``, ``after``: plain words, a sign for each value (`text.values.skeleton`).
    """
    polarity = _POLARITIES.get(base_language(language))
    if not polarity:
        return False
    old, new = _lowered(before), _lowered(after)
    if old.count("?") != new.count("?"):
        return True
    if _negations(old, polarity) != _negations(new, polarity):
        return True
    head, tail = alike_at_ends(old, new)
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if not (old and new):
        return False
    was, now = Counter(old), Counter(new)
    gone, come = was - now, now - was
    if _prefixed(gone, polarity) & come.keys() or _prefixed(come, polarity) & gone.keys():
        return True
    if not (polarity.opposed.in_any(gone) and polarity.opposed.in_any(come)):
        return False
    return any(
        (one.in_any(gone) and other.in_any(come)) or (other.in_any(gone) and one.in_any(come))
        for one, other in polarity.opposites
    )


def _negations(words: list[str], polarity: _Polarity) -> int:
    """Count the negations, each once even where two words make it."""
    if polarity.denying.isdisjoint(words):
        return 0
    doubled = [index for index, word in enumerate(words) if word in polarity.doubled]
    alone = [
        index
        for index, word in enumerate(words)
        if word in polarity.companions and all(abs(index - other) > _NEAR for other in doubled)
    ]
    single = [index for index, word in enumerate(words) if word in polarity.negations]
    numbering = sum(_numbers(words, index) for index in (*doubled, *single))
    return len(doubled) + len(alone) + len(single) - numbering


def _numbers(words: list[str], index: int) -> bool:
    """Tell whether the "no" at a place is that of "No. 5"."""
    after = [word for word in words[index + 1 : index + 3] if word != "."]
    return words[index] == "no" and after[:1] == [Kind.NUMBER]


def _prefixed(words: Iterable[str], polarity: _Polarity) -> set[str]:
    """Put every negating prefix before every word: "able" gives "unable"."""
    return {prefix + word for prefix in polarity.prefixes for word in words if len(word) > 2}
