"""Bring texts into the shape they are compared in: plain words, a sign for each value and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from publisher.l10n.cldr import base_language
from publisher.memory.measure import written
from publisher.memory.pair import key_bytes
from publisher.text.words import FIRST, VALUE_LIKELY, plain_lines, plain_words, visible

if TYPE_CHECKING:
    from publisher.text.values import Value  # loaded where needed: as much as half of the rest

NAME = "\ufdd6"  # stands for a name, as the signs of `values.Kind` stand for values
VERSION = "2"  # of the shape; another one makes indexes useless


class Shape(NamedTuple):
    """What a text looks like once values, names and typography are set aside."""

    tokens: tuple[str, ...]
    values: tuple[Value, ...]  # in their order
    names: tuple[str, ...]  # in their order, as they were given to the `Shaper`


_Names: TypeAlias = dict[str, list[tuple[tuple[str, ...], str]]]


class Shaper:
    """Makes shapes for one language and a set of names."""

    def __init__(self, language: str, names: Iterable[str] = ()) -> None:
        """``names`` of persons, organisations, places; a name with a value in it is no name."""
        self.language = base_language(language)
        self._known = sorted({visible(name) for name in names}, key=lambda name: (-len(name), name))
        # Same shapes, same bytes.
        self.fingerprint = key_bytes("\0".join([VERSION, self.language, *self._known]))

    @cached_property
    def _names(self) -> _Names:
        """The names by their first token."""
        from publisher.text.values import skeleton

        names: _Names = {}
        for name in self._known:
            tokens, values = skeleton(f"x {name}", self.language)  # keeps the name's own capital
            if len(tokens) > 1 and not values:
                names.setdefault(tokens[1], []).append((tokens[1:], name))
        return names

    @cached_property
    def _small(self) -> _Names:
        """The names by their first token, its capital taken off."""
        small: _Names = {}
        every = chain.from_iterable(self._names.values())
        for words, name in sorted(every, key=lambda found: (-len(found[1]), found[1])):
            small.setdefault(words[0][0].lower() + words[0][1:], []).append((words, name))
        return small

    def __call__(self, text: str) -> Shape:
        """Return the shape of a text. Linear time."""
        text = visible(text)
        values: list[Value] = []
        if re.search(VALUE_LIKELY, text):  # else `values` is not even loaded
            from publisher.text.values import signed

            text, values = signed(text, self.language)
        tokens = plain_words(text)
        names: list[str] = []
        if self._may_hold_name(tokens):
            tokens = self._without_names(tokens, names)
        return Shape(in_parts(tokens), tuple(values), tuple(names))

    def lines(self, texts: Sequence[str]) -> list[str]:
        """Write the tokens of the shapes of many texts, as `written` does. Linear time.

        Several times as fast as one by one, for each step is taken for all of them together.
        """
        from publisher.text.values import signs

        whole = visible("\0".join([*texts, ""]))
        if whole.count("\0") > len(texts):
            return [written(self(text).tokens) for text in texts]
        parts = whole.split("\0")[:-1]
        likely = re.compile(VALUE_LIKELY).search
        held = [number for number, text in enumerate(parts) if likely(text)]
        for number, text in zip(held, signs([parts[n] for n in held], self.language), strict=True):
            parts[number] = text
        lines = plain_lines(parts)
        if self._names:
            lines = list(map(self._line_without_names, lines))
        if not whole.isascii() and _unspaced().search(whole):
            lines = [written(in_parts(line.split())) for line in lines]
        return lines

    def _line_without_names(self, line: str) -> str:
        tokens = line.split()
        return written(self._without_names(tokens, [])) if self._may_hold_name(tokens) else line

    def _may_hold_name(self, tokens: Sequence[str]) -> bool:
        known = self._names.keys(), self._small.keys()
        return not all(first.isdisjoint(tokens) for first in known)

    def _without_names(self, tokens: Sequence[str], names: list[str]) -> tuple[str, ...]:
        """Return the tokens of a text with a sign in place of each name; append these."""
        # `plain_words` takes the capital off the first word, which may be that of a name.
        first = next((i for i, token in enumerate(tokens) if FIRST.match(token)), -1)
        shaped: list[str] = []
        place = 0
        while place < len(tokens):
            known = self._names.get(tokens[place], [])
            if place == first:
                known = known + self._small.get(tokens[place], [])
            for words, name in known:
                if words[1:] == tuple(tokens[place + 1 : place + len(words)]):
                    names.append(name)
                    shaped.append(NAME)
                    place += len(words)
                    break
            else:
                shaped.append(tokens[place])
                place += 1
        return tuple(shaped)


class Shapers:
    """The shapers of all languages for one set of names; each is made when it is needed."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = tuple(names)
        self._made: dict[str, Shaper] = {}

    def __getitem__(self, language: str) -> Shaper:
        if language not in self._made:
            self._made[language] = Shaper(language, self._names)
        return self._made[language]


def in_parts(tokens: Sequence[str]) -> tuple[str, ...]:
    """Cut tokens into characters where their script has no spaces."""
    text = " ".join(tokens)
    if text.isascii() or not _unspaced().search(text):
        return tuple(tokens)
    return tuple(_unspaced().sub(r" \g<0> ", text).split())


@cache  # as long to make as all other patterns together
def _unspaced() -> re.Pattern[str]:
    """Return a pattern of the characters of scripts without spaces between words."""
    return re.compile(
        "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
        "\U00020000-\U0003ffff]"
    )
