"""The check `name-changed`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from publisher.checks.clues import Side
from publisher.checks.examined import Examined
from publisher.checks.facts.proper_names import (
    CAPITALS,
    LEAST,
    Name,
    around,
    capitals,
    distance,
    fold,
    is_beside_another,
    is_place,
    is_strange,
    is_town,
    joined,
    may_name,
    names,
    spelt,
)
from publisher.checks.lexicon import knowing
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_APART = 2  # letters that may be other
_SHORT, _LETTERS = 4, 5  # letters: of a short name, of one that is known by itself
_ENDINGS = frozenset("aeiouysn")  # which languages change: Toscane, Toscana
_NEAR = 12  # characters
_MOST = 10_000  # names to compare; a text that has more of its own is no translation
_TITLED = re.compile(
    r"\b(?:M|Mme|Mlle|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|señora?|doctora?)\b\.?[ \u00a0\u202f]\Z", re.I
)
_STRANGE = re.compile("[üäöåøšśčćžźżłńãõőűğşřěėęąțþðßÜÄÖÅØŠŚČĆŽŹŻŁŐŰĞŞŘ]")
_VOWELS, _DOUBLE = re.compile("[aeiouyh]"), re.compile(r"(.)\1")
_ALIKE = str.maketrans("ckqzgjvw", "sssssibb")
_VARIED = frozenset("sao rio ho mexico peru panama leon oscar victor hector felix".split())


def _may_be_changed(pair: Pair) -> bool:
    """Tell whether a name of the translation may be one of the source, in other letters."""
    said, here = pair.source.shared(spelt), pair.text.shared(spelt)
    if said is None or here is None:
        return True
    lost, new = said.keys() - here.keys(), here.keys() - said.keys()
    return len(lost) * len(new) <= _MOST and any(
        _may_be_one(one, name, pair) for name in new for one in lost
    )


def _may_be_one(one: str, other: str, pair: Pair) -> bool:
    """Tell whether a name of the source may be written as another one in the translation."""
    likeness = _likeness(one, other)
    if likeness is _Likeness.NONE:
        return False
    if is_town(fold(one), pair.source.base) and is_town(fold(other), pair.text.base):
        return False
    return (
        likeness is _Likeness.PLAIN
        or is_beside_another(one, pair.source)
        or any(_TITLED.search(before) for before, _ in around(other, pair.text))
    )


_COGNATE = re.compile(r"(?:[cts]ion|[cts]iones|idad|ite|ity|isme?|ismo|encia|ence|ance|ancia)\Z")


@unit_check(
    "name-changed",
    Severity.WARNING,
    signs=CAPITALS,
    like=may_name,
    side=Side.BOTH,
    when=_may_be_changed,
)
def name_changed(pair: Pair) -> Iterator[Problem]:
    """A name has other letters than in the source.

    A word with a capital that the source has not, but one like it: with a letter less, more or
    other, or two that changed places. Beside another part of the same name (Nancy Neamtan) the
    accents count as well. Words that the language has and names of places, which languages spell
    in their own ways, are left alone. People of the registries that are not named at all are told
    by `names`.

    Bad: ``Nancy Neamtan opened the day`` → ``Nancy Neantam a ouvert la journée``
    Bad: ``Mrs Laurence Kwark spoke`` → ``M. Laurent Kwark a parlé``
    Bad: ``The RIPESS network`` → ``Le réseau RIPES``
    Bad: ``Park Ji-won teaches in Gwangju`` → ``Park Jin-won enseigne à Gwangju``
    Bad (es>en): ``Luis de la Torre habló`` → ``Louis de la Torre spoke``
    Bad: ``So says Siobhán O’Rourke`` → ``C’est ce que dit Siobhan O’Rourke``
    Good: ``Nancy Neamtan opened the day in Barcelona`` → ``À Barcelone, Nancy Neamtan a ouvert la journée``
    Good: ``The Fair Trade Foundation of Geneva`` → ``La Fondation du commerce équitable de Genève``
    Good (en>es): ``The World Social Forum of Mondragon`` → ``El Foro Social Mundial de Mondragón``
    """  # noqa: E501 - an example is one line
    source, text = pair.source, pair.text
    if text.shared(joined) <= source.shared(joined) or not source.shared(capitals):
        return
    said, here = names(source), names(text)
    kept = {name.word.text for name in here}
    lost = {name.word.text: name for name in said if name.word.text not in kept}.values()
    asked = {name.word.text for name in said}
    new = [name for name in here if name.word.text not in asked]
    if len(lost) * len(new) > _MOST:
        return
    for name in new:
        one = next((one for one in lost if _is_other_spelling(one, name, source, text)), None)
        if one is not None:
            what = f"the source has '{one.word.text}', the translation '{name.word.text}'"
            mend = "write the name as the source does"
            fix = one.word.text
            yield Problem(name.word.start, name.word.end, what, mend, fix, key=one.plain)


def _is_other_spelling(one: Name, other: Name, source: Examined, text: Examined) -> bool:
    likeness = _likeness(one.word.text, other.word.text)
    if likeness is _Likeness.NONE or one.word.text.isupper():
        return likeness is _Likeness.PLAIN
    places = is_place(one, source.base), is_place(other, text.base)
    if all(places):
        return False
    if _is_anchored(one, other, text.base) or _is_half_other(one.plain, other.plain):
        return True
    least = min(len(one.plain), len(other.plain))
    if any(places) or least < _LETTERS or not is_strange(one.plain):
        return False
    if _TITLED.search(text.text[: other.word.start][-_NEAR:]):
        return True
    return likeness is _Likeness.PLAIN and (
        one.plain == other.plain or not (one.first or other.first)
    )


class _Likeness(Enum):
    """How much two names are alike, wherever they stand."""

    NONE = 0
    SOME = 1  # they are one if another part of the name is beside both, or a title
    PLAIN = 2  # they are one, but for those of places and where a capital may be of a sentence


@lru_cache(maxsize=50_000)
def _likeness(one: str, other: str) -> _Likeness:
    plain, changed = fold(one), fold(other)
    apart, least = distance(plain, changed), min(len(plain), len(changed))
    if apart > (_APART if least >= _SHORT else 1):
        return _Likeness.NONE
    if one.isupper() or other.isupper():
        both = one.isupper() and other.isupper() and apart == 1 and least >= _LETTERS
        return _Likeness.PLAIN if both and not _has_another_word(plain, changed) else _Likeness.NONE
    if plain in _VARIED or _are_cognates(plain, changed):
        return _Likeness.NONE
    if apart == 0:
        is_plain = _has_lost_sign(one, other)
    else:
        foreign = _STRANGE.search(one) and _STRANGE.search(other)
        is_plain = apart == 1 and (bool(foreign) or _is_slip(plain, changed) or "-" in plain)
    is_plain = is_plain and least >= _LETTERS and is_strange(plain)
    return _Likeness.PLAIN if is_plain or _is_half_other(plain, changed) else _Likeness.SOME


def _are_cognates(one: str, other: str) -> bool:
    """Tell whether two are one common word in two languages: Constitución, Constitution."""
    endings = _COGNATE.search(one), _COGNATE.search(other)
    return all(endings) and one != other


def _has_another_word(one: str, other: str) -> bool:
    """Tell whether one acronym stands for a word more than the other: CEPAL, CEPALC."""
    short, long = sorted((one, other), key=len)
    return long[:-1] == short and long[-1] != short[-1]


def _has_lost_sign(one: str, other: str) -> bool:
    """Tell whether only one of two has a letter that none of our languages has."""
    return (_STRANGE.search(one) is None) is not (_STRANGE.search(other) is None)


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two spellings, one letter apart, are none of those languages have for a place.

    Those have other vowels, doubled consonants, another ending, "k" for "c" and the like; a letter
    that is missing, or two that changed places, is a slip of the pen.
    """
    if _sounds(one) == _sounds(other):
        return sorted(one) == sorted(other)
    start = next(
        n for n, both in enumerate(zip(f"{one} ", f"{other} ", strict=False)) if both[0] != both[1]
    )
    changed = {*one[start : start + 1], *other[start : start + 1]}
    at_end = start >= min(len(one), len(other)) - 1
    return not (at_end and changed & _ENDINGS)


def _sounds(name: str) -> str:
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", name).translate(_ALIKE))


def _is_anchored(one: Name, other: Name, base: str) -> bool:
    """Tell whether another part of the name stands beside it on both sides."""
    return any(
        mine == yours and len(mine) >= LEAST and base not in knowing(mine)
        for mine, yours in ((one.before, other.before), (one.after, other.after))
    )


def _is_half_other(one: str, other: str) -> bool:
    """Tell whether only a part before or after a hyphen is other: Saint-Nazaire, Saint-Lazare."""
    both = list(zip(one.split("-"), other.split("-"), strict=False))
    same = [mine for mine, yours in both if mine == yours]
    changed = [(mine, yours) for mine, yours in both if mine != yours]
    return (
        one.count("-") == other.count("-") == 1
        and any(len(part) > LEAST for part in same)
        and all(mine[-1] == yours[-1] for mine, yours in changed)
    )
