"""How alike two shapes are: half by their characters, half by their whole words.

A shape is written with one space after every token. Every character of it then counts twice: once
for itself, and once as a part of its token. With L the longest common subsequence of characters,
S the heaviest common subsequence of tokens (each as heavy as it is long, with its space), and m and
n the lengths, the score is ``100 * (L + S) / (m + n)``, rounded down: 100 for the same tokens, and
for nothing else. Characters alone would call an antonym nearly the same; words alone would not
know "organise" from "organize".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

LOWEST = 50  # below, two texts may have no word in common
CLASSES = 24  # of characters, by code point: enough to part most letters
WIDTH = 16  # bits for the count of one class; the highest stays free for borrowing
LONGEST = 1 << (WIDTH - 1)  # from this length on, characters are not counted
_ONES = sum(1 << WIDTH * index for index in range(CLASSES))
_TOPS = _ONES << (WIDTH - 1)
_DIGIT_SUM = (1 << WIDTH) - 1  # modulo this, a number is the sum of its fields


class _Fields(dict[str, int]):
    """One in the field of each character's class; kept, for a language has few."""

    def __missing__(self, character: str) -> int:
        one = self[character] = 1 << WIDTH * (ord(character) % CLASSES)
        return one


_FIELDS = _Fields()


def written(tokens: Iterable[str]) -> str:
    """Write the tokens of a shape, with one space after each."""
    return "".join([f"{token} " for token in tokens])


def character_counts(text: str) -> int:
    """Count the characters by class, in one number with a field for each class."""
    return sum(map(_FIELDS.__getitem__, text))


class Probe:
    """One text to be compared with many."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self.tokens = tokens
        text = written(tokens)
        self.length = len(text)
        self._characters = _places(text)
        self._words = _runs(tokens)
        self._row = (1 << self.length) - 1
        self._counts = character_counts(text) | _TOPS if self.length < LONGEST else 0

    def score(self, tokens: Sequence[str]) -> int:
        """Return how alike a shape is, from 0 to 100. Costs both lengths multiplied, by 64."""
        text = written(tokens)
        total = self.length + len(text)
        return 100 * (self.common_characters(text) + self.common_words(tokens)) // max(total, 1)

    def common_characters(self, text: str) -> int:
        """Return the length of the longest common subsequence of characters.

        Source: Hyyrö, "Bit-parallel LCS-length computation revisited" (2004), on integers.
        """
        row, full = self._row, self._row
        for places in filter(None, map(self._characters.get, text)):
            match = row & places
            row = (row + match) | (row - match)
        return self.length - (row & full).bit_count()

    def common_words(self, tokens: Sequence[str]) -> int:
        """Return the weight of the heaviest common subsequence of tokens."""
        # A token as many times as it is heavy: of such runs, the longest common subsequence has
        # no use for a part that the whole would not serve.
        row, full = self._row, self._row
        for token in tokens:
            places = self._words.get(token)
            if places:
                for _ in range(len(token) + 1):
                    match = row & places
                    row = (row + match) | (row - match)
        return self.length - (row & full).bit_count()

    def most_characters(self, counts: int, length: int) -> int:
        """Return a length that `common_characters` cannot exceed, from `character_counts`."""
        if not self._counts or length >= LONGEST:
            return min(self.length, length)
        left = self._counts - counts  # in each field: its top bit, and what is only in the probe
        tops = left & _TOPS  # kept where nothing had to be borrowed: there the difference holds
        return self.length - (left & (tops - (tops >> (WIDTH - 1)))) % _DIGIT_SUM


def _places(text: str) -> Mapping[str, int]:
    """Return for each character the places where it stands, as bits."""
    places: dict[str, int] = {}
    bit = 1
    for character in text:
        places[character] = places.get(character, 0) | bit
        bit <<= 1
    return places


def _runs(tokens: Iterable[str]) -> Mapping[str, int]:
    """Return for each token the places it takes in a shape, as bits."""
    runs: dict[str, int] = {}
    start = 0
    for token in tokens:
        weight = len(token) + 1
        runs[token] = runs.get(token, 0) | ((1 << weight) - 1) << start
        start += weight
    return runs
