"""The check `name-changed`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from publisher.checks.clues import Side
from publisher.checks.examined import Examined
from publisher.checks.facts.proper_names import (
    CAPITALS,
    LEAST,
    Name,
    capitals,
    distance,
    fold,
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
    lost = [name for name in said if name not in here]
    bases = pair.source.base, pair.text.base
    return bool(lost) and any(
        _may_be_one(one, name, *bases) for name in here if name not in said for one in lost
    )


@lru_cache(maxsize=50_000)
def _may_be_one(one: str, other: str, base: str, language: str) -> bool:
    """Tell whether two names, in two languages, are not too far apart, whatever is beside them."""
    plain, changed = fold(one), fold(other)
    least = min(len(plain), len(changed))
    return distance(plain, changed) <= (_APART if least >= _SHORT else 1) and not (
        is_town(plain, base) and is_town(changed, language)
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
    for name in here:
        if name.word.text in asked:
            continue
        one = next((one for one in lost if _is_other_spelling(one, name, source, text)), None)
        if one is not None:
            what = f"the source has '{one.word.text}', the translation '{name.word.text}'"
            mend = "write the name as the source does"
            fix = one.word.text
            yield Problem(name.word.start, name.word.end, what, mend, fix, key=one.plain)


def _is_other_spelling(one: Name, other: Name, source: Examined, text: Examined) -> bool:
    apart = distance(one.plain, other.plain)
    least = min(len(one.plain), len(other.plain))
    if apart > (_APART if least >= _SHORT else 1):
        return False
    if one.word.text.isupper() or other.word.text.isupper():
        both = one.word.text.isupper() and other.word.text.isupper()
        return both and apart == 1 and least >= _LETTERS and not _has_another_word(one, other)
    places = is_place(one, source.base), is_place(other, text.base)
    if one.plain in _VARIED or all(places) or _are_cognates(one.plain, other.plain):
        return False
    if _is_anchored(one, other, text.base) or _is_half_other(one.plain, other.plain):
        return True
    if any(places) or least < _LETTERS or not is_strange(one.plain):
        return False
    if _TITLED.search(text.text[: other.word.start][-_NEAR:]):
        return True
    if apart == 0:
        return _has_lost_sign(one, other)
    if apart != 1 or one.first or other.first:
        return False
    is_foreign = _STRANGE.search(one.word.text) and _STRANGE.search(other.word.text)
    return bool(is_foreign) or _is_slip(one.plain, other.plain) or "-" in one.plain


def _are_cognates(one: str, other: str) -> bool:
    """Tell whether two are one common word in two languages: Constitución, Constitution."""
    endings = _COGNATE.search(one), _COGNATE.search(other)
    return all(endings) and one != other


def _has_another_word(one: Name, other: Name) -> bool:
    """Tell whether one acronym stands for a word more than the other: CEPAL, CEPALC."""
    short, long = sorted((one.plain, other.plain), key=len)
    return long[:-1] == short and long[-1] != short[-1]


def _has_lost_sign(one: Name, other: Name) -> bool:
    """Tell whether only one of two has a letter that none of our languages has."""
    return (_STRANGE.search(one.word.text) is None) is not (
        _STRANGE.search(other.word.text) is None
    )


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
