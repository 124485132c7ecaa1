"""Write the shapes of many texts of one language: a word that comes again is not shaped again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from publisher.memory.measure import CLASSES, WIDTH, character_counts, written
from publisher.memory.shape import FIRST, Shaper, in_parts
from publisher.text.words import plain_words

# A shape as it is compared: its tokens with one space after each, and its `character_counts`.
Written: TypeAlias = tuple[str, int]

_UNKNOWN: Written = ("", -1 << CLASSES * WIDTH)  # without its neighbours; so is any sum
_INCHES = re.compile(r"[\ufdd0-\ufdef]\s[»\"“”]")  # for `plain_words`, two words that are one


class Writer:
    """Writes shapes several times as fast as they are made one by one.

    But for values and names, a shape is that of the text's words, each for itself; only the first
    may lose its capital, and the last its stop. So what a word is written as is kept, as long as
    there is the writer.
    """

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._inner = _Words(shaper, _as_inner)
        self._first = _Words(shaper, _as_first, self._inner, first=True)
        self._last = _Words(shaper, _as_last, self._inner)

    def __call__(self, text: str) -> Written:
        """Write the shape that the shaper makes of a text."""
        signed, values = self._shaper.signed(text)
        words = signed.split()
        first, last = 0, len(words) - 1
        if last > 0 and not words[0][0].isalpha():
            first = next((i for i, word in enumerate(words) if FIRST.search(word)), last)
        if first < last and not (values and _INCHES.search(signed)):
            parts = list(map(self._inner.__getitem__, words))
            parts[first] = self._first[words[first]]
            parts[last] = self._last[words[last]]
            counts = sum([part[1] for part in parts])
            if counts >= 0:
                text = "".join([part[0] for part in parts])
                names: list[str] = []
                if self._may_hold_name(words, first):
                    tokens = self._shaper.without_names(text.split(), names)
                if names:
                    return as_written(tokens)
                return text, counts
        return as_written(self._shaper(text).tokens)

    def _may_hold_name(self, words: Sequence[str], first: int) -> bool:
        return words[first] in self._first.named or not self._inner.named.isdisjoint(words)


def as_written(tokens: Sequence[str]) -> Written:
    """Write the tokens of a shape."""
    text = written(tokens)
    return text, character_counts(text)


class _Words(dict[str, Written]):
    """What words are written as in one place of a text."""

    def __init__(
        self,
        shaper: Shaper,
        tokens: Callable[[str], Sequence[str]],
        inner: Mapping[str, Written] | None = None,
        *,
        first: bool = False,
    ) -> None:
        super().__init__()
        self.named: set[str] = set()  # words in which a name may begin
        self._shaper, self._tokens, self._inner, self._is_first = shaper, tokens, inner, first

    def __missing__(self, word: str) -> Written:
        tokens = self._tokens(word)
        if self._shaper.may_hold_name(tokens, first=self._is_first):
            self.named.add(word)
        part = self[word] = self._written(tokens)
        return part

    def _written(self, tokens: Sequence[str]) -> Written:
        if self._inner is not None and len(tokens) == 1 and _is_plain(tokens[0]):
            return self._inner[tokens[0]]  # one for all places: what is small stays in the cache
        parts = in_parts(tokens)
        # No name is found any more in what has been cut.
        return _UNKNOWN if not tokens or len(parts) > len(tokens) else as_written(parts)


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha()


# A word of plain letters is one token; the rest is cut by `plain_words`, between other words.
def _as_inner(word: str) -> Sequence[str]:
    return (word,) if _is_plain(word) else plain_words(f"x {word} x")[1:-1]


def _as_first(word: str) -> Sequence[str]:
    if _is_plain(word):
        return (word[0].lower() + word[1:],)
    return plain_words(f"{word} x")[:-1]


def _as_last(word: str) -> Sequence[str]:
    """Cut the last word of a text; no token is left of a stop that may be one of several."""
    return (word,) if _is_plain(word) else plain_words(f"x {word}")[1:]
