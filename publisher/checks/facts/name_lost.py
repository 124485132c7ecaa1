"""The check `name-lost`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from publisher.checks.clues import Side
from publisher.checks.examined import Examined
from publisher.checks.facts.proper_names import (
    CAPITALS,
    TITLES,
    Name,
    capitals,
    distance,
    fold,
    is_no_mere_beginning,
    is_place,
    is_strange,
    is_town,
    may_name_somebody,
    names,
    plain,
    spelt,
)
from publisher.checks.lexicon import LANGUAGES, is_known, knowing
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair

_NEAR, _ALIKE = 2, 4  # letters that may be other; that a name and its adjective have in common
_TITLE = 0.7  # of the words of a title, those with a capital
# What a body is called that has a name of its own beside it, plain.
_BODIES = frozenset(
    """association asociacion foundation fondation fundacion trust institute institut instituto
    cooperative coop cooperativa collective collectif colectivo colectiva network reseau red
    group groupe grupo fund fonds fondo bank banque banco caja company compagnie compania
    society societe sociedad brewery brasserie press publishers editions ediciones editorial
    magazine revue revista festival library librairie libreria bookshop farm ferme cafe
    theatre teatro agency agence agencia""".split()
)
# What plain words end in that no dictionary of ours has.
_DERIVED = re.compile(
    r"(?:ing|ment|ness|ship|[ts]ion|[eo]ry|age|care|work|wear|ware|ist|ism|ure|ity|ic|ive|able|less"
    r"|ful|ed|[aeiou][ld]?e?rs?|ique|iste|isme|eurs?|euse|[aâ]t|aire|eria|ismo|ista|idad|dora?|al)s?\Z"
)
_FAR = 30  # characters to look at beside a name
_LONG = 350  # characters; a longer text is told anew as often as translated


def _may_be_lost(pair: Pair) -> bool:
    """Tell whether a name of the source may not be in the translation."""
    if len(pair.source.text) > _LONG:
        return False
    said, here = pair.source.shared(spelt), pair.text.shared(spelt)
    if said is None or here is None:
        return True
    base = pair.source.base
    return any(
        _may_be_name(name, base)
        and not any(_is_like(plain, said[name]) for plain in here.values())
        and not _is_begun(said[name], pair.text)
        and is_no_mere_beginning(name, pair.source)
        for name in said.keys() - here.keys()
    )


@lru_cache(maxsize=50_000)
def _may_be_name(name: str, base: str) -> bool:
    """Tell whether a word with a capital may be a name, whatever is beside it."""
    plain = fold(name)
    return (
        is_strange(plain)
        and not name.isupper()
        and not is_known(name.lower(), base)
        and not is_town(plain, base)
    )


@project_check(
    "name-lost",
    Severity.WARNING,
    signs=CAPITALS,
    like=may_name_somebody,
    side=Side.SOURCE,
    when=_may_be_lost,
    apart=True,
)
def name_lost(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """Somebody or something named in the source is not named in the translation.

    A word with a capital within a sentence, that none of our languages has and no article is
    before, of which the translation has neither the like nor another name in its place (London is
    Londres). Told of texts of one paragraph; people of the registries are looked for everywhere,
    by `names`.

    Bad: ``Mayor Ada Colau spoke.`` → ``La maire a parlé.``
    Bad (es>fr): ``La Fundación Brezo paga el estudio.`` → ``La fondation finance l’étude.``
    Bad: ``In Trondheim, 130 pensioners share help.`` → ``En Norvège, 130 retraités s’entraident.``
    Good: ``Mayor Ada Colau spoke.`` → ``Mme Colau a parlé.``
    Good: ``The Housing Fund of Costa Rica`` → ``Le Fonds pour le logement du Costa Rica``
    Good: ``The Dutch meet in Aachen.`` → ``Les Néerlandais se réunissent à Aix-la-Chapelle.``
    """
    for pairs in corpus.complete:
        pair = pairs[0]
        source, text = pair.source, pair.text
        if len(pairs) > 1 or not {source.base, text.base} <= {*LANGUAGES}:
            continue
        if source.shared(capitals) <= text.shared(capitals) or len(source.text) > _LONG:
            continue
        lost = [
            name for name in names(source) if _is_name(name, source) and not _is_said(name, text)
        ]
        if lost and len(lost) > _fresh(source, text):
            name = lost[0].word.text
            what = f"the source names '{name}', the translation does not"
            yield pair, Problem(*WHOLE, what, "write the name as the source does", key=name)


def _is_name(name: Name, source: Examined) -> bool:
    return (
        _may_be_name(name.word.text, source.base)
        and (not name.first or is_beside_name(name))
        and not is_place(name, source.base)
        and not any(is_town(part, source.base) for part in name.plain.split("-")[1:])
        and (
            _is_of_body(name)
            or not (name.article or _is_of_common_words(name, source.base) or _is_title(source))
        )
    )


def _is_of_body(name: Name) -> bool:
    """Tell whether what it names is a cooperative, a foundation and the like."""
    text, (_, start, end) = name.text.text, name.word
    before = text[max(start - _FAR, 0) : start].split()[-1:]
    after = takewhile(str.istitle, text[end : end + _FAR].split()[:_NEAR])
    if _DERIVED.search(name.plain):
        return False  # the Carpooling Network
    return not _BODIES.isdisjoint((*map(_bare, (*before, *after)), name.before))


def _is_of_common_words(name: Name, base: str) -> bool:
    """Tell whether plain words are beside it, as in "Market Square", which is translated."""
    return any(
        base in knowing(beside) and beside not in TITLES
        for beside in (name.before, name.after)
        if len(beside) >= _ALIKE
    )


def _bare(word: str) -> str:
    return fold(word.strip(".,;:()«»“”\u202f"))


def is_beside_name(name: Name) -> bool:
    """Tell whether another name that no language has as a word, nor any place, is beside one."""
    return any(
        beside and is_strange(beside) and not is_town(beside, name.text.base)
        for beside in (name.before, name.after)
    )


def _is_said(name: Name, text: Examined) -> bool:
    beside = (name.before, name.after)
    return any(
        _is_like(word, name.plain) or (word in beside and is_strange(word))
        for word in text.shared(plain)
    )


def _is_begun(name: str, text: Examined) -> bool:
    """Tell whether a word begins like a plain name, as far as is seen without cutting the text."""
    start = name[:_ALIKE]
    return len(start) == _ALIKE and start.isalpha() and f" {start}" in text.text.lower()


def _is_like(word: str, name: str) -> bool:
    """Tell whether a plain word may be another form of a plain name: an adjective, another case."""
    return (
        word == name
        or (len(word) >= _ALIKE and word[:_ALIKE] == name[:_ALIKE])
        or (len(name) > _ALIKE and distance(name, word) <= _NEAR)
    )


def _fresh(source: Examined, text: Examined) -> int:
    """Count the names of the translation that may stand for others: those within its sentences."""
    known = source.shared(plain)
    return sum(
        not any(word in known for word in (name.plain, *name.plain.split("-")))
        and not any(distance(name.plain, word) <= 1 for word in known)
        and not name.first
        and not is_place(name, text.base)
        for name in names(text)
    )


def _is_title(source: Examined) -> bool:
    """Tell whether all words of more than three letters have capitals, as in English titles."""
    long = [word.text for word in source.words if len(word.text) >= _ALIKE]
    with_capital = sum(word[0].isupper() for word in long)
    if len(long) <= _ALIKE:
        return len(long) > 1 and with_capital == len(long) and source.text.rstrip()[-1:].isalpha()
    return with_capital > _TITLE * len(long) and source.text.rstrip()[-1:] != "."
