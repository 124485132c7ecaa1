"""The check `same-as-source`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.language.callings import calling
from publisher.checks.language.evidence import common, plain
from publisher.checks.lexicon import total
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_MANY = 3  # words in small letters that no two languages share by chance
_LONG = 4  # letters; shorter words of a name may be written small
_SURE = 3.0  # as `lexicon` counts
_PLACEHOLDER = re.compile(r"%\(\w+\)|%?\{\w*\}")
_NAMES = frozenset(("name", "names", "region", "venue", "room"))


@unit_check("same-as-source", Severity.WARNING)
def same_as_source(pair: Pair) -> Iterator[Problem]:
    """A translation is its source, word for word.

    Names stay as they are, and some words are the same in two languages: a text of names, of one
    or two words, or without any word is left alone, unless its words are known to be foreign.

    Bad (fr>en): ``Directrice générale de la coopérative`` → ``Directrice générale de la coopérative``
    Bad (en>es): ``Welcome to the forum`` → ``Welcome to the forum``
    Bad (fr>en): ``Nouvelles solidarités locales en ville`` → ``Nouvelles solidarités locales en ville``
    Bad (fr>en): ``Directrice`` → ``Directrice``
    Good (fr>en): ``Introduction`` → ``Introduction`` and ``Participants`` → ``Participants``
    Good (fr>en): ``Huerto Roma Verde, Comunidad`` → ``Huerto Roma Verde, Comunidad``
    Good (en>fr): ``%(num)s pages`` → ``%(num)s pages``
    Good (fr>es): ``https://example.org`` → ``https://example.org``
    """  # noqa: E501 - an example is one line
    text = pair.text
    if text.text.strip() != pair.source.text.strip() or pair.role in _NAMES:
        return
    if pair.source.base == text.base:
        return
    bare = _PLACEHOLDER.sub("", text.text)
    found = total(map(plain, common(text.replaced(bare))))
    long = [word for word in bare.split() if len(word) >= _LONG and word[0].isalpha()]
    if len(long) > 1 and all(word[0].isupper() for word in long) and not calling(text):
        return  # Huerto Roma Verde
    known = calling(text) or found.get(pair.source.base, 0) - found.get(text.base, 0) > _SURE
    if known or len([word for word in bare.split() if word.isalpha() and word.islower()]) >= _MANY:
        yield Problem(0, len(text.text), "the translation is its source", "translate it")
