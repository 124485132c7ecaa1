"""Keys of words: all inflected forms of a word have one, and its family has others.

A stemmer made for search is too generous for terms: Snowball gives université, univers and
universel one stem, and organisation and organiser. So nouns and adjectives of French, English
and Spanish go by rules of number and gender, and Snowball serves verbs and other languages;
`docs/decisions/0008` has the measurements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple, TypeAlias
from unicodedata import combining, normalize


class Inflection(Enum):
    """How far a word may vary and still be the same."""

    NONE = "none"
    NUMBER = "number"
    GENDER = "gender"  # and number
    VERB = "verb"


def key(word: str, language: str, inflection: Inflection) -> str:
    """Return what all forms of a word share: equal keys, same word.

    Expects one word in NFC and lower case. Keys of different languages or inflections have
    nothing to do with each other; a key is no text to show.
    """
    if inflection is Inflection.NONE or not word.isalpha():
        return word
    base = language.replace("_", "-").partition("-")[0].lower()
    rules = _RULES.get(base)
    if rules is None:
        return _stemmer(base)(word)
    if inflection is Inflection.VERB:
        return _stemmer(base)(_run(rules.verb, word))
    word = rules.irregular.get(word, word)
    if word not in rules.invariable:
        for stage in rules.number:
            word = _run(stage, word)
    return _run(rules.gender, word) if inflection is Inflection.GENDER else word


def without_accents(word: str) -> str:
    """Return a word as an old typewriter has it in capitals: without accents or cedilla."""
    if word.isascii():
        return word
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


Replacement: TypeAlias = str | Callable[[re.Match[str]], str]
_Stage: TypeAlias = tuple[tuple[re.Pattern[str], Replacement], ...]


class _Rules(NamedTuple):
    """How one language makes plurals and feminines: of each stage, the first rule that fits."""

    number: tuple[_Stage, ...]
    gender: _Stage = ()
    verb: _Stage = ()  # endings that Snowball does not know
    irregular: Mapping[str, str] = {}  # a form, and the form that it is counted with
    invariable: frozenset[str] = frozenset()  # words that would become other words


def _run(stage: _Stage, word: str) -> str:
    for pattern, ending in stage:
        changed, count = pattern.subn(ending, word)
        if count:
            return changed
    return word


def _stage(*rules: tuple[str, Replacement]) -> _Stage:
    return tuple((re.compile(rf"(?:{pattern})\Z"), ending) for pattern, ending in rules)


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


# Source: Grevisse and Goosse, Le bon usage: number and gender of nouns and adjectives.
_FRENCH = _Rules(
    number=(
        _stage(
            (r"(?<=.)([ey]au|eu|ou)x", r"\1"),
            (r"(?<=..)aux", "al"),
            (r"(?<=...)s", ""),
        ),
    ),
    gender=_stage(
        (r"(?<=.)trice", "teu"),
        (r"(?<=..)eu(?:se|re|r)", "eu"),  # travailleur and heureux make one feminine
        (r"(?<=...)è([rt])e", r"e\1"),
        (r"(?<=...)ve", "f"),
        (r"(?<=publi)que", "c"),
        (r"(?<=..)([lnst])\1e", r"\1"),
        (r"(?<=...)e", ""),
    ),
    verb=_stage((r"(?<=...)(?:ent|e?ons|ez)", "er")),
    irregular=_pairs("travaux travail baux bail vitraux vitrail mesdames madame"),
    invariable=frozenset("fonds cours tiers mois fois fils vers sous plus".split()),
)
# Source: Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language.
_ENGLISH = _Rules(
    number=(
        _stage(
            (r"i[sz]ations?", "isation"),
            (r"(?<=..)ies?", "y"),
            (r"(?<=..)oes?", "o"),
            (r"(?<=.)(ch|sh|ss|x|z)es?", r"\1"),
            (r"(?:ss|us|is)", r"\g<0>"),
            (r"(?<=..)s", ""),
        ),
    ),
    irregular=_pairs(
        "women woman men man children child analyses analysis crises crisis criteria criterion"
        " lives life shelves shelf indices index craftsmen craftsman craftswomen craftswoman"
    ),
    invariable=frozenset("series species news goods means commons".split()),
)
# Source: RAE and ASALE, Nueva gramática de la lengua española: number and gender of nouns.
_SPANISH = _Rules(
    number=(
        # What agente, clase and interés lose with it, they lose in both numbers.
        _stage((r"(?<=..)(?:es|s|e)", ""), (r"z", "c")),
        _stage((r"(?<=..)s", "")),
        # inversión, inversiones; jóvenes, joven; país, países. But trabajó is no trabajo.
        _stage(
            (
                r"[áéíóú]n|[éíú]|[áéíóú][^aeiouáéíóú]{1,2}en",
                lambda found: without_accents(found[0]),
            )
        ),
    ),
    # Of alemán, alemana only the ending says nothing; a glossary gives such a form by hand.
    gender=_stage(
        (r"(?<=..)(or|on|ñol)a", r"\1"),
        (r"(?<=..)esa", "e"),
        (r"(?<=..)a", "o"),
    ),
    irregular=_pairs("regímenes régimen caracteres carácter"),
    invariable=frozenset("más lunes martes jueves viernes".split()),
)
_RULES: Mapping[str, _Rules] = {"fr": _FRENCH, "en": _ENGLISH, "es": _SPANISH}

# The languages Snowball has, by their codes; one without a stemmer has no inflection here.
_SNOWBALL = _pairs(
    "ar arabic ca catalan cs czech da danish de german el greek en english es spanish et estonian"
    " eu basque fa persian fi finnish fr french ga irish hi hindi hu hungarian hy armenian"
    " id indonesian it italian lt lithuanian nb norwegian ne nepali nl dutch no norwegian"
    " pl polish pt portuguese ro romanian ru russian sr serbian st sesotho sv swedish ta tamil"
    " tr turkish yi yiddish"
)


@cache
def _stemmer(base: str) -> Callable[[str], str]:
    if base not in _SNOWBALL:
        return str
    # mypy: it has no types. Here, for most never need to pay its 15 ms.
    import snowballstemmer  # type: ignore[import-untyped]

    stem: Callable[[str], str] = snowballstemmer.stemmer(_SNOWBALL[base]).stemWord
    return stem
