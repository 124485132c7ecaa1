"""Bring texts into the shape they are compared in: plain words, a sign for each value and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from publisher.l10n.cldr import base_language
from publisher.text.values import Value, skeleton
from publisher.text.words import plain_words, visible

NAME = "\ufdd6"  # stands for a name, as the signs of `values.Kind` stand for values
VERSION = "1"  # of the shape; another one makes indexes useless

# Nothing that `values` finds is without one of these.
_MAY_HOLD_VALUE = re.compile(r"[0-9@]|://|www\.|[A-Za-z0-9-]\.[a-z]")
# Scripts without spaces between words: here every character is one.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a text looks like once values, names and typography are set aside."""

    tokens: tuple[str, ...]
    values: tuple[Value, ...]  # in their order
    names: tuple[str, ...]  # in their order, as they were given to the `Shaper`


class Shaper:
    """Makes shapes for one language and a set of names."""

    def __init__(self, language: str, names: Iterable[str] = ()) -> None:
        """``names`` of persons, organisations, places; a name with a value in it is no name."""
        self.language = base_language(language)
        self._names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        known = sorted({visible(name) for name in names}, key=lambda name: (-len(name), name))
        for name in known:
            tokens, values = skeleton(f"x {name}", language)  # keeps the name's own capital
            if len(tokens) > 1 and not values:
                self._names.setdefault(tokens[1], []).append((tokens[1:], name))
        content = "\0".join([VERSION, self.language, *known]).encode("utf-8", "surrogatepass")
        self.fingerprint = blake2b(content, digest_size=8).digest()  # same shapes, same bytes

    def __call__(self, text: str) -> Shape:
        """Return the shape of a text. Linear time."""
        values: Sequence[Value] = ()
        if _MAY_HOLD_VALUE.search(text):
            tokens, values = skeleton(text, self.language)
        else:
            tokens = plain_words(visible(text))
        names: list[str] = []
        if self._names:
            tokens = self._without_names(tokens, names)
        if not text.isascii():
            tokens = tuple(part for token in tokens for part in _parts(token))
        return Shape(tokens, tuple(values), tuple(names))

    def _without_names(self, tokens: tuple[str, ...], names: list[str]) -> tuple[str, ...]:
        # `plain_words` takes the capital off the first word, which may be that of a name.
        first = next((i for i, token in enumerate(tokens) if token[0].isalnum()), -1)
        shaped: list[str] = []
        place = 0
        while place < len(tokens):
            found = self._name_at(tokens, place, capital=place == first)
            if found:
                names.append(found[1])
            shaped.append(NAME if found else tokens[place])
            place += len(found[0]) if found else 1
        return tuple(shaped)

    def _name_at(
        self, tokens: tuple[str, ...], place: int, *, capital: bool
    ) -> tuple[tuple[str, ...], str] | None:
        token = tokens[place]
        for start in (token, token[0].upper() + token[1:]) if capital else (token,):
            for words, name in self._names.get(start, ()):
                if words[1:] == tokens[place + 1 : place + len(words)]:
                    return words, name
        return None


class Shapers:
    """The shapers of all languages for one set of names; each is made when it is needed."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = tuple(names)
        self._made: dict[str, Shaper] = {}

    def __getitem__(self, language: str) -> Shaper:
        if language not in self._made:
            self._made[language] = Shaper(language, self._names)
        return self._made[language]


def _parts(token: str) -> list[str]:
    """Cut a token into characters where its script has no spaces."""
    return _UNSPACED.sub(r" \g<0> ", token).split()
